"""Frequencies of sections by the mouse: edges are dragged, rectangles are drawn, each one step."""

import math

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.audio.spectrogram import Axis
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.project.model import Band
from app.ui.timeline.band_drag import HIGH, LOW, SEMITONE, between, moved
from tests.ui.parts import do
from tests.ui.sections_parts import RATE, click, drag, mark, place_of, region, spans, undo_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

BOTH_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SCALES = {"log": "scaleLog", "mel": "scaleMel", "linear": "scaleLinear"}
TOLERANCE = 4 * RATE / 250  # frames: some pixels


@pytest.fixture(params=SCALES)
def spectral(request, separated):
    """The window with spectrograms, their frequencies going up in each way."""
    do(separated, "viewSpectrogram")
    do(separated, SCALES[request.param])
    return separated


@pytest.fixture
def banded(spectral):
    """There is a section of some frequencies."""
    mark(spectral, RATE, 3 * RATE)
    spectral.workbench.panel.decisions.is_banded.setChecked(True)
    assert region(spectral).band == Band(200, 4000)
    return spectral


def spot(window, seconds, frequency, stem=VOCALS):
    """Return where in a spectrogram a time and a frequency are."""
    lane = window.timeline.stage.lanes[stem]
    _, area = lane.areas
    y = area.bottom() - lane.axis.share_of(frequency) * area.height()
    middle = place_of(window, seconds * RATE, lane)
    return QPoint(middle.x(), window.timeline.stage.mapFromScene(lane.mapToScene(0, y)).y())


def near(window, frequency, stem=VOCALS):
    """Return the frequencies of two pixels up and down from one."""
    lane = window.timeline.stage.lanes[stem]
    share, step = lane.axis.share_of(frequency), 2 / lane.areas[1].height()
    low, high = (float(lane.axis.frequencies(share + by)) for by in (-step, step))
    return pytest.approx((low + high) / 2, abs=(high - low) / 2 + 1)


def edges(window):
    return region(window).band.low, region(window).band.high


def lines(window, stem):
    return [line.top() for line, _ in window.timeline.stage.lanes[stem].bands.lines()]


class Held:
    """A mouse button that is held down in the timeline."""

    def __init__(self, window, place, keys=Qt.KeyboardModifier.NoModifier):
        self.view, self.place, self.keys = window.timeline.stage.viewport(), place, keys
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, keys, place)

    def move(self, place):
        for at in (self.place + (place - self.place) / 2, place):
            QTest.qWait(15)  # moves that follow at once are left out by the scene
            event = QMouseEvent(
                QEvent.Type.MouseMove, QPointF(at), QPointF(self.view.mapToGlobal(at)),
                Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, self.keys,
            )  # fmt: skip
            QApplication.sendEvent(self.view, event)
        self.place = place

    def release(self):
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, self.keys, self.place)


def test_each_edge_is_dragged_in_one_step(banded):
    drag(banded, spot(banded, 2, 4000), spot(banded, 2, 9000))
    band = region(banded).band
    assert edges(banded) == (200, near(banded, 9000))
    assert band.high == round(band.high)  # as the panel shows it
    assert banded.workbench.panel.decisions.high.value() == band.high
    assert undo_text(banded) == "Change frequencies of section"
    drag(banded, spot(banded, 2, 200, ACCOMPANIMENT), spot(banded, 2.5, 2000, ACCOMPANIMENT))
    assert edges(banded) == (near(banded, 2000), band.high)
    do(banded, "undo")
    assert region(banded).band == band
    do(banded, "undo")
    assert region(banded).band == Band(200, 4000)
    assert banded.song.selection is None
    assert spans(banded) == [(RATE, 3 * RATE)]


def test_while_an_edge_is_dragged_it_is_only_drawn_elsewhere_in_every_lane(banded):
    before, project = lines(banded, ACCOMPANIMENT), banded.song.project
    held = Held(banded, spot(banded, 2, 4000))
    held.move(spot(banded, 2, 9000))
    after = lines(banded, ACCOMPANIMENT)
    assert after[0] == before[0]
    assert after[1] < before[1]
    assert banded.song.project is project
    banded.timeline.grab()
    note = banded.timeline.stage.lanes[VOCALS].band_note
    assert float(note.text.removesuffix(" Hz")) == near(banded, 9000)
    held.release()
    assert not note.text
    assert lines(banded, ACCOMPANIMENT) == after


def test_escape_gives_an_edge_up_and_nothing_else(banded):
    banded.song.selection = (0, RATE)  # what Escape would clear
    banded.song.changed.emit()
    before, project, text = lines(banded, VOCALS), banded.song.project, undo_text(banded)
    held = Held(banded, spot(banded, 2, 4000))
    held.move(spot(banded, 2, 9000))
    banded.timeline.setFocus()
    QTest.keyClick(banded.timeline, Qt.Key.Key_Escape)
    assert lines(banded, VOCALS) == before
    held.move(spot(banded, 2, 10_000))
    held.release()
    assert lines(banded, VOCALS) == before
    assert banded.song.project is project
    assert undo_text(banded) == text
    assert banded.song.selection == (0, RATE)
    QTest.keyClick(banded.timeline, Qt.Key.Key_Escape)  # which is now what it always was
    assert banded.song.selection is None


