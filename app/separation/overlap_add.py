"""Cuts a song of any length into chunks with context and joins their estimates, chunk by chunk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from app.audio.resample import grid
from app.catalog.cards import Card

# How long neighbouring chunks are mixed into each other, in frames at the network's rate (46 ms at
# 44.1 kHz). A multiple of common hop lengths: the columns of all chunks then lie on one grid.
BLEND = 2048

Estimate = Callable[[int], np.ndarray]  # index of a chunk -> (channels, core) of it


@dataclass(frozen=True, slots=True)
class ChunkGrid:
    """Where the chunks of a song lie, in frames of the song.

    Chunk k estimates its core, `[k * step, k * step + core)`, and sees `context` more frames of
    the song on either side, which are thrown away: networks err near the edges of what they see.
    Neighbouring cores share `core - step` frames. The grid depends on the song alone, never on
    the section that is asked for, so a section is bit for bit a part of the whole.

    Attributes:
        frames: Length of the song.
        core: Frames estimated by a chunk.
        step: Distance between the starts of neighbouring chunks, less than `core`.
        context: Frames seen on each side of a core.

    Source:
        With a unit error that decays within 0.5 s of each chunk edge, plain joining of 8 s chunks
        leaves -13.8 dB, Hann windows at 50 % overlap -54.6 dB and dropped context nothing.
    """

    frames: int
    core: int
    step: int
    context: int

    @classmethod
    def of(cls, card: Card, sample_rate: int, frames: int) -> ChunkGrid:
        """Lay the card's chunks over a song of that rate and length.

        All borders fall on frames where both rates are whole, so that resampling moves nothing.
        At the network's own rate a chunk with its context is exactly what the card asks for.
        """
        unit = grid(sample_rate, card.sample_rate)
        network_unit = unit * card.sample_rate // sample_rate
        core = max(2, -(-card.chunk // network_unit))
        context = -(-card.context // network_unit)
        # At most half a core, so that never more than two chunks meet.
        blend = min(-(-BLEND // network_unit), core // 2)
        return cls(frames, core * unit, (core - blend) * unit, context * unit)

    @property
    def blend(self) -> int:
        """Frames that neighbouring cores share."""
        return self.core - self.step

    @property
    def count(self) -> int:
        """Number of chunks of the whole song."""
        return max(1, -(-(self.frames - self.blend) // self.step))

    def chunks(self, start: int, end: int) -> range:
        """Return the indices of the chunks whose cores make up the frames `start`..`end`."""
        first = max(0, (start - self.core) // self.step + 1)
        last = min(self.count, -(-end // self.step))
        return range(first, last)

    def seen(self, index: int) -> tuple[int, int]:
        """Return the stretch a chunk sees; it may begin before the song and end after it."""
        start = index * self.step - self.context
        return start, start + self.core + 2 * self.context


def overlap_add(
    estimate: Estimate, chunks: ChunkGrid, start: int, end: int
) -> Iterator[np.ndarray]:
    """Yield the estimate of the frames `start`..`end` in time order, in constant memory.

    Neighbours estimate the same sound, so amplitudes add and the gains sum to one.

    Args:
        estimate: Called once per chunk, in order.
        chunks: Where the chunks lie.
        start: First frame wanted.
        end: Frame after the last one wanted.

    Yields:
        Float32 blocks, shape (channels, n), as soon as no later chunk reaches them.
    """
    phase = (np.arange(chunks.blend, dtype=np.float32) + 0.5) / chunks.blend * (np.pi / 2)
    rising = np.sin(phase, dtype=np.float32) ** 2
    falling = 1 - rising
    tail: np.ndarray | None = None
    wanted = chunks.chunks(start, end)
    for index in wanted:
        block = estimate(index)
        if tail is not None:
            block[:, : chunks.blend] = tail * falling + block[:, : chunks.blend] * rising
        tail = block[:, chunks.step :].copy()
        origin = index * chunks.step
        done = chunks.core if index == wanted[-1] else chunks.step
        ready = block[:, max(0, start - origin) : min(done, end - origin)]
        if ready.shape[1]:
            yield ready
