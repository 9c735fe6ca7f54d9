"""Builds the installer for Windows from the bundle, with NSIS's makensis."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bundle import about, sizes

from windows.version_file import four_numbers

SCRIPT = Path(__file__).resolve().with_name("unsung.nsi")


def build_installer(bundle: Path, work: Path, out: Path) -> Path:
    """Return the installer, written to `out`.

    Raises:
        RuntimeError: If makensis is not installed.
        subprocess.CalledProcessError: If it fails; warnings count as errors.
    """
    target = out / f"{about.TITLE}-{about.version()}-windows-x64.exe"
    try:
        subprocess.run(command(bundle, work / "icons" / "unsung.ico", target), check=True)
    except FileNotFoundError as error:
        raise RuntimeError("makensis is missing; install NSIS from nsis.sourceforge.io") from error
    return target


def command(bundle: Path, icon: Path, target: Path) -> list[str]:
    """Return the call of makensis, with all that the script asks for."""
    given = {
        "VERSION": about.version(),
        "VERSION4": ".".join(map(str, four_numbers(about.version()))),
        "TITLE": about.TITLE,
        "PUBLISHER": about.PUBLISHER,
        "COPYRIGHT": about.COPYRIGHT,
        "BUNDLE": str(bundle),
        "ICON": str(icon),
        "TARGET": str(target),
        "KILOBYTES": str(sizes.folder_bytes(bundle) // 1024),
    }
    defines = [f"-D{name}={value}" for name, value in given.items()]
    return ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, str(SCRIPT)]
