"""What a separation hands out, under way and at the end; torch-free, as the window reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.audio.buffer import AudioRef
from app.catalog.recipes import Recipe


@dataclass(frozen=True, slots=True)
class Growing:
    """An estimate on its way, published after each stretch that reached the disk.

    Attributes:
        stem: What is estimated.
        path: The unfinished file; `Store.partial_reader` reads it.
        channels: As in the mixture.
        frames_done: Frames in the file so far.
        start: Frame of the mixture the file begins at.
    """

    stem: str
    path: Path
    channels: int
    frames_done: int
    start: int


@dataclass(frozen=True, slots=True)
class Separation:
    """One recipe applied to one stretch of a mixture.

    Attributes:
        span: First frame and frame after the last one, of the mixture.
        stems: The recipe's lead, nothing else: the other stem is the mixture minus it.
        recipe: How it was made.
    """

    span: tuple[int, int]
    stems: Mapping[str, AudioRef]
    recipe: Recipe
