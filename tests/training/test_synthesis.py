import dataclasses

import numpy as np
import pytest

from app.training import effects
from app.training.batches import Share, Timetable, loader
from app.training.recipe import Recipe
from app.training.schedule import Stage
from app.training.synthesis import Synthesis

FRAMES = 32_768
PLAIN = Recipe(
    pair=0, vocal_free=0, alone=0, second_voice=0, second_music=0, pitch=0, eq=0, room=0, echo=0,
    doubling=0, spread=0, compress=0, distort=0, gate=0, off_centre=0, mono=0, drop=0,
    formant=0, tempo=0, masking=0,
)  # fmt: skip


def spectrum(audio):
    return np.abs(np.fft.rfft(audio.sum(axis=0)))


def test_everything_at_once_gives_finite_audio_below_full_scale(library, store):
    always = {
        field.name: 1.0
        for field in dataclasses.fields(Recipe)
        if field.name not in ("vocal_free", "weights") and not field.name.endswith(("_db", "tones"))
    }
    for recipe in (Recipe(), Recipe(**always), Recipe(**(always | {"pair": 0.0}))):
        synthesis = Synthesis(library, store, recipe, seed=0)
        for index in range(8):
            item = synthesis.item(index, FRAMES)
            for audio in item:
                assert audio.shape == (2, FRAMES)
                assert audio.dtype == np.float32
                assert np.isfinite(audio).all()
            assert np.abs(item.mixture).max() <= 1.0


def test_an_item_follows_from_seed_and_number(library, store):
    first = Synthesis(library, store, Recipe(), seed=5)
    again = Synthesis(library, store, Recipe(), seed=5)
    other = Synthesis(library, store, Recipe(), seed=6)
    again.item(0, FRAMES)
    np.testing.assert_array_equal(first.item(3, FRAMES).mixture, again.item(3, FRAMES).mixture)
    assert not np.array_equal(first.item(3, FRAMES).mixture, other.item(3, FRAMES).mixture)
    assert not np.array_equal(first.item(3, FRAMES).mixture, first.item(4, FRAMES).mixture)


def test_the_difference_of_mixture_and_voice_is_the_music_alone(library, store):
    synthesis = Synthesis(library, store, PLAIN, seed=0)
    for index in range(6):
        mixture, vocals = synthesis.item(index, FRAMES)
        bins = np.fft.rfftfreq(FRAMES, 1 / 44_100)
        music, voice = spectrum(mixture - vocals), spectrum(vocals)
        low, high = bins < 200, (bins > 400) & (bins < 700)
        assert music[low].max() > 100 * music[high].max()
        assert voice[high].max() > 100 * voice[low].max()


def test_vocal_free_items_have_a_silent_target_and_a_mixture(library, store):
    recipe = dataclasses.replace(PLAIN, vocal_free=1.0)
    item = Synthesis(library, store, recipe, seed=0).item(0, FRAMES)
    assert not item.vocals.any()
    assert item.mixture.any()


def test_masking_hides_the_same_of_the_mixture_and_of_its_voice(library, store):
    gains = effects.stripes(np.random.default_rng(6), FRAMES)
    assert all((gain == 0).any() and (gain == 1).any() for gain in gains)
    plain = Synthesis(library, store, PLAIN, seed=0)
    masking = Synthesis(library, store, dataclasses.replace(PLAIN, masking=1.0), seed=0)
    hidden = gains[0] == 0
    for index in range(4):
        whole = plain.item(index, FRAMES)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(effects, "stripes", lambda rng, frames: gains)
            item = masking.item(index, FRAMES)
        assert not item.mixture[:, hidden].any()
        assert not item.vocals[:, hidden].any()
        # The level is set after masking: one factor for the mixture, its voice and the rest.
        expected = effects.masked(whole.mixture, *gains)
        factor = np.abs(item.mixture).max() / np.abs(expected).max()
        np.testing.assert_allclose(item.mixture, factor * expected, atol=2e-5)
        for found, before in (
            (item.vocals, whole.vocals),
            (item.mixture - item.vocals, whole.mixture - whole.vocals),
        ):
            expected = factor * effects.masked(before, *gains)
            np.testing.assert_allclose(found, expected, atol=2e-5)


