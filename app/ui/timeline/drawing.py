"""Turns a stretch of sound into the picture of its waveform; plain numpy and one QImage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtGui import QColor, QImage, qRgba

from app.audio.peaks import Peaks

FINEST = 256  # frames per column below which samples are read; the base of `Peaks`
PARTS = 4  # finer peaks looked at per column, to tell a lone peak from a dense passage
BLOCKS_PER_PART = 2  # at least, of the peaks; twice as many cost twice the time
CORE_SHARE = 0.62  # RMS of music over the mean height of its finer peaks, by eye
FRAMES_AT_ONCE = 1 << 17  # of samples: in one piece, three times as many take eight times as long
LEVELS = 15  # steps of coverage, four bits each for hull and core
HAIRLINE = 1.0  # least height in device pixels, so that silence is a line and not nothing
FULL_SCALE = 1.04  # what the lane's height shows, as a multiple of full scale


class Sound(Protocol):
    """Anything with frames to read."""

    frames: int

    def read(self, start: int, end: int) -> np.ndarray:
        """Return float32 audio, shape (end - start, channels)."""
        ...


@dataclass(frozen=True, slots=True)
class Outline:
    """A waveform reduced to pixel columns; NaN where no audio is.

    Attributes:
        low, high: Extremes, shape (columns,).
        core: Half height of the dense part around zero, shape (columns,).
        is_curve: Whether single waves can be told apart, so that there is no dense part.
    """

    low: np.ndarray
    high: np.ndarray
    core: np.ndarray
    is_curve: bool = False

    def followed_by(self, other: Outline) -> Outline:
        """Return both, this one first."""
        parts = zip(
            (self.low, self.high, self.core), (other.low, other.high, other.core), strict=True
        )
        return Outline(*(np.concatenate(part) for part in parts), self.is_curve)


def outline_from_peaks(peaks: Peaks, start: float, end: float, columns: int) -> Outline:
    """Reduce peaks to columns; all channels share one outline."""
    fine = peaks.joined(start, end, columns * PARTS, BLOCKS_PER_PART)
    low, high = (extreme.reshape(columns, PARTS) for extreme in fine)
    # fmin and fmax pass over what is absent; along the long axis they are many times as fast.
    height = (high - low) / 2
    low, high = np.fmin.reduce(low.T), np.fmax.reduce(high.T)
    power = height * height
    power[np.isnan(power)] = 0
    core = CORE_SHARE * np.sqrt(np.add.reduce(power.T) / np.float32(PARTS))
    core[np.isnan(low)] = np.nan
    return Outline(low, high, core)


def outline_from_samples(sound: Sound, start: float, end: float, columns: int) -> Outline:
    """Reduce samples to columns, joined as a curve where there are fewer than one per column."""
    if end - start > FRAMES_AT_ONCE and columns > 1:
        middle = columns // 2
        cut = start + (end - start) * middle / columns
        first = outline_from_samples(sound, start, cut, middle)
        return first.followed_by(outline_from_samples(sound, cut, end, columns - middle))
    first = max(int(np.floor(start)), 0)
    last = min(int(np.ceil(end)) + 1, sound.frames)
    if last - first < 2:
        empty = np.full(columns, np.nan, np.float32)
        return Outline(empty, empty, empty)
    audio = sound.read(first, last).T
    edges = np.linspace(start, end, columns + 1)
    low = np.full(columns, np.inf, np.float32)
    high = np.full(columns, -np.inf, np.float32)
    power = np.zeros(columns, np.float32)
    # Samples between two edges; an empty stretch is answered by its own first sample, harmlessly
    # inside the curve that the edges draw.
    at_edges = np.clip(np.ceil(edges).astype(np.int64) - first, 0, last - first)
    cuts = np.minimum(at_edges[:-1], last - first - 1)
    counts = np.diff(at_edges)
    filled = counts > 0
    counts = np.maximum(counts, 1)
    stop = max(int(at_edges[-1]), int(cuts[-1]) + 1)
    dense = (end - start) / columns >= PARTS * 4  # below, a column is a line and has no core
    for channel in audio:
        samples = np.ascontiguousarray(channel)
        if not dense:
            at = np.interp(edges, np.arange(first, last), samples)
            np.minimum(low, np.minimum(at[:-1], at[1:]), out=low, casting="same_kind")
            np.maximum(high, np.maximum(at[:-1], at[1:]), out=high, casting="same_kind")
        samples = samples[:stop]
        np.minimum(low, np.minimum.reduceat(samples, cuts), out=low, where=filled)
        np.maximum(high, np.maximum.reduceat(samples, cuts), out=high, where=filled)
        np.maximum(power, np.add.reduceat(samples * samples, cuts) / counts, out=power)
    gone = (edges[1:] <= 0) | (edges[:-1] >= sound.frames - 1)
    low[gone] = high[gone] = np.nan
    core = np.sqrt(power) if dense else np.zeros(columns, np.float32)
    return Outline(low, high, core, not dense)


def picture(outline: Outline, height: int, table: list[int]) -> QImage:
    """Paint an outline, antialiased, into a transparent image.

    Args:
        outline: One entry per device pixel column.
        height: Device pixels.
        table: Colours, from `colour_table`.

    Returns:
        Premultiplied ARGB image of the outline's width.
    """
    middle = height / 2
    scale = middle / FULL_SCALE
    gone = np.isnan(outline.low)
    low, high, core = (
        np.where(gone, np.float32(0), part) for part in (outline.low, outline.high, outline.core)
    )
    top = middle - high * scale
    bottom = middle - low * scale
    thin = np.maximum(HAIRLINE - (bottom - top), 0) / 2
    half = np.minimum(
        core * scale,
        np.minimum(middle - top, bottom - middle).clip(0),
    )
    # Coverage in fifteenths of a pixel: 16-bit arithmetic is several times faster than floats.
    rows = (np.arange(height, dtype=np.int16) * LEVELS)[:, None]
    indices = _coverage(rows, top - thin, np.where(gone, -1, bottom + thin), height)
    indices <<= 4
    indices |= _coverage(rows, middle - half, middle + half, height)
    width = len(top)
    stride = -(-width // 4) * 4  # QImage wants lines of whole 32-bit words
    pixels = np.zeros((height, stride), np.uint8)
    pixels[:, :width] = indices
    image = QImage(pixels.data, width, height, stride, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _coverage(rows: np.ndarray, top: np.ndarray, bottom: np.ndarray, height: int) -> np.ndarray:
    """Return how much of each pixel lies between `top` and `bottom`, 0 to `LEVELS`."""
    limit = (-1.0, height + 1.0)
    upper = np.round(np.clip(top, *limit) * LEVELS).astype(np.int16)
    lower = np.round(np.clip(bottom, *limit) * LEVELS).astype(np.int16)
    covered = np.minimum(rows + np.int16(LEVELS), lower)
    covered -= np.maximum(rows, upper)
    return np.clip(covered, 0, LEVELS, out=covered)


def colour_table(hull: QColor, core: QColor) -> list[int]:
    """Return the colour of every pair of coverages: the core painted over the hull.

    Args:
        hull: Colour between the extremes.
        core: Colour of the dense part.
    """
    table = []
    for index in range(256):
        below = hull.alphaF() * (index >> 4) / LEVELS
        above = core.alphaF() * (index & 15) / LEVELS
        alpha = above + below * (1 - above)
        weight = above / alpha if alpha else 0.0
        channels = (
            round(255 * (c * weight + h * (1 - weight)))
            for h, c in zip(hull.getRgbF()[:3], core.getRgbF()[:3], strict=True)
        )
        table.append(qRgba(*channels, round(255 * alpha)))
    return table
