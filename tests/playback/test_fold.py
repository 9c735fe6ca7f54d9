import numpy as np
import pytest

from app.playback.fold import fold_gains, fold_to_stereo


def test_mono_goes_to_both_sides_unchanged():
    mono = np.linspace(-1, 1, 9, dtype=np.float32)[:, None]
    np.testing.assert_array_equal(fold_to_stereo(mono), np.repeat(mono, 2, axis=1))


def test_stereo_passes_bit_for_bit():
    stereo = np.random.default_rng(0).uniform(-1, 1, (9, 2)).astype(np.float32)
    np.testing.assert_array_equal(fold_to_stereo(stereo), stereo)


def test_surround_is_folded_with_the_standard_coefficients():
    left, right, centre, low, back_left, back_right = fold_gains(6)
    assert left[1] == right[0] == back_left[1] == back_right[0] == 0
    assert not low.any()
    assert centre[0] / left[0] == pytest.approx(10 ** (-3.01 / 20), abs=1e-4)
    assert back_left[0] / left[0] == pytest.approx(10 ** (-3.01 / 20), abs=1e-4)
    assert centre[0] == centre[1]


@pytest.mark.parametrize("channels", range(1, 17))
def test_full_scale_in_every_channel_does_not_clip(channels):
    folded = fold_to_stereo(np.ones((1, channels), np.float32))
    np.testing.assert_allclose(folded, 1, atol=1e-6)
    assert folded.dtype == np.float32
