"""Sections: what they are decided to hold, how that is drawn, and what the panel tells."""

import numpy as np
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QScrollArea

from app.audio.peaks import Peaks
from app.catalog.stems import ACCOMPANIMENT, VOCALS
from app.core import paths
from app.core.jobs import Job
from app.project.model import BOTH, Band, Span
from app.ui.dialogs.history import HistoryDialog
from app.ui.growth import StemPeaks
from app.ui.timeline.strip import WAITING
from tests.ui.parts import do, use
from tests.ui.sections_parts import RATE, drawn, mark, reseparate, undo_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def spanish(qapp):
    """The wordiest of our languages; on before the window is built."""
    translator = QTranslator(qapp)
    assert translator.load("unsung_es", str(paths.resources() / "translations"))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_in_a_low_window_nothing_lies_behind_the_scroll_bar(spanish, separated, qtbot):
    separated.resize(900, 500)
    mark(separated, RATE, 2 * RATE)
    area = separated.workbench.panel.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible())
    assert area.widget().width() <= area.viewport().width()


def test_what_a_section_is_decided_to_hold_can_be_set(separated, qtbot):
    mark(separated, RATE, 2 * RATE)
    decisions = separated.workbench.panel.decisions
    decisions.content.setCurrentIndex(1)
    decisions.content.activated.emit(1)
    read = separated.playback.sources
    assert not read[VOCALS].read(int(1.4 * RATE), int(1.6 * RATE)).any()
    do(separated, "undo")
    assert separated.song.project.regions[0].content == BOTH
    assert decisions.content.currentIndex() == 0
    for value in (-1.0, -2.0, -6.0):
        decisions.gain.setValue(value)
    assert undo_text(separated) == "Change vocals of section"
    do(separated, "undo")
    assert separated.song.project.regions[0].gain_db == 0
    assert decisions.gain.value() == 0
    decisions.fade.setValue(200)
    assert separated.song.project.regions[0].fade == round(0.2 * RATE)
    decisions.is_banded.setChecked(True)
    assert separated.song.project.regions[0].band == Band(200, 4000)
    decisions.high.setValue(24_000)
    assert separated.song.project.regions[0].band == Band(200, float("inf"))
    do(separated, "undo")
    assert separated.song.project.regions[0].band is None


def test_the_frequencies_of_a_section_are_named_and_drawn(separated):
    mark(separated, RATE, 2 * RATE)
    panel, stage = separated.workbench.panel, separated.timeline.stage
    do(separated, "viewBoth")
    do(separated, "differenceLane")
    assert not stage.lanes[VOCALS].bands.lines()
    panel.decisions.is_banded.setChecked(True)
    assert panel.regions.lines[0].details == "0:01.0 – 0:02.0  ·  200–4000 Hz"
    for lane in stage.lanes.values():
        _, spectrum = lane.areas
        lines = lane.bands.lines()
        assert lane.bands.isVisible()
        for (line, is_current), frequency in zip(lines, (200, 4000), strict=True):
            assert is_current
            height = (spectrum.bottom() - line.top()) / spectrum.height()
            assert height == pytest.approx(lane.axis.share_of(frequency), abs=0.02)
            assert line.left() == pytest.approx(spectrum.width() / 4, abs=2)
            assert line.width() == pytest.approx(spectrum.width() / 4, abs=2)
    panel.decisions.high.setValue(24_000)
    assert panel.regions.lines[0].details.endswith("from 200 Hz")
    assert len(stage.lanes[VOCALS].bands.lines()) == 1
    do(separated, "viewWaveform")
    assert not stage.lanes[VOCALS].bands.isVisible()
    separated.timeline.grab()


def same_drawing(window, stem):
    reader = window.playback.sources[stem]
    expected = Peaks(reader.channels)
    expected.add(reader.read(0, reader.frames))
    shown = window.song.tracks()[stem]
    args = (0, reader.frames, 700)
    np.testing.assert_array_equal(shown.envelope(*args), expected.envelope(*args))


