"""Finds the syllables of analysed speech by its energy, for any language."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.training.rendering.vocoder import FREQUENCIES, Analysis

VOWEL_BAND = (250.0, 3500.0)  # Hz, where vowels stand out from consonants
HISS_BAND = (4000.0, 11000.0)  # Hz, where fricatives are louder than vowels
VOWEL_OVER_HISS = 6.0  # dB; the pitch tracker takes some fricatives for voiced
DIP = 3.0  # dB the energy must fall between two vowels
SILENCE = 32.0  # dB below the loudest vowel
SHORTEST_VOWEL = 6  # frames
LONGEST_ONSET, LONGEST_CODA = 36, 24  # frames: 180 and 120 ms
VOWEL_DROP = 4.0  # dB below its peak where a vowel ends


@dataclass(frozen=True, slots=True)
class Syllable:
    """Frames of a syllable: consonants up to `vowel`, the vowel up to `coda`, then up to `end`."""

    start: int
    vowel: int
    coda: int
    end: int
    level: float  # dB of the vowel


def find_syllables(analysis: Analysis) -> list[Syllable]:
    """Return the syllables with a voiced vowel, in order."""
    level = _band_level(analysis, VOWEL_BAND)
    hiss = _band_level(analysis, HISS_BAND)
    kernel = np.hanning(9)
    smooth = np.convolve(np.pad(level, 4, mode="edge"), kernel / kernel.sum(), "valid")
    voiced = (analysis.pitch > 0) & (level > hiss + VOWEL_OVER_HISS)
    floor = np.percentile(smooth, 98) - SILENCE
    peaks = _peaks(smooth, voiced & (smooth > floor))
    syllables = []
    for i, peak in enumerate(peaks):
        before = _lowest(smooth, peaks[i - 1], peak) if i else 0
        after = _lowest(smooth, peak, peaks[i + 1]) if i + 1 < len(peaks) else len(smooth)
        good = voiced & (smooth > smooth[peak] - VOWEL_DROP)
        vowel, coda = peak, peak
        while vowel > before and good[vowel - 1]:
            vowel -= 1
        while coda < after and good[coda]:
            coda += 1
        if coda - vowel < SHORTEST_VOWEL:
            continue
        start, end = max(before, vowel - LONGEST_ONSET), min(after, coda + LONGEST_CODA)
        while start < vowel and smooth[start] < floor - 10:
            start += 1
        while end > coda and smooth[end - 1] < floor:
            end -= 1
        syllables.append(Syllable(start, vowel, coda, end, float(smooth[peak])))
    return syllables


def _band_level(analysis: Analysis, band: tuple[float, float]) -> np.ndarray:
    bins = slice(*np.searchsorted(FREQUENCIES, band))
    return 10 * np.log10(np.exp(analysis.envelope[:, bins]).sum(1) + 1e-12)


def _peaks(level: np.ndarray, allowed: np.ndarray) -> list[int]:
    """Maxima between which the level dips by at least DIP (hysteresis)."""
    peaks: list[int] = []
    best, lowest = -1, np.inf
    for i in np.flatnonzero(allowed):
        if best < 0:
            best = i
        gap = level[best : i + 1].min()
        lowest = min(lowest, gap)
        if level[i] > level[best] and level[best] - gap < DIP:
            best = i
        elif level[i] - gap >= DIP and level[best] - gap >= DIP:
            peaks.append(int(best))
            best = i
    if best >= 0:
        peaks.append(int(best))
    return peaks


def _lowest(level: np.ndarray, start: int, end: int) -> int:
    return start + int(np.argmin(level[start : end + 1]))
