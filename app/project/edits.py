"""Every edit of a project, as a pure function from project to project."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Any

from app.audio.tempo import Beats
from app.project.model import Project, Region, Span, Take


def set_base(project: Project, take: Take) -> Project:
    """Return `project` heard through `take` from beginning to end."""
    return replace(project, base=take)


def add_region(project: Project, span: Span, fade: int = 0, name: str = "") -> Project:
    """Return `project` with a marked passage on top; it decides nothing yet.

    Args:
        project: What to edit.
        span: Which frames; what lies beyond the song's end is cut off.
        fade: Frames over which decisions come in and go out; at most half the passage.
        name: What the user calls it.

    Raises:
        ValueError: If nothing of the span lies in the song.
    """
    span = Span(span.start, min(span.end, project.mixture.frames))
    region = Region(secrets.token_hex(6), span, name, fade=fade)
    return replace(project, regions=(*project.regions, region))


def remove_region(project: Project, region_id: str) -> Project:
    """Return `project` without that passage and its takes."""
    kept = tuple(region for region in project.regions if region.id != region_id)
    return replace(project, regions=kept)


def change_region(project: Project, region_id: str, **fields: Any) -> Project:
    """Return `project` with fields of `Region` changed: span, name, fade, band, content, gain_db.

    A span is cut to the song.

    Raises:
        ValueError: If a value is impossible.
        KeyError: If there is no such region.
    """
    region = region_of(project, region_id)
    if "span" in fields:
        fields["span"] = Span(fields["span"].start, min(fields["span"].end, project.mixture.frames))
    return _replaced(project, replace(region, **fields))


def split_region(project: Project, region_id: str, frame: int) -> Project:
    """Return `project` with a passage cut in two that decide the same.

    Raises:
        ValueError: If the frame is not inside.
        KeyError: If there is no such region.
    """
    region = region_of(project, region_id)
    first, second = Span(region.span.start, frame), Span(frame, region.span.end)
    left = replace(region, span=first)
    right = replace(region, id=secrets.token_hex(6), span=second)
    at = project.regions.index(region)
    regions = (*project.regions[:at], left, right, *project.regions[at + 1 :])
    return replace(project, regions=regions)


def add_take(project: Project, region_id: str, take: Take) -> Project:
    """Return `project` with a separation of a passage, which is heard there from now on.

    Raises:
        KeyError: If there is no such region.
    """
    region = region_of(project, region_id)
    others = tuple(other for other in region.takes if other.id != take.id)
    return _replaced(project, replace(region, takes=(*others, take), chosen=take.id))


def choose_take(project: Project, region_id: str, take_id: str) -> Project:
    """Return `project` heard there through another take; "" is what lies beneath.

    Raises:
        KeyError: If there is no such region.
        ValueError: If it has no such take.
    """
    return _replaced(project, replace(region_of(project, region_id), chosen=take_id))


def remove_take(project: Project, region_id: str, take_id: str) -> Project:
    """Return `project` without a take; if it was heard, what lies beneath is heard again.

    Raises:
        KeyError: If there is no such region.
    """
    region = region_of(project, region_id)
    kept = tuple(take for take in region.takes if take.id != take_id)
    chosen = "" if region.chosen == take_id else region.chosen
    return _replaced(project, replace(region, takes=kept, chosen=chosen))


def set_beats(project: Project, beats: Beats | None) -> Project:
    """Return `project` with its beats where the user says; None: where they are estimated."""
    return replace(project, beats=beats)


def region_of(project: Project, region_id: str) -> Region:
    """Return the region of that id.

    Raises:
        KeyError: If there is none.
    """
    for region in project.regions:
        if region.id == region_id:
            return region
    raise KeyError(region_id)


def _replaced(project: Project, changed: Region) -> Project:
    regions = tuple(changed if one.id == changed.id else one for one in project.regions)
    return replace(project, regions=regions)
