"""Project files that are no good, and saving that fails under way."""

import json
from dataclasses import replace

import pytest

from app.core.jobs import Cancelled, Job
from app.project import serial
from app.project.edits import remove_take, set_base
from app.project.serial import ProjectError
from app.tasks import project_audio, project_files, project_text
from app.tasks.project_autosave import autosave
from app.tasks.project_files import save_project
from tests.tasks.project_parts import (
    FRAMES,
    audio,
    lose,
    names,
    no_space,
    opened,
    run_killed,
    take_of,
)


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
    run_killed(code, store, saved)
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
