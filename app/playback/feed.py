"""Keeps the ring filled ahead of the sound card, and rewrites it when something changes.

Every block in the ring is kept with the `Mix` it was rendered from. An edit goes back to the
block two blocks ahead of the card, edits the `Mix` kept there, renders from it and puts the new
sound over the old in one copy. If the card came too close meanwhile, it tries further ahead.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.playback.conversion import Conversion
from app.playback.mixer import Mix
from app.playback.playhead import Mark, Playhead
from app.playback.ring import Ring

AHEAD_SECONDS = 0.2  # sound kept ready; a garbage collection or a page fault takes less
LEAD_BLOCKS = 2  # distance from the card at which an edit begins

Edit = Callable[[Mix], Mix]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A rendered block: the state at its first frame and where its frames lie in the song."""

    mix: Mix
    marks: tuple[Mark, ...]


class Feed:
    """Renders a song into a ring; used by one thread, beside the callback that reads the ring.

    Args:
        mix: State at the start of the stream.
        ring: Empty.
        card_rate: Rate the stream runs at.
        latency: Card frames between the callback and the ear.
    """

    def __init__(self, mix: Mix, ring: Ring, card_rate: int, latency: int) -> None:
        self.mix = mix  # state after the last block
        self._ring = ring
        self._card_rate, self._latency = card_rate, latency
        self._conversion = Conversion(mix.sample_rate, card_rate)
        self._convert = self._conversion.start()
        self._ahead = round(AHEAD_SECONDS * card_rate)
        self._blocks: deque[Block] = deque()
        self._first = 0  # number of the first block kept
        self._floor = 0

    def prime(self) -> None:
        """Render for a stream that is about to start.

        A card may fill its whole buffer at the first breath: with a latency of 0.21 s, ALSA was
        seen to take 0.28 s within 3 ms.
        """
        self._render(min(self._ahead + 2 * self._latency, self._ring.capacity // 2))

    def fill(self) -> None:
        """Render until enough is ready, and forget what has been heard."""
        self._render(self._ahead)
        while self._first < self._heard_block() and len(self._blocks) > 1:
            self._blocks.popleft()
            self._first += 1

    def change(self, edit: Edit) -> None:
        """Apply an edit as early as can still be heard."""
        lead = LEAD_BLOCKS
        while not self._rewrite(edit, lead):
            lead *= 2

    def heard(self) -> Mix:
        """Return the state of the block that is heard now."""
        number = self._heard_block() - self._first
        return self._blocks[number].mix if 0 <= number < len(self._blocks) else self.mix

    def playhead(self) -> Playhead:
        """Return a picture of what is rendered, for other threads; after `prime`."""
        return Playhead(
            ring=self._ring,
            frames=self.mix.frames,
            first=self._first,
            block_in=self._conversion.block_in,
            block_out=self._conversion.block_out,
            marks=tuple(block.marks for block in self._blocks),
            floor=self._floor,
            latency=self._latency,
            card_rate=self._card_rate,
        )

    def _render(self, ahead: int) -> None:
        while self._ring.written < self._ring.read + ahead:
            sound, mix, marks = self.mix.render(self._conversion.block_in)
            self._ring.write(self._convert(sound))
            self._blocks.append(Block(self.mix, marks))
            self.mix = mix

    def _heard_block(self) -> int:
        return max(0, self._ring.read - self._latency) // self._conversion.block_out

    def _rewrite(self, edit: Edit, lead: int) -> bool:
        """Edit `lead` blocks ahead of the card; False if the card came too near meanwhile."""
        size, guard = self._conversion.block_out, self._conversion.guard
        splice = -(-self._ring.read // size) + lead  # the first block that sounds different
        edited = splice + guard
        if edited >= self._first + len(self._blocks):
            self._note_jump(self.mix, edit, self._first + len(self._blocks))
            self.mix = edit(self.mix)
            return True
        number = splice - guard
        kept = list(self._blocks)[: edited - self._first]
        before = self._blocks[edited - self._first].mix
        blocks, sounds, written = list(kept), [], number * size
        convert, mix = self._conversion.start(), edit(before)
        target = max(self._ring.written, self._ring.read + self._ahead)
        while written < target or number <= edited:
            if number < edited:
                sound, _, _ = kept[number - self._first].mix.render(self._conversion.block_in)
            else:
                start = mix
                sound, mix, marks = start.render(self._conversion.block_in)
                blocks.append(Block(start, marks))
            sounds.append(convert(sound))
            written += len(sounds[-1])
            number += 1
        sound = np.concatenate(sounds)[guard * size :]
        if self._ring.read + size > splice * size:
            return False
        self._ring.write(sound, splice * size)
        self._note_jump(before, edit, edited)
        self._blocks, self._convert, self.mix = deque(blocks), convert, mix
        return True

    def _note_jump(self, before: Mix, edit: Edit, block: int) -> None:
        after = edit(before)
        if after.position != before.position or (before.is_silent and after.wants_sound):
            self._floor = block * self._conversion.block_out
