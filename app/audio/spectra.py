"""Deciding about sounds bin by bin: a spectrum of each of them, and the way back.

Columns lie on a grid of the song's own frames (column `k` is centred on frame `k * hop`), and each
is computed by itself. So what a frame becomes does not depend, to the last bit, on which stretch
around it was asked for: a section is that part of the whole.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np

N_FFT = 2048  # frames per column at 44.1 kHz: UVR's, audio-separator's and MSST's for these rules
RATE = 44100  # Hz
SHORTEST = 16  # frames per column, at rates no song has
PARTS = 4  # a column's length in hops; Hann windows, squared, then add up to a constant
WINDOW_SUM = 1.5  # that constant: 4 times the mean of a squared Hann window, 3/8
COLUMNS_AT_ONCE = 32  # a member's spectra then stay in the processor's cache, 1 MB at 44.1 kHz

Choose = Callable[[np.ndarray], np.ndarray]


def column_length(sample_rate: int) -> int:
    """Return the frames per column at `sample_rate` (Hz): the power of two nearest to 46 ms."""
    exponent = round(math.log2(N_FFT * sample_rate / RATE))
    return max(1 << max(exponent, 0), SHORTEST)


def margin(sample_rate: int) -> int:
    """Return how many frames beside a stretch decide its result: no column reaches further."""
    return column_length(sample_rate)


def combine(estimates: np.ndarray, start: int, sample_rate: int, choose: Choose) -> np.ndarray:
    """Take the members' estimates to spectra, let `choose` make one of them, and take it back.

    Members that agree pass through to within 1e-6 of full scale.

    Args:
        estimates: Float32, shape (members, channels, frames + 2 * margin): the frames
            start - margin .. start + frames + margin of the song, zeros outside the song.
        start: Frame of the song of the first frame returned.
        sample_rate: Of the song, in Hz.
        choose: Makes one spectrum of many: complex64, shape (members, channels, columns, bins) to
            shape (channels, columns, bins). What it does to a bin may depend on that bin alone,
            and must not depend on how many there are.

    Returns:
        New float32 array, shape (channels, frames).

    Raises:
        ValueError: If the estimates are shorter than their two margins.

    Source:
        D. Griffin and J. Lim, "Signal estimation from modified short-time Fourier transform",
        IEEE Transactions on Acoustics, Speech, and Signal Processing 32(2), 1984.
    """
    n_fft = column_length(sample_rate)
    hop = n_fft // PARTS
    origin = start - margin(sample_rate)  # frame of the song of the first frame given
    frames = estimates.shape[-1] - 2 * margin(sample_rate)
    if frames < 0:
        raise ValueError(f"{estimates.shape[-1]} frames are less than two margins")
    window = _window(n_fft)
    result = np.empty((estimates.shape[1], frames), np.float32)
    for first, last in _blocks(start // hop, -(-(start + frames) // hop)):
        begin = (first - 3) * hop  # of the first of the columns that these hops lie in
        given = estimates[..., begin - origin : (last + 3) * hop - origin]
        spectra = np.fft.rfft(_columns(given, n_fft) * window)
        made = np.fft.irfft(choose(spectra), n_fft) * (window / np.float32(WINDOW_SUM))
        sound = _added(made)
        low, high = max(first * hop, start), min(last * hop, start + frames)
        result[:, low - start : high - start] = sound[:, low - first * hop : high - first * hop]
    return result


def power(spectra: np.ndarray) -> np.ndarray:
    """Return the squared magnitudes, float32 of the same shape.

    Not `np.abs`: how that rounds may depend on a bin's place in the array.
    """
    return spectra.real * spectra.real + spectra.imag * spectra.imag


def strongest(members: np.ndarray, than: np.ufunc) -> np.ndarray:
    """Keep each bin of the member whose magnitude is greatest or least, of equal ones the first's.

    Args:
        members: Complex64, shape (members, ...).
        than: `np.greater` or `np.less`.

    Returns:
        New complex64 array, shape (...).
    """
    chosen, best = members[0].copy(), power(members[0])
    for member in members[1:]:
        found = power(member)
        is_better = than(found, best)
        np.copyto(chosen, member, where=is_better)
        np.copyto(best, found, where=is_better)
    return chosen


def _blocks(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the hops `first`..`last` in blocks, counted from the song's start."""
    for block in range(first, last, COLUMNS_AT_ONCE):
        yield block, min(block + COLUMNS_AT_ONCE, last)


def _window(n_fft: int) -> np.ndarray:
    """Return the periodic Hann window, float32, shape (n_fft,)."""
    phase = 2 * np.pi * np.arange(n_fft) / n_fft
    return (0.5 - 0.5 * np.cos(phase)).astype(np.float32)


def _columns(sound: np.ndarray, n_fft: int) -> np.ndarray:
    """View (..., frames) as overlapping columns (..., columns, n_fft)."""
    views = np.lib.stride_tricks.sliding_window_view(sound, n_fft, axis=-1)
    return views[..., :: n_fft // PARTS, :]


def _added(columns: np.ndarray) -> np.ndarray:
    """Add up overlapping columns, always in ascending order.

    Args:
        columns: Float32, shape (channels, columns, n_fft).

    Returns:
        Float32, shape (channels, (columns - 3) * hop): the hops that lie in four columns each.
    """
    channels, count, n_fft = columns.shape
    parts = columns.reshape(channels, count, PARTS, n_fft // PARTS)
    hops = count - PARTS + 1
    total = parts[:, :hops, PARTS - 1].copy()
    for later in range(1, PARTS):
        total += parts[:, later : later + hops, PARTS - 1 - later]
    return total.reshape(channels, -1)
