"""Names of what is remembered: equal for equal causes; torch-free."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from app.catalog.cards import Card, weights_path


def speed_key(card: Card) -> str:
    """Return the key under which the store remembers how fast a card runs on this machine."""
    return "speed-" + key_of(identity(card))


def key_of(causes: Any) -> str:
    """Return the name of a result: equal for equal causes, on every machine."""
    return hashlib.sha256(json.dumps(causes, sort_keys=True).encode()).hexdigest()


def identity(card: Card) -> list[Any]:
    """Return what decides a card's estimate; its label and description do not."""
    weights: list[Any] = []
    if card.weights is not None and card.weights.sha256:
        weights = [card.weights.sha256]
    elif (path := weights_path(card)) is not None:
        # Nobody measured it and reading gigabytes takes seconds, so its looks must do.
        status = path.stat()
        weights = [path.name, status.st_size, status.st_mtime_ns]
    cut = None if card.published is None else asdict(card.published)
    sizes = [card.sample_rate, card.chunk, card.context]
    return [card.family, dict(card.config), card.stem, *sizes, cut, weights]
