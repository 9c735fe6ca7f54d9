"""Minimum and maximum of every stretch of a sound, at several scales, for drawing waveforms."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np

from app.core.errors import AudioError
from app.core.texts import say

BASE = 256  # frames per block of the finest level
FACTOR = 4  # blocks of a level per block of the next
LEVELS = 8  # the coarsest block is 4.2 million frames: a minute and a half
REDO_FRAMES = 256 * BASE  # read at once
BLOCKS_PER_COLUMN = 4  # at least, where the levels allow: a column is at most half too wide


class Peaks:
    """A pyramid of minima and maxima; safe to read while it grows.

    Level k has one entry per `BASE * FACTOR**k` frames; the last entry covers what there is. It
    either grows at its end, by `add`, or is of known length and filled in any order, by `put`.

    Args:
        channels: Number of channels.
        frames: Length where it is known, of which nothing is there yet; 0 to grow at the end.

    Attributes:
        version: Another number after every change.
    """

    def __init__(self, channels: int, frames: int = 0) -> None:
        self.channels = channels
        self.frames = frames
        self.version = 0
        self._lock = threading.Lock()
        self._is_sparse = frames > 0
        # What is not there is NaN, which only `fmin` and `fmax` pass over; they take a third more.
        self._least = np.fmin if self._is_sparse else np.minimum
        self._most = np.fmax if self._is_sparse else np.maximum
        self._levels = [
            np.full((2, channels, max(64, -(-frames // size))), np.nan, np.float32)
            for size in (BASE * FACTOR**level for level in range(LEVELS))
        ]

    @classmethod
    def silent(cls, channels: int, frames: int) -> Peaks:
        """Return the peaks of silence of this length, of which stretches can be done anew."""
        peaks = cls(channels, frames)
        for data in peaks._levels:
            data.fill(0.0)
        return peaks

    def add(self, block: np.ndarray) -> None:
        """Append a block, shape (frames, channels)."""
        self._check(block)
        if self._is_sparse:
            raise ValueError("the length is given: say where this belongs, by `put`")
        added = len(block)
        if not added:
            return
        open_frames = self.frames % BASE  # frames already in the last, unfinished entry
        entries = _reduce(block, open_frames)
        first = self.frames // BASE
        with self._lock:
            base = self._reserve(0, first + entries.shape[2])
            if open_frames:
                np.minimum(entries[0, :, 0], base[0, :, first], out=entries[0, :, 0])
                np.maximum(entries[1, :, 0], base[1, :, first], out=entries[1, :, 0])
            base[:, :, first : first + entries.shape[2]] = entries
            self.frames += added
            self.version += 1
            self._update_coarser(first, first + entries.shape[2])

    def put(self, start: int, block: np.ndarray) -> None:
        """Put a block where it belongs, into peaks of known length.

        Stretches may come in any order. Where one of them meets another within an entry, the
        entry covers both.

        Args:
            start: Its first frame.
            block: Shape (frames, channels).

        Raises:
            ValueError: If it does not fit.
        """
        self._check(block)
        if not self._is_sparse or start < 0 or start + len(block) > self.frames:
            raise ValueError(f"{len(block)} frames at {start} do not fit into {self.frames}")
        if not len(block):
            return
        entries = _reduce(block, start % BASE)
        first = start // BASE
        last = first + entries.shape[2]
        with self._lock:
            base = self._levels[0][:, :, first:last]
            np.fmin(base[0], entries[0], out=base[0])
            np.fmax(base[1], entries[1], out=base[1])
            self.version += 1
            self._update_coarser(first, last)

    def redo(self, start: int, end: int, read: Callable[[int, int], np.ndarray]) -> None:
        """Take a stretch that sounds different now; `put` would only widen what is there.

        Entries that reach beyond the stretch are made anew as a whole, so the result is what
        the same sound would have given from the start.

        Args:
            start: First frame of what changed.
            end: Frame after its last one.
            read: Reads frames of the new sound: start, end to (frames, channels).

        Raises:
            ValueError: If the stretch is not inside.
        """
        if not 0 <= start <= end <= self.frames:
            raise ValueError(f"frames {start}..{end} are not inside 0..{self.frames}")
        first, last = start // BASE * BASE, min(-(-end // BASE) * BASE, self.frames)
        for begin in range(first, last, REDO_FRAMES):
            block = read(begin, min(begin + REDO_FRAMES, last))
            self._check(block)
            entries = _reduce(block, 0)
            place = begin // BASE
            with self._lock:
                self._levels[0][:, :, place : place + entries.shape[2]] = entries
                self.version += 1
                self._update_coarser(place, place + entries.shape[2])

    def envelope(self, start: float, end: float, columns: int) -> np.ndarray:
        """Return what to draw for the frames `start`..`end` in so many columns.

        A column covers every block it touches, so it never hides a peak and may show a little
        of its neighbours. Below `BASE` frames a column, read the samples instead.

        Args:
            start: First frame; may lie outside the audio and between frames.
            end: End frame, after `start`.
            columns: Number of columns, at least one.

        Returns:
            Float32, shape (channels, columns, 2): minimum and maximum; NaN where no audio is.
        """
        made = self._extremes(start, end, columns, BLOCKS_PER_COLUMN, joins=False)
        return np.stack(made, axis=2)

    def joined(self, start: float, end: float, columns: int, blocks: int) -> np.ndarray:
        """Return what `envelope` does for all channels together, several times as fast.

        Args:
            start: First frame, as there.
            end: End frame.
            columns: Number of columns.
            blocks: How many blocks a column is to have, at least, where the levels allow.

        Returns:
            Float32, shape (2, columns): minimum and maximum; NaN where no audio is.
        """
        return self._extremes(start, end, columns, blocks, joins=True)[:, 0]

    def _extremes(
        self, start: float, end: float, columns: int, blocks: int, joins: bool
    ) -> np.ndarray:
        """Return minima and maxima, shape (2, channels, columns); one channel if `joins`."""
        result = np.full((2, 1 if joins else self.channels, columns), np.nan, np.float32)
        edges = np.linspace(start, end, columns + 1)
        level = _level_for((end - start) / columns, blocks)
        size = BASE * FACTOR**level
        with self._lock:
            begin = int(np.searchsorted(edges[1:], 0, side="right"))
            stop = int(np.searchsorted(edges[:-1], self.frames, side="left"))
            if begin >= stop:
                return result
            entries = -(-self.frames // size)
            places = edges[begin : stop + 1] / size
            low = np.maximum(places[:-1], 0).astype(np.int64)
            high = np.minimum(np.ceil(places[1:]), entries).astype(np.int64)
            first, last = low[0], high[-1]
            data = self._levels[level][:, :, first:last]
            if joins and self.channels > 1:
                data = np.stack([self._least.reduce(data[0]), self._most.reduce(data[1])])[:, None]
            else:
                data = data.copy()
        low -= first
        high -= first + 1  # the last block of each column, which may be the next one's first
        high = np.maximum(high, low)
        for at, pick in ((0, self._least), (1, self._most)):
            made = pick.reduceat(data[at], low, axis=1)
            pick(made, data[at].take(high, axis=1), out=result[at][:, begin:stop])
        return result

    def save(self, path: Path) -> None:
        """Write the finest level to a file; the coarser ones follow from it.

        Raises:
            OSError: If it cannot be written.
        """
        with self._lock, path.open("wb") as stream:
            np.save(stream, np.int64(self.frames))
            np.save(stream, self._levels[0][:, :, : -(-self.frames // BASE)])

    @classmethod
    def load(cls, path: Path) -> Peaks:
        """Read what `save` wrote.

        Raises:
            AudioError: If the file is missing or damaged.
        """
        try:
            with path.open("rb") as stream:
                frames = int(np.load(stream))
                base = np.load(stream)
        except (OSError, ValueError, EOFError, TypeError) as error:
            raise _damaged() from error
        if base.ndim != 3 or base.shape[0] != 2 or base.shape[2] != -(-frames // BASE):
            raise _damaged()
        peaks = cls(base.shape[1])
        peaks.frames = frames
        peaks._levels[0] = base.astype(np.float32, copy=False)
        peaks._update_coarser(0, base.shape[2])
        return peaks

    def _check(self, block: np.ndarray) -> None:
        if block.ndim != 2 or block.shape[1] != self.channels:
            raise ValueError(f"expected (frames, {self.channels}), got {block.shape}")

    def _update_coarser(self, first: int, last: int) -> None:
        """Derive the coarser levels anew from the entries `first`..`last` of the finest."""
        count = -(-self.frames // BASE)
        for level in range(1, LEVELS):
            first, last = first // FACTOR, -(-last // FACTOR)
            below = self._levels[level - 1][:, :, first * FACTOR : min(last * FACTOR, count)]
            count = -(-count // FACTOR)
            groups = np.arange(0, below.shape[2], FACTOR)
            data = self._reserve(level, count)
            data[0, :, first:last] = self._least.reduceat(below[0], groups, axis=1)
            data[1, :, first:last] = self._most.reduceat(below[1], groups, axis=1)

    def _reserve(self, level: int, entries: int) -> np.ndarray:
        """Return the level's array with room for so many entries; doubling keeps this cheap."""
        data = self._levels[level]
        if data.shape[2] < entries:
            grown = np.empty((2, self.channels, max(entries, 2 * data.shape[2])), np.float32)
            grown[:, :, : data.shape[2]] = data
            self._levels[level] = data = grown
        return data


