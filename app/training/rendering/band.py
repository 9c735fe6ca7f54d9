"""The players: renders every part of a song with soundfonts, sampled kits and synthesisers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.training.rendering import drum_synth, drumkits, effects, mixing, soundfonts, synths
from app.training.rendering.figures import DRUM_KEYS
from app.training.rendering.midi import timed_notes
from app.training.rendering.score import Part, Song
from app.training.rendering.soundfonts import Soundfont

DRUM_GROUPS = {  # mixed apart, as from a multi-track recording
    "kick": ("kick",),
    "snare": ("snare", "clap", "gated", "rim"),
    "cymbals": ("hat", "pedal", "open", "crash", "ride"),
    "percussion": ("tom1", "tom2", "tom3", "shaker", "conga", "timpani", "tambourine"),
}
LOUD_GUITAR = 0.3  # drive above which guitars are doubled, left and right


def play_song(
    song: Song,
    desk: mixing.Desk,
    fonts: list[Soundfont],
    rng: np.random.Generator,
    humanise: float,
) -> tuple[np.ndarray, list[dict]]:
    """Play and mix all parts.

    Returns:
        The instrumental (2, frames) float32, and what played: role, sound, source, licence.
    """
    out = np.zeros((2, song.frames), np.float32)
    played = []
    for part in song.parts:
        font = soundfonts.draw(rng, fonts, drums=part.sound == "gm:drums")
        if part.role == "drums":
            audio, source, licence = _drums(song, part, font, desk, rng, humanise)
        else:
            audio, source, licence = _tuned(song, part, font, desk, rng, humanise)
        out += audio
        played.append(
            {"role": part.role, "sound": part.sound, "source": source, "licence": licence}
        )
    return out, played


def _tuned(
    song: Song,
    part: Part,
    font: Soundfont,
    desk: mixing.Desk,
    rng: np.random.Generator,
    humanise: float,
) -> tuple[np.ndarray, str, str]:
    kind, _, name = part.sound.partition(":")
    doubled = part.role == "guitar" and part.drive > LOUD_GUITAR
    seed = int(rng.integers(2**31))
    out = np.zeros((2, song.frames), np.float32)
    for side in (-1, 1) if doubled else (0,):
        timed = timed_notes(song, part, rng, humanise)
        if kind == "synth":
            audio = synths.play(name, timed, song.frames, np.random.default_rng(seed))
        else:
            audio = soundfonts.play(font, timed, int(name), song.frames)
        if part.drive:
            audio = effects.amplify(audio.mean(0, keepdims=True).repeat(2, 0), part.drive, rng)
        audio = mixing.mix_part(part.role, audio, desk, rng)
        out += effects.pan(audio, side * float(rng.uniform(0.6, 1.0)), 1.0) if side else audio
    if kind == "synth":
        return out, "synthesiser", "own work"
    return out, font.name, font.licence


def _drums(
    song: Song,
    part: Part,
    font: Soundfont,
    desk: mixing.Desk,
    rng: np.random.Generator,
    humanise: float,
) -> tuple[np.ndarray, str, str]:
    out = np.zeros((2, song.frames), np.float32)
    kits = drumkits.available()
    kit = str(rng.choice(kits)) if kits else ""
    source, licence = font.name, font.licence
    seed = int(rng.integers(2**31))
    for group, names in DRUM_GROUPS.items():
        keys = {DRUM_KEYS[name] for name in names}
        notes = tuple(note for note in part.notes if note.pitch in keys)
        if not notes:
            continue
        timed = timed_notes(song, replace(part, notes=notes), rng, humanise / 2)
        if part.sound == "synth":
            audio = drum_synth.play(timed, song.frames, np.random.default_rng(seed))
            source, licence = "drum synthesiser", "own work"
        elif part.sound == "kit" and kit:
            audio = drumkits.play(kit, timed, song.frames, np.random.default_rng(seed))
            source, licence = f"Hydrogen kit {kit}", drumkits.LICENCES[kit]
        else:
            audio = soundfonts.play(font, timed, None, song.frames)
        out += mixing.mix_part(group, audio, desk, rng)
    return out, source, licence
