"""Which instrumental meets which voice: all of them, and no two twice."""

from __future__ import annotations

import fnmatch
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.training.library import Source

UNIT_SECONDS = 20.0


@dataclass(frozen=True)
class Unit:
    """A stretch of a source from which crops are taken.

    Attributes:
        source: Index into the list of sources.
        start: First frame.
        end: Frame after the last one.
    """

    source: int
    start: int
    end: int


def units(sources: Sequence[Source], weights: Mapping[str, float]) -> list[Unit]:
    """Cut sources into units of about equal length, so that long files count for more.

    Args:
        sources: Files of one kind.
        weights: How often files whose path matches a pattern are to be heard, relative to others;
            the first matching pattern counts. At 0 a file is left out.
    """
    found = []
    for index, source in enumerate(sources):
        weight = next((w for p, w in weights.items() if fnmatch.fnmatch(str(source.path), p)), 1.0)
        if weight <= 0:
            continue
        count = max(1, round(source.ref.duration * weight / UNIT_SECONDS))
        borders = [round(number * source.frames / count) for number in range(count + 1)]
        found += [Unit(index, a, b) for a, b in itertools.pairwise(borders)]
    return found


class Pairing:
    """A timetable: in each epoch every instrumental unit comes once, with another voice each time.

    In epoch e, instrumental unit i meets vocal unit (i · stride + e) of a fixed shuffle, so that no
    pair comes twice for as many epochs as there are vocal units. (The idea, called voxaug2, is that
    of github.com/carperbr/frame-transformer; its author found it to matter more than the network.)

    Everything follows from the seed and the number of the item, and nothing from what was asked
    before: workers need no state, and a resumed run goes on where it stopped.
    """

    def __init__(self, instrumentals: int, vocals: int, seed: int) -> None:
        self._instrumentals = instrumentals
        self._seed = seed
        self._shuffle = np.random.default_rng([seed, 0]).permutation(vocals)
        self._stride = next(
            s for s in range(max(1, vocals // 3), vocals + 2) if _coprime(s, vocals)
        )
        self._epoch = -1
        self._order = np.empty(0, np.int64)

    def pair(self, index: int) -> tuple[int, int]:
        """Return (instrumental unit, vocal unit) of the item of that number, from 0 on."""
        epoch, place = divmod(index, self._instrumentals)
        if epoch != self._epoch:
            rng = np.random.default_rng([self._seed, 1, epoch])
            self._epoch, self._order = epoch, rng.permutation(self._instrumentals)
        unit = int(self._order[place])
        return unit, int(self._shuffle[(unit * self._stride + epoch) % len(self._shuffle)])


def _coprime(a: int, b: int) -> bool:
    return math.gcd(a, b) == 1
