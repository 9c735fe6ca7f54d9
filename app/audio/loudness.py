"""How loud sound is: integrated loudness after ITU-R BS.1770-4, in one pass over any length.

The K-weighting is applied in the frequency domain, by overlap-save with the exact response of its
two filters: numpy has no recursive filter, and both responses have died away after `TAIL_SECONDS`.
Blocks are counted in a histogram of a hundredth of a loudness unit that also sums their power, so
memory does not grow with the sound; only blocks that close to the relative gate can be misjudged.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import pi, tan

import numpy as np

from app.core.jobs import Job

SILENCE = float("-inf")  # LUFS of what has no block above the gate
OFFSET_LU = -0.691  # so that 997 Hz at full scale on one channel is -3.01 LUFS
ABSOLUTE_GATE = -70.0  # LUFS
RELATIVE_GATE = -10.0  # LU below the mean of what is above the absolute one
HOP_SECONDS = 0.1
HOPS = 4  # in a block of 400 ms: they overlap by three quarters
BINS_PER_LU = 100
LOUDEST = 30.0  # LUFS at the top of the histogram
TAIL_SECONDS = 0.17  # after it, the impulse response of the high pass is below 1e-15
READ_SECONDS = 10  # of sound at a time

# The analogue filters behind the table for 48 kHz in BS.1770-4, annex 1: frequency in Hz, quality.
SHELF = 1681.974450955533, 0.7071752369554196
SHELF_DB = 3.999843853973347
SHELF_BAND_POWER = 0.4996667741545416  # the gain of its band is that of the shelf to this power
HIGH_PASS = 38.13547087602444, 0.5003270373238773

SIDE = 1.41  # weight of what comes from 60 to 120 degrees, annex 3
WEIGHTS = {  # by number of channels, in the order of WAVE files; low frequencies are left out
    4: (1, 1, SIDE, SIDE),
    5: (1, 1, 1, SIDE, SIDE),
    6: (1, 1, 1, 0, SIDE, SIDE),
    7: (1, 1, 1, 0, 1, SIDE, SIDE),
    8: (1, 1, 1, 0, 1, 1, SIDE, SIDE),
}

Biquad = tuple[np.ndarray, np.ndarray]  # numerator and denominator in powers of 1/z


class LoudnessMeter:
    """Measures sound that comes in pieces of any length.

    Args:
        channels: Of the sound.
        sample_rate: In Hz.
    """

    def __init__(self, channels: int, sample_rate: int) -> None:
        self._hop = round(HOP_SECONDS * sample_rate)
        self._response, self._tail = _response(sample_rate)
        self._size = 2 * (len(self._response) - 1)  # frames transformed at once
        self._weights = np.array(WEIGHTS.get(channels, (1,) * channels), np.float64)
        # What was heard before what waits, then what waits: shape (channels, frames).
        self._waiting = np.zeros((channels, self._size), np.float32)
        self._filled = self._tail
        self._power = 0.0  # of the hop that has begun
        self._done = 0  # frames of it
        self._last: list[float] = []  # those of up to three hops before it
        bins = round((LOUDEST - ABSOLUTE_GATE) * BINS_PER_LU)
        self._counts = np.zeros(bins, np.int64)
        self._powers = np.zeros(bins)

    def add(self, sound: np.ndarray) -> None:
        """Measure on; float32 of shape (frames, channels)."""
        at = 0
        while at < len(sound):
            count = min(len(sound) - at, self._size - self._filled)
            self._waiting[:, self._filled : self._filled + count] = sound[at : at + count].T
            self._filled += count
            at += count
            if self._filled == self._size:
                self._weigh()

    def finish(self) -> float:
        """Return the loudness of all of it in LUFS; `SILENCE` if no block passes the gate."""
        if self._filled > self._tail:
            self._waiting[:, self._filled :] = 0
            self._weigh()
        heard = np.flatnonzero(self._counts)
        if not len(heard):
            return SILENCE
        relative = _lufs(self._powers.sum() / self._counts.sum()) + RELATIVE_GATE
        kept = heard[heard >= _bin(relative)]
        return _lufs(self._powers[kept].sum() / self._counts[kept].sum())

    def _weigh(self) -> None:
        """Filter what waits and count the blocks that become whole."""
        spectrum = np.fft.rfft(self._waiting)
        spectrum *= self._response
        weighted = np.fft.irfft(spectrum, self._size)[:, self._tail : self._filled]
        # In place, so that no more than one copy of the sound is made.
        self._count(self._weights @ np.square(weighted, out=weighted).astype(np.float64))
        self._waiting[:, : self._tail] = self._waiting[:, self._filled - self._tail : self._filled]
        self._filled = self._tail

    def _count(self, power: np.ndarray) -> None:
        """Take the weighted power of further frames, shape (frames,)."""
        edges = np.arange(self._hop - self._done, len(power), self._hop)
        sums = np.add.reduceat(power, np.concatenate([[0], edges]))
        sums[0] += self._power
        whole, self._power = sums[:-1], sums[-1]
        self._done += len(power) - len(whole) * self._hop
        if self._done == self._hop:
            whole, self._power, self._done = sums, 0.0, 0
        hops = np.array([*self._last, *whole])
        self._last = list(hops[-(HOPS - 1) :])
        if len(hops) < HOPS:
            return
        blocks = np.convolve(hops, np.full(HOPS, 1 / (HOPS * self._hop)), "valid")
        loud = blocks[blocks > _power(ABSOLUTE_GATE)]
        place = ((_lufs(loud) - ABSOLUTE_GATE) * BINS_PER_LU).astype(int)
        place = np.minimum(place, len(self._counts) - 1)
        np.add.at(self._counts, place, 1)
        np.add.at(self._powers, place, loud)


def measure(
    read: Callable[[int, int], np.ndarray], frames: int, sample_rate: int, job: Job
) -> float:
    """Return the integrated loudness of a sound in LUFS.

    Args:
        read: Returns float32 of shape (end - start, channels) for frames `start`..`end`.
        frames: Its length.
        sample_rate: In Hz.
        job: Reports and cancels.
    """
    step, meter = READ_SECONDS * sample_rate, None
    for start in range(0, frames, step):
        job.advance(start / frames)
        block = read(start, min(start + step, frames))
        if meter is None:
            meter = LoudnessMeter(block.shape[1], sample_rate)
        meter.add(block)
    return SILENCE if meter is None else meter.finish()


def filters(sample_rate: int) -> tuple[Biquad, Biquad]:
    """Return the K-weighting at a rate: the shelf of a head, and the high pass.

    Source:
        ITU-R BS.1770-4, annex 1, tables 1 and 2, for 48 kHz. The analogue filters they come from
        by the bilinear transform: B. De Man, "Evaluation of Implementations of the EBU R128
        Loudness Measurement", AES 145 (2018), equations 1 to 6.
    """
    frequency, quality = SHELF
    k = tan(pi * frequency / sample_rate)
    high = 10 ** (SHELF_DB / 20)
    band = high**SHELF_BAND_POWER
    scale = 1 + k / quality + k * k
    numerator = (high + band * k / quality + k * k, 2 * (k * k - high),
                 high - band * k / quality + k * k)  # fmt: skip
    shelf = np.array(numerator) / scale, _denominator(k, quality)
    frequency, quality = HIGH_PASS
    k = tan(pi * frequency / sample_rate)
    return shelf, (np.array([1.0, -2.0, 1.0]), _denominator(k, quality))


def _denominator(k: float, quality: float) -> np.ndarray:
    scale = 1 + k / quality + k * k
    return np.array([1.0, 2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale])


@lru_cache(maxsize=8)
def _response(sample_rate: int) -> tuple[np.ndarray, int]:
    """Return the K-weighting's response and how many frames a sound rings on in it.

    Returns:
        Complex64, shape (size // 2 + 1,), size a power of two; and the frames.
    """
    tail = round(TAIL_SECONDS * sample_rate)
    size = 1 << (8 * tail - 1).bit_length()
    delay = np.exp(-2j * pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(delay), complex)
    for numerator, denominator in filters(sample_rate):
        response *= np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay)
    return response.astype(np.complex64), tail


def _lufs(power: np.ndarray | float) -> np.ndarray | float:
    return OFFSET_LU + 10 * np.log10(power)


def _power(lufs: float) -> float:
    return 10 ** ((lufs - OFFSET_LU) / 10)


def _bin(lufs: float) -> int:
    return round((lufs - ABSOLUTE_GATE) * BINS_PER_LU)
