"""The whole path through the window from outside, of the source tree and of the installed program.

Each takes a minute or two: pytest -m slow tests/packaging/test_installed_window.py
"""

import shutil
import sys

import installed_story as story
import numpy as np
import pytest
import soundfile
from story.desktop import Failure, fresh_environment, missing

from tests.conftest import ROOT

RATE = story.RATE
SOURCE = [sys.executable, str(ROOT / "main.py")]
INSTALLED = shutil.which("unsung")


def write_stems(folder, vocals, mixture):
    folder.mkdir()
    files = {stem: folder / f"{stem}.wav" for stem in (story.VOCALS, story.INSTRUMENTAL)}
    for path, audio in zip(files.values(), (vocals, mixture - vocals), strict=True):
        soundfile.write(path, audio.T, RATE, subtype="FLOAT")
    return files


@pytest.fixture
def stems(tmp_path):
    """Return mixture and vocals of seven seconds, and the vocals with another section."""
    start, end = (second * RATE for second in story.MARKED)
    mixture = np.tile(np.linspace(-0.5, 0.5, RATE, dtype=np.float32), (2, 7))
    vocals = mixture * np.float32(0.25)
    repaired = vocals.copy()
    repaired[:, start:end] = mixture[:, start:end] * np.float32(0.5)
    return mixture, vocals, repaired


def compare(tmp_path, stems, heard):
    mixture, vocals, repaired = stems
    start, end = (second * RATE for second in story.MARKED)
    story.check_repaired(
        mixture,
        write_stems(tmp_path / "before", vocals, mixture),
        write_stems(tmp_path / "after", heard, mixture),
        write_stems(tmp_path / "part", repaired[:, start:end], mixture[:, start:end]),
    )


def test_a_repaired_section_passes(stems, tmp_path, capsys):
    compare(tmp_path, stems, stems[2])
    assert "outside of the section nothing changed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("second", "words"), [(1, "changed outside"), (3, "is not the command line's")]
)
def test_a_changed_sample_is_found(stems, tmp_path, second, words):
    heard = stems[2].copy()
    heard[1, second * RATE + 7] += 0.125
    with pytest.raises(Failure, match=words):
        compare(tmp_path, stems, heard)


def test_other_files_are_found(stems, tmp_path):
    mixture, vocals, repaired = stems
    some = write_stems(tmp_path / "some", vocals, mixture)
    others = write_stems(tmp_path / "others", repaired, mixture)
    story.check_same("the same files", some, some)
    with pytest.raises(Failure, match="they differ in vocals"):
        story.check_same("they", some, others)


def test_the_home_of_a_story_is_fresh(tmp_path, monkeypatch):
    monkeypatch.setenv("UNSUNG_DATA", "/elsewhere")
    environment = fresh_environment(tmp_path / "home")
    assert environment["HOME"] == str(tmp_path / "home")
    assert not [name for name in environment if name.startswith(("UNSUNG", "XDG_DATA", "QT_"))]


def walk(window, cli, tmp_path, capsys):
    (tmp_path / "pictures").mkdir()
    story.go(window, cli, tmp_path, tmp_path / "pictures")
    assert "no process behind" in capsys.readouterr().out
    assert len(list((tmp_path / "pictures").glob("*.png"))) >= 15


needs_desktop = pytest.mark.skipif(bool(missing()), reason=missing() or "all is there")


@pytest.mark.slow
@pytest.mark.xvfb
@needs_desktop
def test_the_whole_path_through_the_window_of_the_source_tree(tmp_path, capsys):
    walk(SOURCE, SOURCE, tmp_path, capsys)


@pytest.mark.slow
@pytest.mark.xvfb
@needs_desktop
@pytest.mark.skipif(INSTALLED is None, reason="Unsung is not installed here")
def test_the_whole_path_through_the_installed_window(tmp_path, capsys):
    walk([INSTALLED], [INSTALLED + "-cli"], tmp_path, capsys)
