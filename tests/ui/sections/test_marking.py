"""Sections: marked, moved, named, split and removed, by mouse and keys, each one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.catalog.stems import MIXTURE
from tests.ui.parts import do
from tests.ui.sections_parts import RATE, click, drag, mark, place_of, spans, strip_place, undo_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

TOLERANCE = 4 * RATE / 250  # frames: some pixels


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


def test_escape_selects_nothing_any_more(separated):
    separated.timeline.stage.sections.on_selected(RATE, 2 * RATE, True)
    separated.timeline.setFocus()
    QTest.keyClick(separated.timeline, Qt.Key.Key_Escape)
    assert separated.song.selection is None
    assert not separated.actions_by_name["cancel"].isEnabled()


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
    do(separated, "snapZero")
    read = separated.playback.sources[MIXTURE].read
    drag(separated, place_of(separated, RATE), place_of(separated, 2.5 * RATE))
    for frame in separated.song.selection:
        around = read(frame - 1, frame + 1).sum(axis=1)
        assert (around[0] >= 0) != (around[1] >= 0)
