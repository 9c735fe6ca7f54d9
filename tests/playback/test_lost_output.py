"""Outputs that are chosen, unplugged, plugged in again, and gone for good."""

import numpy as np
import pytest

from app.core.errors import PlaybackError
from app.playback.conversion import BLOCK_FRAMES
from app.playback.levels import SILENT
from app.playback.loss import lost_output, replaced_output
from app.playback.transport import IDLE_SECONDS

RATE = 44_100
FADE = 441
LEAD = 2


@pytest.fixture
def player(listener, noise):
    listener.card.connected = listener.names = ["Loudspeakers", "Headphones"]
    listener.player.load(
        {"mixture": noise(20 * RATE, seed=1), "vocals": noise(20 * RATE, seed=2)}, "mixture"
    )
    return listener.player


def unplug(listener, name):
    """Take an output away; the stream on it dies."""
    listener.names.remove(name)
    listener.card.stream.is_alive = False
    listener.told.clear()
    assert listener.player.flush()


def song(noise, start, frames):
    return noise(20 * RATE, seed=1).sound[start : start + frames]


def test_the_chosen_output_is_played_on(listener, player):
    player.set_output("Headphones")
    player.play()
    listener.hear(2)
    assert listener.card.stream.name == "Headphones"
    assert player.output == "Headphones"
    assert not listener.errors


def test_while_playing_the_sound_moves_over_at_the_same_frame(listener, player, noise):
    player.play()
    listener.hear(5)
    old = listener.card.stream
    player.set_output("Headphones")
    heard = listener.hear(3)
    assert old.is_closed
    assert [stream.name for stream in listener.card.streams] == ["Loudspeakers", "Headphones"]
    start = 5 * BLOCK_FRAMES
    np.testing.assert_array_equal(heard[FADE:], song(noise, start, 3 * BLOCK_FRAMES)[FADE:])
    assert player.is_playing
    assert player.position == start + 3 * BLOCK_FRAMES
    player.set_output(None)
    listener.hear(1)
    assert listener.card.stream.name == "Loudspeakers"
    assert not listener.errors


def test_the_frame_that_was_heard_counts_not_the_one_the_card_has_taken(listener, player, noise):
    listener.card.latency = 4 * BLOCK_FRAMES / RATE
    player.play()
    listener.hear(6)
    listener.card.latency = 0.0
    player.set_output("Headphones")
    start = 2 * BLOCK_FRAMES
    np.testing.assert_array_equal(listener.hear(1)[FADE:], song(noise, start, BLOCK_FRAMES)[FADE:])


def test_speed_loop_source_and_gains_move_along(listener, player):
    player.set_loop((0, 3000))
    player.set_gains({"vocals": 0.5})
    player.seek(100_000)
    player.shuttle(2)
    player.select("vocals")
    listener.hear(4)
    player.set_output("Headphones")
    listener.hear(2)
    mix = player._transport._feed.mix
    assert (mix.current, mix.loop, mix.speed) == ("vocals", (0, 3000), 2)
    assert mix.voices[-1].gain.value == 0.5
    assert player.speed == 2.0
    assert player.position == 100_000 + 2 * 6 * BLOCK_FRAMES


def test_the_last_blocks_of_a_song_are_heard_on_the_other_output(listener, player, noise):
    player.load({"mixture": noise(6 * BLOCK_FRAMES)}, "mixture")
    player.play()
    listener.hear(3)  # the end is rendered by now
    player.set_output("Headphones")
    heard = listener.hear(5)
    np.testing.assert_array_equal(
        heard[FADE : 3 * BLOCK_FRAMES], noise().sound[3 * BLOCK_FRAMES + FADE : 6 * BLOCK_FRAMES]
    )
    assert listener.ends == 1


def test_a_paused_song_stays_paused_on_another_output(listener, player):
    player.play()
    listener.hear(3)
    player.pause()
    listener.hear(6)
    place = player.position
    player.set_output("Headphones")
    assert player.flush()
    assert len(listener.card.streams) == 1
    assert listener.card.stream.is_closed
    assert (player.position, player.is_playing) == (place, False)
    player.play()
    listener.hear(1)
    assert listener.card.stream.name == "Headphones"


def test_a_missing_choice_plays_on_the_default_output_and_says_so_once(listener, player):
    player.set_output("Old headset")
    for _ in range(2):
        player.play()
        listener.hear(2)
        assert listener.card.stream.name == "Loudspeakers"
        player.pause()
        while not listener.card.stream.is_closed:
            listener.card.stream.pull()
            assert player.flush()
    assert [error.message for error in listener.errors] == [
        "The sound output “Old headset” is not connected; “Loudspeakers” is used."
    ]
    assert player.output == "Old headset"


def test_a_missing_choice_does_not_stop_what_plays(listener, player):
    player.play()
    listener.hear(2)
    player.set_output("Old headset")
    listener.hear(2)
    assert player.is_playing
    assert player.position == 4 * BLOCK_FRAMES
    assert len(listener.errors) == 1


