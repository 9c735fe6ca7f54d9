"""Passages that follow each other and decide the same: they sound as one, as before a split."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.project.model import BOTH, Project, Region, Span


@dataclass(frozen=True, slots=True)
class Layer:
    """What one passage, or several that are joined, does to what lies beneath.

    Attributes:
        region: All of its frames, and what is decided there; its `fade` is that of its beginning,
            of half of its frames at most.
        fade_out: Frames over which it goes out, no more than that either.
    """

    region: Region
    fade_out: int


def layers(project: Project) -> tuple[Layer, ...]:
    """Return what changes the sound, the lowest first; a cut without a decision is none."""
    found: list[Layer] = []
    for region in _sounding(project.regions):
        if found and _goes_on(found[-1].region, region):
            former = found.pop().region
            span = Span(former.span.start, region.span.end)
            found.append(Layer(replace(former, span=span), region.fade))
        else:
            found.append(Layer(region, region.fade))
    return tuple(map(_fitting, found))


def _sounding(regions: Iterable[Region]) -> list[Region]:
    return [region for region in regions if region.changes_sound]


def _goes_on(former: Region, region: Region) -> bool:
    return former.span.end == region.span.start and _decided(former) == _decided(region)


def _fitting(layer: Layer) -> Layer:
    most = (layer.region.span.end - layer.region.span.start) // 2
    region = replace(layer.region, fade=min(layer.region.fade, most))
    return Layer(region, min(layer.fade_out, most))


def _decided(region: Region) -> tuple[object, ...]:
    chosen = region.chosen if region.content == BOTH else ""
    return chosen, region.content, region.gain_db, region.band