def test_waveforms_show_what_is_heard(separated, qtbot):
    region = mark(separated, RATE + 11, 2 * RATE + 7)
    reseparate(separated, qtbot, "tenths")
    assert separated.song.project.regions[0].chosen
    whole = separated.song.tracks()[VOCALS]
    for change in (
        lambda: None,
        lambda: do(separated, "undo"),
        lambda: do(separated, "redo"),
        lambda: do(separated, "moveLater"),
        lambda: separated.workbench.panel.decisions.gain.setValue(-9),
        lambda: do(separated, "removeSection"),
    ):
        change()
        drawn(separated, qtbot)
        for stem in (VOCALS, ACCOMPANIMENT):
            same_drawing(separated, stem)
    assert separated.song.tracks()[VOCALS] is whole
    assert region.id not in [r.id for r in separated.song.project.regions]


def test_lanes_show_a_take_that_is_heard_without_being_chosen(sectioned, qtbot):
    do(sectioned, "viewBoth")
    chosen = spectrum(sectioned, VOCALS)
    for change, is_other in (
        ("hearTake1", True),
        ("hearTake0", True),
        ("cancel", False),  # Esc: the chosen one is heard again
        ("hearTake1", True),
        ("chooseHeard", True),
        ("undo", False),
    ):
        do(sectioned, change)
        drawn(sectioned, qtbot)
        for stem in (VOCALS, ACCOMPANIMENT):
            same_drawing(sectioned, stem)
        assert (spectrum(sectioned, VOCALS).identity != chosen.identity) is is_other, change
        assert spectrum(sectioned, VOCALS).sound is sectioned.playback.sources[VOCALS]


def spectrum(window, stem):
    return window.timeline.stage.lanes[stem].spectrogram._spectrum


def test_before_the_whole_song_no_section_is_separated_and_it_says_why(opened):
    mark(opened, RATE, 2 * RATE)
    button = opened.workbench.panel.button
    assert not button.isEnabled()
    assert "whole song first" in button.toolTip()
    assert opened.findChild(object, "takeList").count() == 1
    do(opened, "separate")


def test_the_parts_have_the_names_that_others_rely_on(separated):
    mark(separated, RATE, 2 * RATE)
    for name in ("regionList", "takeList", "reseparateButton"):
        widget = separated.findChild(object, name)
        assert widget.isVisible(), name
        assert widget.accessibleIdentifier() == name


def test_the_history_lists_every_step(separated, qtbot):
    mark(separated, RATE, 2 * RATE)
    do(separated, "history")
    dialog = separated.findChild(HistoryDialog)
    model = dialog.steps.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows == ["Song opened", "Separate song", "Mark section"]
    dialog.steps.setCurrentIndex(model.index(0, 0))
    assert separated.song.project.base is None
    dialog.reject()


def test_the_panel_can_be_shown_and_hidden(separated):
    assert not separated.workbench.panel.isVisible()
    do(separated, "sectionPanel")
    assert separated.workbench.panel.isVisible()
    mark(separated, RATE, 2 * RATE)
    do(separated, "sectionPanel")
    assert not separated.workbench.panel.isVisible()


def test_a_section_shows_how_far_it_is(separated, engine, qtbot):
    region = mark(separated, RATE, 2 * RATE)
    use(separated.workbench.panel.combo, "thirds")
    engine.gate.clear()
    do(separated, "reseparate")
    marks = separated.timeline.stage.sections.marks
    assert marks[0].progress in (WAITING, 0.0)
    qtbot.waitUntil(lambda: separated.timeline.stage.sections.marks[0].progress == 0.0)
    assert "separating" in separated.workbench.panel.regions.lines[0].details
    assert not separated.actions_by_name["reseparate"].isEnabled()
    engine.gate.set()
    qtbot.waitUntil(lambda: bool(separated.song.project.regions[0].takes))
    qtbot.waitUntil(lambda: separated.timeline.stage.sections.marks[0].progress is None)
    take = separated.song.project.regions[0].takes[0]
    assert take.span == Span(0, 3 * RATE)  # a margin of a second, cut to the song
    assert region.id == separated.song.region_id


def test_a_project_that_is_opened_shows_its_sections_in_the_waveforms(separated, qtbot):
    mark(separated, RATE, 2 * RATE)
    reseparate(separated, qtbot, "tenths")
    drawn(separated, qtbot)
    song = separated.song
    plain = StemPeaks(separated.session.store, song.project).finish(song.project.base, Job())
    song.keep_peaks(song.project.base, plain)  # as opening does: the base take alone
    song.changed.emit()
    drawn(separated, qtbot)
    same_drawing(separated, VOCALS)
    same_drawing(separated, ACCOMPANIMENT)
