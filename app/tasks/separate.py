"""Task: separate a song, or a section of it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from app.audio.buffer import AudioRef
from app.catalog.recipes import Recipe
from app.core.errors import SeparationError
from app.core.jobs import Job
from app.project.model import Project, Span, Take

BYTES_PER_SAMPLE = 4
SPARE_BYTES = 64 * 2**20  # what the rest of the system needs while the disk fills


class Separated(Protocol):
    """What an engine returns: which frames, and the estimated stems."""

    span: tuple[int, int]
    stems: Mapping[str, AudioRef]


class Engine(Protocol):
    """Runs recipes: in this process for the command line, in a child for the window."""

    store_root: Path

    def separate(
        self, mixture: AudioRef, recipe: Recipe, span: tuple[int, int] | None, job: Job
    ) -> Separated:
        """Run `recipe` over the whole mixture or the frames of `span`."""
        ...

    def close(self) -> None:
        """Give back memory and processes."""
        ...


def separate_song(
    project: Project, recipe: Recipe, engine: Engine, job: Job, span: Span | None = None
) -> Take:
    """Separate the whole song, or only `span` of it, into a take.

    Raises:
        SeparationError: If it cannot work; before anything is computed where that is known then.
        CardError: If a card of the recipe cannot be used.
        Cancelled: If the user stopped it.
    """
    _check_disk(project.mixture, recipe, engine.store_root)
    frames = None if span is None else (span.start, span.end)
    separation = engine.separate(project.mixture, recipe, frames, job)
    return Take(recipe, Span(*separation.span), dict(separation.stems))


def _check_disk(mixture: AudioRef, recipe: Recipe, folder: Path) -> None:
    copies = len(recipe.members) + (len(recipe.members) > 1)  # every member, and their mean
    needed = copies * mixture.frames * mixture.channels * BYTES_PER_SAMPLE + SPARE_BYTES
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise SeparationError(
            f"Separating this song needs {needed / 1e9:.1f} GB of disk space, "
            f"but only {free / 1e9:.1f} GB are free.",
            f"Free some space on the disk of {folder}.",
        )
