"""Impulse responses of invented rooms, plates and springs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.training.rendering.score import SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Room:
    """A room; times in seconds.

    Attributes:
        decay: Time to fall by 60 dB at 1 kHz.
        before: Delay until the first reflection.
        dark: Frequency above which the sound decays sooner, Hz.
        early: Level of the early reflections against the diffuse sound.
        dense: Whether diffuse sound begins at once, as in a plate.
    """

    decay: float
    before: float
    dark: float
    early: float
    dense: bool


def draw_room(rng: np.random.Generator, size: str) -> Room:
    """Draw a "small", "medium" or "large" room, or a "plate"."""
    u = rng.uniform
    if size == "plate":
        return Room(u(0.8, 2.8), u(0.0, 0.06), u(4000, 12000), 0.0, True)
    decay = {"small": u(0.15, 0.5), "medium": u(0.5, 1.3), "large": u(1.3, 4.0)}[size]
    return Room(decay, u(0.002, 0.03), u(2000, 9000), u(0.3, 1.2), False)


def impulse(room: Room, rng: np.random.Generator) -> np.ndarray:
    """Make the stereo response (2, frames), of unit energy per channel.

    Diffuse sound is noise that decays exponentially, by 60 dB in the reverberation time, which
    falls above `dark` (Moorer, "About This Reverberation Business", 1979). Three bands with own
    decay times stand for the absorption of air and walls.
    """
    length = round((room.before + min(room.decay * 1.1, 4.0)) * SAMPLE_RATE) + 1
    start = round(room.before * SAMPLE_RATE)
    time = np.arange(length - start) / SAMPLE_RATE
    frequency = np.fft.rfftfreq(len(time), 1 / SAMPLE_RATE)
    low = 1 / (1 + (frequency / 300) ** 2)
    high = 1 - 1 / (1 + (frequency / room.dark) ** 2)
    out = np.zeros((2, length))
    for channel in range(2):
        noise = np.fft.rfft(rng.standard_normal(len(time)))
        for band, factor in ((low, 1.15), (1 - low - high, 1.0), (high, 0.45)):
            decay = np.exp(-6.91 * time / (room.decay * factor))  # ln(1000) = 60 dB
            out[channel, start:] += np.fft.irfft(noise * band, len(time)) * decay
        if not room.dense:
            out[channel, start:] *= np.minimum(1, time / (0.02 + 0.02 * room.decay))
            for _ in range(int(rng.integers(5, 14))):
                at = start + round(rng.exponential(0.012 + 0.01 * room.decay) * SAMPLE_RATE)
                if at < length:
                    out[channel, at] += room.early * rng.choice([-1, 1]) * rng.uniform(1, 6)
    out[:, -200:] *= np.linspace(1, 0, 200)
    return (out / np.sqrt((out**2).sum(1, keepdims=True) + 1e-12)).astype(np.float32)
