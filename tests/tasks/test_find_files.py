from app.core.jobs import Job
from app.tasks.find_files import find_files
from app.tasks.project_pack import pack_project
from tests.tasks.project_parts import write_song


def found(folder, *paths):
    return [file.relative_to(folder).as_posix() for file in find_files(paths or [folder], Job())]


def test_a_folder_means_its_songs_and_projects_in_natural_order(tmp_path):
    for name in ("10 b.wav", "2 a.flac", "notes.txt", "sub/live.UNSUNG", "sub/x.unsungpack"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert found(tmp_path) == ["2 a.flac", "10 b.wav", "sub/live.UNSUNG", "sub/x.unsungpack"]


def test_of_a_project_and_its_song_and_pack_a_folder_means_the_project(saved, project, store):
    folder = saved.parent
    other = write_song(folder / "other.wav", seed=7)
    pack_project(project, folder / "Song.unsungpack", store, Job())
    assert found(folder) == ["other.wav", "Song.unsung"]
    saved.unlink()
    assert found(folder) == ["other.wav", "Song.unsungpack", "song.wav"]
    assert other.exists()


def test_a_project_that_was_moved_along_with_its_song_stands_for_it(saved, tmp_path):
    moved = saved.parent.rename(tmp_path / "elsewhere")
    assert found(moved) == ["Song.unsung"]


def test_what_a_project_was_before_it_lost_parts_is_not_opened_beside_it(saved):
    incomplete = saved.with_name("Song (incomplete 0a1b2c).unsung")
    incomplete.write_bytes(saved.read_bytes())
    assert found(saved.parent) == ["Song.unsung"]
    saved.unlink()
    assert found(saved.parent) == [incomplete.name]


def test_a_file_that_is_named_is_taken_whatever_it_is(saved, song):
    notes = saved.with_name("notes.txt")
    assert found(saved.parent, song, notes, saved) == ["song.wav", "notes.txt", "Song.unsung"]


def test_a_project_that_cannot_be_read_hides_nothing(saved):
    saved.write_bytes(b"{")
    assert found(saved.parent) == ["Song.unsung", "song.wav"]
