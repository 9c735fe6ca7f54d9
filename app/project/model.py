"""The document: what the user opened and decided, as immutable values."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.audio.tempo import Beats
from app.catalog.recipes import Recipe
from app.catalog.stems import ACCOMPANIMENT, VOCALS

# What a passage holds.
BOTH = "both"
CONTENTS = (BOTH, VOCALS, ACCOMPANIMENT)


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

    @property
    def id(self) -> str:
        """Hexadecimal text that is equal for equal takes."""
        parts = [self.recipe.digest(), f"{self.span.start}-{self.span.end}"]
        parts += [f"{stem}={ref.digest}" for stem, ref in sorted(self.stems.items())]
        return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Band:
    """A range of frequencies, in Hz; `low` 0 and `high` infinity leave that side open."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low < self.high:
            raise ValueError(f"empty or negative band {self.low}..{self.high} Hz")


@dataclass(frozen=True, slots=True)
class Region:
    """A passage the user marked, and what is decided about it.

    Attributes:
        id: Unique in the project.
        span: Which frames.
        name: What the user calls it.
        takes: Separations of this passage, the oldest first. Each covers at least a part of it.
        chosen: `Take.id` of the one that is heard; empty for what lies beneath.
        fade: Frames over which it comes in and goes out, inside the span; half of that at most,
            whatever is wanted here.
        band: Frequencies to which everything decided here is confined; None for all.
        content: What is there: `BOTH`, or one stem alone, which then is the mixture.
        gain_db: Gain of the vocals; what they lose goes to the accompaniment.
    """

    id: str
    span: Span
    name: str = ""
    takes: tuple[Take, ...] = ()
    chosen: str = ""
    fade: int = 0
    band: Band | None = None
    content: str = BOTH
    gain_db: float = 0.0

    def __post_init__(self) -> None:
        if self.content not in CONTENTS:
            raise ValueError(f"unknown content {self.content!r}")
        if self.chosen and self.take is None:
            raise ValueError(f"region {self.id} has no take {self.chosen}")
        if self.fade < 0:
            raise ValueError(f"negative fade {self.fade}")
        if not isfinite(self.gain_db):
            raise ValueError(f"impossible gain {self.gain_db}")

    @property
    def take(self) -> Take | None:
        """The chosen take."""
        return next((take for take in self.takes if take.id == self.chosen), None)

    @property
    def changes_sound(self) -> bool:
        """Whether anything is heard that would not be heard without this region."""
        return bool(self.chosen) or self.content != BOTH or self.gain_db != 0


@dataclass(frozen=True, slots=True)
class Project:
    """A song and everything decided about it.

    Attributes:
        info: Where the song came from.
        mixture: Its sound.
        base: The whole-song take that is heard; None before the first separation.
        regions: Marked passages; a later one lies on top of an earlier one.
        beats: Where the user says that the beats are; None for where they are estimated to be.
    """

    info: SourceInfo
    mixture: AudioRef
    base: Take | None = None
    regions: tuple[Region, ...] = ()
    beats: Beats | None = None

    def __post_init__(self) -> None:
        if len({region.id for region in self.regions}) < len(self.regions):
            raise ValueError("two regions have the same id")
        if any(region.span.end > self.mixture.frames for region in self.regions):
            raise ValueError("a region ends after the song")
        if self.base is None:
            return
        if self.base.span != Span(0, self.mixture.frames):
            raise ValueError("the base take must cover the whole song")
        for stem, ref in self.base.stems.items():
            shape = (ref.frames, ref.channels, ref.sample_rate)
            mixture = self.mixture
            if shape != (mixture.frames, mixture.channels, mixture.sample_rate):
                raise ValueError(f"{stem} does not fit the mixture")
