"""Projects whose takes lost their audio."""

import json

import pytest

from app.core.jobs import Job
from app.tasks.project_files import save_project
from tests.tasks.project_parts import audio, lose, opened


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
    assert "3 separations is missing" in note
    assert json.loads(path.read_text(encoding="utf-8"))["base"] is not None
