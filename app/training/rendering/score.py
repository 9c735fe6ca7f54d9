"""What a composed song is: notes in beats, grouped in parts and sections."""

from __future__ import annotations

from dataclasses import dataclass

SAMPLE_RATE = 44100  # of everything that is rendered, Hz


@dataclass(frozen=True, slots=True)
class Note:
    """One note; `start` and `length` in beats, `pitch` and `velocity` as in MIDI."""

    start: float
    length: float
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Chord:
    """Pitch classes (0..11) of a chord, root first, and the beats where it sounds."""

    start: float
    length: float
    tones: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of bars of one character: "intro", "verse", "chorus" or "break"."""

    kind: str
    start: float
    length: float
    chords: tuple[Chord, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What one player plays.

    Attributes:
        role: "drums", "bass", "guitar", "keys", "pad", "arp" or "lead".
        sound: "gm:27" (General MIDI program), "kit" or "synth:saw".
        drive: Distortion, 0 (clean) to 1 (metal).
    """

    role: str
    sound: str
    notes: tuple[Note, ...]
    drive: float = 0.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sung line: its notes in order, and which of them continue the syllable before."""

    notes: tuple[Note, ...]
    slurs: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Song:
    """A composition.

    Attributes:
        style: Name of the style.
        tempo: Beats per minute.
        swing: Delay of every second eighth, as a fraction of a beat (0 straight, 1/6 triplets).
        key: Pitch class of the tonic.
        scale: Semitones above the tonic, seven of them.
        mode: Name of the scale.
        beats: Length.
    """

    style: str
    tempo: float
    swing: float
    key: int
    scale: tuple[int, ...]
    mode: str
    beats: float
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    melody: tuple[Phrase, ...]

    def seconds(self, beat: float) -> float:
        """Time of a beat, with swing, in seconds."""
        half = beat % 1.0
        late = self.swing * (half / 0.5 if half <= 0.5 else (1 - half) / 0.5)
        return (beat + late) * 60.0 / self.tempo

    @property
    def frames(self) -> int:
        """Length in frames, with a second for the last notes to ring."""
        return round((self.seconds(self.beats) + 1.0) * SAMPLE_RATE)


SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
}


def scale_pitch(song_key: int, scale: tuple[int, ...], step: int) -> int:
    """MIDI-like pitch of a scale step; step 0 is the tonic in octave 0, steps may be negative."""
    octave, degree = divmod(step, len(scale))
    return song_key + 12 * octave + scale[degree]


def triad(key: int, scale: tuple[int, ...], degree: int, tones: int = 3) -> tuple[int, ...]:
    """Stack thirds of the scale on a degree (0..6): three tones a triad, four a seventh chord."""
    return tuple(scale_pitch(key, scale, degree + 2 * i) % 12 for i in range(tones))


def nearest(pitch: float, classes: tuple[int, ...]) -> int:
    """Pitch of one of these pitch classes that lies closest to `pitch`."""
    around = range(round(pitch) - 6, round(pitch) + 7)
    return min((p for p in around if p % 12 in classes), key=lambda p: abs(p - pitch))
