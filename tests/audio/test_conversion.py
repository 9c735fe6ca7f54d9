import numpy as np
import pytest

from app.audio import conversion
from app.audio.conversion import converted, converted_length
from app.audio.resample import resample

RATES = [(44_100, 48_000), (48_000, 44_100), (44_100, 88_200), (96_000, 44_100), (8_000, 192_000)]


def sound(frames, channels=2, seed=0):
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (frames, channels)).astype(np.float32)


def whole(audio, rates, span=None):
    first, last = span or (0, len(audio))
    parts = converted(lambda a, b: audio[a:b], (first, last), (0, len(audio)), *rates)
    return np.concatenate(list(parts))


@pytest.mark.parametrize("rates", RATES)
@pytest.mark.parametrize("frames", [1, 2, 147, 5_000, 150_001])
def test_the_length_is_what_it_should_be(rates, frames):
    result = whole(sound(frames), rates)
    assert (
        len(result)
        == converted_length(frames, *rates)
        == max(round(frames * rates[1] / rates[0]), 1)
    )
    assert result.dtype == np.float32


@pytest.mark.parametrize("rates", RATES)
def test_it_is_what_converting_all_at_once_gives(rates):
    audio = sound(20_000)
    expected = resample(audio.T, *rates).T
    np.testing.assert_allclose(whole(audio, rates), expected, atol=2e-6)


def test_the_size_of_blocks_is_inaudible(monkeypatch):
    audio = sound(30_000)
    expected = whole(audio, (44_100, 48_000))
    monkeypatch.setattr(conversion, "BLOCK_FRAMES", 997)
    np.testing.assert_allclose(whole(audio, (44_100, 48_000)), expected, atol=1e-6)


@pytest.mark.parametrize("rates", RATES)
@pytest.mark.parametrize("start", [0, 300, 14_700])
def test_a_stretch_is_that_part_of_the_whole(rates, start):
    audio = sound(60_000)
    start -= start % conversion.grid(*rates)  # where a frame of the whole begins with it
    part = whole(audio, rates, (start, start + 20_000))
    first = start * rates[1] // rates[0]
    expected = whole(audio, rates)[first : first + len(part)]
    np.testing.assert_allclose(part, expected, atol=2e-6)


def test_the_same_rate_passes_every_bit():
    audio = sound(100_000)
    assert np.array_equal(whole(audio, (44_100, 44_100), (10, 90_000)), audio[10:90_000])


@pytest.mark.parametrize("rates", RATES)
def test_what_adds_up_does_so_at_another_rate(rates):
    mixture, vocals = sound(30_000), sound(30_000, seed=1)
    total = whole(vocals, rates) + whole(mixture - vocals, rates)
    np.testing.assert_allclose(total, whole(mixture, rates), atol=1e-6)


@pytest.mark.parametrize("bounds", [(10_000, 30_000), (9_990, 30_003), (9_000, 60_000)])
def test_nothing_is_read_beyond_the_bounds(bounds):
    audio = sound(60_000)

    def read(start, end):
        assert bounds[0] <= start < end <= bounds[1]
        return audio[start:end]

    parts = list(converted(read, (10_000, 30_000), bounds, 44_100, 48_000))
    expected = whole(audio, (44_100, 48_000), (10_000, 30_000))
    inside = slice(2_000, -2_000)
    result = np.concatenate(parts)
    assert len(result) == len(expected)
    np.testing.assert_allclose(result[inside], expected[inside], atol=1e-4)
