"""Synthesisers: subtractive, FM, deep basses and plucked strings, with random patches.

Notes are read from band-limited wavetables: harmonics above the Nyquist frequency are left out
instead of aliasing. A filter sweep is a cross-fade between tables of rising brightness, which
needs no time-varying filter.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.training.rendering.score import SAMPLE_RATE

TABLE = 2048  # samples of a wavetable
BRIGHTNESS = 5  # tables between the darkest and the brightest
MAXIMUM_SECONDS = 12.0  # of one note


@dataclass(frozen=True, slots=True)
class Patch:
    """Settings of one synthesiser, drawn once per song."""

    wave: str = "saw"
    voices: int = 1
    detune: float = 0.0  # cents, outermost voices
    width: float = 0.5  # stereo spread of the voices, 0..1
    cutoff: tuple[float, float] = (400.0, 8000.0)  # Hz, resting and at the envelope's peak
    resonance: float = 0.0  # dB at the cutoff
    attack: float = 0.005
    decay: float = 0.3
    sustain: float = 0.7
    release: float = 0.1
    filter_decay: float = 0.4
    sub: float = 0.0  # level of a sine an octave below


def draw_patch(name: str, rng: np.random.Generator) -> Patch:
    """Draw the settings of a named kind of sound."""
    u = rng.uniform
    if name in ("saws", "pad"):
        slow = name == "pad"
        return Patch(
            wave="saw" if not slow or u() < 0.6 else "square",
            voices=int(rng.integers(3, 8)),
            detune=u(8, 28),
            width=u(0.5, 1.0),
            cutoff=(u(300, 900), u(1500, 5000)) if slow else (u(800, 3000), u(5000, 14000)),
            attack=u(0.1, 0.6) if slow else u(0.003, 0.03),
            decay=u(0.5, 1.5),
            sustain=u(0.6, 0.9),
            release=u(0.3, 0.9) if slow else u(0.08, 0.3),
            filter_decay=u(0.5, 2.0),
        )
    if name in ("bass", "reese", "square"):
        return Patch(
            wave="square" if name == "square" or u() < 0.3 else "saw",
            voices=int(rng.integers(2, 4)) if name == "reese" else 1,
            detune=u(12, 30) if name == "reese" else 0.0,
            width=0.0 if name != "square" else u(0, 0.4),
            cutoff=(u(120, 500), u(700, 4000)) if name != "square" else (u(500, 1500), u(2e3, 9e3)),
            resonance=u(0, 12),
            decay=u(0.15, 0.6),
            sustain=u(0.3, 0.9),
            release=u(0.03, 0.12),
            filter_decay=u(0.08, 0.4),
            sub=u(0.2, 0.8) if name != "square" else 0.0,
        )
    if name == "organ":
        return Patch(wave="organ", attack=0.008, decay=1, sustain=1.0, release=0.04, width=0.3)
    return Patch(  # a lead or pluck
        voices=int(rng.integers(1, 4)),
        detune=u(4, 14),
        width=u(0.1, 0.6),
        cutoff=(u(600, 2500), u(3000, 12000)),
        resonance=u(0, 9),
        attack=u(0.003, 0.03),
        decay=u(0.15, 0.8),
        sustain=u(0.2, 0.9),
        release=u(0.06, 0.3),
        filter_decay=u(0.1, 0.6),
    )


def play(
    name: str,
    timed: list[tuple[float, float, int, int]],
    frames: int,
    rng: np.random.Generator,
) -> np.ndarray:
    """Play timed notes with a freshly drawn patch of the named kind; (2, frames) float32."""
    out = np.zeros((2, frames), np.float32)
    special = {"808": _deep_bass, "sub": _deep_bass, "pluck": _plucked, "fm_keys": _fm,
               "fm_bell": _fm}.get(name)  # fmt: skip
    seed = int(rng.integers(2**31))
    patch = draw_patch(name, rng)
    tables = None if special else _tables(patch, rng)
    for start, end, pitch, velocity in timed:
        at = round(start * SAMPLE_RATE)
        if at >= frames or not 0 < pitch < 127:
            continue
        held = min(end - start, MAXIMUM_SECONDS)
        frequency = 440.0 * 2 ** ((pitch - 69) / 12)
        if special:
            sound = special(frequency, held, np.random.default_rng(seed), name)
        else:
            sound = _subtractive(patch, tables, frequency, held, rng)
        length = min(sound.shape[1], frames - at)
        out[:, at : at + length] += sound[:, :length] * (velocity / 127) ** 1.3
    return out * 0.25


def _tables(patch: Patch, rng: np.random.Generator) -> dict[int, np.ndarray]:
    """Wavetables (brightness, TABLE + 1) by the octave of their highest harmonic number."""
    numbers = np.arange(1, TABLE // 2)
    if patch.wave == "organ":  # drawbars: footages of a tone-wheel organ
        amplitudes = np.zeros(len(numbers))
        amplitudes[[0, 1, 2, 3, 4, 5, 7]] = rng.uniform(0, 1, 7)
        amplitudes[0] = 1.0
    else:
        amplitudes = 1.0 / numbers
        if patch.wave == "square":
            width = rng.uniform(0.2, 0.5)
            amplitudes = np.abs(np.sin(np.pi * numbers * width)) / numbers
    phases = rng.uniform(0, 2 * np.pi, len(numbers)) if patch.wave == "organ" else -np.pi / 2
    spectrum = amplitudes * np.exp(1j * phases)
    return {octave: (numbers <= 2**octave) * spectrum for octave in range(1, 11)}


def _subtractive(
    patch: Patch,
    spectra: dict[int, np.ndarray],
    frequency: float,
    held: float,
    rng: np.random.Generator,
) -> np.ndarray:
    length = round((held + 3 * patch.release) * SAMPLE_RATE)
    time = np.arange(length) / SAMPLE_RATE
    octave = int(np.clip(np.log2(0.45 * SAMPLE_RATE / frequency), 1, 10))
    cutoffs = np.geomspace(patch.cutoff[0], max(patch.cutoff[1], patch.cutoff[0] * 1.1), BRIGHTNESS)
    partials = frequency * np.arange(1, TABLE // 2)
    tables = np.empty((BRIGHTNESS, TABLE + 1))
    for i, cutoff in enumerate(cutoffs):
        response = 1 / np.sqrt(1 + (partials / cutoff) ** 4)  # 12 dB per octave
        response *= 10 ** (patch.resonance / 20 * np.exp(-((np.log2(partials / cutoff) * 3) ** 2)))
        if patch.wave == "organ":
            response = 1.0
        spectrum = np.concatenate([[0], spectra[octave] * response, [0]])
        wave = np.fft.irfft(spectrum, TABLE) * TABLE / 2
        tables[i] = np.append(wave, wave[0])
    sweep = np.exp(-time / patch.filter_decay) * (BRIGHTNESS - 1)
    level = np.clip(sweep.astype(int), 0, BRIGHTNESS - 2)
    blend = sweep - level
    out = np.zeros((2, length), np.float32)
    for voice in range(patch.voices):
        place = 0.0 if patch.voices == 1 else 2 * voice / (patch.voices - 1) - 1
        pitch = frequency * 2 ** (place * patch.detune / 1200)
        phase = (rng.random() + pitch * time) % 1.0 * TABLE
        index = phase.astype(int)
        part = phase - index
        low, high = tables[level, index], tables[level, index + 1]
        sound = (low + part * (high - low)) * (1 - blend)
        low, high = tables[level + 1, index], tables[level + 1, index + 1]
        sound += (low + part * (high - low)) * blend
        pan = place * patch.width
        out[0] += sound * np.sqrt((1 - pan) / 2)
        out[1] += sound * np.sqrt((1 + pan) / 2)
    if patch.sub:
        out += patch.sub * np.sin(np.pi * frequency * time)
    return out / np.sqrt(patch.voices) * _envelope(patch, held, time)


def _envelope(patch: Patch, held: float, time: np.ndarray) -> np.ndarray:
    rise = np.minimum(1, time / patch.attack)
    fall = patch.sustain + (1 - patch.sustain) * np.exp(-time / patch.decay)
    release = np.exp(-np.maximum(0, time - held) / (patch.release / 2))
    return (rise * fall * release).astype(np.float32)


def _deep_bass(frequency: float, held: float, rng: np.random.Generator, name: str) -> np.ndarray:
    """A decaying sine with a pitch drop and saturation (808), or a plain one (sub)."""
    drop, drive = (rng.uniform(1, 4), rng.uniform(1, 6)) if name == "808" else (0.0, 1.0)
    decay = rng.uniform(0.5, 1.6) if name == "808" else 4.0
    time = np.arange(round((held + 0.08) * SAMPLE_RATE)) / SAMPLE_RATE
    pitch = frequency * (1 + drop * np.exp(-time / 0.02))
    sound = np.sin(2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE) * np.exp(-time / decay)
    sound = np.tanh(sound * drive) / np.tanh(drive)
    sound *= np.minimum(1, np.minimum(time / 0.004, (time[-1] - time) / 0.05))
    return np.tile(sound.astype(np.float32), (2, 1))


def _fm(frequency: float, held: float, rng: np.random.Generator, name: str) -> np.ndarray:
    """Two-operator frequency modulation (Chowning 1973): electric pianos and bells."""
    bell = name == "fm_bell"
    ratio = rng.choice([1.41, 2.76, 3.5, 5.4] if bell else [1.0, 1.0, 2.0, 14.0])
    index = rng.uniform(1.0, 4.0) if ratio < 10 else rng.uniform(0.2, 0.8)
    decay = rng.uniform(0.6, 2.5)
    time = np.arange(round((held + 0.4) * SAMPLE_RATE)) / SAMPLE_RATE
    index = min(index, 6000 / (frequency * ratio))
    modulator = np.sin(2 * np.pi * frequency * ratio * time) * index * np.exp(-time / (decay * 0.5))
    sound = np.sin(2 * np.pi * frequency * time + modulator) * np.exp(-time / decay)
    sound *= np.minimum(1, time / 0.003) * np.exp(-np.maximum(0, time - held) / 0.12)
    wobble = rng.uniform(0, 0.3) * np.sin(2 * np.pi * rng.uniform(3, 6) * time)  # tremolo in stereo
    return np.stack([sound * (1 + wobble), sound * (1 - wobble)]).astype(np.float32)


def _plucked(frequency: float, held: float, rng: np.random.Generator, name: str) -> np.ndarray:
    """A plucked string: every partial of a noise burst decays, high ones sooner.

    The result is that of Karplus and Strong (1983), whose loop is replaced by its modes.
    """
    del name
    bright, decay = rng.uniform(0.6, 1.6), rng.uniform(0.6, 2.5)
    stiff = rng.uniform(0, 2e-4)  # inharmonicity, as of a steel string
    position = rng.uniform(0.1, 0.35)
    time = np.arange(round((min(held, 3.0) + 0.25) * SAMPLE_RATE)) / SAMPLE_RATE
    count = int(min(40, 16000 / frequency))
    sound = np.zeros(len(time))
    for n in range(1, count + 1):
        pitch = frequency * n * np.sqrt(1 + stiff * n * n)
        level = np.sin(np.pi * n * position) / n**bright
        life = decay / (1 + 0.15 * n * (frequency / 220) ** 0.5)
        sound += level * np.sin(2 * np.pi * pitch * time + rng.uniform(0, 6)) * np.exp(-time / life)
    sound *= np.exp(-np.maximum(0, time - held) / 0.06) * np.minimum(1, time / 0.001)
    return np.tile(sound.astype(np.float32), (2, 1))
