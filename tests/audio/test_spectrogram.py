import numpy as np
import pytest

from app.audio import spectrogram
from app.audio.spectrogram import (
    COLUMNS,
    FLOOR_DB,
    LEVELS_PER_DB,
    MOST_WINDOWS,
    QUICK_COLUMNS,
    QUICK_TILES,
    ROWS,
    SCALES,
    Axis,
    tile,
    window_length,
)
from app.core.errors import AudioError

RATE = 44_100
FAR = 17  # level at which an hour fits a screen


class Made:
    """A sound computed when it is read, so that it may be as long as it likes."""

    def __init__(self, frames, at):
        self.frames, self._at, self.reads = frames, at, 0

    def read(self, start, end):
        assert 0 <= start <= end <= self.frames
        self.reads += 1
        return self._at(np.arange(start, end)).astype(np.float32)


def tone(frequency, left=1.0, right=1.0, frames=2**33):
    def at(frame):
        wave = np.sin(2 * np.pi * (frame % (RATE * 10)) * frequency / RATE)
        return np.stack([left * wave, right * wave], axis=1)

    return Made(frames, at)


def silence(frames=2**33):
    return Made(frames, lambda frame: np.zeros((len(frame), 2)))


def decibels(levels):
    return levels / LEVELS_PER_DB + FLOOR_DB


@pytest.mark.parametrize("level", [0, 4, 5, 8, 10, 12, 13, 14, FAR])
@pytest.mark.parametrize("scale", SCALES)
def test_a_sine_lands_in_its_row_at_its_level(scale, level):
    axis = Axis(scale, RATE / 2)
    made = tile(tone(1000, 0.1, 0.1), RATE, level, 3, axis)
    assert made.shape == (ROWS, COLUMNS)
    assert made.dtype == np.uint8
    assert made.flags.c_contiguous
    peak = made.astype(int).argmax(axis=0)
    # A row, or half a bin where the bins are wider than rows.
    found = axis.frequencies(1 - (peak + 0.5) / ROWS)
    row = axis.frequencies(1 - peak / ROWS) - axis.frequencies(1 - (peak + 1) / ROWS)
    assert np.all(np.abs(found - 1000) <= np.maximum(row, 0.5 * RATE / window_length(RATE, level)))
    loudest = decibels(made.max(axis=0))
    # 1.42 dB are lost between two bins of a Hann window, a level is 0.47 dB.
    assert np.all(np.abs(loudest + 20) < 1.8)


def test_bass_between_two_bins_keeps_its_level():
    axis = Axis("log", RATE / 2)
    made = tile(tone(55), RATE, 10, 0, axis)[:, 10:-10]
    row = round((1 - axis.share_of(55)) * ROWS)
    assert np.all(np.abs(made.astype(int).argmax(axis=0) - row) <= 8)
    assert np.all(decibels(made.max(axis=0)) > -2)


def test_channels_are_joined_by_their_power_not_their_sum():
    axis = Axis("mel", RATE / 2)
    both, one, opposite = (
        decibels(tile(tone(1000, *gains), RATE, 10, 1, axis).max())
        for gains in ((0.5, 0.5), (0.5, 0.0), (0.5, -0.5))
    )
    assert both - one == pytest.approx(3, abs=0.6)
    assert both == pytest.approx(opposite, abs=0.6)


@pytest.mark.parametrize("level", [0, 8, 12, FAR])
def test_silence_and_what_is_outside_the_sound_are_at_the_floor(level):
    axis = Axis("log", RATE / 2)
    assert not tile(silence(), RATE, level, 2, axis).any()
    short = tone(1000, frames=100)
    assert not tile(short, RATE, level, 5000, axis).any()
    assert not tile(silence(0), RATE, level, 0, axis).any()


def test_what_is_not_a_number_does_not_spread_beyond_its_windows():
    broken = Made(
        2**20,
        lambda frame: np.where((frame == 5000)[:, None], [np.nan, np.inf], [[0.0, 0.0]]),
    )
    made = tile(broken, RATE, 8, 0, Axis("log", RATE / 2))
    assert not made[:, 60:].any()


