"""What is written down by itself, and what is left after a crash."""

import json

import pytest

from app.core import paths
from app.project.edits import add_region
from app.project.model import Span
from app.ui.song import State
from app.ui.unfinished import Notes
from tests.ui.killed import running
from tests.ui.parts import close, drop_files, wait_open
from tests.ui.project_parts import GONE, answer, autosave, buttons, crash, is_idle, rename

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

SCRIPT = """
from app.project.edits import add_region
from app.project.model import Span
from tests.fakes.engines import Halves
from tests.ui.killed import Child

if __name__ == "__main__":
    child = Child(Halves)
    window = child.window
    child.wait_until(lambda: window.song is not None and window.song.project is not None)
    window.actions_by_name["separate"].trigger()
    child.wait_until(lambda: window.song.project.base is not None)
    window.song.document.apply("Mark", add_region(window.song.project, Span(0, 900), 0, "verse"))
    child.wait_until(lambda: window.projects.is_idle)
    child.stay("written")
"""


def test_what_was_changed_before_a_kill_is_restored(start, song_file, tmp_path, engine, qtbot):
    with running(SCRIPT, tmp_path, song_file, until="written"):
        assert "not saved" not in start().messages.text  # it still runs
    window = start()
    assert window.messages.text.startswith(f"“{song_file.stem}” has changes that were not saved.")
    assert window.session.songs == []
    answer(window, "Restore")
    wait_open(qtbot, window)
    qtbot.waitUntil(lambda: is_idle(window))
    assert window.song.title == song_file.stem
    assert window.song.path == song_file
    assert [region.name for region in window.song.project.regions] == ["verse"]
    assert window.song.state is State.SEPARATED
    assert window.isWindowModified()
    assert "was recovered" in window.messages.text


def test_an_edit_of_a_saved_project_is_restored_into_it(saved, start, file, qtbot):
    rename(saved, "bridge")
    crash(qtbot, saved)
    again = start(file)
    assert again.song.project.regions[0].name == "chorus"
    assert "has changes that were not saved" in again.messages.text
    answer(again, "Restore")
    qtbot.waitUntil(lambda: again.song.is_unsaved)
    qtbot.waitUntil(lambda: is_idle(again))
    assert again.song.project.regions[0].name == "bridge"
    assert len(again.session.songs) == 1
    assert again.messages.text == ""
    again.actions_by_name["undo"].trigger()
    assert again.song.project.regions[0].name == "chorus"
    again.actions_by_name["redo"].trigger()
    again.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: is_idle(again) and not again.song.is_unsaved)
    assert not list(file.parent.glob("*.autosave*"))
    close(again)
    assert start(file).messages.text == ""


def test_discarded_changes_are_not_offered_again(saved, start, file, qtbot):
    rename(saved, "bridge")
    crash(qtbot, saved)
    again = start()
    answer(again, "Discard")
    qtbot.waitUntil(lambda: is_idle(again))
    assert again.messages.text == ""
    close(again)
    assert start(file).messages.text == ""


def test_both_offers_are_answered_one_after_the_other(saved, start, song_file, qtbot):
    rename(saved, "bridge")
    crash(qtbot, saved)
    Notes(paths.user_data() / "unfinished").write(song_file, GONE)
    window = start()
    first = window.messages.text
    assert "stopped" in first
    answer(window, "Discard")
    assert window.messages.text not in ("", first)
    answer(window, "Discard")
    assert window.messages.text == ""


def test_a_message_covers_an_offer_only_for_a_while(window):
    messages = window.messages
    messages.show_offer("Shall we?", "", ("Yes", lambda: None))
    messages.show_note("Exported.")
    assert messages.text == "Exported."
    messages.clear()
    assert messages.text == "Shall we?"
    answer(window, "Yes")
    assert messages.text == ""


def test_a_song_that_is_open_is_restored_into_it(opened, start, song_file, qtbot):
    project = opened.song.project
    opened.song.document.apply("Mark", add_region(project, Span(0, 900), 0, "verse"))
    crash(qtbot, opened)
    again = start(song_file)
    answer(again, "Restore")
    qtbot.waitUntil(lambda: is_idle(again) and bool(again.song.project.regions))
    assert len(again.session.songs) == 1
    again.actions_by_name["undo"].trigger()
    assert again.song.project == project
    again.actions_by_name["redo"].trigger()
    crash(qtbot, again)
    assert "has changes that were not saved" in start().messages.text