def test_a_drag_back_to_where_it_began_changes_nothing(banded):
    project, text = banded.song.project, undo_text(banded)
    held = Held(banded, spot(banded, 2, 4000))
    held.move(spot(banded, 2, 9000))
    held.move(spot(banded, 2, 4000))
    held.release()
    assert banded.song.project is project
    assert undo_text(banded) == text


def test_an_edge_stays_a_semitone_from_the_other(banded):
    drag(banded, spot(banded, 2, 4000), spot(banded, 2, 40))
    assert region(banded).band == Band(200, math.ceil(200 * SEMITONE))
    do(banded, "undo")
    drag(banded, spot(banded, 2, 200), spot(banded, 2, 20_000))
    assert region(banded).band == Band(math.floor(4000 / SEMITONE), 4000)


def test_an_edge_dragged_out_of_the_spectrogram_is_open_and_comes_back(banded):
    lane = banded.timeline.stage.lanes[VOCALS]
    drag(banded, spot(banded, 2, 4000), spot(banded, 2, lane.axis.top) - QPoint(0, 30))
    assert region(banded).band == Band(200, math.inf)
    drag(banded, spot(banded, 2, 200), spot(banded, 2, lane.axis.bottom) + QPoint(0, 30))
    assert region(banded).band == Band(0, math.inf)
    assert not lines(banded, VOCALS)
    inside = QPoint(0, 2)  # it is taken at the rim
    drag(banded, spot(banded, 2, lane.axis.top) + inside, spot(banded, 2, 4000) + inside)
    assert edges(banded) == (0, near(banded, 4000))


def test_an_edge_goes_no_further_than_what_is_shown(banded):
    do(banded, "top8000")
    drag(banded, spot(banded, 2, 4000), spot(banded, 2, 8000) - QPoint(0, 40))
    assert region(banded).band == Band(200, 8000)


def test_an_edge_is_taken_only_within_its_section_and_without_keys(banded):
    project = banded.song.project
    drag(banded, spot(banded, 0.2, 4000), spot(banded, 0.8, 9000))
    assert banded.song.selection == pytest.approx((0.2 * RATE, 0.8 * RATE), abs=TOLERANCE)
    shift = Qt.KeyboardModifier.ShiftModifier
    drag(banded, spot(banded, 1.5, 4000), spot(banded, 2.5, 9000), shift)
    assert banded.song.loop == pytest.approx((1.5 * RATE, 2.5 * RATE), abs=TOLERANCE)
    drag(banded, spot(banded, 1.5, 2000), spot(banded, 2.5, 2100))  # between the edges
    assert banded.song.selection == pytest.approx((1.5 * RATE, 2.5 * RATE), abs=TOLERANCE)
    assert banded.song.project is project
    click(banded, spot(banded, 2, 4000))
    assert banded.song.position == pytest.approx(2 * RATE, abs=TOLERANCE)


def test_only_edges_of_the_section_that_is_worked_on_can_be_taken(banded):
    grips = banded.timeline.stage.lanes[VOCALS].band_grips
    assert len(grips.grips()) == 2
    view, shapes = banded.timeline.stage.viewport(), []
    for frequency in (2000, 4000, 2000, 200):
        QTest.mouseMove(view, spot(banded, 2, frequency))
        QTest.qWait(15)
        shapes.append(view.cursor().shape())
    arrow, up_and_down = Qt.CursorShape.ArrowCursor, Qt.CursorShape.SizeVerCursor
    assert shapes == [arrow, up_and_down] * 2
    mark(banded, 3.2 * RATE, 3.6 * RATE)
    assert not grips.grips()
    assert grips.shape().isEmpty()


def test_a_rectangle_becomes_a_section_of_its_time_and_frequencies(spectral):
    box = spectral.timeline.stage.lanes[ACCOMPANIMENT].band_box
    held = Held(spectral, spot(spectral, 1, 9000), BOTH_KEYS)
    held.move(spot(spectral, 3, 1500))
    assert box.rectangle().width() == pytest.approx(box.boundingRect().width() / 2, abs=4)
    assert not spectral.song.project.regions
    spectral.timeline.grab()
    held.release()
    assert box.rectangle().isEmpty()
    assert spans(spectral)[0] == pytest.approx((RATE, 3 * RATE), abs=TOLERANCE)
    made = region(spectral)
    assert edges(spectral) == (near(spectral, 1500), near(spectral, 9000))
    assert made.name == "Section 1"
    assert made.fade == round(0.05 * RATE)
    assert spectral.song.region_id == made.id
    assert spectral.song.position == made.span.start
    assert spectral.song.loop is None
    assert undo_text(spectral) == "Mark section"
    do(spectral, "undo")
    assert not spectral.song.project.regions


