import sys

import pytest

from app.core.discover import discover


@pytest.fixture
def package(tmp_path, monkeypatch):
    folder = tmp_path / "fruits_for_discover"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "apple.py").write_text("NAME = 'apple'")
    (folder / "helper.py").write_text("OTHER = 1")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name for name in sys.modules if name.startswith(folder.name)]:
        del sys.modules[name]


def test_a_new_file_is_found_and_one_without_the_name_is_not(package):
    assert list(discover(package.name, "NAME")) == ["apple"]


def test_two_files_of_one_name_are_a_mistake(package):
    (package / "pear.py").write_text("NAME = 'apple'")
    with pytest.raises(ValueError, match="both declare 'apple'"):
        discover(package.name, "NAME")
