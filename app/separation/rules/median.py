"""The weighted median of the members' spectra."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.audio import spectra
from app.core.texts import say
from app.separation.passage import Passage

NAME = "median"
LABEL = say("Median")
HELP = say(
    "The middle of all networks at each moment and pitch, by weight: "
    "with three or more, what only one of them gets wrong is left out."
)
ROUNDING = 1e-6  # share of all weights that still counts as half: 0.1 + 0.2 is half of 0.6
margin = spectra.margin


def combine(passage: Passage) -> np.ndarray:
    """Take the median of estimates of the same stem, of real and imaginary parts apart.

    With two members of equal weight it is their mean.

    Source:
        audio-separator's `median_fft`. That of MSST sorts complex numbers by their real parts
        alone, which scored 1.5 dB less on synthetic estimates.
    """
    shares = [weight / sum(passage.weights) for weight in passage.weights]

    def choose(members: np.ndarray) -> np.ndarray:
        chosen = np.empty_like(members[0])
        chosen.real = weighted_median(members.real, shares)
        chosen.imag = weighted_median(members.imag, shares)
        return chosen

    return spectra.combine(passage.estimates, passage.start, passage.sample_rate, choose)


def weighted_median(values: np.ndarray, shares: Sequence[float]) -> np.ndarray:
    """Return the weighted median along the first axis.

    It lies halfway between the least value that, with all below it, has at least half of the
    weight and the greatest that has it with all above it. Mostly that is one and the same value;
    with equal weights it is `np.median`.

    Args:
        values: Float32, shape (members, ...).
        shares: One positive number per member; they add up to 1.

    Returns:
        New float32 array, shape (...).
    """
    half = np.float32(0.5 - ROUNDING)
    lower, upper = np.full_like(values[0], np.inf), np.full_like(values[0], -np.inf)
    for value in values:  # comparing all with all beats sorting for as few as an ensemble has
        below, above = np.zeros_like(value), np.zeros_like(value)
        for other, share in zip(values, shares, strict=True):
            below += (other <= value) * np.float32(share)
            above += (other >= value) * np.float32(share)
        np.minimum(lower, value, out=lower, where=below >= half)
        np.maximum(upper, value, out=upper, where=above >= half)
    return (lower + upper) * np.float32(0.5)
