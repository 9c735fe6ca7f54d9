"""Sections that were not separated when the program ended, and how they go on."""

import json

import pytest

from app.core import paths
from app.ui.song import Kind
from tests.ui.parts import do, use, wait_open
from tests.ui.project_parts import answer, crash, is_idle
from tests.ui.sections_parts import RATE, mark

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

OFFER = "was being separated when Unsung stopped."


def notes():
    return sorted((paths.user_data() / "unfinished").glob("*"))


@pytest.fixture
def waiting(separated, engine, qtbot):
    """Two sections: one that is being separated, and one that waits for it."""
    use(separated.workbench.panel.combo, "thirds")
    engine.gate.clear()
    for start in (0, RATE):
        mark(separated, start, start + RATE // 2)
        do(separated, "reseparate")
    qtbot.waitUntil(lambda: separated.song.activity.has_started)
    assert (len(separated.song.activities), len(separated.song.sections)) == (1, 1)
    yield separated
    engine.gate.set()


def wait_for_takes(qtbot, window):
    """Wait until both sections have the take that was asked for."""
    qtbot.waitUntil(lambda: is_idle(window) and window.song is not None)
    qtbot.waitUntil(lambda: [len(r.takes) for r in window.song.project.regions] == [1, 1])
    takes = [region.takes[0] for region in window.song.project.regions]
    assert [take.recipe.members[0].card for take in takes] == ["thirds", "thirds"]
    qtbot.waitUntil(lambda: not window.song.activities and not notes())


def close_note(qtbot, window, words):
    """Put a message away that covers an offer."""
    qtbot.waitUntil(lambda: words in window.messages.text)
    window.messages._close.click()


def test_sections_are_noted_until_they_are_done(waiting, engine, song_file, qtbot):
    fields = [json.loads(file.read_text()) for file in notes()]
    assert [one["song"] for one in fields] == [str(song_file)] * 2
    assert [one["section"]["region"] for one in fields] == [
        region.id for region in waiting.song.project.regions
    ]
    engine.gate.set()
    wait_for_takes(qtbot, waiting)


def test_a_section_that_was_cancelled_failed_or_closed_is_noted_no_more(waiting, engine, qtbot):
    song = waiting.song
    do(waiting, "cancel")  # first what runs …
    qtbot.waitUntil(lambda: len(notes()) <= 1)
    qtbot.waitUntil(lambda: song.activity is not None and song.activity.has_started)
    engine.error = ("No.", "")
    engine.gate.set()
    qtbot.waitUntil(lambda: not song.activities)
    assert notes() == []
    engine.gate.clear()
    waiting.session.try_again(song)
    qtbot.waitUntil(lambda: song.activity is not None and song.activity.has_started)
    assert len(notes()) == 1
    waiting.session.remove(song)
    qtbot.waitUntil(lambda: notes() == [])


def test_a_preview_is_not_noted(separated, engine, qtbot):
    engine.gate.clear()
    do(separated, "preview")
    qtbot.waitUntil(lambda: any(a.kind is Kind.SECTION for a in separated.song.activities))
    assert notes() == []
    engine.gate.set()
    qtbot.waitUntil(lambda: is_idle(separated))


def test_sections_of_a_saved_project_go_on_at_the_next_start(
    waiting, engine, start, choose, file, qtbot
):
    choose(file)
    do(waiting, "save")
    qtbot.waitUntil(lambda: not waiting.song.is_unsaved)
    waiting.close()
    assert len(notes()) == 2
    engine.gate.set()
    again = start()
    qtbot.waitUntil(lambda: OFFER in again.messages.text)
    answer(again, "Continue")
    wait_open(qtbot, again)
    wait_for_takes(qtbot, again)
    assert again.song.file == file


def test_sections_of_a_song_that_was_never_saved_go_on_with_its_autosave(
    waiting, engine, start, song_file, qtbot
):
    crash(qtbot, waiting)
    engine.gate.set()
    again = start()
    assert "has changes that were not saved" in again.messages.text
    answer(again, "Restore")
    close_note(qtbot, again, "was recovered")
    qtbot.waitUntil(lambda: OFFER in again.messages.text)
    answer(again, "Continue")
    wait_for_takes(qtbot, again)
    assert len(again.session.songs) == 1


def test_continuing_alone_restores_what_the_sections_need(waiting, engine, start, song_file, qtbot):
    crash(qtbot, waiting)
    engine.gate.set()
    again = start()
    session = again.session
    found = []
    session.leftovers.found.connect(found.extend)
    session.leftovers.find()
    qtbot.waitUntil(lambda: len(found) == 2)
    session.leftovers.resume(found)
    wait_open(qtbot, again)
    wait_for_takes(qtbot, again)
    close_note(qtbot, again, "was recovered")
    answer(again, "Restore")  # it is there already
    qtbot.waitUntil(lambda: is_idle(again))
    assert len(session.songs) == 1


def test_a_section_whose_mark_was_discarded_is_said_to_be_gone(
    waiting, engine, start, song_file, qtbot
):
    crash(qtbot, waiting)
    engine.gate.set()
    again = start()
    answer(again, "Discard")
    qtbot.waitUntil(lambda: OFFER in again.messages.text)
    qtbot.waitUntil(lambda: is_idle(again))
    answer(again, "Continue")
    qtbot.waitUntil(lambda: "is not marked any more" in again.messages.text)
    assert notes() == []
    assert not again.session.songs
