import json
import os
from dataclasses import replace

import pytest

from app.core import paths
from app.core.jobs import Job
from app.project.edits import set_base
from app.project.serial import ProjectError
from app.tasks import project_places, project_text
from app.tasks.project_autosave import autosave, discard, forget, recover, recoverable
from app.tasks.project_files import save_project
from tests.tasks.project_parts import (
    FRAMES,
    lose,
    names,
    no_space,
    opened,
    run_killed,
    take_of,
    with_path,
    write_song,
)


@pytest.fixture
def crash(monkeypatch):
    """Make all that was written until now that of a program which runs no more."""

    def end():
        folders = [paths.user_data() / "autosave", *(p.parent for p in project_places.pointed_to())]
        for folder in folders:
            for file in folder.glob("*.unsung*") if folder.is_dir() else []:
                if file.is_file():
                    values = project_text.read_values(file)
                    if "process" in values:
                        status = file.stat()
                        project_text.write_values(file, {**values, "process": [2**22 + 1, 1.5]})
                        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    return end


def recovered(found, store, **options):
    result = recover(found, store, Job(), **options)
    if result.lock is not None:
        result.lock.close()
    return result


def autosaves():
    folder = paths.user_data() / "autosave"
    return names(folder) if folder.is_dir() else []


def test_a_project_that_was_never_saved_survives_a_crash(project, store, crash):
    autosave(replace(project, regions=()), None, store, Job())
    autosave(project, None, store, Job())
    assert recoverable() == []  # it is being worked at
    crash()
    (found,) = recoverable()
    assert (found.path, found.title) == (None, "song")
    result = recovered(found, lose(store))
    assert result.project == project
    assert (result.path, result.read_only) == (None, False)
    assert recoverable() == []
    crash()  # once more, before anything else was written
    assert recovered(recoverable()[0], lose(store)).project == project


def test_a_project_that_was_recovered_is_saved_and_nothing_is_left(project, path, store, crash):
    autosave(project, None, store, Job())
    crash()
    result = recovered(recoverable()[0], lose(store))
    save_project(result.project, path, store, Job())
    assert recoverable() == []
    assert autosaves() == []


def test_saving_removes_the_autosave(project, path, store, crash):
    autosave(project, None, store, Job())
    save_project(project, path, store, Job())
    assert autosaves() == []
    autosave(set_base(project, take_of(store, 0, FRAMES, 8)), path, store, Job())
    assert "Song.unsung.autosave" in names(path.parent)
    save_project(project, path, store, Job())
    assert names(path.parent) == ["Song.unsung", "Song.unsung-audio", "song.wav"]
    assert len(names(path.parent / "Song.unsung-audio")) == 3
    assert autosaves() == []


def test_changes_since_the_last_save_survive_a_crash(project, path, store, crash):
    save_project(project, path, store, Job())
    changed = set_base(project, take_of(store, 0, FRAMES, 8))
    autosave(changed, path, store, Job())
    crash()
    result = opened(path, lose(store))
    assert result.project == project
    assert "autosave newer" in result.notes[0]
    (found,) = recoverable()
    assert found.path == path
    result = recovered(found, lose(store))
    assert (result.project, result.path) == (changed, path)
    assert "recovered" in result.notes[0]
    save_project(result.project, path, store, Job())
    assert names(path.parent) == ["Song.unsung", "Song.unsung-audio", "song.wav"]


def test_what_an_earlier_program_left_is_not_overwritten(project, path, store, crash):
    """The same song is opened again, without looking at what can be recovered."""
    autosave(project, None, store, Job())
    crash()
    autosave(replace(project, regions=()), None, store, Job())
    (found,) = recoverable()
    assert recovered(found, lose(store)).project == project


def test_an_autosave_older_than_the_project_or_equal_to_it_is_not_offered(
    project, path, store, crash
):
    save_project(project, path, store, Job())
    autosave(project, path, store, Job())
    crash()
    assert recoverable() == []
    file = autosave(replace(project, regions=()), path, store, Job())
    crash()
    assert [found.file for found in recoverable()] == [file]
    os.utime(file, (1, 1))
    assert recoverable() == []


def test_a_project_that_is_gone_is_recovered_from_its_autosave(project, path, store, crash):
    save_project(project, path, store, Job())
    autosave(project, path, store, Job())
    crash()
    path.unlink()
    (found,) = recoverable()
    assert recovered(found, lose(store)).project == project


