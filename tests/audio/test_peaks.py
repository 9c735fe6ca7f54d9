import itertools
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.audio.peaks import BASE, FACTOR, LEVELS, Peaks
from app.core.errors import AudioError


def fill(audio, sizes=None):
    peaks = Peaks(audio.shape[1])
    start = 0
    for size in sizes or [len(audio) or 1]:
        peaks.add(audio[start : start + size])
        start += size
    peaks.add(audio[start:])
    return peaks


def noise(frames, channels, seed=0):
    return np.random.default_rng(seed).standard_normal((frames, channels)).astype(np.float32)


def same(one, other):
    for columns, end in ((7, one.frames), (300, one.frames), (1, 1e7), (50, 4e5)):
        a, b = one.envelope(0, end + 1, columns), other.envelope(0, end + 1, columns)
        if not np.array_equal(a, b, equal_nan=True):
            return False
    return one.frames == other.frames


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 3000), max_size=30), st.integers(1, 3))
def test_blocks_of_any_size_give_the_same_pyramid(sizes, channels):
    audio = noise(sum(sizes) + 5, channels)
    assert same(fill(audio, sizes), fill(audio))


@settings(deadline=None, max_examples=100)
@given(
    st.integers(1, 70_000),
    st.floats(-5000, 60_000),
    st.floats(10, 90_000),
    st.integers(1, 40),
)
def test_bounds_are_those_of_the_blocks_a_column_touches(frames, start, length, columns):
    audio = noise(frames, 2)
    result = fill(audio, [1000] * (frames // 1000)).envelope(start, start + length, columns)
    edges = np.linspace(start, start + length, columns + 1)
    size = BASE
    for level in range(LEVELS):
        if 4 * BASE * FACTOR**level <= length / columns:
            size = BASE * FACTOR**level
    for column in range(columns):
        low, high = edges[column], edges[column + 1]
        if high <= 0 or low >= frames:
            assert np.isnan(result[:, column]).all()
            continue
        first = int(max(low, 0) // size) * size
        last = max(int(-(-high // size)) * size, first + size)
        part = audio[first:last]
        assert np.array_equal(result[:, column, 0], part.min(axis=0))
        assert np.array_equal(result[:, column, 1], part.max(axis=0))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(1, 30_000), max_size=12), st.randoms(), st.integers(1, 2))
def test_stretches_in_any_order_give_the_same_pyramid(cuts, random, channels):
    audio = noise(30_001, channels)
    edges = sorted({0, len(audio), *cuts})
    stretches = list(itertools.pairwise(edges))
    random.shuffle(stretches)
    peaks = Peaks(channels, len(audio))
    for start, end in stretches:
        peaks.put(start, audio[start:end])
    assert same(peaks, fill(audio))


def test_what_was_not_put_yet_is_not_there_and_hides_nothing():
    audio = noise(40 * BASE, 2)
    peaks = Peaks(2, len(audio))
    assert np.isnan(peaks.envelope(0, len(audio), 10)).all()
    peaks.put(20 * BASE, audio[20 * BASE : 30 * BASE])
    result = peaks.envelope(0, len(audio), 40)
    expected = fill(audio).envelope(0, len(audio), 40)
    np.testing.assert_array_equal(result[:, 20:30], expected[:, 20:30])
    assert np.isnan(result[:, :20]).all()
    assert np.isnan(result[:, 30:]).all()
    coarse = peaks.envelope(0, len(audio), 1)
    assert coarse[0, 0, 1] == audio[20 * BASE : 30 * BASE, 0].max()


def test_every_change_gets_another_version():
    grown, filled = Peaks(1), Peaks(1, 1000)
    versions = [grown.version, filled.version]
    grown.add(noise(10, 1))
    filled.put(500, noise(10, 1))
    assert grown.version != versions[0]
    assert filled.version != versions[1]


@pytest.mark.parametrize("start", [-1, 991])
def test_what_does_not_fit_is_refused(start):
    with pytest.raises(ValueError, match="do not fit"):
        Peaks(1, 1000).put(start, noise(10, 1))
    with pytest.raises(ValueError, match="length is given"):
        Peaks(1, 1000).add(noise(10, 1))
    with pytest.raises(ValueError, match="do not fit"):
        Peaks(1).put(0, noise(10, 1))


def test_a_click_is_seen_at_every_zoom():
    audio = np.zeros((3_000_000, 1), np.float32)
    audio[1_234_567] = 0.7
    peaks = fill(audio, [65_536] * 45)
    for columns in (1, 10, 1500, 20_000):
        result = peaks.envelope(0, 3_000_000, columns)
        assert result[0, :, 1].max() == np.float32(0.7)
        assert abs(result[0, :, 1].argmax() - columns * 1_234_567 // 3_000_000) <= 1


def test_nothing_is_there_before_the_first_block():
    assert np.isnan(Peaks(2).envelope(0, 100, 10)).all()
    assert Peaks(2).envelope(0, 100, 10).shape == (2, 10, 2)


def test_silence_is_flat_and_ends_where_the_audio_ends():
    result = fill(np.zeros((1000, 1), np.float32)).envelope(0, 2000, 2)
    assert result[0, 0].tolist() == [0, 0]
    assert np.isnan(result[0, 1]).all()


@pytest.mark.parametrize("frames", [1, 255, 256, 257, 100_003])
def test_saved_peaks_are_read_back_and_can_grow_on(tmp_path, frames):
    audio = noise(frames, 2)
    fill(audio).save(tmp_path / "x.peaks")
    loaded = Peaks.load(tmp_path / "x.peaks")
    assert same(loaded, fill(audio))
    loaded.add(audio)
    assert same(loaded, fill(np.concatenate([audio, audio])))


@pytest.mark.parametrize("content", [b"", b"abc", b"\x93NUMPY\x01\x00"])
def test_a_damaged_file_is_an_audio_error(tmp_path, content):
    path = tmp_path / "x.peaks"
    path.write_bytes(content)
    with pytest.raises(AudioError):
        Peaks.load(path)


def test_a_cut_file_is_an_audio_error(tmp_path):
    path = tmp_path / "x.peaks"
    fill(noise(10_000, 2)).save(path)
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(AudioError):
        Peaks.load(path)


def test_a_block_of_other_channels_is_refused():
    with pytest.raises(ValueError, match="expected"):
        Peaks(2).add(np.zeros((10, 3), np.float32))


def test_reading_while_it_grows_sees_a_consistent_beginning():
    peaks = Peaks(1)
    ramp = np.arange(1_000_000, dtype=np.float32)[:, None]
    problems = []

    def grow():
        for start in range(0, len(ramp), 777):
            peaks.add(ramp[start : start + 777])

    thread = threading.Thread(target=grow)
    thread.start()
    while thread.is_alive():
        top = peaks.envelope(0, 1_000_000, 40)[0, :, 1]
        known = top[~np.isnan(top)]
        if np.any(np.diff(known) < 0) or np.isnan(top[: len(known)]).any():
            problems.append(top)
    thread.join()
    assert not problems
    assert peaks.frames == len(ramp)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 200_000), st.integers(0, 200_000), st.booleans())
def test_a_stretch_that_sounds_different_is_drawn_as_if_it_always_had(one, other, is_grown):
    audio = noise(200_000, 2)
    peaks = fill(audio)
    if not is_grown:
        peaks = Peaks(2, len(audio))
        peaks.put(0, audio)
    start, end = sorted((one, other))
    audio[start:end] *= 0.1  # smaller: what is merely merged would keep the old extremes
    asked = []

    def read(first, last):
        asked.append((first, last))
        return audio[first:last].copy()

    peaks.redo(start, end, read)
    assert same(peaks, fill(audio))
    assert sum(last - first for first, last in asked) <= end - start + 2 * BASE


def test_a_stretch_beyond_the_end_is_not_drawn_anew():
    peaks = fill(noise(1000, 1))
    with pytest.raises(ValueError, match="not inside"):
        peaks.redo(900, 1001, lambda first, last: noise(last - first, 1))


def test_silence_of_which_a_stretch_is_drawn_is_the_sound_that_is_silent_elsewhere():
    audio = np.zeros((100_000, 2), np.float32)
    peaks = Peaks.silent(2, len(audio))
    assert same(peaks, fill(audio))
    audio[30_000:40_000] = noise(10_000, 2)
    peaks.redo(30_000, 40_000, lambda first, last: audio[first:last])
    assert same(peaks, fill(audio))


@pytest.mark.parametrize("frames", [1, 700, 1_000_000])
@pytest.mark.parametrize("blocks", [1, 2, 4])
def test_joined_channels_are_the_extremes_of_all(frames, blocks):
    audio = np.random.default_rng(0).uniform(-1, 1, (frames, 2)).astype(np.float32)
    sparse = Peaks(2, frames)
    sparse.put(0, audio)
    for peaks in (fill(audio), sparse):
        for start, end, columns in ((-900, frames + 900, 50), (frames * 0.3, frames * 0.9, 7)):
            low, high = peaks.joined(start, end, columns, blocks)
            each = peaks.envelope(start, end, columns)
            if blocks == 4:
                np.testing.assert_array_equal(low, each[:, :, 0].min(axis=0))
                np.testing.assert_array_equal(high, each[:, :, 1].max(axis=0))
            there = ~np.isnan(each[0, :, 0])
            assert np.array_equal(~np.isnan(low), there)
            assert np.all(low[there] <= each[:, there, 0].min(axis=0))  # wider, never narrower
            assert np.all(high[there] >= each[:, there, 1].max(axis=0))
