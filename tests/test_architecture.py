"""The import rule of app/ARCHITECTURE.md, checked on every run."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
APP = ROOT / "app"
ROWS = """core
catalog
audio
networks
separation project playback
tasks training
ui cli"""
RANK = {layer: rank for rank, row in enumerate(ROWS.splitlines()) for layer in row.split()}
ONLY_IN = {
    "PySide6": {"ui"},
    "pyqtgraph": {"ui"},
    "sounddevice": {"playback"},
    "torch": {"networks", "separation", "training"},
    "torchaudio": {"training"},
    "pymss_core": {"networks"},
    "yaml": {"networks"},
    "onnxruntime": {"networks"},
    "httpx": {"tasks"},  # of them, downloads: tests/tasks/test_download.py
    "truststore": {"tasks"},
    "soundfile": {"audio", "training"},
    "av": {"audio"},
    "soxr": {"audio", "playback", "training"},
}
TOP_LEVEL = {
    "app", "resources", "models", "packaging", "tests", "main.py", "requirements.txt",
    "README.md", "LICENSE", "CHANGELOG.md", ".ci", ".ruff.toml", ".pytest.ini", ".gitignore",
}  # fmt: skip


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda p: str(p.relative_to(APP)))
def test_imports_point_downwards(path):
    layer = path.relative_to(APP).parts[0].removesuffix(".py")
    for name in imports(path):
        first, *rest = name.split(".")
        if first == "app" and rest and rest[0] in RANK and rest[0] != layer:
            assert RANK[rest[0]] < RANK[layer], f"{layer} may not import {name}"
        assert layer in ONLY_IN.get(first, {layer}), f"{name} belongs in {ONLY_IN.get(first)}"


def test_the_window_is_importable_without_torch_or_a_sound_library():
    code = (
        "import sys, app.ui.application, app.cli.main\n"
        "print(*(m for m in ('torch', 'torchaudio', 'sounddevice', 'av') if m in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == ""


def test_the_top_level_holds_only_what_convention_puts_there():
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT)
    assert {line.split("/")[0] for line in listed.stdout.splitlines()} <= TOP_LEVEL


def test_no_file_of_the_program_outgrows_one_idea():
    for path in APP.rglob("*.py"):
        assert path.read_text(encoding="utf-8").count("\n") <= 500, f"{path} is too long"
