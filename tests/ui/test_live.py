"""A separation that can be seen while it runs."""

import threading

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core.intervals import Intervals
from app.ui.song import State
from tests.ui.parts import press, separate, wait_ready
from tests.ui.watchdog import Watchdog, check_never_still

RATE = 44_100
HALF = RATE // 2  # frames of a block of `growing`: half a second


def test_separating_begins_at_the_playhead_and_goes_on_ahead(opened, growing, qtbot):
    opened.playback.seek(2 * RATE + 100)
    separate(opened)
    growing(1)
    wait_ready(qtbot, opened, (2 * RATE, 2 * RATE + HALF))
    growing(2)
    wait_ready(qtbot, opened, (2 * RATE, 2 * RATE + 3 * HALF))
    growing(1)
    wait_ready(qtbot, opened, (2 * RATE, 4 * RATE))
    growing(1)
    wait_ready(qtbot, opened, (2 * RATE - HALF, 4 * RATE))


def test_moving_the_playhead_moves_the_separation(opened, growing, qtbot):
    separate(opened)
    growing(1)
    wait_ready(qtbot, opened, (0, HALF))
    press(opened, Qt.Key.Key_End)
    growing(1)
    wait_ready(qtbot, opened, (0, HALF), (4 * RATE - HALF, 4 * RATE))


def test_stretches_are_drawn_where_they_lie_and_the_rest_is_marked_as_missing(
    opened, growing, qtbot
):
    opened.playback.seek(2 * RATE)
    separate(opened)
    for stem in (VOCALS, ACCOMPANIMENT):
        lane = opened.timeline.stage.lanes[stem]
        assert lane._missing == Intervals.of([(0, 4 * RATE)])
    growing(2)
    wait_ready(qtbot, opened, (2 * RATE, 3 * RATE))
    tracks = opened.song.tracks()
    for stem in (VOCALS, ACCOMPANIMENT):
        seen = tracks[stem].envelope(0, 4 * RATE, 400)
        assert not np.isnan(seen[:, 205:295]).any()
        assert np.isnan(seen[:, :195]).all()
        assert np.isnan(seen[:, 305:]).all()
        lane = opened.timeline.stage.lanes[stem]
        assert lane._missing == Intervals.of([(0, 2 * RATE), (3 * RATE, 4 * RATE)])
        assert opened.timeline.stage.headers[stem]._note == "25 %"
    assert not opened.timeline.stage.lanes[MIXTURE]._missing
    growing(100)
    qtbot.waitUntil(lambda: opened.song.state is State.SEPARATED)
    assert not opened.timeline.stage.lanes[VOCALS]._missing
    assert not np.isnan(opened.song.tracks()[VOCALS].envelope(0, 4 * RATE, 400)).any()


def test_missing_and_finished_look_different_in_light_and_dark(opened, growing, qtbot):
    opened.playback.seek(2 * RATE)
    separate(opened)
    growing(2)
    wait_ready(qtbot, opened, (2 * RATE, 3 * RATE))
    lane = opened.timeline.stage.lanes[VOCALS]
    for scheme in ("light", "dark"):
        opened.actions_by_name[scheme].trigger()
        QTest.qWait(20)
        picture = opened.timeline.stage.grab().toImage()
        top = round(lane.mapToScene(lane.rect().topLeft()).y()) + 4
        left, width = round(lane.mapToScene(lane.rect().topLeft()).x()), lane.rect().width()

        def row_at(share, picture=picture, top=top, left=left, width=width):
            x = round(left + share * width)
            return {picture.pixelColor(x + i, top).rgb() for i in range(24)}

        assert len(row_at(0.52)) <= 2, scheme  # ground, perhaps a time line
        assert len(row_at(0.27)) > 2, scheme  # hatched


def test_stretches_that_come_together_are_shown_once(opened, growing, qtbot, monkeypatch):
    separate(opened)
    growing(2)
    wait_ready(qtbot, opened, (0, RATE))
    QApplication.processEvents()
    drawn = []
    draw = opened.timeline.set_lanes
    monkeypatch.setattr(opened.timeline, "set_lanes", lambda *how: drawn.append(draw(*how)))
    for _ in range(20):
        opened.song.grew.emit()
    qtbot.waitUntil(lambda: bool(drawn))
    QApplication.processEvents()
    assert len(drawn) == 1


def test_separating_again_replaces_the_take_at_once_and_cancelling_brings_it_back(
    separated, engine, streams, qtbot
):
    engine.block, engine.steps = HALF, threading.Semaphore(0)
    take = separated.song.project.base
    finished = separated.playback.sources
    press(separated, Qt.Key.Key_2)
    separate(separated)
    assert separated.playback.sources is finished  # until there is something new
    assert VOCALS in separated.song.tracks()
    engine.steps.release(2)
    wait_ready(qtbot, separated, (0, RATE))
    assert separated.playback.sources is not finished
    assert separated.playback.heard == VOCALS
    assert separated.timeline.stage.lanes[VOCALS]._missing
    press(separated, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not separated.song.activities)
    assert separated.song.project.base is take
    assert separated.playback.heard == VOCALS
    assert not separated.timeline.stage.lanes[VOCALS]._missing
    vocals = separated.playback.sources[VOCALS].read(0, 100)
    np.testing.assert_array_equal(vocals, finished[VOCALS].read(0, 100))


def test_a_notice_is_shown_as_a_note(opened, engine, qtbot):
    engine.notice = "The network works on the processor: the graphics card is full."
    separate(opened)
    qtbot.waitUntil(lambda: opened.song.state is State.SEPARATED)
    assert opened.messages.text == engine.notice
    assert opened.messages._tone.value == "info"


def test_the_window_does_not_stand_still_while_stretches_come(opened, engine, streams, qtbot):
    engine.block = 2048

    def go_once():
        dog = Watchdog()
        dog.start()
        try:
            separate(opened)
            press(opened, Qt.Key.Key_Space)
            qtbot.waitUntil(lambda: opened.song.state is State.SEPARATED)
            return dog.longest, dog.where
        finally:
            dog.stop()
            opened.song.document.history.undo()

    check_never_still(go_once)
