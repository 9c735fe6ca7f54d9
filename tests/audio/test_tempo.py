from pathlib import Path

import numpy as np
import pytest

from app.audio.tempo import Beats, estimate_beats
from app.core.jobs import Cancelled, Job

RATE = 22_050


def clicks(bpm, seconds=20.0, first=0.3, rate=RATE, accents=False):
    """A click on every beat: short noise, the first one after `first` seconds."""
    random = np.random.default_rng(0)
    audio = 0.001 * random.standard_normal(round(seconds * rate))
    length = rate // 50
    decay = np.exp(-np.arange(length) / (0.004 * rate))
    for number, second in enumerate(np.arange(first, seconds - 0.1, 60 / bpm)):
        start = round(second * rate)
        audio[start : start + length] += 0.4 * decay * random.standard_normal(length)
        if accents and number % 4 == 0:
            drum = np.sin(2 * np.pi * 70 * np.arange(rate // 10) / rate)
            audio[start : start + len(drum)] += 0.5 * drum * np.linspace(1, 0, len(drum))
    return np.stack([audio, audio], 1).astype(np.float32)


def estimated(audio, rate=RATE, job=None):
    return estimate_beats(lambda start, end: audio[start:end], len(audio), rate, job or Job())


def off(beats, frame, rate):
    """Return how far from the nearest beat a frame is, in seconds."""
    period = 60 / beats.bpm * rate
    away = (frame - beats.first) % period
    return min(away, period - away) / rate


@pytest.mark.parametrize("bpm", [60, 66.5, 75, 90, 100, 119.3, 120, 133, 150, 165, 180])
def test_the_tempo_of_clicks_is_found_within_one_percent_and_their_beats_within_20_ms(bpm):
    first = 0.3
    beats = estimated(clicks(bpm, first=first))
    assert beats.bpm == pytest.approx(bpm, rel=0.01)
    for number in range(int((20 - first) * bpm / 60)):
        assert off(beats, (first + number * 60 / bpm) * RATE, RATE) < 0.020


def test_the_grid_does_not_drift_from_a_long_song():
    beats = estimated(clicks(97.3, 240.0))
    last = (0.3 + int(239 * 97.3 / 60) * 60 / 97.3) * RATE
    assert off(beats, last, RATE) < 0.030


@pytest.mark.parametrize("rate", [8000, 44_100, 48_000])
def test_any_rate_of_samples_will_do(rate):
    beats = estimated(clicks(110, 12.0, rate=rate), rate)
    assert beats.bpm == pytest.approx(110, rel=0.01)
    assert off(beats, 0.3 * rate, rate) < 0.020


def test_the_bar_begins_where_the_drum_is():
    beats = estimated(np.roll(clicks(120, accents=True), RATE // 2, axis=0))
    assert beats.first / RATE == pytest.approx(0.8, abs=0.02)
    assert beats.per_bar == 4


@pytest.mark.parametrize("wrong", [(0.0, 0, 4), (float("nan"), 0, 4), (90.0, -1, 4), (90.0, 0, 0)])
def test_impossible_beats_are_refused(wrong):
    with pytest.raises(ValueError, match="impossible"):
        Beats(*wrong)


def test_the_nearest_beat_is_on_the_grid():
    beats = Beats(120.0, 1000)
    assert [beats.nearest(frame, 1000) for frame in (0, 740, 760, 1001, 1800)] == [
        0, 500, 1000, 1000, 2000,
    ]  # fmt: skip


def test_silence_and_moments_have_no_tempo():
    assert estimated(np.zeros((10 * RATE, 2), np.float32)) is None
    assert estimated(clicks(120, 2.0)) is None
    assert estimated(np.zeros((0, 2), np.float32)) is None


def test_a_job_that_is_cancelled_ends():
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        estimated(clicks(120, 5.0), job=job)


def test_it_does_not_matter_what_comes_before_on_the_grid():
    audio = clicks(120, 12.0)
    later = np.concatenate([np.zeros((3 * RATE, 2), np.float32), audio])
    first, second = estimated(audio), estimated(later)
    assert second.bpm == pytest.approx(first.bpm, rel=0.01)
    assert off(second, first.first + 3 * RATE, RATE) < 0.020


SHARED = Path(__file__).parents[3] / "shared" / "audio" / "train" / "instrumental"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the training songs are not here")
@pytest.mark.parametrize("bpm", [95, 140])
def test_clicks_among_real_music_are_found(bpm):
    path = sorted(SHARED.glob("A_kmacleod*.opus"))[0]
    soundfile = pytest.importorskip("soundfile")
    music, rate = soundfile.read(path, frames=20 * 48_000, dtype="float32", always_2d=True)
    beat = clicks(bpm, len(music) / rate, rate=rate)
    beats = estimated(0.1 * music.mean(axis=1, keepdims=True) + beat, rate)
    assert beats.bpm == pytest.approx(bpm, rel=0.01)
    assert off(beats, 0.3 * rate, rate) < 0.020
