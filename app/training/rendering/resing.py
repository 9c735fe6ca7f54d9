"""Brings recorded singing into a song's key and bars, with its own melody and timing."""

from __future__ import annotations

import numpy as np

from app.training.rendering.score import SAMPLE_RATE, Song, nearest
from app.training.rendering.singer import Singer
from app.training.rendering.singing import colour
from app.training.rendering.vocoder import HOP, Analysis, synthesise

GAP = 0.25  # seconds of silence between phrases
SHORTEST, LONGEST = 0.6, 8.0  # seconds of a phrase
SILENCE = 30.0  # dB below the loudest frame
RETUNE = 0.07  # seconds in which pitch is drawn to the scale
LARGEST_SHIFT = 4  # semitones either way, beyond the octave


def find_phrases(analysis: Analysis) -> list[tuple[int, int]]:
    """Spans of frames between silences."""
    level = 10 * np.log10(np.exp(analysis.envelope[:, 5:300]).sum(1) + 1e-12)
    loud = level > np.percentile(level, 99) - SILENCE
    spans: list[tuple[int, int]] = []
    start, quiet = None, 0
    for i, is_loud in enumerate([*loud.tolist(), *[False] * round(GAP / HOP + 1)]):
        if is_loud:
            start, quiet = (i if start is None else start), 0
        elif start is not None:
            quiet += 1
            too_long = i - start > LONGEST / HOP
            if quiet > GAP / HOP or too_long:
                end = min(i - quiet + 1, len(loud))
                if (end - start) * HOP >= SHORTEST:
                    spans.append((start, end))
                start, quiet = None, 0
    return spans


def resing(analysis: Analysis, song: Song, singer: Singer, rng: np.random.Generator) -> np.ndarray:
    """Place phrases on bars of the sung sections and tune them to the scale.

    Returns:
        Mono float32 as long as the song.
    """
    out = np.zeros(song.frames, np.float32)
    phrases = find_phrases(analysis)
    starts = [song.seconds(p.notes[0].start) for p in song.melody]
    if not phrases or not starts:
        return out
    shift = int(rng.integers(-LARGEST_SHIFT, LARGEST_SHIFT + 1))
    free, number = 0.0, int(rng.integers(len(phrases)))
    for start in starts:
        if start < free:
            continue
        a, b = phrases[number % len(phrases)]
        number += 1
        part = Analysis(analysis.pitch[a:b], analysis.envelope[a:b], analysis.noise[a:b])
        pitch = tune(part.pitch, song, shift, singer)
        coloured = colour(part, np.zeros(b - a), singer)
        sound = synthesise(Analysis(pitch, coloured.envelope, coloured.noise))
        at = round(start * SAMPLE_RATE)
        length = min(len(sound), len(out) - at)
        if length <= 0:
            break
        out[at : at + length] += sound[:length]
        free = start + length / SAMPLE_RATE + GAP
    return out


def tune(pitch: np.ndarray, song: Song, shift: float, singer: Singer) -> np.ndarray:
    """Shift a pitch curve (Hz, 0 unvoiced) and draw it to the notes of the song's scale."""
    classes = tuple((song.key + s) % 12 for s in song.scale)
    out = np.zeros_like(pitch)
    strength = {"hard": 1.0, "tight": 0.85}.get(singer.tune, 0.6)
    keep = np.exp(-HOP / (0.004 if singer.tune == "hard" else RETUNE))
    correction, voiced_before = 0.0, False
    for i, hertz in enumerate(pitch.tolist()):
        if hertz <= 0:
            voiced_before = False
            continue
        semitones = 69 + 12 * np.log2(hertz / 440) + shift
        wanted = strength * (nearest(semitones, classes) - semitones)
        correction = keep * correction + (1 - keep) * wanted if voiced_before else wanted
        voiced_before = True
        out[i] = 440 * 2 ** ((semitones + correction - 69) / 12)
    return out
