import numpy as np
import pytest

from app.training.voice_effects import moved_formants, stretched

RATE = 44_100
FRAMES = 65_536
FORMANTS = (700, 1800, 3000)  # Hz


def vowel(pitch, frames=FRAMES, formants=FORMANTS):
    """A pulse train through resonances, shape (2, frames): one voice, twice as loud on the left."""
    frequencies = np.fft.rfftfreq(frames, 1 / RATE)
    response = sum(
        1 / (1 + ((frequencies - formant) / 60.0) ** 2) * level
        for formant, level in zip(formants, (1.0, 0.5, 0.3), strict=True)
    )
    time = np.arange(frames) * pitch / RATE
    pulses = np.diff(np.floor(time), prepend=-1.0)
    sound = np.fft.irfft(np.fft.rfft(pulses) * (response + 0.003), frames)
    sound = 0.3 * sound / np.abs(sound).max()
    return np.stack((sound, sound / 2)).astype(np.float32)


def spectrum(audio):
    """Power over frequency in steps of 1 Hz, with the middle of the audio as it is."""
    middle = audio[0, 8192:-8192]
    return np.abs(np.fft.rfft(middle * np.hanning(len(middle)), RATE)) ** 2


def resonance(audio, low, high):
    """Centre of gravity of the power between two frequencies, Hz."""
    hertz = np.arange(low, high)
    power = spectrum(audio)[low:high]
    return (hertz * power).sum() / power.sum()


def pitch_of(audio):
    """Fundamental in Hz: the lag at which the audio is most like itself."""
    middle = audio[0, 8192:-8192]
    likeness = np.fft.irfft(np.abs(np.fft.rfft(middle, 2 * len(middle))) ** 2)
    lags = slice(RATE // 500, RATE // 70)
    return RATE / (lags.start + likeness[lags].argmax())


@pytest.mark.parametrize("pitch", [90.0, 150.0])
@pytest.mark.parametrize("ratio", [0.8, 1.25])
def test_formants_move_by_the_ratio_and_the_pitch_stays(pitch, ratio):
    before = vowel(pitch)
    after = moved_formants(before, ratio)
    assert after.shape == before.shape
    assert after.dtype == np.float32
    assert pitch_of(before) == pytest.approx(pitch, rel=0.005)
    assert pitch_of(after) == pytest.approx(pitch, rel=0.005)
    for formant, around in zip(FORMANTS, (250, 400, 500), strict=True):
        there = round(formant * ratio)
        moved = resonance(after, there - around, there + around)
        own = resonance(before, formant - around, formant + around)
        # A low harmonic may be as far as 10% from the resonance that it rings with.
        assert moved / own == pytest.approx(ratio, rel=0.12 if formant == FORMANTS[0] else 0.03)


def test_formants_of_a_ratio_of_one_and_of_silence_stay():
    voice = vowel(150.0)
    np.testing.assert_allclose(moved_formants(voice, 1.0), voice, atol=1e-5)
    assert not moved_formants(np.zeros((1, 4096), np.float32), 1.2).any()


def test_moving_formants_keeps_the_stereo_image():
    after = moved_formants(vowel(150.0), 1.2)
    np.testing.assert_allclose(after[0], 2 * after[1], atol=1e-6)


@pytest.mark.parametrize("frames", [50_000, 80_000])
def test_stretching_changes_the_length_and_neither_pitch_nor_formants(frames):
    before = vowel(150.0)
    after = stretched(before, frames)
    assert after.shape == (2, frames)
    assert after.dtype == np.float32
    assert pitch_of(after) == pytest.approx(150.0, rel=0.005)
    assert resonance(after, 450, 950) == pytest.approx(resonance(before, 450, 950), rel=0.02)
    np.testing.assert_allclose(after[0], 2 * after[1], atol=1e-6)


def test_stretching_keeps_events_in_their_order_and_place():
    ticks = np.zeros((1, 88_200), np.float32)
    rng = np.random.default_rng(0)
    for start in (10_000, 40_000, 70_000):
        ticks[0, start : start + 4000] = rng.standard_normal(4000)
    after = stretched(ticks, 110_250)[0]
    for start in (12_500, 50_000, 87_500):
        assert np.abs(after[start + 1000 : start + 3000]).mean() > 0.3
        assert not after[start + 8000 : start + 12_000].any()


def test_stretching_to_the_same_length_changes_nothing():
    voice = vowel(150.0)
    np.testing.assert_allclose(stretched(voice, FRAMES)[:, :-4000], voice[:, :-4000], atol=1e-6)


@pytest.mark.parametrize("length", [1, 500, 3000])
def test_short_audio_is_stretched_without_an_error(length):
    assert stretched(np.ones((1, length), np.float32), 5000).shape == (1, 5000)
