import errno
import json
import os
import subprocess
import sys
import textwrap
from dataclasses import replace

import numpy as np
import pytest
import soundfile

from app.audio.store import Store
from app.core.errors import AppError
from app.core.jobs import Cancelled, Job
from app.project import serial
from app.project.comp import CompReader
from app.project.edits import remove_take, set_base
from app.project.serial import ProjectError
from app.tasks import project_audio, project_files, project_text
from app.tasks.open_song import open_song
from app.tasks.project_audio import audio_of
from app.tasks.project_autosave import autosave
from app.tasks.project_files import AudioMissing, open_project, relink, save_project
from app.tasks.project_pack import open_packed, pack_project
from tests.tasks.project_parts import (
    FRAMES,
    lose,
    names,
    separated,
    take_of,
    with_path,
    write_song,
)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "cache")


@pytest.fixture
def song(tmp_path):
    return write_song(tmp_path / "music" / "song.wav")


@pytest.fixture
def project(song, store):
    return separated(song, store)


@pytest.fixture
def path(song):
    return song.with_name("Song.unsung")


@pytest.fixture
def saved(project, path, store):
    assert save_project(project, path, store, Job()) == ()
    return path


def opened(path, store, **options):
    result = open_project(path, store, Job(), **options)
    if result.lock is not None:
        result.lock.close()
    return result


def audio(path):
    return path.with_name(path.name + "-audio")


def heard(project, store):
    return CompReader(store, project, "vocals").read(0, FRAMES)


def test_a_project_opens_as_it_was_saved_although_the_cache_is_gone(project, saved, store):
    before = heard(project, store)
    result = opened(saved, lose(store))
    assert result.project == project
    assert (result.notes, result.lost, result.read_only) == ((), 0, False)
    np.testing.assert_array_equal(heard(result.project, store), before)


def test_a_project_is_text_for_people_beside_a_folder_of_its_audio(project, saved):
    values = json.loads(saved.read_text(encoding="utf-8"))
    assert values["source"]["relative"] == "song.wav"
    assert values["source"]["size"] == project.info.path.stat().st_size
    assert '"disagreement": [-20.5, -31.25]' in saved.read_text(encoding="utf-8")
    assert names(saved.parent) == ["Song.unsung", "Song.unsung-audio", "song.wav"]
    assert names(audio(saved)) == sorted(f"{digest}.npy" for digest in audio_of(project))


def test_audio_is_kept_once_on_the_disk_where_it_has_links(project, saved, store):
    ref = project.base.stems["vocals"]
    assert os.path.samefile(audio(saved) / f"{ref.digest}.npy", store.open(ref).path)


