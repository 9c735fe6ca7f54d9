"""Sets Unsung up on a fresh machine and runs it; needs nothing but Python.

    python3 packaging/bootstrap.py demo      set up, then separate the song that comes with Unsung
    python3 packaging/bootstrap.py window    set up, then open the window
    python3 packaging/bootstrap.py test      set up, then run the tests
    python3 packaging/bootstrap.py install   set up only
    python3 packaging/bootstrap.py lint      set up, then check the style

Everything goes into the folder .venv of this checkout. System libraries that are missing are
installed where that needs no password (Debian and Ubuntu, as root or with a sudo that does not
ask); elsewhere the exact command is named.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements.txt"
DEMO = ROOT / "resources" / "demo" / "francium.flac"
OUTPUT = ROOT / "output"
OLDEST, NEWEST = (3, 11), (3, 14)  # the versions that every package has wheels for

# Libraries that PySide6 and sounddevice load from the system, and the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libportaudio.so.2": "libportaudio2",
}
SIDE_BY_SIDE = ["-n", "logical", "--maxprocesses", "4", "--dist", "loadfile"]  # of the tests
FONTS = Path("/usr/share/fonts")
FONT_PACKAGE = "fonts-dejavu-core"


def main(arguments: list[str]) -> int:
    """Do what the first argument names; the rest is passed on."""
    verb, *rest = arguments or [""]
    commands = {
        "install": None,
        "demo": ["main.py", "separate", str(DEMO), "--out", str(OUTPUT)],
        "window": ["main.py"],
        "test": ["-m", "pytest", *SIDE_BY_SIDE],
        "lint": None,
    }
    if verb not in commands:
        print(__doc__)
        return 2
    check_python()
    install_system_libraries()
    python = install_packages()
    if verb == "lint":
        checks = (["check", "."], ["format", "--check", "."])
        return max(run([python, "-m", "ruff", *check]) for check in checks)
    command = commands[verb]
    return 0 if command is None else run([python, *command, *rest])


def check_python() -> None:
    """End with a sentence where this Python is too old or too new."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        span = " to ".join(".".join(map(str, version)) for version in (OLDEST, NEWEST))
        sys.exit(f"Unsung needs Python {span}; this is {sys.version.split()[0]}.")


def install_system_libraries() -> None:
    """On Linux, install the missing libraries, or name the command that does."""
    if sys.platform != "linux":
        return
    packages = [package for name, package in LIBRARIES.items() if not loads(name)]
    if not any(FONTS.rglob("*.ttf")):
        packages.append(FONT_PACKAGE)
    if not packages:
        return
    if not apt_install(packages):
        print(
            "Some system libraries are missing. On Debian or Ubuntu install them with\n"
            f"    sudo apt-get install -y {' '.join(packages)}\n"
            "elsewhere with the packages of the same libraries. Without libportaudio2 there is "
            "no sound; without the others the window cannot open.",
            file=sys.stderr,
        )


def loads(library: str) -> bool:
    """Say whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages if that needs no password; False where it cannot be done."""
    if shutil.which("apt-get") is None:
        return False
    root: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None or subprocess.run(["sudo", "-n", "true"]).returncode:
            return False
        root = ["sudo", "-n"]
    print(f"Installing {' '.join(packages)}", flush=True)
    quiet = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    run([*quiet, "update"])
    return run([*quiet, "install", "-y", "--no-install-recommends", *packages]) == 0


def install_packages() -> str:
    """Make .venv and install requirements.txt into it unless that was done; return its Python."""
    scripts = VENV / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    stamp = VENV / "installed.sha256"
    digest = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == digest:
        return str(python)
    make_environment()
    print("Installing the packages of requirements.txt", flush=True)
    if run([str(python), "-m", "pip", "install", "-q", "-r", str(REQUIREMENTS)]):
        sys.exit("The packages could not be installed; see the message above.")
    stamp.write_text(digest)
    return str(python)


def make_environment() -> None:
    """Create .venv; Debian's Python needs the package python3-venv for it."""
    try:
        import ensurepip  # noqa: F401  Debian splits it off
    except ImportError:
        version = f"python3.{sys.version_info.minor}-venv"
        if not apt_install([version]):
            sys.exit(f"Install Python's venv module first: sudo apt-get install -y {version}")
        # the module search of this process has cached that it is missing
        if run([sys.executable, "-m", "venv", "--clear", str(VENV)]):
            sys.exit("The environment .venv could not be made; see the message above.")
        return
    venv.create(VENV, clear=True, with_pip=True)


def run(command: list[str]) -> int:
    """Run a command in the checkout's folder and return its exit code."""
    try:
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
