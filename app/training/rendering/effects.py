"""Studio effects on (channels, frames) float32 audio, in numpy alone.

Equalisers are applied as exact frequency responses of the recursive filters by FFT, since a
recursion sample by sample is slow in Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import soxr

from app.training.rendering.score import SAMPLE_RATE

Band = tuple[str, float, float, float]  # kind, frequency (Hz), gain (dB), Q
TAIL = 4096  # frames of silence after the sound, into which a filter may ring
CONTROL_BLOCK = 64  # frames per step of a compressor's detector: 1.5 ms
OVERSAMPLING = 4
FLOOR = 1e-9
OCTAVES = 125.0 * 2.0 ** np.arange(8)  # Hz, centres: 125 to 16000
MOST_MATCH = 18.0  # dB


def decibels(gain_db: float | np.ndarray) -> float | np.ndarray:
    """Linear gain of a level in dB."""
    return 10 ** (gain_db / 20)


def response(band: Band, z: np.ndarray) -> np.ndarray:
    """Complex response of one second-order filter where z is exp(-2πj f / SAMPLE_RATE).

    Source: R. Bristow-Johnson, Audio EQ Cookbook, https://www.w3.org/TR/audio-eq-cookbook/.
    """
    kind, frequency, gain_db, q = band
    w0 = 2 * np.pi * min(frequency, 0.49 * SAMPLE_RATE) / SAMPLE_RATE
    cos, alpha, a = np.cos(w0), np.sin(w0) / (2 * q), 10 ** (gain_db / 40)
    if kind == "low-pass":
        num = ((1 - cos) / 2, 1 - cos, (1 - cos) / 2)
        den = (1 + alpha, -2 * cos, 1 - alpha)
    elif kind == "high-pass":
        num = ((1 + cos) / 2, -(1 + cos), (1 + cos) / 2)
        den = (1 + alpha, -2 * cos, 1 - alpha)
    elif kind == "peak":
        num = (1 + alpha * a, -2 * cos, 1 - alpha * a)
        den = (1 + alpha / a, -2 * cos, 1 - alpha / a)
    else:  # "low-shelf" or "high-shelf": equal but for the sign of the cosine terms
        s = 1 if kind == "low-shelf" else -1
        root = 2 * np.sqrt(a) * alpha
        num = (
            a * ((a + 1) - s * (a - 1) * cos + root),
            s * 2 * a * ((a - 1) - s * (a + 1) * cos),
            a * ((a + 1) - s * (a - 1) * cos - root),
        )
        den = (
            (a + 1) + s * (a - 1) * cos + root,
            -s * 2 * ((a - 1) + s * (a + 1) * cos),
            (a + 1) + s * (a - 1) * cos - root,
        )
    return (num[0] + z * (num[1] + z * num[2])) / (den[0] + z * (den[1] + z * den[2]))


def equalise(audio: np.ndarray, bands: Sequence[Band]) -> np.ndarray:
    """Filter with all bands in series."""
    size = _fast_length(audio.shape[-1] + TAIL)
    z = _circle_of_transform(size)
    spectrum = np.fft.rfft(audio.astype(np.float32, copy=False), size)  # single precision
    for band in bands:
        spectrum *= response(band, z)
    return np.fft.irfft(spectrum, size)[..., : audio.shape[-1]]


def unit_circle(frequencies: np.ndarray) -> np.ndarray:
    """Points exp(-2πj f / SAMPLE_RATE) of frequencies in Hz, for `response`."""
    return np.exp(-2j * np.pi * frequencies / SAMPLE_RATE)


@lru_cache(maxsize=4)
def _circle_of_transform(size: int) -> np.ndarray:
    return unit_circle(np.fft.rfftfreq(size, 1 / SAMPLE_RATE))


def convolve(audio: np.ndarray, impulse: np.ndarray) -> np.ndarray:
    """Convolve with an impulse response (channels, taps); the length stays that of `audio`."""
    size = _fast_length(audio.shape[-1] + impulse.shape[-1])
    spectrum = np.fft.rfft(audio.astype(np.float32, copy=False), size)  # single precision
    spectrum *= np.fft.rfft(impulse.astype(np.float32, copy=False), size)
    return np.fft.irfft(spectrum, size)[..., : audio.shape[-1]]


def gain_curve(
    audio: np.ndarray, threshold_db: float, ratio: float, attack: float, release: float
) -> np.ndarray:
    """Gain per frame (frames,) of a feed-forward compressor linked over channels.

    Source: Giannoulis, Massberg, Reiss, "Digital Dynamic Range Compressor Design", JAES 2012:
    the smooth branching peak detector, working on the level in dB.
    """
    frames = audio.shape[-1]
    blocks = -(-frames // CONTROL_BLOCK)
    padded = np.zeros(blocks * CONTROL_BLOCK, np.float32)
    padded[:frames] = np.abs(audio).max(0)
    level = 20 * np.log10(padded.reshape(blocks, CONTROL_BLOCK).max(1) + FLOOR)
    wanted = np.maximum(0.0, level - threshold_db) * (1 - 1 / ratio)
    step = CONTROL_BLOCK / SAMPLE_RATE
    fast, slow = np.exp(-step / attack), np.exp(-step / release)
    reduction, state = np.empty(blocks), 0.0
    for i, target in enumerate(wanted.tolist()):
        keep = fast if target > state else slow
        state = keep * state + (1 - keep) * target
        reduction[i] = state
    at = np.arange(frames)
    centres = np.arange(blocks) * CONTROL_BLOCK + CONTROL_BLOCK / 2
    return decibels(-np.interp(at, centres, reduction)).astype(np.float32)


def compress(
    audio: np.ndarray,
    threshold_db: float,
    ratio: float,
    attack: float = 0.01,
    release: float = 0.12,
) -> np.ndarray:
    """Compress; the threshold counts from the sound's own peak."""
    peak = 20 * np.log10(np.abs(audio).max() + FLOOR)
    return audio * gain_curve(audio, peak + threshold_db, ratio, attack, release)


