"""The loudest member of each bin: what any member takes to be there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.separation import spectral_rule

NAME = "max"
HELP = (
    "The loudest network at each moment and pitch, weights do not count: "
    "least of this stem is lost, but more of the other one comes along."
)


def margin(sample_rate: int) -> int:
    """Return how many frames beside a stretch `combine` wants to see, at a rate in Hz."""
    return spectral_rule.margin(sample_rate)


def combine(
    estimates: np.ndarray,
    weights: Sequence[float],
    mixture: np.ndarray,
    start: int,
    sample_rate: int,
) -> np.ndarray:
    """Keep, bin by bin, what the member with the largest magnitude estimated.

    Args:
        estimates: Float32, shape (members, channels, frames + 2 * margin): the frames
            start - margin .. start + frames + margin of the song, zeros outside the song.
        weights: Not looked at.
        mixture: Not looked at.
        start: Frame of the song of the first frame returned.
        sample_rate: Of the song, in Hz.

    Returns:
        New float32 array, shape (channels, frames).

    Source:
        UVR's "Max Spec", MSST's `max_fft`.
    """
    return spectral_rule.combine(estimates, start, sample_rate, _choose)


def _choose(spectra: np.ndarray) -> np.ndarray:
    """Keep each bin of the loudest member, of equal ones the first's."""
    chosen, most = spectra[0].copy(), spectral_rule.power(spectra[0])
    for spectrum in spectra[1:]:
        found = spectral_rule.power(spectrum)
        is_louder = found > most
        np.copyto(chosen, spectrum, where=is_louder)
        np.copyto(most, found, where=is_louder)
    return chosen
