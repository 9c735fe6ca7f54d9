"""Projects that are opened again: elsewhere, twice, damaged, without their song."""

import json

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.tasks.recent_projects import recent_projects
from app.ui.song import State
from tests.ui.parts import close, drop_files, listen, press, wait_open
from tests.ui.project_parts import RATE, answer, autosave, is_idle, rename, save

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


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
    undo = saved.song.document.history.undoText()
    assert again.actions_by_name["undo"].isEnabled()
    assert again.song.document.history.undoText() == undo == "Mark"
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


def test_a_song_that_is_open_and_not_saved_is_shown_rather_than_opened_twice(
    opened, song_file, drop, qtbot
):
    # Both would be written down in the same file, and one of them be lost.
    song = opened.song
    with qtbot.waitSignal(opened.session.met):
        drop(song_file)
    qtbot.waitUntil(lambda: is_idle(opened))
    assert opened.session.songs == [song]
    assert opened.song is song
    assert opened.messages.text == ""


def test_a_song_that_is_another_now_is_opened_beside_what_it_was(opened, song_file, drop, qtbot):
    audio, rate = soundfile.read(song_file)
    soundfile.write(song_file, audio[:RATE], rate, subtype="FLOAT")
    drop(song_file)
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2)
    qtbot.waitUntil(lambda: is_idle(opened))
    assert [song.frames for song in opened.session.songs] == [4 * RATE, RATE]


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


def test_recent_projects_are_in_the_menu(saved, start, file, qtbot):
    assert saved.projects.recent.paths == [file]
    close(saved)
    again = start()
    assert recent_projects() == [file]
    (action,) = again.projects.recent.menu.actions()
    assert "Song" in action.text()
    action.trigger()
    wait_open(qtbot, again)
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
    wait_open(qtbot, window)
    assert window.song.project.regions == project.regions
    assert window.song.file == pack.parent / "Song" / "Song.unsung"


def test_what_is_said_of_a_project_in_the_background_stays_when_it_is_looked_at(
    saved, file, drop, qtbot
):
    values = json.loads(file.read_text())
    values["regions"][0]["span"][1] *= 100
    values["regions"][0]["takes"], values["regions"][0]["chosen"] = [], None
    other = file.with_name("long.unsung")
    other.write_text(json.dumps(values))
    drop(other)
    qtbot.waitUntil(lambda: len(saved.session.songs) == 2 and is_idle(saved))
    assert saved.song.file == file
    said = saved.messages.text
    assert "was cut at the end of the song" in said
    saved.songs.select(saved.session.songs[1])
    assert saved.song.file == other
    assert saved.messages.text == said
    saved.messages.findChild(QToolButton).click()
    assert saved.messages.text == ""
