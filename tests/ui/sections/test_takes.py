"""Takes: heard, chosen, removed; what they say."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.project.edits import remove_region
from app.project.model import Span
from tests.ui.parts import do, listen, press
from tests.ui.sections_parts import RATE, heard_share, mark, region, reseparate, rows, shares

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

ALT = Qt.KeyboardModifier.AltModifier


def test_a_result_is_a_take_chosen_and_heard_at_once(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    chosen, steps = separated.song.project, separated.song.document.history.count()
    reseparate(separated, qtbot, "thirds")
    assert engine.spans[-1] == (0, 3 * RATE)
    assert heard_share(separated) == "thirds"
    assert heard_share(separated, 3 * RATE) == "halves"  # outside nothing changes
    assert separated.session.histories.undoText() == "Re-separate section"
    assert separated.song.document.history.count() == steps + 1
    assert [row.is_chosen for row in rows(separated)] == [False, True]
    do(separated, "undo")
    assert separated.song.project is chosen
    assert heard_share(separated) == "halves"


def test_moving_edges_a_little_needs_no_other_run(sectioned, engine):
    runs = len(engine.spans)
    for _ in range(5):
        do(sectioned, "endLater")
    assert heard_share(sectioned, region(sectioned).span.end - 6000) == "tenths"
    assert len(engine.spans) == runs
    assert not any("part" in row.details for row in rows(sectioned))


def test_a_take_is_chosen_by_enter_and_by_click(sectioned, qtbot):
    takes = sectioned.workbench.panel.takes
    assert takes.current_key == region(sectioned).chosen
    takes.setFocus()
    QTest.keyClick(takes, Qt.Key.Key_Up)
    assert heard_share(sectioned) == "tenths"  # the arrows only go along
    QTest.keyClick(takes, Qt.Key.Key_Return)
    assert heard_share(sectioned) == "thirds"
    assert sectioned.session.histories.undoText() == "Choose take"
    place = takes.visualItemRect(takes.item(0)).center()
    QTest.mouseClick(
        takes.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert heard_share(sectioned) == "halves"
    assert region(sectioned).chosen == ""
    assert rows(sectioned)[0].title == "Base (what lies beneath)"
    do(sectioned, "undo")
    do(sectioned, "undo")
    assert heard_share(sectioned) == "tenths"


def test_takes_are_heard_without_being_chosen(sectioned, streams, qtbot):
    project = sectioned.song.project
    sectioned.playback.seek(RATE)
    sectioned.playback.hear(VOCALS)
    press(sectioned, Qt.Key.Key_Space)
    for key, name in ((Qt.Key.Key_0, "halves"), (Qt.Key.Key_1, "thirds"), (Qt.Key.Key_2, "tenths")):
        QTest.keyClick(sectioned.timeline, key, ALT)
        assert heard_share(sectioned) == name
        assert sectioned.playback.is_playing
        listen(sectioned, streams, blocks=3)
    assert sectioned.song.audition is None  # it is the chosen one
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_1, ALT)
    auditioned = [row.is_auditioned for row in rows(sectioned)]
    assert auditioned == [False, True, False]
    assert sectioned.workbench.panel.audition.isChecked()
    assert sectioned.song.project is project
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_Escape)
    assert heard_share(sectioned) == "tenths"
    sectioned.workbench.panel.takes.setCurrentRow(1)
    sectioned.workbench.panel.audition.click()
    assert heard_share(sectioned) == "thirds"
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_Return, ALT)
    assert shares(sectioned)[0] == region(sectioned).take.recipe.members[0].card == "thirds"
    assert sectioned.song.audition is None


def test_one_key_goes_through_the_takes_in_turn(sectioned):
    sectioned.playback.hear(VOCALS)
    for name in ("halves", "thirds", "tenths"):
        press(sectioned, Qt.Key.Key_T)
        assert heard_share(sectioned) == name
    assert sectioned.song.audition is None  # it is the chosen one
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert heard_share(sectioned) == "thirds"
    assert region(sectioned).take.recipe.members[0].card == "tenths"


def test_a_take_is_heard_in_the_vocals_where_the_mixture_was(sectioned):
    for begin in (
        lambda: press(sectioned, Qt.Key.Key_T),
        lambda: do(sectioned, "hearTake1"),
        sectioned.workbench.panel.audition.click,
    ):
        sectioned.song.leave()
        sectioned.workbench.panel.takes.setCurrentRow(1)
        sectioned.playback.hear(MIXTURE)  # in which all takes sound alike
        begin()
        assert sectioned.playback.heard == VOCALS
        sectioned.playback.hear(ACCOMPANIMENT)
        press(sectioned, Qt.Key.Key_T)
        assert sectioned.playback.heard == ACCOMPANIMENT


def test_the_speaker_of_a_row_lets_it_be_heard(sectioned):
    takes = sectioned.workbench.panel.takes
    row = takes.visualItemRect(takes.item(1))
    speaker = takes.itemDelegate().speaker_area(row.toRectF(), takes.font())
    for expected in ("thirds", "tenths"):
        QTest.mouseClick(
            takes.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            QPoint(*map(round, speaker.center().toTuple())),
        )  # fmt: skip
        assert heard_share(sectioned) == expected
    assert region(sectioned).take.recipe.members[0].card == "tenths"


def test_a_removed_take_leaves_what_lies_beneath(sectioned):
    takes = sectioned.workbench.panel.takes
    takes.setFocus()
    QTest.keyClick(takes, Qt.Key.Key_Delete)
    assert shares(sectioned) == ["thirds"]
    assert heard_share(sectioned) == "halves"
    assert len(sectioned.song.project.regions) == 1
    do(sectioned, "undo")
    assert heard_share(sectioned) == "tenths"


def test_a_take_says_how_far_its_networks_differ(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    engine.disagreement = (-20.0, -20.0, -20.0)
    reseparate(separated, qtbot, "thirds")
    assert "−20 dB" in rows(separated)[1].details
    assert "Thirds" in rows(separated)[1].title


def test_a_take_that_is_too_short_says_so(sectioned):
    song = sectioned.song
    assert region(sectioned).takes[0].span == Span(0, 3 * RATE)
    for _ in range(60):
        do(sectioned, "endLater")
    assert region(sectioned).span.end > 3 * RATE
    assert "covers a part" in rows(sectioned)[1].details
    song.document.apply("Without", remove_region(song.project, region(sectioned).id))
    assert not rows(sectioned)
