import numpy as np
import pytest

from app.playback.conversion import BLOCK_FRAMES
from app.playback.mixer import Mix
from tests.playback.mixes import playing, render

RATE = 44_100
FADE = 441
LEAD = 2


def pitch(sound):
    """Return the strongest frequency of a channel, in Hz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return np.argmax(spectrum) * RATE / len(sound)


def test_backwards_is_the_source_reversed_bit_for_bit(noise):
    song = noise()
    block, mix = render(playing(song, 10_000).shuttle(-1), 2048)
    np.testing.assert_array_equal(block[FADE:], song.sound[10_000 - 2048 : 10_000 - FADE][::-1])
    assert mix.position == 10_000 - 2048


def test_a_change_of_direction_is_a_crossfade_from_the_frame_that_was_reached(noise):
    song = noise()
    block, _ = render(playing(song, 10_000).shuttle(-1), FADE)
    way = 0.5 - 0.5 * np.cos(np.pi * np.arange(FADE) / FADE)[:, None]
    ahead, back = song.sound[10_000 : 10_000 + FADE], song.sound[10_000 - FADE : 10_000][::-1]
    np.testing.assert_allclose(block, (1 - way) * ahead + way * back, atol=1e-6)


@pytest.mark.parametrize("speed", [-4, -2, 2, 4])
def test_faster_play_raises_the_pitch_and_keeps_the_level(sine, speed):
    song = sine(5 * RATE, hertz=1000.0)
    block, mix = render(playing(song, 2 * RATE).shuttle(speed), RATE // 2)
    assert mix.position == 2 * RATE + speed * (RATE // 2)
    settled = block[FADE:, 0]
    assert pitch(settled) == pytest.approx(1000 * abs(speed), abs=3)
    assert np.abs(settled).max() == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(("speed", "hertz"), [(2, 14_000), (-2, 18_000), (4, 8000), (-4, 15_000)])
def test_faster_play_folds_nothing_down_from_above_what_can_be_heard(sine, speed, hertz):
    song = sine(5 * RATE, hertz=float(hertz))
    block, _ = render(playing(song, 2 * RATE).shuttle(speed), 8192)
    assert np.abs(block[FADE:]).max() < 0.01  # -40 dB


@pytest.mark.parametrize("speed", [-4, -2, -1, 2, 4])
def test_shuttled_blocks_of_any_size_give_the_same_sound(noise, speed):
    start = playing(noise(), 30_000 if speed < 0 else 500).shuttle(speed)
    whole, _ = render(start, 6000)
    rng, parts, mix = np.random.default_rng(0), [], start
    while sum(map(len, parts)) < 6000:
        block, mix = render(mix, int(rng.integers(1, 700)))
        parts.append(block)
    np.testing.assert_allclose(np.concatenate(parts)[:6000], whole, atol=1e-6)


@pytest.mark.parametrize("speed", [-4, -2, -1])
def test_backwards_stops_at_the_first_frame(noise, speed):
    song = noise()
    block, mix = render(playing(song, 2001).shuttle(speed), 4096)
    assert mix.ended
    assert mix.is_silent
    assert mix.position == 0
    frames = -(-2001 // -speed)
    assert block[frames - 1].any()
    assert not block[frames + FADE :].any()
    heard, _ = render(mix.play(), 1024)
    np.testing.assert_array_equal(heard[FADE:], song.sound[FADE:1024])


@pytest.mark.parametrize("speed", [2, 4])
def test_forwards_stops_at_the_end(noise, speed):
    _, mix = render(playing(noise(), RATE - 2001).shuttle(speed), 4096)
    assert mix.ended
    assert mix.is_silent
    assert mix.position == RATE


def test_backwards_starts_at_the_end_and_forwards_does_not_start_again_there(noise):
    song = noise()
    at_end = Mix.at_rest({"mixture": song}, "mixture").seek(RATE)
    block, mix = render(at_end.shuttle(-1), 1024)
    assert mix.position == RATE - 1024
    np.testing.assert_array_equal(block[FADE:], song.sound[-1024:-FADE][::-1])
    _, mix = render(at_end.shuttle(2), 1024)
    assert mix.ended
    assert mix.position == RATE


@pytest.mark.parametrize("speed", [-2, -1, 2, 4])
def test_loops_do_not_turn_while_shuttling(noise, speed):
    mix = playing(noise(2 * RATE), RATE).with_loop((RATE - 3000, RATE + 3000)).shuttle(speed)
    _, mix = render(mix, 8000)
    assert mix.position == RATE + 8000 * speed


def test_a_loop_turns_again_at_the_songs_own_speed(noise):
    mix = playing(noise(), 8000).with_loop((5000, 20_000)).shuttle(-1)
    _, mix = render(mix, 2000)
    _, mix = render(mix.play(), 15_000)
    assert mix.position == 6000


def test_a_pause_returns_to_the_songs_own_speed_where_it_was_heard(noise):
    song = noise()
    _, mix = render(playing(song, 10_000).shuttle(4).pause(), 1024)
    assert mix.is_silent
    assert (mix.position, mix.speed) == (10_000 + 4 * FADE, 1)
    block, _ = render(mix.play(), 1024)
    start = 10_000 + 4 * FADE
    np.testing.assert_array_equal(block[FADE:], song.sound[start + FADE : start + 1024])


def test_changes_of_speed_make_no_step(sine):
    song = sine(3 * RATE, hertz=100.0)
    mix, parts = playing(song, RATE), []
    for speed in (2, -1, 4, -4, 1, -2):
        block, mix = render(mix.shuttle(speed), 700)
        parts.append(block)
    steps = np.abs(np.diff(np.concatenate(parts), axis=0))
    assert steps.max() <= 2 * np.pi * 400 / RATE + np.pi / FADE


def test_the_player_tells_its_speed_and_the_frame_that_is_heard(listener, noise):
    player = listener.player
    player.load({"mixture": noise(20 * RATE)}, "mixture")
    player.seek(5 * RATE)
    assert player.speed == 0.0
    player.shuttle(-2)
    assert (player.is_playing, player.speed) == (True, -2.0)
    for block in range(6):
        assert player.position == 5 * RATE - 2 * block * BLOCK_FRAMES
        listener.hear()
    player.shuttle(4)
    turned = 5 * RATE - 2 * (6 + LEAD) * BLOCK_FRAMES
    listener.hear(LEAD + 3)
    assert player.position == turned + 4 * 3 * BLOCK_FRAMES
    player.play()
    assert player.speed == 1.0
    player.pause()
    assert player.speed == 0.0


@pytest.mark.parametrize("pull", [1, 100, 333, 1000])
def test_the_position_is_right_within_a_block(listener, noise, pull):
    player = listener.player
    player.load({"mixture": noise(20 * RATE)}, "mixture")
    player.seek(5 * RATE)
    player.shuttle(-4)
    assert player.flush()
    listener.card.stream.pull(pull)
    assert player.position == 5 * RATE - 4 * pull


def test_seeking_keeps_the_speed_and_selecting_does_too(listener, noise):
    player = listener.player
    player.load({"mixture": noise(20 * RATE), "vocals": noise(20 * RATE, seed=1)}, "mixture")
    player.shuttle(2)
    listener.hear(2)
    player.seek(200_000)
    player.select("vocals")
    listener.hear(LEAD + 3)
    assert player.speed == 2.0
    assert player.position == 200_000 + 2 * 3 * BLOCK_FRAMES


def test_the_beginning_reached_backwards_is_told_like_the_end(listener, noise):
    player = listener.player
    player.load({"mixture": noise(20 * RATE)}, "mixture")
    player.seek(3000)
    player.shuttle(-1)
    listener.hear(6)
    assert listener.ends == 1
    assert (player.is_playing, player.position, player.speed) == (False, 0, 0.0)


def test_only_the_speeds_of_the_keys_are_taken(listener, noise):
    listener.player.load({"mixture": noise()}, "mixture")
    for speed in (0, 3, 0.5, -8):
        with pytest.raises(ValueError, match="cannot play at"):
            listener.player.shuttle(speed)
    assert not listener.player.is_playing


def test_only_the_stretch_that_is_heard_is_read(noise):
    song, spans = noise(), []
    read = song.read
    song.read = lambda start, end: (spans.append((start, end)), read(start, end))[1]
    _, mix = render(playing(song, 20_000).shuttle(-4), FADE)
    spans.clear()
    render(mix, 1000)
    [(start, end)] = spans
    assert 4 * 1000 <= end - start <= 4 * 1000 + 128


@pytest.mark.parametrize("speed", [-4, -1, 2])
def test_shuttling_is_resampled_for_a_card_of_another_rate(listener, sine, speed):
    listener.card.sample_rate = 48_000
    player = listener.player
    player.load({"mixture": sine(20 * RATE, hertz=500.0)}, "mixture")
    player.seek(10 * RATE)
    player.shuttle(speed)
    heard = listener.hear(50)
    spectrum = np.abs(np.fft.rfft(heard[4800:48_000, 0] * np.hanning(43_200)))
    assert np.argmax(spectrum) * 48_000 / 43_200 == pytest.approx(500 * abs(speed), abs=2)
    way = speed * 50 * BLOCK_FRAMES * RATE / 48_000
    assert player.position == pytest.approx(10 * RATE + way, abs=4)
    assert listener.card.stream.is_alive
