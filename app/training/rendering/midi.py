"""Writes one part as a Standard MIDI File, with a player's imprecision."""

from __future__ import annotations

from pathlib import Path

import mido
import numpy as np

from app.training.rendering.score import Part, Song

TICKS_PER_BEAT = 960
MIDI_TEMPO = 500_000  # microseconds per beat in the file: 120 BPM; times are computed in seconds
TICKS_PER_SECOND = TICKS_PER_BEAT * 1_000_000 / MIDI_TEMPO
DRUM_CHANNEL = 9


def timed_notes(
    song: Song, part: Part, rng: np.random.Generator, humanise: float
) -> list[tuple[float, float, int, int]]:
    """Return (start, end, pitch, velocity) of every note in seconds, sorted by start.

    Args:
        song: Gives tempo and swing.
        part: Gives the notes.
        rng: Decides the deviations.
        humanise: Standard deviation of the starts in seconds. A player also lies before or
            behind the beat as a whole, by as much.
    """
    lag = rng.normal(0, humanise)
    timed = []
    for note in part.notes:
        start = max(0.0, song.seconds(note.start) + lag + rng.normal(0, humanise))
        end = max(start + 0.03, song.seconds(note.start + note.length) + lag)
        velocity = int(np.clip(note.velocity + rng.normal(0, 4), 1, 127))
        timed.append((start, end, note.pitch, velocity))
    return sorted(timed)


def write_midi(
    path: Path, timed: list[tuple[float, float, int, int]], program: int | None, bank: int = 0
) -> None:
    """Write timed notes for one instrument; `program` None is the General MIDI drum channel."""
    channel = DRUM_CHANNEL if program is None else 0
    file = mido.MidiFile(ticks_per_beat=TICKS_PER_BEAT)
    track = mido.MidiTrack()
    file.tracks.append(track)
    track.append(mido.MetaMessage("set_tempo", tempo=MIDI_TEMPO))
    if program is not None:
        track.append(mido.Message("control_change", channel=channel, control=0, value=bank))
    track.append(mido.Message("program_change", channel=channel, program=program or 0))
    events = []
    for start, end, pitch, velocity in timed:
        if 0 <= pitch <= 127:
            events.append((start, 1, pitch, velocity))
            events.append((end, 0, pitch, 0))
    now = 0
    for seconds, is_on, pitch, velocity in sorted(events):
        tick = round(seconds * TICKS_PER_SECOND)
        kind = "note_on" if is_on else "note_off"
        track.append(
            mido.Message(kind, channel=channel, note=pitch, velocity=velocity, time=tick - now)
        )
        now = tick
    file.save(path)
