"""Where in the song the listener is, from the one integer the sound card's callback advances."""

from __future__ import annotations

from dataclasses import dataclass

from app.playback.ring import Ring


@dataclass(frozen=True, slots=True)
class Mark:
    """From frame `offset` of a block on, `position` is heard and goes on at `speed`, or 0."""

    offset: int
    position: int
    speed: int


@dataclass(frozen=True, slots=True)
class Playhead:
    """A picture of the rendered blocks, replaced whole by the mixer thread.

    Attributes:
        ring: Its `read` is the card's place.
        frames: Length of the song.
        first: Number of the first block in `marks`, counted from the start of the stream.
        block_in: Song frames of a block.
        block_out: Card frames of a block.
        marks: Marks of the successive blocks.
        floor: Card frame of the last jump; until it is heard, the place jumped to is shown.
        latency: Card frames from the callback to the ear.
        card_rate: Card frames in a second.
    """

    ring: Ring
    frames: int
    first: int
    block_in: int
    block_out: int
    marks: tuple[tuple[Mark, ...], ...]
    floor: int
    latency: int
    card_rate: int

    @property
    def heard(self) -> int:
        """Card frames that were heard since the start of the stream."""
        return max(0, self.ring.read - self.latency)

    def position(self) -> int:
        """Return the song frame that is heard now."""
        heard = max(self.ring.read - self.latency, self.floor, self.first * self.block_out)
        number = min(heard // self.block_out - self.first, len(self.marks) - 1)
        into = heard - (self.first + number) * self.block_out
        offset = min(into, self.block_out) * self.block_in // self.block_out
        mark = next(mark for mark in reversed(self.marks[number]) if mark.offset <= offset)
        moved = (offset - mark.offset) * mark.speed
        return min(max(mark.position + moved, 0), self.frames)


@dataclass(frozen=True, slots=True)
class StandingPlayhead:
    """The place while no stream is open."""

    frame: int

    def position(self) -> int:
        """Return the song frame playback would start at."""
        return self.frame
