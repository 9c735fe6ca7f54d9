"""The ensemble rules: what they choose, and that a section is that part of the whole."""

import numpy as np
import pytest

from app.audio import spectra
from app.core.discover import discover
from app.separation.passage import Passage
from app.separation.rules.median import weighted_median

RULES = discover("app.separation.rules", "NAME")
RATE = 44100


def noise(seed, *shape):
    return (0.3 * np.random.default_rng(seed).standard_normal(shape)).astype(np.float32)


def tone(periods, amplitude, frames=16384):
    """A tone that lies on a bin of 2048 frames, one channel."""
    phase = 2 * np.pi * periods * np.arange(frames) / 2048
    return (amplitude * np.cos(phase)).astype(np.float32)[None]


def combined(rule, songs, weights=None, start=0, end=None, rate=RATE):
    """What a rule makes of whole songs, shape (members, channels, frames), for one stretch."""
    end = songs.shape[-1] if end is None else end
    margin = RULES[rule].margin(rate)
    padded = np.pad(songs, ((0, 0), (0, 0), (margin, margin)))
    given = padded[..., start : end + 2 * margin]
    weights = [1.0] * len(songs) if weights is None else weights
    return RULES[rule].combine(Passage(given, weights, given[0], start, rate))


def test_the_rules_have_the_names_that_recipes_keep():
    assert set(RULES) == {"mean", "median", "min", "max"}
    assert all(rule.HELP.endswith(".") for rule in RULES.values())


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("frames", [1, 700, 40000])
def test_members_that_agree_pass_through_up_to_the_songs_edges(rule, frames):
    song = noise(0, 2, frames)
    found = combined(rule, np.stack([song, song, song]), [1.0, 2.0, 0.5])
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, song, atol=1e-6)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("rate", [8000, 44100, 96000])
def test_a_stretch_is_bit_for_bit_that_part_of_the_whole(rule, rate):
    frames = 40 * spectra.column_length(rate) // spectra.PARTS + 77
    songs = noise(1, 3, 2, frames)
    weights = [1.0, 0.7, 1.9]
    whole = combined(rule, songs, weights, rate=rate)
    generator = np.random.default_rng(rate)
    cuts = [sorted(generator.integers(0, frames + 1, 2)) for _ in range(6)]
    for start, end in [(0, 1), (frames - 1, frames), (512, 513), (300, 300), *cuts]:
        part = combined(rule, songs, weights, start, end, rate)
        assert np.array_equal(part, whole[:, start:end]), (start, end)


@pytest.mark.parametrize("rule", RULES)
def test_what_was_given_is_left_as_it_was(rule):
    songs = noise(2, 2, 1, 5000)
    before = songs.copy()
    combined(rule, songs)
    assert np.array_equal(songs, before)


def test_the_mean_counts_weights_by_their_share():
    songs = np.stack([np.full((1, 3), 4.0), np.full((1, 3), 8.0)]).astype(np.float32)
    np.testing.assert_allclose(combined("mean", songs, [3.0, 1.0]), 5.0)


def test_the_median_of_three_leaves_out_what_one_gets_wrong():
    song, wrong = noise(3, 2, 9000), noise(4, 2, 9000)
    for songs in ([song, song, wrong], [wrong, song, song], [song, wrong, song]):
        np.testing.assert_allclose(combined("median", np.stack(songs)), song, atol=1e-6)


def test_the_median_of_two_is_their_mean_unless_one_has_more_weight():
    songs = noise(5, 2, 2, 9000)
    np.testing.assert_allclose(combined("median", songs), songs.mean(0), atol=1e-6)
    np.testing.assert_allclose(combined("median", songs, [1.0, 3.0]), songs[1], atol=1e-6)


@pytest.mark.parametrize("members", range(1, 7))
def test_with_equal_weights_the_weighted_median_is_the_median(members):
    values = np.round(noise(members, members, 200), 1)  # with equal ones among them
    found = weighted_median(values, [1 / members] * members)
    np.testing.assert_allclose(found, np.median(values, axis=0), atol=1e-7)


