"""What a separation hands out, under way and at the end; torch-free, as the window reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.audio.buffer import AudioRef
from app.catalog.recipes import Recipe
from app.core.intervals import Intervals


@dataclass(frozen=True, slots=True)
class Growing:
    """An estimate on its way, published after each stretch that reached the disk.

    Attributes:
        stem: What is estimated.
        path: The unfinished file; `Store.partial_reader` reads it.
        channels: As in the mixture.
        frames: Length of the file, of which `ready` is there.
        start: Frame of the mixture the file begins at.
        ready: All that is there so far, in frames of the mixture. It may shrink where a network
            had to begin anew.
    """

    stem: str
    path: Path
    channels: int
    frames: int
    start: int
    ready: Intervals


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know about a separation that goes on.

    Attributes:
        text: One sentence.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Separation:
    """One recipe applied to one stretch of a mixture.

    Attributes:
        span: First frame and frame after the last one, of the mixture.
        stems: The recipe's lead, nothing else: the other stem is the mixture minus it.
        recipe: How it was made.
        disagreement: How far the ensemble's members differ in each second of the mixture that the
            span touches, see `app.separation.disagreement`; empty for a single member.
    """

    span: tuple[int, int]
    stems: Mapping[str, AudioRef]
    recipe: Recipe
    disagreement: tuple[float, ...] = ()
