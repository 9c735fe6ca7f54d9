"""Sections: marked, moved, named, split and removed, by mouse and keys, each one step."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.audio.peaks import Peaks
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core.jobs import Job
from app.project.model import BOTH, Band, Span
from app.ui.dialogs.history import HistoryDialog
from app.ui.growth import StemPeaks
from app.ui.timeline.strip import WAITING
from tests.ui.sections_parts import (
    Shares,
    click,
    drag,
    drawn,
    mark,
    place_of,
    reseparate,
    use,
    write_cards,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
TOLERANCE = 4 * RATE / 250  # frames: some pixels


@pytest.fixture
def engine(engine, store):
    write_cards()
    return Shares(store.root)


@pytest.fixture
def window(window):
    use(window.separation.combo, "halves")
    return window


def do(window, name):
    action = window.actions_by_name[name]
    assert action.isEnabled(), name
    action.trigger()


def spans(window):
    return [(region.span.start, region.span.end) for region in window.song.project.regions]


def undo_text(window):
    return window.session.histories.undoText()


def strip_place(window, frame):
    return place_of(window, frame, window.timeline.stage.sections.strip)


def test_dragging_selects_and_m_marks(separated):
    assert not separated.actions_by_name["markSection"].isEnabled()
    drag(separated, place_of(separated, RATE), place_of(separated, 3 * RATE))
    assert separated.song.selection == pytest.approx((RATE, 3 * RATE), abs=TOLERANCE)
    assert separated.song.position == separated.song.selection[0]  # playing begins there
    selection = separated.song.selection
    separated.timeline.setFocus()
    QTest.keyClick(separated.timeline, Qt.Key.Key_M)
    region = separated.song.project.regions[0]
    assert (region.span.start, region.span.end) == selection
    assert region.fade == round(0.05 * RATE)
    assert region.name == "Section 1"
    assert separated.song.selection is None
    assert undo_text(separated) == "Mark section"
    assert separated.workbench.panel.isVisible()
    assert separated.workbench.panel.regions.lines[0].title == "Section 1"
    do(separated, "undo")
    assert not separated.song.project.regions


def test_a_loop_is_marked_where_nothing_is_selected(separated):
    separated.playback.set_loop(RATE, 2 * RATE)
    separated.view.refresh()
    do(separated, "markSection")
    assert spans(separated) == [(RATE, 2 * RATE)]
    assert separated.song.loop == (RATE, 2 * RATE)


def test_a_click_selects_nothing_any_more(separated):
    separated.timeline.stage.sections.on_selected(RATE, 2 * RATE, True)
    click(separated, place_of(separated, 3 * RATE))
    assert separated.song.selection is None
    assert separated.song.position == pytest.approx(3 * RATE, abs=TOLERANCE)


def test_keys_select_from_the_playhead_to_the_playhead(separated):
    separated.timeline.setFocus()
    for frame, key in ((RATE, Qt.Key.Key_I), (2 * RATE, Qt.Key.Key_O)):
        separated.playback.seek(frame)
        QTest.keyClick(separated.timeline, key)
    assert separated.song.selection == (RATE, 2 * RATE)


def test_a_flag_and_its_edges_can_be_dragged(separated):
    region = mark(separated, RATE, 2 * RATE)
    fade = region.fade
    drag(separated, strip_place(separated, 2 * RATE), strip_place(separated, 3 * RATE))
    assert spans(separated)[0] == pytest.approx((RATE, 3 * RATE), abs=TOLERANCE)
    assert undo_text(separated) == "Resize section"
    before = spans(separated)[0]
    drag(separated, strip_place(separated, 2 * RATE), strip_place(separated, 1.5 * RATE))
    after = spans(separated)[0]
    assert after[1] - after[0] == before[1] - before[0]
    assert after[0] == pytest.approx(0.5 * RATE, abs=TOLERANCE)
    assert undo_text(separated) == "Move section"
    drag(separated, place_of(separated, after[0]), place_of(separated, 2 * RATE))
    assert spans(separated)[0] == pytest.approx((2 * RATE, after[1]), abs=TOLERANCE)
    drag(separated, strip_place(separated, 2.2 * RATE), strip_place(separated, 3.9 * RATE))
    assert spans(separated)[0][1] == separated.song.frames  # and not beyond
    for _ in range(4):
        do(separated, "undo")
    assert spans(separated) == [(RATE, 2 * RATE)]
    assert separated.song.project.regions[0].fade == fade


def test_nudges_in_a_row_are_one_step(separated):
    mark(separated, RATE, 2 * RATE)
    step = round(separated.song.frames * 0.01)
    separated.timeline.setFocus()
    keys = Qt.KeyboardModifier
    for _ in range(3):
        QTest.keyClick(separated.timeline, Qt.Key.Key_Right, keys.AltModifier)
    assert spans(separated) == [(RATE + 3 * step, 2 * RATE + 3 * step)]
    QTest.keyClick(separated.timeline, Qt.Key.Key_Left, keys.AltModifier | keys.ShiftModifier)
    assert spans(separated) == [(RATE + 3 * step, 2 * RATE + 2 * step)]
    QTest.keyClick(separated.timeline, Qt.Key.Key_Right, keys.AltModifier | keys.ControlModifier)
    assert spans(separated) == [(RATE + 4 * step, 2 * RATE + 2 * step)]
    for expected in (3 * step, 3 * step):
        do(separated, "undo")
        assert spans(separated)[0][0] == RATE + expected
    do(separated, "undo")
    assert spans(separated) == [(RATE, 2 * RATE)]
    for _ in range(200):
        do(separated, "moveEarlier")
    assert spans(separated) == [(0, RATE)]


def test_a_section_is_split_at_the_playhead_named_and_deleted(separated, qtbot):
    mark(separated, RATE, 3 * RATE)
    separated.playback.seek(2 * RATE)
    do(separated, "splitSection")
    assert spans(separated) == [(RATE, 2 * RATE), (2 * RATE, 3 * RATE)]
    rows = separated.workbench.panel.regions
    separated.timeline.setFocus()
    QTest.keyClick(separated.timeline, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Bridge m")  # its letters are no shortcuts now
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: undo_text(separated) == "Rename section")
    assert separated.song.project.regions[0].name == "Bridge m"
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert separated.song.region_id == separated.song.project.regions[1].id
    assert separated.song.position == 2 * RATE
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert [region.name for region in separated.song.project.regions] == ["Bridge m"]
    do(separated, "undo")
    assert separated.song.region_id == separated.song.project.regions[1].id  # goes on with it


def test_a_flag_is_chosen_by_a_click_and_named_by_two(separated, qtbot):
    mark(separated, RATE, 2 * RATE)
    first = separated.song.region_id
    mark(separated, 3 * RATE, 3.5 * RATE)
    click(separated, strip_place(separated, 1.5 * RATE))
    qtbot.waitUntil(lambda: separated.song.region_id == first)
    assert separated.workbench.panel.regions.current_key == first
    do(separated, "nextSection")
    assert separated.song.region_id != first
    do(separated, "previousSection")
    assert separated.song.region_id == first


def test_marks_snap_to_zero_crossings_if_wanted(separated):
    do(separated, "snap")
    read = separated.playback.sources[MIXTURE].read
    drag(separated, place_of(separated, RATE), place_of(separated, 2.5 * RATE))
    for frame in separated.song.selection:
        around = read(frame - 1, frame + 1).sum(axis=1)
        assert (around[0] >= 0) != (around[1] >= 0)


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
