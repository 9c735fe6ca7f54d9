"""Which chunk to estimate next: what is heard soonest, with few changes of networks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BEHIND = 3.0  # a second behind the playhead waits as long as three ahead of it
SLACK_SECONDS = 60.0  # a loaded network may be so far ahead of those that must be loaded


@dataclass(frozen=True, slots=True)
class Work:
    """What one member of an ensemble has to do.

    Attributes:
        missing: Per chunk that is not there, its first frame and the frame after its last one.
        loaded: Whether the network is in memory.
        in_order: Whether chunks cost least one after the other.
    """

    missing: Mapping[int, tuple[int, int]]
    loaded: bool
    in_order: bool

    def ordered(self, focus: int) -> list[int]:
        """Return the missing chunks, the most urgent first, for a playhead at the frame `focus`."""
        return sorted(self.missing, key=lambda index: (self._wait(index, focus), index))

    def wait(self, focus: int) -> float:
        """Return how many frames the most urgent chunk can wait."""
        return min(self._wait(index, focus) for index in self.missing)

    def _wait(self, index: int, focus: int) -> float:
        start, end = self.missing[index]
        if self.in_order:
            return float(start)
        if start <= focus < end:
            return 0.0
        return float(start - focus) if start > focus else BEHIND * (focus - end + 1)


def next_member(works: Sequence[Work], focus: int, sample_rate: int) -> int:
    """Choose who works next.

    Who has the most urgent chunk, but not if its network must be loaded while another one is there
    that is not far ahead. A network that works in order is not interrupted for one that must be
    loaded.

    Args:
        works: Per member; at least one has something to do.
        focus: Frame to begin at.
        sample_rate: Frames per second.

    Returns:
        Number of the member.
    """
    waits = {number: work.wait(focus) for number, work in enumerate(works) if work.missing}
    chosen = min(waits, key=lambda number: (waits[number], not works[number].loaded, number))
    if works[chosen].loaded:
        return chosen
    limit = waits[chosen] + SLACK_SECONDS * sample_rate
    ready = [
        number
        for number in waits
        if works[number].loaded and (waits[number] <= limit or works[number].in_order)
    ]
    return min(ready, key=waits.__getitem__, default=chosen)
