"""Samples as whole numbers for PCM files, with the noise that keeps quiet music undistorted."""

from __future__ import annotations

import numpy as np

DRAWS_PER_STEP = 4  # 64-bit numbers Philox makes for each value of its counter
SEED = 0x756E73756E67


def tpdf(start: int, frames: int, channels: int) -> np.ndarray:
    """Return triangular noise of two quantisation steps width, the same for the same place.

    Each sample's noise follows from its position only, so blocks of any size give the same file.

    Args:
        start: Position of the first frame in the file.
        frames: Length.
        channels: Number of channels.

    Returns:
        Float64, shape (frames, channels), within -1..1.
    """
    first, count = start * channels, frames * channels
    step, skip = divmod(first, DRAWS_PER_STEP)
    draws = np.random.Philox(key=SEED, counter=step).random_raw(skip + count)[skip:]
    halves = np.ascontiguousarray(draws).view(np.uint32).reshape(-1, 2) * 2.0**-32
    return (halves[:, 0] - halves[:, 1]).reshape(frames, channels)


def to_pcm16(block: np.ndarray, start: int, dither: bool = True) -> np.ndarray:
    """Return a block within ±1 as int16; `start` is its place in the file.

    With dither, what rounding takes away becomes even noise at -93 dB instead of distortion that
    follows the music. It is not shaped: shaped noise is louder in all, and grows audible when the
    file is worked on further, as stems are. Exact zeros stay zero: digital silence has no
    distortion to hide, and people expect it silent.
    """
    steps = block.astype(np.float64) * 2**15
    if dither:
        frames, channels = block.shape
        steps += np.where(block == 0, 0, tpdf(start, frames, channels))
    return np.clip(np.rint(steps), -(2**15), 2**15 - 1).astype(np.int16)


def to_pcm24(block: np.ndarray) -> np.ndarray:
    """Return a block within ±1 as rounded 24-bit numbers in int32."""
    steps = np.rint(block.astype(np.float64) * 2**23)
    return np.clip(steps, -(2**23), 2**23 - 1).astype(np.int32)
