"""The first start: a song is there already, and a hint that is in nobody's way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from app.core import paths
from app.ui import welcome as place
from app.ui.application import AfterFirstPaint
from app.ui.memory import MemoryFile
from app.ui.song import State
from tests.ui.parts import do, wait_open
from tests.ui.project_parts import is_idle
from tests.ui.sections_parts import RATE, mark

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def demo(song_file, monkeypatch):
    """A short song in the place of the one that comes with the program."""
    monkeypatch.setattr(place, "demo_song", lambda: song_file)
    return song_file


@pytest.fixture
def other(song_file, tmp_path):
    path = tmp_path / "own.wav"
    path.write_bytes(song_file.read_bytes())
    return path


@pytest.fixture
def first(window, demo, qtbot):
    """The window at the first start."""
    window.welcome.begin()
    wait_open(qtbot, window)
    return window


def texts(window):
    return [label.text() for label in window.welcome.panel.findChildren(QLabel)]


def test_the_first_start_shows_the_demonstration_song_and_every_key(first, demo):
    assert first.song.path == demo
    assert first.timeline.isVisible()
    assert first.welcome.panel.isVisible()
    said = texts(first)
    for name in ("separate", "play", "hearMixture", "markSection", "reseparate", "export"):
        key = first.actions_by_name[name].shortcut()
        assert key.toString(QKeySequence.SequenceFormat.NativeText) in said
    assert any("CC0" in text for text in said)
    assert QApplication.activeModalWidget() is None
    do(first, "separate")  # nothing has to be answered


def test_the_song_that_is_brought_along_is_there_and_its_licence_is_told(demo_song):
    assert place.demo_song() == demo_song
    assert "CC0" in demo_song.with_name("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["Esc", "button"])
def test_it_is_put_away_and_shown_again_from_the_help_menu(first, way):
    if way == "Esc":
        first.timeline.setFocus()
        QTest.keyClick(first.timeline, Qt.Key.Key_Escape)
    else:
        first.welcome.panel.findChild(QToolButton).click()
    assert not first.welcome.is_shown
    assert first.song is not None
    do(first, "firstSteps")
    assert first.welcome.is_shown
    assert len(first.session.songs) == 1


def test_esc_cancels_first_and_only_then_puts_it_away(first, engine, qtbot):
    engine.gate.clear()
    do(first, "separate")
    qtbot.waitUntil(lambda: first.song.state is State.SEPARATING)
    first.timeline.setFocus()
    QTest.keyClick(first.timeline, Qt.Key.Key_Escape)
    assert first.welcome.is_shown
    engine.gate.set()
    qtbot.waitUntil(lambda: is_idle(first))
    QTest.keyClick(first.timeline, Qt.Key.Key_Escape)
    assert not first.welcome.is_shown


def test_the_first_own_song_takes_its_place(first, other, drop, qtbot):
    drop(other)
    qtbot.waitUntil(lambda: first.song is not None and first.song.path == other)
    wait_open(qtbot, first)
    assert [song.path for song in first.session.songs] == [other]
    assert not first.welcome.is_shown
    do(first, "firstSteps")
    assert not any("CC0" in text for text in texts(first))


def test_it_stays_once_something_was_done_with_it(first, other, drop, demo, qtbot):
    do(first, "separate")
    qtbot.waitUntil(lambda: first.song.state is State.SEPARATED and is_idle(first))
    drop(other)
    qtbot.waitUntil(lambda: len(first.session.songs) == 2 and is_idle(first))
    assert first.session.songs[0].path == demo
    assert not first.welcome.is_shown


def test_a_mark_in_it_keeps_it_too(first, other, drop, demo, qtbot):
    mark(first, RATE, 2 * RATE)
    drop(other)
    qtbot.waitUntil(lambda: len(first.session.songs) == 2 and is_idle(first))


def test_in_a_small_window_it_leaves_room_for_the_song(first, qtbot):
    panel, usual = first.welcome.panel, first.welcome.panel.height()
    first.resize(first.minimumSize())
    qtbot.waitUntil(lambda: panel.height() < usual)
    first.resize(1100, 700)
    qtbot.waitUntil(lambda: panel.height() == usual)


def test_without_the_song_the_steps_alone_are_shown(window, tmp_path, monkeypatch):
    monkeypatch.setattr(place, "demo_song", lambda: tmp_path / "none.flac")
    window.welcome.begin()
    assert window.welcome.is_shown
    assert window.session.songs == []
    assert window.messages.text == ""


def test_it_is_the_first_start_until_something_is_remembered():
    file = paths.user_data() / "window.json"
    assert MemoryFile(file).is_new
    MemoryFile(file).save()
    assert not MemoryFile(file).is_new


@pytest.mark.parametrize(
    ("is_first", "has_files", "is_shown"),
    [(True, False, True), (True, True, False), (False, False, False)],
)
def test_only_a_first_start_without_files_begins_so(
    window, demo, other, qtbot, is_first, has_files, is_shown
):
    starter = AfterFirstPaint(window, [other] if has_files else [], is_first=is_first)
    window.empty.removeEventFilter(starter)  # it would start by itself a little later
    assert not window.session.songs  # after the first paint, not in it
    starter._start()
    qtbot.waitUntil(lambda: is_idle(window))
    assert window.welcome.is_shown is is_shown
    expected = [other] if has_files else [demo] if is_shown else []
    assert [song.path for song in window.session.songs] == expected


def test_nothing_of_it_is_made_before_it_is_needed(window):
    assert window.welcome.panel is None
