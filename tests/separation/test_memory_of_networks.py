"""Networks that go by what they found before hear every song from its start."""

import numpy as np

from tests.separation.fakes import RATE, Remembers, Song, noise

CHUNK, BLEND = 8000, 2048


def test_each_chunk_comes_after_those_before_it(run):
    song = Song(noise(3 * RATE))
    found = run(song, Remembers())
    step = CHUNK - BLEND
    for number in range(3):
        inner = slice(number * step + BLEND, (number + 1) * step)
        np.testing.assert_allclose(
            found[inner], song.samples[inner] * 0.01 * (number + 1), atol=1e-7
        )


def test_a_section_is_bit_for_bit_that_part_of_the_whole(run, store):
    song = Song(noise(4 * RATE))
    section = run(song, Remembers(), span=(17_001, 23_456))
    whole = run(song, Remembers())
    np.testing.assert_array_equal(section, whole[17_001:23_456])


def test_each_pair_of_channels_has_its_own_memory(run):
    song = Song(noise(RATE, channels=4))
    found = run(song, Remembers())
    inner = slice(0, CHUNK - BLEND)
    np.testing.assert_allclose(found[inner], song.samples[inner] * 0.01, atol=1e-7)


def test_silence_is_heard_too(run):
    samples = noise(3 * RATE)
    samples[: 2 * RATE] = 0
    found = run(Song(samples), Remembers())
    last = slice(-500, None)
    assert np.abs(found[last] / samples[last]).max() > 0.03
    assert not found[: 2 * RATE].any()
