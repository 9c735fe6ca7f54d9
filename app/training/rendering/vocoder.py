"""WORLD analysis and synthesis, and the extension of narrow-band voices.

Source: M. Morise, F. Yokomori, K. Ozawa, "WORLD: A Vocoder-Based High-Quality Speech Synthesis
System for Real-Time Applications", IEICE 2016. Bandwidth extension by codebook: H. Carl,
U. Heute, "Bandwidth Enhancement of Narrow-Band Speech Signals", EUSIPCO 1994.
"""

from __future__ import annotations

import itertools
import warnings
from dataclasses import dataclass

import numpy as np

from app.training.rendering.score import SAMPLE_RATE

with warnings.catch_warnings():  # pyworld 0.3.5 asks pkg_resources for its version
    warnings.filterwarnings("ignore", message=".*pkg_resources.*")
    import pyworld

HOP = 0.005  # seconds per frame of parameters
BINS = 1025  # of the spectral envelope, 0 to SAMPLE_RATE / 2
FREQUENCIES = np.linspace(0, SAMPLE_RATE / 2, BINS)
LOWEST, HIGHEST = 65.0, 900.0  # fundamental frequencies looked for, Hz
FLOOR = 1e-12  # of the power envelope
SILENT = float(np.log(FLOOR)) + 3.0  # log power up to which a frame is silent
LOUD = float(np.log(10**2.5))  # log power below the loudest frame: 25 dB
MARGIN = 6  # frames around sound, into which it may ring
FULL_BAND = 14000.0  # bandwidth above which nothing needs to be added, Hz
NARROWEST = 3000.0  # bandwidth below which a sound is no speech to be extended, Hz
NEIGHBOURS = 6  # codebook entries averaged


@dataclass(frozen=True, slots=True)
class Analysis:
    """A voice in parameters.

    Attributes:
        pitch: Fundamental frequency per frame, Hz; 0 where unvoiced.
        envelope: Log power envelope (frames, BINS), natural logarithm, float32.
        noise: Aperiodicity (frames, BINS): 0 harmonic, 1 noise; float32.
    """

    pitch: np.ndarray
    envelope: np.ndarray
    noise: np.ndarray

    @property
    def median_pitch(self) -> float:
        """Median of the voiced frames' pitch in Hz; 0 where nothing is voiced."""
        voiced = self.pitch[self.pitch > 0]
        return float(np.median(voiced)) if len(voiced) else 0.0

    @property
    def voiced_share(self) -> float:
        """Share of the loud frames in which the tracker found a pitch: low for several voices."""
        level = self.envelope[:, 5:300].max(1)
        loud = level > level.max() - LOUD
        return float((self.pitch[loud] > 0).mean())


def analyse(sound: np.ndarray) -> Analysis:
    """Analyse mono float64 sound at SAMPLE_RATE."""
    sound = np.ascontiguousarray(sound, np.float64)
    pitch, times = pyworld.dio(
        sound, SAMPLE_RATE, f0_floor=LOWEST, f0_ceil=HIGHEST, frame_period=HOP * 1000
    )
    pitch = pyworld.stonemask(sound, pitch, times, SAMPLE_RATE)
    envelope = pyworld.cheaptrick(sound, pitch, times, SAMPLE_RATE)
    noise = pyworld.d4c(sound, pitch, times, SAMPLE_RATE)
    return Analysis(
        pitch=pitch,
        envelope=np.log(envelope + FLOOR).astype(np.float32),
        noise=noise.astype(np.float32),
    )


def synthesise(analysis: Analysis) -> np.ndarray:
    """Mono float32 sound of the parameters; frames at the floor are silent and cost nothing."""
    out = np.zeros(round(len(analysis.pitch) * HOP * SAMPLE_RATE), np.float32)
    for start, end in _sounding(analysis.envelope):
        sound = pyworld.synthesize(
            np.ascontiguousarray(analysis.pitch[start:end], np.float64),
            np.exp(np.ascontiguousarray(analysis.envelope[start:end], np.float64)),
            np.clip(np.ascontiguousarray(analysis.noise[start:end], np.float64), 0.0, 1.0),
            SAMPLE_RATE,
            HOP * 1000,
        )
        at = round(start * HOP * SAMPLE_RATE)
        length = min(len(sound), len(out) - at)
        out[at : at + length] += sound[:length].astype(np.float32)
    return out


