"""Makes training items: a song that never was, and its voice."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from app.audio.buffer import AudioReader
from app.audio.store import Store
from app.training import effects
from app.training.library import Library, Source, readers
from app.training.pairing import Pairing, Unit, units
from app.training.recipe import Recipe
from app.training.voice_effects import moved_formants, stretched

TRIES = 6  # crops looked at to find one in which somebody sings
ACTIVE = 0.5  # share of a crop that should not be silent
FULL_BAND = 15_000.0  # Hz; a voice that reaches so far needs no low-pass on the song
LOUDEST = 0.98  # peak of the loudest item
QUIETEST = 1e-3  # peak of a crop that is not made louder any more
EPSILON = 1e-9


class Item(NamedTuple):
    """One training example.

    Attributes:
        mixture: Float32, shape (2, frames).
        vocals: Of the same shape; the accompaniment is the difference.
    """

    mixture: np.ndarray
    vocals: np.ndarray


class Synthesis:
    """All items of a training run, by number.

    Args:
        library: The audio.
        store: Where it lies.
        recipe: What is done to it.
        seed: Decides everything together with the item's number.
    """

    def __init__(self, library: Library, store: Store, recipe: Recipe, seed: int) -> None:
        self._library = library
        self._recipe = recipe
        self._seed = seed
        self._vocals = units(library.vocals, recipe.weights)
        self._music = units(library.instrumentals, recipe.weights)
        self._readers: dict[str, AudioReader] = {}
        for sources in (library.vocals, library.instrumentals):
            for source, reader in zip(sources, readers(sources, store), strict=True):
                self._readers[source.ref.digest] = reader
        self._pairing = Pairing(len(self._music), len(self._vocals), seed)

    def item(self, index: int, frames: int) -> Item:
        """Make the item of that number.

        Args:
            index: From 0 on.
            frames: Length at 44.1 kHz.
        """
        rng = np.random.default_rng([self._seed, 2, index])
        recipe = self._recipe
        if self._library.pairs and rng.random() < recipe.pair:
            vocals, music, corner = self._true_pair(rng, frames)
        else:
            vocals, music, corner = self._synthetic(rng, index, frames)
        if rng.random() < recipe.vocal_free:
            vocals = np.zeros_like(vocals)
        else:
            vocals, music = self._balanced(rng, vocals, music)
        return self._finished(rng, vocals, music, corner)

    def _true_pair(
        self, rng: Generator, frames: int
    ) -> tuple[np.ndarray, np.ndarray, float | None]:
        pair = self._library.pairs[rng.integers(len(self._library.pairs))]
        need = self._needed(rng, self._recipe.music_semitones, frames)
        length = min(pair.vocals.frames, pair.instrumental.frames)
        start = self._active_start(rng, pair.vocals, 0, length, need)
        vocals, music = (
            effects.varispeed(self._read(source, start, need), frames)
            for source in (pair.vocals, pair.instrumental)
        )
        vocals = self._formants(rng, vocals, need / frames)
        return self._equalised(rng, _stereo(vocals)), self._equalised(rng, _stereo(music)), None

    def _synthetic(
        self, rng: Generator, index: int, frames: int
    ) -> tuple[np.ndarray, np.ndarray, float | None]:
        music_unit, vocal_unit = self._pairing.pair(index)
        used = [self._vocals[vocal_unit]]
        vocals = self._voice(rng, used[0], frames)
        if rng.random() < self._recipe.second_voice:
            used.append(self._vocals[rng.integers(len(self._vocals))])
            other = self._voice(rng, used[1], frames, centred=False)
            level = effects.rms(vocals) / (effects.rms(other) + EPSILON)
            vocals = vocals + other * level * 10 ** (rng.uniform(-15, -2) / 20)
        music = self._backing(rng, self._music[music_unit], frames)
        if rng.random() < self._recipe.second_music:
            other = self._backing(rng, self._music[rng.integers(len(self._music))], frames)
            level = effects.rms(music) / (effects.rms(other) + EPSILON)
            music = music + other * level * 10 ** (rng.uniform(-12, 3) / 20)
        corner = min(self._library.vocals[unit.source].bandwidth for unit in used)
        return vocals, music, corner if corner < FULL_BAND else None

    def _voice(
        self, rng: Generator, unit: Unit, frames: int, *, centred: bool = True
    ) -> np.ndarray:
        """Return one singer with everything a mixing engineer may do, shape (2, frames)."""
        recipe = self._recipe
        source = self._library.vocals[unit.source]
        length = frames  # before the tempo is changed
        if rng.random() < recipe.tempo:
            change = rng.uniform(-recipe.tempo_percent, recipe.tempo_percent) / 100
            length = effects.nearest_smooth(frames * (1 + change))
        need = self._needed(rng, recipe.vocal_semitones, length)
        start = self._active_start(rng, source, unit.start, unit.end, need)
        audio = effects.varispeed(self._read(source, start, need), length)
        if length != frames:
            audio = stretched(audio, frames)
        audio = self._formants(rng, audio, need / length)
        mono = audio.mean(axis=0, keepdims=True)
        if rng.random() < recipe.compress:
            mono = effects.compressed(rng, mono)
        if rng.random() < recipe.distort:
            mono = effects.distorted(rng, mono)
        if rng.random() < recipe.gate:
            mono = effects.fade_in_and_out(rng, mono)
        off = not centred or rng.random() < recipe.off_centre
        voice = effects.panned(mono[0], rng.uniform(-1, 1) if off else rng.normal(0, 0.03))
        if len(audio) == 2 and rng.random() < 0.5:
            voice = voice + (audio - audio.mean(axis=0)) * rng.uniform(0, 1)
        if rng.random() < recipe.doubling:
            voice = voice + self._doubles(rng, mono[0], frames)
        return self._placed(rng, voice)

    def _formants(self, rng: Generator, audio: np.ndarray, speed: float) -> np.ndarray:
        """Bring formants that a change of speed took along near to where they were before it."""
        recipe = self._recipe
        if rng.random() >= recipe.formant:
            return audio
        semitones = rng.uniform(-recipe.formant_semitones, recipe.formant_semitones)
        return moved_formants(audio, 2 ** (semitones / 12) / speed)

    def _doubles(self, rng: Generator, mono: np.ndarray, frames: int) -> np.ndarray:
        """Return two slightly late and detuned copies, left and right."""
        level, spread = rng.uniform(0.2, 0.9), rng.uniform(0.3, 1.0)
        result = np.zeros((2, frames), np.float32)
        for side in (-1, 1):
            delay = int(rng.uniform(0.008, 0.035) * effects.SAMPLE_RATE)
            length = effects.nearest_smooth(frames * (1 + rng.uniform(-0.003, 0.003)))
            late = np.pad(mono, (delay, max(0, length - frames)))[None, :length]
            detuned = effects.varispeed(late, frames)
            result += level * effects.panned(detuned[0], side * spread)
        return result

    def _placed(self, rng: Generator, voice: np.ndarray) -> np.ndarray:
        """Apply equaliser, high-pass, room and echo in one pass through the spectrum."""
        recipe, frames = self._recipe, voice.shape[1]
        spectrum = effects.spectrum_of(voice)
        frequencies = np.fft.rfftfreq(frames, 1 / effects.SAMPLE_RATE)
        if rng.random() < recipe.eq:
            spectrum *= effects.eq_curve(rng, frequencies, recipe.eq_db)
        if rng.random() < 0.5:
            spectrum *= effects.highpass_curve(frequencies, rng.uniform(40, 200))
        middle = spectrum.mean(axis=0)
        if rng.random() < recipe.room:
            amount = 10 ** (rng.uniform(-24, -4) / 20)
            spectrum += amount * effects.spectrum_of(effects.room(rng, frames)) * middle
        if rng.random() < recipe.echo:
            amount = rng.uniform(0.1, 0.6)
            spectrum += amount * effects.spectrum_of(effects.echo(rng, frames)) * middle
        return effects.audio_of(spectrum, frames)

    def _backing(self, rng: Generator, unit: Unit, frames: int) -> np.ndarray:
        """Return music without voice, shape (2, frames)."""
        source = self._library.instrumentals[unit.source]
        need = self._needed(rng, self._recipe.music_semitones, frames)
        start = self._active_start(rng, source, unit.start, unit.end, need)
        audio = _stereo(effects.varispeed(self._read(source, start, need), frames))
        if rng.random() < 0.5:
            audio = effects.widened(audio, rng.uniform(0.3, 1.6))
        audio = self._equalised(rng, audio)
        if rng.random() < self._recipe.spread:
            audio = self._spread(rng, audio)
        return audio

    def _spread(self, rng: Generator, audio: np.ndarray) -> np.ndarray:
        """Make music wide: other parts of the spectrum left than right, and a room around it."""
        frames = audio.shape[1]
        spectrum = effects.spectrum_of(audio)
        frequencies = np.fft.rfftfreq(frames, 1 / effects.SAMPLE_RATE)
        balance = effects.eq_curve(rng, frequencies, self._recipe.eq_db)
        spectrum *= np.stack((balance, 1 / balance))
        amount = 10 ** (rng.uniform(-18, -3) / 20)
        middle = spectrum.mean(axis=0)
        spectrum += amount * effects.spectrum_of(effects.room(rng, frames)) * middle
        return effects.audio_of(spectrum, frames)

    def _equalised(self, rng: Generator, audio: np.ndarray) -> np.ndarray:
        if rng.random() >= self._recipe.eq:
            return audio
        frequencies = np.fft.rfftfreq(audio.shape[1], 1 / effects.SAMPLE_RATE)
        curve = effects.eq_curve(rng, frequencies, self._recipe.eq_db / 2)
        return effects.audio_of(effects.spectrum_of(audio) * curve, audio.shape[1])

    def _balanced(
        self, rng: Generator, vocals: np.ndarray, music: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Set the level of the voice relative to the music."""
        recipe = self._recipe
        ratio = np.clip(rng.normal(recipe.ratio_db, recipe.ratio_spread_db), -18, 12)
        if rng.random() < recipe.alone:
            ratio = 30.0
        level = effects.rms(music) / (effects.rms(vocals) + EPSILON)
        return vocals * np.float32(min(level, 1e3) * 10 ** (ratio / 20)), music

    def _finished(
        self, rng: Generator, vocals: np.ndarray, music: np.ndarray, corner: float | None
    ) -> Item:
        """Apply what concerns the whole song, to the mixture and its voice alike."""
        recipe = self._recipe
        stems = [vocals, music]
        for number, stem in enumerate(stems):
            changed = stem[::-1] if rng.random() < 0.5 else stem
            changed = -changed if rng.random() < 0.5 else changed
            if rng.random() < recipe.drop:
                changed = changed * np.array([[0.0], [1.0]], np.float32)
            stems[number] = changed
        if corner is not None:
            stems = [_below(stem, corner) for stem in stems]
        if rng.random() < recipe.mono:
            stems = [np.broadcast_to(stem.mean(axis=0), stem.shape) for stem in stems]
        if rng.random() < recipe.compress:
            gain = effects.bus_gain(rng, stems[0] + stems[1])
            stems = [stem * gain for stem in stems]
        if rng.random() < recipe.masking:
            gains = effects.stripes(rng, stems[0].shape[1])
            stems = [effects.masked(stem, *gains) for stem in stems]
        mixture = stems[0] + stems[1]
        peak = max(float(np.abs(mixture).max()), QUIETEST)
        scale = np.float32(LOUDEST / peak * 10 ** (-rng.uniform(0, recipe.gain_db) / 20))
        return Item(mixture * scale, np.ascontiguousarray(stems[0]) * scale)

    def _needed(self, rng: Generator, semitones: float, frames: int) -> int:
        """Return how many frames to read where their pitch is to change by up to `semitones`."""
        if rng.random() >= self._recipe.pitch:
            return frames
        return effects.nearest_smooth(frames * 2 ** (rng.uniform(-semitones, semitones) / 12))

    def _active_start(self, rng: Generator, source: Source, start: int, end: int, need: int) -> int:
        """Choose where in a unit to crop; prefer a place where something is heard."""
        if source.frames <= need:
            return 0
        latest = max(start + 1, min(end, source.frames - need))
        best, best_activity = 0, -1.0
        for _ in range(TRIES):
            place = min(int(rng.integers(start, latest)), source.frames - need)
            activity = source.activity(place, place + need)
            if activity > best_activity:
                best, best_activity = place, activity
            if activity >= ACTIVE:
                break
        return best

    def _read(self, source: Source, start: int, need: int) -> np.ndarray:
        """Read frames of a source, shape (channels, need); silence after its end."""
        end = min(source.frames, start + need)
        audio = self._readers[source.ref.digest].read(start, end).T
        return np.pad(audio, ((0, 0), (0, need - (end - start))))


def _stereo(audio: np.ndarray) -> np.ndarray:
    return np.repeat(audio, 2, axis=0) if len(audio) == 1 else audio


def _below(audio: np.ndarray, corner: float) -> np.ndarray:
    """Take away what lies above a frequency."""
    frequencies = np.fft.rfftfreq(audio.shape[1], 1 / effects.SAMPLE_RATE)
    spectrum = effects.spectrum_of(audio) * effects.lowpass_curve(frequencies, corner)
    return effects.audio_of(spectrum, audio.shape[1])
