"""The songs that are open, as those see them who follow all of them."""

import pytest
import soundfile
from PySide6.QtWidgets import QApplication

from app.ui.song import State

RATE = 44_100


@pytest.fixture
def two(window, drop, tmp_path, qtbot):
    """The window with two short songs open."""
    for name in ("one", "two"):
        soundfile.write(tmp_path / f"{name}.wav", [[0.0]] * 100, RATE)
    drop(*sorted(tmp_path.glob("*.wav")))
    qtbot.waitUntil(lambda: [s.state for s in window.session.songs] == [State.READY] * 2)
    QApplication.processEvents()
    return window


def test_songs_that_change_together_are_told_of_once(two, qtbot):
    told = []
    two.session.songs_changed.connect(lambda: told.append(len(two.session.songs)))
    for song in two.session.songs:
        song.changed.emit()
        song.changed.emit()
    two.session.remove(two.session.songs[0])
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert told == [1]
