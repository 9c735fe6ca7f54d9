"""What happens to a recording on its way into a song, drawn at random and cheap to compute.

Audio is float32, shape (channels, frames), at 44.1 kHz; every function returns a new array.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.random import Generator

SAMPLE_RATE = 44_100
EQ_CORNERS = np.array([40.0, 120.0, 350.0, 1000.0, 2800.0, 7000.0, 16_000.0])  # Hz
ENVELOPE_FRAMES = 441  # compressors look at 10 ms
LOWPASS_WIDTH = 0.06  # of the corner frequency: from open to shut
STRIPE_SHARE = (0.03, 0.12)  # of an item's length, hidden at once
STRIPE_FLANK = 441.0  # frames in which a stripe sets in
STRIPE_OCTAVES = (0.1, 0.6)  # width of a hidden band
STRIPE_RANGE = (80.0, 10_000.0)  # Hz; where it begins
LONGEST = 1 << 23  # frames; crops are shorter


def _smooth_numbers() -> np.ndarray:
    """Return the even numbers up to `LONGEST` without prime factors above 7, in order."""
    found = np.array([2])
    for prime in (2, 3, 5, 7):
        powers = prime ** np.arange(int(np.log(LONGEST) / np.log(prime)) + 1)
        found = np.multiply.outer(found, powers).ravel()
        found = found[found <= LONGEST]
    return np.unique(found)


_SMOOTH = _smooth_numbers()


def spectrum_of(audio: np.ndarray) -> np.ndarray:
    """Return the spectrum of real audio along its last axis; several times as fast as numpy's."""
    return torch.fft.rfft(torch.from_numpy(np.ascontiguousarray(audio))).numpy()


def audio_of(spectrum: np.ndarray, frames: int) -> np.ndarray:
    """Return the audio of that length with this spectrum."""
    return torch.fft.irfft(torch.from_numpy(spectrum), n=frames).numpy()


def nearest_smooth(frames: float) -> int:
    """Return the length next to `frames` whose Fourier transform is fast."""
    place = int(np.searchsorted(_SMOOTH, frames))
    around = _SMOOTH[max(0, place - 1) : place + 1]
    return int(around[np.argmin(np.abs(around - frames))])


def varispeed(audio: np.ndarray, frames: int) -> np.ndarray:
    """Stretch a recording to `frames`, which shifts pitch, tempo and formants alike.

    Band-limited, but as though the recording were a loop; at the ends that can be heard for some
    samples. Fast where both lengths are products of small primes.
    """
    length = audio.shape[1]
    if length == frames:
        return audio
    spectrum = spectrum_of(audio)
    bins = frames // 2 + 1
    if spectrum.shape[1] < bins:
        spectrum = np.pad(spectrum, ((0, 0), (0, bins - spectrum.shape[1])))
    return audio_of(spectrum[:, :bins] * np.float32(frames / length), frames)


def eq_curve(rng: Generator, frequencies: np.ndarray, depth_db: float) -> np.ndarray:
    """Return gains of a smooth random equaliser: a value at each corner, joined on a log axis."""
    gains = rng.uniform(-depth_db, depth_db, len(EQ_CORNERS))
    log = np.log(np.maximum(frequencies, 20.0))
    return (10 ** (np.interp(log, np.log(EQ_CORNERS), gains) / 20)).astype(np.float32)


def lowpass_curve(frequencies: np.ndarray, corner: float) -> np.ndarray:
    """Return gains that are 1 below `corner` and 0 soon above."""
    fall = (corner - frequencies) / (LOWPASS_WIDTH * corner) + 0.5
    return np.clip(fall, 0.0, 1.0).astype(np.float32)


def highpass_curve(frequencies: np.ndarray, corner: float) -> np.ndarray:
    """Return gains of a second-order high-pass."""
    ratio = (frequencies / corner) ** 2
    return (ratio / np.sqrt(1 + ratio**2)).astype(np.float32)


def room(rng: Generator, frames: int) -> np.ndarray:
    """Return a stereo impulse response: early reflections and a decaying, darkening tail.

    The two ears' tails are independent, as in a diffuse field, so that a voice in the centre gets
    a wide room around it.

    Returns:
        Float32, shape (2, frames); unit energy per channel, without the direct sound.
    """
    seconds = rng.uniform(0.15, 2.5)  # until 60 dB lower
    length = min(frames, int(seconds * SAMPLE_RATE))
    time = np.arange(length, dtype=np.float32) / SAMPLE_RATE
    tail = rng.standard_normal((2, length), dtype=np.float32)
    bright = np.exp(-6.9 * time / seconds)
    dark = np.exp(-6.9 * time / (seconds * rng.uniform(0.2, 0.7)))
    smooth = np.cumsum(tail, axis=1)
    width = int(rng.integers(4, 24))
    smooth[:, width:] -= smooth[:, :-width].copy()
    response = tail * bright * dark + smooth / np.sqrt(width) * bright
    width = rng.uniform(0.3, 1.0)  # of the room in the stereo image
    middle = response.mean(axis=0, keepdims=True)
    response = middle + width * (response - middle)
    for _ in range(int(rng.integers(2, 8))):
        at = int(rng.integers(200, 3500))
        if at < length:
            response[:, at] += rng.uniform(-12, 12, 2) * rng.uniform(0.2, 1.0)
    delay = int(rng.uniform(0.0, 0.06) * SAMPLE_RATE)
    placed = np.zeros((2, frames), np.float32)
    placed[:, delay:length] = response[:, : max(0, length - delay)]
    return placed / (np.sqrt(np.square(placed).sum(axis=1, keepdims=True)) + 1e-9)


