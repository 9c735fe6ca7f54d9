"""Sets of frames as half-open intervals: what is there of a sound that is made in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Intervals:
    """A set of whole numbers, kept as ascending intervals that neither meet nor overlap.

    Attributes:
        spans: Pairs of first number and number after the last one. Make sets with `of`.
    """

    spans: tuple[Interval, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[Interval]) -> Intervals:
        """Return the set of all numbers in any of these intervals; empty ones do not count."""
        merged: list[Interval] = []
        for start, end in sorted(span for span in spans if span[0] < span[1]):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        return cls(tuple(merged))

    def __iter__(self) -> Iterator[Interval]:
        return iter(self.spans)

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __or__(self, other: Intervals) -> Intervals:
        return Intervals.of((*self.spans, *other.spans))

    def __and__(self, other: Intervals) -> Intervals:
        found = []
        for start, end in self.spans:
            for first, last in other.spans:
                found.append((max(start, first), min(end, last)))
        return Intervals.of(found)

    def __sub__(self, other: Intervals) -> Intervals:
        left = []
        for start, end in self.spans:
            for first, last in other.spans:
                if last <= start or end <= first:
                    continue
                left.append((start, first))
                start = last
            left.append((start, end))
        return Intervals.of(left)

    @property
    def total(self) -> int:
        """How many numbers there are."""
        return sum(end - start for start, end in self.spans)

    def covers(self, start: int, end: int) -> bool:
        """Say whether all of `start`..`end` is in the set."""
        return start >= end or any(first <= start and end <= last for first, last in self.spans)

    def end_of(self, place: int) -> int:
        """Return where the interval that holds `place` ends, or `place` if none does."""
        return next((end for start, end in self.spans if start <= place < end), place)

    def eroded(self, margin: int, whole: Interval) -> Intervals:
        """Return the numbers whose neighbours up to `margin` away are there as well.

        A neighbour that is not in `whole` counts as being there.

        Args:
            margin: How far neighbours are asked for.
            whole: First and after-last of all numbers there are.
        """
        first, last = whole
        return Intervals.of(
            (start if start <= first else start + margin, end if end >= last else end - margin)
            for start, end in self.spans
        )
