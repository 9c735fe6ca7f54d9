"""Other voices from true pairs: both stems played faster or slower, the voice's formants moved."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soundfile
import soxr

from app.training.rendering.score import SAMPLE_RATE

N_FFT, HOP = 2048, 512  # frames
LIFTER = 40  # cepstral coefficients that are the envelope: about 1.1 ms
LARGEST_SPEED = 4.0  # semitones either way
FORMANTS = (0.84, 1.19)  # smallest and largest ratio
SUNG = 0.25  # share of blocks that must hold voice
TRIES = 40
# Recordings that training holds out (packaging/training/compact.toml): what is rendered from them
# would be trained on under another name.
LEAVE_OUT = ("A_ichbin_5_rubidium*",)


def is_left_out(recording: Path, patterns: Sequence[str]) -> bool:
    """Return whether a recording's file name matches a pattern, as for a shell."""
    return any(fnmatch.fnmatch(recording.name, pattern) for pattern in patterns)


def shift_pair(
    vocals: Path, instrumental: Path, seconds: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, dict]:
    """Cut a stretch where the voice sings and shift it.

    Returns:
        Vocals and instrumental (2, frames) float32 at SAMPLE_RATE, and what was done.
    """
    speed = 2 ** (rng.uniform(-LARGEST_SPEED, LARGEST_SPEED) / 12)
    formants = float(np.exp(rng.uniform(*np.log(FORMANTS))))
    with soundfile.SoundFile(vocals) as voice, soundfile.SoundFile(instrumental) as band:
        rate = voice.samplerate
        length = min(round(seconds * speed * rate), voice.frames, band.frames)
        for _ in range(TRIES):
            start = int(rng.integers(0, min(voice.frames, band.frames) - length + 1))
            voice.seek(start)
            sung = _stereo(voice.read(length, dtype="float32", always_2d=True))
            if _activity(sung, rate) >= SUNG:
                break
        band.seek(start)
        played = _stereo(band.read(length, dtype="float32", always_2d=True))
    out = [soxr.resample(x, rate * speed, SAMPLE_RATE).T for x in (sung, played)]
    frames = min(out[0].shape[1], out[1].shape[1])
    done = {"semitones": round(12 * float(np.log2(speed)), 2), "formants": round(formants, 3)}
    moved = move_formants(out[0][:, :frames], formants)
    return moved, out[1][:, :frames].astype(np.float32), done


def move_formants(audio: np.ndarray, ratio: float) -> np.ndarray:
    """Scale the spectral envelope's frequency axis by `ratio`, leaving pitch and phase alone.

    The envelope is the low part of the real cepstrum of each column; works on any mix of voices
    and rooms, unlike a vocoder.
    """
    window = np.sqrt(np.hanning(N_FFT + 1)[:-1])
    bins = np.arange(N_FFT // 2 + 1)
    source = np.minimum(bins / ratio, N_FFT // 2)
    out = np.zeros((audio.shape[0], audio.shape[1] + 2 * N_FFT))
    padded = np.pad(audio, ((0, 0), (N_FFT, N_FFT)))
    starts = np.arange(0, padded.shape[1] - N_FFT + 1, HOP)
    lifter = np.zeros(N_FFT)
    lifter[:LIFTER] = lifter[-LIFTER + 1 :] = 1.0
    for channel, sound in enumerate(padded):
        blocks = np.lib.stride_tricks.sliding_window_view(sound, N_FFT)[::HOP] * window
        spectra = np.fft.rfft(blocks)
        log = np.log(np.abs(spectra) + 1e-6)
        envelope = np.fft.rfft(np.fft.irfft(log, N_FFT) * lifter).real
        low = np.minimum(source.astype(int), N_FFT // 2 - 1)
        part = source - low
        warped = envelope[:, low] * (1 - part) + envelope[:, low + 1] * part
        gain = np.exp(np.clip(warped - envelope, -2.5, 2.5))
        shaped = np.fft.irfft(spectra * gain, N_FFT) * window
        for start, block in zip(starts, shaped, strict=True):
            out[channel, start : start + N_FFT] += block
    return (out[:, N_FFT:-N_FFT] * (2 * HOP / N_FFT)).astype(np.float32)


def _stereo(audio: np.ndarray) -> np.ndarray:
    return audio if audio.shape[1] == 2 else np.repeat(audio[:, :1], 2, axis=1)


def _activity(audio: np.ndarray, rate: int) -> float:
    block = rate // 10
    peaks = np.abs(audio[: len(audio) // block * block]).max(1).reshape(-1, block).max(1)
    return float((peaks > 0.02).mean())