@pytest.mark.parametrize(
    ("weights", "median"),
    [
        ([1, 1, 1, 1, 1], 3.0),
        ([5, 1, 1, 1, 1], 1.0),
        ([1, 1, 1, 1, 5], 5.0),
        ([1, 1, 2, 4, 1], 4.0),
        ([4, 1, 1, 1, 1], 1.5),  # exactly half lies below and half above
        ([0.1, 0.2, 0.3, 1e-9, 1e-9], 2.5),
    ],
)
def test_the_weighted_median_by_hand(weights, median):
    values = np.array([1.0, 2.0, 3.0, 4.0, 5.0], np.float32)
    order = [3, 0, 4, 2, 1]  # of no consequence
    shares = [weights[place] / sum(weights) for place in order]
    assert weighted_median(values[order, None], shares)[0] == median


def test_min_and_max_decide_each_bin_by_itself():
    first = tone(100, 0.5) + tone(300, 0.1) + tone(500, 0.2)
    second = tone(100, 0.2) + tone(300, 0.4) - tone(500, 0.2)
    middle = slice(2048, -2048)  # whole periods only
    quiet = tone(100, 0.2) + tone(300, 0.1) + tone(500, 0.2)  # of equal ones the first
    loud = tone(100, 0.5) + tone(300, 0.4) + tone(500, 0.2)
    songs = np.stack([first, second])
    for weights in ([1.0, 1.0], [9.0, 1.0]):  # which do not count
        found = combined("min", songs, weights)[:, middle]
        np.testing.assert_allclose(found, quiet[:, middle], atol=2e-5)
        found = combined("max", songs, weights)[:, middle]
        np.testing.assert_allclose(found, loud[:, middle], atol=2e-5)


def test_nothing_is_left_of_what_one_member_lacks_and_all_of_it_with_max():
    song = noise(6, 2, 9000)
    songs = np.stack([song, np.zeros_like(song), song])
    assert np.abs(combined("min", songs)).max() == 0
    np.testing.assert_allclose(combined("max", songs), song, atol=1e-6)


def test_min_is_at_most_about_as_loud_as_each_member_and_max_at_least():
    frames = 65536
    spectrum = np.fft.rfft(noise(7, 1, frames))
    phase = np.linspace(0, 60, spectrum.shape[-1])
    gains = [0.5 + 0.5 * np.sin(phase + shift) for shift in (0, 2, 4)]  # over the frequencies
    songs = np.stack([np.fft.irfft(spectrum * gain).astype(np.float32) for gain in gains])
    window = np.hanning(2049)[:-1]

    def magnitudes(sound):
        middle = sound[0, 4096:-4096]
        return np.abs(np.fft.rfft(middle.reshape(-1, 2048) * window))

    members = np.stack([magnitudes(song) for song in songs])
    room = 0.05 * members.mean()  # a mixed spectrum is no sound's own: columns smear a little
    assert np.mean(magnitudes(combined("min", songs)) <= members.min(0) + room) > 0.99
    assert np.mean(magnitudes(combined("max", songs)) >= members.max(0) - room) > 0.99


@pytest.mark.parametrize(
    ("rate", "frames"),
    [(44100, 2048), (48000, 2048), (22050, 1024), (8000, 512), (96000, 4096), (192000, 8192)],
)
def test_columns_last_about_as_long_at_every_rate(rate, frames):
    assert spectra.column_length(rate) == frames


def test_memory_does_not_grow_with_what_is_asked_for(monkeypatch):
    seen = []
    rfft = np.fft.rfft
    monkeypatch.setattr(np.fft, "rfft", lambda given: seen.append(given.shape) or rfft(given))
    combined("max", noise(8, 2, 1, 120000))
    assert len(seen) > 3
    assert all(shape[2] <= spectra.COLUMNS_AT_ONCE + 3 for shape in seen)


def test_too_little_to_see_around_a_stretch_is_refused():
    short = Passage(noise(9, 2, 1, 100), [1.0, 1.0], noise(9, 1, 100), 0, RATE)
    with pytest.raises(ValueError, match="two margins"):
        RULES["min"].combine(short)