def limiter_gain(audio: np.ndarray, ceiling: float, window: float = 0.005) -> np.ndarray:
    """Gain per frame that keeps |audio| at or below the ceiling, with look-ahead.

    The wanted gain's running minimum over twice the window is smoothed by a mean over the window:
    the result never exceeds the wanted gain.
    """
    wanted = np.minimum(1.0, ceiling / (np.abs(audio).max(0) + FLOOR))
    half = round(window * SAMPLE_RATE)
    lowest = _running_minimum(np.pad(wanted, half, mode="edge"), 2 * half + 1)
    total = np.cumsum(np.pad(lowest, (half + 1, half), mode="edge"))
    smooth = (total[2 * half + 1 :] - total[: -2 * half - 1]) / (2 * half + 1)
    return np.minimum(smooth, wanted).astype(np.float32)


def match_tone(audio: np.ndarray, target_db: np.ndarray, strength: float) -> np.ndarray:
    """Bring the average spectrum towards a curve, as a mixing engineer would by ear.

    Args:
        audio: Any channels.
        target_db: Levels of the octaves around `OCTAVES`.
        strength: 0 nothing, 1 all the way; no band moves by more than MOST_MATCH dB.
    """
    size = _fast_length(audio.shape[-1] + TAIL)
    spectrum = np.fft.rfft(audio, size)
    frequencies = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    power = (np.abs(spectrum) ** 2).mean(0)
    octave = np.round(np.log2(np.maximum(frequencies, 1) / OCTAVES[0])).astype(int)
    levels = np.array(
        [10 * np.log10(power[octave == i].sum() + FLOOR) for i in range(len(OCTAVES))]
    )
    change = (target_db - target_db.mean()) - (levels - levels.mean())
    change = np.clip(strength * change, -MOST_MATCH, MOST_MATCH)
    gain = np.interp(np.log2(np.maximum(frequencies, 1)), np.log2(OCTAVES), change)
    out = np.fft.irfft(spectrum * decibels(gain), size)
    return out[..., : audio.shape[-1]].astype(np.float32)


def saturate(audio: np.ndarray, drive_db: float, bias: float = 0.0) -> np.ndarray:
    """Soft clip with `drive_db` into the curve; keeps the peak; oversampled against aliasing."""
    peak = np.abs(audio).max() + FLOOR
    high = soxr.resample((audio / peak).T, SAMPLE_RATE, SAMPLE_RATE * OVERSAMPLING, quality="MQ")
    drive = decibels(drive_db)
    shaped = (np.tanh(drive * high + bias) - np.tanh(bias)) / np.tanh(drive)
    out = soxr.resample(shaped, SAMPLE_RATE * OVERSAMPLING, SAMPLE_RATE, quality="MQ").T
    return _fit(out, audio.shape[-1]) * peak


def amplify(audio: np.ndarray, drive: float, rng: np.random.Generator) -> np.ndarray:
    """A guitar amplifier and loudspeaker; `drive` 0 (clean) to 1 (metal)."""
    u = rng.uniform
    tight = [("high-pass", u(70, 160), 0, 0.7), ("peak", u(600, 1200), u(0, 8), 0.6)]
    sound = saturate(equalise(audio, tight), 4 + 40 * drive, bias=u(0, 0.3))
    cabinet = [
        ("high-pass", u(70, 110), 0, 0.8), ("peak", u(100, 160), u(0, 4), 1.0),
        ("peak", u(350, 600), u(-6, 0), 0.8), ("peak", u(1800, 3500), u(2, 7), 0.8),
        ("low-pass", u(4200, 6500), 0, 0.8), ("low-pass", u(5000, 9000), 0, 0.7),
    ]  # fmt: skip
    return equalise(sound, cabinet)


