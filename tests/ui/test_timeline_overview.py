"""The overview strip: what it shows, and scrolling and zooming with it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.audio.peaks import Peaks
from app.catalog.stems import MIXTURE
from app.ui import theme
from app.ui.timeline.strip import Mark
from app.ui.timeline.timeline import LaneState
from tests.ui.parts import show_timeline

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 8000
FRAMES = 100 * RATE
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def timeline(qtbot):
    timeline = show_timeline(qtbot, FRAMES, RATE, height=400)
    peaks = Peaks(1)
    loud = np.where(np.arange(FRAMES)[:, None] < FRAMES // 2, 0.9, 0.05)
    peaks.add((loud * np.cos(np.arange(FRAMES)[:, None])).astype(np.float32))
    timeline.set_lanes({MIXTURE: LaneState(peaks)}, MIXTURE)
    QApplication.processEvents()
    return timeline


def place(timeline, frame):
    overview = timeline.overview
    return QPoint(round(overview._x_of(frame)), overview.height() // 2)


def drag(timeline, first, last):
    overview = timeline.overview
    QTest.mousePress(overview, LEFT, NONE, first)
    for share in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(overview, first + (last - first) * share)
    QTest.mouseRelease(overview, LEFT, NONE, last)


def pixel(timeline, x, y):
    image = timeline.overview.grab().toImage()
    return image.pixelColor(round(x), round(y))


def test_it_begins_and_ends_where_the_lanes_do(timeline):
    lane = timeline.stage.lanes[MIXTURE]
    left = timeline.stage.mapFromScene(lane.mapToScene(QPointF(0, 0))).x()
    assert place(timeline, 0).x() == pytest.approx(left, abs=1)
    assert place(timeline, FRAMES).x() == pytest.approx(left + lane.rect().width(), abs=1)


def test_the_box_is_what_can_be_seen(timeline):
    timeline.zoom(4, FRAMES / 2)
    box, (start, end) = timeline.overview.box, timeline.view_range
    assert timeline.overview.frame_at(box.left()) == pytest.approx(start, abs=2)
    assert timeline.overview.frame_at(box.right()) == pytest.approx(end, abs=2)


def test_dragging_the_box_scrolls(timeline):
    timeline.zoom(4, FRAMES / 2)
    start, end = timeline.view_range
    drag(timeline, place(timeline, FRAMES * 0.5), place(timeline, FRAMES * 0.3))
    after = timeline.view_range
    assert after[0] == pytest.approx(start - FRAMES * 0.2, abs=FRAMES / 300)
    assert after[1] - after[0] == pytest.approx(end - start)


@pytest.mark.parametrize(("edge", "to"), [(0, 0.2), (1, 0.9), (0, 0.45), (1, 0.55)])
def test_dragging_an_edge_zooms_and_keeps_the_other_one(timeline, edge, to):
    timeline.zoom(4, FRAMES / 2)
    before = timeline.view_range
    drag(timeline, place(timeline, before[edge]), place(timeline, FRAMES * to))
    after = timeline.view_range
    assert after[edge] == pytest.approx(FRAMES * to, abs=FRAMES / 300)
    assert after[1 - edge] == pytest.approx(before[1 - edge])


def test_an_edge_of_the_whole_song_can_be_dragged_too(timeline):
    drag(timeline, place(timeline, FRAMES) - QPoint(2, 0), place(timeline, FRAMES * 0.5))
    start, end = timeline.view_range
    assert (start, end) == pytest.approx((0, FRAMES * 0.5), abs=FRAMES / 200)


def test_an_edge_dragged_past_the_other_one_stops_there(timeline):
    timeline.zoom(4, FRAMES / 2)
    start = timeline.view_range[0]
    drag(timeline, place(timeline, timeline.view_range[1]), place(timeline, FRAMES * 0.1))
    assert timeline.view_range == pytest.approx((start, start + 64))


def test_a_click_elsewhere_goes_there_and_two_show_all(timeline):
    timeline.zoom(10, 0)
    QTest.mouseClick(timeline.overview, LEFT, NONE, place(timeline, FRAMES * 0.7))
    assert sum(timeline.view_range) / 2 == pytest.approx(FRAMES * 0.7, abs=FRAMES / 300)
    QTest.mouseDClick(timeline.overview, LEFT, NONE, place(timeline, FRAMES * 0.7))
    assert timeline.view_range == (0, FRAMES)


def test_to_keys_and_assistive_tools_it_is_a_scroll_bar(timeline):
    timeline.zoom(4, 0)
    interface = QAccessible.queryAccessibleInterface(timeline.overview)
    assert interface.role() == QAccessible.Role.ScrollBar
    assert interface.text(QAccessible.Text.Name)
    assert interface.valueInterface().currentValue() == 0
    timeline.overview.setFocus()
    QTest.keyClick(timeline.overview, Qt.Key.Key_PageDown)
    assert timeline.view_range[0] == pytest.approx(FRAMES / 4, rel=1e-3)
    assert interface.valueInterface().currentValue() > 0
    QTest.keyClick(timeline.overview, Qt.Key.Key_End)
    assert timeline.view_range[1] == pytest.approx(FRAMES, rel=1e-3)
    QTest.keyClick(timeline.overview, Qt.Key.Key_Home)
    assert timeline.view_range[0] == 0
    interface.valueInterface().setCurrentValue(1 << 19)
    assert timeline.view_range[0] == pytest.approx(FRAMES / 2, rel=1e-3)


def test_its_arrow_keys_are_not_those_of_the_playhead(separated):
    separated.timeline.zoom(4, 0)
    separated.timeline.overview.setFocus()
    position, view = separated.song.position, separated.timeline.view_range
    QTest.keyClick(separated.timeline.overview, Qt.Key.Key_Right)
    assert separated.song.position == position
    assert separated.timeline.view_range[0] > view[0]


@pytest.mark.parametrize(("turn", "is_closer"), [(120, True), (-120, False)])
def test_the_wheel_zooms(timeline, turn, is_closer):
    timeline.zoom(4, FRAMES / 2)
    before, spot = timeline.view_range, QPointF(place(timeline, FRAMES / 2))
    event = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(timeline.overview, event)
    after = timeline.view_range
    assert (after[1] - after[0] < before[1] - before[0]) is is_closer
    assert sum(after) == pytest.approx(sum(before))


def test_the_waveform_is_painted_once_whatever_moves_above_it(timeline):
    timeline.overview.grab()
    pixmap = timeline.overview._picture.pixmap
    assert pixmap is not None
    timeline.zoom(4, FRAMES / 2)
    timeline.set_position(FRAMES // 3)
    timeline.set_loop((RATE, 2 * RATE), True)
    timeline.stage.sections.set_marks([Mark("a", RATE, 9 * RATE, "Verse")], "")
    timeline.overview.grab()
    assert timeline.overview._picture.pixmap is pixmap
    timeline.resize(timeline.width() - 60, timeline.height())
    QApplication.processEvents()
    timeline.overview.grab()
    assert timeline.overview._picture.pixmap is not pixmap


def test_loud_and_quiet_sections_and_the_playhead_can_be_seen(timeline):
    chosen, height = theme.colours(), timeline.overview.height()
    x = place(timeline, FRAMES * 0.25).x(), place(timeline, FRAMES * 0.75).x()
    assert pixel(timeline, x[0], height * 0.3) != pixel(timeline, x[1], height * 0.3)
    timeline.stage.sections.set_marks(
        [Mark("a", int(FRAMES * 0.7), int(FRAMES * 0.8), "Verse", is_current=True)], ""
    )
    timeline.zoom(10, 0)  # the box's frame is above all
    assert pixel(timeline, x[1], height - 2) == QColor(chosen.section)
    timeline.set_position(int(FRAMES * 0.6))
    playhead = place(timeline, FRAMES * 0.6).x()
    assert pixel(timeline, playhead, height * 0.3) == QColor(chosen.playhead)


def test_a_playhead_that_stays_on_its_pixel_paints_nothing(timeline):
    painted = []
    original = timeline.overview.paintEvent
    timeline.overview.paintEvent = lambda event: (painted.append(event), original(event))
    timeline.set_position(1)
    QApplication.processEvents()
    painted.clear()
    timeline.set_position(2)
    QApplication.processEvents()
    assert not painted
    timeline.set_position(FRAMES // 2)
    QApplication.processEvents()
    assert painted


def test_a_soft_song_fills_the_strip_too(timeline):
    colours, (x, middle) = set(), (place(timeline, FRAMES * 0.25).x(), 0.2)
    for gain in (0.9, 0.2):
        peaks = Peaks(1)
        peaks.add((gain * np.cos(np.arange(FRAMES)[:, None])).astype(np.float32))
        timeline.set_lanes({MIXTURE: LaneState(peaks)}, MIXTURE)
        colours.add(pixel(timeline, x, timeline.overview.height() * middle).name())
    assert len(colours) == 1