def _reduce(block: np.ndarray, open_frames: int) -> np.ndarray:
    """Return minima and maxima (2, channels, entries) of a block that continues an open entry."""
    head = min((BASE - open_frames) % BASE, len(block))
    body = (len(block) - head) // BASE
    tail = len(block) - head - body * BASE
    entries = np.empty((2, block.shape[1], bool(head) + body + bool(tail)), np.float32)
    for channel in range(block.shape[1]):
        # Contiguous first: strided reduction is ten times slower.
        samples = np.ascontiguousarray(block[:, channel])
        at = 0
        if head:
            entries[:, channel, 0] = samples[:head].min(), samples[:head].max()
            at = 1
        if body:
            whole = samples[head : head + body * BASE].reshape(body, BASE)
            whole.min(axis=1, out=entries[0, channel, at : at + body])
            whole.max(axis=1, out=entries[1, channel, at : at + body])
        if tail:
            entries[:, channel, -1] = samples[-tail:].min(), samples[-tail:].max()
    return entries


def _level_for(frames_per_column: float, blocks: int) -> int:
    """Return the coarsest level that gives a column so many blocks, else the finest."""
    level = 0
    while level + 1 < LEVELS:
        if BASE * FACTOR ** (level + 1) * blocks > frames_per_column:
            break
        level += 1
    return level


def _damaged() -> AudioError:
    return AudioError(say("The overview of this audio is damaged."), say("Open the song again."))
