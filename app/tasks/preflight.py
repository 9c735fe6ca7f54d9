"""What a separation will need, before the first second of it is computed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.audio.buffer import AudioRef
from app.audio.store import Store
from app.catalog.cards import Card, load_cards, weights_memory
from app.catalog.recipes import Recipe
from app.core.errors import SeparationError
from app.core.texts import number, say
from app.core.times import format_time
from app.project.model import Span
from app.separation.keys import speed_key

BYTES_PER_SAMPLE = 4
SPARE_BYTES = 64 * 2**20  # what the rest of the system needs while the disk fills


@dataclass(frozen=True, slots=True)
class Needs:
    """What a separation needs.

    Attributes:
        disk: Bytes in the cache, at most.
        memory: Bytes for the largest network's weights.
        seconds: How long it takes at most, by what the networks took on this machine before; None
            while one of them was never run.
    """

    disk: int
    memory: int
    seconds: float | None

    @property
    def message(self) -> str:
        """What to show while it starts."""
        if self.seconds is None:
            return say("Starting")
        return say("Starting; about {0}", format_time(max(1.0, self.seconds)))


def preflight(mixture: AudioRef, recipe: Recipe, folder: Path, span: Span) -> Needs:
    """Find out what a separation will need, and refuse what cannot work.

    Args:
        mixture: The song.
        recipe: What to run.
        folder: The store.
        span: Which frames of it.

    Raises:
        CardError: If a checkpoint is missing.
        SeparationError: If the disk or the memory is too small.
    """
    cards, store = load_cards(), Store(folder)
    # A card that is missing is the engine's to refuse.
    members = [cards[member.card] for member in recipe.members if member.card in cards]
    frames = span.end - span.start
    copies = 1 + len(recipe.members) / (1 - recipe.quality.overlap)  # chunks, and the result
    needs = Needs(
        round(copies * frames * mixture.channels * BYTES_PER_SAMPLE) + SPARE_BYTES,
        max(map(weights_memory, members), default=0),
        _seconds(members, recipe, store, frames / mixture.sample_rate),
    )
    _check_disk(needs.disk, folder)
    _check_memory(needs.memory)
    return needs


def _seconds(members: list[Card], recipe: Recipe, store: Store, length: float) -> float | None:
    total = 0.0
    if len(members) < len(recipe.members):
        return None
    for card in members:
        known = store.recall(speed_key(card))
        if known is None:
            return None
        passes = 1 if card.published else recipe.quality.passes / (1 - recipe.quality.overlap)
        total += length * passes / float(known["speed"])
    return total


def _check_disk(needed: int, folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise SeparationError(
            say(
                "Separating this song needs {0} GB of disk space, but only {1} GB are free.",
                number(needed / 1e9, 1),
                number(free / 1e9, 1),
            ),
            say("Free some space on the disk of {0}.", folder),
        )


def _check_memory(needed: int) -> None:
    free = psutil.virtual_memory().available
    if free < needed:
        raise SeparationError(
            say(
                "The largest network needs {0} GB of memory, but only {1} GB are free.",
                number(needed / 1e9, 1),
                number(free / 1e9, 1),
            ),
            say("Close other programs, or choose a smaller network."),
        )
