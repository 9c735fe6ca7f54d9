from dataclasses import replace

import numpy as np
import pytest

from app.playback.conversion import BLOCK_FRAMES
from app.playback.mixer import EDGE_SECONDS, GRAIN_SECONDS, Mix
from app.playback.ramp import Ramp
from tests.playback.mixes import largest_step, render

RATE = 44_100
FADE = 441
LEAD = 2
GRAIN = round(GRAIN_SECONDS * RATE)
EDGE = round(EDGE_SECONDS * RATE)


def at_rest(source, position=0):
    return Mix.at_rest({"mixture": source}, "mixture").seek(position)


def test_a_moment_is_heard_from_the_frame_on_and_then_nothing(noise):
    song = noise()
    block, mix = render(at_rest(song).scrub(20_000), 2 * GRAIN)
    np.testing.assert_array_equal(
        block[EDGE : GRAIN - EDGE], song.sound[20_000 + EDGE : 20_000 + GRAIN - EDGE]
    )
    rise = 0.5 - 0.5 * np.cos(np.pi * np.arange(EDGE) / EDGE)[:, None]
    np.testing.assert_allclose(block[:EDGE], rise * song.sound[20_000 : 20_000 + EDGE], atol=1e-6)
    assert not block[GRAIN:].any()
    assert mix.is_silent
    assert not mix.ended
    assert mix.position == 20_000


def test_the_place_stands_still_while_a_moment_is_heard(noise):
    mix = at_rest(noise()).scrub(20_000)
    for _ in range(12):
        _, after, marks = mix.render(500)
        assert [(mark.position, mark.speed) for mark in marks] == [(20_000, 0)] * len(marks)
        mix = after


