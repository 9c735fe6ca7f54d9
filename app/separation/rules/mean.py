"""The weighted mean of the waveforms."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

NAME = "mean"
HELP = "Average of all networks, by weight: the best choice where they are about equally good."


def combine(estimates: np.ndarray, weights: Sequence[float]) -> np.ndarray:
    """Average estimates of the same stem.

    Args:
        estimates: Float32, shape (members, channels, frames).
        weights: One positive number per member.

    Returns:
        New float32 array, shape (channels, frames).
    """
    total = float(sum(weights))
    mean = np.zeros_like(estimates[0])
    for estimate, weight in zip(estimates, weights, strict=True):  # no matrix product: its last
        mean += estimate * np.float32(weight / total)  # bits would depend on the block's length
    return mean
