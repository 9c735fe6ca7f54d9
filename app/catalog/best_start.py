"""Which network of the catalogue a machine should begin with."""

from __future__ import annotations

from collections.abc import Iterable

from app.catalog.cards import EXPANSION
from app.catalog.catalogue import CatalogueEntry

PROCESSOR = "cpu"
LEAD_ONLY = "karaoke"  # kind of networks that leave backing vocals in the music
FAST = "fast"
ROOM = 2  # bytes of memory while a network runs, per byte its weights take there


def best_for(entries: Iterable[CatalogueEntry], device: str, memory: int) -> CatalogueEntry | None:
    """Return the network to offer first, or None if none would run.

    On a processor that is a fast one, since a large one would take many times the length of a song;
    elsewhere the first large one that fits.

    Args:
        entries: The catalogue, in its order: what is named first is preferred.
        device: Where networks run: "cpu", "cuda", "mps" or "xpu".
        memory: Free memory in bytes.
    """
    fits = [
        entry
        for entry in entries
        if entry.starter and entry.kind != LEAD_ONLY and needed_memory(entry) <= memory
    ]
    fast = [entry for entry in fits if entry.speed == FAST]
    large = [entry for entry in fits if entry.speed != FAST]
    chosen = fast if device == PROCESSOR else large or fast
    return chosen[0] if chosen else None


def needed_memory(entry: CatalogueEntry) -> int:
    """Return about how many bytes of memory it needs while it runs."""
    return entry.checkpoint.bytes * EXPANSION * ROOM
