"""Seconds that are separated only to be heard, and the way to where networks differ."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.project.doubts import NONE
from app.ui.song import State
from tests.ui.parts import do, press, use, wait_open
from tests.ui.sections_parts import RATE, heard_share, reseparate

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def test_a_preview_is_heard_in_a_loop_and_leaves_no_trace(opened, engine, streams, qtbot):
    song = opened.song
    song.loop = (RATE, 3 * RATE)
    opened.playback.seek(RATE)
    project = song.project
    do(opened, "preview")
    qtbot.waitUntil(lambda: song.preview is not None)
    assert engine.spans == [(0, song.frames)]  # the song is shorter than ten seconds
    assert opened.playback.is_playing
    assert opened.playback.heard == VOCALS
    assert heard_share(opened) == "halves"
    assert song.loop_on
    assert {VOCALS, ACCOMPANIMENT} <= set(song.tracks())
    use(opened.separation.combo, "tenths")
    do(opened, "preview")  # another network for the same seconds
    qtbot.waitUntil(lambda: heard_share(opened) == "tenths")
    press(opened, Qt.Key.Key_1)
    assert opened.playback.heard == MIXTURE
    do(opened, "preview")
    assert song.preview is None
    assert not opened.playback.is_playing
    assert (song.loop, song.loop_on, song.position) == ((RATE, 3 * RATE), False, RATE)
    assert opened.playback.heard == MIXTURE
    assert song.project is project
    assert set(opened.playback.sources) == {MIXTURE}
    assert not opened.session.histories.canUndo()


def test_a_preview_is_ten_seconds_at_the_playhead(window, engine, drop, long_song, qtbot):
    drop(long_song)
    wait_open(qtbot, window)
    window.playback.seek(12 * RATE)
    do(window, "preview")
    qtbot.waitUntil(lambda: window.song.preview is not None)
    assert engine.spans == [(12 * RATE, 22 * RATE)]
    assert window.song.loop == (12 * RATE, 22 * RATE)
    sources = window.playback.sources
    assert not sources[VOCALS].read(5 * RATE, 12 * RATE).any()
    whole = sources[VOCALS].read(12 * RATE, 22 * RATE) + sources[ACCOMPANIMENT].read(
        12 * RATE, 22 * RATE
    )
    mixture = sources[MIXTURE].read(12 * RATE, 22 * RATE)
    np.testing.assert_allclose(whole, mixture, atol=1e-6)
    press(window, Qt.Key.Key_Escape)
    assert window.song.preview is None
    assert window.song.position == 12 * RATE


def test_another_song_ends_the_preview(opened, drop, long_song, qtbot):
    first = opened.song
    do(opened, "preview")
    qtbot.waitUntil(lambda: first.preview is not None)
    drop(long_song)
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2)
    other = opened.session.songs[1]
    qtbot.waitUntil(lambda: other.project is not None)
    opened.songs.select(other)
    QApplication.processEvents()
    assert first.preview is None
    assert (first.loop, first.loop_on) == (None, False)


def test_doubtful_passages_are_found_one_after_the_other(
    window, engine, drop, long_song, qtbot, monkeypatch
):
    values = [-30.0] * 30
    values[7:10] = [-12.0, -8.0, -10.0]
    values[20] = -5.0
    engine.disagreement = tuple(values)
    drop(long_song)
    wait_open(qtbot, window)
    assert not window.actions_by_name["nextDoubt"].isEnabled()
    do(window, "separate")
    qtbot.waitUntil(lambda: window.song.state is State.SEPARATED)
    assert window.timeline.stage.sections.heat.isVisible()
    found = []
    for key in (Qt.Key.Key_D, Qt.Key.Key_D, Qt.Key.Key_D):
        press(window, key)
        found.append((window.song.position // RATE, window.song.selection))
    second = (19, (20 * RATE, 21 * RATE))
    assert found == [(7, (8 * RATE, 10 * RATE)), second, found[0]]
    QTest.keyClick(window.timeline, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert (window.song.position // RATE, window.song.selection) == second
    # What was separated anew by one network is not doubted any more.
    engine.disagreement = ()
    press(window, Qt.Key.Key_M)
    reseparate(window, qtbot, "thirds")
    assert window.workbench._doubts._values[20] == NONE
    press(window, Qt.Key.Key_D)
    press(window, Qt.Key.Key_D)
    assert window.song.selection == (8 * RATE, 10 * RATE)
