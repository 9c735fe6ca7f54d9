"""Projects in the window: saved, opened again, packed and closed, and what the user is told."""

import json
import os
import sys
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.audio.store import Store
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core import paths
from app.project.edits import add_region, add_take
from app.project.model import Span
from app.tasks.recent_projects import recent_projects
from app.ui.application import SWITCH_SECONDS
from app.ui.song import State
from tests.ui.parts import close, drop_files, listen, press
from tests.ui.project_parts import (
    RATE,
    answer,
    autosave,
    decide,
    dialog,
    is_idle,
    mark,
    rename,
    save,
)
from tests.ui.watchdog import Watchdog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

LONGEST_BLOCK = 0.05  # seconds the window may stand still
ATTEMPTS = 3


def loudness(window, streams, stem_key, frame):
    """Return the largest sample of the right channel, heard at a frame."""
    window.playback.seek(frame)
    press(window, stem_key)
    window.playback._player.play()
    listen(window, streams, 40)
    heard = listen(window, streams, 4)
    window.playback._player.pause()
    return np.abs(heard[:, 1]).max()


def test_a_saved_project_opens_in_another_window_with_its_takes_and_plays(
    saved, start, file, streams, qtbot
):
    project = saved.song.project
    assert saved.song.document.history.canUndo()
    close(saved)
    again = start(file)
    assert again.song.project == project
    assert again.song.title in again.windowTitle()
    assert not again.isWindowModified()
    assert again.song.state is State.SEPARATED
    assert set(again.song.tracks()) == {MIXTURE, VOCALS, ACCOMPANIMENT}
    assert not again.actions_by_name["undo"].isEnabled()
    assert again.messages.text == ""
    # The card of the passage's take is not there, and the take is heard.
    assert loudness(again, streams, Qt.Key.Key_2, RATE // 4) == pytest.approx(0.15, rel=0.02)
    assert loudness(again, streams, Qt.Key.Key_2, RATE + RATE // 4) < 1e-3
    assert loudness(again, streams, Qt.Key.Key_3, RATE + RATE // 4) == pytest.approx(0.3, rel=0.02)
    peaks = again.song.tracks()[VOCALS]
    assert peaks.frames == project.mixture.frames


def test_a_project_opens_without_the_store_and_without_its_song(
    saved, start, file, store, song_file, qtbot
):
    project = saved.song.project
    close(saved)
    for path in (store.root / "audio").iterdir():
        path.unlink()
    assert start(file).song.project == project


def test_title_and_list_mark_what_is_not_saved(saved, qtbot, drop, tmp_path):
    other = tmp_path / "other.wav"
    soundfile.write(other, np.zeros((900, 2), np.float32), RATE)
    drop(other)
    qtbot.waitUntil(lambda: len(saved.session.songs) == 2 and is_idle(saved))
    row = saved.songs._rows.item(0)
    assert not saved.isWindowModified()
    assert "not saved" not in row.data(Qt.ItemDataRole.AccessibleTextRole)
    rename(saved, "bridge")
    assert saved.isWindowModified()
    assert "[*]" in saved.windowTitle()
    assert "not saved" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    saved.songs._rows.repaint()
    saved.actions_by_name["undo"].trigger()  # now it is as it was saved
    assert not saved.isWindowModified()
    saved.actions_by_name["redo"].trigger()
    saved.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: is_idle(saved))
    assert not saved.isWindowModified()
    assert "not saved" not in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_change_during_a_save_stays_unsaved(saved, qtbot):
    rename(saved, "bridge")
    saved.actions_by_name["save"].trigger()
    rename(saved, "outro")
    qtbot.waitUntil(lambda: is_idle_but_due(saved))
    assert saved.song.is_unsaved
    assert saved.song.saved.regions[0].name == "bridge"


def is_idle_but_due(window):
    return not window.song.activities and window.song.saved.regions[0].name == "bridge"


def test_saving_elsewhere_moves_the_project(saved, qtbot, choose, tmp_path, file):
    rename(saved, "bridge")
    autosave(qtbot, saved)
    assert file.with_name("Song.unsung.autosave").exists()
    choose(tmp_path / "Other")  # the ending is added
    saved.actions_by_name["saveAs"].trigger()
    qtbot.waitUntil(lambda: is_idle(saved))
    assert saved.song.file == tmp_path / "Other.unsung"
    assert json.loads(saved.song.file.read_text())["regions"][0]["name"] == "bridge"
    assert json.loads(file.read_text())["regions"][0]["name"] == "chorus"
    assert not list(tmp_path.glob("*.autosave*"))
    assert not list(tmp_path.glob(".Song.unsung.lock"))


def test_a_project_that_cannot_be_saved_says_why_and_can_be_saved_elsewhere(
    separated, choose, tmp_path, qtbot
):
    choose(tmp_path / "missing" / "Song.unsung")
    separated.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: "does not exist" in separated.messages.text)
    assert separated.song.is_unsaved
    choose(tmp_path / "Song.unsung")
    answer(separated, "Save as…")
    qtbot.waitUntil(lambda: separated.song.file == tmp_path / "Song.unsung")
    assert separated.messages.text == ""


def test_a_damaged_file_without_autosave_and_a_newer_version_are_said_in_words(
    saved, start, file, tmp_path
):
    values = json.loads(file.read_text())
    newer, half = tmp_path / "newer.unsung", tmp_path / "half.unsung"
    newer.write_text(json.dumps({**values, "version": 99}))
    half.write_bytes(file.read_bytes()[:500])
    window = start(newer, half)
    texts = {song.path.name: song.trouble.error.message for song in window.session.songs}
    assert "newer version" in texts["newer.unsung"]
    assert "newer version" in window.messages.text
    assert "damaged" in texts["half.unsung"]


def test_marks_beyond_the_end_are_cut_and_it_is_said(saved, start, file):
    values = json.loads(file.read_text())
    values["regions"][0]["span"][1] *= 100
    values["regions"][0]["takes"], values["regions"][0]["chosen"] = [], None
    other = file.with_name("long.unsung")
    other.write_text(json.dumps(values))
    window = start(other)
    assert window.messages.text == "The passage “chorus” was cut at the end of the song."
    assert window.song.project.regions[0].span.end == window.song.frames


def test_the_second_window_reads_only_and_saves_elsewhere(saved, start, file, choose, qtbot):
    second = start(file)
    assert "read-only" in second.windowTitle()
    assert "is open in another window" in second.messages.text
    assert second.song.project == saved.song.project
    rename(second, "mine")
    autosave(qtbot, second)
    assert not list(file.parent.glob("*.autosave*"))
    save(qtbot, second, choose, file.with_name("Mine.unsung"))  # it asks where
    assert second.song.file == file.with_name("Mine.unsung")
    assert "read-only" not in second.windowTitle()
    assert json.loads(file.read_text())["regions"][0]["name"] == "chorus"
    rename(saved, "first")
    saved.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: is_idle(saved) and not saved.song.is_unsaved)
    assert json.loads(file.read_text())["regions"][0]["name"] == "first"