def _sounding(envelope: np.ndarray) -> list[tuple[int, int]]:
    """Stretches of frames above the floor, with MARGIN around each."""
    sounds = np.convolve(envelope.max(1) > SILENT, np.ones(2 * MARGIN + 1), "same") > 0
    edges = np.flatnonzero(np.diff(np.pad(sounds.astype(np.int8), 1)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Codebook:
    """Frames of full-band voices: what lies above narrow-band speech."""

    envelope: np.ndarray  # (entries, BINS) log power
    noise: np.ndarray

    @staticmethod
    def learn(analyses: list[Analysis], rng: np.random.Generator, entries: int = 4000) -> Codebook:
        """Draw frames that are not silent from full-band voices."""
        envelope = np.concatenate([a.envelope for a in analyses])
        noise = np.concatenate([a.noise for a in analyses])
        level = envelope[:, 10:300].max(1)
        loud = np.flatnonzero(level > level.max() - np.log(10**5))
        chosen = rng.choice(loud, min(entries, len(loud)), replace=False)
        return Codebook(envelope[chosen], noise[chosen])

    def extend(self, analysis: Analysis, cutoff: float) -> Analysis:
        """Fill an envelope above `cutoff` Hz with that of the most similar full-band frames."""
        if not NARROWEST <= cutoff < FULL_BAND:
            return analysis
        edge = int(np.searchsorted(FREQUENCIES, cutoff * 0.92))
        query, query_level = _features(analysis.envelope, edge)
        known, known_level = _features(self.envelope, edge)
        distance = (query**2).sum(1)[:, None] - 2 * query @ known.T + (known**2).sum(1)
        nearest = np.argpartition(distance, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
        envelope, noise = analysis.envelope.copy(), analysis.noise.copy()
        relative = self.envelope[:, edge:] - known_level[:, None]
        high = relative[nearest].mean(1) + query_level[:, None]
        envelope[:, edge:] = _smooth(high)
        noise[:, edge:] = _smooth(self.noise[:, edge:][nearest].mean(1))
        blend = np.linspace(0, 1, 24, dtype=np.float32)  # over the edge: 500 Hz
        span = slice(edge - 24, edge)
        bridge = envelope[:, edge : edge + 1]
        envelope[:, span] = envelope[:, span] * (1 - blend) + bridge * blend
        return Analysis(analysis.pitch, envelope, noise)


def _features(envelope: np.ndarray, edge: int) -> tuple[np.ndarray, np.ndarray]:
    """Shape of the low band in 24 bands (level removed), and the level just below the edge."""
    borders = np.unique(np.geomspace(6, edge, 25).astype(int))
    bands = np.stack([envelope[:, a:b].mean(1) for a, b in itertools.pairwise(borders)], axis=1)
    return bands - bands.mean(1, keepdims=True), envelope[:, edge * 3 // 4 : edge - 24].mean(1)


def _smooth(frames: np.ndarray) -> np.ndarray:
    """Mean over three frames in time."""
    padded = np.pad(frames, ((1, 1), (0, 0)), mode="edge")
    return (padded[:-2] + padded[1:-1] + padded[2:]) / 3


def warp_formants(envelope: np.ndarray, ratio: float) -> np.ndarray:
    """Move formants to `ratio` times their frequency: above 1 a shorter vocal tract."""
    if ratio == 1.0:
        return envelope
    position = np.minimum(np.arange(BINS) / ratio, BINS - 1)
    index = np.minimum(position.astype(int), BINS - 2)
    part = (position - index).astype(np.float32)
    low = envelope[:, index]
    return low + part * (envelope[:, index + 1] - low)