def test_a_song_that_is_still_read_is_restored_into_it(opened, start, song_file, qtbot):
    project = opened.song.project
    opened.song.document.apply("Mark", add_region(project, Span(0, 900), 0, "verse"))
    crash(qtbot, opened)
    again = start()
    again.open([song_file])
    qtbot.waitUntil(lambda: bool(again.session.songs))
    assert again.song.project is None
    answer(again, "Restore")
    qtbot.waitUntil(lambda: again.song.project is not None and bool(again.song.project.regions))
    qtbot.waitUntil(lambda: is_idle(again))
    assert len(again.session.songs) == 1


def test_what_two_programs_left_of_one_song_is_restored_into_one(opened, start, song_file, qtbot):
    # As two songs they would be written down in the same file, and one of them be lost.
    project = opened.song.project
    opened.song.document.apply("Mark", add_region(project, Span(0, 900), 0, "verse"))
    crash(qtbot, opened)
    second = start(song_file)
    project = second.song.project
    second.song.document.apply("Mark", add_region(project, Span(0, 900), 0, "chorus"))
    crash(qtbot, second)
    again = start()
    answer(again, "Restore")
    qtbot.waitUntil(lambda: again.song is not None and is_idle(again))
    assert len(again.session.songs) == 1
    assert [region.name for region in again.song.project.regions] == ["chorus"]  # the newer
    again.actions_by_name["undo"].trigger()
    assert [region.name for region in again.song.project.regions] == ["verse"]


def test_undoing_all_changes_removes_the_autosave(saved, file, qtbot):
    rename(saved, "bridge")
    autosave(qtbot, saved)
    assert file.with_name("Song.unsung.autosave").exists()
    saved.actions_by_name["undo"].trigger()
    autosave(qtbot, saved)
    assert not file.with_name("Song.unsung.autosave").exists()


def test_changes_are_written_down_by_themselves(saved, file, qtbot):
    rename(saved, "bridge")
    written = file.with_name("Song.unsung.autosave")
    qtbot.waitUntil(written.exists)
    assert json.loads(written.read_text())["regions"][0]["name"] == "bridge"
    assert json.loads(file.read_text())["regions"][0]["name"] == "chorus"


def test_changes_that_cannot_be_written_down_are_said_once(saved, qtbot, monkeypatch):
    from app.core.errors import AppError
    from app.ui import autosave as module

    def refuse(*arguments):
        raise AppError("The disk is full.", "Free some space.")

    monkeypatch.setattr(module, "autosave", refuse)
    rename(saved, "bridge")
    autosave(qtbot, saved)
    assert "cannot be written down. The disk is full. Free some space." in saved.messages.text
    saved.messages.clear()
    rename(saved, "outro")
    autosave(qtbot, saved)
    assert saved.messages.text == ""


def test_a_project_file_cut_in_half_opens_its_autosave(saved, start, file, qtbot):
    rename(saved, "bridge")
    crash(qtbot, saved)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    again = start(file)
    assert again.song.project.regions[0].name == "bridge"
    assert again.song.is_unsaved
    texts = [again.messages.text]
    answer(again, "Discard") if "Discard" in buttons(again) else again.messages._close.click()
    texts.append(again.messages.text)
    assert any("is damaged; its last autosave was opened instead" in text for text in texts)
    again.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: is_idle(again) and not again.song.is_unsaved)
    assert json.loads(file.read_text())["regions"][0]["name"] == "bridge"


def test_an_autosave_that_came_with_its_project_is_offered_when_that_opens(
    saved, start, file, qtbot
):
    rename(saved, "bridge")
    crash(qtbot, saved)
    for pointer in (paths.user_data() / "autosave").glob("*.beside"):
        pointer.unlink()  # as on another machine
    window = start()
    assert window.messages.text == ""
    drop_files(window, file)
    qtbot.waitUntil(lambda: "has changes that were not saved" in window.messages.text)
    qtbot.waitUntil(lambda: is_idle(window))
    answer(window, "Restore")
    qtbot.waitUntil(lambda: window.song.project.regions[0].name == "bridge")


def test_restoring_waits_for_a_project_that_is_being_opened(saved, start, file, qtbot):
    rename(saved, "bridge")
    crash(qtbot, saved)
    window = start()
    with qtbot.waitSignal(window.session.added):
        drop_files(window, file)
    assert window.song.project is None
    answer(window, "Restore")
    qtbot.waitUntil(lambda: window.song.is_unsaved)
    assert window.song.project.regions[0].name == "bridge"
    assert len(window.session.songs) == 1
