"""Where two versions of a project sound different: only that is drawn and loaded anew."""

from __future__ import annotations

from dataclasses import replace

from app.core.intervals import Intervals
from app.project.joins import Layer, layers
from app.project.model import Project, Region


def changed_spans(old: Project, new: Project) -> Intervals:
    """Return the frames in which the stems may differ; all of them if the base take does.

    Edits keep the order of passages, so it does not count here.
    """
    if old.mixture != new.mixture or old.base != new.base:
        return Intervals.of([(0, new.mixture.frames)])
    before, after = _heard(old), _heard(new)
    changed = [layer for layer in before if layer not in after]
    changed += [layer for layer in after if layer not in before]
    return Intervals.of((layer.region.span.start, layer.region.span.end) for layer in changed)


def _heard(project: Project) -> list[Layer]:
    """Return what changes the sound, without what does not: names and other takes."""
    return [replace(layer, region=_plain(layer.region)) for layer in layers(project)]


def _plain(region: Region) -> Region:
    return replace(region, name="", takes=() if region.take is None else (region.take,))
