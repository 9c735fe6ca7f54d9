"""How fast a song is and where its beats are, estimated from what begins in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.core.jobs import Job

HOP_SECONDS = 0.01  # of the grid on which onsets are measured
N_FFT_SECONDS = 0.04  # length of a window: 40 ms tell the notes of a bass apart from its drum
MOST_SECONDS = 600.0  # of a song that are looked at, around its middle
LEAST_SECONDS = 3.0  # less says nothing about a tempo
COLUMNS_AT_ONCE = 256  # a moment's work: the window's thread wants the lock too
BANDS = 36
LOWEST_HZ, HIGHEST_HZ = 40.0, 11_000.0
BASS_HZ = 200.0  # below: what tells the first beat of a bar from the others
COMPRESSION = 1000.0  # of magnitudes, before differences are taken: quiet onsets count too
LOCAL_SECONDS = 1.0  # onsets stand out from the mean of so much around them
SLOWEST, FASTEST = 40.0, 240.0  # bpm, of what is estimated
SLOWEST_KEPT, FASTEST_KEPT = 10.0, 999.0  # bpm, of what a user may say
MOST_BEATS = 32  # of a bar
USUAL_BPM = 120.0
PRIOR_OCTAVES = 1.0  # standard deviation of what is expected, around `USUAL_BPM`
STEPS_PER_OCTAVE = 96  # of tempos tried: 0.7 % apart
HARMONICS = 4  # of the beat that decide about its exact tempo and its phase
REACH = 0.02  # how far the exact tempo may lie from the one that was tried
PADDING = 16  # of the transform that finds it
ONSET_SECONDS = 0.0085  # from a grid point's middle to the onset that it shows; measured on clicks
SILENCE = 1e-9
USUAL_BEATS = 4  # of a bar


@dataclass(frozen=True, slots=True)
class Beats:
    """An even grid of beats.

    Attributes:
        bpm: Beats per minute.
        first: Frame of one first beat of a bar.
        per_bar: Beats of a bar.
    """

    bpm: float
    first: int
    per_bar: int = USUAL_BEATS

    def __post_init__(self) -> None:
        if not (SLOWEST_KEPT <= self.bpm <= FASTEST_KEPT):
            raise ValueError(f"impossible tempo {self.bpm}")
        if self.first < 0 or not 1 <= self.per_bar <= MOST_BEATS:
            raise ValueError(f"impossible bars: {self.per_bar} beats from frame {self.first}")

    def period(self, sample_rate: int) -> float:
        """Return the frames from one beat to the next."""
        return 60 / self.bpm * sample_rate

    def nearest(self, frame: float, sample_rate: int) -> int:
        """Return the frame of the beat next to a frame; it may lie before the song."""
        period = self.period(sample_rate)
        return round(self.first + round((frame - self.first) / period) * period)


def estimate_beats(
    read: Callable[[int, int], np.ndarray], frames: int, sample_rate: int, job: Job
) -> Beats | None:
    """Return the beats of a song, assumed to be even and four to a bar.

    Onset strength is the rectified difference of compressed magnitudes in bands (spectral flux).
    A tempo is good if the strength resembles itself a beat later, and if it has a component of
    that frequency: the first alone takes half of the tempo for as good, the second alone twice of
    it. What is left is decided by what songs mostly are.

    Args:
        read: Reads frames: start, end to float32, shape (end - start, channels).
        frames: Length of the song.
        sample_rate: In Hz.
        job: To cancel by.

    Returns:
        None where nothing repeats, or the song is shorter than `LEAST_SECONDS`.

    Source:
        D. Ellis, "Beat Tracking by Dynamic Programming", J. New Music Research 36(1), 2007: onset
        strength, autocorrelation and the log-normal prior. G. Peeters, "Template-Based Estimation
        of Time-Varying Tempo", EURASIP J. Adv. Signal Processing, 2007: the product of
        autocorrelation and spectrum. tests/audio/test_tempo.py: what it is worth.
    """
    hop = max(round(HOP_SECONDS * sample_rate), 1)
    columns = min(frames, round(MOST_SECONDS * sample_rate)) // hop
    rate = sample_rate / hop  # of columns, in Hz
    if columns < LEAST_SECONDS * rate:
        return None
    origin = (frames // hop - columns) // 2  # on the song's own grid, wherever that begins
    strength, bass = _onsets(read, origin, columns, frames, sample_rate, hop, job)
    if strength.max(initial=0.0) <= SILENCE:
        return None
    bpm = _tempo(strength, rate)
    period = 60 / bpm * rate  # columns
    phase = _phase(strength, period)
    beat = _first_of_bar(bass, phase, period)
    at = (origin + phase + beat * period) * hop + ONSET_SECONDS * sample_rate
    return Beats(bpm, round(at % (USUAL_BEATS * period * hop)), USUAL_BEATS)


def _onsets(
    read: Callable[[int, int], np.ndarray],
    origin: int,
    columns: int,
    frames: int,
    sample_rate: int,
    hop: int,
    job: Job,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the onset strength of each column, and that of the bass; float64, shape (columns,)."""
    n_fft = round(N_FFT_SECONDS * sample_rate) // 2 * 2
    window = np.hanning(n_fft + 2)[1:-1].astype(np.float32)
    edges, bass_bands = _bands(n_fft, sample_rate)
    strength, bass = np.zeros(columns), np.zeros(columns)
    last = None
    for done in range(0, columns, COLUMNS_AT_ONCE):
        job.advance(done / columns)
        count = min(COLUMNS_AT_ONCE, columns - done)
        start = (origin + done) * hop - n_fft // 2
        sound = _mono(read, start, start + (count - 1) * hop + n_fft, frames)
        parts = np.lib.stride_tricks.sliding_window_view(sound, n_fft)[::hop]
        magnitude = np.abs(np.fft.rfft(parts * window)) * (2 / window.sum())
        bands = np.log1p(COMPRESSION * np.add.reduceat(magnitude, edges, axis=1))
        before = np.concatenate([bands[:1] if last is None else last, bands[:-1]])
        rise = np.maximum(bands - before, 0)
        strength[done : done + count] = rise.mean(axis=1)
        bass[done : done + count] = rise[:, :bass_bands].mean(axis=1)
        last = bands[-1:]
    around = max(round(LOCAL_SECONDS / HOP_SECONDS), 1)
    return _standing_out(strength, around), _standing_out(bass, around)


