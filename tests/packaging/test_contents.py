import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bundle import about, contents, sizes

import app
from app.cli.version import EXTENSIONS
from app.core.discover import discover
from app.core.versions import LIBRARIES

ROOT = Path(__file__).parents[2]


def test_every_module_that_discovery_finds_is_in_the_bundle_except_trainings():
    bundled = set(contents.program_modules(ROOT))
    for package, declares in EXTENSIONS.values():
        for module in discover(package, declares).values():
            assert (module.__name__ in bundled) != (module.__name__ in contents.LEFT_OUT)


def test_training_stays_out_and_everything_left_out_exists():
    modules = contents.program_modules(ROOT)
    assert "app" in modules
    assert "app.ui.application" in modules
    assert not any(name.startswith("app.training") for name in modules)
    for name in contents.LEFT_OUT:
        path = ROOT.joinpath(*name.split("."))
        assert path.is_dir() or path.with_suffix(".py").is_file()


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_of_the_bundle_imports_what_is_excluded_from_it():
    excluded = set(contents.EXCLUDED_MODULES) - set(contents.LEFT_OUT)
    for name in contents.program_modules(ROOT):
        path = ROOT.joinpath(*name.split("."))
        path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        for wanted in imported(path):
            assert not any(wanted == x or wanted.startswith(f"{x}.") for x in excluded), path


def test_the_data_the_program_reads_is_in_the_bundle_and_the_screenshots_are_not():
    places = {f"{folder}/{Path(file).name}" for file, folder in contents.data_files(ROOT)}
    assert "models/cards/unsung_compact.toml" in places
    assert "models/bundled/unsung_compact.safetensors" in places
    assert "resources/icons/unsung.png" in places
    assert "resources/ensembles/best.toml" in places
    assert "./LICENSE" in places
    assert not any("screenshots" in place for place in places)


def test_missing_data_ends_the_build(tmp_path):
    with pytest.raises(FileNotFoundError, match="resources"):
        contents.data_files(tmp_path)


@pytest.mark.parametrize(
    ("path", "dropped"),
    [
        ("torch/bin/test_api", True),
        ("torch/bin/torch_shm_manager", False),  # torch does not import without it
        ("torch\\test\\List_test.exe", True),
        ("torch/lib/libtorch_cpu.so", False),
        ("torch/lib/torch_cpu.lib", True),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", False),
        ("PySide6/Qt/lib/libQt6Pdf.so.6", True),
        ("PySide6/Qt6Quick.dll", True),
        ("PySide6/Qt/translations/qt_de.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", True),
        ("resources/screenshots/window-light.png", True),
    ],
)
def test_what_is_dropped(path, dropped):
    assert contents.is_dropped(path) == dropped


def test_a_link_goes_with_what_it_points_to():
    entries = [
        ("libQt6Pdf.so.6", "PySide6/Qt/lib/libQt6Pdf.so.6", "SYMLINK"),
        ("PySide6/Qt/lib/libQt6Pdf.so.6", "/x/libQt6Pdf.so.6", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ]
    assert contents.kept(entries, (Path("/x"),), is_linux=True) == entries[2:]


def test_of_linuxs_own_libraries_only_named_ones_come_along():
    own = (Path("/venv"),)
    kept = {
        "libssl.so.3": "/lib/libssl.so.3",
        "libxcb-cursor.so.0": "/lib/libxcb-cursor.so.0",
        "numpy.libs/libquadmath-96.so.0": "/venv/numpy.libs/libquadmath-96.so.0",
    }
    left = {"libstdc++.so.6": "/lib/libstdc++.so.6", "libX11.so.6": "/lib/libX11.so.6"}
    entries = [(name, source, "BINARY") for name, source in (kept | left).items()]
    assert [name for name, _, _ in contents.kept(entries, own, is_linux=True)] == list(kept)
    assert contents.kept(entries, own, is_linux=False) == entries


def test_the_version_is_said_in_one_place():
    assert about.version() == app.__version__
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "app", "packaging"],
                            cwd=ROOT, capture_output=True, text=True)  # fmt: skip
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    said = re.compile(rf"(?<![\d.]){re.escape(app.__version__)}(?![\d.])")
    suffixes = (".py", ".spec", ".nsi", ".sh", ".yml", ".1", ".desktop", ".plist")
    places = [
        name
        for name in listed.stdout.splitlines()
        if name.endswith(suffixes)
        and (ROOT / name).is_file()
        and said.search((ROOT / name).read_text("utf-8"))
    ]
    assert places == ["app/__init__.py"]


def test_the_libraries_of_a_bug_report_are_those_the_program_needs():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8").split("# Training")[0]
    named = re.findall(r"^([A-Za-z0-9_-]+)==", text, re.MULTILINE)
    assert {name.replace("-", "_") for name in named} <= set(LIBRARIES)


def test_the_version_option_says_what_runs_here():
    command = [sys.executable, "main.py", "--version"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    lines = dict(line.split(": ", 1) for line in shown.stdout.splitlines()[1:])
    assert shown.stdout.startswith(f"Unsung {app.__version__}\n")
    assert lines["From"] == "source tree"
    assert all(f"{name} " in lines["Libraries"] for name in LIBRARIES)
    assert "missing" not in lines["Libraries"]
    assert "thread" in lines["Device"]
    assert "separate" in lines["Commands"].split(", ")
    assert {"Networks", "Rules", "Formats"} <= lines.keys()


def test_the_report_of_sizes_tells_the_largest_and_what_was_left_out(tmp_path):
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "large").write_bytes(bytes(3_000_000))
    (tmp_path / "bundle" / "small").write_bytes(bytes(1))
    (tmp_path / "gone").write_bytes(bytes(2_000_000))
    lines = [
        f"before\tBINARY\tlib/gone\t{tmp_path / 'gone'}",
        f"before\tDATA\tlarge\t{tmp_path / 'bundle' / 'large'}",
        f"kept\tDATA\tlarge\t{tmp_path / 'bundle' / 'large'}",
    ]
    assert sizes.removed(lines) == [(2_000_000, "lib/gone")]
    text = sizes.report(tmp_path / "bundle", lines)
    assert "bundle: 3.0 MB" in text
    assert text.index("large") < text.index("small")
    assert "left out: 2.0 MB in 1 files" in text
