"""Sample rate conversion of whole buffers, band-limited and without delay."""

from __future__ import annotations

import math

import numpy as np
import soxr


def resample(audio: np.ndarray, from_rate: int, to_rate: int) -> np.ndarray:
    """Convert to another rate; frame 0 stays frame 0.

    Args:
        audio: Float32, shape (channels, frames).
        from_rate: Its frames per second.
        to_rate: Frames per second wanted.

    Returns:
        New float32 array, shape (channels, round(frames * to_rate / from_rate)).
    """
    channels, frames = audio.shape
    if from_rate == to_rate:
        return np.array(audio, np.float32)
    length = round(frames * to_rate / from_rate)
    result = np.zeros((channels, length), np.float32)
    for channel in range(channels if length else 0):  # one by one: no interleaved copy of it all
        samples = np.ascontiguousarray(audio[channel], np.float32)
        converted = soxr.resample(samples, from_rate, to_rate, quality="VHQ")[:length]
        result[channel, : len(converted)] = converted
    return result


def grid(from_rate: int, to_rate: int) -> int:
    """Return the smallest number of `from_rate` frames that is a whole number at `to_rate`."""
    return from_rate // math.gcd(from_rate, to_rate)
