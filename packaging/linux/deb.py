"""Builds the Debian package: the bundle in /usr/lib/unsung and what a desktop needs to know."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

from bundle import about
from bundle.icons import HICOLOR_SIZES, scaled_png
from bundle.licences import Found, file_name

from linux import XZ, needs

HERE = Path(__file__).resolve().parent
MAINTAINER = "The Unsung authors <unsung@users.noreply.github.com>"
DESCRIPTION = """\
 Unsung takes the voice out of a song and lets you perfect the result by ear:
 drop a song into its window, see it, separate it in the background, switch
 between mixture, vocals and instrumental at the playhead, and export stems
 that add up to the song again, sample for sample. A small network comes with
 it; others can be imported. Everything is computed on this computer.
"""
LINKS = {"usr/bin/unsung": "../lib/unsung/unsung", "usr/bin/unsung-cli": "../lib/unsung/unsung-cli"}


def build_deb(bundle: Path, licences: list[Found], work: Path, out: Path) -> Path:
    """Return the package, built in `work` and written to `out`.

    Args:
        bundle: The folder that PyInstaller made.
        licences: What is in it, see `bundle.licences.components`.
        work: Folder for the package's tree; emptied before.
        out: Folder to write to.

    Raises:
        subprocess.CalledProcessError: If dpkg-deb fails.
    """
    architecture = _output(["dpkg", "--print-architecture"]).strip()
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr" / "lib" / about.NAME
    shutil.copytree(bundle, program, symlinks=True)
    for link, target in LINKS.items():
        path = tree / link
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)
    write_desktop_files(tree / "usr" / "share")
    _write_documents(tree / "usr" / "share", licences)
    kilobytes = sum(f.lstat().st_size for f in tree.rglob("*") if not f.is_dir()) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    text = control_text(about.version(), architecture, kilobytes, needs.packages(bundle))
    control.write_text(text, encoding="utf-8")
    _set_modes(tree)
    package = out / f"{about.NAME}_{about.version()}_{architecture}.deb"
    out.mkdir(parents=True, exist_ok=True)
    how = ["--root-owner-group", "-Zxz", f"-z{os.environ.get('UNSUNG_XZ', XZ)}"]
    how += [f"--threads-max={os.cpu_count() or 1}"]
    subprocess.run(["dpkg-deb", *how, "--build", str(tree), str(package)], check=True)
    return package


def control_text(version: str, architecture: str, kilobytes: int, depends: list[str]) -> str:
    """Return the package's control file."""
    return (
        f"Package: {about.NAME}\n"
        f"Version: {version}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {', '.join(depends)}\n"
        "Section: sound\n"
        "Priority: optional\n"
        f"Description: {about.SUMMARY}\n"
        f"{DESCRIPTION}"
    )


def copyright_text(licences: list[Found]) -> str:
    """Return the package's copyright file: Unsung's licence, and where each other one lies."""
    lines = [
        (about.ROOT / "LICENSE").read_text(encoding="utf-8").strip(),
        "",
        "The package holds the work of others too, each part under its own licence. Notices and",
        f"licences in full are in /usr/lib/{about.NAME}/licences, one file for each part; the LGPL",
        "also in /usr/share/common-licenses/LGPL-2.1 and /usr/share/common-licenses/LGPL-3.",
    ]
    for one in licences:
        part = one.component
        lines += [
            "",
            f"{part.name} {one.version}".strip() + f" ({file_name(part.name)}.txt)",
            f"    licence: {part.licence}",
            f"    source: {part.source}",
            f"    files: {', '.join(_examples(one.files))}",
        ]
    return "\n".join(lines) + "\n"


def _examples(files: list[str], count: int = 3) -> list[str]:
    """Return some of the files of a component, and how many more there are."""
    more = len(files) - count
    return [*sorted(files)[:count], *([f"and {more} more"] if more > 0 else [])]


def write_desktop_files(share: Path) -> None:
    """Write menu entry, file types, icons and manual pages below a folder like /usr/share."""
    places = {"unsung.desktop": "applications", "unsung.xml": "mime/packages"}
    for name, place in places.items():
        (share / place).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / name, share / place / name)
    icons, themes = about.ROOT / "resources" / "icons", share / "icons" / "hicolor"
    for size in HICOLOR_SIZES:
        target = themes / f"{size}x{size}" / "apps" / "unsung.png"
        target.parent.mkdir(parents=True)
        target.write_bytes(scaled_png(icons / "unsung.png", size))
    (themes / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(icons / "unsung.svg", themes / "scalable" / "apps" / "unsung.svg")
    (share / "man" / "man1").mkdir(parents=True)
    for page in sorted(HERE.glob("*.1")):
        text = page.read_text(encoding="utf-8").replace("@VERSION@", about.version())
        _write_gzip(share / "man" / "man1" / f"{page.name}.gz", text)


def _write_documents(share: Path, licences: list[Found]) -> None:
    documents = share / "doc" / about.NAME
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(copyright_text(licences), encoding="utf-8")
    when = formatdate(float(os.environ.get("SOURCE_DATE_EPOCH", _last_change())), localtime=False)
    entry = f"{about.NAME} ({about.version()}) unstable; urgency=medium\n\n"
    entry += f"  * See CHANGELOG.md of the source.\n\n -- {MAINTAINER}  {when}\n"
    _write_gzip(documents / "changelog.gz", entry)
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(HERE / "lintian-overrides", overrides / about.NAME)


def _last_change() -> str:
    """Return when the source last changed, in seconds since 1970; "0" outside of git."""
    command = ["git", "-C", str(about.ROOT), "log", "-1", "--format=%ct"]
    shown = subprocess.run(command, capture_output=True, text=True, check=False)
    return shown.stdout.strip() or "0"


def _write_gzip(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _set_modes(tree: Path) -> None:
    """Make all readable by everybody, and executable what is."""
    for path in [tree, *tree.rglob("*")]:
        if path.is_symlink():
            continue
        library = ".so" in path.name
        runs = path.is_dir() or (os.access(path, os.X_OK) and path.stat().st_mode & 0o100)
        path.chmod(0o755 if runs and not (library and path.is_file()) else 0o644)


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
