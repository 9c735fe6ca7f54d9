"""Separations that were not done when the program ended, and how they go on."""

import json
import os

import psutil
import pytest

from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.core.jobs import Job
from app.ui.song import State
from app.ui.unfinished import Notes, left_behind
from tests.ui.killed import running
from tests.ui.parts import wait_open
from tests.ui.project_parts import answer

RECIPE = Recipe((Member("halves"),))

SCRIPT = """
from tests.fakes.engines import Endless
from tests.ui.killed import Child

if __name__ == "__main__":
    child = Child(Endless)
    songs = child.window.session.songs
    child.wait_until(lambda: len(songs) == 2 and all(song.project is not None for song in songs))
    action = child.window.actions_by_name["separateAll"]
    child.wait_until(action.isEnabled)
    action.trigger()
    child.wait_until(lambda: child.window.song.activity.fraction >= 0.1)
    child.stay("separating")
"""


def notes():
    return sorted((paths.user_data() / "unfinished").glob("*"))


def test_a_separation_is_noted_until_it_is_done(opened, engine, qtbot, song_file):
    engine.gate.clear()
    opened.actions_by_name["separate"].trigger()
    (file,) = notes()
    assert json.loads(file.read_text())["song"] == str(song_file)
    engine.gate.set()
    qtbot.waitUntil(lambda: opened.song.state is State.SEPARATED)
    qtbot.waitUntil(lambda: not opened.song.activities)
    assert notes() == []


@pytest.mark.parametrize("ending", ["cancelled", "failed", "closed"])
def test_what_was_cancelled_failed_or_closed_is_noted_no_more(opened, engine, qtbot, ending):
    engine.gate.clear()
    opened.actions_by_name["separate"].trigger()
    song = opened.song
    qtbot.waitUntil(lambda: song.activity.has_started)
    if ending == "cancelled":
        opened.actions_by_name["cancel"].trigger()
    elif ending == "closed":
        opened.session.remove(song)
    else:
        engine.error = ("No.", "")
        engine.gate.set()
    qtbot.waitUntil(lambda: not song.activities)
    assert notes() == []


def test_quitting_keeps_what_runs_and_waits_for_the_next_start(
    opened, engine, start, qtbot, song_file, tmp_path
):
    other = tmp_path / "other.wav"
    other.write_bytes(song_file.read_bytes())
    opened.open([other])
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2)
    qtbot.waitUntil(lambda: opened.session.songs[1].project is not None)
    engine.gate.clear()
    opened.actions_by_name["separateAll"].trigger()
    qtbot.waitUntil(lambda: opened.song.activity.has_started)
    opened.close()
    assert len(notes()) == 2
    engine.gate.set()
    again = start()
    qtbot.waitUntil(lambda: "was" in again.messages.text or "were" in again.messages.text)
    assert again.messages.text.startswith(
        f"“{song_file.stem}” and “other” were being separated when Unsung stopped."
    )
    again.open([song_file])  # the offer stays until it is answered
    wait_open(qtbot, again)
    assert "were being separated" in again.messages.text
    answer(again, "Continue")
    qtbot.waitUntil(lambda: len(again.session.songs) == 2)
    qtbot.waitUntil(lambda: all(s.state is State.SEPARATED for s in again.session.songs))
    qtbot.waitUntil(lambda: not any(s.activities for s in again.session.songs))
    assert notes() == []
    assert again.messages.text == ""


def test_after_a_kill_the_next_start_goes_on(start, song_file, tmp_path, qtbot):
    second = tmp_path / "second.wav"
    second.write_bytes(song_file.read_bytes())
    with running(SCRIPT, tmp_path, song_file, second, until="separating"):
        assert len(notes()) == 2
        noted = Recipe.from_dict(json.loads(notes()[0].read_text())["recipe"])
        own = left_behind(paths.user_data() / "unfinished", (), Job())
        assert own == []  # it still runs
    window = start()
    qtbot.waitUntil(lambda: "when Unsung stopped" in window.messages.text)
    assert window.session.songs == []
    answer(window, "Continue")
    qtbot.waitUntil(lambda: len(window.session.songs) == 2)
    qtbot.waitUntil(lambda: all(s.state is State.SEPARATED for s in window.session.songs))
    assert window.song.project.base.recipe == noted
    qtbot.waitUntil(lambda: notes() == [])


def test_what_is_discarded_is_not_offered_again(start, song_file, qtbot):
    Notes(paths.user_data() / "unfinished").write(song_file, RECIPE)
    window = start()
    qtbot.waitUntil(lambda: "was being separated when Unsung stopped" in window.messages.text)
    answer(window, "Discard")
    assert notes() == []
    assert window.session.songs == []
    assert window.messages.text == ""


def test_nothing_is_said_when_nothing_was_left(start, qtbot):
    window = start()
    qtbot.waitUntil(lambda: window.session.is_idle)
    assert window.messages.text == ""


def test_notes_of_a_program_that_runs_are_its_own(tmp_path, song_file):
    other = Notes(tmp_path / "notes")
    file = other.write(song_file, RECIPE)
    parent = psutil.Process(os.getppid())

    def written_by(process, started):
        fields = {**json.loads(file.read_text()), "process": [process, started]}
        file.write_text(json.dumps(fields))
        return [note.song for note in left_behind(tmp_path / "notes", (), Job())]

    assert written_by(parent.pid, parent.create_time()) == []
    assert written_by(parent.pid, parent.create_time() - 500) == [song_file]  # number used again
    assert left_behind(tmp_path / "notes", {file}, Job()) == []


def test_damaged_notes_go_and_notes_of_songs_that_are_away_stay(tmp_path, song_file):
    folder = tmp_path / "notes"
    kept = Notes(folder)
    away = kept.write(tmp_path / "on a stick.wav", RECIPE)
    twice = kept.write(song_file, RECIPE)
    last = kept.write(song_file, RECIPE)
    for number, text in enumerate(("", "[]", "{}", '{"song": 3}', '"x"')):
        (folder / f"0{number}.json").write_text(text)
    assert [note.file for note in left_behind(folder, (), Job())] == [last]
    assert sorted(folder.iterdir()) == sorted([away, last])
    assert not twice.exists()
    assert left_behind(tmp_path / "none", (), Job()) == []
