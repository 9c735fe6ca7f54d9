"""What is done to recordings to make songs of them, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Recipe:
    """How often what is done; each is a probability unless it says otherwise.

    Attributes:
        pair: Both stems of one song, in time with each other.
        vocal_free: Nobody sings.
        alone: Hardly any accompaniment.
        second_voice: Another voice joins.
        second_music: Two instrumentals at once.
        pitch: The speed is changed, and with it pitch, tempo and formants.
        vocal_semitones: By at most so much.
        music_semitones: By at most so much.
        formant: The voice's formants are moved, whatever its pitch.
        formant_semitones: By at most so much from where they were in the recording.
        tempo: The voice's tempo is changed, whatever its pitch; not in true pairs.
        tempo_percent: By at most so much.
        eq: An equaliser is applied.
        eq_db: With gains up to this.
        room: The voice is in a room.
        echo: The voice has echoes.
        doubling: The voice is doubled left and right.
        spread: Music is made wide.
        compress: The voice is compressed; and, apart from that, the whole song.
        distort: The voice is distorted.
        gate: The voice is silent for a part.
        off_centre: The voice is not in the centre.
        mono: The whole song is mono.
        drop: One channel of one stem is silent.
        masking: Stripes of time and of frequency are hidden, in the song and its voice alike.
        ratio_db: Mean level of the voice relative to the music.
        ratio_spread_db: Its standard deviation.
        gain_db: The song's level varies by at most so much.
        weights: Pattern of file paths to how often they are heard.
    """

    pair: float = 0.12
    vocal_free: float = 0.05
    alone: float = 0.03
    second_voice: float = 0.15
    second_music: float = 0.15
    pitch: float = 0.6
    vocal_semitones: float = 5.0
    music_semitones: float = 4.0
    formant: float = 0.2
    formant_semitones: float = 3.0
    tempo: float = 0.2
    tempo_percent: float = 20.0
    eq: float = 0.7
    eq_db: float = 8.0
    room: float = 0.6
    echo: float = 0.1
    doubling: float = 0.15
    spread: float = 0.3
    compress: float = 0.4
    distort: float = 0.08
    gate: float = 0.2
    off_centre: float = 0.15
    mono: float = 0.06
    drop: float = 0.02
    masking: float = 0.1
    ratio_db: float = -3.0
    ratio_spread_db: float = 4.5
    gain_db: float = 12.0
    weights: Mapping[str, float] = field(default_factory=dict)
