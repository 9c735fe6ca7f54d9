import json
import os
import time

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core import paths
from app.core.errors import AppError
from app.ui.song import State


def wait_idle(qtbot, window, count=1):
    songs = window.session.songs
    qtbot.waitUntil(lambda: len(songs) == count and not any(s.activities for s in songs))


def test_an_empty_window_invites_to_drop_a_song(window):
    assert window.stack.currentWidget() is window.empty
    assert not window.transport.isVisible()
    assert not window.separation.isVisible()
    assert not window.actions_by_name["separate"].isEnabled()
    assert not window.actions_by_name["export"].isEnabled()


def test_a_dropped_song_is_shown_with_its_waveform(opened, song_file):
    assert opened.stack.currentWidget() is opened.timeline
    assert opened.song.title == song_file.stem
    assert MIXTURE in opened.song.tracks()
    assert opened.song.state is State.READY
    assert song_file.stem in opened.windowTitle()
    assert opened.actions_by_name["separate"].isEnabled()


def test_several_songs_make_a_list_and_one_failure_stops_no_other(
    window, drop, song_file, tmp_path, qtbot
):
    broken = tmp_path / "notes.mp3"
    broken.write_text("these are words, not music")
    second = tmp_path / "second.wav"
    soundfile.write(second, np.zeros((22_050, 1), np.float32) + 0.1, 22_050)
    drop(broken, song_file, second)
    wait_idle(qtbot, window, 3)
    assert window.songs.isVisible()
    states = {song.path.name: song.state for song in window.session.songs}
    assert states[broken.name] is State.FAILED
    assert states[song_file.name] is State.READY
    assert states[second.name] is State.READY
    failed = next(s for s in window.session.songs if s.state is State.FAILED)
    window.songs.select(failed)
    assert failed.trouble.error.message in window.messages.text
    assert failed.trouble.error.hint in window.messages.text
    window.songs.select(window.session.songs[1])
    assert window.messages.text == ""


def test_dropping_a_folder_opens_what_is_in_it(window, drop, song_file, tmp_path, qtbot):
    folder = tmp_path / "album"
    folder.mkdir()
    song_file.rename(folder / "a.wav")
    (folder / "cover.txt").write_text("no song")
    drop(folder)
    wait_idle(qtbot, window)
    assert [song.path.name for song in window.session.songs] == ["a.wav"]


def test_a_folder_without_songs_is_said_in_words(window, drop, tmp_path, qtbot):
    folder = tmp_path / "empty"
    folder.mkdir()
    drop(folder)
    qtbot.waitUntil(lambda: "neither a song nor a project" in window.messages.text)


def test_what_could_be_read_of_a_damaged_file_opens_on_request(
    window, drop, song_file, tmp_path, qtbot
):
    flac = tmp_path / "cut.flac"
    audio, rate = soundfile.read(song_file)
    soundfile.write(flac, audio, rate)
    flac.write_bytes(flac.read_bytes()[: flac.stat().st_size // 2])
    drop(flac)
    wait_idle(qtbot, window)
    assert window.song.state is State.FAILED
    button = next(
        b for b in window.messages.findChildren(type(window.progress.cancel_button))
        if b.text() == "Open what could be read"
    )  # fmt: skip
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.song.state is State.READY)
    assert 0 < window.song.frames < len(audio)
    assert window.messages.text == ""


def test_separating_draws_both_stems_which_add_up(separated):
    tracks = separated.song.tracks()
    frames = separated.song.frames
    assert {peaks.frames for peaks in tracks.values()} == {frames}
    sources = separated.playback.sources
    total = sources[VOCALS].read(0, 1000) + sources[ACCOMPANIMENT].read(0, 1000)
    np.testing.assert_allclose(total, sources[MIXTURE].read(0, 1000), atol=1e-6)
    assert separated.song.state is State.SEPARATED


def test_open_songs_keep_their_audio_however_long_they_are_open(separated, store, qtbot):
    project = separated.song.project
    refs = [project.mixture, *project.base.stems.values()]
    long_ago = time.time() - 24 * 3600
    for ref in refs:
        os.utime(store.root / "audio" / f"{ref.digest}.npy", (long_ago, long_ago))
    separated.session._holding.timeout.emit()
    qtbot.waitUntil(lambda: separated.session.is_idle)
    store.trim(0)
    assert all(store.has(ref) for ref in refs)


def test_undo_takes_the_stems_away_and_redo_brings_them_back(separated):
    made = separated.actions_by_name
    made["undo"].trigger()
    assert separated.song.project.base is None
    assert VOCALS not in separated.song.tracks()
    assert not separated.transport.selector.segments[VOCALS].isEnabled()
    made["redo"].trigger()
    assert VOCALS in separated.song.tracks()
    assert separated.transport.selector.segments[VOCALS].isEnabled()


def test_another_song_can_be_opened_while_one_is_separated(
    opened, engine, drop, tmp_path, song_file, qtbot
):
    engine.gate.clear()
    opened.actions_by_name["separate"].trigger()
    first = opened.song
    qtbot.waitUntil(lambda: first.activity.has_started)
    second = tmp_path / "other.wav"
    second.write_bytes(song_file.read_bytes())
    drop(second)
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2)
    other = opened.session.songs[1]
    qtbot.waitUntil(lambda: other.state is State.READY)
    opened.songs.select(other)
    engine.gate.set()
    qtbot.waitUntil(lambda: first.state is State.SEPARATED)
    assert other.project.base is None
    assert opened.song is other


