import hashlib
import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    path = ROOT / "packaging" / "bootstrap.py"
    specification = importlib.util.spec_from_file_location("bootstrap_under_test", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    module.commands = []
    monkeypatch.setattr(module, "run", lambda command: module.commands.append(command) or 0)
    return module


def test_without_a_command_it_explains_itself(bootstrap, capsys):
    assert bootstrap.main([]) == 2
    assert "bootstrap.py demo" in capsys.readouterr().out


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 15, 0)])
def test_a_python_without_wheels_is_named(bootstrap, monkeypatch, version):
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 to 3\.14"):
        bootstrap.check_python()


def test_missing_libraries_that_cannot_be_installed_are_named_with_the_command(
    bootstrap, monkeypatch, capsys
):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "loads", lambda library: library != "libportaudio.so.2")
    monkeypatch.setattr(bootstrap, "apt_install", lambda packages: False)
    bootstrap.install_system_libraries()
    assert "sudo apt-get install -y libportaudio2" in capsys.readouterr().err


def test_nothing_is_installed_where_nothing_is_missing(bootstrap, monkeypatch, tmp_path):
    (tmp_path / "font.ttf").touch()
    monkeypatch.setattr(bootstrap, "FONTS", tmp_path)
    monkeypatch.setattr(bootstrap, "loads", lambda library: True)
    monkeypatch.setattr(bootstrap, "apt_install", lambda packages: pytest.fail("it tried to"))
    bootstrap.install_system_libraries()
    assert bootstrap.commands == []


def prepared(bootstrap, digest):
    python = bootstrap.VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    python.parent.mkdir(parents=True)
    python.touch()
    (bootstrap.VENV / "installed.sha256").write_text(digest)
    return python


def test_packages_are_installed_once(bootstrap):
    digest = hashlib.sha256(bootstrap.REQUIREMENTS.read_bytes()).hexdigest()
    python = prepared(bootstrap, digest)
    assert bootstrap.install_packages() == str(python)
    assert bootstrap.commands == []


def test_packages_are_installed_anew_when_the_requirements_change(bootstrap, monkeypatch):
    python = prepared(bootstrap, "of another requirements.txt")
    monkeypatch.setattr(bootstrap, "make_environment", lambda: None)
    bootstrap.install_packages()
    assert bootstrap.commands == [
        [str(python), "-m", "pip", "install", "-q", "-r", str(bootstrap.REQUIREMENTS)]
    ]


def test_every_requirement_is_pinned():
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    names = [line for line in lines if line and not line.startswith("#")]
    assert names
    assert all("==" in name for name in names)
