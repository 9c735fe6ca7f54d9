import importlib.util
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from bundle import codecs, components, licences

from app.core.versions import LIBRARIES

PACKAGES, NATIVE = components.read_table()


def test_every_licence_of_the_table_allows_passing_the_bundle_on():
    for component in [*PACKAGES.values(), *NATIVE]:
        assert components.is_free(component.licence), component
        assert component.source
        for text in component.texts:
            assert (components.FOLDER / f"{text}.txt").stat().st_size > 500


def test_the_gpl_alone_does_not():
    assert not components.is_free("GPL-2.0-or-later")
    assert not components.is_free("MIT AND GPL-3.0-only")
    assert components.is_free("LGPL-3.0-or-later OR GPL-2.0-or-later")


def test_every_library_the_program_names_is_in_the_table():
    assert {re.sub(r"[-_.]+", "-", name).lower() for name in LIBRARIES} <= PACKAGES.keys()


@pytest.mark.parametrize(
    ("file", "component"),
    [
        ("libavcodec-5e6b81c2.so.62.28.102", "FFmpeg"),
        ("avcodec-62-984de33114b7fa384296817dec999c9d.dll", "FFmpeg"),
        ("libavutil.60.26.102.dylib", "FFmpeg"),
        ("libxcb-xfixes-6de855b8.so.0.0.0", "libxcb and its utilities"),
        ("libgfortran-040039e1-0352e75f.so.5.0.0", "GCC's runtime libraries"),
        ("libstdc++-6-2d5c346d47ad531ef9f5185db0e8cef3.dll", "GCC's runtime libraries"),
        ("libcrypto-3-x64.dll", "OpenSSL"),
        ("libscipy_openblas64_-32a4b2a6.so", "OpenBLAS"),
        ("VCRUNTIME140_1.dll", "Microsoft Visual C++ runtime"),
        ("zlib1-79e0c4f9db71cb511398c504b832d395.dll", "zlib"),
        ("libportaudio64bit.dll", "PortAudio"),
        ("libnobodyknows.so.1", None),
        ("notes.txt", None),
    ],
)
def test_native_libraries_are_told_by_their_names_on_every_system(file, component):
    found = components.native_component(file, NATIVE)
    assert (found.name if found else None) == component


@pytest.mark.parametrize("package", ["av", "numpy"])
def test_every_library_within_the_packages_of_this_environment_is_known(package):
    files = metadata.distribution(package).files or []
    within = [f.name for f in files if re.search(r"\.(libs|dylibs)[/\\]", str(f))]
    unknown = [name for name in within if components.native_component(name, NATIVE) is None]
    assert unknown == []


needs_pyinstaller = pytest.mark.skipif(
    importlib.util.find_spec("PyInstaller") is None, reason="PyInstaller is not installed"
)


@needs_pyinstaller
def test_what_nobody_has_looked_at_ends_the_build(tmp_path):
    line = f"kept\tBINARY\tlibnew.so.1\t{tmp_path / 'libnew.so.1'}\n"
    with pytest.raises(licences.UnknownLicence, match=r"libnew\.so\.1"):
        licences.components([line], ())
    assert licences.components([line], (tmp_path,))  # PyInstaller's own bootloader


@needs_pyinstaller
def test_a_new_library_in_a_known_package_ends_the_build_too(tmp_path):
    line = f"kept\tBINARY\tav.libs/libnew-5e6b81c2.so.1\t{tmp_path / 'libnew.so'}\n"
    with pytest.raises(licences.UnknownLicence, match="libnew"):
        licences.components([line], (tmp_path,))


@needs_pyinstaller
def test_each_component_gets_a_file_with_its_notices(tmp_path):
    numpy = importlib.util.find_spec("numpy").origin
    lines = [
        f"kept\tPYMODULE\tnumpy\t{numpy}\n",
        f"kept\tBINARY\tav.libs/libavcodec.so.62\t{tmp_path / 'x'}\n",
        f"kept\tPYMODULE\tjson\t{importlib.util.find_spec('json').origin}\n",
    ]
    licences.write(licences.components(lines, ()), tmp_path)
    overview = (tmp_path / licences.OVERVIEW).read_text("utf-8")
    for name in ("numpy", "FFmpeg", "Python", "pyinstaller"):
        assert name in overview
        assert len((tmp_path / f"{name}.txt").read_text("utf-8")) > 2000
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "FFmpeg.txt").read_text("utf-8")


def test_encoders_are_told_by_their_names_on_every_system():
    assert codecs.replaced_library("libx264-d6533a8d.so.165") == "x264"
    assert codecs.replaced_library("libx265.216.dylib") == "x265"
    assert codecs.replaced_library("libx264-165-f3a909470ddc2d85ed21.dll") == "x264"
    assert codecs.replaced_library("libavcodec-5e6b81c2.so.62.28.102") is None
    assert codecs.replaced_library("libx264_notes.txt") is None


def test_the_needed_names_are_read_from_elf_mach_o_and_pe_alike():
    library = b"\0x264_encoder_open_165\0_x264_levels\0my_x264_name\0x265_api_get_216\0"
    assert codecs.needed_names(library, "x264_") == ["x264_encoder_open_165", "x264_levels"]
    assert codecs.needed_names(library, "x265_") == ["x265_api_get_216"]


@pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler")
@pytest.mark.skipif(sys.platform != "linux", reason="reads the names of Linux's libraries")
def test_a_replaced_encoder_has_the_names_ffmpeg_asks_for_and_nothing_else(tmp_path):
    import ctypes

    asking = tmp_path / "libavcodec.so.62"
    asking.write_bytes(b"\x7fELF\0x264_encoder_open_165\0x264_levels\0")
    # Not PyAV's own name: the loader would give PyAV this one when it is imported later.
    name = "libx264-of-a-test.so.165"
    real = tmp_path / name
    real.write_bytes(bytes(300_000))
    entries = [
        ("av.libs/libavcodec.so.62", str(asking), "BINARY"),
        (f"av.libs/{name}", str(real), "BINARY"),
        (name, f"av.libs/{name}", "SYMLINK"),
    ]
    replaced = codecs.replace_encoders(entries, tmp_path / "built")
    assert replaced[0] == entries[0]
    assert replaced[2] == entries[2]
    built = Path(replaced[1][1])
    library = ctypes.CDLL(str(built))
    assert library.x264_encoder_open_165() == 0
    assert not hasattr(library, "x264_encoder_encode")
    assert codecs.unreplaced(tmp_path) == [real]


def test_without_ffmpeg_there_is_nothing_to_build_encoders_for(tmp_path):
    with pytest.raises(RuntimeError, match="libavcodec"):
        codecs.replace_encoders([], tmp_path)


def test_the_ffmpeg_of_this_environment_is_under_the_lgpl():
    code = (
        "import av, ctypes, pathlib\n"
        "folder = pathlib.Path(av.__file__).parents[1]\n"
        "found = [*folder.glob('av.libs/*avcodec*'), *folder.glob('av/.dylibs/*avcodec*')]\n"
        "library = ctypes.CDLL(str(found[0]))\n"
        "library.avcodec_license.restype = ctypes.c_char_p\n"
        "print(library.avcodec_license().decode())\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert shown.stdout.strip().startswith("LGPL"), shown.stderr
