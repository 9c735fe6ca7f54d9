import numpy as np
import pytest
import soxr

from app.audio.resample import grid, resample

PAIRS = [(44100, 48000), (48000, 44100), (8000, 44100), (44100, 8000), (192000, 44100)]


@pytest.mark.parametrize(("source", "target"), PAIRS)
@pytest.mark.parametrize("frames", [1, 2, 999, 44101])
def test_length_is_the_rounded_ratio(source, target, frames):
    result = resample(np.zeros((2, frames), np.float32), source, target)
    assert result.shape == (2, round(frames * target / source))
    assert result.dtype == np.float32


@pytest.mark.parametrize(("source", "target"), [*PAIRS, (44100, 192000)])
def test_an_impulse_stays_in_its_place(source, target):
    at = 10 * grid(source, target)  # a frame that exists at both rates
    audio = np.zeros((1, 20 * grid(source, target) + source // 10), np.float32)
    audio[0, at] = 1
    result = resample(audio, source, target)[0].astype(np.float64)
    peak = at * target // source
    assert np.abs(result).argmax() == peak
    around = result[peak - 200 : peak + 201]
    np.testing.assert_allclose(around, around[::-1], atol=1e-4)  # linear phase: symmetric


@pytest.mark.parametrize(("source", "target"), [(44100, 48000), (48000, 44100)])
def test_a_sine_survives_the_way_there_and_back(source, target):
    audio = np.sin(2 * np.pi * 1000 * np.arange(source) / source).astype(np.float32)[None]
    result = resample(resample(audio, source, target), target, source)
    inside = slice(2000, -2000)
    np.testing.assert_allclose(result[:, inside], audio[:, inside], atol=1e-4)


def test_dc_keeps_its_level():
    result = resample(np.full((1, 44100), 0.5, np.float32), 44100, 48000)
    np.testing.assert_allclose(result[0, 1000:-1000], 0.5, atol=1e-5)


def test_the_same_rate_gives_a_copy():
    audio = np.ones((2, 10), np.float32)
    result = resample(audio, 44100, 44100)
    assert np.array_equal(result, audio)
    assert not np.shares_memory(result, audio)


def test_no_frames_give_no_frames():
    assert resample(np.zeros((2, 0), np.float32), 44100, 48000).shape == (2, 0)


def test_a_length_off_by_a_frame_is_padded(monkeypatch):
    monkeypatch.setattr(soxr, "resample", lambda *a, **k: np.ones(479, np.float32))
    result = resample(np.ones((1, 441), np.float32), 44100, 48000)
    assert result[0].tolist() == [1.0] * 479 + [0.0]


@pytest.mark.parametrize(
    ("source", "target", "frames"),
    [(44100, 48000, 147), (48000, 44100, 160), (44100, 44100, 1), (8000, 44100, 80)],
)
def test_the_grid_is_whole_at_both_rates(source, target, frames):
    assert grid(source, target) == frames
