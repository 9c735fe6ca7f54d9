"""Who sings: a random character on top of a voice, and the melody in that singer's range."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from app.training.rendering.score import Phrase, Song

LOWEST_MEDIAN, HIGHEST_MEDIAN = 100.0, 420.0  # Hz, middle of what a singer sings
SPEECH_TO_SONG = (1.1, 1.9)  # song lies above speech by this factor
LATENESS = 0.012  # seconds, deviation of a singer's onsets


@dataclass(frozen=True, slots=True)
class Singer:
    """What makes a voice this singer's.

    Attributes:
        formants: Ratio of formant frequencies: 0.85 a large, 1.2 a small vocal tract.
        timbre: Gains in dB at eight frequencies from 200 Hz to 12 kHz.
        breath: 0 clear to 1 breathy.
        vibrato_rate, vibrato_depth, vibrato_delay: Hz, cents, seconds.
        glide: Seconds from one note to the next.
        damping: Of the pitch's movement; below 1 it overshoots.
        drift: Slow random deviation, cents.
        tune: "free", "tight" (little drift), "hard" (steps, as by pitch correction) or "spoken".
        scoop: Probability that a phrase begins below its note.
        effort: dB that loud notes gain above 2 kHz.
    """

    formants: float
    timbre: tuple[float, ...]
    breath: float
    vibrato_rate: float
    vibrato_depth: float
    vibrato_delay: float
    glide: float
    damping: float
    drift: float
    tune: str
    scoop: float
    effort: float


def draw_singer(rng: np.random.Generator, spoken: float = 0.0) -> Singer:
    """Draw a character; `spoken` is the probability that it raps rather than sings.

    Ranges of vibrato, overshoot and drift: T. Saitou, M. Unoki, M. Akagi, "Development of an F0
    control model based on F0 dynamic characteristics for singing-voice synthesis", 2005.
    """
    u = rng.uniform
    tune = str(rng.choice(["free", "tight", "hard"], p=[0.6, 0.25, 0.15]))
    if u() < spoken:
        tune = "spoken"
    return Singer(
        formants=float(np.exp(rng.normal(0, 0.09))),
        timbre=tuple(np.clip(rng.normal(0, 2.5, 8), -6, 6)),
        breath=float(max(0.0, u(-0.3, 0.7))),
        vibrato_rate=u(4.6, 6.8),
        vibrato_depth=0.0 if tune == "hard" or u() < 0.25 else u(15, 90),
        vibrato_delay=u(0.1, 0.5),
        glide=u(0.03, 0.12),
        damping=u(0.55, 1.0),
        drift={"tight": u(2, 8), "hard": 0.5}.get(tune, u(6, 22)),
        tune=tune,
        scoop=u(0, 0.5),
        effort=u(0, 6),
    )


def double(singer: Singer, rng: np.random.Generator, spread: float = 1.0) -> Singer:
    """The same singer on another take; a large `spread` is another singer of a choir."""
    return replace(
        singer,
        formants=singer.formants * float(np.exp(rng.normal(0, 0.012 * spread))),
        vibrato_rate=singer.vibrato_rate * float(rng.uniform(0.92, 1.08)),
        vibrato_depth=singer.vibrato_depth * float(rng.uniform(0.6, 1.2)),
        vibrato_delay=singer.vibrato_delay * float(rng.uniform(0.7, 1.4)),
        breath=min(1.0, singer.breath + float(rng.uniform(0, 0.15 * spread))),
    )


@dataclass(frozen=True, slots=True)
class SungNote:
    """A note to sing; times in seconds, pitch in semitones (MIDI), slurred to the one before."""

    start: float
    end: float
    pitch: float
    velocity: int
    slur: bool


def choose_octave(
    melody: tuple[Phrase, ...], speech_pitch: float, singer: Singer, rng: np.random.Generator
) -> int:
    """Semitones (whole octaves) that bring a melody into the singer's range."""
    pitches = [note.pitch for phrase in melody for note in phrase.notes]
    if not pitches:
        return 0
    middle = speech_pitch * singer.formants * rng.uniform(*SPEECH_TO_SONG)
    middle = np.clip(middle, LOWEST_MEDIAN, HIGHEST_MEDIAN)
    wanted = 69 + 12 * np.log2(middle / 440)
    return 12 * round((wanted - float(np.median(pitches))) / 12)


def time_phrases(
    song: Song, shift: int, rng: np.random.Generator, harmony: int = 0
) -> list[list[SungNote]]:
    """Put the melody on the clock, as one singer sings it.

    Args:
        song: Gives melody, scale and tempo.
        shift: Semitones to transpose by.
        rng: Decides deviations in time.
        harmony: Scale steps above (2 a third, -3 a fourth below); 0 the melody itself.
    """
    lag = rng.normal(0, LATENESS)
    phrases = []
    for phrase in song.melody:
        sung = []
        for note, slur in zip(phrase.notes, phrase.slurs, strict=True):
            start = song.seconds(note.start) + lag + rng.normal(0, LATENESS)
            end = song.seconds(note.start + note.length) + lag
            pitch = _steps(note.pitch, harmony, song) + shift
            start = max(start, sung[-1].start + 0.06 if sung else 0.0)
            sung.append(SungNote(start, max(end, start + 0.08), pitch, note.velocity, slur))
        phrases.append(sung)
    return phrases


def _steps(pitch: int, steps: int, song: Song) -> int:
    """Pitch that lies some scale steps away; a pitch outside the scale moves with the one below."""
    if steps == 0:
        return pitch
    octave, semitone = divmod(pitch - song.key, 12)
    below = max(i for i, s in enumerate(song.scale) if s <= semitone)
    rest = semitone - song.scale[below]
    octaves, degree = divmod(below + steps, len(song.scale))
    return song.key + 12 * (octave + octaves) + song.scale[degree] + rest
