import numpy as np
import pytest

from app.training.rendering import effects, mixing
from app.training.rendering.drum_synth import make_kit
from app.training.rendering.rooms import draw_room, impulse
from app.training.rendering.score import SAMPLE_RATE
from app.training.rendering.synths import play


def noise(seconds=1.0, seed=0):
    rng = np.random.default_rng(seed)
    return (0.1 * rng.standard_normal((2, round(seconds * SAMPLE_RATE)))).astype(np.float32)


def test_filters_have_the_gains_they_are_named_for():
    def gain(band, frequency):
        return 20 * np.log10(
            abs(effects.response(band, effects.unit_circle(np.array([frequency])))[0])
        )

    assert gain(("peak", 1000, 6, 1.0), 1000) == pytest.approx(6, abs=0.01)
    assert gain(("low-shelf", 200, -5, 0.7), 5) == pytest.approx(-5, abs=0.1)
    assert gain(("high-shelf", 5000, 4, 0.7), 21000) == pytest.approx(4, abs=0.1)
    assert gain(("low-pass", 1000, 0, np.sqrt(0.5)), 1000) == pytest.approx(-3, abs=0.05)
    assert gain(("high-pass", 1000, 0, 0.7), 100) < -38


def test_an_equaliser_without_gain_changes_nothing():
    audio = noise()
    out = effects.equalise(audio, [("peak", 1000, 0, 1.0)])
    np.testing.assert_allclose(out, audio, atol=1e-6)


def test_the_limiter_holds_its_ceiling():
    audio = noise() * 20
    out = audio * effects.limiter_gain(audio, 0.5)
    assert np.abs(out).max() <= 0.5 + 1e-6
    assert np.abs(out).max() > 0.4


def test_a_compressor_reduces_loud_more_than_quiet():
    audio = noise()
    audio[:, : SAMPLE_RATE // 2] *= 0.05
    gain = effects.gain_curve(audio, -30, 4, 0.005, 0.05)
    assert gain[SAMPLE_RATE // 4] == pytest.approx(1)
    assert gain[-SAMPLE_RATE // 4] < 0.5


def test_saturation_keeps_the_peak_and_the_length():
    audio = noise()
    out = effects.saturate(audio, 12)
    assert out.shape == audio.shape
    assert np.abs(out).max() == pytest.approx(np.abs(audio).max(), rel=0.5)


def test_tone_matching_approaches_the_target():
    target = np.array([0, 0, 0, 0, 0, -8.0, -8.0, -8.0])
    out = effects.match_tone(noise(), target, 1.0)
    size = out.shape[1]
    power = np.abs(np.fft.rfft(out[0])) ** 2
    frequencies = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    levels = [10 * np.log10(power[(frequencies > f / 1.2) & (frequencies < f * 1.2)].sum())
              for f in (1000, 8000)]  # fmt: skip
    assert levels[0] - levels[1] == pytest.approx(8, abs=3)


def test_panning_to_one_side_silences_the_other():
    left = effects.pan(noise(), -1, 0.0)
    assert np.abs(left[1]).max() < 1e-6


def test_rooms_decay_and_have_unit_energy():
    rng = np.random.default_rng(0)
    for size in ("small", "medium", "large", "plate"):
        response = impulse(draw_room(rng, size), rng)
        np.testing.assert_allclose((response**2).sum(1), 1, rtol=1e-3)
        half = response.shape[1] // 2
        assert (response[:, half:] ** 2).sum() < 0.2 * (response[:, :half] ** 2).sum()


def test_mastering_is_the_same_for_both_stems():
    instrumental = noise(2.0)
    vocals, backing = mixing.master(instrumental * 2, instrumental, np.random.default_rng(1))
    np.testing.assert_allclose(vocals, 2 * backing, rtol=1e-4, atol=1e-6)
    assert np.abs(vocals + backing).max() <= 1


@pytest.mark.parametrize("role", mixing.LEVELS)
def test_every_role_can_be_mixed(role):
    rng = np.random.default_rng(2)
    desk = mixing.make_desk(rng, 100.0)
    out = mixing.mix_part(role, noise(), desk, rng)
    assert np.isfinite(out).all()
    assert out.shape == (2, SAMPLE_RATE)
    assert not mixing.mix_part(role, np.zeros((2, 999), np.float32), desk, rng).any()


@pytest.mark.parametrize("name", ["saws", "pad", "bass", "reese", "square", "organ", "saw", "808",
                                  "sub", "pluck", "fm_keys", "fm_bell"])  # fmt: skip
def test_synthesisers_play_the_note_they_are_asked_for(name):
    audio = play(name, [(0.0, 0.9, 45, 100)], SAMPLE_RATE, np.random.default_rng(0))
    assert np.isfinite(audio).all()
    spectrum = np.abs(np.fft.rfft(audio.sum(0) * np.hanning(SAMPLE_RATE)))
    near = spectrum[108:113].max()  # 110 Hz, the A of that key, in bins of 1 Hz
    assert near > 0.05 * spectrum.max()


def test_electronic_drums_differ_from_kit_to_kit():
    first, second = (make_kit(np.random.default_rng(seed)) for seed in (0, 1))
    assert all(np.isfinite(sound).all() and 0 < np.abs(sound).max() < 1 for sound in first.values())
    assert len(first[36]) != len(second[36])