def test_a_second_window_may_write_when_the_first_is_closed(saved, start, file):
    close(saved)
    assert not start(file).song.is_read_only


def test_a_project_that_is_open_is_shown_rather_than_opened_twice(saved, file, drop, qtbot):
    drop(file)
    qtbot.waitUntil(lambda: is_idle(saved))
    assert len(saved.session.songs) == 1
    assert saved.messages.text == ""


def test_a_moved_song_is_found_with_the_help_of_the_user(
    saved, start, file, store, song_file, choose, qtbot, tmp_path
):
    project = saved.song.project
    close(saved)
    (store.root / "audio" / f"{project.mixture.digest}.npy").unlink()
    (store.root / "audio" / f"{project.mixture.digest}.peaks").unlink(missing_ok=True)
    elsewhere = tmp_path.parent / f"{tmp_path.name} elsewhere"
    elsewhere.mkdir()
    moved = song_file.rename(elsewhere / "renamed.wav")
    wrong = elsewhere / "wrong.wav"
    soundfile.write(wrong, np.zeros((900, 2), np.float32), RATE)
    window = start(file)
    assert window.song.state is State.FAILED
    assert "is not where it was" in window.messages.text
    choose(wrong)
    answer(window, "Find the song…")
    qtbot.waitUntil(lambda: is_idle(window) and "wrong.wav" in window.messages.text)
    assert "is not the song of this project" in window.messages.text
    choose(moved)
    answer(window, "Find the song…")
    qtbot.waitUntil(lambda: is_idle(window) and window.song.project is not None)
    assert window.messages.text == ""
    assert window.song.path == moved
    assert window.song.project.regions == project.regions
    assert window.song.is_unsaved  # where the song is now


def test_closing_asks_what_becomes_of_changes(saved, file, qtbot):
    rename(saved, "bridge")
    saved.close()
    assert saved.isVisible()
    decide(saved, "keepButton")
    assert saved.isVisible()
    saved.close()
    assert "“Élan – song”" in dialog(saved).text()
    decide(saved, "saveButton")
    qtbot.waitUntil(lambda: not saved.isVisible())
    assert json.loads(file.read_text())["regions"][0]["name"] == "bridge"
    assert not list(file.parent.glob("*.autosave*"))


