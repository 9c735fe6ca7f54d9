"""Finds out which Debian packages the bundle needs, by the libraries its files ask for."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

# Asked for while running, so that no file names them; see packaging/bootstrap.py.
RUNTIME = ("libportaudio2", "libegl1", "libgl1", "fonts-dejavu-core | fonts-freefont-ttf")
LOADER = re.compile(r"ld-linux.*|libc\.so\.6|lib(m|dl|rt|pthread|mvec|util|resolv)\.so\.\d")


def packages(bundle: Path) -> list[str]:
    """Return the package's dependencies, as in a control file.

    Raises:
        RuntimeError: If a library that a file needs is neither in the bundle nor on this system.
    """
    binaries = [path for path in bundle.rglob("*") if is_elf(path)]
    inside = {path.name for path in binaries} | {p.name for p in bundle.rglob("*.so*")}
    needed, versions = set(), set()
    for path in binaries:
        text = _objdump(path)
        needed |= set(re.findall(r"NEEDED\s+(\S+)", text))
        versions |= set(re.findall(r"GLIBC_(2\.\d+)", text))
    outside = {name for name in needed - inside if not LOADER.fullmatch(name)}
    names = {owner(library) for library in sorted(outside)}
    return [f"libc6 (>= {newest(versions)})", *sorted(names - {"libc6"} | set(RUNTIME))]


def is_elf(path: Path) -> bool:
    """Say whether a file is a program or library of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def newest(versions: Iterable[str]) -> str:
    """Return the highest of versions like "2.36"."""
    return max(versions, key=lambda text: [int(part) for part in text.split(".")])


def owner(library: str) -> str:
    """Return the Debian package a library of this system belongs to.

    Raises:
        RuntimeError: If it is not installed here, or of no package.
    """
    cache = subprocess.run(
        ["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True
    ).stdout
    found = re.search(rf"^\s*{re.escape(library)} \([^)]*x86-64[^)]*\) => (\S+)", cache, re.M)
    found = found or re.search(rf"^\s*{re.escape(library)} .*=> (\S+)", cache, re.M)
    if found is None:
        raise RuntimeError(f"{library} is needed by the bundle and not installed here")
    path = Path(found[1])
    for name in (path, path.resolve(), Path("/usr") / path.relative_to("/")):
        shown = subprocess.run(["dpkg", "-S", str(name)], capture_output=True, text=True)
        if shown.returncode == 0:
            return shown.stdout.split(":")[0]
    raise RuntimeError(f"{path} belongs to no package")


def _objdump(path: Path) -> str:
    command = ["objdump", "-p", str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
