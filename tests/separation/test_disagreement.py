import math

import numpy as np
import pytest

from app.core.jobs import Cancelled, Job
from app.separation.disagreement import FLOOR, disagreement, most_suspicious, stand_out

RATE = 100


def noise(seed, *shape):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def measured(estimates, mixture, weights=(1.0, 1.0), span=None, job=None):
    """Disagreement of whole estimates (members, channels, frames); reads within the span only."""
    span = span or (0, mixture.shape[-1])

    def reader(sound):
        def read(start, end):
            assert span[0] <= start < end <= span[1]
            return sound[..., start:end]

        return read

    return disagreement(reader(estimates), reader(mixture), weights, span, RATE, job or Job())


def test_members_that_agree_are_at_the_floor():
    song = noise(0, 2, 250)
    assert measured(np.stack([song, song]), song) == (FLOOR,) * 3


def test_a_second_is_measured_as_defined():
    mixture = np.full((2, RATE), 0.5, np.float32)
    estimates = np.stack([np.full((2, RATE), 0.4), np.full((2, RATE), 0.2)]).astype(np.float32)
    # their mean is 0.35; from it they are 0.05 and 0.15 away, with 3/4 and 1/4 of the weight
    expected = 10 * math.log10((0.75 * 0.05**2 + 0.25 * 0.15**2) / 0.5**2)
    for weights in ([3.0, 1.0], [0.3, 0.1]):
        assert measured(estimates, mixture, weights) == pytest.approx([expected], abs=1e-4)


def test_members_a_tenth_of_the_song_apart_from_their_mean_are_at_minus_20_db():
    song = noise(1, 2, 300)
    found = measured(np.stack([0.6 * song, 0.4 * song]), song)
    assert found == pytest.approx([-20.0] * 3, abs=1e-3)


def test_either_stem_differs_by_the_same():
    mixture, voices = noise(2, 2, 300), noise(3, 2, 2, 300)
    found = measured(mixture - voices, mixture)
    assert found == pytest.approx(measured(voices, mixture), abs=1e-4)


def test_seconds_are_the_songs_and_only_what_is_in_the_span_counts():
    mixture, estimates = noise(4, 1, 500), noise(5, 3, 1, 500)
    weights = (1.0, 2.0, 1.0)
    whole = measured(estimates, mixture, weights)
    part = measured(estimates, mixture, weights, (150, 401))
    assert len(whole) == 5
    assert part[1:3] == whole[2:4]
    assert [len(measured(estimates, mixture, weights, span)) for span in ((0, 1), (199, 201))] == [
        1,
        2,
    ]
    half = measured(estimates[..., 150:200], mixture[:, 150:200], weights)
    assert part[0] == half[0]


def test_silence_is_at_the_floor_whatever_the_members_say():
    mixture = np.zeros((1, 200), np.float32)
    mixture[:, :100] = 1e-5 * np.sign(noise(6, 1, 100))  # as quiet as dither
    assert measured(noise(7, 2, 1, 200), mixture) == (FLOOR, FLOOR)


def test_it_tells_how_far_it_is_and_can_be_cancelled():
    told = []
    song = noise(8, 1, 400)
    measured(np.stack([song, song]), song, job=Job(lambda done, message: told.append(done)))
    assert told == [0, 0.25, 0.5, 0.75]
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        measured(np.stack([song, song]), song, job=job)


USUAL = -30.0


def song_with(**levels):
    """A song of a minute that is as usual but at some seconds, given as s12=-10."""
    values = [USUAL] * 60
    for second, level in levels.items():
        values[int(second[1:])] = level
    return values


def test_each_passage_is_one_place_where_it_is_worst():
    values = song_with(s10=-20, s11=-18, s12=-12, s13=-15, s40=-22)
    assert stand_out(values) == (12, 40)


def test_a_slightly_better_second_does_not_part_a_passage_and_a_much_better_one_does():
    assert stand_out(song_with(s10=-12, s11=-14, s12=-13)) == (10,)
    assert stand_out(song_with(s10=-12, s11=-17, s12=-13)) == (10, 12)


def test_of_seconds_as_bad_as_each_other_the_first_is_taken():
    assert stand_out(song_with(s10=-12, s11=-12, s12=-12)) == (10,)
    assert stand_out(song_with(s0=-12, s1=-12, s59=-12)) == (0, 59)


def test_what_is_usual_or_inaudible_does_not_stand_out():
    assert stand_out(song_with(s10=-28)) == ()
    assert stand_out([-10.0] * 60) == ()
    assert stand_out([-80.0] * 30 + [-45.0] + [-80.0] * 30) == ()
    assert stand_out([FLOOR] * 10) == ()
    assert stand_out([]) == ()


def test_silence_does_not_make_the_rest_stand_out():
    assert stand_out([FLOOR] * 40 + [USUAL] * 20) == ()
    assert stand_out([FLOOR] * 40 + [USUAL] * 20 + [-10.0]) == (60,)


def test_going_from_one_suspicious_place_to_the_next_visits_each_once():
    values = song_with(s10=-12, s11=-14, s30=-20, s50=-8)
    assert most_suspicious(values, -1) == 10
    assert most_suspicious(values, 9.5) == 10
    assert most_suspicious(values, 10) == 30
    assert most_suspicious(values, 30) == 50
    assert most_suspicious(values, 50) is None


def test_places_are_seconds_of_the_song_where_a_section_was_measured():
    values = song_with(s10=-12, s30=-20)
    assert most_suspicious(values, 0, first_second=100) == 110
    assert most_suspicious(values, 110, first_second=100) == 130
    assert most_suspicious(values, 130, first_second=100) is None