@pytest.mark.parametrize("level", [*range(0, 20, 3), 12, 13, 14, 24])
def test_a_tile_costs_no_more_than_so_many_transforms(level, monkeypatch):
    counted, real = [], np.fft.rfft

    def count(windows):
        counted.append(windows.shape[1])
        return real(windows)

    monkeypatch.setattr(spectrogram.np.fft, "rfft", count)
    for is_quick in (False, True):
        counted.clear()
        sound = silence(2**40)
        tile(sound, RATE, level, 1, Axis("log", RATE / 2), is_quick)
        most = QUICK_COLUMNS + 2 if is_quick else MOST_WINDOWS
        assert 0 < sum(counted) <= most
        assert sound.reads <= most


def test_a_click_is_in_its_column_of_its_tile():
    at = 10 * COLUMNS * 512 + 100 * 512 + 200  # tile 10, column 100 of level 9
    clicks = Made(2**30, lambda frame: np.repeat((frame == at)[:, None] * 1.0, 2, axis=1))
    axis = Axis("linear", RATE / 2)
    made = tile(clicks, RATE, 9, 10, axis).astype(int).sum(axis=0)
    assert abs(made.argmax() - 100) <= 1
    assert not tile(clicks, RATE, 9, 11, axis).any()


def test_neighbouring_tiles_meet_without_a_seam():
    axis = Axis("log", RATE / 2)
    sweep = Made(
        2**24,
        lambda frame: np.repeat(np.sin(2e-7 * frame.astype(float) ** 2)[:, None], 2, axis=1),
    )
    for level in (2, 6, 9):
        left, right = (tile(sweep, RATE, level, i, axis).astype(int) for i in (4, 5))
        inside = np.abs(np.diff(left[:, -8:], axis=1)).max()
        assert np.abs(right[:, 0] - left[:, -1]).max() <= 2 * inside + 3


@pytest.mark.parametrize("scale", SCALES)
def test_heights_and_frequencies_are_inverse(scale):
    axis = Axis(scale, 8000)
    for frequency in (50, 440, 8000):
        share = axis.share_of(frequency)
        assert 0 < share <= 1
        assert axis.frequencies(np.array([share]))[0] == pytest.approx(frequency)


@pytest.mark.parametrize("rate", [8000, 48_000, 96_000, 192_000])
def test_every_rate_has_tiles(rate):
    for scale in SCALES:
        for level in (0, 9, 14):
            made = tile(silence(rate * 4), rate, level, 0, Axis(scale, rate / 2))
            assert made.shape == (ROWS, COLUMNS)


def test_a_sound_that_is_gone_is_an_error():
    def gone(frame):
        raise AudioError("gone")

    with pytest.raises(AudioError):
        tile(Made(2**20, gone), RATE, 5, 0, Axis("log", RATE / 2))


def test_a_tile_can_be_given_up_before_its_last_window():
    class Enough(Exception):
        pass

    def check():
        if sound.reads > 3:
            raise Enough

    sound = silence(2**40)
    with pytest.raises(Enough):
        tile(sound, RATE, 9, 1, Axis("log", RATE / 2), check=check)
    assert sound.reads == 4


def test_one_channel_is_enough():
    mono = Made(2**20, lambda frame: np.sin(2 * np.pi * frame * 1000 / RATE)[:, None])
    made = tile(mono, RATE, 10, 1, Axis("log", RATE / 2))
    assert decibels(made.max()) == pytest.approx(0, abs=1.6)


@pytest.mark.parametrize("level", [0, 5, 9, 12, 14, FAR])
def test_a_quick_tile_is_the_same_picture_of_several_with_fewer_columns(level):
    axis = Axis("mel", RATE / 2)
    step = (3 * QUICK_TILES + 1) * COLUMNS << level
    steps = Made(
        2**35,
        lambda frame: (
            np.sin(frame % RATE * (2 * np.pi * 1000 / RATE)) * np.where(frame < step, 0.01, 0.5)
        )[:, None],
    )
    quick = tile(steps, RATE, level, 3, axis, is_quick=True)
    assert quick.shape == (ROWS, QUICK_COLUMNS)
    for index, part in enumerate(np.split(quick, QUICK_TILES, axis=1)):
        made = tile(steps, RATE, level, 3 * QUICK_TILES + index, axis)
        row = made.max(axis=1).argmax()
        assert abs(int(part.max(axis=1).argmax()) - row) <= 2
        if level >= 9:  # below, windows reach into the next tile
            difference = np.median(part.max(axis=0)) - np.median(made.max(axis=0))
            assert abs(difference) < 3 * LEVELS_PER_DB
