"""Stems must add back up to the song: every preset with every rule, exported and read again."""

from dataclasses import replace

import numpy as np
import pytest
import soundfile

from app.audio.decode import SourceInfo, probe
from app.audio.store import Store
from app.catalog.cards import load_cards
from app.catalog.presets import load_presets, recipe_for
from app.catalog.stems import STEMS
from app.core.discover import discover
from app.core.jobs import Job
from app.project.edits import set_base
from app.project.model import Project, Span, Take
from app.separation.engine import separate
from app.tasks.export import GAIN_TAG, ExportOptions, export_project, formats
from app.ui.describe import exported_note
from tests.separation import fakes

RATE = fakes.RATE
FRAMES = 2 * RATE + 77
PRESETS = list(load_presets())
RULES = sorted(discover("app.separation.rules", "NAME"))
FLOAT_LIMIT, PCM_LIMIT = -120, -130  # dBFS


class Desk:
    """A song of noise and tones, and networks of all cards, each wrong in its own way."""

    def __init__(self, folder):
        self.store = Store(folder)
        names = list(load_cards())
        self.cards = {name: fakes.card(name, chunk=RATE, context=300) for name in names}
        self.networks = fakes.Networks(
            **{name: Estimate(number / len(names)) for number, name in enumerate(names)}
        )
        self.songs = {}

    def song(self, level):
        """Return the audio and the project of the song at a level, which may be beyond 1."""
        if level not in self.songs:
            sound = fakes.tones(FRAMES, RATE) + fakes.noise(FRAMES)
            audio = (sound * (level / np.abs(sound).max())).astype(np.float32)
            with self.store.writer(2, RATE) as writer:
                writer.add(audio)
                ref = writer.finish()
            info = SourceInfo(self.store.root / "s.wav", "s", "WAV", "FLOAT", RATE, 2, FRAMES, {})
            self.songs[level] = audio, Project(info, ref)
        return self.songs[level]

    def separated(self, recipe, level):
        """Return the audio of the song, and its project separated with a recipe."""
        audio, project = self.song(level)
        reader = self.store.open(project.mixture)
        found = separate(reader, recipe, self.store, self.networks, self.cards, Job())
        return audio, set_base(project, Take(recipe, Span(0, FRAMES), found.stems))


class Estimate(fakes.Network):
    """A part of what it hears, and something that is not in it at all."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def estimate(self, audio):
        return self.share * audio + 0.1 * audio.roll(100 + int(50 * self.share), -1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("store"))


def recipe_of(preset, rule):
    """Return a preset's recipe as where every network is ready, with this rule."""
    recipe = recipe_for(load_presets()[preset], load_cards(), lambda card: True)
    return replace(recipe, rule=rule)


def export(desk, project, folder, subtype, **options):
    return export_project(
        project, desk.store, ExportOptions(folder, "s", subtype=subtype, **options), Job()
    )


def written(result):
    """Return what a file of each stem holds, as float64 (frames, 2)."""
    return [soundfile.read(result.paths[stem])[0] for stem in STEMS]


def rms(error):
    return 10 * np.log10(np.mean(np.square(error)) + 1e-30)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("preset", PRESETS)
def test_stems_in_float_are_the_song(desk, preset, rule, tmp_path):
    audio, project = desk.separated(recipe_of(preset, rule), 0.9)
    result = export(desk, project, tmp_path, "FLOAT")
    stems = written(result)
    assert all(rms(stem) > -60 for stem in stems)
    assert rms(sum(stems) - audio) <= FLOAT_LIMIT
    assert result.gain_db == 0


@pytest.mark.parametrize("format", ["wav", "flac"])
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("preset", PRESETS)
def test_stems_in_24_bits_are_the_song_but_for_their_rounding(desk, preset, rule, format, tmp_path):
    audio, project = desk.separated(recipe_of(preset, rule), 0.5)
    result = export(desk, project, tmp_path, "PCM_24", format=format)
    assert result.gain_db == 0
    assert rms(sum(written(result)) - audio) <= PCM_LIMIT


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("preset", PRESETS)
def test_a_gain_that_keeps_stems_from_clipping_is_one_for_both_and_is_told(
    desk, preset, rule, tmp_path
):
    audio, project = desk.separated(recipe_of(preset, rule), 3.0)
    result = export(desk, project, tmp_path, "PCM_24")
    stems = written(result)
    assert result.gain_db < -1  # the loudest stem decides, which is not the song
    gain = 10 ** (result.gain_db / 20)
    assert rms(sum(stems) - gain * audio) <= PCM_LIMIT
    assert max(np.abs(stem).max() for stem in stems) < 1
    assert f"{-result.gain_db:.2f} dB" in exported_note(result)[1]
    for path in result.paths.values():
        assert gain_in(path) == pytest.approx(result.gain_db, abs=1e-6)


def gain_in(path):
    """Return the gain in dB that a file's own comment tells."""
    name, equals, value = probe(path).tags["comment"].partition("=")
    assert (name, equals) == (GAIN_TAG, "=")
    return float(value)


FORMATS = {"wav": "PCM_16", "flac": "PCM_24", "mp3": None, "ogg": None, "opus": None}


@pytest.mark.parametrize(("format", "subtype"), FORMATS.items())
def test_every_format_keeps_the_gain_in_the_file(desk, format, subtype, tmp_path):
    subtype = subtype or formats()[format].SUBTYPES[0]
    rate = 48_000 if format == "opus" else None
    for level, is_told in ((3.0, True), (0.4, False)):
        _, project = desk.separated(recipe_of("fast", "mean"), level)
        folder = tmp_path / str(level)
        result = export(desk, project, folder, subtype, format=format, rate=rate)
        for path in result.paths.values():
            if is_told:
                assert gain_in(path) == pytest.approx(result.gain_db, abs=1e-6)
                assert result.gain_db < -1
            else:
                assert "comment" not in probe(path).tags
