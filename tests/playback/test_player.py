import threading

import numpy as np
import pytest

from app.core.errors import PlaybackError
from app.playback.conversion import BLOCK_FRAMES
from app.playback.mixer import Mix
from app.playback.transport import IDLE_SECONDS, STALL_TURNS, Transport

RATE = 44_100
FADE = 441
LEAD = 2


def rendered(mix, edits, blocks):
    sound = []
    for number in range(blocks):
        mix = edits.get(number, lambda mix: mix)(mix)
        part, mix, _ = mix.render(BLOCK_FRAMES)
        sound.append(part)
    return np.concatenate(sound)


@pytest.fixture
def stems(noise):
    return {
        "mixture": noise(20 * RATE, seed=1),
        "vocals": noise(20 * RATE, seed=2),
        "accompaniment": noise(20 * RATE, seed=3),
    }


def test_switching_is_heard_two_blocks_later_at_the_same_frame(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    heard = [listener.hear(4)]
    player.select("vocals")
    heard.append(listener.hear(10))
    player.select("accompaniment")
    player.select("mixture")
    heard.append(listener.hear(10))
    edits = {
        4 + LEAD: lambda mix: mix.select("vocals"),
        14 + LEAD: lambda mix: mix.select("accompaniment").select("mixture"),
    }
    expected = rendered(Mix.at_rest(stems, "mixture").play(), edits, 24)
    np.testing.assert_array_equal(np.concatenate(heard), expected)
    assert player.current == "mixture"
    assert player.position == 24 * BLOCK_FRAMES


def test_nothing_is_opened_before_the_first_play(listener, stems):
    listener.player.load(stems, "mixture")
    listener.player.seek(1000)
    listener.player.select("vocals")
    assert listener.player.flush()
    assert listener.card.streams == []
    assert listener.player.position == 1000


def test_what_was_asked_for_shows_at_once(listener, stems):
    player = listener.player
    player.load(stems, "vocals")
    player.seek(12_345)
    assert (player.current, player.position, player.is_playing) == ("vocals", 12_345, False)
    player.play()
    player.select("mixture")
    assert (player.current, player.is_playing) == ("mixture", True)
    player.stop()
    assert (player.position, player.is_playing) == (0, False)


def test_seek_while_playing_continues_there(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(3)
    player.seek(100_000)
    assert player.position == 100_000
    assert player.flush()
    assert player.position == 100_000  # until the new place is heard
    heard = listener.hear(LEAD + 2)[LEAD * BLOCK_FRAMES :]
    np.testing.assert_array_equal(
        heard[FADE:], stems["mixture"].sound[100_000 + FADE : 100_000 + 2 * BLOCK_FRAMES]
    )
    assert player.position == 100_000 + 2 * BLOCK_FRAMES


def test_pause_and_play_continue_with_the_next_frame(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(3)
    player.pause()
    listener.hear(6)
    rest = (3 + LEAD) * BLOCK_FRAMES + FADE
    assert player.position == rest
    assert not listener.hear(2).any()
    player.play()
    heard = listener.hear(LEAD + 1)[LEAD * BLOCK_FRAMES :]
    np.testing.assert_array_equal(
        heard[FADE:], stems["mixture"].sound[rest + FADE : rest + BLOCK_FRAMES]
    )


def test_the_position_is_what_is_heard_behind_the_latency_of_the_card(listener, stems):
    listener.card.latency = 0.1
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    for block in range(12):
        assert player.position == max(0, block * BLOCK_FRAMES - 4410)
        listener.hear()
    player.pause()
    listener.hear(12)
    assert player.position == (12 + LEAD) * BLOCK_FRAMES + FADE


def test_a_loop_turns_for_as_long_as_it_is_set(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.set_loop((10_000, 12_048))
    player.seek(10_000)
    player.play()
    heard = listener.hear(20).reshape(10, 2048, 2)
    for turn in heard[1:]:
        np.testing.assert_array_equal(turn[:1800], stems["mixture"].sound[10_000:11_800])
    player.set_loop(None)
    listener.hear(20)
    assert player.position > 20_000


def test_at_the_end_it_stops_tells_so_once_and_plays_again_from_the_beginning(listener, noise):
    player, song = listener.player, noise(5000)
    listener.card.latency = 0.05
    player.load({"mixture": song}, "mixture")
    player.play()
    heard = listener.hear(6)
    assert not listener.ends  # the last frames are still on their way to the ear
    assert player.is_playing
    heard = np.concatenate([heard, listener.hear(6)])
    np.testing.assert_array_equal(heard[FADE:5000], song.sound[FADE:])
    assert listener.ends == 1
    assert (player.is_playing, player.position) == (False, 5000)
    listener.hear(6)
    assert listener.ends == 1
    player.play()
    heard = listener.hear(LEAD + 1)[LEAD * BLOCK_FRAMES :]
    np.testing.assert_array_equal(heard[FADE:], song.sound[FADE:BLOCK_FRAMES])


def test_seek_after_the_end_was_rendered_but_before_it_is_heard_goes_on(listener, noise):
    player, song = listener.player, noise(5000)
    player.load({"mixture": song}, "mixture")
    player.play()
    listener.hear(3)  # the ring holds the end and silence by now
    player.seek(1000)
    listener.hear(LEAD + 1)
    assert player.is_playing
    assert listener.ends == 0
    assert player.position == 1000 + BLOCK_FRAMES


def test_stems_that_arrive_while_playing_keep_position_and_playing(listener, stems):
    player = listener.player
    player.load({"mixture": stems["mixture"]}, "mixture")
    player.play()
    heard = [listener.hear(4)]
    player.load(stems, "mixture")
    assert player.is_playing
    heard.append(listener.hear(4))
    player.select("vocals")
    heard.append(listener.hear(4))
    expected = rendered(
        Mix.at_rest(stems, "mixture").play(), {8 + LEAD: lambda m: m.select("vocals")}, 12
    )
    np.testing.assert_array_equal(np.concatenate(heard), expected)
    assert len(listener.card.streams) == 1


def test_another_song_fades_the_old_one_out_and_stands_at_its_beginning(listener, stems, sine):
    player = listener.player
    player.load({"mixture": sine(20 * RATE)}, "mixture")
    player.set_volume(0.5)
    player.play()
    listener.hear(4)
    other = stems["mixture"]
    other.sample_rate = 48_000
    player.load({"mixture": other}, "mixture")
    assert (player.position, player.is_playing) == (0, False)
    player.play()  # may be asked for before the old song has faded
    assert player.flush()
    old = listener.card.stream
    tail = []
    while not old.is_closed:
        tail.append(old.pull())
        assert player.flush()
    tail = np.concatenate(tail)
    assert np.abs(np.diff(tail, axis=0)).max() < 0.1
    assert not tail[-500:].any()
    assert listener.card.stream.sample_rate == 48_000
    np.testing.assert_array_equal(listener.hear()[480:], other.sound[480:1024] * np.float32(0.5))


def test_another_song_is_heard_even_if_loaded_twice_in_a_row(listener, noise):
    player = listener.player
    player.load({"mixture": noise(RATE)}, "mixture")
    player.play()
    listener.hear(2)
    player.load({"mixture": noise(2 * RATE)}, "mixture")
    last = noise(3 * RATE)
    player.load({"mixture": last}, "mixture")
    player.seek(7000)
    player.play()
    assert player.flush()
    old = listener.card.streams[0]
    while not old.is_closed:
        old.pull()
        assert player.flush()
    np.testing.assert_array_equal(listener.hear()[FADE:], last.sound[7000 + FADE : 8024])


def test_a_card_of_another_rate_hears_the_song_resampled(listener, sine):
    listener.card.sample_rate = 48_000
    player = listener.player
    player.load({"mixture": sine(RATE, hertz=1000.0)}, "mixture")
    player.play()
    heard = listener.hear(50)[:, 0]
    length = np.flatnonzero(np.abs(heard) > 1e-3)[-1]
    assert length == pytest.approx(48_000, abs=600)
    spectrum = np.abs(np.fft.rfft(heard[9600:19_200] * np.hanning(9600)))
    assert np.argmax(spectrum) * 5 == 1000
    assert listener.ends == 1
    assert player.position == RATE  # counted in frames of the song


def test_volume_is_kept_within_bounds_and_ramped(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.set_volume(7)
    player.play()
    listener.hear(2)
    player.set_volume(-1)
    heard = listener.hear(4)
    assert np.abs(heard[: LEAD * BLOCK_FRAMES]).max() > 0.9
    assert not heard[LEAD * BLOCK_FRAMES + FADE :].any()


def test_the_card_is_given_back_after_some_silence_and_taken_again(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(2)
    player.pause()
    assert player.flush()
    stream = listener.card.stream
    blocks = 0
    while not stream.is_closed:
        stream.pull()
        assert player.flush()
        blocks += 1
    assert blocks == pytest.approx(IDLE_SECONDS * RATE / BLOCK_FRAMES, abs=LEAD + 3)
    rest = (2 + LEAD) * BLOCK_FRAMES + FADE
    assert player.position == rest
    player.play()
    heard = listener.hear()
    assert len(listener.card.streams) == 2
    np.testing.assert_array_equal(heard[FADE:], stems["mixture"].sound[rest + FADE : rest + 1024])


def test_a_source_that_cannot_be_read_stops_playback_and_says_so_once(
    listener, stems, unreadable, noise
):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(5)
    stems["mixture"].broken = unreadable
    stream = listener.card.stream
    stream.pull()
    assert player.flush()
    assert [error.hint for error in listener.errors] == ["Open the song again."]
    assert "The file is gone." in listener.errors[0].message
    assert isinstance(listener.errors[0], PlaybackError)
    assert not player.is_playing
    assert stream.is_closed
    assert player.position == 6 * BLOCK_FRAMES
    player.select("vocals")  # the others still play
    player.play()
    heard = listener.hear()
    np.testing.assert_array_equal(
        heard[FADE:], stems["vocals"].sound[6 * BLOCK_FRAMES + FADE : 7 * BLOCK_FRAMES]
    )
    assert len(listener.errors) == 1


@pytest.mark.parametrize("error", [OSError("gone"), ValueError("cut"), RuntimeError("libsndfile")])
def test_selecting_a_source_that_cannot_be_read_stops_there(listener, stems, error):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(5)
    stems["vocals"].broken = error
    player.select("vocals")
    assert player.flush()
    assert len(listener.errors) == 1
    assert (player.is_playing, player.current) == (False, "vocals")
    stems["vocals"].broken = None
    player.play()
    heard = listener.hear()
    start = 5 * BLOCK_FRAMES
    np.testing.assert_array_equal(heard[FADE:], stems["vocals"].sound[start + FADE : start + 1024])


def test_without_an_output_play_says_why_and_the_next_play_tries_again(listener, stems):
    listener.card.fails_with = PlaybackError("This computer has no sound output.", "Connect one.")
    player = listener.player
    player.load(stems, "mixture")
    player.seek(5000)
    player.play()
    assert listener.told.wait(5)
    assert [error.hint for error in listener.errors] == ["Connect one."]
    assert player.flush()
    assert (player.is_playing, player.position) == (False, 5000)
    listener.card.fails_with = None
    player.play()
    np.testing.assert_array_equal(
        listener.hear()[FADE:], stems["mixture"].sound[5000 + FADE : 6024]
    )


def test_an_output_that_is_unplugged_stops_playback_where_it_was(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(5)
    listener.card.stream.is_alive = False
    assert listener.told.wait(5)
    assert "unplugged" in listener.errors[0].message
    assert player.flush()
    assert (player.is_playing, player.position) == (False, 5 * BLOCK_FRAMES)


def test_an_output_that_no_longer_asks_for_sound_counts_as_unplugged(listener, stems):
    transport = Transport(listener.card, lambda: ["Loudspeakers"])
    transport.load(Mix.at_rest(stems, "mixture").play())
    transport.turn(waited=False)
    for _ in range(STALL_TURNS - 1):
        transport.turn(waited=True)
    for _ in range(STALL_TURNS):
        transport.turn(waited=False)  # orders are no measure of time
    with pytest.raises(PlaybackError, match="stopped working"):
        transport.turn(waited=True)
    transport.halt()
    assert listener.card.stream.is_closed


def test_close_while_playing_ends_stream_and_thread(listener, stems):
    player = listener.player
    player.load(stems, "mixture")
    player.play()
    listener.hear(2)
    player.close()
    assert listener.card.stream.is_closed
    assert not any(thread.name == "mixer" for thread in threading.enumerate())
    player.play()
    player.close()
    assert not player.is_playing


def test_the_player_may_be_closed_from_its_own_reports(listener, noise):
    listener.player.on_stopped = lambda: (listener.player.close(), listener.told.set())
    listener.player.load({"mixture": noise(500)}, "mixture")
    listener.player.play()
    assert listener.player.flush()
    listener.card.stream.pull(3 * BLOCK_FRAMES)
    assert listener.told.wait(5)


def test_a_player_without_a_song_ignores_the_transport(listener):
    player = listener.player
    for act in (player.play, player.pause, player.stop, lambda: player.seek(5)):
        act()
    assert (player.position, player.is_playing, player.current) == (0, False, "")
    assert player.flush()


def test_sources_must_fit_each_other_and_the_selection(listener, noise):
    player = listener.player
    with pytest.raises(ValueError, match="vocals"):
        player.load({"mixture": noise()}, "vocals")
    with pytest.raises(ValueError, match="cannot load"):
        player.load({"mixture": noise(100), "vocals": noise(101)}, "mixture")
    with pytest.raises(ValueError, match="cannot load"):
        player.load({"mixture": noise(0)}, "mixture")
    player.load({"mixture": noise()}, "mixture")
    with pytest.raises(ValueError, match="not loaded"):
        player.select("vocals")
