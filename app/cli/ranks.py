"""Which part of the files this process takes where torchrun started several, on any machines.

torchrun names each process's place in its environment. That is all that is needed: who works on
which file follows from it, so the processes never talk to each other.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.core.errors import AppError

Item = TypeVar("Item")

SHARED = ("auto", "cuda")  # devices of which a machine may have several


@dataclass(frozen=True, slots=True)
class Rank:
    """A process's place among those that share the work.

    Attributes:
        number: Counted from 0, over all machines.
        count: Of processes, on all machines.
        local: Counted from 0, on this machine.
    """

    number: int = 0
    count: int = 1
    local: int = 0

    @property
    def is_alone(self) -> bool:
        """Whether nobody shares the work."""
        return self.count == 1

    @property
    def prefix(self) -> str:
        """What stands before each line this process prints."""
        return "" if self.is_alone else f"[rank {self.number + 1}/{self.count}] "

    def share(self, items: Sequence[Item]) -> list[Item]:
        """Return what this process takes: of every `count` neighbours, one."""
        return list(items[self.number :: self.count])

    def mark(self, text: str) -> str:
        """Put the prefix before each line."""
        return "\n".join(self.prefix + line for line in text.split("\n"))


ALONE = Rank()


def current_rank(environment: Mapping[str, str] = os.environ) -> Rank:
    """Return this process's place, as torchrun describes it in the environment.

    Raises:
        AppError: If what stands there is no place.
    """
    if environment.get("WORLD_SIZE", "1") == "1":
        return ALONE
    try:
        count, number = int(environment["WORLD_SIZE"]), int(environment["RANK"])
        local = int(environment.get("LOCAL_RANK", number))
    except (KeyError, ValueError):
        count, number, local = 0, 0, 0
    if not 0 <= number < count or local < 0:
        raise AppError(
            "RANK and WORLD_SIZE do not say which part of the work is this one's.",
            "Start it with torchrun, or unset WORLD_SIZE.",
        )
    return Rank(number, count, local)


def device_of(rank: Rank, name: str) -> str:
    """Return the device of this process for what `--device` says.

    Where several processes share the work, each takes the graphics card of its number on its
    machine; where there are fewer cards, the last one.
    """
    if rank.is_alone or name not in SHARED:
        return name
    from app.separation import devices  # torch: 1 s, so not before it is needed

    for number in range(rank.local, -1, -1):
        with contextlib.suppress(AppError):
            return str(devices.choose_device(f"cuda:{number}"))
    return name
