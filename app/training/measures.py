"""What can be told of a recording by looking at it: level over time, bandwidth."""

from __future__ import annotations

import numpy as np

LEVEL_FRAMES = 11_025  # a quarter of a second at 44.1 kHz
SPECTRUM_FRAMES = 8192
SILENT_DB = -65.0  # of the strongest part of the spectrum


def levels(audio: np.ndarray) -> np.ndarray:
    """Return the RMS of each stretch of `LEVEL_FRAMES`, the last one zero-padded.

    Args:
        audio: Shape (channels, frames).
    """
    padded = np.pad(audio, ((0, 0), (0, -audio.shape[1] % LEVEL_FRAMES)))
    stretches = padded.reshape(len(audio), -1, LEVEL_FRAMES)
    return np.sqrt(np.square(stretches, dtype=np.float64).mean(axis=(0, 2)))


def bandwidth(audio: np.ndarray, sample_rate: int) -> float:
    """Return the frequency in Hz above which the average spectrum is next to nothing.

    Args:
        audio: Shape (channels, frames).
        sample_rate: Frames per second.
    """
    mono = audio.mean(axis=0)
    mono = np.pad(mono, (0, -len(mono) % SPECTRUM_FRAMES)).reshape(-1, SPECTRUM_FRAMES)
    window = np.hanning(SPECTRUM_FRAMES).astype(np.float32)
    power = np.zeros(SPECTRUM_FRAMES // 2 + 1)
    for stretch in mono:
        power += np.abs(np.fft.rfft(stretch * window)) ** 2
    heard = np.flatnonzero(power > power.max() * 10 ** (SILENT_DB / 10))
    top = int(heard[-1]) if power.max() > 0 else len(power) - 1
    return top * sample_rate / SPECTRUM_FRAMES
