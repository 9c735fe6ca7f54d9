"""What is asked of the engine for a part of a song, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.audio.peaks import Peaks
from app.catalog.recipes import Recipe
from app.project.model import Project, Span, Take

MARGIN_SECONDS = 1.0  # separated on either side, so that edges can be moved a little for nothing
PREVIEW_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a song that is to be separated.

    Attributes:
        recipe: What to run.
        span: Which frames.
        region_id: The passage whose take it becomes; empty for a preview.
    """

    recipe: Recipe
    span: Span
    region_id: str = ""


@dataclass(frozen=True, slots=True)
class SectionDone:
    """A separated part of a song; a preview comes with the peaks of both stems."""

    section: Section
    take: Take
    peaks: Mapping[str, Peaks]


def section_around(project: Project, span: Span, recipe: Recipe, region_id: str) -> Section:
    """Return what to separate for a passage: it, and a margin as far as the song has one."""
    margin = round(MARGIN_SECONDS * project.mixture.sample_rate)
    start, end = max(span.start - margin, 0), min(span.end + margin, project.mixture.frames)
    return Section(recipe, Span(start, end), region_id)


def section_from(project: Project, frame: int, recipe: Recipe) -> Section:
    """Return what to separate for a preview at a frame; near the end, the last seconds."""
    frames = project.mixture.frames
    length = min(PREVIEW_SECONDS * project.mixture.sample_rate, frames)
    start = min(max(frame, 0), frames - length)
    return Section(recipe, Span(start, start + length))
