"""A recipe: everything that decides what a separation sounds like, as one hashable value."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from app.catalog.stems import STEMS, VOCALS


@dataclass(frozen=True, slots=True)
class Member:
    """One card of an ensemble and its share of the result."""

    card: str
    weight: float = 1.0

    def __post_init__(self) -> None:
        if not self.weight > 0:
            raise ValueError(f"weight of {self.card} is {self.weight}, not positive")


@dataclass(frozen=True, slots=True)
class Recipe:
    """An ensemble with all its settings.

    Attributes:
        members: The cards, in the order given.
        rule: Name of the ensemble rule.
        lead: The stem that is estimated; the other one is the mixture minus it.
        seed: Start of every random choice.
        clean: Whether passages that are nearly all accompaniment become it entirely.
    """

    members: tuple[Member, ...]
    rule: str = "mean"
    lead: str = VOCALS
    seed: int = 0
    clean: bool = False

    def __post_init__(self) -> None:
        if not self.members:
            raise ValueError("a recipe needs at least one card")
        if self.lead not in STEMS:
            raise ValueError(f"unknown stem {self.lead!r}")

    def digest(self) -> str:
        """Return hexadecimal text that is equal for equal recipes, on every machine and run."""
        fields = asdict(self)
        if not self.clean:  # results from before there was this choice stay valid
            del fields["clean"]
        text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
