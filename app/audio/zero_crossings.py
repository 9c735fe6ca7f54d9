"""Where a sound passes zero: the places to cut it without a click."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def nearest_zero_crossing(
    read: Callable[[int, int], np.ndarray], frame: int, reach: int, frames: int
) -> int:
    """Return the frame next to `frame` at which the sum of all channels changes sign.

    Args:
        read: Reads frames: start, end to float32, shape (frames, channels).
        frame: Where to look.
        reach: How far on either side, in frames.
        frames: Length of the sound.

    Returns:
        The first frame after the crossing, or at it; `frame` itself where there is none in reach,
        and at the ends of the sound.
    """
    if not 0 < frame < frames:
        return frame
    start, end = max(frame - reach - 1, 0), min(frame + reach + 1, frames)
    is_up = read(start, end).sum(axis=1) >= 0
    places = np.flatnonzero(is_up[1:] != is_up[:-1]) + start + 1
    if not places.size:
        return frame
    return int(places[np.abs(places - frame).argmin()])
