"""Brings spectrogram tiles to the pixels of the screen: plain numpy, on levels, before colours."""

from __future__ import annotations

import numpy as np

WEIGHT_BITS = 8  # of the share that a neighbour has in a pixel


def fit_rows(levels: np.ndarray, rows: int) -> np.ndarray:
    """Return a tile with this many rows.

    Args:
        levels: Uint8, shape (tile's rows, columns).
        rows: Device pixels.

    Returns:
        Uint8, shape (rows, columns).
    """
    below, weight = _places(np.arange(rows), levels.shape[0] / rows, 0.0, levels.shape[0])
    return _mixed(levels[below], levels[np.minimum(below + 1, len(levels) - 1)], weight[:, None])


def fit_columns(
    levels: np.ndarray,
    part: tuple[float, float],
    columns: np.ndarray,
    width: int,
    is_hurried: bool = False,
) -> np.ndarray:
    """Return some columns of a tile, or of a part of it, that is stretched to a width.

    Args:
        levels: Uint8, shape (rows, tile's columns).
        part: Shares of the tile's width at which the part begins and ends.
        columns: Which ones, counted from the left edge of the stretched part.
        width: Of it, in device pixels.
        is_hurried: Whether the nearest column will do; it takes a third of the time.

    Returns:
        Uint8, shape (rows, columns).
    """
    count = levels.shape[1]
    first, last = (share * count for share in part)
    step = (last - first) / width
    if is_hurried:
        nearest = (first + (columns + 0.5) * step).astype(np.intp)
        return levels.take(nearest, axis=1, mode="clip")
    left, weight = _places(columns, step, first, count)
    after = levels.take(left + 1, axis=1, mode="clip")
    return _mixed(levels.take(left, axis=1), after, weight)


def _places(
    pixels: np.ndarray, step: float, first: float, count: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return which entry is at or before the middle of each pixel, and the weight of the next."""
    at = np.clip(first + (pixels + 0.5) * step - 0.5, 0, count - 1)
    before = at.astype(np.intp)
    return before, np.round((at - before) * (1 << WEIGHT_BITS)).astype(np.uint16)


def _mixed(one: np.ndarray, other: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return the mean of levels, of which the second have this weight."""
    # 16 bits are enough, and the fastest: 255 * 256 + 128 < 1 << 16.
    made = one * (np.uint16(1 << WEIGHT_BITS) - weight)
    made += other * weight
    made += np.uint16(1 << (WEIGHT_BITS - 1))
    made >>= WEIGHT_BITS
    return made.astype(np.uint8)