def test_audio_is_copied_where_there_are_no_links(project, path, store, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(project_audio.os, "link", refuse)
    save_project(project, path, store, Job())
    assert opened(path, lose(store)).project == project


def test_what_a_project_does_not_need_any_more_goes_when_it_is_saved(project, saved, store):
    mark = project.regions[0]
    fewer = remove_take(project, mark.id, mark.takes[0].id)
    gone = mark.takes[0].stems["vocals"].digest
    autosave(project, saved, store, Job())
    assert f"{gone}.npy" in names(audio(saved))
    save_project(fewer, saved, store, Job())
    assert f"{gone}.npy" not in names(audio(saved))
    assert names(saved.parent) == ["Song.unsung", "Song.unsung-audio", "song.wav"]


def test_another_project_that_names_the_folder_keeps_what_it_needs(project, saved, store):
    copy = saved.with_name("Copy of Song.unsung")
    copy.write_bytes(saved.read_bytes())
    save_project(set_base(replace(project, regions=()), project.base), saved, store, Job())
    assert opened(copy, lose(store)).project == project


def test_a_renamed_project_finds_its_audio(project, saved, store):
    renamed = saved.rename(saved.with_name("Tune.unsung"))
    assert opened(renamed, lose(store)).project == project


def test_save_as_takes_along_what_only_the_old_folder_has(project, saved, store, tmp_path):
    emptied = lose(store)
    other = tmp_path / "other" / "New.unsung"
    other.parent.mkdir()
    assert save_project(project, other, emptied, Job(), before=saved) == ()
    assert opened(other, emptied).project == project


def test_a_project_whose_card_was_removed_still_plays(project, saved, store):
    assert project.base.recipe.members[0].card == "a-card-that-was-removed"
    result = opened(saved, lose(store))
    assert np.abs(heard(result.project, store)).max() > 0


def test_marks_beyond_the_end_are_cut_with_a_note(saved, store):
    values = json.loads(saved.read_text(encoding="utf-8"))
    values["regions"][0]["span"] = [500, FRAMES + 10]
    saved.write_text(json.dumps(values), encoding="utf-8")
    result = opened(saved, store)
    assert result.project.regions[0].span.end == FRAMES
    assert "cut at the end" in result.notes[0]


# A song that moved


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


# Audio of takes that is lost


@pytest.mark.parametrize("damage", ["missing", "truncated", "changed"])
def test_a_take_whose_audio_is_lost_is_left_out_with_a_note(project, saved, store, damage):
    mark = project.regions[0]
    ref = mark.take.stems["vocals"]
    file = audio(saved) / f"{ref.digest}.npy"
    data = file.read_bytes()
    file.unlink()
    if damage == "truncated":
        file.write_bytes(data[:-100])
    if damage == "changed":
        file.write_bytes(data[:-100] + bytes(100))
    result = opened(saved, lose(store))
    assert result.lost == 1
    assert [take.id for take in result.project.regions[0].takes] == [mark.takes[0].id]
    assert result.project.regions[0].chosen == ""
    assert result.project.base == project.base
    assert "lost in the passage “chorus”" in result.notes[0]


def test_the_project_as_it_was_before_takes_were_lost_is_kept(project, saved, store):
    """The user forgot to copy the folder, saves, and finds the folder again."""
    away = audio(saved).rename(saved.with_name("away"))
    emptied = lose(store)
    result = opened(saved, emptied)
    assert (result.project.base, result.lost) == (None, 3)
    save_project(result.project, saved, emptied, Job())
    assert not audio(saved).exists()
    away.rename(audio(saved))
    (copy,) = saved.parent.glob("*incomplete*.unsung")
    assert copy.name in " ".join(result.notes)
    assert opened(copy, emptied).project == project
    save_project(result.project, saved, emptied, Job())
    assert opened(copy, lose(store)).project == project


def test_saving_does_not_fail_because_audio_is_lost(project, path, store):
    emptied = lose(store)
    (note,) = save_project(project, path, emptied, Job())
    assert "3 separations are missing" in note
    assert json.loads(path.read_text(encoding="utf-8"))["base"] is not None


# Files that are no good


def test_a_project_cut_in_half_opens_its_last_autosave(project, saved, store):
    autosave(replace(project, regions=()), saved, store, Job())
    last = remove_take(project, project.regions[0].id, project.regions[0].chosen)
    autosave(last, saved, store, Job())
    data = saved.read_bytes()
    saved.write_bytes(data[: len(data) // 2])
    result = opened(saved, lose(store))
    assert result.project == last
    assert "last autosave was opened" in result.notes[0]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"RIFF\xff\xfe", b"[" * 100_000, b"{}"])
def test_what_is_no_project_is_refused_in_a_sentence(tmp_path, store, content):
    path = tmp_path / "bad.unsung"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match="damaged"):
        opened(path, store)
    assert names(tmp_path) == ["bad.unsung", "cache"]


def test_a_newer_project_is_refused_even_if_there_is_an_autosave(project, saved, store):
    autosave(project, saved, store, Job())
    values = json.loads(saved.read_text(encoding="utf-8"))
    saved.write_text(json.dumps({**values, "version": serial.VERSION + 1}), encoding="utf-8")
    with pytest.raises(ProjectError, match="newer version of Unsung"):
        opened(saved, store)


