"""Where two versions of a project sound different: only that is drawn and loaded anew."""

from __future__ import annotations

from dataclasses import replace

from app.core.intervals import Intervals
from app.project.model import Project, Region


def changed_spans(old: Project, new: Project) -> Intervals:
    """Return the frames in which the stems may differ; all of them if the base take does.

    Edits keep the order of passages, so it does not count here.
    """
    if old.mixture != new.mixture or old.base != new.base:
        return Intervals.of([(0, new.mixture.frames)])
    before, after = _heard(old), _heard(new)
    changed = [region for region in before if region not in after]
    changed += [region for region in after if region not in before]
    return Intervals.of((region.span.start, region.span.end) for region in changed)


def _heard(project: Project) -> list[Region]:
    """Return the passages that change the sound, without what does not: name and other takes."""
    return [
        replace(region, name="", takes=() if region.take is None else (region.take,))
        for region in project.regions
        if region.changes_sound
    ]
