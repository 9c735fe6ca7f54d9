from dataclasses import replace

import numpy as np
import pytest

from app.playback.mixer import Mix
from tests.playback.mixes import largest_step, playing, render

RATE = 44_100
FADE = 441
SEAM = 220


def sine_step(hertz=441.0):
    """Largest step of a full-scale sine plus that of a fade between opposite extremes."""
    return 2 * np.pi * hertz / RATE + np.pi / SEAM


def test_what_plays_is_the_source_bit_for_bit(noise):
    song = noise()
    np.testing.assert_array_equal(
        render(playing(song, position=500), 4096)[0], song.sound[500:4596]
    )


def test_another_source_fades_in_at_the_same_frame_with_gains_that_sum_to_one(noise):
    sources = {"mixture": noise(seed=1), "vocals": noise(seed=2)}
    block, mix = render(playing(sources, position=1000).select("vocals"), 2048)
    mixture, vocals = (source.sound[1000:3048] for source in sources.values())
    way = 0.5 - 0.5 * np.cos(np.pi * np.arange(FADE) / FADE)[:, None]
    np.testing.assert_allclose(
        block[:FADE], (1 - way) * mixture[:FADE] + way * vocals[:FADE], atol=1e-6
    )
    np.testing.assert_array_equal(block[FADE:], vocals[FADE:])
    assert mix.position == 3048
    assert mix.current == "vocals"


def test_switching_between_equal_sources_changes_nothing(noise):
    sources = {"mixture": noise(seed=1), "vocals": noise(seed=1)}
    mix = playing(sources)
    sound = []
    for name in ("vocals", "mixture", "vocals", "mixture"):
        block, mix = render(mix.select(name), 100)  # each one midway through the last
        sound.append(block)
    np.testing.assert_allclose(np.concatenate(sound), sources["mixture"].sound[:400], atol=1e-6)


def test_several_switches_at_one_frame_are_as_the_last_one(noise):
    sources = {name: noise(seed=seed) for seed, name in enumerate(("a", "b", "c"))}
    once, _ = render(playing(sources).select("c"), 1024)
    often, _ = render(playing(sources).select("b").select("a").select("c"), 1024)
    np.testing.assert_array_equal(once, often)


def test_selecting_in_silence_is_at_once(noise):
    sources = {"mixture": noise(seed=1), "vocals": noise(seed=2)}
    mix = Mix.at_rest(sources, "mixture").select("vocals")
    assert [voice.source for voice in mix.voices] == [sources["vocals"]]


@pytest.mark.parametrize("edit", ["seek", "pause", "play", "select", "volume", "end", "stop"])
def test_no_edit_makes_a_step_a_sine_does_not_make(sine, edit):
    sources = {"mixture": sine(), "vocals": sine(phase=np.pi)}
    mix = playing(sources, position=25)  # at the sine's crest
    edited = {
        "seek": lambda: mix.seek(20_075),  # at its trough
        "pause": mix.pause,
        "play": mix.halted(25).play,
        "select": lambda: mix.select("vocals"),
        "volume": lambda: mix.with_volume(0.0),
        "end": lambda: replace(mix, voices=(replace(mix.voices[0], position=RATE - 75),)),
        "stop": mix.stop,
    }[edit]()
    before = np.zeros((1, 2), np.float32) if edit == "play" else sources["mixture"].sound[24:25]
    after, _ = render(edited, 2048)
    assert largest_step(after if edit == "end" else np.concatenate([before, after])) <= sine_step()


def test_edits_during_each_others_fades_make_no_step(sine):
    sources = {"mixture": sine(), "vocals": sine(phase=np.pi), "drums": sine(phase=1.0)}
    mix, sound = playing(sources), []
    edits = (
        lambda m: m.select("vocals"),
        lambda m: m.seek(7025),
        Mix.pause,
        Mix.play,
        lambda m: m.select("drums"),
        Mix.stop,
        lambda m: m.seek(12_345),
        Mix.play,
        lambda m: m.with_volume(0.3),
        lambda m: m.with_loop((13_000, 13_900)),
    )
    for edit in edits:
        block, mix = render(edit(mix), 150)
        sound.append(block)
    sound.append(render(mix, 4096)[0])
    assert largest_step(np.concatenate(sound)) <= sine_step()
    assert np.abs(np.concatenate(sound)).max() <= 1 + 1e-6


