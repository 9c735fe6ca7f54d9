import numpy as np
import pytest

from app.playback.conversion import BLOCK_FRAMES
from app.playback.levels import SILENT, Levels, Meter
from app.playback.playhead import Playhead, StandingPlayhead
from app.playback.ring import Ring

RATE = 44_100
LEAD = 2


def pull(ring, frames):
    ring.callback(memoryview(bytearray(frames * 8)), frames)


def listening(ring, latency=0, card_rate=RATE):
    return Playhead(ring, 10**6, 0, 1024, 1024, ((),), 0, latency, card_rate)


def test_a_sine_has_its_peak_and_root_mean_square(listener, sine):
    listener.player.load({"mixture": sine(2 * RATE)}, "mixture")
    listener.player.play()
    listener.hear(20)
    levels = listener.player.levels()
    assert levels.peak == pytest.approx((1.0, 1.0), abs=1e-3)
    assert levels.rms == pytest.approx((0.5**0.5, 0.5**0.5), abs=1e-3)
    assert not levels.clipped


def test_sides_are_measured_apart_after_volume_and_gain(listener, source):
    sound = np.stack([np.full(2 * RATE, 0.8), np.full(2 * RATE, -0.2)], 1)
    player = listener.player
    player.load({"mixture": source(sound)}, "mixture")
    player.set_volume(0.5)
    player.set_gains({"mixture": 0.5})
    player.play()
    listener.hear(10)
    levels = player.levels()
    assert levels.peak == pytest.approx((0.2, 0.05), abs=1e-6)
    assert levels.rms == pytest.approx((0.2, 0.05), rel=0.06)  # the fade at the start is in it


def test_silence_before_during_and_after_playing_is_zero(listener, sine):
    player = listener.player
    assert player.levels() == SILENT
    player.load({"mixture": sine(20 * RATE)}, "mixture")
    assert player.levels() == SILENT
    player.play()
    listener.hear(4)
    assert player.levels().peak[0] > 0.9
    player.select(None)
    listener.hear(LEAD + 1)
    player.levels()
    listener.hear(5)
    assert player.levels() == SILENT
    player.select("mixture")
    listener.hear(LEAD + 1)
    assert player.levels().peak[0] > 0.9
    player.pause()
    listener.hear(LEAD + 1)
    player.levels()
    listener.hear(5)
    assert player.levels() == SILENT


def test_a_sample_beyond_full_scale_is_told_and_full_scale_itself_is_not(listener, source):
    sound = np.zeros((RATE, 2))
    sound[2 * BLOCK_FRAMES + 5] = 1.0, -1.0
    sound[6 * BLOCK_FRAMES + 5] = 0.0, -1.25
    player = listener.player
    player.load({"mixture": source(sound)}, "mixture")
    player.play()
    listener.hear(4)
    assert player.levels() == Levels((1.0, 1.0), pytest.approx((4096**-0.5, 4096**-0.5)), False)
    listener.hear(4)
    levels = player.levels()
    assert (levels.peak, levels.clipped) == ((0.0, 1.25), True)
    listener.hear(4)
    assert not player.levels().clipped


def test_no_peak_is_missed_or_told_twice_however_often_the_meter_is_asked():
    ring, meter, rng = Ring(), Meter(), np.random.default_rng(0)
    for _ in range(60):
        frames = int(rng.integers(1, 3000))
        block = np.zeros((frames, 2), np.float32)
        spike = int(rng.integers(0, frames))
        block[spike] = rng.uniform(0.1, 1.0, 2)
        ring.write(block)
        pull(ring, frames)
        assert meter.read(listening(ring)).peak == tuple(block[spike].tolist())


def test_levels_are_those_of_what_is_heard_behind_the_latency():
    ring, meter = Ring(), Meter()
    ring.write(np.concatenate([np.full((1000, 2), 0.25), np.full((1000, 2), 0.5)]))
    pull(ring, 1000)
    assert meter.read(listening(ring, latency=1000)) == SILENT
    pull(ring, 1000)
    assert meter.read(listening(ring, latency=1000)).peak == (0.25, 0.25)


def test_between_the_breaths_of_a_card_the_levels_stay():
    ring, meter = Ring(), Meter()
    ring.write(np.full((4096, 2), 0.5, np.float32))
    pull(ring, 2048)
    first = meter.read(listening(ring))
    assert meter.read(listening(ring)) == first
    assert first.peak == (0.5, 0.5)


def test_a_meter_that_was_not_asked_for_long_looks_back_a_little_only():
    ring, meter = Ring(), Meter()
    ring.write(np.full((100, 2), 2.0, np.float32))
    pull(ring, 100)
    for _ in range(50):
        ring.write(np.full((RATE // 10, 2), 0.5, np.float32))
        pull(ring, RATE // 10)
    levels = meter.read(listening(ring))
    assert (levels.peak, levels.clipped) == ((0.5, 0.5), False)
    assert levels.rms == pytest.approx((0.5, 0.5))


def test_a_small_ring_that_was_overwritten_gives_what_is_left():
    ring = Ring(1000)
    ring.write(np.full((600, 2), 0.25, np.float32))
    pull(ring, 600)
    ring.write(np.full((700, 2), 0.5, np.float32))
    np.testing.assert_array_equal(ring.taken(0, 600), np.full((300, 2), 0.25, np.float32))
    assert Meter().read(listening(ring)).peak == (0.25, 0.25)
    assert Meter().read(listening(ring, latency=500)) == SILENT


def test_a_card_of_another_rate_is_measured_where_it_plays(listener, sine):
    listener.card.sample_rate = 48_000
    listener.player.load({"mixture": sine(RATE, hertz=1000.0)}, "mixture")
    listener.player.play()
    listener.hear(20)
    levels = listener.player.levels()
    assert levels.rms == pytest.approx((0.5**0.5, 0.5**0.5), abs=2e-3)


def test_a_standing_playhead_is_silent():
    assert Meter().read(StandingPlayhead(5)) == SILENT