def test_an_autosave_that_is_not_wanted_goes_with_its_audio(project, path, store, crash):
    autosave(project, None, store, Job())
    crash()
    discard(recoverable()[0])
    assert (recoverable(), autosaves()) == ([], [])
    autosave(project, None, store, Job())
    forget(project, None)
    assert autosaves() == []


def test_an_autosave_stays_if_takes_could_not_be_recovered(project, store, crash):
    file = autosave(project, None, store, Job())
    crash()
    folder = file.with_name(project_text.read_values(file)["audio"])
    away = folder.rename(folder.with_name("away"))
    result = recovered(recoverable()[0], lose(store))
    assert result.lost == 3
    away.rename(folder)
    assert recovered(recoverable()[0], store).project == project


def test_a_full_disk_leaves_the_last_autosave(project, path, store, crash, monkeypatch):
    file = autosave(project, path, store, Job())
    before = file.read_bytes()
    monkeypatch.setattr(project_text.os, "fsync", no_space)
    with pytest.raises(ProjectError, match="disk is full"):
        autosave(replace(project, regions=()), path, store, Job())
    assert file.read_bytes() == before


def test_autosaves_and_pointers_that_are_nonsense_are_passed_over(project, store):
    folder = paths.user_data() / "autosave"
    folder.mkdir(parents=True)
    (folder / "a.unsung").write_bytes(b"{")
    (folder / "b.unsung").write_text(json.dumps({"process": ["x", {}], "info": 5}))
    (folder / "c.beside").write_bytes(b"\xff\0")
    assert [found.title for found in recoverable()] == ["b.unsung"]
    with pytest.raises(ProjectError, match="damaged"):
        recovered(recoverable()[0], store)
    assert (folder / "b.unsung").exists()


def test_a_program_that_is_killed_leaves_a_recoverable_autosave(project, path, store):
    save_project(project, path, store, Job())
    code = """
        import os, sys
        from dataclasses import replace
        from pathlib import Path
        from app.audio.store import Store
        from app.core.jobs import Job
        from app.tasks.project_autosave import autosave
        from app.tasks.project_files import open_project
        store, path = Store(Path(sys.argv[1])), Path(sys.argv[2])
        opened = open_project(path, store, Job())
        autosave(replace(opened.project, regions=()), path, store, Job())
        os._exit(9)
    """
    run_killed(code, store, path)
    (found,) = recoverable()
    result = recovered(found, lose(store))
    assert result.project == replace(project, regions=())
    assert not result.read_only


def test_songs_of_equal_sound_have_an_autosave_each(project, store, crash, tmp_path):
    other = with_path(project, write_song(tmp_path / "copy" / "song.wav"))
    assert other.mixture == project.mixture
    first = autosave(replace(project, regions=()), None, store, Job())
    second = autosave(other, None, store, Job())
    assert first != second
    assert autosave(replace(project, regions=()), None, store, Job()) == first
    crash()
    found = {one.file: one for one in recoverable()}
    assert recovered(found[first], store).project == replace(project, regions=())
    assert recovered(found[second], lose(store)).project == other


def test_closing_one_of_two_songs_of_equal_sound_leaves_the_autosave_of_the_other(
    project, store, crash, tmp_path
):
    other = with_path(project, write_song(tmp_path / "copy" / "song.wav"))
    autosave(project, None, store, Job())
    autosave(other, None, store, Job())
    forget(project, None)
    crash()
    (found,) = recoverable()
    assert recovered(found, lose(store)).project == other
    forget(other, None)
    assert autosaves() == []


def test_an_autosave_of_an_earlier_version_named_by_its_sound_alone_is_recovered(
    project, store, crash
):
    file = autosave(project, None, store, Job())
    crash()
    values = project_text.read_values(file)
    old = file.with_name(f"{project.mixture.digest}.unsung")
    assert values["audio"] == old.name + "-audio"
    file.unlink()
    project_text.write_values(old, values)
    result = recovered(recoverable()[0], lose(store))
    assert result.project == project
    assert autosaves() == [file.name, values["audio"]]
    crash()
    assert recovered(recoverable()[0], lose(store)).project == project
    forget(project, None)
    assert autosaves() == []