def chorus(audio: np.ndarray, rate: float, depth: float, mix: float) -> np.ndarray:
    """Mix with a copy whose delay swings by `depth` seconds, in opposite phase left and right."""
    frames = audio.shape[-1]
    at = np.arange(frames)
    out = audio.copy()
    for channel, sound in enumerate(audio):
        swing = np.sin(2 * np.pi * rate * at / SAMPLE_RATE + np.pi * channel)
        late = at - (0.012 + depth * (1 + swing)) * SAMPLE_RATE
        out[channel] += mix * np.interp(late, at, sound, left=0.0).astype(np.float32)
    return out / (1 + mix)


def echoes(
    audio: np.ndarray, seconds: float, feedback: float, low_pass: float, *, ping_pong: bool
) -> np.ndarray:
    """Return only the echoes (wet); each is darker than the one before."""
    out = np.zeros_like(audio)
    echo, lag = audio, round(seconds * SAMPLE_RATE)
    for count in range(1, 9):
        gain = feedback**count
        if gain < 0.02 or count * lag >= audio.shape[-1]:
            break
        echo = equalise(echo, [("low-pass", low_pass, 0, 0.7), ("high-pass", 150, 0, 0.7)])
        if ping_pong:
            echo = np.stack([echo.mean(0), np.zeros_like(echo[0])][:: 1 if count % 2 else -1])
        out[:, count * lag :] += gain * echo[:, : -count * lag]
    return out


def de_ess(audio: np.ndarray, amount_db: float) -> np.ndarray:
    """Turn down the band above 5 kHz where it is loud; at most by some `amount_db`."""
    bright = equalise(audio, [("high-pass", 5000, 0, 0.7), ("high-pass", 5000, 0, 0.7)])
    gain = np.maximum(
        gain_curve(bright, _peak_db(bright) - 12, 6, 0.002, 0.05), 10 ** (-amount_db / 20)
    )
    return audio - bright + bright * gain


def telephone(audio: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A small loudspeaker: narrow band and distortion."""
    low, high = rng.uniform(250, 500), rng.uniform(2500, 4500)
    band = [("high-pass", low, 0, 0.8)] * 2 + [("low-pass", high, 0, 0.8)] * 2
    return equalise(saturate(equalise(audio, band), rng.uniform(3, 18)), band)


def pan(audio: np.ndarray, place: float, width: float) -> np.ndarray:
    """Place stereo sound; `place` -1 (left) to 1, `width` 0 (mono) to about 1.5; equal power."""
    middle, side = audio.mean(0), (audio[0] - audio[1]) / 2 * width
    angle = (place + 1) * np.pi / 4
    left, right = np.sqrt(2) * np.cos(angle), np.sqrt(2) * np.sin(angle)
    return np.stack([left * (middle + side), right * (middle - side)]).astype(np.float32)


def active_level(audio: np.ndarray) -> float:
    """RMS in dB over the 100 ms blocks that are not much quieter than the loudest."""
    block = SAMPLE_RATE // 10
    power = (audio.astype(np.float64) ** 2).mean(0)
    power = power[: len(power) // block * block].reshape(-1, block).mean(1)
    loud = power[power > power.max() * 1e-3]
    return float(10 * np.log10(loud.mean() + FLOOR**2)) if len(loud) else -180.0


def _peak_db(audio: np.ndarray) -> float:
    return float(20 * np.log10(np.abs(audio).max() + FLOOR))


def _running_minimum(values: np.ndarray, window: int) -> np.ndarray:
    """Minimum over windows of odd length, by doubling; length shrinks by window - 1."""
    result, size = values, 1
    while size * 2 <= window:
        result = np.minimum(result[:-size], result[size:])
        size *= 2
    rest = window - size
    return np.minimum(result[: len(result) - rest], result[rest:]) if rest else result


def _fast_length(length: int) -> int:
    """Smallest 2^a 3^b 5^c that holds `length`: quick for an FFT."""
    odd = [3**b * 5**c for b in range(5) for c in range(5)]
    return min(n << max(0, (-(-length // n) - 1).bit_length()) for n in odd)


def _fit(audio: np.ndarray, frames: int) -> np.ndarray:
    out = np.zeros((audio.shape[0], frames), np.float32)
    length = min(frames, audio.shape[-1])
    out[:, :length] = audio[:, :length]
    return out