def test_moments_follow_each_other_by_crossfades(sine):
    mix, parts = at_rest(sine(5 * RATE, hertz=200.0)), []
    for frame in range(20_000, 60_000, 1777):
        block, mix = render(mix.scrub(frame), 800)
        parts.append(block)
    parts.append(render(mix, 2 * GRAIN)[0])
    sound = np.concatenate(parts)
    assert largest_step(sound) <= 2 * np.pi * 200 / RATE + np.pi / FADE
    loudest = np.abs(sound[EDGE : 800 * (len(parts) - 1)]).reshape(-1, 2)
    assert loudest[: len(loudest) // 400 * 400].reshape(-1, 400, 2).max(axis=1).min() > 0.2


def test_scrubbing_in_blocks_of_any_size_gives_the_same_bits(noise):
    start = at_rest(noise()).scrub(12_345)
    whole, _ = render(start, 5000)
    rng, parts, mix = np.random.default_rng(0), [], start
    while sum(map(len, parts)) < 5000:
        block, mix = render(mix, int(rng.integers(1, 700)))
        parts.append(block)
    np.testing.assert_array_equal(np.concatenate(parts)[:5000], whole)


@pytest.mark.parametrize("frame", [0, RATE - 10, RATE, 10**9, -5])
def test_the_ends_can_be_scrubbed(noise, frame):
    song = noise()
    block, mix = render(at_rest(song).scrub(frame), 2 * GRAIN)
    place = min(max(frame, 0), RATE)
    start = min(place, RATE - GRAIN)
    np.testing.assert_array_equal(
        block[EDGE : GRAIN - EDGE], song.sound[start + EDGE : start + GRAIN - EDGE]
    )
    assert (mix.position, mix.ended) == (place, False)


@pytest.mark.parametrize("edit", ["play", "pause", "seek", "select", "loop", "shuttle"])
def test_edits_within_a_moment_make_no_step_and_end_where_they_should(sine, edit):
    song = sine(5 * RATE, hertz=200.0)
    before, mix = render(at_rest(song).with_loop((19_000, 21_000)).scrub(20_000), 1000)
    edited, place = {
        "play": (mix.with_loop(None).play(), 20_000 + 2 * GRAIN),
        "pause": (mix.pause(), 20_000),
        "seek": (mix.seek(30_000), 30_000),
        "select": (mix.select("mixture"), 20_000),
        "loop": (mix.with_loop((20_000, 20_900)), 20_000),
        "shuttle": (mix.shuttle(-2), 20_000 - 4 * GRAIN),
    }[edit]
    block, after = render(edited, 2 * GRAIN)
    assert after.position == place
    assert after.is_silent == (edit not in ("play", "shuttle"))
    steps = largest_step(np.concatenate([before, block]))
    assert steps <= 2 * np.pi * 400 / RATE + np.pi / FADE


def test_a_moment_over_a_loops_end_is_heard_as_it_is(noise):
    song = noise()
    plain, _ = render(at_rest(song).scrub(20_000), GRAIN)
    for end in (20_000 + 1000, 20_000 + GRAIN - 300):
        looped, _ = render(at_rest(song).with_loop((10_000, end)).scrub(20_000), GRAIN)
        np.testing.assert_array_equal(looped, plain)


def test_scrubbing_while_playing_stays_at_the_frame(noise):
    playing = replace(at_rest(noise(), 5000), gate=Ramp.at(1.0))
    _, mix = render(playing.scrub(20_000), 2 * GRAIN)
    assert mix.is_silent
    assert mix.position == 20_000


def test_the_player_hears_each_place_once_and_stays_there(listener, noise):
    player, song = listener.player, noise(20 * RATE)
    player.load({"mixture": song}, "mixture")
    player.scrub(100_000)
    assert (player.position, player.is_playing) == (100_000, False)
    heard = listener.hear(6)
    np.testing.assert_array_equal(
        heard[EDGE : GRAIN - EDGE], song.sound[100_000 + EDGE : 100_000 + GRAIN - EDGE]
    )
    assert not heard[GRAIN:].any()
    player.scrub(100_000)  # the mouse stands still
    assert not listener.hear(LEAD + 3).any()
    player.scrub(50_000)
    assert listener.hear(LEAD + 1)[LEAD * BLOCK_FRAMES :].any()
    player.end_scrub()
    listener.hear(8)
    assert (player.position, player.is_playing) == (50_000, False)
    assert not listener.hear(1).any()
    assert listener.ends == 0


def test_a_player_that_played_goes_on_where_scrubbing_ended(listener, noise):
    player, song = listener.player, noise(20 * RATE)
    player.load({"mixture": song}, "mixture")
    player.play()
    listener.hear(3)
    for frame in (200_000, 201_000, 202_000):
        player.scrub(frame)
        assert player.position == frame
        listener.hear(2)
        assert player.position == frame
    assert player.is_playing
    player.end_scrub()
    heard = listener.hear(LEAD + 2)[LEAD * BLOCK_FRAMES :]
    np.testing.assert_array_equal(
        heard[FADE:], song.sound[202_000 + FADE : 202_000 + 2 * BLOCK_FRAMES]
    )
    assert player.position == 202_000 + 2 * BLOCK_FRAMES


def test_a_pause_while_scrubbing_is_a_pause_after_it(listener, noise):
    player = listener.player
    player.load({"mixture": noise(20 * RATE)}, "mixture")
    player.play()
    listener.hear(3)
    player.scrub(200_000)
    player.pause()
    player.end_scrub()
    listener.hear(8)
    assert (player.position, player.is_playing) == (200_000, False)


def test_play_while_scrubbing_is_not_taken_back_when_scrubbing_ends(listener, noise):
    player = listener.player
    player.load({"mixture": noise(20 * RATE)}, "mixture")
    player.scrub(200_000)
    player.play()
    listener.hear(4)
    player.end_scrub()
    listener.hear(2)
    assert player.position == 200_000 + 6 * BLOCK_FRAMES


def test_the_end_of_scrubbing_without_its_beginning_is_nothing(listener, noise):
    player = listener.player
    player.end_scrub()
    player.load({"mixture": noise()}, "mixture")
    player.end_scrub()
    assert player.flush()
    assert listener.card.streams == []
