"""Projects whose song moved, changed or is gone."""

import errno
import json
import os
import sys

import pytest
import soundfile

from app.audio.writer import no_room
from app.core.errors import AppError, CacheError
from app.core.jobs import Job
from app.project.serial import ProjectError
from app.tasks.open_song import open_song
from app.tasks.project_files import AudioMissing, relink, save_project
from app.tasks.project_pack import open_packed, pack_project
from tests.tasks.project_parts import FRAMES, lose, opened, separated, with_path, write_song


def test_project_and_song_may_move_together(project, saved, store, tmp_path):
    moved = saved.parent.rename(tmp_path / "elsewhere") / "Song.unsung"
    result = opened(moved, lose(store))
    assert result.project == with_path(project, moved.with_name("song.wav"))
    assert result.notes == ()


@pytest.mark.parametrize("place", ["song.wav", "deep/er/song.wav", "other name.wav", "x/new.flac"])
def test_a_song_that_moved_is_found_by_name_or_by_content(project, saved, store, song, place):
    write_song(song.parent / "a decoy.wav", seed=5)
    target = song.parent / place
    target.parent.mkdir(parents=True, exist_ok=True)
    if place.endswith(".flac"):
        soundfile.write(target, *soundfile.read(song, dtype="int16"))
        song.unlink()
    else:
        song.rename(target)
    result = opened(saved, lose(store))
    assert result.project.info.path == target
    assert result.project.mixture == project.mixture


def test_a_song_that_is_nowhere_is_asked_for_and_accepted_by_content(
    project, saved, store, song, tmp_path
):
    away = song.rename(tmp_path / "away.wav")
    emptied = lose(store)
    with pytest.raises(AudioMissing, match=r"song\.wav.*not where it was") as caught:
        opened(saved, emptied)
    assert caught.value.path == song
    with pytest.raises(ProjectError, match="not the song of this project"):
        relink(saved, write_song(tmp_path / "wrong.wav", seed=9), emptied, Job())
    with pytest.raises(AppError, match="does not exist"):
        relink(saved, tmp_path / "nothing.wav", emptied, Job())
    result = relink(saved, away, emptied, Job())
    result.lock.close()
    assert result.project == with_path(project, away)
    assert result.lost == 0


def test_a_song_that_was_truncated_is_not_taken_for_it(saved, store, song):
    song.write_bytes(song.read_bytes()[:-4000])
    with pytest.raises(AudioMissing, match="has changed"):
        opened(saved, lose(store))


def test_a_full_disk_is_not_said_to_be_a_missing_song(saved, store, song, monkeypatch):
    def full(*arguments):
        raise no_room(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    emptied = lose(store)
    monkeypatch.setattr(emptied, "writer", full)
    with pytest.raises(CacheError, match="disk is full") as caught:
        opened(saved, emptied)
    assert "Free some space" in caught.value.hint


def test_a_missing_song_does_no_harm_while_its_sound_is_there(project, saved, store, song):
    song.unlink()
    result = opened(saved, store)
    assert result.project == project
    assert "song.wav” is missing" in result.notes[0]


def test_the_sound_of_a_song_that_is_gone_is_kept_from_the_next_save_on(
    project, saved, store, song
):
    song.unlink()
    save_project(project, saved, store, Job())
    assert opened(saved, lose(store)).project == project


def test_the_sound_of_a_song_that_changed_is_kept_from_the_next_save_on(
    project, saved, store, song
):
    write_song(song, seed=7, frames=FRAMES + 500)
    save_project(project, saved, store, Job())
    result = opened(saved, lose(store))
    assert result.project == project
    assert "has changed" in result.notes[0]


def test_a_song_that_was_damaged_from_the_start_opens_again(tmp_path, store):
    song = write_song(tmp_path / "cut.wav")
    song.write_bytes(song.read_bytes()[:-8000])
    project = open_song(song, store, Job(), accept_damaged=True)
    path = tmp_path / "cut.unsung"
    save_project(project, path, store, Job())
    assert opened(path, lose(store)).project == project


def test_lossy_sound_that_another_decoder_rounds_otherwise_is_accepted_by_its_bytes(
    tmp_path, store
):
    song = write_song(tmp_path / "song.ogg", format="OGG", subtype="VORBIS")
    project = separated(song, store)
    path = tmp_path / "Song.unsung"
    save_project(project, path, store, Job())
    values = json.loads(path.read_text(encoding="utf-8"))
    values["mixture"]["digest"] = "12" * 32
    path.write_text(json.dumps(values), encoding="utf-8")
    result = opened(path, lose(store))
    assert result.project == project
    assert "decoded anew" in result.notes[0]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text there")
def test_a_song_whose_name_is_no_text_is_saved_and_packed(tmp_path, store):
    song = write_song(tmp_path / "plain.wav").rename(tmp_path / os.fsdecode(b"s\xf6ng.wav"))
    project = separated(song, store)
    path = tmp_path / "Song.unsung"
    save_project(project, path, store, Job())
    assert opened(path, lose(store)).project == project
    pack_project(project, tmp_path / "Song.unsungpack", store, Job())
    song.unlink()
    result = open_packed(tmp_path / "Song.unsungpack", tmp_path, lose(store), Job())
    result.lock.close()
    assert result.project.info.path == tmp_path / "Song" / "s?ng.wav".replace("?", "_")


def test_a_song_of_another_system_is_found_beside_the_project(project, saved, store, song):
    values = json.loads(saved.read_text(encoding="utf-8"))
    foreign = r"C:\Users\me\song.wav" if os.name != "nt" else "/home/me/song.wav"
    values["info"]["path"] = values["source"]["path"] = foreign
    values["source"]["relative"] = ""
    saved.write_text(json.dumps(values), encoding="utf-8")
    assert opened(saved, lose(store)).project == project
