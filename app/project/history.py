"""What can be undone after a project was closed and opened again: its last steps, as values.

The project's file keeps them beside what `app.project.serial` writes. A take is written once: steps
name takes by number, first those of the project in the order of its file, then those that only
steps need.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.project.model import Project, Take
from app.project.serial import (
    ProjectError,
    Values,
    beats_values,
    from_dict,
    read_take,
    region_values,
    take_values,
)

ENTRY = "history"  # its name in a project's file
MOST_STEPS = 20  # a few kilobytes each, and the audio of takes that were removed meanwhile


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone.

    Attributes:
        text: Names it in the Edit menu.
        before: The project that undoing it gives back.
    """

    text: str
    before: Project


def history_values(project: Project, steps: Sequence[Step]) -> Values:
    """Return the last steps that led to a project, the oldest first, as JSON can keep them."""
    takes = list(takes_of(project))
    numbers = {take.id: number for number, take in reversed(list(enumerate(takes)))}
    known, listed = len(takes), []
    for step in steps[-MOST_STEPS:]:
        for take in takes_of(step.before):
            if take.id not in numbers:
                numbers[take.id] = len(takes)
                takes.append(take)
        base = step.before.base
        regions = [
            region_values(region, lambda take: numbers[take.id]) for region in step.before.regions
        ]
        of_base = None if base is None else numbers[base.id]
        beats = beats_values(step.before.beats)
        listed.append({"text": step.text, "base": of_base, "regions": regions, "beats": beats})
    return {"takes": [take_values(take) for take in takes[known:]], "steps": listed}


def read_history(values: Values, project: Project) -> tuple[Step, ...]:
    """Return the steps that the values of a project's file hold, the oldest first.

    A step that makes no sense ends the history: nothing before it can be undone.

    Args:
        values: All of the file; see `to_dict`.
        project: What `from_dict` made of them, without a note.
    """
    found = values.get(ENTRY)
    if not isinstance(found, dict):
        return ()
    steps: list[Step] = []
    try:
        takes = [*takes_of(project), *(read_take(part, ENTRY) for part in found["takes"])]
        after = project
        for part in reversed(found["steps"][-MOST_STEPS:]):
            after = _sharing(_read(values, part, takes), after)
            steps.insert(0, Step(str(part["text"]), after))
    except (ProjectError, KeyError, TypeError, IndexError, ValueError):
        return tuple(steps)
    return tuple(steps)


def without_lost(
    steps: Sequence[Step], project: Project, lost: Collection[str]
) -> tuple[Step, ...]:
    """Return the last steps that need none of the audio that is lost, of a song that was found.

    Args:
        steps: The oldest first.
        project: What they led to; says where the song is now.
        lost: Digests.
    """
    kept: list[Step] = []
    for step in reversed(steps):
        refs = (ref for take in takes_of(step.before) for ref in take.stems.values())
        if any(ref.digest in lost for ref in refs):
            break
        before = replace(step.before, info=project.info, mixture=project.mixture)
        kept.insert(0, Step(step.text, before))
    return tuple(kept)


def takes_of(project: Project) -> Iterator[Take]:
    """Yield the takes of a project in the order of its file."""
    if project.base is not None:
        yield project.base
    for region in project.regions:
        yield from region.takes


def _read(values: Values, part: Any, takes: Sequence[Take]) -> Project:
    def take(number: int) -> Take:
        if number < 0:
            raise IndexError(number)
        return takes[number]

    base = None if part["base"] is None else take(part["base"])
    regions = [
        {**region, "takes": [take(number) for number in region["takes"]]}
        for region in part["regions"]
    ]
    beats = part["beats"]
    project, notes = from_dict({**values, "base": base, "regions": regions, "beats": beats})
    if notes:
        raise ValueError(notes)
    return project


def _sharing(before: Project, after: Project) -> Project:
    """Return `before` made of the very parts of `after` where they are equal; see `Document`."""
    known = {region.id: region for region in after.regions}
    regions = tuple(
        known[region.id] if known.get(region.id) == region else region for region in before.regions
    )
    return replace(
        before,
        info=after.info,
        mixture=after.mixture,
        base=after.base if before.base == after.base else before.base,
        regions=after.regions if regions == after.regions else regions,
    )