def test_cancel_leaves_the_song_usable(opened, engine, qtbot):
    engine.gate.clear()
    made = opened.actions_by_name
    made["separate"].trigger()
    qtbot.waitUntil(lambda: opened.song.activity.has_started)
    assert opened.progress.bar.isVisible()
    made["cancel"].trigger()
    qtbot.waitUntil(lambda: not opened.song.activities, timeout=1000)
    assert opened.song.state is State.READY
    assert made["separate"].isEnabled()
    assert opened.messages.text == ""


def test_a_separation_that_fails_says_so_and_can_be_tried_again(opened, engine, qtbot):
    engine.error = ("The network refused.", "Choose another one.")
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: not opened.song.activities)
    assert opened.messages.text == "The network refused. Choose another one."
    assert opened.song.state is State.READY
    assert opened.actions_by_name["separate"].isEnabled()


def test_without_sound_device_the_rest_works(store, engine, qtbot, song_file):
    from app.core.errors import PlaybackError
    from app.playback.player import Player
    from app.ui.memory import MemoryFile
    from app.ui.window import MainWindow

    def refuse(sample_rate, callback):
        raise PlaybackError("There is no output device.", "Connect headphones.")

    window = MainWindow(store, engine, Player(refuse), MemoryFile(paths.user_data() / "w.json"))
    qtbot.addWidget(window)
    window.show()
    window.open([song_file])
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)
    window.actions_by_name["play"].trigger()
    qtbot.waitUntil(lambda: "no output device" in window.messages.text)
    assert window.actions_by_name["play"].text() == "&Play"
    window.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: window.song.state is State.SEPARATED)
    window.close()


def test_space_plays_unless_a_button_was_reached_by_tab(opened, qtbot):
    player = opened.playback._player
    opened.timeline.setFocus()
    QTest.keyClick(opened.timeline, Qt.Key.Key_Space)
    assert player.is_playing
    QTest.keyClick(opened.timeline, Qt.Key.Key_Space)
    assert not player.is_playing
    loop = opened.transport.findChild(type(opened.transport.play_button), "loopButton")
    loop.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(loop, Qt.Key.Key_Space)
    assert not player.is_playing
    assert opened.song.loop_on


def test_the_timeline_is_steered_by_keys(opened):
    timeline, rate = opened.timeline, opened.song.sample_rate
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.position == rate
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.position == opened.song.frames
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.position == 0
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    start, end = timeline.view_range
    assert end - start == pytest.approx(opened.song.frames / 2)
    QTest.keyClick(timeline, Qt.Key.Key_0)
    assert timeline.view_range == (0, opened.song.frames)


def test_seeking_and_loops_belong_to_each_song(opened, drop, song_file, tmp_path, qtbot):
    first = opened.song
    opened.playback.seek(10_000)
    opened.playback.set_loop(5_000, 20_000)
    second = tmp_path / "other.wav"
    second.write_bytes(song_file.read_bytes())
    drop(second)
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2)
    qtbot.waitUntil(lambda: opened.session.songs[1].state is State.READY)
    opened.songs.select(opened.session.songs[1])
    assert opened.timeline.position == 0
    assert not opened.actions_by_name["loop"].isChecked()
    opened.songs.select(first)
    assert opened.timeline.position == 10_000
    assert opened.actions_by_name["loop"].isChecked()


def test_closing_a_song_shows_its_neighbour_or_the_invitation(opened):
    opened.actions_by_name["close"].trigger()
    assert opened.song is None
    assert opened.session.songs == []
    assert opened.stack.currentWidget() is opened.empty


def test_the_window_remembers_volume_and_colours(opened):
    opened.transport.set_volume(0.25)
    opened.actions_by_name["dark"].trigger()
    opened.close()
    stored = json.loads((paths.user_data() / "window.json").read_text())
    assert stored["volume"] == 0.25
    assert stored["scheme"] == "dark"


def test_closing_in_the_middle_of_a_separation_ends_everything(opened, engine, qtbot):
    engine.gate.clear()
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: opened.song.activity.has_started)
    opened.close()
    assert opened.session._separations._thread.isFinished()


def test_an_unexpected_error_is_reported_once_in_words(opened, caplog, qtbot):
    from app.ui.failures import Failures

    caplog.expected = ("unhandled",)
    told = []
    failures = Failures(opened.show_error, told.append)
    for _ in range(3):
        failures._on_exception(ValueError, ValueError("a mistake of ours"), None)
    qtbot.waitUntil(lambda: bool(told))
    failures._on_exception(AppError, AppError("The disk is full."), None)
    qtbot.waitUntil(lambda: opened.messages.text == "The disk is full.")
    assert [str(error) for error in told] == ["a mistake of ours"]


def test_what_is_said_of_the_song_is_shortened_visibly_and_told_whole(opened):
    panel = opened.separation
    panel.show_song("A title", "WAV  ·  24 bit  ·  44.1 kHz  ·  Stereo  ·  a word about it" * 9)
    details = panel._details
    assert details.text().endswith("…")
    assert details.fontMetrics().horizontalAdvance(details.text()) <= details.width()
    assert details.toolTip() == details.accessibleName() == panel._full_details
    panel.show_song("A title", "WAV")
    assert details.text() == "WAV"
