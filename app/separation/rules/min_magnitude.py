"""The quietest member of each bin: what all members agree is there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.separation import spectral_rule

NAME = "min"
HELP = (
    "The quietest network at each moment and pitch, weights do not count: "
    "least of the other stem is left in, but some of this one goes missing."
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
    """Keep, bin by bin, what the member with the smallest magnitude estimated.

    With the accompaniment leading this is the "min ensemble" of the research line this program
    comes from: the instrumental keeps only what every network takes for accompaniment. Its authors
    put the smallest magnitude together with the phase of the last network; here the phase comes
    along with the magnitude, which is the same for networks that only mask the mixture.

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
        UVR's "Min Spec", MSST's `min_fft`; https://github.com/carperbr/frame-transformer,
        separating with several models.
    """
    return spectral_rule.combine(estimates, start, sample_rate, _choose)


def _choose(spectra: np.ndarray) -> np.ndarray:
    """Keep each bin of the quietest member, of equal ones the first's."""
    chosen, least = spectra[0].copy(), spectral_rule.power(spectra[0])
    for spectrum in spectra[1:]:
        found = spectral_rule.power(spectrum)
        is_quieter = found < least
        np.copyto(chosen, spectrum, where=is_quieter)
        np.copyto(least, found, where=is_quieter)
    return chosen
