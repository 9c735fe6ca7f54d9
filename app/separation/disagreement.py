"""Where the members of an ensemble differ: where to listen first, without knowing the true stems.

Where networks agree they may all be wrong, but where they differ at most one is right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from app.core.jobs import Job
from app.core.texts import say

FLOOR = -120.0  # dB, also of silence
SILENCE = 10 ** (-90 / 10)  # mean square; the dither of a 16-bit recording has -96 dB
LEAST = -40.0  # dB; below, members differ by less than what can be heard in the song
ABOVE_MEDIAN = 3.0  # dB; a passage stands out by this much of what is usual in the song
DIP = 3.0  # dB; two passages are two if it gets this much better between them

Read = Callable[[int, int], np.ndarray]


def disagreement(
    read_estimates: Read,
    read_mixture: Read,
    weights: Sequence[float],
    span: tuple[int, int],
    sample_rate: int,
    job: Job,
) -> tuple[float, ...]:
    """Measure how far the members' estimates of one stem differ in each second of a song.

    For a second it is 10 log10(sum of w_k |v_k - v|² / (sum of w_k · |x|²)): the weights w_k, the
    members' estimates v_k, their weighted mean v, the mixture x, and energies that are summed
    over the frames and channels of that second. So 0 dB means that they differ by as much as the
    song is loud, -20 dB by a tenth. Of the weights only their proportions count; which stem was
    estimated does not matter, as the other one differs by the same.

    Args:
        read_estimates: Reads frames of the song that are within the span: start, end to the
            members' estimates, float32, shape (members, channels, end - start).
        read_mixture: Reads the same frames of the mixture, float32, shape (channels, end - start).
        weights: One positive number per member.
        span: First frame and frame after the last one, of the song.
        sample_rate: Of the song, in Hz.
        job: Told the progress; can be cancelled from second to second.

    Returns:
        One number in dB for each second, counted from the song's start, that the span touches; of
        the first and last one only what is within the span counts. Never less than -120, which
        also stands for seconds whose mixture is silent (below -90 dB, mean square).
    """
    shares = np.array(weights, np.float64) / sum(weights)
    first, after = span[0] // sample_rate, -(-span[1] // sample_rate)
    values = []
    for second in range(first, after):
        job.advance((second - first) / (after - first), say("Comparing the networks …"))
        start = max(second * sample_rate, span[0])
        end = min((second + 1) * sample_rate, span[1])
        estimates = read_estimates(start, end)
        values.append(_of_second(estimates, read_mixture(start, end), shares))
    return tuple(values)


def stand_out(values: Sequence[float]) -> tuple[int, ...]:
    """Return where an ensemble's members differ remarkably: one place for each passage.

    A place is the worst second of its passage. It is worse than -40 dB and 3 dB worse than the
    median of the song, and between it and any worse one, or an earlier equal one, lies a second
    that is 3 dB better: a chorus that is bad throughout is one place, not thirty, and a single
    good second does not make two of it. In a song that is equally bad everywhere nothing stands
    out. Silent seconds do not count for the median.

    Args:
        values: What `disagreement` returned, in dB.

    Returns:
        Places in `values`, ascending.
    """
    heard = [value for value in values if value > FLOOR]
    if not heard:
        return ()
    least = max(float(np.median(heard)) + ABOVE_MEDIAN, LEAST)
    return tuple(
        place
        for place, value in enumerate(values)
        if value >= least
        and _falls_off(values[:place][::-1], value, math.nextafter(value, -math.inf))
        and _falls_off(values[place + 1 :], value, value)
    )


def most_suspicious(
    values: Sequence[float], after_second: float, first_second: int = 0
) -> int | None:
    """Return the next place to listen to: where a passage that stands out is worst.

    Asked again with what it returned it gives the next passage. At the song's end begin anew with
    `after_second` -1. A place is a whole second, so begin to play a little before it.

    Args:
        values: What `disagreement` returned, in dB.
        after_second: Seconds from the song's start, for example of the playhead; a passage whose
            worst second begins later is looked for.
        first_second: Second of the song that `values` begin at; not 0 where the span did not.

    Returns:
        Seconds from the song's start, or None where no later passage stands out.
    """
    places = (first_second + place for place in stand_out(values))
    return next((second for second in places if second > after_second), None)


def _of_second(estimates: np.ndarray, mixture: np.ndarray, shares: np.ndarray) -> float:
    """Return the disagreement of one second in dB; `shares` add up to 1."""
    loudness = float(np.sum(np.square(mixture, dtype=np.float64)))
    if loudness <= SILENCE * mixture.size:
        return FLOOR
    mean = np.zeros(mixture.shape)
    for estimate, share in zip(estimates, shares, strict=True):
        mean += estimate * share
    spread = sum(
        share * float(np.sum(np.square(estimate - mean)))
        for estimate, share in zip(estimates, shares, strict=True)
    )
    ratio = spread / loudness
    return max(10 * math.log10(ratio), FLOOR) if ratio > 0 else FLOOR


def _falls_off(values: Sequence[float], height: float, most: float) -> bool:
    """Say whether values fall `DIP` below `height` before one exceeds `most`, or end."""
    for value in values:
        if value > most:
            return False
        if value <= height - DIP:
            return True
    return True
