import numpy as np

from app.separation.rules import mean


def test_equal_estimates_pass_unchanged():
    estimate = np.random.default_rng(0).standard_normal((2, 50)).astype(np.float32)
    found = mean.combine(np.stack([estimate, estimate]), [1.0, 1.0])
    assert np.array_equal(found, estimate)
    assert found.dtype == np.float32


def test_weights_count_by_their_share():
    estimates = np.stack([np.full((1, 3), 4.0), np.full((1, 3), 8.0)]).astype(np.float32)
    np.testing.assert_allclose(mean.combine(estimates, [3.0, 1.0]), 5.0)
