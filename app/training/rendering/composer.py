"""Composes songs: sections, chords, and what each player of a style plays."""

from __future__ import annotations

import numpy as np

from app.training.rendering.figures import BASS_FIGURES, DRUM_KEYS, DRUMS, FIGURES, FILLS, LEVELS
from app.training.rendering.melody import BAR, compose_melody
from app.training.rendering.score import (
    SCALES,
    Chord,
    Note,
    Part,
    Section,
    Song,
    nearest,
    scale_pitch,
    triad,
)
from app.training.rendering.styles import Role, Style

FORMS = (
    ("intro", "verse", "chorus"), ("verse", "chorus", "break"), ("intro", "verse", "verse"),
    ("chorus", "verse", "chorus"), ("verse", "break", "chorus"), ("intro", "chorus", "chorus"),
    ("verse", "verse", "chorus"),
)  # fmt: skip
SIXTEENTH = 0.25  # beats
REGISTERS = {  # middle of each player's range, MIDI pitch
    "bass": 38, "guitar": 55, "keys": 60, "pad": 62, "arp": 67, "lead": 74,
}  # fmt: skip
PRESENCE = {  # probability that a player plays in a section
    "intro": {"drums": 0.5, "bass": 0.5, "pad": 0.8, "lead": 0.4, "guitar": 0.7, "keys": 0.7,
              "arp": 0.6},
    "verse": {"drums": 0.92, "bass": 0.95, "pad": 0.6, "lead": 0.12, "guitar": 0.8, "keys": 0.8,
              "arp": 0.5},
    "chorus": {"drums": 0.97, "bass": 1.0, "pad": 0.95, "lead": 0.35, "guitar": 0.95, "keys": 0.95,
               "arp": 0.8},
    "break": {"drums": 0.75, "bass": 0.75, "pad": 0.7, "lead": 0.95, "guitar": 0.7, "keys": 0.7,
              "arp": 0.6},
}  # fmt: skip


def compose(rng: np.random.Generator, style: Style, seconds: float) -> Song:
    """Compose about `seconds` of a style.

    Args:
        rng: Decides everything; the same state gives the same song.
        style: What kind of music.
        seconds: Wanted length; the song ends with a whole bar after it.
    """
    tempo = float(rng.uniform(*style.tempo))
    mode = str(rng.choice(style.scales))
    scale, key = SCALES[mode], int(rng.integers(12))
    bars = max(6, round(seconds * tempo / 60 / BAR))
    sections = _sections(rng, style, key, scale, bars)
    parts = [_drums(rng, style, sections)] if rng.random() < style.drum_chance else []
    for role in style.roles:
        if rng.random() < role.chance:
            parts.append(_part(rng, role, sections, key, scale))
    return Song(
        style=style.name,
        tempo=tempo,
        swing=float(rng.uniform(*style.swing)),
        key=key,
        scale=scale,
        mode=mode,
        beats=sections[-1].start + sections[-1].length,
        sections=sections,
        parts=tuple(part for part in parts if part.notes),
        melody=compose_melody(rng, sections, key, scale),
    )


