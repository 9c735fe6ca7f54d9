import numpy as np
import pytest

from app.audio.fades import crossfade
from app.core.errors import AudioError


def test_identical_takes_pass_through_unchanged():
    take = np.random.default_rng(0).standard_normal((2, 441)).astype(np.float32)
    np.testing.assert_allclose(crossfade(take, take), take, atol=1e-6)


def test_it_begins_with_the_one_and_ends_with_the_other():
    result = crossfade(np.ones((1, 100), np.float32), np.zeros((1, 100), np.float32))
    assert result[0, 0] == 1
    assert abs(result[0, -1]) < 1e-6
    assert np.all(np.diff(result[0]) <= 0)
    assert result.dtype == np.float32


def test_takes_of_different_length_are_refused():
    with pytest.raises(AudioError):
        crossfade(np.zeros((2, 5), np.float32), np.zeros((2, 6), np.float32))
