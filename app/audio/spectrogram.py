"""Spectrogram tiles: pieces of the picture of a sound's frequencies, at every zoom.

A tile is `COLUMNS` columns of `1 << level` frames each; tile `index` begins at the frame
`index * COLUMNS << level`. A quick tile has the frames of `QUICK_TILES` others, in fewer columns.
Whatever the zoom, a tile costs at most `MOST_WINDOWS` transforms of each channel: zoomed in,
columns between two windows are interpolated; zoomed out, a column is the maximum of a few windows
in it, and far out, where every window is read by itself, one of them. Levels are decibels below a
full-scale sine, channels are joined by the mean of their power.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

import numpy as np

from app.audio import spectra

COLUMNS = 256
QUICK_TILES = 2  # for which a quick tile stands in while they are made
QUICK_COLUMNS = 16  # that it has
ROWS = 256
FLOOR_DB = -120.0  # what level 0 stands for; 255 stands for 0 dB
LEVELS_PER_DB = 255 / -FLOOR_DB
WINDOWS_PER_COLUMN = 2  # where a column is so long, but its windows are still read together
MOST_WINDOWS = WINDOWS_PER_COLUMN * COLUMNS
OVERLAP = 4  # windows begin no closer than this part of their length
COLUMNS_PER_WINDOW = 32  # a window is no longer, down to `SHORTEST_PART` of the usual length
SHORTEST_PART = 4
WINDOWS_AT_ONCE = 16  # stereo, half a MB of spectra: they stay in the processor's cache
FURTHEST = 8192  # frames; windows further apart are read one by one
SILENCE = 1e-13  # power below the floor, so that its logarithm exists

SCALES = ("log", "mel", "linear")
LOWEST = 30.0  # Hz, of the logarithmic scale
MEL_HZ, MEL_FACTOR = 700.0, 2595.0  # O'Shaughnessy 1987


class Sound(Protocol):
    """Anything with frames to read."""

    frames: int

    def read(self, start: int, end: int) -> np.ndarray:
        """Return float32 audio, shape (end - start, channels)."""
        ...


class Axis(NamedTuple):
    """How frequencies go up a tile.

    Attributes:
        scale: One of `SCALES`.
        top: Frequency of the upper edge, in Hz.
    """

    scale: str
    top: float

    @property
    def bottom(self) -> float:
        """Frequency of the lower edge, in Hz."""
        return LOWEST if self.scale == "log" else 0.0

    def frequencies(self, shares: np.ndarray) -> np.ndarray:
        """Return the frequencies (Hz) at heights from 0, the lower edge, to 1, the upper one."""
        if self.scale == "log":
            return self.bottom * (self.top / self.bottom) ** shares
        if self.scale == "mel":
            mels = _mel(self.top) * shares
            return MEL_HZ * (10 ** (mels / MEL_FACTOR) - 1)
        return self.top * shares

    def share_of(self, frequency: float) -> float:
        """Return the height of a frequency (Hz): 0 at the lower edge, 1 at the upper one."""
        if self.scale == "log":
            return math.log(frequency / self.bottom) / math.log(self.top / self.bottom)
        if self.scale == "mel":
            return _mel(frequency) / _mel(self.top)
        return frequency / self.top


def window_length(sample_rate: int, level: int) -> int:
    """Return the frames a window has: shorter ones zoomed in, where time tells more."""
    longest = spectra.column_length(sample_rate)
    return min(max(COLUMNS_PER_WINDOW << level, longest // SHORTEST_PART), longest)


def frames_of(level: int, is_quick: bool = False) -> int:
    """Return how many frames a tile has."""
    return (COLUMNS << level) * (QUICK_TILES if is_quick else 1)


def tile(
    sound: Sound,
    sample_rate: int,
    level: int,
    index: int,
    axis: Axis,
    is_quick: bool = False,
    check: Callable[[], None] = lambda: None,
) -> np.ndarray:
    """Return one tile.

    Args:
        sound: What to read.
        sample_rate: Of it, in Hz.
        level: Zoom; a column is `1 << level` frames.
        index: Which tile, counted from the sound's beginning; quick ones are counted apart.
        axis: How frequencies go up.
        is_quick: Whether `QUICK_COLUMNS` of a window each are enough, and windows half as long.
        check: Called every few windows; what it raises ends the work.

    Returns:
        Uint8, C-contiguous, shape (ROWS, COLUMNS), or (ROWS, QUICK_COLUMNS), the highest
        frequencies first; 0 stands for `FLOOR_DB` and less, 255 for 0 dB and more. Outside of the
        sound it is silent.

    Raises:
        AudioError: If the sound is gone.
    """
    columns = QUICK_COLUMNS if is_quick else COLUMNS
    per_column = frames_of(level, is_quick) // columns
    n_fft = window_length(sample_rate, level) // (2 if is_quick else 1)
    rows = _row_map(axis, n_fft, sample_rate)
    first = index * columns
    hop = n_fft // OVERLAP
    if per_column < hop:
        # Windows on a grid of the song, so that neighbouring tiles meet.
        at = (first + np.arange(columns) + 0.5) * per_column / hop
        before = np.floor(at).astype(np.int64)
        centres = np.arange(before[0], before[-1] + 2) * hop
        given = _decibels(sound, centres, n_fft, rows, check)
        share = (at - before).astype(np.float32)
        left = before - before[0]
        made = given[:, left] * (1 - share) + given[:, left + 1] * share
    else:
        is_long = per_column >= WINDOWS_PER_COLUMN * n_fft
        is_near = per_column <= WINDOWS_PER_COLUMN * FURTHEST // 2
        parts = WINDOWS_PER_COLUMN if is_long and is_near and not is_quick else 1
        steps = first * parts + np.arange(columns * parts)
        centres = (2 * steps + 1) * per_column // (2 * parts)
        made = _decibels(sound, centres, n_fft, rows, check)
        made = made.reshape(ROWS, columns, parts).max(axis=2)
    levels = np.clip((made[::-1] - FLOOR_DB) * np.float32(LEVELS_PER_DB) + 0.5, 0, 255)
    return levels.astype(np.uint8, order="C")


@dataclass(frozen=True, slots=True)
class _RowMap:
    """Which bins make which row, from the lowest row up.

    Rows narrower than a bin lie between two of them, wider ones take the loudest bin.

    Attributes:
        below: The lower of the two bins of each narrow row.
        share: How far each narrow row is on the way to the next bin.
        firsts: First bin of each wide row.
        end: Bin after the last one of all.
    """

    below: np.ndarray
    share: np.ndarray
    firsts: np.ndarray
    end: int


@lru_cache(maxsize=32)
def _row_map(axis: Axis, n_fft: int, sample_rate: int) -> _RowMap:
    edges = axis.frequencies(np.linspace(0, 1, ROWS + 1)) * n_fft / sample_rate
    middles = (edges[1:] + edges[:-1]) / 2
    # From one row on all are wide; on the linear scale it is all of them, or none.
    narrow = int(np.count_nonzero(np.diff(edges) < 1))
    last_bin = n_fft // 2
    below = np.minimum(middles[:narrow].astype(np.int64), last_bin - 1)
    share = np.clip(middles[:narrow] - below, 0, 1).astype(np.float32)
    firsts = np.minimum(np.ceil(edges[narrow:-1]).astype(np.int64), last_bin)
    end = min(math.ceil(edges[-1]), last_bin) + 1 if narrow == ROWS else 0
    end = max(end, min(math.floor(edges[-1]) + 1, last_bin + 1))
    return _RowMap(below, share[:, None], firsts, end)


def _decibels(
    sound: Sound, centres: np.ndarray, n_fft: int, rows: _RowMap, check: Callable[[], None]
) -> np.ndarray:
    """Return the decibels of windows around these frames, float32, shape (ROWS, windows)."""
    window = _window(n_fft)
    bins = np.empty((n_fft // 2 + 1, len(centres)), np.float32)
    done = 0
    with np.errstate(invalid="ignore", over="ignore"):  # sound may be anything that was in a file
        for given in _windows(sound, centres - n_fft // 2, n_fft):
            check()
            made = np.fft.rfft(given * window)
            power = spectra.power(made).mean(axis=0)
            bins[:, done : done + power.shape[0]] = power.T
            done += power.shape[0]
    wide = np.maximum.reduceat(bins[: rows.end], rows.firsts, axis=0) if len(rows.firsts) else None
    low = _logarithm(bins[: int(rows.below[-1]) + 2]) if len(rows.below) else bins[:0]
    narrow = low[rows.below] * (1 - rows.share) + low[rows.below + 1] * rows.share
    return narrow if wide is None else np.concatenate([narrow, _logarithm(wide)])


def _logarithm(power: np.ndarray) -> np.ndarray:
    # The maximum that passes over what is not a number.
    return np.log(np.fmax(power, np.float32(SILENCE))) * np.float32(10 / math.log(10))


def _windows(sound: Sound, starts: np.ndarray, n_fft: int) -> Iterator[np.ndarray]:
    """Yield windows of a sound, float32 of shape (channels, up to `WINDOWS_AT_ONCE`, n_fft)."""
    is_dense = len(starts) < 2 or starts[1] - starts[0] <= FURTHEST
    for batch in range(0, len(starts), WINDOWS_AT_ONCE):
        wanted = starts[batch : batch + WINDOWS_AT_ONCE]
        if is_dense:
            block = _read(sound, int(wanted[0]), int(wanted[-1]) + n_fft)
            views = np.lib.stride_tricks.sliding_window_view(block, n_fft, axis=1)
            yield views[:, wanted - wanted[0]]
        else:
            blocks = [_read(sound, int(start), int(start) + n_fft) for start in wanted]
            yield np.stack(blocks, axis=1)


def _read(sound: Sound, start: int, end: int) -> np.ndarray:
    """Return frames, shape (channels, end - start), silent where the sound has none."""
    first = min(max(start, 0), sound.frames)
    last = max(first, min(end, sound.frames))
    block = np.ascontiguousarray(sound.read(first, last).T)
    if last - first == end - start:
        return block
    padded = np.zeros((len(block), end - start), np.float32)
    if last > first:
        padded[:, first - start : last - start] = block
    return padded


@lru_cache(maxsize=8)
def _window(n_fft: int) -> np.ndarray:
    """Return a Hann window by which a full-scale sine gets to 0 dB, float32, shape (n_fft,)."""
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(n_fft) / n_fft)
    return (hann * 2 / hann.sum()).astype(np.float32)


def _mel(frequency: float) -> float:
    return MEL_FACTOR * math.log10(1 + frequency / MEL_HZ)