def _mono(read: Callable[[int, int], np.ndarray], start: int, end: int, frames: int) -> np.ndarray:
    """Return the mean of all channels; silence outside of the song."""
    first, last = min(max(start, 0), frames), min(max(end, 0), frames)
    sound = np.zeros(end - start, np.float32)
    if first < last:
        sound[first - start : last - start] = np.nan_to_num(
            read(first, last), posinf=0.0, neginf=0.0
        ).mean(axis=1)
    return sound


def _bands(n_fft: int, sample_rate: int) -> tuple[np.ndarray, int]:
    """Return the first bin of each band, and how many of them are bass."""
    top = min(HIGHEST_HZ, sample_rate / 2)
    frequencies = np.geomspace(LOWEST_HZ, top, BANDS + 1)[:-1]
    edges = np.unique(np.round(frequencies * n_fft / sample_rate).astype(np.int64))
    edges = np.maximum(edges[edges < n_fft // 2], 1)
    return np.unique(edges), max(int((edges * sample_rate / n_fft < BASS_HZ).sum()), 1)


def _standing_out(strength: np.ndarray, around: int) -> np.ndarray:
    """Return by how much each column is above the mean of its surroundings."""
    sums = np.concatenate([[0.0], np.cumsum(strength)])
    place = np.arange(len(strength))
    low, high = np.maximum(place - around, 0), np.minimum(place + around + 1, len(strength))
    return np.maximum(strength - (sums[high] - sums[low]) / (high - low), 0)


def _tempo(strength: np.ndarray, rate: float) -> float:
    """Return the tempo in bpm; `rate` is that of the columns, in Hz."""
    count = len(strength)
    centred = strength - strength.mean()
    size = 1 << math.ceil(math.log2(2 * count))
    spectrum = np.fft.rfft(centred, size)
    lagged = np.fft.irfft(np.abs(spectrum) ** 2)[:count]
    lagged = lagged / np.maximum(count - np.arange(count), count / 4)  # longer lags overlap less
    fine = np.abs(np.fft.rfft(centred * np.hanning(count), size * PADDING // 2))
    per_bin = rate / (size * PADDING // 2)  # Hz

    octaves = math.log2(FASTEST / SLOWEST)
    tempos = np.geomspace(SLOWEST, FASTEST, round(octaves * STEPS_PER_OCTAVE))
    # Of each tempo the best within its step: a long song's peaks are narrower than that.
    width = 2 ** (0.75 / STEPS_PER_OCTAVE)
    spectral = np.array(
        [fine[int(f / width / per_bin) : int(f * width / per_bin) + 2].max() for f in tempos / 60]
    )
    resembling = _smooth_at(lagged, 60 / tempos * rate)
    prior = np.exp(-0.5 * (np.log2(tempos / USUAL_BPM) / PRIOR_OCTAVES) ** 2)
    coarse = tempos[np.argmax(np.maximum(resembling, 0) * spectral * prior)] / 60

    low, high = (int(coarse * factor / per_bin) for factor in (1 - REACH, 1 + REACH))
    bins = np.arange(max(low, 1), high + 2)
    power = np.zeros(len(bins))
    for harmonic in range(1, HARMONICS + 1):
        places = bins * harmonic
        power += np.where(places < len(fine), fine[np.minimum(places, len(fine) - 1)], 0)
    best = int(np.argmax(power))
    shift = 0.0
    if 0 < best < len(power) - 1:  # the top of a parabola through it and its neighbours
        left, middle, right = power[best - 1 : best + 2]
        bend = left - 2 * middle + right
        shift = 0.5 * (left - right) / bend if bend else 0.0
    return float((bins[best] + shift) * per_bin * 60)


def _smooth_at(lagged: np.ndarray, lags: np.ndarray) -> np.ndarray:
    """Return the autocorrelation between its lags, a little blurred: beats are not that even."""
    blurred = np.convolve(lagged, (0.25, 0.5, 0.25), mode="same")
    blurred[0] = lagged[0]
    return np.interp(lags, np.arange(len(lagged)), blurred, right=0.0)


def _phase(strength: np.ndarray, period: float) -> float:
    """Return the column, 0 up to the period, at which a comb of that period catches most."""
    steps = max(round(period), 1)
    places = np.arange(len(strength)) % period / period * steps
    before = np.floor(places).astype(np.int64)
    share = places - before
    comb = np.bincount(before % steps, strength * (1 - share), steps)
    comb += np.bincount((before + 1) % steps, strength * share, steps)
    around = comb + 0.5 * (np.roll(comb, 1) + np.roll(comb, -1))
    best = int(np.argmax(around))
    left, middle, right = (comb[(best + by) % steps] for by in (-1, 0, 1))
    total = left + middle + right
    shift = (right - left) / total if total > 0 else 0.0
    return (best + shift) % steps * period / steps


def _first_of_bar(bass: np.ndarray, phase: float, period: float) -> int:
    """Return which of four beats has the most bass beginning on it."""
    count = int((len(bass) - 1 - phase) // period) + 1
    at = phase + np.arange(count) * period
    around = [np.interp(at + by, np.arange(len(bass)), bass) for by in (-1, 0, 1)]
    heard = np.max(around, axis=0)
    return int(
        np.argmax(
            [
                heard[beat::USUAL_BEATS].mean() if count > beat else 0.0
                for beat in range(USUAL_BEATS)
            ]
        )
    )
