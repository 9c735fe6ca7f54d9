"""How many chunks go through a network at once, by the memory that is free."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from app.audio.store import Store
from app.catalog.cards import Card
from app.separation.devices import free_memory
from app.separation.keys import identity, key_of

MOST = 8
SHARE = 0.7  # of the free memory
MEASURING = ("cuda", "xpu")  # devices that say how much memory a pass took


class Batches:
    """Finds the batch for a card on a device once, and remembers it.

    On processors a chunk keeps all cores busy already, and two would only need more memory.

    Args:
        store: Remembers it.
        card: What is run.
        device: Where.

    Attributes:
        known: The batch; None while it has to be found.
    """

    def __init__(self, store: Store, card: Card, device: torch.device) -> None:
        self._store = store
        self._device = device
        self.known: int | None = 1
        if device.type in MEASURING:
            name = getattr(torch, device.type).get_device_name(device)
            self._key = "batch-" + key_of([identity(card), name])
            found = store.recall(self._key)
            self.known = None if found is None else int(found["batch"])

    def find(self, one_pass: Callable[[], Any]) -> int:
        """Return the batch that fits, going by the memory of one pass of one chunk."""
        backend = getattr(torch, self._device.type)
        free, before = free_memory(self._device), backend.memory_allocated(self._device)
        backend.reset_peak_memory_stats(self._device)
        one_pass()
        taken = backend.max_memory_allocated(self._device) - before
        self.known = fitting_batch(free, taken)
        self._store.remember(self._key, {"batch": self.known})
        return self.known


def fitting_batch(free: int, one: int) -> int:
    """Return the largest power of two up to `MOST` whose passes fit.

    Args:
        free: Bytes free before the first pass.
        one: Bytes one chunk took at its peak.
    """
    batch = 1
    while batch < MOST and 2 * batch * max(one, 1) <= SHARE * free:
        batch *= 2
    return batch
