import gzip
import shutil
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from bundle import about, icons
from bundle.components import Component
from bundle.licences import Found
from linux import deb, needs
from windows import installer, version_file

from app.tasks.project_text import PACK_SUFFIX, SUFFIX

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icons" / "unsung.png"


def tool(name):
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")


def fields(text):
    return dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))


def test_the_control_file_says_what_apt_needs():
    text = deb.control_text("1.2.3", "amd64", 800_000, ["libc6 (>= 2.36)", "libegl1"])
    control = fields(text)
    assert control["Package"] == "unsung"
    assert control["Version"] == "1.2.3"
    assert control["Architecture"] == "amd64"
    assert control["Depends"] == "libc6 (>= 2.36), libegl1"
    assert control["Installed-Size"] == "800000"
    assert text.endswith(".\n")
    assert all(len(line) <= 80 for line in deb.DESCRIPTION.splitlines())


def test_the_copyright_file_names_every_component_and_its_licence():
    part = Component("FFmpeg", "LGPL-3.0-or-later", "https://ffmpeg.org")
    text = deb.copyright_text([Found(part, "8.1", files=["a", "b", "c", "d"])])
    assert "MIT License" in text
    assert "FFmpeg 8.1 (FFmpeg.txt)" in text
    assert "LGPL-3.0-or-later" in text
    assert "a, b, c, and 1 more" in text


@tool("desktop-file-validate")
def test_the_menu_entry_is_valid():
    command = ["desktop-file-validate", "--warn-kde", str(LINUX / "unsung.desktop")]
    shown = subprocess.run(command, capture_output=True, text=True)
    assert (shown.returncode, shown.stdout, shown.stderr) == (0, "", "")


def test_our_types_of_files_are_declared_and_opened_by_the_menu_entry():
    tree = ElementTree.parse(LINUX / "unsung.xml")
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kinds = {
        kind.get("type"): kind.find("m:glob", space).get("pattern")
        for kind in tree.getroot().findall("m:mime-type", space)
    }
    assert set(kinds.values()) == {f"*{SUFFIX}", f"*{PACK_SUFFIX}"}
    entry = (LINUX / "unsung.desktop").read_text(encoding="utf-8")
    assert "Exec=unsung %F\n" in entry
    opened = entry.split("MimeType=")[1].splitlines()[0].split(";")
    assert kinds.keys() <= set(opened)
    assert {"audio/flac", "audio/mpeg", "audio/mp4", "audio/x-wav"} <= set(opened)


def test_the_desktop_files_lie_where_desktops_look(tmp_path):
    deb.write_desktop_files(tmp_path)
    assert (tmp_path / "applications" / "unsung.desktop").is_file()
    assert (tmp_path / "mime" / "packages" / "unsung.xml").is_file()
    for size in icons.HICOLOR_SIZES:
        picture = tmp_path / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "unsung.png"
        assert struct.unpack(">II", picture.read_bytes()[16:24]) == (size, size)
    for page in ("unsung.1", "unsung-cli.1"):
        text = gzip.decompress((tmp_path / "man" / "man1" / f"{page}.gz").read_bytes()).decode()
        assert f"Unsung {about.version()}" in text
        assert "@" not in text


@tool("man")
@pytest.mark.parametrize("page", ["unsung.1", "unsung-cli.1"])
def test_the_manual_pages_are_written_without_mistakes(page):
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(LINUX / page)]
    shown = subprocess.run(command, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin"})
    assert (shown.returncode, shown.stderr) == (0, "")


def test_the_newest_libc_is_found_by_number_not_by_letter():
    assert needs.newest(["2.9", "2.34", "2.4"]) == "2.34"


@pytest.mark.skipif(sys.platform != "linux", reason="looks at a program of Linux")
def test_programs_of_linux_are_told_from_other_files(tmp_path):
    (tmp_path / "text").write_text("no program")
    (tmp_path / "link").symlink_to(sys.executable)
    assert needs.is_elf(Path(sys.executable).resolve())
    assert not needs.is_elf(tmp_path / "text")
    assert not needs.is_elf(tmp_path / "link")


def test_an_icon_of_windows_lists_each_picture_with_its_place():
    data = icons.ico({16: b"small", 256: b"the large one"})
    assert struct.unpack("<HHH", data[:6]) == (0, 1, 2)
    size, offset = struct.unpack("<II", data[22 + 8 : 22 + 16])
    assert data[22] == 0  # 256
    assert data[offset : offset + size] == b"the large one"


def test_an_icon_of_macos_says_how_long_it_is():
    data = icons.icns({"ic08": b"picture"})
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    assert data[8:12] == b"ic08"


def test_a_picture_that_is_none_is_said_so(tmp_path):
    with pytest.raises(ValueError, match="not a picture"):
        icons.scaled_png(tmp_path / "missing.png", 32)


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("2.0.1rc3", (2, 0, 1, 0))],
)
def test_windows_gets_four_numbers(version, numbers):
    assert version_file.four_numbers(version) == numbers


@tool("makensis")
def test_the_installer_for_windows_compiles_without_warnings(tmp_path):
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    for name in ("unsung.exe", "unsung-cli.exe", "LICENSE", "_internal/x"):
        (bundle / name).write_text("content")
    icons.write_icons(ICON, tmp_path / "icons")
    built = installer.build_installer(bundle, tmp_path, tmp_path)
    assert about.version() in built.name
    assert built.read_bytes()[:2] == b"MZ"


def test_the_uninstaller_of_windows_removes_what_the_installer_puts_there():
    script = installer.SCRIPT.read_text(encoding="utf-8")
    _, uninstall = script.split('Section "Uninstall"')
    assert 'RMDir /r "$INSTDIR"' not in uninstall  # the user may have chosen a folder with more
    for name in ("unsung.exe", "unsung-cli.exe", "_internal", "licences", "LICENSE"):
        assert f"$INSTDIR\\{name}" in uninstall
    for suffix in (SUFFIX, PACK_SUFFIX):
        assert f'OwnType "{suffix}"' in script
        assert f'RemoveOwnType "{suffix}"' in uninstall


def test_build_tools_are_pinned():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "\npyinstaller==" in text.split("# Development")[1]


def test_the_table_of_licences_is_valid():
    text = (ROOT / "packaging" / "licences" / "components.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(text)) == {"python", "native"}