def echo(rng: Generator, frames: int) -> np.ndarray:
    """Return an impulse response of a few repeats, alternating between the sides or not."""
    response = np.zeros((2, frames), np.float32)
    step = int(rng.uniform(0.12, 0.6) * SAMPLE_RATE)
    swing = rng.uniform(0.0, 1.0)
    for number in range(1, int(rng.integers(2, 6))):
        if number * step < frames:
            side = swing * (-1) ** number
            response[:, number * step] = 0.6**number * np.array([1 + side, 1 - side]) / 2
    return response


def compressed(rng: Generator, audio: np.ndarray) -> np.ndarray:
    """Even out the level over time; both channels share one gain."""
    return audio * _compression(rng, audio, rng.uniform(0.2, 0.8))


def bus_gain(rng: Generator, mixture: np.ndarray) -> np.ndarray:
    """Return the gain over time of a compressor on the whole mixture, shape (frames,).

    A mastering chain turns everything down together; multiplied by it, the stems still add up.
    """
    return _compression(rng, mixture, rng.uniform(0.1, 0.6))


def _compression(rng: Generator, audio: np.ndarray, amount: float) -> np.ndarray:
    frames = audio.shape[1]
    padded = np.pad(audio, ((0, 0), (0, -frames % ENVELOPE_FRAMES)))
    blocks = padded.reshape(len(audio), -1, ENVELOPE_FRAMES)
    level = np.sqrt(np.square(blocks).mean(axis=(0, 2))) + 1e-6
    width = int(rng.integers(2, 20))
    level = np.convolve(np.pad(level, width, mode="edge"), np.ones(width) / width, "same")
    level = level[width:-width]
    threshold = np.quantile(level, rng.uniform(0.2, 0.8)) + 1e-4
    gain = np.minimum(1.0, (level / threshold) ** -amount)
    centres = (np.arange(len(level)) + 0.5) * ENVELOPE_FRAMES
    return np.interp(np.arange(frames), centres, gain).astype(np.float32)


def distorted(rng: Generator, audio: np.ndarray) -> np.ndarray:
    """Overdrive softly; the level stays."""
    peak = float(np.abs(audio).max()) + 1e-9
    drive = rng.uniform(1.0, 6.0)
    return (np.tanh(audio / peak * drive) * (peak / np.tanh(drive))).astype(np.float32)


def widened(audio: np.ndarray, width: float) -> np.ndarray:
    """Scale the side of a stereo recording: 0 is mono, 1 leaves it alone."""
    middle = audio.mean(axis=0, keepdims=True)
    return middle + width * (audio - middle)


def panned(mono: np.ndarray, pan: float) -> np.ndarray:
    """Place a mono recording, shape (frames,), with constant power: -1 left, 0 centre, 1 right."""
    angle = (pan + 1) * np.pi / 4
    gains = np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * np.sqrt(2.0).astype("f4")
    return gains * mono


def rms(audio: np.ndarray) -> float:
    """Return the root of the mean square of all channels."""
    return float(np.sqrt(np.square(audio, dtype=np.float64).mean()))


def fade_in_and_out(rng: Generator, audio: np.ndarray) -> np.ndarray:
    """Silence what lies outside a random stretch, with short fades."""
    frames = audio.shape[1]
    start, end = sorted(rng.integers(0, frames, 2))
    if end - start < frames // 4:
        return audio
    ramp = SAMPLE_RATE // 50
    time = np.arange(frames)
    gate = np.clip((time - start) / ramp, 0, 1) * np.clip((end - time) / ramp, 0, 1)
    return audio * gate.astype(np.float32)


def stripes(rng: Generator, frames: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw what SpecAugment hides: up to two stretches of time and two of frequency.

    Park et al. 2019, "SpecAugment: a simple data augmentation method for automatic speech
    recognition". As stripes reach across the whole item, no short-time spectra are needed.

    Returns:
        Gains over time, shape (frames,), and over `rfftfreq(frames)`, shape (frames // 2 + 1,);
        float32, 0 within a stripe and 1 elsewhere, with short flanks.
    """
    over_time = np.ones(frames, np.float32)
    for _ in range(int(rng.integers(0, 3))):
        width = rng.uniform(*STRIPE_SHARE) * frames
        start = rng.uniform(0, frames - width)
        away = np.abs(np.arange(frames, dtype=np.float32) - (start + width / 2)) - width / 2
        over_time *= np.clip(away / STRIPE_FLANK, 0, 1)
    frequencies = np.fft.rfftfreq(frames, 1 / SAMPLE_RATE).astype(np.float32)
    over_frequency = np.ones(len(frequencies), np.float32)
    for _ in range(int(rng.integers(0, 3))):
        octaves = rng.uniform(*STRIPE_OCTAVES)
        low = np.exp(rng.uniform(*np.log(STRIPE_RANGE)))
        high = low * 2**octaves
        away = np.maximum(low - frequencies, frequencies - high)
        over_frequency *= np.clip(away / (LOWPASS_WIDTH * low), 0, 1)
    return over_time, over_frequency


def masked(audio: np.ndarray, over_time: np.ndarray, over_frequency: np.ndarray) -> np.ndarray:
    """Apply gains over frequency, then over time: what stems add up to, masked stems add up to."""
    if not (over_frequency == 1).all():
        audio = audio_of(spectrum_of(audio) * over_frequency, audio.shape[1])
    return audio * over_time
