"""Sings a melody with the syllables of analysed speech or song."""

from __future__ import annotations

import numpy as np

from app.training.rendering.score import SAMPLE_RATE
from app.training.rendering.singer import Singer, SungNote
from app.training.rendering.syllables import Syllable
from app.training.rendering.vocoder import (
    FLOOR,
    FREQUENCIES,
    HOP,
    Analysis,
    synthesise,
    warp_formants,
)

TIMBRE_FREQUENCIES = np.geomspace(200, 12000, 8)
RELEASE = 0.08  # seconds in which the last note of a phrase ends
BREATH_LEVEL = -38.0  # dB against the vowels
SILENCE = float(np.log(FLOOR))  # log power of frames in which nothing sounds
NEPERS = np.log(10) / 10  # log power per dB


def sing(
    analysis: Analysis,
    syllables: list[Syllable],
    phrases: list[list[SungNote]],
    singer: Singer,
    seconds: float,
    rng: np.random.Generator,
    first: int = 0,
) -> np.ndarray:
    """Sing phrases with syllables in their order, from number `first` on.

    Consonants keep their own speed and come before the beat, so that the vowel begins on it;
    vowels are stretched to the note. Pitch is that of the melody wherever the source is voiced;
    a singer whose tune is "spoken" keeps that of the source, as in rap.

    Returns:
        Mono float32 of about `seconds`.
    """
    count = round(seconds / HOP)
    source = np.full(count, -1.0)  # frame of the analysis for every frame of the song; -1 silence
    joints: list[int] = []
    gain = np.zeros(count)  # dB
    melody = np.zeros(count)
    usual = float(np.median([s.level for s in syllables]))
    number = first
    for phrase in phrases:
        groups = _groups(phrase)
        last_voiced = 0
        for i, group in enumerate(groups):
            syllable = syllables[number % len(syllables)]
            number += 1
            following = groups[i + 1][0].start if i + 1 < len(groups) else None
            on, off = _frames(group, following, count)
            if off - on < 6:
                continue
            onset = min(syllable.vowel - syllable.start, max(0, on - last_voiced - 8), on)
            coda = min(syllable.end - syllable.coda, (off - on) // 4)
            source[on - onset : on] = np.arange(syllable.vowel - onset, syllable.vowel)
            vowel = off - coda - on
            source[on : on + vowel] = _stretch(syllable, vowel, rng)
            source[off - coda : off] = np.arange(syllable.coda, syllable.coda + coda)
            joints += [on - onset, on, on + vowel]
            level = 0.65 * (usual - syllable.level) + (group[0].velocity - 90) * 0.15
            gain[on - onset : off] = np.clip(level, -10, 10)
            gain[on : on + vowel] += _swell(vowel, singer, rng)
            last_voiced = on
        _pitch_line(melody, phrase, singer, rng)
        _end_phrase(gain, phrase)
    sung = _lay_out(analysis, source, joints)
    sung = colour(sung, gain, singer)
    if singer.tune == "spoken":
        pitch = sung.pitch * singer.formants
    else:
        pitch = np.where((sung.pitch > 0) & (melody > 0), _hertz(melody), 0.0)
    sound = synthesise(Analysis(pitch, sung.envelope, sung.noise))
    return _add_breaths(sound, analysis, phrases, singer, rng)


def _groups(phrase: list[SungNote]) -> list[list[SungNote]]:
    """Notes by syllable: slurred notes go with the one before."""
    groups: list[list[SungNote]] = []
    for note in phrase:
        if note.slur and groups:
            groups[-1].append(note)
        else:
            groups.append([note])
    return groups


def _frames(group: list[SungNote], following: float | None, count: int) -> tuple[int, int]:
    on = round(group[0].start / HOP)
    end = group[-1].end
    if following is not None and following - end < 0.25:
        end = following - 0.02  # legato; the next consonants overwrite what they need
    return min(on, count), min(round(end / HOP), count)


def _stretch(syllable: Syllable, length: int, rng: np.random.Generator) -> np.ndarray:
    """Frames of a vowel for `length` frames: attack and release at their speed, a moving middle.

    The middle of a long note wanders slowly to and fro, since a held frame sounds like a buzzer.
    """
    start, size = syllable.vowel, syllable.coda - syllable.vowel
    if length <= size:
        return start + np.linspace(0, size - 1, length)
    head, tail = int(size * 0.35), int(size * 0.25)
    low, high = head, max(head + 1, size - tail - 1)
    middle = length - head - tail
    steps = np.cumsum(rng.standard_normal(middle // 8 + 4))
    wander = np.interp(np.arange(middle), np.arange(len(steps)) * 8, steps)
    wander = (wander - wander.min()) / (np.ptp(wander) + 1e-9)
    drive = np.linspace(0, 1, middle)  # most vowels move on (diphthongs)
    path = low + (0.6 * drive + 0.4 * wander) * (high - low)
    edge = min(12, middle // 2)
    path[:edge] = low + (path[edge - 1] - low) * np.linspace(0, 1, edge) if edge else path[:0]
    return start + np.concatenate([np.arange(head), path, np.arange(size - tail, size)])


def _swell(length: int, singer: Singer, rng: np.random.Generator) -> np.ndarray:
    """Loudness over a note in dB: attack, swell, tremor of vibrato, small random motion."""
    time = np.arange(length) * HOP
    attack = -12 * np.exp(-time / rng.uniform(0.008, 0.04))
    shape = rng.uniform(-2, 2) * np.sin(np.pi * time / max(time[-1], HOP))
    knots = np.arange(0, time[-1] + 0.2, 0.1)
    slow = np.interp(time, knots, rng.normal(0, 0.8, len(knots)))
    tremor = 0.015 * singer.vibrato_depth * np.sin(2 * np.pi * singer.vibrato_rate * time)
    return attack + shape + slow + tremor * np.clip(time / 0.6, 0, 1)


def _pitch_line(
    melody: np.ndarray, phrase: list[SungNote], singer: Singer, rng: np.random.Generator
) -> None:
    """Write a phrase's pitch, in semitones, into the song's frames.

    Steps between notes pass a damped second-order system, which glides, prepares and overshoots
    as voices do; vibrato grows on long notes; slow and quick random deviations are added.
    """
    count = len(melody)
    begin = max(0, round((phrase[0].start - 0.3) / HOP))
    end = min(count, round((phrase[-1].end + 0.2) / HOP))
    if end <= begin:
        return
    steps = np.full(end - begin, phrase[0].pitch, float)
    vibrato = np.zeros(end - begin)
    if rng.random() < singer.scoop:
        steps[: round(0.3 / HOP) + 6] -= rng.uniform(0.7, 2.5)
    for note in phrase:
        on = max(0, round(note.start / HOP) - begin - round(singer.glide / 2 / HOP))
        off = round(note.end / HOP) - begin
        if note is not phrase[0] or singer.scoop == 0:
            steps[on:] = note.pitch
        else:
            steps[on + 6 :] = note.pitch
        time = (np.arange(len(steps)) - on) * HOP
        depth = np.clip((time - singer.vibrato_delay) / 0.3, 0, 1)
        wave = np.sin(2 * np.pi * singer.vibrato_rate * time + rng.uniform(0, 6))
        vibrato[on:off] = (depth * wave)[on:off] * singer.vibrato_depth / 100
    if singer.tune != "hard":
        steps = _follow(steps, singer)
        if rng.random() < 0.2:  # a fall at the end
            tail = min(len(steps), round(0.18 / HOP))
            steps[-tail:] -= np.linspace(0, rng.uniform(0.5, 3), tail)
    time = np.arange(len(steps)) * HOP
    knots = np.arange(0, time[-1] + 0.6, 0.25)
    drift = np.interp(time, knots, rng.normal(0, singer.drift / 100, len(knots)))
    quick = np.convolve(rng.standard_normal(len(steps)), np.ones(5) / 5, "same") * 0.06
    melody[begin:end] = steps + vibrato + drift + (0 if singer.tune == "hard" else quick)


def _follow(steps: np.ndarray, singer: Singer) -> np.ndarray:
    """Response of x'' = w²(goal - x) - 2 d w x' to steps of the goal."""
    w, d = 2.2 / singer.glide, singer.damping
    out = np.empty_like(steps)
    x, speed = float(steps[0]), 0.0
    for i, goal in enumerate(steps.tolist()):
        for _ in range(2):  # half frames: stable for the quickest glide
            speed += HOP / 2 * (w * w * (goal - x) - 2 * d * w * speed)
            x += HOP / 2 * speed
        out[i] = x
    return out


def _end_phrase(gain: np.ndarray, phrase: list[SungNote]) -> None:
    count = len(gain)
    end = min(count, round(phrase[-1].end / HOP))
    start = max(0, end - round(RELEASE / HOP))
    if end > start:
        gain[start:end] += np.linspace(0, -24, end - start)


def _lay_out(analysis: Analysis, source: np.ndarray, joints: list[int]) -> Analysis:
    """Read the analysis at fractional frames; blend over the joints between syllables."""
    silent = source < 0
    at = np.clip(source, 0, len(analysis.pitch) - 1)
    low = np.minimum(at.astype(int), len(analysis.pitch) - 2)
    part = (at - low).astype(np.float32)[:, None]
    envelope = analysis.envelope[low] * (1 - part) + analysis.envelope[low + 1] * part
    noise = analysis.noise[low] * (1 - part) + analysis.noise[low + 1] * part
    for joint in joints:
        a, b = joint - 3, joint + 3
        if a >= 0 and b < len(source) and not silent[a : b + 1].any():
            blend = np.linspace(0, 1, b - a + 1, dtype=np.float32)[:, None]
            envelope[a : b + 1] = envelope[a] * (1 - blend) + envelope[b] * blend
    envelope[silent] = SILENCE
    pitch = analysis.pitch[np.round(at).astype(int)]
    return Analysis(np.where(silent, 0.0, pitch), envelope, noise)


def colour(sung: Analysis, gain: np.ndarray, singer: Singer) -> Analysis:
    """Formants, timbre, effort, breath and loudness."""
    timbre = np.interp(np.log(FREQUENCIES + 1), np.log(TIMBRE_FREQUENCIES), singer.timbre)
    bright = np.clip(np.log2((FREQUENCIES + 1) / 1000), 0, 3) / 3
    effort = singer.effort * np.clip(gain / 6, -1, 1)
    floor = singer.breath * np.clip((FREQUENCIES - 1500) / 6000, 0, 1) * 0.7
    floor += 0.25 * np.clip((FREQUENCIES - 4000) / 10000, 0, 1)
    sounds = sung.envelope.max(1) > SILENCE  # the rest is left alone: half of most songs
    steady = (NEPERS * (timbre - 3 * singer.breath * bright)).astype(np.float32)
    moving = (NEPERS * np.stack([gain, effort], 1)[sounds]).astype(np.float32)
    envelope, noise = sung.envelope.copy(), sung.noise.copy()
    envelope[sounds] = warp_formants(envelope[sounds], singer.formants) + steady
    envelope[sounds] += moving[:, :1] + moving[:, 1:] * bright.astype(np.float32)
    noise[sounds] = np.maximum(
        warp_formants(noise[sounds], singer.formants), floor.astype(np.float32)
    )
    return Analysis(sung.pitch, envelope, noise)


def _add_breaths(
    sound: np.ndarray,
    analysis: Analysis,
    phrases: list[list[SungNote]],
    singer: Singer,
    rng: np.random.Generator,
) -> np.ndarray:
    """Draw breath before some phrases: noise through the voice's average vocal tract."""
    voiced = analysis.envelope[analysis.pitch > 0]
    if not len(voiced):
        return sound
    tract = warp_formants(voiced[::4].mean(0, keepdims=True), singer.formants)[0]
    shape = np.exp(0.25 * (tract - tract.max())) * np.clip(FREQUENCIES / 1000, 0.05, 1)
    level = (
        np.sqrt((sound[np.abs(sound) > 1e-4] ** 2).mean()) if (np.abs(sound) > 1e-4).any() else 0
    )
    for phrase in phrases:
        if rng.random() > 0.35 + 0.4 * singer.breath:
            continue
        length = round(rng.uniform(0.15, 0.4) * SAMPLE_RATE)
        at = round((phrase[0].start - rng.uniform(0.05, 0.15)) * SAMPLE_RATE) - length
        if at < 0 or at + length > len(sound) or np.abs(sound[at : at + length]).max() > level:
            continue
        spectrum = np.fft.rfft(rng.standard_normal(length))
        frequencies = np.fft.rfftfreq(length, 1 / SAMPLE_RATE)
        breath = np.fft.irfft(spectrum * np.interp(frequencies, FREQUENCIES, shape), length)
        breath *= np.sin(np.pi * np.linspace(0, 1, length) ** 0.7) ** 2
        scale = level * 10 ** ((BREATH_LEVEL + rng.uniform(0, 14)) / 20)
        sound[at : at + length] += (breath / (breath.std() + 1e-9) * scale).astype(np.float32)
    return sound


def _hertz(semitones: np.ndarray) -> np.ndarray:
    return 440.0 * 2 ** ((semitones - 69) / 12)
