"""Builds the tarball for Linux systems without Debian packages."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from bundle import about

from linux import XZ
from linux.deb import write_desktop_files

README = """\
Unsung {version}
{underline}
{summary}.

Start the window with ./unsung, the command line with ./unsung-cli --help.

To have it in the menu and by double click, for you alone and without a password:

    ./install.sh        # puts links into ~/.local; leave this folder where it is
    ./install.sh remove # takes them away again

It needs what any desktop has (X11 or Wayland, OpenGL, fonts, GLib, D-Bus) and, for sound,
PortAudio: libportaudio2 on Debian and Ubuntu, portaudio on Fedora and Arch.

Licences: LICENSE and the folder licences.
"""


def build_tarball(bundle: Path, work: Path, out: Path) -> Path:
    """Return the tarball of the bundle with its desktop files, written to `out`.

    Raises:
        subprocess.CalledProcessError: If tar fails.
    """
    version = about.version()
    name = f"{about.NAME}-{version}-linux-{platform.machine()}"
    tree = work / "tar" / name
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(bundle, tree, symlinks=True)
    write_desktop_files(tree / "share")
    title = f"{about.TITLE} {version}"
    summary = about.SUMMARY[0].upper() + about.SUMMARY[1:]
    text = README.format(version=version, underline="=" * len(title), summary=summary)
    (tree / "README.txt").write_text(text, encoding="utf-8")
    shutil.copyfile(Path(__file__).with_name("install.sh"), tree / "install.sh")
    (tree / "install.sh").chmod(0o755)
    out.mkdir(parents=True, exist_ok=True)
    archive = out / f"{name}.tar.xz"
    how = ["--owner=0", "--group=0", "--numeric-owner", "--sort=name"]
    how += ["--use-compress-program", f"xz -{os.environ.get('UNSUNG_XZ', XZ)} -T0"]
    command = ["tar", *how, "-cf", str(archive), "-C", str(tree.parent), name]
    subprocess.run(command, check=True)
    return archive