def test_a_project_that_is_not_there_says_so(tmp_path, store):
    with pytest.raises(ProjectError, match="does not exist"):
        opened(tmp_path / "nothing.unsung", store)
    assert names(tmp_path) == ["cache"]


def test_a_name_that_is_no_project_is_refused(project, tmp_path, store):
    with pytest.raises(ProjectError, match="does not end in"):
        save_project(project, tmp_path / "song.wav", store, Job())


def test_a_folder_named_by_a_bad_project_is_not_left(project, saved, store, tmp_path):
    values = json.loads(saved.read_text(encoding="utf-8"))
    audio(saved).rename(tmp_path / "outside")
    saved.write_text(json.dumps({**values, "audio": "../outside"}), encoding="utf-8")
    assert opened(saved, lose(store)).lost == 3


# Failures under way


def no_space(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("links", [True, False])
def test_a_full_disk_leaves_the_old_project_as_it_was(project, saved, store, monkeypatch, links):
    more = set_base(project, take_of(store, 0, FRAMES, 8))
    before, listed = saved.read_bytes(), names(audio(saved))
    with monkeypatch.context() as full:
        full.setattr(project_text.os, "fsync", no_space)
        if not links:
            full.setattr(project_audio.os, "link", no_space)
        with pytest.raises(ProjectError, match="disk is full"):
            save_project(more, saved, store, Job())
    assert saved.read_bytes() == before
    assert names(audio(saved)) == listed
    assert names(saved.parent) == ["Song.unsung", "Song.unsung-audio", "song.wav"]
    assert opened(saved, lose(store)).project == project


def test_a_cancelled_save_changes_nothing(project, saved, store):
    more = set_base(project, take_of(store, 0, FRAMES, 8))
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        save_project(more, saved, store, job)
    assert opened(saved, lose(store)).project == project


def test_a_program_killed_between_audio_and_text_leaves_the_old_project(
    project, saved, store, tmp_path
):
    code = """
        import os, sys
        from pathlib import Path
        from app.audio.store import Store
        from app.core.jobs import Job
        from app.project.edits import set_base
        from app.tasks import project_files
        from tests.tasks.project_parts import FRAMES, take_of
        store, path = Store(Path(sys.argv[1])), Path(sys.argv[2])
        opened = project_files.open_project(path, store, Job())
        more = set_base(opened.project, take_of(store, 0, FRAMES, 8))
        project_files.write_values = lambda *_: os._exit(9)
        project_files.save_project(more, path, store, Job(), lock=opened.lock)
    """
    call = [sys.executable, "-c", textwrap.dedent(code), str(store.root), str(saved)]
    assert subprocess.run(call, cwd=os.getcwd(), check=False).returncode == 9
    assert len(names(audio(saved))) == 4
    result = opened(saved, lose(store))
    assert (result.project, result.read_only) == (project, False)
    save_project(project, saved, store, Job())
    assert len(names(audio(saved))) == 3
    assert names(saved.parent) == ["Song.unsung", "Song.unsung-audio", "song.wav"]


def test_nothing_is_removed_while_a_neighbour_is_damaged(project, saved, store):
    copy = saved.with_name("Copy.unsung")
    data = saved.read_bytes()
    copy.write_bytes(data[:400])
    save_project(replace(project, regions=()), saved, store, Job())
    copy.write_bytes(data)
    assert opened(copy, lose(store)).project == project


def test_only_the_text_is_written_again_where_the_audio_is_there(
    project, saved, store, monkeypatch
):
    monkeypatch.setattr(project_files, "digest_of", None, raising=False)
    monkeypatch.setattr("app.tasks.project_source.digest_of", None)
    monkeypatch.setattr(project_audio, "link_or_copy", None)
    assert save_project(project, saved, store, Job()) == ()
