"""The weighted mean of the waveforms."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

NAME = "mean"
HELP = "Average of all networks, by weight: the best choice where they are about equally good."


def margin(sample_rate: int) -> int:
    """Return how many frames beside a stretch `combine` wants to see: none, at any rate (Hz)."""
    return 0


def combine(
    estimates: np.ndarray,
    weights: Sequence[float],
    mixture: np.ndarray,
    start: int,
    sample_rate: int,
) -> np.ndarray:
    """Average estimates of the same stem.

    Args:
        estimates: Float32, shape (members, channels, frames).
        weights: One positive number per member.
        mixture: Not looked at.
        start: Not looked at: a frame's result depends on that frame alone.
        sample_rate: Not looked at.

    Returns:
        New float32 array, shape (channels, frames).
    """
    total = float(sum(weights))
    mean = np.zeros_like(estimates[0])
    for estimate, weight in zip(estimates, weights, strict=True):  # no matrix product: its last
        mean += estimate * np.float32(weight / total)  # bits would depend on the block's length
    return mean