def test_unplugging_stands_still_says_what_follows_and_the_next_play_works(listener, player, noise):
    player.set_output("Headphones")
    player.play()
    listener.hear(5)
    assert player.levels() != SILENT
    dead = listener.card.stream
    unplug(listener, "Headphones")
    [error] = listener.errors
    assert error.message == "The sound output “Headphones” was unplugged. Playback stands still."
    assert error.hint == "Press Play to go on with “Loudspeakers”."
    assert dead.is_closed
    start = 5 * BLOCK_FRAMES
    assert (player.is_playing, player.speed, player.position) == (False, 0.0, start)
    assert player.levels() == SILENT
    player.play()
    heard = listener.hear(3)
    assert listener.card.stream.name == "Loudspeakers"
    np.testing.assert_array_equal(heard[FADE:], song(noise, start, 3 * BLOCK_FRAMES)[FADE:])
    assert len(listener.errors) == 1


def test_an_output_that_is_back_is_used_again_at_the_next_play(listener, player):
    player.set_output("Headphones")
    player.play()
    listener.hear(5)
    unplug(listener, "Headphones")
    player.play()
    listener.hear(2)
    assert listener.card.stream.name == "Loudspeakers"
    listener.names.append("Headphones")
    player.pause()
    for _ in range(round((IDLE_SECONDS + 1) * RATE / BLOCK_FRAMES)):
        if listener.card.stream.is_closed:
            break
        listener.card.stream.pull()
        assert player.flush()
    player.play()
    listener.hear(1)
    assert listener.card.stream.name == "Headphones"
    assert player.output == "Headphones"


def test_an_unplugged_default_output_is_followed_by_the_next_default(listener, player):
    player.play()
    listener.hear(5)
    unplug(listener, "Loudspeakers")
    assert listener.errors[0].message.startswith("The sound output “Loudspeakers” was unplugged.")
    assert listener.errors[0].hint == "Press Play to go on with “Headphones”."
    player.play()
    listener.hear(1)
    assert listener.card.stream.name == "Headphones"
    assert player.output is None


def test_unplugging_in_a_pause_says_nothing_and_the_next_play_works(listener, player):
    player.play()
    listener.hear(3)
    player.pause()
    listener.hear(6)
    place = player.position
    unplug(listener, "Loudspeakers")
    assert player.position == place
    assert listener.card.stream.is_closed
    assert not listener.errors
    player.play()
    listener.hear(1)
    assert listener.card.stream.name == "Headphones"


def test_unplugging_while_scrubbing_or_shuttling_is_survived(listener, player):
    player.seek(100_000)
    player.shuttle(-2)
    listener.hear(5)
    unplug(listener, "Loudspeakers")
    assert player.position == 100_000 - 2 * 5 * BLOCK_FRAMES
    player.scrub(50_000)
    assert listener.hear(2).any()
    unplug(listener, "Headphones")
    player.end_scrub()
    assert player.flush()
    assert (player.position, player.is_playing) == (50_000, False)
    assert len(listener.errors) == 2


def test_unplugging_while_a_song_is_replaced_plays_the_new_one(listener, player, noise):
    player.play()
    listener.hear(5)
    player.load({"mixture": noise(9 * RATE, seed=5)}, "mixture")
    player.play()
    assert player.flush()
    unplug(listener, "Loudspeakers")
    heard = listener.hear(2)
    np.testing.assert_array_equal(heard[FADE:], noise(9 * RATE, seed=5).sound[FADE:2048])
    assert player.is_playing


def test_without_any_output_left_the_error_says_so(listener, player):
    listener.names.remove("Headphones")
    player.play()
    listener.hear(5)
    unplug(listener, "Loudspeakers")
    assert "and there is no other" in listener.errors[0].message
    player.play()
    assert player.flush()
    assert not player.is_playing
    assert listener.errors[-1].message == "This computer has no sound output."
    assert player.position == 5 * BLOCK_FRAMES
    listener.names.append("Headphones")
    player.play()
    assert listener.hear(1).any()


def test_outputs_that_cannot_be_listed_are_as_none(listener, player):
    def fail():
        raise PlaybackError("PortAudio does not answer.")

    player._transport._output_names = fail
    player.play()
    listener.hear(5)
    unplug(listener, "Loudspeakers")
    assert len(listener.errors) == 1
    assert not player.is_playing


def test_an_output_that_only_broke_down_can_be_tried_again():
    error = lost_output("A", "A", ["B", "A"])
    assert error.message == "The sound output “A” stopped working; it may have been unplugged."
    assert error.hint == "Press Play to go on with “A”, or choose another output."


def test_streams_that_do_not_tell_their_name_make_sentences_too():
    assert lost_output("", None, ["B"]).message.startswith("The sound output stopped working")
    assert "the default output" in replaced_output("A", "").message
