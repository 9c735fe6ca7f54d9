import numpy as np
import pytest

from app.playback.conversion import BLOCK_FRAMES
from app.playback.mixer import Mix
from app.playback.ramp import Ramp
from app.playback.voice import NOTHING
from tests.playback.mixes import playing

RATE = 44_100
FADE = 441
LEAD = 2
WAY = 0.5 - 0.5 * np.cos(np.pi * np.arange(FADE) / FADE)[:, None]


@pytest.fixture
def stems(noise):
    return {"mixture": noise(20 * RATE, seed=1), "vocals": noise(20 * RATE, seed=2)}


def test_source_and_gain_change_in_one_crossfade(stems):
    mix = playing(stems, gains={"mixture": 0.5, "vocals": 2.0}).select("vocals")
    block, _, _ = mix.render(1024)
    mixture, vocals = (source.sound[:1024] for source in stems.values())
    expected = (1 - WAY) * 0.5 * mixture[:FADE] + WAY * 2.0 * vocals[:FADE]
    np.testing.assert_allclose(block[:FADE], expected, atol=1e-6)
    np.testing.assert_array_equal(block[FADE:], vocals[FADE:] * np.float32(2))


def test_sources_matched_in_level_show_no_bump_when_switched(sine):
    stems = {"mixture": sine(), "vocals": sine()}
    stems["vocals"].sound *= np.float32(0.25)
    mix = playing(stems, gains={"vocals": 4.0})
    block, _, _ = mix.select("vocals").render(2048)
    np.testing.assert_allclose(block, stems["mixture"].sound[:2048], atol=1e-6)


def test_a_gain_that_changes_while_it_is_heard_is_faded(stems):
    block, mix, _ = playing(stems).with_gains({"mixture": 0.25}).render(1024)
    sound = stems["mixture"].sound[:1024]
    np.testing.assert_allclose(block[:FADE], (1 - 0.75 * WAY) * sound[:FADE], atol=1e-6)
    np.testing.assert_array_equal(block[FADE:], sound[FADE:] * np.float32(0.25))
    assert mix.with_gains({"mixture": 0.25, "vocals": 3.0}).voices == mix.voices


def test_in_silence_a_gain_is_there_at_once(stems):
    mix = Mix.at_rest(stems, "mixture").with_gains({"mixture": 0.5})
    assert mix.voices[-1].gain == Ramp(1.0, 0.5)
    assert mix.voices[-1].gain.value == 0.5


def test_names_of_one_source_may_differ_in_gain(stems):
    stems["vocals"] = stems["mixture"]
    block, _, _ = playing(stems, gains={"vocals": 0.5}).select("vocals").render(1024)
    sound = stems["mixture"].sound[:1024]
    np.testing.assert_array_equal(block[FADE:], sound[FADE:] * np.float32(0.5))
    assert np.abs(block[:10] - sound[:10]).max() < 0.01


def test_gains_hold_over_seek_loop_shuttle_and_halt(stems):
    mix = playing(stems, gains={"mixture": 0.5}).seek(5000).with_loop((5000, 6000))
    _, mix, _ = mix.render(3000)
    assert mix.voices[-1].gain.value == 0.5
    _, mix, _ = mix.shuttle(2).render(1000)
    assert mix.voices[-1].gain.value == 0.5
    assert mix.halted(7).voices[-1].gain.value == 0.5


def test_silence_is_selected_like_a_source_and_moves_on(stems):
    block, mix, _ = playing(stems).select(NOTHING).render(2048)
    sound = stems["mixture"].sound[:2048]
    np.testing.assert_allclose(block[:FADE], (1 - WAY) * sound[:FADE], atol=1e-6)
    assert not block[FADE:].any()
    assert mix.position == 2048
    block, _, _ = mix.select("vocals").render(2048)
    vocals = stems["vocals"].sound[2048:4096]
    np.testing.assert_allclose(block[:FADE], WAY * vocals[:FADE], atol=1e-6)
    np.testing.assert_array_equal(block[FADE:], vocals[FADE:])


def test_the_player_switches_to_silence_and_back_at_the_same_frame(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(4)
    player.select(None)
    assert player.current == ""
    heard = listener.hear(LEAD + 3)[LEAD * BLOCK_FRAMES + FADE :]
    assert not heard.any()
    assert player.is_playing
    player.select("vocals")
    heard = listener.hear(LEAD + 2)[LEAD * BLOCK_FRAMES :]
    start = (4 + LEAD + 3 + LEAD) * BLOCK_FRAMES
    np.testing.assert_array_equal(
        heard[FADE:], stems["vocals"].sound[start + FADE : start + 2 * BLOCK_FRAMES]
    )
    assert player.position == start + 2 * BLOCK_FRAMES


def test_sources_that_arrive_in_silence_are_not_heard(listener, stems):
    player = listener.player
    player.load({"mixture": stems["mixture"]}, None)
    player.play()
    assert not listener.hear(4).any()
    player.load(stems, None)
    assert not listener.hear(4).any()
    assert player.position == 8 * BLOCK_FRAMES
    assert len(listener.card.streams) == 1


def test_the_end_is_reached_in_silence_too(listener, noise):
    player = listener.player
    player.load({"mixture": noise(5000)}, None)
    player.play()
    assert not listener.hear(7).any()
    assert listener.ends == 1
    assert player.position == 5000


def test_the_players_gains_are_kept_over_another_song(listener, stems, noise):
    player = listener.player
    gains = {"mixture": 0.5}
    player.set_gains(gains)
    gains["mixture"] = 9.0  # the caller's own
    player.load(stems, "mixture")
    player.play()
    np.testing.assert_array_equal(
        listener.hear(2)[FADE:], stems["mixture"].sound[FADE:2048] * np.float32(0.5)
    )
    player.load(stems, "vocals")
    player.load({"mixture": noise(10 * RATE, seed=9)}, "mixture")
    player.play()
    assert player.flush()
    old = listener.card.stream
    while not old.is_closed:
        old.pull()
        assert player.flush()
    song = noise(10 * RATE, seed=9).sound
    np.testing.assert_array_equal(listener.hear()[FADE:], song[FADE:1024] * np.float32(0.5))


def test_matched_switches_of_the_player_are_as_rendered_offline(listener, stems):
    player, gains = listener.player, {"mixture": 0.4, "vocals": 1.7}
    player.load(stems, "mixture")
    player.set_gains(gains)
    player.play()
    heard = [listener.hear(3)]
    player.select("vocals")
    heard.append(listener.hear(6))
    player.select("mixture")
    heard.append(listener.hear(6))
    mixture, vocals = (source.sound[: 15 * BLOCK_FRAMES] for source in stems.values())
    way = np.zeros((15 * BLOCK_FRAMES, 1))
    first, second = (3 + LEAD) * BLOCK_FRAMES, (9 + LEAD) * BLOCK_FRAMES
    way[first : first + FADE], way[first + FADE : second] = WAY, 1
    way[second : second + FADE] = 1 - WAY
    expected = (1 - way) * 0.4 * mixture + way * 1.7 * vocals
    np.testing.assert_allclose(np.concatenate(heard)[FADE:], expected[FADE:], atol=1e-6)
