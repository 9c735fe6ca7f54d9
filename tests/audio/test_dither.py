import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.audio.dither import to_pcm16, to_pcm24, tpdf


@given(st.integers(0, 10**9), st.integers(0, 50), st.integers(0, 50), st.integers(1, 6))
def test_noise_depends_on_the_place_only(start, before, frames, channels):
    whole = tpdf(start, before + frames, channels)
    assert np.array_equal(whole[before:], tpdf(start + before, frames, channels))


def test_noise_is_triangular_and_centred():
    noise = tpdf(0, 200_000, 1)
    assert np.abs(noise).max() <= 1
    assert abs(noise.mean()) < 0.005
    assert abs(noise.var() - 1 / 6) < 0.002
    assert abs(np.mean(np.abs(noise) < 0.5) - 0.75) < 0.005


def test_a_level_between_two_steps_is_kept_on_average():
    block = np.full((200_000, 1), 0.3 / 2**15, np.float32)
    assert abs(to_pcm16(block, 0).mean() - 0.3) < 0.01


def test_full_scale_does_not_wrap_around():
    block = np.array([[1.0], [-1.0]], np.float32).repeat(1000, axis=1)
    numbers = to_pcm16(block, 0)
    assert numbers[0].min() > 32700
    assert numbers[1].max() < -32700
    assert to_pcm24(block)[:, 0].tolist() == [2**23 - 1, -(2**23)]


def test_24_bit_values_pass_unchanged():
    numbers = np.arange(-(2**23), 2**23, 9973)
    block = (numbers / 2**23).astype(np.float32).reshape(-1, 1)
    assert np.array_equal(to_pcm24(block)[:, 0], numbers)
