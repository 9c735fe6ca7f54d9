"""Wheel and touchpad over the timeline, and scrolling while something is dragged to its edge."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from app.audio.peaks import Peaks
from app.catalog.stems import MIXTURE, VOCALS
from app.ui.timeline.strip import Mark
from app.ui.timeline.timeline import LaneState
from tests.ui.mouse import LEFT, NONE, place_of
from tests.ui.parts import show_timeline

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 8000
FRAMES = 100 * RATE
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def timeline(qtbot):
    timeline = show_timeline(qtbot, FRAMES, RATE, height=400)
    peaks = Peaks(1)
    peaks.add(np.zeros((FRAMES, 1), np.float32))
    timeline.set_lanes({MIXTURE: LaneState(peaks)}, MIXTURE)
    timeline.zoom(4, FRAMES / 2)
    return timeline


def turn(timeline, place, x=0, y=0, keys=NONE, pixels=0):
    view = timeline.stage.viewport()
    event = QWheelEvent(
        QPointF(place), QPointF(view.mapToGlobal(place)), QPoint(pixels, 0), QPoint(x, y),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def items(timeline):
    stage = timeline.stage
    return stage.lanes[VOCALS], stage.ruler, stage.sections.strip


@pytest.mark.parametrize("keys", [NONE, CONTROL])
@pytest.mark.parametrize("which", range(3))
def test_the_wheel_zooms_around_the_pointer_everywhere(timeline, which, keys):
    item, frame = items(timeline)[which], FRAMES * 0.45
    place, before = place_of(timeline, frame, item), timeline.view_range
    turn(timeline, place, y=120, keys=keys)
    after = timeline.view_range
    assert after[1] - after[0] == pytest.approx((before[1] - before[0]) / 1.25)
    assert place_of(timeline, frame, item).x() == pytest.approx(place.x(), abs=1)


@pytest.mark.parametrize(("x", "y", "keys"), [(-120, 0, NONE), (0, -120, SHIFT)])
@pytest.mark.parametrize("which", range(3))
def test_sideways_or_with_shift_the_wheel_pans(timeline, which, x, y, keys):
    place, before = place_of(timeline, FRAMES / 2, items(timeline)[which]), timeline.view_range
    turn(timeline, place, x, y, keys)
    after = timeline.view_range
    span = before[1] - before[0]
    assert after[0] - before[0] == pytest.approx(span / 10)
    assert after[1] - after[0] == pytest.approx(span)


def test_a_touchpad_pans_as_far_as_the_fingers_go(timeline):
    place, before = place_of(timeline, FRAMES / 2, items(timeline)[0]), timeline.view_range
    turn(timeline, place, x=-40, pixels=-20)
    share = 20 / timeline.stage.viewport().width()
    moved = timeline.view_range[0] - before[0]
    assert moved == pytest.approx(share * (before[1] - before[0]), rel=1e-3)


def test_two_fingers_on_a_touchpad_zoom_around_the_pointer(timeline):
    view, frame = timeline.stage.viewport(), FRAMES * 0.55
    place, before = place_of(timeline, frame, items(timeline)[0]), timeline.view_range
    spot = QPointF(place)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        spot, spot, QPointF(view.mapToGlobal(place)), 0.5, QPointF(), 0,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    after = timeline.view_range
    assert after[1] - after[0] == pytest.approx((before[1] - before[0]) / 1.5)
    assert place_of(timeline, frame, items(timeline)[0]).x() == pytest.approx(place.x(), abs=1)


def test_two_fingers_on_a_screen_zoom_around_their_middle(timeline):
    view, frame = timeline.stage.viewport(), FRAMES * 0.55
    place, before = place_of(timeline, frame, items(timeline)[0]), timeline.view_range
    pinch = QPinchGesture()
    pinch.setChangeFlags(QPinchGesture.ChangeFlag.ScaleFactorChanged)
    pinch.setScaleFactor(2.0)
    pinch.setCenterPoint(QPointF(view.mapToGlobal(place)))
    QApplication.sendEvent(view, QGestureEvent([pinch]))
    after = timeline.view_range
    assert after[1] - after[0] == pytest.approx((before[1] - before[0]) / 2)
    assert place_of(timeline, frame, items(timeline)[0]).x() == pytest.approx(place.x(), abs=1)


def test_keys_zoom_around_the_pointer_and_else_around_the_playhead(timeline, monkeypatch):
    lane, view = items(timeline)[0], timeline.stage.viewport()
    timeline.set_position(int(FRAMES * 0.4))
    place = place_of(timeline, FRAMES * 0.6, lane)
    monkeypatch.setattr("app.ui.timeline.stage.QCursor.pos", lambda: view.mapToGlobal(place))
    monkeypatch.setattr(view, "underMouse", lambda: True)
    timeline.zoom_in()
    assert place_of(timeline, FRAMES * 0.6, lane).x() == pytest.approx(place.x(), abs=1)
    monkeypatch.setattr(view, "underMouse", lambda: False)
    place = place_of(timeline, FRAMES * 0.55, lane)
    timeline.set_position(int(FRAMES * 0.55))
    timeline.zoom_in()
    assert place_of(timeline, FRAMES * 0.55, lane).x() == pytest.approx(place.x(), abs=1)


class Held:
    """A mouse button that is held down over the timeline, and an auto-scroll without its clock."""

    def __init__(self, timeline, place, keys=NONE, button=LEFT):
        self.timeline, self.view = timeline, timeline.stage.viewport()
        self.keys, self.button, self.place = keys, button, place
        self.scroll = timeline.stage._auto_scroll
        QTest.mousePress(self.view, button, keys, place)

    def move(self, place):
        for spot in (self.place + (place - self.place) / 2, place):
            QTest.qWait(15)  # moves that follow at once are left out by the scene
            event = QMouseEvent(
                QEvent.Type.MouseMove, QPointF(spot), QPointF(self.view.mapToGlobal(spot)),
                Qt.MouseButton.NoButton, self.button, self.keys,
            )  # fmt: skip
            QApplication.sendEvent(self.view, event)
        self.place = place

    def ticks(self, count=5):
        self.scroll._timer.stop()
        for _ in range(count):
            QTest.qWait(15)
            self.scroll.tick()

    def release(self):
        QTest.mouseRelease(self.view, self.button, self.keys, self.place)


def beyond(timeline, item, side):
    """Return a place level with an item, right or left of all lanes."""
    start, end = timeline.view_range
    inside = place_of(timeline, end if side > 0 else start, item)
    return inside + QPoint(side * 30, 0)


@pytest.mark.parametrize("side", [1, -1])
def test_selecting_beyond_an_edge_scrolls_and_keeps_where_it_began(timeline, side):
    lane, before = items(timeline)[0], timeline.view_range
    held = Held(timeline, place_of(timeline, FRAMES / 2, lane))
    held.move(beyond(timeline, lane, side))
    assert held.scroll.is_active
    held.ticks()
    held.release()
    assert not held.scroll.is_active
    assert (timeline.view_range[0] - before[0]) * side > 0
    selection = timeline.stage.sections.selection
    began, ended = selection if side > 0 else selection[::-1]
    assert began == pytest.approx(FRAMES / 2, abs=FRAMES / 500)
    assert ended == pytest.approx(timeline.view_range[side > 0], abs=FRAMES / 50)
    assert (ended - before[side > 0]) * side > 0


def test_it_stops_where_the_mouse_comes_back(timeline):
    lane = items(timeline)[0]
    held = Held(timeline, place_of(timeline, FRAMES / 2, lane))
    held.move(beyond(timeline, lane, 1))
    assert held.scroll.is_active
    held.move(place_of(timeline, FRAMES / 2, lane))
    assert not held.scroll.is_active
    held.release()


def test_a_loop_dragged_on_the_ruler_scrolls(timeline, qtbot):
    ruler = timeline.stage.ruler
    held = Held(timeline, place_of(timeline, FRAMES / 2, ruler))
    held.move(beyond(timeline, ruler, 1))
    held.ticks()
    with qtbot.waitSignal(timeline.loop_requested) as asked:
        held.release()
    assert asked.args[0] == pytest.approx(FRAMES / 2, abs=FRAMES / 500)
    assert asked.args[1] == pytest.approx(timeline.view_range[1], abs=FRAMES / 50)


@pytest.mark.parametrize("handle", ["flag", "edge"])
def test_a_section_and_its_edge_are_dragged_beyond_what_can_be_seen(timeline, qtbot, handle):
    layer, end = timeline.stage.sections, int(FRAMES * 0.55)
    layer.set_marks([Mark("a", int(FRAMES * 0.45), end, "Verse", is_current=True)], "")
    item = layer.strip if handle == "flag" else timeline.stage.lanes[VOCALS]
    at = end - FRAMES // 20 if handle == "flag" else end
    before = timeline.view_range[1]
    held = Held(timeline, place_of(timeline, at, item))
    held.move(beyond(timeline, item, 1))
    held.ticks(8)
    with qtbot.waitSignal(layer.moved) as told:
        held.release()
    _, start, moved_end = told.args
    assert moved_end > before
    if handle == "flag":
        assert moved_end - start == end - int(FRAMES * 0.45)
    else:
        assert start == int(FRAMES * 0.45)


def test_panning_by_hand_does_not_scroll_by_itself(timeline):
    lane = items(timeline)[0]
    held = Held(timeline, place_of(timeline, FRAMES / 2, lane), CONTROL)
    held.move(beyond(timeline, lane, 1))
    assert not held.scroll.is_active
    held.release()
