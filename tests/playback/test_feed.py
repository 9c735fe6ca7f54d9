import numpy as np
import pytest
import soxr

from app.playback.conversion import BLOCK_FRAMES, Conversion
from app.playback.feed import LEAD_BLOCKS, Feed
from app.playback.mixer import Mix
from app.playback.ring import Ring

RATE = 44_100


def pull(ring, frames=BLOCK_FRAMES):
    out = bytearray(frames * 8)
    ring.callback(memoryview(out), frames, None, None)
    return np.frombuffer(out, np.float32).reshape(-1, 2)


def hear(feed, ring, frames, step=BLOCK_FRAMES):
    heard = []
    for _ in range(frames // step):
        feed.fill()
        heard.append(pull(ring, step))
    return np.concatenate(heard)


def started(sources, card_rate=RATE, latency=0):
    mix = Mix.at_rest(sources, next(iter(sources))).play()
    ring = Ring()
    feed = Feed(mix, ring, card_rate, latency)
    feed.prime()
    return mix, ring, feed


def rendered(mix, edits, frames, block):
    """Render blocks from `mix`, with `edits` by the number of the block they begin at."""
    sound = []
    for number in range(-(-frames // block)):
        mix = edits.get(number, lambda mix: mix)(mix)
        part, mix, _ = mix.render(block)
        sound.append(part)
    return np.concatenate(sound)[:frames]


def test_an_edit_is_heard_two_blocks_after_the_card_and_not_after_what_is_ready(noise):
    mix, ring, feed = started({"mixture": noise(seed=1), "vocals": noise(seed=2)})
    heard = [hear(feed, ring, 5 * BLOCK_FRAMES)]
    feed.change(lambda mix: mix.select("vocals"))
    heard.append(hear(feed, ring, 20 * BLOCK_FRAMES))
    expected = rendered(
        mix, {5 + LEAD_BLOCKS: lambda mix: mix.select("vocals")}, 25 * BLOCK_FRAMES, BLOCK_FRAMES
    )
    np.testing.assert_array_equal(np.concatenate(heard), expected)
    assert ring.late == 0


@pytest.mark.parametrize("edit", [Mix.play, lambda mix: mix.select("mixture")])
def test_a_card_that_fills_its_buffer_at_once_finds_enough(noise, edit):
    song = noise()
    _, ring, feed = started({"mixture": song}, latency=8820)
    feed.change(edit)  # nothing that was ready may get lost
    heard = np.concatenate([pull(ring) for _ in range(12)])
    np.testing.assert_array_equal(heard[441:], song.sound[441 : 12 * 1024])
    assert ring.late == 0


def test_many_edits_at_any_time_leave_a_gapless_sound(noise):
    sources = {"mixture": noise(200_000, seed=1), "vocals": noise(200_000, seed=2)}
    mix, ring, feed = started(sources)
    rng, heard, edits, place = np.random.default_rng(3), [], {}, 0
    for turn in range(60):
        step = int(rng.integers(1, 4000))
        feed.fill()
        heard.append(pull(ring, step))
        place += step
        name = ("vocals", "mixture")[turn % 2]
        earlier = edits.get(at := -(-place // BLOCK_FRAMES) + LEAD_BLOCKS, lambda mix: mix)
        edits[at] = lambda mix, name=name, earlier=earlier: earlier(mix).select(name)
        feed.change(lambda mix, name=name: mix.select(name))
    expected = rendered(mix, edits, place, BLOCK_FRAMES)
    np.testing.assert_array_equal(np.concatenate(heard), expected)


def test_when_the_card_comes_too_near_the_edit_is_made_further_ahead(noise):
    sources = {"mixture": noise(seed=1), "vocals": noise(seed=2)}
    mix, ring, feed = started(sources)
    heard = []
    read = sources["vocals"].read

    def slow_once(start, end):  # meanwhile the card takes two blocks
        sources["vocals"].read = read
        heard.extend(pull(ring) for _ in range(2))
        return read(start, end)

    sources["vocals"].read = slow_once
    feed.change(lambda mix: mix.select("vocals"))
    heard.append(hear(feed, ring, 20 * BLOCK_FRAMES))
    expected = rendered(
        mix, {2 + 2 * LEAD_BLOCKS: lambda mix: mix.select("vocals")}, 22 * 1024, BLOCK_FRAMES
    )
    np.testing.assert_array_equal(np.concatenate(heard), expected)


def test_an_edit_with_an_empty_ring_goes_on_from_what_was_heard(noise):
    song = noise()
    _, ring, feed = started({"mixture": song})
    for _ in range(50):
        pull(ring)
    feed.change(lambda mix: mix.seek(30_000))
    feed.fill()
    assert ring.late
    assert feed.playhead().position() == 30_000
    np.testing.assert_array_equal(pull(ring)[441:], song.sound[30_441:31_024])


RATES = [(44_100, 48_000), (48_000, 44_100), (192_000, 48_000), (8000, 48_000), (11_025, 44_100)]


@pytest.mark.parametrize(("song_rate", "card_rate"), RATES)
def test_edits_of_a_resampled_song_equal_one_resampling_of_the_edited_sound(
    noise, song_rate, card_rate
):
    frames = 3 * song_rate
    sources = {n: noise(frames, seed=s, sample_rate=song_rate) for s, n in enumerate("ab")}
    mix, ring, feed = started(sources, card_rate)
    conversion = Conversion(song_rate, card_rate)
    size, heard, edits = conversion.block_out, [], {}
    for number, name in ((7, "b"), (16, "a"), (19, "b")):
        heard.append(hear(feed, ring, number * size - sum(map(len, heard)), size))
        edits[number + LEAD_BLOCKS + conversion.guard] = lambda mix, name=name: mix.select(name)
        feed.change(lambda mix, name=name: mix.select(name))
    heard.append(hear(feed, ring, 20 * size, size))
    sound = np.concatenate(heard)
    edited = rendered(mix, edits, 60 * conversion.block_in, conversion.block_in)
    expected = soxr.resample(edited, song_rate, card_rate, quality="HQ")[: len(sound)]
    np.testing.assert_allclose(sound, expected, atol=1e-4)
    assert ring.late == 0


@pytest.mark.parametrize(("song_rate", "card_rate"), [*RATES, (44_101, 48_000), (12_345, 44_100)])
def test_a_resampled_sine_keeps_length_and_pitch(sine, song_rate, card_rate):
    song = sine(2 * song_rate, hertz=1000.0, sample_rate=song_rate)
    _, ring, feed = started({"mixture": song}, card_rate)
    sound = hear(feed, ring, 3 * card_rate // 1024 * 1024)[:, 0]
    length = np.flatnonzero(np.abs(sound) > 1e-3)[-1]
    assert length / card_rate == pytest.approx(2.0, abs=0.012)  # 10 ms are the fade at the end
    middle = sound[card_rate // 2 : card_rate // 2 + card_rate]
    peak = np.argmax(np.abs(np.fft.rfft(middle * np.hanning(card_rate))))  # bins of 1 Hz
    assert peak == pytest.approx(1000, abs=1.7)


@pytest.mark.parametrize(
    ("song_rate", "card_rate"),
    [(44_100, 44_100), (44_100, 48_000), (48_000, 44_100), (96_000, 44_100), (44_101, 48_000)],
)
def test_blocks_of_song_and_card_last_equally_long(song_rate, card_rate):
    conversion = Conversion(song_rate, card_rate)
    ratio = conversion.block_in / conversion.block_out
    assert ratio == pytest.approx(song_rate / card_rate, rel=4e-4)
    assert 512 <= conversion.block_out <= 2048


@pytest.mark.parametrize("card_rate", [RATE, 48_000])
def test_the_playhead_tells_the_frame_heard_in_song_frames(noise, card_rate):
    latency = 5000
    _, ring, feed = started({"mixture": noise(200_000)}, card_rate, latency)
    for _ in range(40):
        feed.fill()
        expected = max(0, ring.read - latency) * RATE / card_rate
        assert feed.playhead().position() == pytest.approx(expected, abs=1)
        pull(ring, 1000)


def test_the_playhead_turns_back_where_the_loop_does(noise):
    _, ring, feed = started({"mixture": noise()})
    feed.change(lambda mix: mix.seek(5000).with_loop((5000, 7000)))
    start = 2 * BLOCK_FRAMES
    positions = []
    for _ in range(300):
        feed.fill()
        positions.append((ring.read, feed.playhead().position()))
        pull(ring, 100)
    for read, position in positions:
        turned = 5000 + (read - start) % 2000
        seam = turned >= 7000 - 220  # its last 5 ms count as the next turn
        assert position == (5000 if read < start else turned - 2000 * seam)


def test_the_playhead_never_goes_back_while_playing_and_switching(noise):
    sources = {"mixture": noise(200_000, seed=1), "vocals": noise(200_000, seed=2)}
    _, ring, feed = started(sources, 48_000, latency=9600)
    last, rng = 0, np.random.default_rng(0)
    for turn in range(100):
        feed.fill()
        if turn % 3 == 0:
            feed.change(lambda mix, name=("vocals", "mixture")[turn % 2]: mix.select(name))
        pull(ring, int(rng.integers(1, 2048)))
        position = feed.playhead().position()
        assert position >= last
        last = position
    assert last > 50_000
