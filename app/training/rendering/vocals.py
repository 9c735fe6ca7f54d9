"""The vocal production: lead, doubles, harmonies, choir and ad-libs, and the effects on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from app.training.rendering import effects
from app.training.rendering.mixing import Desk
from app.training.rendering.resing import resing
from app.training.rendering.rooms import draw_room, impulse
from app.training.rendering.score import SAMPLE_RATE, Phrase, Song
from app.training.rendering.singer import (
    Singer,
    choose_octave,
    double,
    draw_singer,
    time_phrases,
)
from app.training.rendering.singing import sing
from app.training.rendering.syllables import Syllable, find_syllables
from app.training.rendering.vocoder import Analysis

FEWEST_SYLLABLES = 5
LEAST_VOICED = 0.5  # share of loud frames; a choir or a distorted voice has less, speech 0.6 to 0.9
QUIETEST = -100.0  # dB below which a take holds nothing
RAP = {"hip-hop": 0.45, "reggae": 0.1, "metal": 0.1}  # probability of speech instead of song
RAP_ELSEWHERE = 0.03
# Octaves 125 Hz to 16 kHz of finished pop vocals, dB: mean of the true pairs.
VOCAL_TONE = np.array([-13.0, -6.0, -4.0, -8.0, -11.5, -16.0, -16.5, -25.0])
VOCAL_TONE_DEVIATION = 2.5  # dB


@dataclass(frozen=True, slots=True)
class Take:
    """A sung track: mono sound, its place (-1 left to 1) and its level against the lead in dB."""

    sound: np.ndarray
    place: float
    level: float


class NothingToSing(Exception):
    """A source without enough syllables of one clear voice; another draw may do."""


def perform(
    song: Song, analysis: Analysis, own_melody: bool, rng: np.random.Generator
) -> tuple[list[Take], dict]:
    """Sing the song's melody, or the recording's own where `own_melody` is set.

    Returns:
        Takes, the lead first, and what is worth noting in the manifest.
    """
    if analysis.voiced_share < LEAST_VOICED:
        raise NothingToSing
    singer = draw_singer(rng, RAP.get(song.style, RAP_ELSEWHERE))
    if own_melody:
        singer = replace(singer, tune="free" if singer.tune == "spoken" else singer.tune)
        takes = [Take(resing(analysis, song, singer, rng), 0.0, 0.0)]
        return takes, {"tune": singer.tune, "formants": round(singer.formants, 3), "tracks": 1}
    syllables = find_syllables(analysis)
    if len(syllables) < FEWEST_SYLLABLES:
        raise NothingToSing
    first = int(rng.integers(len(syllables)))
    shift = choose_octave(song.melody, analysis.median_pitch, singer, rng)
    studio = _Studio(song, analysis, syllables, first, shift)
    takes = [Take(studio.record(song.melody, singer, rng), 0.0, 0.0)]
    if singer.tune != "spoken":
        takes += _backing(studio, singer, rng)
    info = {
        "tune": singer.tune,
        "formants": round(singer.formants, 3),
        "octaves": shift // 12,
        "tracks": len(takes),
    }
    return takes, info


@dataclass(frozen=True, slots=True)
class _Studio:
    song: Song
    analysis: Analysis
    syllables: list[Syllable]
    first: int
    shift: int

    def record(
        self,
        melody: tuple[Phrase, ...],
        singer: Singer,
        rng: np.random.Generator,
        harmony: int = 0,
        shift: int = 0,
    ) -> np.ndarray:
        """Record one track; phrases that are left out keep their syllables."""
        part = replace(self.song, melody=melody)
        phrases = time_phrases(part, self.shift + shift, rng, harmony)
        out = np.zeros(self.song.frames, np.float32)
        if phrases:
            skipped = sum(not slur for p in self.song.melody for slur in p.slurs
                          if p.notes[0].start < melody[0].notes[0].start)  # fmt: skip
            sound = sing(
                self.analysis, self.syllables, phrases, singer,
                self.song.frames / SAMPLE_RATE, rng, self.first + skipped,
            )  # fmt: skip
            length = min(len(out), len(sound))
            out[:length] = sound[:length]
        return out


def _backing(studio: _Studio, singer: Singer, rng: np.random.Generator) -> list[Take]:
    song = studio.song
    chorus = tuple(
        phrase
        for section in song.sections
        if section.kind == "chorus"
        for phrase in song.melody
        if section.start <= phrase.notes[0].start < section.start + section.length
    )
    everywhere = rng.random() < 0.3
    takes = []
    if rng.random() < 0.45:  # double tracking, left and right or in the middle
        wide = float(rng.uniform(0.0, 1.0))
        level = float(rng.uniform(-9, -2))
        for side in (-wide, wide) if rng.random() < 0.7 else (wide * 0.3,):
            part = song.melody if everywhere else chorus
            takes.append(Take(studio.record(part, double(singer, rng), rng), side, level))
    if rng.random() < 0.45:
        level = float(rng.uniform(-10, -3))
        steps = rng.choice([2, 2, -2, 4, -3, 5, -5], size=int(rng.integers(1, 3)), replace=False)
        for i, step in enumerate(steps):
            side = float(rng.uniform(0.1, 0.9)) * (-1 if i else 1)
            part = chorus if chorus and not everywhere else song.melody
            voice = double(singer, rng, 3.0)
            takes.append(Take(studio.record(part, voice, rng, harmony=int(step)), side, level))
    if rng.random() < 0.12:  # a choir
        level = float(rng.uniform(-12, -5))
        for i in range(int(rng.integers(4, 7))):
            step = int(rng.choice([0, 0, 2, 4, -3]))
            octave = int(rng.choice([0, 0, 12, -12]))
            part = chorus or song.melody
            voice = double(draw_singer(rng), rng)
            sound = studio.record(part, voice, rng, harmony=step, shift=octave)
            takes.append(Take(sound, (i % 2 * 2 - 1) * float(rng.uniform(0.2, 1)), level))
    ad_libs = _ad_libs(song, rng)
    if ad_libs:
        sound = studio.record(ad_libs, double(singer, rng), rng)
        takes.append(Take(sound, float(rng.uniform(-0.7, 0.7)), float(rng.uniform(-8, -2))))
    return takes


def _ad_libs(song: Song, rng: np.random.Generator) -> tuple[Phrase, ...]:
    """Some phrases again, moved by bars into sections where nobody sings."""
    moved = []
    for section in song.sections:
        if section.kind not in ("intro", "break") or rng.random() < 0.6 or not song.melody:
            continue
        phrase = song.melody[rng.integers(len(song.melody))]
        offset = section.start + section.length - 4 - phrase.notes[0].start // 4 * 4
        notes = tuple(replace(note, start=note.start + offset) for note in phrase.notes)
        moved.append(Phrase(notes, phrase.slurs))
    return tuple(p for p in moved if p.notes[-1].start + p.notes[-1].length < song.beats)


def produce(takes: list[Take], song: Song, desk: Desk, rng: np.random.Generator) -> np.ndarray:
    """Mix the takes to a stereo vocal (2, frames) with the usual treatment, and some unusual."""
    lead = np.tile(takes[0].sound, (2, 1))
    lead_level = effects.active_level(lead)
    backing = np.zeros_like(lead)
    for take in takes[1:]:
        sound = np.tile(take.sound, (2, 1))
        level = effects.active_level(sound)
        if level > QUIETEST:
            gain = effects.decibels(lead_level + take.level - level)
            backing += effects.pan(sound * gain, take.place, 1.0)
    place = float(rng.uniform(-0.25, 0.25)) if rng.random() < 0.08 else 0.0
    out = effects.pan(_treat(lead, rng), place, 1.0)
    if len(takes) > 1 and np.abs(backing).max() > 0:
        out += _treat(backing, rng)
    return _space(_special(out, song, rng), desk, rng)


def _treat(audio: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Equalise, de-ess, compress and perhaps distort a track; keeps its level."""
    u, before = rng.uniform, audio
    if np.abs(audio).max() < 1e-5:
        return audio
    target = VOCAL_TONE + rng.normal(0, VOCAL_TONE_DEVIATION, len(VOCAL_TONE))
    audio = effects.match_tone(audio, target, u(0.5, 1.0))
    audio = effects.equalise(audio, [
        ("high-pass", u(70, 160), 0, 0.7), ("peak", u(180, 500), u(-6, 2), 1.0),
        ("peak", u(1500, 5000), u(-3, 4), 0.8),
    ])  # fmt: skip
    if rng.random() < 0.6:
        audio = effects.de_ess(audio, u(2, 10))
    for _ in range(int(rng.integers(1, 3))):
        audio = effects.compress(audio, u(-28, -10), u(1.8, 8), u(0.001, 0.02), u(0.04, 0.3))
    if rng.random() < 0.4:
        audio = effects.saturate(audio, u(0, 8), u(0, 0.3))
    if rng.random() < 0.06:
        audio = effects.saturate(audio, u(12, 28), u(0, 0.3))
    return _at_level_of(before, audio)


