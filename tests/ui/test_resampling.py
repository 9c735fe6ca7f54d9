"""Tiles on the pixels of the screen."""

import numpy as np
import pytest

from app.ui.timeline.resampling import fit_columns, fit_rows


@pytest.fixture
def levels():
    return np.random.default_rng(0).integers(0, 256, (16, 32), dtype=np.uint8)


def test_at_its_own_size_a_tile_is_unchanged(levels):
    np.testing.assert_array_equal(fit_rows(levels, 16), levels)
    np.testing.assert_array_equal(fit_columns(levels, (0, 1), np.arange(32), 32), levels)


@pytest.mark.parametrize("size", [1, 7, 31, 90, 1000])
def test_it_is_stretched_as_straight_lines_between_the_middles(levels, size):
    at = (np.arange(size) + 0.5) * 32 / size - 0.5
    wanted = [np.interp(at, np.arange(32), row) for row in levels]
    made = fit_columns(levels, (0, 1), np.arange(size), size)
    np.testing.assert_allclose(made, wanted, atol=1)
    np.testing.assert_array_equal(fit_rows(np.ascontiguousarray(levels.T), size), made.T)


def test_some_columns_are_those_of_all(levels):
    whole = fit_columns(levels, (0.25, 0.5), np.arange(70), 70)
    some = fit_columns(levels, (0.25, 0.5), np.arange(20, 33), 70)
    np.testing.assert_array_equal(some, whole[:, 20:33])


def test_in_a_hurry_it_is_the_nearest_column(levels):
    made = fit_columns(levels, (0, 0.5), np.arange(40), 40, is_hurried=True)
    np.testing.assert_array_equal(
        made, levels[:, np.floor((np.arange(40) + 0.5) * 0.4).astype(int)]
    )
