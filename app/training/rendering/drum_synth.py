"""Electronic drums from sines and noise, a different kit for every song."""

from __future__ import annotations

import numpy as np

from app.training.rendering.figures import DRUM_KEYS
from app.training.rendering.score import SAMPLE_RATE


def make_kit(rng: np.random.Generator) -> dict[int, np.ndarray]:
    """Synthesise every drum once; mono float32 by General MIDI key."""
    u = rng.uniform
    kick = _tone(u(42, 62), u(2, 6), u(0.02, 0.06), u(0.15, 0.5), u(1, 5))
    kick[: round(0.004 * SAMPLE_RATE)] += u(0, 0.4) * rng.standard_normal(
        round(0.004 * SAMPLE_RATE)
    )
    body = _tone(u(160, 230), u(0.2, 0.8), 0.02, u(0.05, 0.14), 1.5)
    snare = _mix(u(0.3, 0.8) * body, _noise(rng, u(0.08, 0.25), u(700, 2500), 12000))
    clap = np.zeros(round(0.35 * SAMPLE_RATE), np.float32)
    for at in (0.0, u(0.008, 0.014), u(0.02, 0.028), u(0.03, 0.04)):
        burst = _noise(rng, 0.02 if at < 0.028 else u(0.08, 0.18), u(700, 1100), u(2500, 7000))
        begin = round(at * SAMPLE_RATE)
        clap[begin : begin + len(burst)] += burst[: len(clap) - begin]
    low = u(5000, 8000)
    metal = u(0.0, 1.0)
    sounds = {
        "kick": kick,
        "snare": snare,
        "gated": _gate(_mix(snare, 0.5 * _noise(rng, 0.6, 300, 6000)), u(0.18, 0.3)),
        "clap": clap,
        "rim": _mix(_tone(u(400, 1800), 0, 0.01, 0.03, 2), 0.3 * _noise(rng, 0.01, 1500, 9000)),
        "hat": _cymbal(rng, u(0.02, 0.06), low, metal),
        "pedal": _cymbal(rng, u(0.02, 0.05), low, metal),
        "open": _cymbal(rng, u(0.15, 0.4), low, metal),
        "crash": _cymbal(rng, u(0.6, 1.4), u(2500, 5000), metal),
        "ride": _cymbal(rng, u(0.3, 0.8), u(4000, 7000), 1.0),
        "shaker": _noise(rng, u(0.03, 0.06), 4000, 12000) * 0.4,
        "tambourine": _cymbal(rng, 0.12, 6000, 1.0),
        "conga": _tone(u(200, 320), 0.3, 0.02, u(0.1, 0.25), 1),
        "timpani": _tone(u(60, 90), 0.3, 0.04, 0.9, 1),
    }
    base = u(80, 110)
    for drum, ratio in (("tom1", 2.0), ("tom2", 1.5), ("tom3", 1.0)):
        sounds[drum] = _tone(base * ratio, 0.6, 0.05, u(0.15, 0.35), 1.5)
    peaks = {"hat": 0.35, "pedal": 0.3, "open": 0.35, "crash": 0.5, "ride": 0.35, "shaker": 0.25,
             "tambourine": 0.3, "rim": 0.5}  # fmt: skip
    return {
        DRUM_KEYS[drum]: sound / np.abs(sound).max() * peaks.get(drum, 0.85)
        for drum, sound in sounds.items()
    }


def play(
    timed: list[tuple[float, float, int, int]], frames: int, rng: np.random.Generator
) -> np.ndarray:
    """Play timed drum notes on a freshly made kit; (2, frames) float32."""
    kit = make_kit(rng)
    out = np.zeros((2, frames), np.float32)
    for start, _, key, velocity in timed:
        sound = kit[key]
        at = round(start * SAMPLE_RATE)
        length = min(len(sound), frames - at)
        if length > 0:
            out[:, at : at + length] += sound[:length] * (velocity / 127) ** 1.5
    return out


def _time(decay: float) -> np.ndarray:
    return np.arange(round(min(5 * decay, 3.0) * SAMPLE_RATE)) / SAMPLE_RATE


def _tone(frequency: float, drop: float, sweep: float, decay: float, drive: float) -> np.ndarray:
    """A sine that falls from (1 + drop) times its frequency, saturated."""
    time = _time(decay)
    pitch = frequency * (1 + drop * np.exp(-time / sweep))
    sound = np.sin(2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE) * np.exp(-time / decay)
    return np.tanh(drive * sound).astype(np.float32)


def _noise(rng: np.random.Generator, decay: float, low: float, high: float) -> np.ndarray:
    time = _time(decay)
    spectrum = np.fft.rfft(rng.standard_normal(len(time)))
    frequency = np.fft.rfftfreq(len(time), 1 / SAMPLE_RATE) + 1e-3
    spectrum /= np.sqrt(1 + (low / frequency) ** 4) * np.sqrt(1 + (frequency / high) ** 4)
    sound = np.fft.irfft(spectrum, len(time)) * np.exp(-time / decay)
    return (sound / np.abs(sound).max()).astype(np.float32)


def _cymbal(rng: np.random.Generator, decay: float, low: float, metal: float) -> np.ndarray:
    """Noise and six detuned squares above a high-pass, as in analogue drum machines."""
    time = _time(decay)
    squares = sum(np.sign(np.sin(2 * np.pi * f * time)) for f in rng.uniform(250, 900, 6))
    spectrum = np.fft.rfft(squares * metal + rng.standard_normal(len(time)) * (1.2 - metal) * 2)
    frequency = np.fft.rfftfreq(len(time), 1 / SAMPLE_RATE) + 1e-3
    spectrum /= np.sqrt(1 + (low / frequency) ** 6)
    return (np.fft.irfft(spectrum, len(time)) * np.exp(-time / decay)).astype(np.float32)


def _gate(sound: np.ndarray, seconds: float) -> np.ndarray:
    return sound[: round(seconds * SAMPLE_RATE)]


def _mix(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    out = np.zeros(max(len(a), len(b)), np.float32)
    out[: len(a)] += a
    out[: len(b)] += b
    return out