def test_stripes_hide_a_modest_part_and_leave_the_rest_alone():
    for seed in range(50):
        for gain in effects.stripes(np.random.default_rng(seed), FRAMES):
            assert gain.dtype == np.float32
            assert 0 <= gain.min() <= gain.max() <= 1
        over_time, over_frequency = effects.stripes(np.random.default_rng(seed), FRAMES)
        assert (over_time == 1).mean() > 0.6
        assert (over_frequency == 1).mean() > 0.3


def test_the_voice_is_read_longer_or_shorter_where_its_tempo_changes(library, store, monkeypatch):
    lengths = []

    def note(audio, frames):
        lengths.append(audio.shape[1])
        return audio[:, :1].repeat(frames, axis=1)

    monkeypatch.setattr("app.training.synthesis.stretched", note)
    recipe = dataclasses.replace(PLAIN, tempo=1.0, tempo_percent=20.0)
    for index in range(20):
        Synthesis(library, store, recipe, seed=0).item(index, FRAMES)
    assert len(lengths) >= 18  # once each, but for a draw of no change
    assert 0.78 < min(lengths) / FRAMES < 0.9
    assert 1.1 < max(lengths) / FRAMES < 1.22


def test_formants_are_moved_from_where_they_were_before_the_speed_took_them_along(
    library, store, monkeypatch
):
    ratios = []
    monkeypatch.setattr(
        "app.training.synthesis.moved_formants",
        lambda audio, ratio: ratios.append(ratio) or audio,
    )
    speeds = []
    varispeed = effects.varispeed
    monkeypatch.setattr(
        effects, "varispeed",
        lambda audio, frames: speeds.append(audio.shape[1] / frames) or varispeed(audio, frames),
    )  # fmt: skip
    for pair in (0.0, 1.0):
        recipe = dataclasses.replace(PLAIN, pair=pair, pitch=1.0, formant=1.0, formant_semitones=0)
        for index in range(4):
            ratios.clear()
            speeds.clear()
            Synthesis(library, store, recipe, seed=0).item(index, FRAMES)
            assert ratios == [pytest.approx(1 / speeds[0])]


def test_a_band_limited_voice_limits_the_whole_song(library, store):
    narrow = tuple(dataclasses.replace(s, bandwidth=5000.0) for s in library.vocals)
    limited = dataclasses.replace(library, vocals=narrow)
    mixture, vocals = Synthesis(limited, store, PLAIN, seed=0).item(0, FRAMES)
    above = np.fft.rfftfreq(FRAMES, 1 / 44_100) > 5500
    for audio in (mixture, mixture - vocals):
        assert spectrum(audio)[above].max() < 1e-4 * spectrum(audio).max()


def test_a_voice_shorter_than_the_crop_is_padded(library, store):
    item = Synthesis(library, store, PLAIN, seed=0).item(0, 4 * 65_536)
    assert item.vocals.shape == (2, 4 * 65_536)
    assert np.abs(item.vocals[:, -4096:]).max() < 0.1 * np.abs(item.vocals).max()


@pytest.mark.parametrize("workers", [0, 2])
def test_batches_are_the_same_with_and_without_workers(library, store, workers):
    synthesis = Synthesis(library, store, Recipe(), seed=0)
    stages = (Stage(until=1, frames=4096, batch=2), Stage(until=2, frames=8192, batch=3))
    batches = list(loader(synthesis, Timetable(stages, 0, 0, 2, Share()), workers))
    assert [tuple(mixture.shape) for mixture, _ in batches] == [(2, 2, 4096), (3, 2, 8192)]
    np.testing.assert_array_equal(batches[1][0][0].numpy(), synthesis.item(2, 8192).mixture)


def test_processes_share_a_batch_without_overlap():
    stages = (Stage(until=9, frames=1024, batch=4),)
    shares = [list(Timetable(stages, 2, 100, 4, Share(rank, 2))) for rank in (0, 1)]
    assert shares[0] == [[(100, 1024), (102, 1024)], [(104, 1024), (106, 1024)]]
    assert shares[1] == [[(101, 1024), (103, 1024)], [(105, 1024), (107, 1024)]]
