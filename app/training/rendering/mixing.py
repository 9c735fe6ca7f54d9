"""Mixes rendered parts as records are mixed, and masters vocals and instrumental together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.training.rendering import effects
from app.training.rendering.rooms import draw_room, impulse
from app.training.rendering.score import SAMPLE_RATE

LEVELS = {  # dB against the drums, each with a deviation per song
    "kick": 1.0, "snare": -1.0, "cymbals": -8.0, "percussion": -9.0, "bass": -1.0, "guitar": -6.0,
    "keys": -7.0, "pad": -10.0, "arp": -10.0, "lead": -6.0,
}  # fmt: skip
LEVEL_DEVIATION = 2.5  # dB
VOCAL_LEVEL = (-4.0, 3.0)  # dB about the instrumental: mean, deviation
MIX_LEVEL = -20.0  # dBFS of the instrumental before mastering


@dataclass(frozen=True, slots=True)
class Desk:
    """What is common to a song's mix."""

    room: np.ndarray
    hall: np.ndarray
    echo: float  # seconds
    wet: float  # how wet the song is, 0.3 to 1.6


def make_desk(rng: np.random.Generator, tempo: float) -> Desk:
    """Draw two reverbs, a delay in time with the tempo and the amount of both."""
    return Desk(
        room=impulse(draw_room(rng, str(rng.choice(["small", "medium"]))), rng),
        hall=impulse(draw_room(rng, str(rng.choice(["plate", "medium", "large"]))), rng),
        echo=60 / tempo * float(rng.choice([0.5, 0.75, 1.0])),
        wet=float(rng.uniform(0.3, 1.6)),
    )


def mix_part(role: str, audio: np.ndarray, desk: Desk, rng: np.random.Generator) -> np.ndarray:
    """Equalise, compress, place and wet one part; `audio` dry (2, frames)."""
    if np.abs(audio).max() < 1e-5:
        return np.zeros_like(audio)
    audio = effects.equalise(audio, _tone(role, rng))
    if role in ("kick", "snare", "bass") or rng.random() < 0.5:
        audio = effects.compress(
            audio, rng.uniform(-24, -8), rng.uniform(2, 6),
            rng.uniform(0.002, 0.03), rng.uniform(0.05, 0.25),
        )  # fmt: skip
    if rng.random() < 0.3:
        audio = effects.saturate(audio, rng.uniform(0, 10))
    if role in ("pad", "keys", "guitar", "arp") and rng.random() < 0.3:
        audio = effects.chorus(audio, rng.uniform(0.2, 1.5), rng.uniform(0.001, 0.004), 0.7)
    audio = effects.pan(audio, *_place(role, rng))
    gain = LEVELS[role] + rng.normal(0, LEVEL_DEVIATION) - effects.active_level(audio)
    audio = audio * effects.decibels(gain)
    return audio + _sends(role, audio, desk, rng)


def _tone(role: str, rng: np.random.Generator) -> list[effects.Band]:
    u = rng.uniform
    bands = [("peak", float(np.exp(u(np.log(150), np.log(8000)))), u(-5, 5), u(0.5, 2))]
    if role == "kick":
        bands += [("peak", u(50, 80), u(0, 5), 1.0), ("peak", u(250, 450), u(-8, 0), 1.0),
                  ("peak", u(2500, 5000), u(0, 6), 1.0)]  # fmt: skip
    elif role == "snare":
        bands += [("high-pass", u(80, 140), 0, 0.7), ("high-shelf", u(4000, 8000), u(-2, 6), 0.7)]
    elif role == "bass":
        bands += [("high-pass", u(28, 45), 0, 0.7), ("low-pass", u(2000, 9000), 0, 0.7)]
    else:
        floor = {"cymbals": u(200, 500), "pad": u(120, 300)}.get(role, u(70, 220))
        bands += [("high-pass", floor, 0, 0.7), ("high-shelf", u(5000, 10000), u(-5, 5), 0.7)]
    return bands


