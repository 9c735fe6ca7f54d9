"""A separation that can be heard while it runs."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core.intervals import Intervals
from app.ui.song import State
from app.ui.sources import coming_up
from tests.ui.parts import listen, press, separate, wait_ready

RATE = 44_100
HALF = RATE // 2  # frames of a block of `growing`: half a second
STEEPEST = 0.15 * 2 * np.pi * 331 / RATE  # of half the right channel of the song


def grow(qtbot, window, growing, blocks, start=0):
    """Begin to separate, and wait until this many blocks are there."""
    separate(window)
    growing(blocks)
    wait_ready(qtbot, window, (start, start + blocks * HALF))


def play_vocals(window):
    press(window, Qt.Key.Key_2)
    press(window, Qt.Key.Key_Space)


def test_stems_are_heard_as_soon_as_the_first_stretch_is_there(opened, growing, streams, qtbot):
    segments = opened.transport.selector.segments
    separate(opened)
    assert not segments[VOCALS].isEnabled()
    growing(4)
    wait_ready(qtbot, opened, (0, 2 * RATE))
    assert segments[VOCALS].isEnabled()
    assert segments[ACCOMPANIMENT].isEnabled()
    press(opened, Qt.Key.Key_Space)
    listen(opened, streams, 4)
    for key, stem, share in (
        (Qt.Key.Key_2, VOCALS, 0.5),
        (Qt.Key.Key_3, ACCOMPANIMENT, 0.5),
        (Qt.Key.Key_1, MIXTURE, 1.0),
    ):
        press(opened, key)
        assert opened.playback.heard == stem
        listen(opened, streams, 30)
        heard = listen(opened, streams, 4)
        assert np.abs(heard[:, 1]).max() == pytest.approx(0.3 * share, rel=0.02)
    assert not opened.playback.is_held


def test_playback_waits_for_what_is_not_there_and_goes_on_by_itself(
    opened, growing, streams, qtbot
):
    grow(qtbot, opened, growing, 4)
    play_vocals(opened)
    opened.playback._player.flush()
    heard = listen(opened, streams, until=lambda: opened.playback.is_held)
    assert "Waiting for the separation" in opened.progress._message.text()
    assert "Playback waits" in opened.timeline.accessibleDescription()
    assert opened.actions_by_name["play"].text() == "&Pause"
    assert np.abs(np.diff(heard[1000:, 1])).max() < 1.2 * STEEPEST  # nothing but the song
    listen(opened, streams, 60)
    place = opened.playback._player.position
    assert 1.4 * RATE < place < 2 * RATE  # stands before the end of what is there
    assert not listen(opened, streams, 10).any()
    growing(1)
    wait_ready(qtbot, opened, (0, 2 * RATE + HALF))
    assert opened.playback.is_held  # not for a moment's sound
    growing(2)
    qtbot.waitUntil(lambda: not opened.playback.is_held)
    assert opened.playback._player.is_playing
    assert "Waiting for the separation" not in opened.progress._message.text()
    heard = listen(opened, streams, 40)
    assert np.abs(heard[-512:, 1]).max() == pytest.approx(0.15, rel=0.02)
    assert opened.playback._player.position > place


def test_seeking_to_what_is_not_there_waits_and_the_mixture_never_does(
    opened, growing, streams, qtbot
):
    grow(qtbot, opened, growing, 4)
    play_vocals(opened)
    listen(opened, streams, 10)
    opened.playback.seek(3 * RATE)
    assert opened.playback.is_held
    assert opened.timeline.position == 3 * RATE
    assert not listen(opened, streams, 20)[5 * 512 :].any()
    press(opened, Qt.Key.Key_1)
    assert not opened.playback.is_held
    listen(opened, streams, 20)
    assert listen(opened, streams, 4).any()
    press(opened, Qt.Key.Key_2)
    assert opened.playback.is_held
    press(opened, Qt.Key.Key_Space)  # pauses what waits
    assert not opened.playback.is_held
    assert not opened.playback.is_playing
    press(opened, Qt.Key.Key_Space)
    assert opened.playback.is_held
    opened.playback.seek(0)
    assert not opened.playback.is_held
    opened.playback.stop()


def test_the_finished_take_replaces_the_growing_one_without_a_click(
    opened, growing, streams, qtbot
):
    grow(qtbot, opened, growing, 7)
    play_vocals(opened)
    opened.playback._player.flush()
    listen(opened, streams, 20)
    growing(100)
    heard = listen(opened, streams, until=lambda: not opened.song.activities)
    heard = np.concatenate([heard, listen(opened, streams, 60)])
    assert opened.song.state is State.SEPARATED
    assert opened.playback.is_playing
    assert not opened.playback.is_held
    assert np.abs(np.diff(heard[:, 1])).max() < 1.2 * STEEPEST
    sources = opened.playback.sources
    assert type(sources[VOCALS]).__name__ == "CompReader"


def test_a_file_that_vanishes_is_no_error_and_what_follows_is_awaited(
    opened, growing, streams, qtbot
):
    grow(qtbot, opened, growing, 7)
    play_vocals(opened)
    listen(opened, streams, 10)
    opened.song.growth.path.unlink()  # as when it gets its final name, long before that is told
    heard = listen(opened, streams, until=lambda: opened.playback.is_held)
    assert np.abs(np.diff(heard[1000:, 1])).max() < 1.2 * STEEPEST
    assert len(heard) > RATE // 2
    assert opened.messages.text == ""
    press(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.song.activities)
    assert opened.playback.heard == MIXTURE
    assert opened.playback.is_playing


def test_playing_to_the_end_does_not_wait_for_the_beginning(opened, growing, streams, qtbot):
    opened.playback.seek(2 * RATE)
    grow(qtbot, opened, growing, 4, start=2 * RATE)
    press(opened, Qt.Key.Key_2)
    opened.playback.seek(4 * RATE - 5000)
    press(opened, Qt.Key.Key_Space)
    listen(opened, streams, until=lambda: not opened.playback.is_playing)
    assert not opened.playback.is_held
    assert opened.timeline.position == 4 * RATE
    press(opened, Qt.Key.Key_Space)  # from the beginning, which is not there
    assert opened.playback.is_held


def test_a_loop_waits_only_for_itself(opened, growing, streams, qtbot):
    grow(qtbot, opened, growing, 2)
    press(opened, Qt.Key.Key_2)
    opened.playback.set_loop(1000, RATE - 1000)
    press(opened, Qt.Key.Key_Space)
    opened.playback._player.flush()
    heard = listen(opened, streams, 200)
    assert not opened.playback.is_held
    assert np.abs(heard[-512:, 1]).max() == pytest.approx(0.15, rel=0.02)


@pytest.mark.parametrize("ending", ["cancelled", "failed"])
def test_when_it_does_not_end_well_the_mixture_is_heard(
    opened, growing, engine, streams, qtbot, ending
):
    if ending == "failed":
        engine.fails_after, engine.error = 4, ("The network refused.", "")
    grow(qtbot, opened, growing, 3)
    press(opened, Qt.Key.Key_3)
    press(opened, Qt.Key.Key_Space)
    listen(opened, streams, 20)
    if ending == "cancelled":
        press(opened, Qt.Key.Key_Escape)
    else:
        growing(2)
    listen(opened, streams, until=lambda: not opened.song.activities)
    assert opened.song.state is State.READY
    assert opened.playback.heard == MIXTURE
    assert opened.transport.selector.current == MIXTURE
    assert not opened.timeline.stage.lanes[VOCALS]._missing
    assert VOCALS not in opened.song.tracks()
    listen(opened, streams, 40)
    heard = listen(opened, streams, 4)
    assert np.abs(heard[:, 1]).max() == pytest.approx(0.3, rel=0.02)
    assert ("refused" in opened.messages.text) is (ending == "failed")


def test_what_waits_when_it_is_cancelled_goes_on_as_the_mixture(opened, growing, streams, qtbot):
    grow(qtbot, opened, growing, 2)
    press(opened, Qt.Key.Key_2)
    opened.playback.seek(2 * RATE)
    press(opened, Qt.Key.Key_Space)
    assert opened.playback.is_held
    press(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.song.activities)
    assert not opened.playback.is_held
    assert opened.playback.is_playing
    listen(opened, streams, 20)
    assert listen(opened, streams, 4).any()


@pytest.mark.parametrize(
    ("position", "loop", "expected"),
    [
        (10, None, [(10, 60)]),
        (80, None, [(80, 100)]),
        (10, (20, 40), [(10, 40)]),
        (30, (20, 40), [(20, 40)]),
        (30, (0, 40), [(0, 40)]),
        (35, (0, 40), [(0, 40)]),
        (90, (20, 40), [(90, 100)]),
        (0, (90, 95), [(0, 50)]),
    ],
)
def test_what_comes_up_goes_round_in_loops(position, loop, expected):
    assert coming_up(position, 50, 100, loop) == Intervals.of(expected)
