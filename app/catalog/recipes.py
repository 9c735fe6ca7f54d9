"""A recipe: everything that decides what a separation sounds like, as one hashable value."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from app.catalog.stems import STEMS, VOCALS

MOST_OVERLAP = 0.5  # of a chunk: more than two chunks never meet
MOST_CONTEXT = 60  # seconds
MOST_SHIFTS = 16


@dataclass(frozen=True, slots=True)
class Member:
    """One card of an ensemble and its share of the result."""

    card: str
    weight: float = 1.0

    def __post_init__(self) -> None:
        if not self.weight > 0:
            raise ValueError(f"weight of {self.card} is {self.weight}, not positive")


@dataclass(frozen=True, slots=True)
class Quality:
    """What takes more time for a little more quality; the defaults take none.

    Attributes:
        overlap: Share of each chunk that is estimated by its neighbours too and blended, 0 to 0.5;
            0 is the shortest blend.
        context: Seconds of real audio a network sees beside each chunk; None as its card says.
        shifts: How many times each chunk is estimated, moved by up to half a second; averaged.
        swap: Whether each is estimated with left and right exchanged as well.
        invert: Whether each is estimated with inverted polarity as well.
    """

    overlap: float = 0.0
    context: float | None = None
    shifts: int = 1
    swap: bool = False
    invert: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.overlap <= MOST_OVERLAP:
            raise ValueError(f"overlap is {self.overlap}, not 0 to {MOST_OVERLAP}")
        if self.context is not None and not 0 <= self.context <= MOST_CONTEXT:
            raise ValueError(f"context is {self.context}, not 0 to {MOST_CONTEXT} seconds")
        if not 1 <= self.shifts <= MOST_SHIFTS:
            raise ValueError(f"shifts is {self.shifts}, not 1 to {MOST_SHIFTS}")

    @property
    def passes(self) -> int:
        """How many times each chunk goes through a network."""
        return self.shifts + self.swap + self.invert


PLAIN = Quality()  # as fast as it gets


@dataclass(frozen=True, slots=True)
class Recipe:
    """An ensemble with all its settings.

    Attributes:
        members: The cards, in the order given.
        rule: Name of the ensemble rule.
        lead: The stem that is estimated; the other one is the mixture minus it.
        seed: Start of every random choice.
        clean: Whether passages that are nearly all accompaniment become it entirely.
        quality: What takes more time.
    """

    members: tuple[Member, ...]
    rule: str = "mean"
    lead: str = VOCALS
    seed: int = 0
    clean: bool = False
    quality: Quality = PLAIN

    def __post_init__(self) -> None:
        if not self.members:
            raise ValueError("a recipe needs at least one card")
        if self.lead not in STEMS:
            raise ValueError(f"unknown stem {self.lead!r}")

    def digest(self) -> str:
        """Return hexadecimal text that is equal for equal recipes, on every machine and run."""
        text = json.dumps(self.to_dict(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as JSON can keep them; later ones only where they say more."""
        values = asdict(self)
        for field in fields(self):
            if field.name in ("clean", "quality") and getattr(self, field.name) == field.default:
                del values[field.name]
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Recipe:
        """Return the recipe that `to_dict` described.

        Raises:
            KeyError, TypeError, ValueError: If it is none.
        """
        parts = dict(values)
        members = tuple(Member(str(m["card"]), float(m["weight"])) for m in parts.pop("members"))
        quality = Quality(**parts.pop("quality", {}))
        return cls(members, quality=quality, **parts)