def _sections(
    rng: np.random.Generator, style: Style, key: int, scale: tuple[int, ...], bars: int
) -> tuple[Section, ...]:
    form = FORMS[rng.integers(len(FORMS))]
    weights = np.array([0.35 if kind in ("intro", "break") else 1.0 for kind in form])
    lengths = np.maximum(1, np.round(bars * weights / weights.sum())).astype(int)
    lengths[-1] = max(1, bars - lengths[:-1].sum())
    tones = 4 if rng.random() < style.sevenths else 3
    beats = int(rng.choice(style.chord_beats))
    progressions = {
        kind: style.progressions[rng.integers(len(style.progressions))]
        for kind in dict.fromkeys(form)
    }
    sections, start = [], 0.0
    for kind, length in zip(form, lengths, strict=True):
        degrees = progressions[kind]
        chords = tuple(
            Chord(start + i * beats, beats, triad(key, scale, degrees[i % len(degrees)], tones))
            for i in range(length * BAR // beats)
        )
        sections.append(Section(kind, start, float(length * BAR), chords))
        start += float(length * BAR)
    return tuple(sections)


def _plays(rng: np.random.Generator, role: str, section: Section) -> bool:
    return rng.random() < PRESENCE[section.kind][role]


def _drums(rng: np.random.Generator, style: Style, sections: tuple[Section, ...]) -> Part:
    sound = str(rng.choice(style.kits))
    main = DRUMS[str(rng.choice(style.drums))]
    other = DRUMS[str(rng.choice(style.drums))]
    extra = "tambourine" if rng.random() < 0.2 else "shaker" if rng.random() < 0.2 else None
    notes: list[Note] = []
    for section in sections:
        if not _plays(rng, "drums", section):
            continue
        pattern = other if section.kind == "break" else main
        bars = round(section.length / BAR)
        if rng.random() < 0.7:
            notes.append(Note(section.start, 1, DRUM_KEYS["crash"], 100))
        for bar in range(bars):
            start = section.start + bar * BAR
            filled = bar == bars - 1 and rng.random() < 0.75
            notes += _hits(rng, pattern, start, 12 if filled else 16)
            if filled:
                notes += _hits(rng, FILLS[rng.integers(len(FILLS))], start, 16)
            if extra and section.kind == "chorus":
                notes += _hits(rng, {extra: "x.o.x.o.x.o.x.o."}, start, 16)
    return Part("drums", sound if sound != "gm" else "gm:drums", tuple(notes))


def _hits(
    rng: np.random.Generator, pattern: dict[str, str], start: float, steps: int
) -> list[Note]:
    notes = []
    for drum, hits in pattern.items():
        for i, hit in enumerate(hits[:steps]):
            if hit == "." or (hit == "o" and rng.random() < 0.25):
                continue
            level = int(np.clip(LEVELS[hit] + rng.normal(0, 6), 20, 127))
            notes.append(Note(start + i * SIXTEENTH, SIXTEENTH, DRUM_KEYS[drum], level))
    return notes


def _part(
    rng: np.random.Generator,
    role: Role,
    sections: tuple[Section, ...],
    key: int,
    scale: tuple[int, ...],
) -> Part:
    figures = BASS_FIGURES if role.role == "bass" else FIGURES
    drawn = {
        kind: figures[str(rng.choice(role.patterns))]
        for kind in ("intro", "verse", "chorus", "break")
    }
    register = REGISTERS[role.role] + int(rng.integers(-4, 5))
    gate = float(rng.uniform(0.6, 1.02))  # how much of its time a note sounds
    spread = float(rng.choice([0.0, 0.0, 0.02, 0.05])) if role.role in ("guitar", "keys") else 0.0
    notes: list[Note] = []
    for section in sections:
        if not _plays(rng, role.role, section):
            continue
        if role.role == "lead" and (section.kind == "break" or rng.random() < 0.3):
            notes += _solo(rng, section, key, scale, register)
            continue
        for bar in range(round(section.length / BAR)):
            start = section.start + bar * BAR
            notes += _figure(rng, drawn[section.kind], section, start, register, gate, spread)
    drive = float(rng.uniform(*role.drive)) if role.drive[1] else 0.0
    return Part(role.role, str(rng.choice(role.sounds)), tuple(notes), drive)


def _figure(
    rng: np.random.Generator,
    figure: str,
    section: Section,
    start: float,
    register: int,
    gate: float,
    spread: float,
) -> list[Note]:
    notes = []
    for i, action in enumerate(figure):
        if action in "-.":
            continue
        steps = 1 + len(figure[i + 1 :]) - len(figure[i + 1 :].lstrip("-"))
        at = start + i * SIXTEENTH
        chord = next((c for c in section.chords if c.start <= at < c.start + c.length), None)
        if chord is None:
            continue
        length = min(steps * SIXTEENTH * gate, chord.start + chord.length - at)
        accent = 10 if i % 4 == 0 else 0
        level = int(np.clip(rng.normal(82 + accent - (22 if action == "c" else 0), 6), 20, 127))
        down = i % 4 == 0
        for n, pitch in enumerate(_pitches(rng, action, chord, section, register, down=down)):
            notes.append(Note(at + spread * n, max(0.1, length), pitch, level))
    return notes


def _pitches(
    rng: np.random.Generator,
    action: str,
    chord: Chord,
    section: Section,
    register: int,
    *,
    down: bool,
) -> list[int]:
    root = nearest(register, chord.tones[:1])
    if action in "Cc":
        voiced = sorted(
            {nearest(register + 4 * i, chord.tones) for i in range(len(chord.tones) + 1)}
        )
        return voiced if down else voiced[::-1]
    if action == "P":
        return [root, root + 7, root + 12]
    if action in "0123":
        octave, tone = divmod(int(action), len(chord.tones))
        return [nearest(root + 4 * tone, (chord.tones[tone],)) + 12 * octave]
    if action == "w":
        following = [c for c in section.chords if c.start >= chord.start + chord.length]
        goal = nearest(register, following[0].tones[:1]) if following else root
        return [goal + int(rng.choice([-2, -1, 1, 2]))]
    steps = {"R": root, "8": root + 12, "5": nearest(root + 7, chord.tones[2:3])}
    return [steps.get(action, nearest(root + 4, chord.tones[1:2]))]


def _solo(
    rng: np.random.Generator, section: Section, key: int, scale: tuple[int, ...], register: int
) -> list[Note]:
    notes = []
    middle = 7 * ((register - key) // 12)  # the step of the tonic below the register
    step = middle + int(rng.integers(0, 7))
    at, end = section.start, section.start + section.length
    while at < end:
        length = float(rng.choice([0.25, 0.5, 0.5, 1.0, 1.0, 2.0]))
        length = min(length, end - at)
        if rng.random() < 0.85:
            step += int(rng.choice([-2, -1, -1, 1, 1, 2, 3, -3]))
            step = min(max(step, middle - 4), middle + 9)
            pitch = scale_pitch(key, scale, step)
            notes.append(Note(at, length * 0.95, pitch, int(rng.integers(75, 110))))
        at += length
    return notes