def test_what_is_not_saved_when_closing_is_forgotten(saved, start, file, qtbot):
    rename(saved, "bridge")
    autosave(qtbot, saved)
    saved.close()
    decide(saved, "discardButton")
    assert not saved.isVisible()
    assert not list(file.parent.glob("*.autosave*"))
    assert json.loads(file.read_text())["regions"][0]["name"] == "chorus"
    assert start().messages.text == ""


def test_closing_stays_open_when_the_user_cancels_where_to_save(
    separated, store, choose, monkeypatch
):
    mark(separated, store)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: ("", ""))
    separated.close()
    decide(separated, "saveButton")
    assert separated.isVisible()
    assert separated.song.is_unsaved


def test_nobody_is_asked_about_a_mere_separation(separated, start, qtbot):
    autosave(qtbot, separated)
    assert list((paths.user_data() / "autosave").glob("*.unsung"))
    assert separated.close()
    assert not list((paths.user_data() / "autosave").glob("*.unsung*"))
    assert start().messages.text == ""


def test_closing_a_song_asks_too_and_another_may_write_it(saved, start, file, qtbot):
    rename(saved, "bridge")
    saved.actions_by_name["close"].trigger()
    assert saved.song is not None
    decide(saved, "discardButton")
    assert saved.song is None
    qtbot.waitUntil(lambda: is_idle(saved))
    window = start(file)
    assert not window.song.is_read_only
    assert window.song.project.regions[0].name == "chorus"


def test_recent_projects_are_in_the_menu(saved, start, file, qtbot):
    assert saved.projects.recent.paths == [file]
    close(saved)
    again = start()
    assert recent_projects() == [file]
    (action,) = again.projects.recent.menu.actions()
    assert "Song" in action.text()
    action.trigger()
    qtbot.waitUntil(lambda: again.song is not None and again.song.project is not None)
    assert again.song.file == file


def test_a_packed_project_opens_on_another_machine(saved, start, choose, tmp_path, store, qtbot):
    project = saved.song.project
    pack = tmp_path / "away" / "Song.unsungpack"
    pack.parent.mkdir()
    choose(pack)
    saved.actions_by_name["pack"].trigger()
    qtbot.waitUntil(lambda: "Packed “Song.unsungpack”" in saved.messages.text)
    qtbot.waitUntil(lambda: is_idle(saved))
    close(saved)
    for path in (store.root / "audio").iterdir():
        path.unlink()
    window = start()
    drop_files(window, pack)
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)
    assert window.song.project.regions == project.regions
    assert window.song.file == pack.parent / "Song" / "Song.unsung"


def test_trimming_the_cache_keeps_what_undo_needs(saved, store, qtbot):
    refs = saved.song.project.regions[0].takes[0].stems[VOCALS], saved.song.project.mixture
    for ref in refs:
        os.utime(store.root / "audio" / f"{ref.digest}.npy", (0, 0))
    saved.session.hold(saved.song.project)
    kept = []
    original = Store.trim
    Store.trim = lambda self, keep=(), **options: kept.append(original(self, 0, keep))
    try:
        saved.session.prepare()
        qtbot.waitUntil(lambda: is_idle(saved))
    finally:
        Store.trim = original
    assert kept
    assert all(store.has(ref) for ref in refs)


def test_save_actions_wait_for_a_song(window, opened):
    made = opened.actions_by_name
    assert all(made[name].isEnabled() for name in ("save", "saveAs", "pack"))
    made["close"].trigger()
    assert not any(made[name].isEnabled() for name in ("save", "saveAs", "pack"))
    assert opened.windowTitle() == "Unsung"


@pytest.fixture
def as_in_the_program():
    """How long a thread keeps Python's lock, as `app/ui/application.py` sets it."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("as_in_the_program")
def test_saving_a_large_project_never_holds_up_the_window(saved, qtbot, file):
    project = saved.song.project
    take = project.regions[0].takes[0]
    for index in range(8):  # as of an hour, separated eight times
        spread = tuple(-20.0 - index - second / 7 for second in range(3600))
        project = add_region(project, Span(index * 100, index * 100 + 90), 0, f"mark {index}")
        project = add_take(project, project.regions[-1].id, replace(take, disagreement=spread))
    longest = []
    for attempt in range(ATTEMPTS):
        saved.song.document.apply("Mark", project)
        qtbot.waitUntil(lambda: saved.session.is_idle)
        QTest.qWait(100)  # drawn, which is not what this is about
        watchdog = Watchdog()
        watchdog.start()
        autosave(qtbot, saved)
        saved.actions_by_name["save"].trigger()
        qtbot.waitUntil(lambda: is_idle(saved))
        watchdog.stop()
        longest.append(watchdog.longest)
        if watchdog.longest < LONGEST_BLOCK:
            break
        rename(saved, f"attempt {attempt}")
        project = saved.song.project
    assert file.stat().st_size > 400_000
    assert min(longest) < LONGEST_BLOCK, (longest, watchdog.where)
