from hypothesis import given
from hypothesis import strategies as st

from app.core.intervals import Intervals

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)
WHOLE = (0, 40)


def numbers(intervals):
    return {number for start, end in intervals for number in range(start, end)}


def as_numbers(spans):
    return {number for start, end in spans for number in range(start, end)}


@given(SPANS, SPANS)
def test_sets_of_frames_follow_the_algebra_of_sets(one, other):
    a, b = Intervals.of(one), Intervals.of(other)
    assert numbers(a) == as_numbers(one)
    assert numbers(a | b) == as_numbers(one) | as_numbers(other)
    assert numbers(a & b) == as_numbers(one) & as_numbers(other)
    assert numbers(a - b) == as_numbers(one) - as_numbers(other)
    assert a.total == len(as_numbers(one))
    assert bool(a) == bool(as_numbers(one))


@given(SPANS, SPANS)
def test_intervals_ascend_and_never_touch(one, other):
    for found in (Intervals.of(one), Intervals.of(one) - Intervals.of(other)):
        ends = [end for pair in found for end in pair]
        assert ends == sorted(set(ends))


@given(SPANS, st.integers(0, 5))
def test_an_eroded_set_holds_what_has_all_its_neighbours(spans, margin):
    there = as_numbers(spans)
    expected = {
        number
        for number in there
        if all(
            neighbour in there or not WHOLE[0] <= neighbour < WHOLE[1]
            for neighbour in range(number - margin, number + margin + 1)
        )
    }
    assert numbers(Intervals.of(spans).eroded(margin, WHOLE)) == expected


@given(SPANS, st.integers(0, 40), st.integers(0, 40))
def test_covering_a_stretch_means_all_its_frames(spans, start, end):
    there = as_numbers(spans)
    assert Intervals.of(spans).covers(start, end) == set(range(start, end)).issubset(there)


def test_where_what_is_there_ends():
    found = Intervals.of([(3, 7), (9, 12)])
    assert [found.end_of(place) for place in (2, 3, 6, 7, 11)] == [2, 7, 7, 7, 12]
