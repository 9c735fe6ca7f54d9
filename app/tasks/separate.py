"""Task: separate a song, or a section of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from app.audio.buffer import AudioRef
from app.catalog.recipes import Recipe
from app.core.jobs import Job
from app.project.model import Project, Span, Take
from app.tasks.preflight import preflight


class Separated(Protocol):
    """What an engine returns: which frames, the estimated stems, where members disagree."""

    span: tuple[int, int]
    stems: Mapping[str, AudioRef]
    disagreement: tuple[float, ...]


class Engine(Protocol):
    """Runs recipes: in this process for the command line, in a child for the window."""

    store_root: Path

    def separate(
        self,
        mixture: AudioRef,
        recipe: Recipe,
        span: tuple[int, int] | None,
        job: Job,
        focus: int | None = None,
    ) -> Separated:
        """Run `recipe` over the mixture or the frames of `span`, at the frame `focus` first."""
        ...

    def focus(self, frame: int) -> None:
        """Go on from this frame in what is being separated; from any thread, returns at once."""
        ...

    def close(self) -> None:
        """Give back memory and processes."""
        ...


def separate_song(
    project: Project,
    recipe: Recipe,
    engine: Engine,
    job: Job,
    span: Span | None = None,
    focus: int | None = None,
) -> Take:
    """Separate the whole song, or only `span` of it, into a take.

    Args:
        project: The song.
        recipe: What to run.
        engine: What runs it.
        job: Told the progress; see `app.separation.engine.separate` for what it publishes.
        span: A section; None for the whole song.
        focus: Frame of the song that is wanted first; None for the first.

    Raises:
        SeparationError: If it cannot work; before anything is computed where that is known then.
        CardError: If a card of the recipe cannot be used.
        Cancelled: If the user stopped it.
    """
    chosen = span or Span(0, project.mixture.frames)
    needs = preflight(project.mixture, recipe, engine.store_root, chosen)
    job.advance(0.0, needs.message)
    frames = None if span is None else (span.start, span.end)
    separation = engine.separate(project.mixture, recipe, frames, job, focus)
    return Take(
        recipe, Span(*separation.span), dict(separation.stems), tuple(separation.disagreement)
    )
