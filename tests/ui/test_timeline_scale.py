"""The ruler: where its lines are and what is written beside them."""

import itertools

import pytest

from app.audio.tempo import Beats
from app.ui.timeline.scale import BAR_PIXELS, LABEL_PIXELS, Scale

RATE = 1000
BEATS = Beats(120.0, 700, 4)  # a beat is 500 frames, a bar 2000


def written(scale, start, end, width):
    return {round(tick.frame): tick.text for tick in scale.ticks(start, end, width) if tick.text}


def test_without_a_song_there_is_no_line():
    assert not list(Scale().ticks(0, 100, 100))
    assert not list(Scale(RATE).ticks(0, 0, 100))


def test_times_are_written_within_what_can_be_seen():
    found = written(Scale(RATE), 500, 4500, 400)
    assert found == {1000: "0:01", 2000: "0:02", 3000: "0:03", 4000: "0:04"}


def test_bars_are_counted_from_the_first_beat():
    found = written(Scale(RATE, BEATS), 0, 9000, 450)
    assert found == {700: "1", 2700: "2", 4700: "3", 6700: "4", 8700: "5"}


def test_bars_before_the_first_beat_go_below_one():
    found = written(Scale(RATE, Beats(120.0, 4700)), 0, 5000, 250)
    assert found == {700: "−1", 2700: "0", 4700: "1"}


def test_zoomed_in_beats_and_their_parts_are_written():
    found = written(Scale(RATE, BEATS), 600, 2800, 400)
    assert found == {700: "1", 1200: "1.2", 1700: "1.3", 2200: "1.4", 2700: "2"}
    found = written(Scale(RATE, BEATS), 1150, 1500, 400)
    assert found == {1200: "1.2", 1325: "1.2.2", 1450: "1.2.3"}


def test_zoomed_out_bars_are_left_out_evenly():
    found = written(Scale(RATE, BEATS), 0, 64_000, 400)
    assert list(found.values()) == ["1", "5", "9", "13", "17", "21", "25", "29"]


def test_within_a_part_of_a_beat_the_ruler_says_the_time():
    found = written(Scale(RATE, BEATS), 1000, 1100, 400)
    assert found
    assert all(text.startswith("0:01.") for text in found.values())


@pytest.mark.parametrize("beats", [None, BEATS, Beats(97.3, 31, 3), Beats(63.0, 0, 7)])
@pytest.mark.parametrize("seconds", [0.2, 1, 7, 60, 600, 3600])
@pytest.mark.parametrize("width", [170, 800, 2500])
def test_lines_are_inside_in_order_and_not_too_many(beats, seconds, width):
    start, end = 100.0, 100.0 + seconds * RATE
    ticks = list(Scale(RATE, beats).ticks(start, end, width))
    frames = [tick.frame for tick in ticks]
    assert frames == sorted(frames)
    assert all(start <= frame <= end for frame in frames)
    assert len(ticks) <= width / 3
    labels = [(f - start) / (end - start) * width for f, _, text in ticks if text]
    least = LABEL_PIXELS if beats is None else min(BAR_PIXELS, LABEL_PIXELS)
    assert all(b - a >= least - 1e-6 for a, b in itertools.pairwise(labels))
    assert all(tick.is_major for tick in ticks if tick.text)
