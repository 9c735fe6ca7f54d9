"""The weighted mean of the waveforms."""

from __future__ import annotations

import numpy as np

from app.core.texts import say
from app.separation.passage import Passage

NAME = "mean"
LABEL = say("Mean")
HELP = say("Average of all networks, by weight: the best choice where they are about equally good.")


def margin(sample_rate: int) -> int:
    """Return how many frames beside a stretch `combine` wants to see: none, at any rate (Hz)."""
    return 0


def combine(passage: Passage) -> np.ndarray:
    """Average estimates of the same stem."""
    total = float(sum(passage.weights))
    mean = np.zeros_like(passage.estimates[0])
    # No matrix product: its last bits would depend on the length.
    for estimate, weight in zip(passage.estimates, passage.weights, strict=True):
        mean += estimate * np.float32(weight / total)
    return mean
