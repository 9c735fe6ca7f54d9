"""Builds Unsung's installers for the system it runs on.

    python packaging/build.py              the bundle and every installer of this system
    python packaging/build.py bundle       only the bundle: dist/unsung with both programs
    python packaging/build.py deb tar      Linux: the Debian package, the tarball
    python packaging/build.py dmg          macOS: the disk image, signed if there is a certificate
    python packaging/build.py exe          Windows: the installer, by makensis

What is built already is kept: an installer is made of the bundle that lies there. Run it with the
Python of .venv; needs a C compiler (see bundle/codecs.py). UNSUNG_XZ=6 compresses more.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from bundle import about, codecs, icons, licences, sizes  # noqa: E402

INSTALLERS = {"linux": ("deb", "tar"), "darwin": ("dmg",), "win32": ("exe",)}


def main() -> int:
    """Return the exit code: 0 when all is built."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    possible = ("bundle", *INSTALLERS.get(sys.platform, ()))
    parser.add_argument("what", nargs="*", default=possible, help=", ".join(possible))
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="folder of the results")
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build", help="folder of what is between"
    )
    options = parser.parse_args()
    unknown = set(options.what) - set(possible)
    if unknown:
        parser.error(f"{', '.join(sorted(unknown))} cannot be built here, only {possible}")
    dist, work = options.dist.resolve(), options.work.resolve()
    try:
        _build(options.what, dist, work)
    except (licences.UnknownLicence, RuntimeError) as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"build: {error.cmd[0]} failed with code {error.returncode}", file=sys.stderr)
        return 1
    return 0


def build_bundle(dist: Path, work: Path) -> None:
    """Run PyInstaller, then add the licences; what is left over of an earlier one goes.

    Raises:
        RuntimeError: If a library that must not be in the bundle is in it.
        licences.UnknownLicence: If there is something in it whose licence is not known.
    """
    bundle = dist / about.NAME
    shutil.rmtree(bundle, ignore_errors=True)
    icons.write_icons(ROOT / "resources" / "icons" / "unsung.png", work / "icons")
    environment = os.environ | {"UNSUNG_BUILD": str(work)}
    if sys.platform == "win32":
        from windows import version_file

        environment["UNSUNG_VERSION_FILE"] = str(version_file.write(work))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(dist), "--workpath", str(work / "pyinstaller")]
    subprocess.run([*command, str(HERE / "unsung.spec")], check=True, env=environment)
    if sys.platform == "linux":
        (bundle / "unsung-cli").symlink_to("unsung")
    for folder in _folders(dist):
        real = codecs.unreplaced(folder)
        if real:
            raise RuntimeError(f"{real[0]} is under the GPL and must not be in the bundle")
        licences.write(found_licences(work), folder / "licences")
        shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")


def found_licences(work: Path) -> list[licences.Found]:
    """Return the components of the bundle, by the list that unsung.spec wrote."""
    with open(work / "collected.tsv", encoding="utf-8") as collected:
        return licences.components(collected, (ROOT, work))


def _folders(dist: Path) -> list[Path]:
    """Return where files can be added to the bundle, on macOS in the application too."""
    application = dist / f"{about.TITLE}.app" / "Contents" / "Resources"
    return [dist / about.NAME, *([application] if application.is_dir() else [])]


def _build(what: list[str], dist: Path, work: Path) -> None:
    work.mkdir(parents=True, exist_ok=True)
    bundle = dist / about.NAME
    if "bundle" in what or not bundle.is_dir():
        _timed("bundle", lambda: build_bundle(dist, work) or bundle)
        with open(work / "collected.tsv", encoding="utf-8") as collected:
            text = sizes.report(bundle, collected)
        (work / "sizes.txt").write_text(text, encoding="utf-8")
        print(text)
    if "deb" in what:
        from linux.deb import build_deb

        _timed("deb", lambda: build_deb(bundle, found_licences(work), work, dist))
    if "tar" in what:
        from linux.tarball import build_tarball

        _timed("tar", lambda: build_tarball(bundle, work, dist))
    if "dmg" in what:
        command = ["bash", str(HERE / "macos" / "dmg.sh"), str(dist), about.version()]
        subprocess.run(command, check=True)
    if "exe" in what:
        from windows.installer import build_installer

        _timed("exe", lambda: build_installer(bundle, work, dist))


def _timed(name: str, build: Callable[[], Path]) -> None:
    began = time.monotonic()
    result = build()
    size = sizes.folder_bytes(result) if result.is_dir() else result.stat().st_size
    spent = time.monotonic() - began
    print(f"{name}: {result} {size / sizes.MEGA:.1f} MB in {spent:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
