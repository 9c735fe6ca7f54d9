"""Undo in a project that was closed and opened again: the steps, their sound, their waveforms."""

import numpy as np
import pytest

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.project.history import MOST_STEPS
from app.ui.song import State
from tests.ui.parts import close, do
from tests.ui.project_parts import answer, autosave, crash, is_idle, rename, save

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def undo(window, qtbot, times=1):
    for _ in range(times):
        do(window, "undo")
    qtbot.waitUntil(lambda: is_idle(window))


def vocals_of(window):
    return window.playback.sources[VOCALS].read(0, window.song.frames)


def test_everything_back_to_the_song_alone_can_be_undone_after_a_restart(
    saved, start, choose, file, engine, qtbot
):
    first, heard = saved.song.project.base, vocals_of(saved)
    peaks = saved.song.tracks()[VOCALS].frames
    engine.estimate = lambda reader, start, end: reader.read(start, end) * np.float32(0.25)
    combo = saved.separation.combo
    saved.session.queue.add(saved.song, type(combo.recipe)(combo.recipe.members, seed=7))
    qtbot.waitUntil(lambda: saved.song.project.base != first and is_idle(saved))
    save(qtbot, saved, choose, file)
    project = saved.song.project
    close(saved)

    again = start(file)
    assert again.song.project == project
    assert not again.song.is_unsaved
    undo(again, qtbot)
    assert again.song.project.base == first
    np.testing.assert_array_equal(vocals_of(again), heard)
    assert again.song.state is State.SEPARATED
    tracks = again.song.tracks()
    assert set(tracks) == {MIXTURE, VOCALS, ACCOMPANIMENT}
    assert tracks[VOCALS].frames == peaks
    assert again.song.is_unsaved
    undo(again, qtbot, 2)
    assert (again.song.project.base, again.song.project.regions) == (None, ())
    assert not again.actions_by_name["undo"].isEnabled()
    while again.actions_by_name["redo"].isEnabled():
        do(again, "redo")
    assert again.song.project == project
    assert not again.song.is_unsaved


def test_undo_survives_a_crash(saved, start, file, qtbot):
    rename(saved, "bridge")
    rename(saved, "outro")
    crash(qtbot, saved)
    file.unlink()  # so that the autosave is all there is
    again = start()
    qtbot.waitUntil(lambda: "has changes that were not saved" in again.messages.text)
    answer(again, "Restore")
    qtbot.waitUntil(lambda: bool(again.session.songs) and again.song.project is not None)
    qtbot.waitUntil(lambda: is_idle(again))
    names = [again.song.project.regions[0].name]
    for _ in range(2):
        undo(again, qtbot)
        names.append(again.song.project.regions[0].name)
    assert names == ["outro", "bridge", "chorus"]


def test_only_the_last_steps_are_kept(saved, start, choose, file, qtbot):
    for number in range(MOST_STEPS + 5):
        rename(saved, f"name {number}")
    save(qtbot, saved, choose, file)
    assert saved.song.document.history.count() > MOST_STEPS  # here, all of them
    close(saved)
    assert start(file).song.document.history.count() == MOST_STEPS


def test_what_was_undone_before_saving_is_no_step(saved, start, choose, file, qtbot):
    rename(saved, "bridge")
    rename(saved, "outro")
    undo(saved, qtbot)
    save(qtbot, saved, choose, file)
    autosave(qtbot, saved)
    close(saved)
    again = start(file)
    assert again.song.project.regions[0].name == "bridge"
    assert not again.actions_by_name["redo"].isEnabled()
    undo(again, qtbot)
    assert again.song.project.regions[0].name == "chorus"
