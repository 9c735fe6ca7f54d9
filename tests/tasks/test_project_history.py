"""What can be undone survives saving, a crash, and moving the folder."""

import shutil

from app.audio.tempo import Beats
from app.core.jobs import Job
from app.project.edits import remove_region, set_base, set_beats
from app.project.history import MOST_STEPS, Step
from app.tasks.project_autosave import autosave, recover, recoverable
from app.tasks.project_files import save_project
from app.tasks.project_pack import open_packed, pack_project
from app.tasks.project_text import read_values, write_values
from tests.tasks.project_parts import FRAMES, audio, lose, opened, take_of

DEAD = [2**22 + 1, 1.5]  # the number and the beginning of a process that runs no more


def steps_of(project, store):
    """Steps that removed a passage with two takes, and replaced the separation of the song."""
    other = set_base(project, take_of(store, 0, FRAMES, 9))
    last = remove_region(other, other.regions[0].id)
    return last, (Step("Separate song", project), Step("Delete section", other))


def test_a_saved_project_can_be_undone_after_everything_else_is_gone(project, path, store):
    last, steps = steps_of(project, store)
    save_project(last, path, store, Job(), history=steps)
    result = opened(path, lose(store))
    assert (result.project, result.history, result.notes) == (last, steps, ())


def test_a_moved_project_can_be_undone(project, path, store, tmp_path):
    last, steps = steps_of(project, store)
    save_project(last, path, store, Job(), history=steps)
    moved = shutil.move(path.parent, tmp_path / "moved") / path.name
    result = opened(moved, lose(store))
    assert result.project.info.path.parent == moved.parent
    assert [step.text for step in result.history] == [step.text for step in steps]
    for found, step in zip(result.history, steps, strict=True):
        assert found.before.info == result.project.info
        assert (found.before.base, found.before.regions) == (step.before.base, step.before.regions)


def test_a_recovered_project_can_be_undone(project, saved, store):
    last, steps = steps_of(project, store)
    file = autosave(last, saved, store, Job(), steps)
    write_values(file, {**read_values(file), "process": DEAD})
    (found,) = recoverable()
    result = recover(found, lose(store), Job())
    result.lock.close()
    assert (result.project, result.history) == (last, steps)


def test_sound_that_only_undo_needs_costs_the_undo_alone(project, path, store):
    last, steps = steps_of(project, store)
    save_project(last, path, store, Job(), history=steps)
    gone = project.base.stems["vocals"].digest
    (audio(path) / f"{gone}.npy").unlink()
    result = opened(path, lose(store))
    assert (result.project, result.history, result.notes) == (last, steps[1:], ())
    assert result.lost == 0


def test_sound_that_no_step_needs_any_more_is_removed(project, path, store):
    last, steps = steps_of(project, store)
    save_project(last, path, store, Job(), history=steps)
    assert len(list(audio(path).iterdir())) == 4
    later = (*steps, *[Step("Rename section", last)] * MOST_STEPS)
    save_project(last, path, store, Job(), history=later)
    assert [file.stem for file in audio(path).iterdir()] == [last.base.stems["vocals"].digest]


def test_a_packed_project_leaves_the_past_behind(project, path, store, tmp_path):
    last, steps = steps_of(project, store)
    save_project(last, path, store, Job(), history=steps)
    pack_project(last, tmp_path / "Song.unsungpack", store, Job(), saved=path)
    result = open_packed(tmp_path / "Song.unsungpack", tmp_path, lose(store), Job())
    result.lock.close()
    assert result.history == ()
    assert len(list(audio(result.path).iterdir())) == 1


def test_beats_the_user_set_are_kept_in_the_project_and_in_its_steps(project, path, store):
    beats = Beats(100.0, 50, 3)
    steps = (Step("Set tempo", project), Step("Delete section", set_beats(project, beats)))
    last = set_beats(remove_region(project, project.regions[0].id), beats)
    save_project(last, path, store, Job(), history=steps)
    result = opened(path, lose(store))
    assert (result.project, result.history) == (last, steps)
    assert result.project.beats == beats


def test_a_tempo_alone_is_a_change_that_is_recovered(project, saved, store):
    changed = set_beats(project, Beats(100.0, 50, 3))
    file = autosave(changed, saved, store, Job())
    write_values(file, {**read_values(file), "process": DEAD})
    assert [found.file for found in recoverable()] == [file]
