"""Lanes as spectrograms: what is painted, and what the View menu does."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.audio.spectrogram import LEVELS_PER_DB, Axis
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core.intervals import Intervals
from app.ui.memory import MemoryFile
from app.ui.timeline.frequencies import labels
from app.ui.timeline.look import BOTH, CHOICES, PALETTES, SPECTROGRAM, Look
from app.ui.timeline.palettes import ramp, stops
from app.ui.timeline.tiles import Spectrum
from app.ui.timeline.timeline import LaneState
from tests.ui.parts import peaks_of, separate, show_timeline, wait_ready

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
FRAMES = 20 * RATE


class Tone:
    def __init__(self, frequency, frames=FRAMES):
        self.frames, self.frequency = frames, frequency

    def read(self, start, end):
        wave = 0.9 * np.sin(2 * np.pi * self.frequency * np.arange(start, end) / RATE)
        return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


@pytest.fixture
def timeline(qtbot):
    timeline = show_timeline(qtbot, FRAMES, RATE, height=600)
    peaks = peaks_of(Tone(1000))
    timeline.set_lanes({MIXTURE: LaneState(peaks)}, MIXTURE)
    timeline.set_spectra({MIXTURE: Spectrum("tone", Tone(1000), RATE)})
    yield timeline
    timeline.close_loader()


def lane_of(timeline, stem=MIXTURE):
    return timeline.stage.lanes[stem]


def wait_sharp(qtbot, timeline, stem=MIXTURE):
    qtbot.waitUntil(lambda: lane_of(timeline, stem).spectrogram.is_sharp)


def column(timeline, share, stem=MIXTURE):
    """Return the lightness down one column of the spectrogram, on the screen."""
    lane = lane_of(timeline, stem)
    area = lane.mapToScene(lane.areas[1]).boundingRect()
    picture = timeline.stage.grab().toImage()
    x = round(area.left() + share * area.width())
    top, bottom = round(area.top()), round(area.bottom())
    return np.array([picture.pixelColor(x, y).lightness() for y in range(top, bottom)])


@pytest.mark.parametrize("view", [SPECTROGRAM, BOTH])
@pytest.mark.parametrize("scale", CHOICES["scale"])
def test_a_tone_is_a_bright_line_at_its_frequency(timeline, qtbot, view, scale):
    look = Look(view=view, scale=scale)
    timeline.set_look(look)
    wait_sharp(qtbot, timeline)
    seen = column(timeline, 0.4)
    height = 1 - look.axis(RATE).share_of(1000)
    assert seen.argmax() == pytest.approx(height * len(seen), abs=4)
    assert seen.max() > 150
    assert np.median(seen) < 20


def test_zooming_and_panning_end_sharp_at_every_level(timeline, qtbot):
    timeline.set_look(Look(view=SPECTROGRAM))
    wait_sharp(qtbot, timeline)
    for _ in range(9):
        timeline.zoom(4, FRAMES * 0.3)
        QTest.qWait(1)
        timeline.pan((timeline.view_range[1] - timeline.view_range[0]) * 0.6)
        wait_sharp(qtbot, timeline)
        assert column(timeline, 0.5).max() > 150


def test_a_coarser_picture_stands_in_while_the_right_one_is_made(timeline, qtbot):
    timeline.set_look(Look(view=SPECTROGRAM))
    wait_sharp(qtbot, timeline)
    timeline.stage.loader.close()  # nothing comes any longer
    timeline.zoom(8, FRAMES * 0.5)
    QTest.qWait(20)
    assert not lane_of(timeline).spectrogram.is_sharp
    assert column(timeline, 0.5).max() > 150


def test_without_a_spectrogram_no_tile_is_made(timeline):
    QTest.qWait(20)
    assert timeline.stage.loader._runner is None
    assert lane_of(timeline).areas[1].isEmpty()


def test_both_share_the_lane_and_a_lane_without_sound_keeps_its_waveform(timeline):
    timeline.set_look(Look(view=BOTH))
    lane = lane_of(timeline)
    wave, spectrum = lane.areas
    assert wave.bottom() == spectrum.top()
    assert wave.height() + spectrum.height() == lane.rect().height()
    assert lane.waveform.boundingRect() == wave
    other = lane_of(timeline, VOCALS)
    assert other.areas == (other.rect(), QRectF())
    timeline.set_look(Look(view=SPECTROGRAM))
    assert not lane.waveform.isVisible()


def test_a_sound_that_changed_shows_the_former_one_until_it_is_there(timeline, qtbot):
    timeline.set_look(Look(view=SPECTROGRAM))
    wait_sharp(qtbot, timeline)
    before = column(timeline, 0.5).argmax()
    timeline.stage.loader.close()
    timeline.set_spectra({MIXTURE: Spectrum("changed", Tone(3000), RATE)})
    QTest.qWait(20)
    assert column(timeline, 0.5).argmax() == before
    timeline.show_song("Another", FRAMES, RATE)
    timeline.set_spectra({MIXTURE: Spectrum("of another", Tone(3000), RATE)})
    QTest.qWait(20)
    assert column(timeline, 0.5).max() < 20  # nothing of the song before


def test_what_is_missing_is_left_to_the_hatch(timeline, qtbot):
    timeline.set_look(Look(view=SPECTROGRAM, palette="magma"))
    ready = Intervals.of([(0, FRAMES // 2)])
    peaks = peaks_of(Tone(1000))
    missing = Intervals.of([(FRAMES // 2, FRAMES)])
    timeline.set_lanes({MIXTURE: LaneState(peaks, missing=missing)}, MIXTURE)
    timeline.set_spectra({MIXTURE: Spectrum("growing", Tone(1000), RATE, ready)})
    qtbot.waitUntil(lambda: column(timeline, 0.25).max() > 150 > np.median(column(timeline, 0.25)))
    assert column(timeline, 0.75).min() > 150  # the ground of the light scheme, all over
    timeline.set_lanes({MIXTURE: LaneState(peaks)}, MIXTURE)
    whole = Intervals.of([(0, FRAMES)])
    timeline.set_spectra({MIXTURE: Spectrum("growing", Tone(1000), RATE, whole)})
    wait_sharp(qtbot, timeline)
    assert np.median(column(timeline, 0.75)) < 20


def test_the_playhead_paints_no_spectrogram_anew(timeline, qtbot):
    timeline.set_look(Look(view=BOTH))
    wait_sharp(qtbot, timeline)
    item = lane_of(timeline).spectrogram
    composed = []
    item._compose = lambda *args: composed.append(args)
    for frame in range(0, FRAMES, FRAMES // 20):
        timeline.set_position(frame)
        QTest.qWait(2)
    assert not composed


def test_a_tile_that_came_is_painted_without_what_is_beside_it(timeline, qtbot):
    timeline.set_look(Look(view=SPECTROGRAM))
    wait_sharp(qtbot, timeline)
    timeline.zoom(8, FRAMES * 0.5)
    item = lane_of(timeline).spectrogram
    widths = []
    compose = item._compose_part

    def note(first, last, *rest):
        widths.append(last - first)
        compose(first, last, *rest)

    item._compose_part = note
    wait_sharp(qtbot, timeline)
    columns = item._ribbon.grid.columns
    assert widths[0] == columns > 600
    assert widths[1:]
    assert max(widths[1:]) < 0.7 * columns  # a tile is 181 to 362 columns wide
    partly = timeline.stage.grab().toImage()
    item._change()
    wait_sharp(qtbot, timeline)
    assert partly == timeline.stage.grab().toImage()


def test_a_sound_that_grows_is_not_painted_anew_where_it_is_right(timeline, qtbot):
    timeline.set_look(Look(view=SPECTROGRAM))
    half, whole = (Intervals.of([(0, end)]) for end in (FRAMES // 2, FRAMES))
    timeline.set_spectra({MIXTURE: Spectrum("growing", Tone(1000), RATE, half)})
    timeline.zoom(16, FRAMES * 0.1)  # all of it is there
    wait_sharp(qtbot, timeline)
    item = lane_of(timeline).spectrogram
    composed = []
    item._compose = lambda *args: composed.append(args)
    timeline.set_spectra({MIXTURE: Spectrum("growing", Tone(1000), RATE, whole)})
    QTest.qWait(50)
    assert not composed


def test_the_description_tells_frequencies_and_levels(timeline):
    assert "Hz" not in timeline.accessibleDescription()
    timeline.set_look(Look(view=BOTH, top=8000, range_db=120))
    text = timeline.accessibleDescription()
    for part in ("30", "8k Hz", "−120"):
        assert part in text


@pytest.mark.parametrize("height", [60, 150, 265, 900])
@pytest.mark.parametrize("axis", [Axis(s, t) for s in CHOICES["scale"] for t in (22_050, 4000)])
def test_frequency_labels_keep_their_distance(axis, height):
    placed = labels(axis, height, 12)
    assert placed
    assert height < 100 or any(text == "1k" for text, _ in placed)
    for (_, one), (_, other) in itertools.combinations(placed, 2):
        assert abs(one - other) >= 12


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("palette", PALETTES)
def test_palettes_go_steadily_from_quiet_to_loud(window, palette, scheme):
    window.actions_by_name[scheme].trigger()
    for stem in (MIXTURE, VOCALS, ACCOMPANIMENT):
        for range_db in CHOICES["range_db"]:
            table = ramp(stops(palette, stem), range_db)
            first = round((120 - range_db) * LEVELS_PER_DB)
            assert len(set(table[: first + 1])) == 1
            luminance = (
                np.array([0.2126, 0.7152, 0.0722])
                @ np.array([QColor(colour).getRgbF()[:3] for colour in table]).T
            )
            steps = np.diff(luminance)
            assert np.all(steps >= -0.002) or np.all(steps <= 0.002)
            assert abs(luminance[-1] - luminance[0]) > 0.5


def test_the_view_menu_changes_the_lanes_and_is_remembered(separated, qtbot):
    lanes = separated.timeline.stage.lanes
    assert separated.actions_by_name["viewWaveform"].isChecked()
    QTest.keyClick(separated.timeline, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert all(not lane.areas[1].isEmpty() for lane in lanes.values())
    for stem in lanes:
        wait_sharp(qtbot, separated.timeline, stem)
    QTest.keyClick(separated.timeline, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    for name in ("scaleMel", "paletteGrey", "range_db120", "top8000"):
        separated.actions_by_name[name].trigger()
        assert separated.actions_by_name[name].isChecked()
    assert lanes[VOCALS].axis == Axis("mel", 8000)
    for stem in lanes:
        wait_sharp(qtbot, separated.timeline, stem)
    separated.close()
    kept = Look.from_dict(MemoryFile(separated._memory._path).value.look)
    assert kept == Look(BOTH, "mel", "grey", 120, 8000)


def test_what_was_remembered_badly_is_as_usual():
    stored = {"view": "upside down", "top": "8000", "range_db": 80, "more": 1, "scale": None}
    assert Look.from_dict(stored) == Look(range_db=80)
    assert Look.from_dict({}) == Look()


def test_a_separation_can_be_seen_as_spectrogram_while_it_grows(opened, growing, qtbot):
    opened.actions_by_name["viewSpectrogram"].trigger()
    wait_sharp(qtbot, opened.timeline)
    separate(opened)
    growing(2)
    wait_ready(qtbot, opened, (0, RATE))
    qtbot.waitUntil(lambda: column(opened.timeline, 0.1, VOCALS).max() > 100)
    assert column(opened.timeline, 0.8, VOCALS).min() > 150  # hatched
    growing(100)
    qtbot.waitUntil(lambda: opened.song.project.base is not None and not opened.song.activities)
    for stem in (VOCALS, ACCOMPANIMENT):
        wait_sharp(qtbot, opened.timeline, stem)
    assert column(opened.timeline, 0.8, VOCALS).min() < 100