def _place(role: str, rng: np.random.Generator) -> tuple[float, float]:
    """Return place (-1..1) and width."""
    u = rng.uniform
    if role in ("kick", "bass"):
        return 0.0, 0.0 if rng.random() < 0.8 else u(0, 0.4)
    if role == "snare":
        return u(-0.1, 0.1), u(0, 0.5)
    if role in ("cymbals", "percussion"):
        return u(-0.2, 0.2), u(0.4, 1.3)
    if role == "lead":
        return u(-0.4, 0.4), u(0, 0.8)
    if role == "pad":
        return u(-0.2, 0.2), u(0.6, 1.5)
    return float(rng.choice([-1, 1])) * u(0.0, 0.85), u(0.2, 1.3)


def _sends(role: str, audio: np.ndarray, desk: Desk, rng: np.random.Generator) -> np.ndarray:
    dry = {"kick": 0.03, "bass": 0.0, "snare": 0.25, "cymbals": 0.1, "percussion": 0.2}
    wet = np.zeros_like(audio)
    near, far = dry.get(role, 0.15) * desk.wet, dry.get(role, 0.2) * desk.wet * rng.uniform(0, 1.5)
    if near:
        wet += near * effects.convolve(audio, desk.room)
    if role not in ("kick", "bass") and rng.random() < 0.7:
        wet += far * effects.convolve(audio, desk.hall)
    if role in ("lead", "arp", "guitar") and rng.random() < 0.35:
        wet += rng.uniform(0.1, 0.4) * effects.echoes(
            audio, desk.echo, rng.uniform(0.2, 0.5), rng.uniform(2500, 8000),
            ping_pong=bool(rng.random() < 0.6),
        )  # fmt: skip
    return wet


def level_vocals(
    vocals: np.ndarray, instrumental: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Bring both to mixing level, the voice some dB about the instrumental's."""
    instrumental = instrumental * effects.decibels(MIX_LEVEL - effects.active_level(instrumental))
    if np.abs(vocals).max() < 1e-5:
        return vocals, instrumental
    wanted = MIX_LEVEL + rng.normal(*VOCAL_LEVEL)
    return vocals * effects.decibels(wanted - effects.active_level(vocals)), instrumental


def master(
    vocals: np.ndarray, instrumental: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Master the sum of both stems, so that they still add up to the mastered song.

    Equalisation is linear, hence equal for both; compressor and limiter work on the sum and their
    gain is applied to both.
    """
    u = rng.uniform
    bands: list[effects.Band] = [
        ("low-shelf", u(60, 150), u(-4, 4), 0.7), ("high-shelf", u(6000, 12000), u(-4, 4), 0.7),
        ("peak", u(300, 3000), u(-3, 3), 0.6), ("high-pass", 22, 0, 0.7),
    ]  # fmt: skip
    if rng.random() < 0.1:  # an old or lossy record
        bands += [("low-pass", u(6000, 14000), 0, 0.7)] * 2
    stems = [effects.equalise(stem, bands) for stem in (vocals, instrumental)]
    if rng.random() < 0.06:  # a mono record
        stems = [np.tile(stem.mean(0), (2, 1)) for stem in stems]
    total = stems[0] + stems[1]
    gain = np.ones(total.shape[1], np.float32)
    if rng.random() < 0.75:
        level = effects.active_level(total)
        gain = effects.gain_curve(
            total, level + u(-2, 6), u(1.5, 3.5), u(0.005, 0.04), u(0.08, 0.4)
        )
    loud = effects.decibels(u(-19, -9) - effects.active_level(total * gain))
    ceiling = u(0.8, 0.98)
    gain = gain * loud
    gain = gain * effects.limiter_gain(total * gain, ceiling)
    fade = np.ones_like(gain)
    fade[-SAMPLE_RATE // 2 :] = np.linspace(1, 0, SAMPLE_RATE // 2)
    return stems[0] * gain * fade, stems[1] * gain * fade
