"""The steps that a project's file keeps: equal when read again, and never worse than none."""

import copy
import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.audio.tempo import Beats
from app.catalog.recipes import Member, Recipe
from app.project.edits import (
    add_region,
    add_take,
    change_region,
    remove_region,
    set_base,
    set_beats,
)
from app.project.history import (
    ENTRY,
    MOST_STEPS,
    Step,
    history_values,
    read_history,
    without_lost,
)
from app.project.model import Project, Span, Take
from app.project.serial import from_dict, to_dict

FRAMES, RATE = 1000, 8000


def ref(number, frames=FRAMES):
    return AudioRef(f"{number:064x}", frames, 2, RATE)


def take(number, start=0, end=FRAMES):
    recipe = Recipe((Member(f"card {number}"),))
    return Take(recipe, Span(start, end), {"vocals": ref(number, end - start)}, (-20.5, -3.25))


@pytest.fixture
def worked():
    """A project and the steps that led to it: separated, marked, two takes, a gain, removed."""
    info = SourceInfo(Path("song.wav"), "Song", "WAV", "FLOAT", RATE, 2, FRAMES, {})
    steps, now = [], Project(info, ref(1))

    def do(text, after):
        nonlocal now
        steps.append(Step(text, now))
        now = after

    do("Separate song", set_base(now, take(2)))
    do("Mark section", add_region(now, Span(100, 300), 20, "verse"))
    mark = now.regions[0].id
    do("Re-separate section", add_take(now, mark, take(3, 50, 350)))
    do("Re-separate section", add_take(now, mark, take(4, 50, 350)))
    do("Change gain", change_region(now, mark, gain_db=-2.5))
    do("Change tempo", set_beats(now, Beats(97.5, 30, 3)))
    do("Separate song", set_base(now, take(5)))
    do("Delete section", remove_region(now, mark))
    return now, tuple(steps)


def values_of(project, steps):
    """Return what a project's file says, by way of its text."""
    return json.loads(json.dumps({**to_dict(project), ENTRY: history_values(project, steps)}))


def reread(values):
    project, notes = from_dict(values)
    assert not notes
    return project, read_history(values, project)


def test_a_history_is_read_as_it_was_written(worked):
    assert reread(values_of(*worked)) == worked


def test_each_take_is_written_once(worked):
    text = json.dumps(values_of(*worked))
    for number in (2, 3, 4, 5):
        assert text.count(f"{number:064x}") == 1


def test_what_is_equal_from_step_to_step_is_the_same_object(worked):
    project, steps = reread(values_of(*worked))
    states = [*(step.before for step in steps), project]
    for before, after in itertools.pairwise(states):
        assert before.mixture is after.mixture
        assert before.base is after.base or before.base != after.base
        assert before.regions is after.regions or before.regions != after.regions


def test_only_the_last_steps_are_kept(worked):
    project, steps = worked
    for number in range(3 * MOST_STEPS):
        steps = (*steps, Step(f"Step {number}", project))
        project = add_region(project, Span(number, number + 5))
    _, found = reread(values_of(project, steps))
    assert found == steps[-MOST_STEPS:]


@pytest.mark.parametrize(
    "damage",
    [
        lambda history: history["steps"][4].pop("base"),
        lambda history: history["steps"][4].update(base=99),
        lambda history: history["steps"][4].update(base=-1),
        lambda history: history["steps"][4].update(base="2"),
        lambda history: history["steps"][4].update(regions=7),
        lambda history: history["steps"][4]["regions"][0].update(takes=[True, None]),
        lambda history: history["steps"][4]["regions"][0].update(span=[3, 2]),
        lambda history: history["steps"][4]["regions"][0].update(span=[100, FRAMES + 1]),
        lambda history: history["steps"].__setitem__(4, "odd"),
    ],
)
def test_a_step_that_makes_no_sense_ends_the_history_there(worked, damage):
    project, steps = worked
    values = copy.deepcopy(values_of(project, steps))
    damage(values[ENTRY])
    assert reread(values) == (project, steps[5:])


@pytest.mark.parametrize("found", [None, [], {}, {"takes": []}, {"takes": 3, "steps": []}, "x"])
def test_a_damaged_history_costs_the_history_alone(worked, found):
    project, _ = worked
    assert reread({**to_dict(project), ENTRY: found}) == (project, ())


def test_a_history_goes_as_far_back_as_its_sound_is_there(worked):
    project, steps = worked
    moved = replace(project, info=replace(project.info, path=Path("elsewhere.wav")))
    kept = without_lost(steps, moved, {ref(3).digest})
    assert [step.text for step in kept] == []
    kept = without_lost(steps[:5], moved, {ref(4).digest})
    assert kept == ()
    kept = without_lost(steps[:3], moved, {ref(4).digest})
    assert [step.text for step in kept] == [step.text for step in steps[:3]]
    assert all(step.before.info == moved.info for step in kept)
    shorter = without_lost((*steps, Step("Mark section", project)), moved, {ref(3).digest})
    assert [step.text for step in shorter] == ["Mark section"]
