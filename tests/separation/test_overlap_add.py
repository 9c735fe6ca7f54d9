import numpy as np
import pytest

from app.catalog.recipes import Quality
from app.separation.overlap_add import ChunkGrid, join
from tests.separation import fakes

GRID = ChunkGrid(frames=1000, core=100, step=90, context=20)


def ramp(grid):
    """An estimator that returns for each frame its own number."""
    return lambda index: np.arange(grid.core, dtype=np.float32)[None] + index * grid.step


def joined(grid, start, end, estimate=None):
    return join(estimate or ramp(grid), grid, start, end)


@pytest.mark.parametrize("frames", [1, 9, 10, 99, 100, 101, 190, 191, 1000, 1009])
def test_every_frame_comes_once_and_in_its_place(frames):
    grid = ChunkGrid(frames, core=100, step=90, context=20)
    np.testing.assert_allclose(joined(grid, 0, frames)[0], np.arange(frames), rtol=1e-6)


@pytest.mark.parametrize(("start", "end"), [(0, 1), (89, 91), (95, 96), (180, 620), (999, 1000)])
def test_a_section_is_bit_for_bit_that_part_of_the_whole(start, end):
    estimates = np.random.default_rng(0).standard_normal((GRID.count, 2, 100)).astype(np.float32)
    whole = joined(GRID, 0, 1000, lambda index: estimates[index].copy())
    part = joined(GRID, start, end, lambda index: estimates[index].copy())
    assert np.array_equal(part, whole[:, start:end])


def test_a_section_asks_only_for_the_chunks_it_touches():
    asked = []
    joined(GRID, 185, 365, lambda index: (asked.append(index), ramp(GRID)(index))[1])
    assert sorted(set(asked)) == [1, 2, 3, 4]


def test_what_is_there_of_a_song_follows_from_the_chunks_that_are():
    assert GRID.available([]).spans == ()
    assert GRID.available([0]).spans == ((0, 90),)
    assert GRID.available([2]).spans == ((190, 270),)
    assert GRID.available([3, 2]).spans == ((190, 360),)
    assert GRID.available([GRID.count - 1]).spans == ((910, 1000),)
    assert GRID.available(range(GRID.count)).spans == ((0, 1000),)


def test_a_song_that_ends_with_a_core_needs_no_further_chunk():
    assert ChunkGrid(100, 100, 90, 20).count == 1
    assert ChunkGrid(101, 100, 90, 20).count == 2
    assert ChunkGrid(190, 100, 90, 20).count == 2


def test_neighbours_that_disagree_are_faded_into_each_other():
    step = joined(GRID, 0, 200, lambda index: np.full((1, 100), index % 2, np.float32))[0]
    assert np.all(np.diff(step[80:110]) >= 0)
    assert np.abs(np.diff(step)).max() < 0.2
    assert step[89] == 0
    assert step[100] == 1


def test_at_the_networks_own_rate_a_chunk_sees_exactly_what_the_card_asks_for():
    grid = ChunkGrid.of(fakes.card(rate=44100, chunk=99999, context=33333), 44100, 10**6)
    start, end = grid.seen(3)
    assert (start, end - start) == (3 * grid.step - 33333, 99999 + 2 * 33333)
    assert grid.blend == 2048


@pytest.mark.parametrize(("rate", "unit"), [(8000, 80), (48000, 160), (96000, 320), (44101, 44101)])
def test_borders_fall_where_both_rates_are_whole(rate, unit):
    grid = ChunkGrid.of(fakes.card(rate=44100, chunk=100_000, context=25_000), rate, 10**6)
    assert all(n % unit == 0 for n in (grid.core, grid.step, grid.context))
    assert grid.core * 44100 >= 100_000 * rate
    assert grid.context * 44100 >= 25_000 * rate
    assert 0 < grid.blend <= grid.core // 2


def test_quality_widens_overlap_and_context_but_not_what_is_estimated():
    card = fakes.card(rate=8000, chunk=40_000, context=1000)
    plain = ChunkGrid.of(card, 8000, 10**6)
    grid = ChunkGrid.of(card, 8000, 10**6, Quality(overlap=0.5, context=2.0))
    assert (grid.core, grid.step, grid.context) == (plain.core, 20_000, 16_000)
    shifted = ChunkGrid.of(card, 8000, 10**6, Quality(shifts=2))
    assert shifted.context == 4000  # half a second: as far as a chunk may be moved