def _at_level_of(reference: np.ndarray, audio: np.ndarray) -> np.ndarray:
    """Scale to the reference's level; none is changed by more than 40 dB."""
    change = effects.active_level(reference) - effects.active_level(audio)
    return audio * np.float32(effects.decibels(np.clip(change, -40, 40)))


def _special(audio: np.ndarray, song: Song, rng: np.random.Generator) -> np.ndarray:
    """A telephone for a section or the whole song, a chorus effect; mostly nothing."""
    if rng.random() < 0.1:
        section = song.sections[rng.integers(len(song.sections))]
        start = round(song.seconds(section.start) * SAMPLE_RATE)
        end = round(song.seconds(section.start + section.length) * SAMPLE_RATE)
        if rng.random() < 0.3:
            start, end = 0, audio.shape[1]
        small = _at_level_of(audio, effects.telephone(audio, rng))
        audio = audio.copy()
        audio[:, start:end] = small[:, start:end]
    if rng.random() < 0.08:
        audio = effects.chorus(audio, rng.uniform(0.2, 1.2), rng.uniform(0.001, 0.004), 0.8)
    return audio


def _space(audio: np.ndarray, desk: Desk, rng: np.random.Generator) -> np.ndarray:
    """Send to the song's reverbs, a plate of its own and the delay."""
    wet = np.zeros_like(audio)
    amount = float(rng.uniform(0.0, 0.35)) * desk.wet
    send = effects.equalise(audio, [("high-pass", rng.uniform(150, 400), 0, 0.7)])
    wet += amount * effects.convolve(send, desk.hall)
    if rng.random() < 0.5:
        wet += float(rng.uniform(0.05, 0.3)) * effects.convolve(send, desk.room)
    if rng.random() < 0.4:
        plate = impulse(draw_room(rng, "plate"), rng)
        wet += float(rng.uniform(0.03, 0.3)) * effects.convolve(send, plate)
    if rng.random() < 0.35:
        wet += float(rng.uniform(0.08, 0.4)) * effects.echoes(
            send, desk.echo, rng.uniform(0.15, 0.5), rng.uniform(2000, 7000),
            ping_pong=bool(rng.random() < 0.5),
        )  # fmt: skip
    return audio + wet
