"""What a batch consists of, and what of it was done before."""

import os

import pytest

from app.audio.store import Store
from app.cli.batch import Song, songs
from app.cli.finished import Finished
from app.cli.outcome import summary
from app.tasks.export import ExportOptions, target_paths


@pytest.fixture
def folder(tmp_path):
    def folder(*names):
        for name in names:
            path = tmp_path / "album" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
        return tmp_path / "album"

    return folder


def titles(found):
    return [song.title for song in found]


def test_songs_of_the_same_name_get_different_titles(folder, tmp_path):
    album = folder("1/Song.wav", "1/song.mp3", "2/Song.wav", "3/Song (2).wav")
    found = songs([album], tmp_path / "out")
    assert len({title.casefold() for title in titles(found)}) == 4
    assert "Song (2)" in titles(found)
    by_file = {song.path: song.title for song in found}
    assert by_file[album / "3" / "Song (2).wav"] == "Song (2)"


def test_what_was_written_below_the_folder_is_not_taken_for_songs(folder):
    album = folder("a.wav", "stems/a (Vocals).wav", "stems/a (Instrumental).wav")
    assert titles(songs([album], album / "stems")) == ["a"]
    assert titles(songs([album / "stems" / "a (Vocals).wav"], album / "stems")) == ["a (Vocals)"]


def test_what_was_written_beside_the_songs_is_not_taken_for_songs(folder):
    album = folder(
        "a.wav", "a (Vocals).wav", "a (Instrumental) (2).wav", "b (Vocals).wav", "2/a.wav",
        "a (2) (Vocals).wav",
    )  # fmt: skip
    found = sorted(titles(songs([album], album)))
    assert found == ["a", "a (2)", "b (Vocals)"]  # there is no song "b", so that one may be a song


@pytest.fixture
def song(tmp_path):
    path = tmp_path / "song.wav"
    path.write_text("la")
    return Song(path, "song")


@pytest.fixture
def exported(tmp_path):
    """Pretends that an export wrote its files, and returns where."""
    where = ExportOptions(tmp_path / "out", "song", overwrite=True)

    def exported(*, overwrite=False):
        where.folder.mkdir(exist_ok=True)
        paths = target_paths(ExportOptions(where.folder, "song", overwrite=overwrite))
        for path in paths.values():
            path.touch()
        return paths

    exported.where = where
    return exported


def test_files_made_in_the_same_way_are_found(song, exported, tmp_path):
    store = Store(tmp_path / "store")
    one, other = Finished(store, "one"), Finished(store, "other")
    assert one.find(song, exported.where) is None
    first = exported()
    one.note(song, first)
    assert one.find(song, exported.where) == first
    assert other.find(song, exported.where) is None
    second = exported()  # numbered
    other.note(song, second)
    assert other.find(song, exported.where) == second
    assert one.find(song, exported.where) == first


def test_a_song_that_changed_or_lost_a_stem_is_to_be_done_again(song, exported, tmp_path):
    finished = Finished(Store(tmp_path / "store"), "one")
    paths = exported()
    finished.note(song, paths)
    os.utime(song.path, ns=(1, 1))
    assert finished.find(song, exported.where) is None
    finished.note(song, paths)
    paths["vocals"].unlink()
    assert finished.find(song, exported.where) is None


def test_files_of_which_nobody_noted_how_they_were_made_count(song, exported, tmp_path):
    paths = exported()  # by another machine, or before the cache was emptied
    assert Finished(Store(tmp_path / "store"), "one").find(song, exported.where) == paths


def test_a_batch_is_summed_up_in_one_line():
    done = {"error": None, "skipped": False}
    failed, skipped = done | {"error": "Broken."}, done | {"skipped": True}
    assert summary([done] * 11 + [failed]) == "12 songs: 11 separated, 1 failed"
    assert summary([done, skipped]) == "2 songs: 1 separated, 1 left out"
    assert summary([]) == "0 songs: 0 separated"
