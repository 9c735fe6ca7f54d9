"""Loudness after BS.1770: the filters of its table, the signals of EBU Tech 3341."""

import tracemalloc

import numpy as np
import pytest

from app.audio.loudness import SILENCE, LoudnessMeter, filters, measure
from app.core.jobs import Cancelled, Job

RATE = 48_000


def tone(decibels, seconds, sample_rate=RATE, hertz=1000.0, channels=2):
    """A sine whose peaks stand at this level, the same in every channel."""
    frame = np.arange(round(seconds * sample_rate))
    wave = 10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * frame / sample_rate)
    return np.repeat(wave.astype(np.float32)[:, None], channels, axis=1)


def loudness(sound, sample_rate=RATE):
    meter = LoudnessMeter(sound.shape[1], sample_rate)
    meter.add(sound)
    return meter.finish()


def test_the_filters_at_48_khz_are_those_of_the_standard():
    (shelf, shelf_below), (high_pass, high_pass_below) = filters(RATE)
    np.testing.assert_allclose(
        shelf, [1.53512485958697, -2.69169618940638, 1.19839281085285], atol=1e-9
    )
    np.testing.assert_allclose(shelf_below, [1, -1.69065929318241, 0.73248077421585], atol=1e-9)
    np.testing.assert_allclose(high_pass, [1, -2, 1])
    np.testing.assert_allclose(high_pass_below, [1, -1.99004745483398, 0.99007225036621], atol=1e-9)


@pytest.mark.parametrize("sample_rate", [8_000, 44_100, 48_000, 96_000])
def test_a_full_sine_on_one_channel_stands_at_minus_three(sample_rate):
    sound = tone(0, 2, sample_rate, hertz=997, channels=1)
    assert loudness(sound, sample_rate) == pytest.approx(-3.01, abs=0.1)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(-23, 20)], -23),
        ([(-33, 20)], -33),
        ([(-36, 10), (-23, 60), (-36, 10)], -23),
        ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
        ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
    ],
    ids=["case 1", "case 2", "case 3", "case 4", "case 5"],
)
def test_the_minimum_requirements_of_the_ebu_are_met(parts, expected):
    sound = np.concatenate([tone(*part) for part in parts])
    assert loudness(sound) == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize(
    ("channels", "alone", "gain"), [(6, 0, 0.0), (6, 4, 1.49), (5, 3, 1.49), (8, 5, 0.0)]
)
def test_what_comes_from_the_side_counts_more(channels, alone, gain):
    sound = np.zeros((RATE, channels), np.float32)
    sound[:, alone] = tone(-20, 1, channels=1)[:, 0]
    front = tone(-20, 1, channels=1)
    assert loudness(sound) - loudness(front) == pytest.approx(gain, abs=0.01)


def test_the_low_frequency_channel_does_not_count():
    sound = np.zeros((RATE, 6), np.float32)
    sound[:, 3] = tone(0, 1, channels=1)[:, 0]
    assert loudness(sound) == SILENCE


@pytest.mark.parametrize(
    "sound",
    [np.zeros((RATE, 2)), np.zeros((0, 2)), tone(-75, 2), tone(0, 0.3)],
    ids=["zeros", "nothing", "below the gate", "shorter than a block"],
)
def test_silence_has_no_loudness(sound):
    assert loudness(sound.astype(np.float32)) == SILENCE


def test_the_length_of_the_pieces_does_not_matter():
    sound = np.random.default_rng(0).uniform(-0.3, 0.3, (5 * RATE, 2)).astype(np.float32)
    sound *= np.linspace(0, 1, len(sound), dtype=np.float32)[:, None]
    meter = LoudnessMeter(2, RATE)
    for start in range(0, len(sound), 777):
        meter.add(sound[start : start + 777])
    assert meter.finish() == pytest.approx(loudness(sound), abs=1e-4)


def test_a_gain_moves_the_loudness_by_as_much():
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, (3 * RATE, 2)).astype(np.float32)
    assert loudness(sound) - loudness(sound / 2) == pytest.approx(6.02, abs=0.02)


def test_memory_does_not_grow_with_the_sound():
    block, most = tone(-20, 1), []
    for seconds in (5, 50):
        tracemalloc.start()
        assert measure(lambda start, end: block, seconds * RATE, RATE, Job()) < 0
        most.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert most[1] < most[0] * 1.1


def test_measuring_reports_and_can_be_cancelled():
    shares = []
    job = Job(lambda share, message: shares.append(share))
    sound = tone(-20, 25)
    assert measure(lambda a, b: sound[a:b], len(sound), RATE, job) == pytest.approx(-20, abs=0.1)
    assert shares == [0, 0.4, 0.8]
    job.cancel()
    with pytest.raises(Cancelled):
        measure(lambda a, b: sound[a:b], len(sound), RATE, job)
