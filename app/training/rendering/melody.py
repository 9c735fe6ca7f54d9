"""Composes sung melodies: phrases with a motif that returns, over the song's chords."""

from __future__ import annotations

import numpy as np

from app.training.rendering.score import Note, Phrase, Section, nearest, scale_pitch

# Rhythms of one bar in eighths of a beat pair: (start, length) in beats; chosen by density.
SPARSE = (
    ((0, 2), (2, 2)), ((0, 3), (3, 1)), ((0, 1), (1, 3)), ((0, 4),), ((0, 1.5), (1.5, 2.5)),
    ((1, 1), (2, 2)), ((0, 1), (1, 1), (2, 2)),
)  # fmt: skip
MIDDLE = (
    ((0, 1), (1, 0.5), (1.5, 0.5), (2, 1), (3, 1)), ((0, 0.5), (0.5, 0.5), (1, 1), (2, 1.5)),
    ((0.5, 0.5), (1, 0.5), (1.5, 1), (2.5, 0.5), (3, 1)), ((0, 1.5), (1.5, 0.5), (2, 1), (3, 1)),
    ((0, 0.5), (0.5, 1), (1.5, 0.5), (2, 2)), ((0, 1), (1, 1), (2, 0.5), (2.5, 1.5)),
    ((0, 0.75), (0.75, 0.75), (1.5, 0.5), (2, 1), (3, 0.5)),
)  # fmt: skip
DENSE = (
    tuple((i / 2, 0.5) for i in range(8)), tuple((i / 2, 0.5) for i in range(1, 7)),
    ((0, 0.25), (0.25, 0.25), (0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 0.25), (2.25, 0.25), (2.5, 1)),
    (*((i / 4, 0.25) for i in range(10)), (2.5, 1.0)),
    ((0, 0.5), (0.5, 0.25), (0.75, 0.75), (1.5, 0.5), (2, 0.5), (2.5, 0.25), (2.75, 1.25)),
)  # fmt: skip
RHYTHMS = {"sparse": SPARSE, "middle": MIDDLE, "dense": DENSE}
BAR = 4  # beats
PAUSE = 0.15  # probability that the singer leaves out a phrase


def compose_melody(
    rng: np.random.Generator, sections: tuple[Section, ...], key: int, scale: tuple[int, ...]
) -> tuple[Phrase, ...]:
    """Write a vocal line around MIDI pitch 60; the singer transposes it to a comfortable octave.

    Verses and choruses are sung, other sections are not. A section has one motif of rhythm and
    contour which its phrases repeat with variation (A A' B A).
    """
    phrases = []
    density = rng.choice(["sparse", "middle", "middle", "dense", "dense"])
    for section in sections:
        if section.kind in ("intro", "break"):
            continue
        base = 7 * 5 + int(rng.integers(-1, 2)) + (2 if section.kind == "chorus" else 0)
        phrases += _section(rng, section, key, scale, base, str(density))
    return tuple(phrases)


def _section(
    rng: np.random.Generator,
    section: Section,
    key: int,
    scale: tuple[int, ...],
    base: int,
    density: str,
) -> list[Phrase]:
    bars = round(section.length / BAR)
    span = 2 if bars % 2 == 0 and rng.random() < 0.7 else 1  # bars of a phrase
    motifs = [_motif(rng, span, density) for _ in range(2)]
    slur_chance = rng.choice([0.0, 0.05, 0.2])
    phrases = []
    for i, bar in enumerate(range(0, bars - span + 1, span)):
        if rng.random() < PAUSE:
            continue
        rhythm, contour = motifs[1 if i % 4 == 2 else 0]
        start = section.start + bar * BAR
        step = base
        notes, slurs = [], []
        for (at, length), move in zip(rhythm, contour, strict=True):
            step += move if rng.random() < 0.85 else int(rng.integers(-2, 3))
            step = min(max(step, base - 6), base + 7)
            pitch = scale_pitch(key, scale, step)
            strong = at % 2 == 0 or length >= 1
            if strong:
                pitch = nearest(pitch, _chord_at(section, start + at))
            velocity = int(rng.integers(80, 100)) + (12 if at % BAR == 0 else 0)
            notes.append(Note(start + at, length, pitch, velocity))
            slurs.append(bool(slurs and rng.random() < slur_chance))
        phrases.append(Phrase(tuple(notes), tuple(slurs)))
    return phrases


def _motif(rng: np.random.Generator, span: int, density: str) -> tuple[list, list[int]]:
    rhythm: list[tuple[float, float]] = []
    for bar in range(span):
        last = bar == span - 1
        kind = str(rng.choice(["sparse", density])) if last else density
        chosen = RHYTHMS[kind][rng.integers(len(RHYTHMS[kind]))]
        rhythm += [(at + bar * BAR, length) for at, length in chosen]
    at, length = rhythm[-1]
    rest = float(rng.choice([0.0, 0.5, 0.5, 1.0]))  # breath before the next phrase
    rhythm[-1] = (at, max(0.5, min(length, span * BAR - at - rest)))
    contour = [int(rng.choice([-2, -1, -1, 0, 0, 1, 1, 2])) for _ in rhythm]
    if rng.random() < 0.3:  # a leap, the hook of many tunes
        contour[int(rng.integers(len(contour)))] = int(rng.choice([-4, 3, 4, 5]))
    return rhythm, contour


def _chord_at(section: Section, beat: float) -> tuple[int, ...]:
    for chord in section.chords:
        if chord.start <= beat < chord.start + chord.length:
            return chord.tones
    return section.chords[-1].tones
