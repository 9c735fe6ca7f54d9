"""The document: what the user opened and decided, as immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.catalog.recipes import Recipe


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of frames, `start` included, `end` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or negative span {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Take:
    """One separation of one span.

    Attributes:
        recipe: What made it.
        span: Which frames of the mixture it covers.
        stems: The estimated stems; the one that is missing is the mixture minus the others.
        disagreement: In dB, how far the networks differ in each second of the song that the span
            touches; empty where only one worked.
    """

    recipe: Recipe
    span: Span
    stems: Mapping[str, AudioRef]
    disagreement: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A song and everything decided about it.

    Attributes:
        info: Where the song came from.
        mixture: Its sound.
        base: The whole-song take; None before the first separation.
    """

    info: SourceInfo
    mixture: AudioRef
    base: Take | None = None

    def __post_init__(self) -> None:
        if self.base is None:
            return
        if self.base.span != Span(0, self.mixture.frames):
            raise ValueError("the base take must cover the whole song")
        for stem, ref in self.base.stems.items():
            shape = (ref.frames, ref.channels, ref.sample_rate)
            mixture = self.mixture
            if shape != (mixture.frames, mixture.channels, mixture.sample_rate):
                raise ValueError(f"{stem} does not fit the mixture")
