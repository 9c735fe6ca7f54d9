"""Projects are saved, and open again as they were."""

import errno
import json
import os
from dataclasses import replace

import numpy as np

from app.core.jobs import Job
from app.project.comp import CompReader
from app.project.edits import remove_take, set_base
from app.tasks import project_audio
from app.tasks.project_audio import audio_of
from app.tasks.project_autosave import autosave
from app.tasks.project_files import save_project
from tests.tasks.project_parts import FRAMES, audio, lose, names, opened


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