def test_a_rectangle_up_to_the_rims_is_open(spectral):
    lane = spectral.timeline.stage.lanes[VOCALS]
    first = spot(spectral, 1, lane.axis.top) + QPoint(0, 4)
    drag(spectral, spot(spectral, 1, 1500), first + QPoint(60, -30), BOTH_KEYS)
    assert edges(spectral) == (near(spectral, 1500), math.inf)


def test_escape_gives_a_rectangle_up(spectral):
    project = spectral.song.project
    box = spectral.timeline.stage.lanes[VOCALS].band_box
    held = Held(spectral, spot(spectral, 1, 9000), BOTH_KEYS)
    held.move(spot(spectral, 3, 1500))
    spectral.timeline.setFocus()
    QTest.keyClick(spectral.timeline, Qt.Key.Key_Escape)
    assert box.rectangle().isEmpty()
    held.move(spot(spectral, 2, 1500))
    held.release()
    assert box.rectangle().isEmpty()
    assert spectral.song.project is project


def test_a_rectangle_snaps_in_time_if_wanted(spectral):
    do(spectral, "snapZero")
    drag(spectral, spot(spectral, 1, 9000), spot(spectral, 2.5, 1500), BOTH_KEYS)
    read = spectral.playback.sources[MIXTURE].read
    for frame in spans(spectral)[0]:
        around = read(frame - 1, frame + 1).sum(axis=1)
        assert (around[0] >= 0) != (around[1] >= 0)


def test_a_rectangle_goes_on_beyond_what_can_be_seen_until_it_is_given_up(spectral):
    timeline, last = spectral.timeline, spectral.song.frames
    timeline.zoom(4, 0)
    held = Held(spectral, spot(spectral, 0.2, 9000), BOTH_KEYS)
    held.move(spot(spectral, 0.999, 1500))
    scroll = timeline.stage._auto_scroll
    assert scroll.is_active
    scroll._timer.stop()
    for _ in range(3):
        QTest.qWait(15)
        scroll.tick()
    assert RATE < timeline.view_range[1] < last
    scroll._timer.start()
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    scroll.tick()
    assert not scroll.is_active
    held.release()
    assert not spectral.song.project.regions


def test_a_waveform_knows_no_frequencies(separated):
    mark(separated, RATE, 3 * RATE)
    separated.workbench.panel.decisions.is_banded.setChecked(True)
    project, lane = separated.song.project, separated.timeline.stage.lanes[VOCALS]
    assert not lane.band_grips.isVisible()
    first, last = (place_of(separated, at * RATE, lane) for at in (1.5, 2.5))
    drag(separated, first, last, BOTH_KEYS)
    assert separated.song.loop == pytest.approx((1.5 * RATE, 2.5 * RATE), abs=TOLERANCE)
    assert separated.song.project is project


def test_a_lane_with_both_has_frequencies_in_its_spectrogram_alone(separated):
    do(separated, "viewBoth")
    lane = separated.timeline.stage.lanes[VOCALS]
    wave, _ = lane.areas
    up = QPoint(0, round(lane.rect().height() / 2 - wave.center().y()))
    first, last = (place_of(separated, at * RATE, lane) - up for at in (1.5, 2.5))
    drag(separated, first, last, BOTH_KEYS)
    assert separated.song.loop is not None
    assert not separated.song.project.regions
    drag(separated, spot(separated, 1, 9000), spot(separated, 3, 1500), BOTH_KEYS)
    assert edges(separated) == (near(separated, 1500), near(separated, 9000))


def test_what_takes_the_spectrograms_away_ends_the_drag(banded):
    project = banded.song.project
    held = Held(banded, spot(banded, 2, 4000))
    held.move(spot(banded, 2, 9000))
    do(banded, "viewWaveform")
    assert not banded.timeline.stage.lanes[VOCALS].band_grips.is_dragged
    held.release()
    assert banded.song.project is project


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("one", [0, 1, 30, 440.4, 22_050, 99_999])
def test_a_band_is_never_empty_nor_out_of_sight(scale, one):
    axis = Axis(scale, 22_050)
    for other in (0, one, one + 3, 22_050):
        low, high = between(one, other, axis)
        assert math.floor(axis.bottom) <= low < high <= math.ceil(axis.top)
        assert high >= low * SEMITONE
    for band in ((0, math.inf), (200, 4000), (0, 12), (21_000, math.inf), (30_000, math.inf)):
        for edge in (LOW, HIGH):
            low, high = moved(band, edge, one, axis)
            assert 0 <= low < high
            assert high >= low * SEMITONE
            assert (low, high)[1 - edge] == band[1 - edge]
