"""Pictures of lanes that are moved when the view is panned: nothing is lost, little is painted."""

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter

from app.catalog.stems import MIXTURE
from app.ui.timeline.look import BOTH, Look
from app.ui.timeline.ribbon import Grid, Ribbon
from app.ui.timeline.shade import Shade
from app.ui.timeline.tiles import Spectrum
from app.ui.timeline.timeline import LaneState
from tests.ui.parts import peaks_of, show_timeline

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
FRAMES = 60 * RATE


class Sweep:
    """A sound that is another one everywhere."""

    frames = FRAMES

    def read(self, start, end):
        at = np.arange(start, end) / RATE
        wave = np.sin(2 * np.pi * (200 + 40 * at) * at) * (0.2 + 0.7 * (at % 7) / 7)
        return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


@pytest.fixture
def timeline(qtbot):
    timeline = show_timeline(qtbot, FRAMES, RATE, height=500)
    timeline.set_lanes({MIXTURE: LaneState(peaks_of(Sweep()), Sweep())}, MIXTURE)
    timeline.set_spectra({MIXTURE: Spectrum("sweep", Sweep(), RATE)})
    timeline.set_look(Look(view=BOTH))
    yield timeline
    timeline.close_loader()


@pytest.fixture
def ribbon(qtbot):
    parent = QObject()
    yield Ribbon(parent)
    parent.deleteLater()


def settle(qtbot, timeline):
    """Wait until the lane is sharp; Python's lock is given away meanwhile."""
    lane = timeline.stage.lanes[MIXTURE]
    for _ in range(500):
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()
        if lane.spectrogram.is_sharp and not lane.waveform._ribbon.is_hurried:
            return
    raise TimeoutError


def lane_picture(timeline):
    lane = timeline.stage.lanes[MIXTURE]
    area = lane.mapToScene(lane.rect()).boundingRect().toRect()
    image = timeline.stage.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    return pixels.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4].astype(int)


@pytest.mark.parametrize("zoom", [3, 40, 500, 8000])
def test_a_panned_lane_looks_as_if_it_were_painted_anew(timeline, qtbot, zoom):
    timeline.zoom(zoom, FRAMES * 0.4)
    settle(qtbot, timeline)
    start, end = timeline.view_range
    columns = timeline.stage.lanes[MIXTURE].waveform._ribbon.grid.columns
    for pixels in (17, -5, 230, -61):  # whole ones, where both ways have the same columns
        timeline.pan(pixels * (end - start) / columns)
        settle(qtbot, timeline)
    moved = lane_picture(timeline)
    for item in (timeline.stage.lanes[MIXTURE].waveform, timeline.stage.lanes[MIXTURE].spectrogram):
        item._ribbon.clear()
        item.update()
    settle(qtbot, timeline)
    differs = np.abs(moved - lane_picture(timeline)) > 12
    assert differs.mean() < 0.005  # where a tile's edge, or a sample, is on the edge of a pixel


def test_a_pan_paints_only_what_is_new(ribbon):
    assert ribbon.turn_to(1000, 5000, 400, 10, "a") == (0, 400)
    assert ribbon.turn_to(1000, 5000, 400, 10, "a") == (0, 0)
    assert ribbon.turn_to(1204, 5204, 400, 10, "a") == (380, 400)
    assert ribbon.grid.start == 1200  # by whole columns; at most half of one beside the view
    assert ribbon.turn_to(1000, 5000, 400, 10, "a") == (0, 20)
    assert ribbon.turn_to(90_000, 94_000, 400, 10, "a") == (0, 400)


@pytest.mark.parametrize(
    "turn",
    [
        (1000, 4000, 400, 10, "a"),
        (1000, 5000, 400, 11, "a"),
        (1000, 5000, 401, 10, "a"),
        (1000, 5000, 400, 10, "b"),
    ],
)
def test_another_zoom_size_or_state_paints_all(ribbon, turn):
    ribbon.turn_to(1000, 5000, 400, 10, "a")
    assert ribbon.turn_to(*turn) == (0, turn[2])


def test_columns_stay_within_half_a_pixel_however_often_it_is_panned():
    grid, random = Grid(0.0, 0.044, 1450), np.random.default_rng(0)
    span = grid.per_column * grid.columns
    for start in 1e8 + np.cumsum(random.uniform(-9, 9, 2000)):
        grid, _ = grid.moved_to(start, start + span)
        assert abs(grid.x_of(start)) <= 0.51


def test_zooming_on_is_hurried_and_all_of_it_is_painted_again_afterwards(ribbon, qtbot):
    with qtbot.waitSignal(ribbon.settled):
        for end in (5000, 4000, 3000):
            ribbon.turn_to(0, end, 400, 10, "a")
            assert ribbon.is_hurried == (end == 3000)  # a single step never is
    assert ribbon.turn_to(0, 3000, 400, 10, "a") == (0, 400)
    assert not ribbon.is_hurried


def test_what_is_scrolled_stays_the_picture_it_was(ribbon):
    ribbon.turn_to(0, 40, 40, 3, "a")
    painter = QPainter(ribbon.pixmap)
    for x in range(40):
        painter.fillRect(x, 0, 1, 3, QColor(6 * x, 0, 0))
    painter.end()
    ribbon.turn_to(7, 47, 40, 3, "a")
    image = ribbon.pixmap.toImage()
    assert [image.pixelColor(x, 1).red() for x in range(33)] == [6 * x for x in range(7, 40)]


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_washes_reach_from_top_to_bottom_and_no_further(qtbot, ratio):
    image = QImage(round(100 * ratio), round(90 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("black"))
    shade = Shade()
    shade.place(QRectF(10, 20, 80, 64), (30.0, 50.0), [((60.0, 70.0), True), (None, False)])
    painter = QPainter(image)
    shade.paint(painter, None)
    painter.end()
    for x in (35, 65):
        lit = [y for y in range(image.height()) if image.pixelColor(round(x * ratio), y).value()]
        assert (lit[0], lit[-1]) == (round(20 * ratio), round(84 * ratio) - 1)
        assert len({image.pixel(round(x * ratio), y) for y in lit}) == 1
    for x in (25, 55, 75):
        assert not any(image.pixelColor(round(x * ratio), y).value() for y in range(90))
    assert shade.boundingRect().contains(QPointF(10, 20))