def test_blocks_of_any_size_give_the_same_bits(noise):
    sources = {"mixture": noise(20_000, seed=1), "vocals": noise(20_000, seed=2)}
    start = playing(sources).with_loop((3000, 5001)).select("vocals").with_volume(0.5)
    whole, _ = render(start, 9000)
    rng, parts, mix = np.random.default_rng(0), [], start
    while sum(map(len, parts)) < 9000:
        block, mix = render(mix, int(rng.integers(1, 700)))
        parts.append(block)
    np.testing.assert_array_equal(np.concatenate(parts)[:9000], whole)


@pytest.mark.parametrize("loop", [(5000, 7001), (0, 2001), (42_099, RATE), (0, 441), (100, 30_000)])
def test_a_loop_is_sample_exact_over_many_turns(noise, loop):
    start, end = loop
    length, song = end - start, noise()
    turns = max(3, 60_000 // length)
    block, mix = render(playing(song, position=start).with_loop(loop), turns * length)
    for turn in range(turns):
        heard = block[turn * length : (turn + 1) * length]
        np.testing.assert_array_equal(heard[: length - SEAM], song.sound[start : end - SEAM])
    way = 0.5 - 0.5 * np.cos(np.pi * np.arange(SEAM) / SEAM)[:, None]
    before = song.sound[np.maximum(np.arange(start - SEAM, start), 0)]
    faded = (1 - way) * song.sound[end - SEAM : end] + way * before
    np.testing.assert_allclose(heard[length - SEAM :], faded, atol=1e-6)
    assert mix.position == start


def test_a_loops_seam_makes_no_step(sine):
    block, _ = render(playing(sine()).with_loop((25, 5075)), 40_000)  # from crest to trough
    assert largest_step(block) <= sine_step()


def test_a_loop_is_entered_from_before_and_not_from_behind(noise):
    song = noise()
    _, mix = render(playing(song).with_loop((5000, 6000)), 5000 + 3 * 1000 + 10)
    assert mix.position == 5010
    _, mix = render(playing(song, position=6000).with_loop((5000, 6000)), 5000)
    assert mix.position == 11_000


def test_a_loop_set_within_its_last_frames_keeps_its_length(noise):
    _, mix = render(playing(noise(), position=5990).with_loop((5000, 6000)), 1000)
    assert mix.position == 4990  # one length on is the same place of the loop


def test_a_span_too_short_to_fade_is_not_a_loop(noise):
    mix = playing(noise())
    assert mix.with_loop((100, 100)).loop is None
    assert mix.with_loop((200, 100)).loop is None
    assert mix.with_loop((100, 100 + 2 * SEAM)).loop == (100, 100 + 2 * SEAM)
    assert mix.with_loop((-50, 10**9)).loop == (0, RATE)
    assert mix.with_loop((100, 5000)).with_loop(None).loop is None


def test_after_a_pause_it_goes_on_with_the_next_frame(noise):
    song = noise()
    _, mix = render(playing(song, position=3000).pause(), 2048)
    assert mix.is_silent
    assert mix.position == 3000 + FADE
    _, mix = render(mix, 50_000)
    assert mix.position == 3000 + FADE
    block, mix = render(mix.play(), 2048)
    np.testing.assert_array_equal(block[FADE:], song.sound[3000 + 2 * FADE : 3000 + FADE + 2048])


def test_play_during_a_pauses_fade_goes_on_without_a_gap(noise):
    song = noise()
    _, mix = render(playing(song, position=3000).pause(), 200)
    block, mix = render(mix.play(), 1000)
    np.testing.assert_array_equal(block[FADE:], song.sound[3200 + FADE : 4200])


def test_seek_during_a_pauses_fade_stands_at_the_frame_sought(noise):
    mix = playing(noise(), position=3000).pause().seek(9000)
    assert mix.position == 9000
    _, mix = render(mix, 1024)
    assert mix.position == 9000


def test_stop_goes_back_to_the_beginning(noise):
    mix = playing(noise(), position=3000).stop()
    assert mix.position == 0
    _, mix = render(mix, 1024)
    assert mix.is_silent
    assert mix.position == 0
    assert Mix.at_rest({"a": noise()}, "a").seek(500).stop().position == 0


def test_play_right_after_stop_starts_at_the_beginning(noise):
    song = noise()
    block, _ = render(playing(song, position=3000).stop().play(), 1024)
    np.testing.assert_array_equal(block[FADE:], song.sound[FADE:1024])


def test_the_song_is_heard_to_its_last_frame_and_then_rests_at_the_end(noise):
    song = noise(3000)
    block, mix = render(playing(song), 5000)
    np.testing.assert_array_equal(block[:3000], song.sound)
    assert not block[3000 + FADE :].any()
    assert mix.ended
    assert mix.is_silent
    assert mix.position == 3000


def test_play_at_the_end_starts_again(noise):
    song = noise(3000)
    _, mix = render(playing(song), 5000)
    block, mix = render(mix.play(), 1024)
    np.testing.assert_array_equal(block[FADE:], song.sound[FADE:1024])
    assert not mix.ended


def test_seek_to_the_end_while_playing_ends(noise):
    _, mix = render(playing(noise()).seek(10**9), 1024)
    assert mix.ended
    assert mix.position == RATE


def test_a_song_of_one_frame_plays_and_ends(source):
    _, mix = render(Mix.at_rest({"a": source([[0.5, 0.5]])}, "a").play(), 1024)
    assert mix.ended
    assert mix.position == 1


def test_mono_and_surround_are_heard_in_stereo(noise):
    mono, surround = noise(channels=1), noise(channels=6)
    np.testing.assert_array_equal(
        render(playing(mono), 1024)[0], np.repeat(mono.sound[:1024], 2, axis=1)
    )
    block, _ = render(playing(surround), 1024)
    gains = np.array([1, 0, 0.5**0.5, 0, 0.5**0.5, 0]) / (1 + 2 * 0.5**0.5)
    np.testing.assert_allclose(block[:, 0], surround.sound[:1024] @ gains, atol=1e-6)


def test_replaced_sources_fade_in_where_the_old_ones_were(noise):
    old, new = noise(seed=1), noise(seed=2)
    _, mix = render(playing({"mixture": old}), 1000)
    block, mix = render(mix.with_sources({"mixture": old, "vocals": new}, "mixture"), 1000)
    np.testing.assert_array_equal(block, old.sound[1000:2000])
    block, mix = render(mix.with_sources({"mixture": new}, "mixture"), 1000)
    np.testing.assert_array_equal(block[FADE:], new.sound[2000 + FADE : 3000])
    assert largest_step(block[:10] - old.sound[2000:2010]) < 0.01


def test_volume_scales_and_is_at_once_in_silence(noise):
    song = noise()
    block, _ = render(playing(song).with_volume(0.25), 1024)
    np.testing.assert_array_equal(block[FADE:], song.sound[FADE:1024] * np.float32(0.25))
    assert Mix.at_rest({"a": song}, "a").with_volume(0.25).volume.left == 0


def test_rendering_changes_neither_the_mix_nor_the_source(noise):
    song = noise()
    before = song.sound.copy()
    mix = playing(song).with_volume(0.5)
    np.testing.assert_array_equal(render(mix, 1024)[0], render(mix, 1024)[0])
    np.testing.assert_array_equal(song.sound, before)
