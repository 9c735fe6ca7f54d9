"""Gets speech or song out of a voice: an excerpt of a recording, or synthesised text."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import soundfile
import soxr

from app.training.rendering.lyrics import write_line
from app.training.rendering.programs import run_program
from app.training.rendering.score import SAMPLE_RATE
from app.training.rendering.voices import Voice

TIMEOUT = 60  # seconds a synthesiser may take for one line
JTALK_DICTIONARY = Path("/var/lib/mecab/dic/open-jtalk/naist-jdic")
QUIET = 0.02  # peak below which a tenth of a second of a recording is silent
ACTIVE = 0.5  # share of an excerpt that must sound
TRIES = 20


def utter(voice: Voice, seconds: float, rng: np.random.Generator) -> tuple[np.ndarray, float]:
    """Return about `seconds` of the voice, mono float64 at SAMPLE_RATE, and its bandwidth in Hz."""
    if voice.kind in ("recording", "singing"):
        return _excerpt(Path(voice.key), seconds, rng)
    parts: list[np.ndarray] = []
    rate = SAMPLE_RATE
    while sum(len(part) for part in parts) < seconds * rate:
        part, rate = speak(voice, write_line(rng, voice.language), rng)
        parts.append(part)
    sound = soxr.resample(np.concatenate(parts), rate, SAMPLE_RATE)
    return _level(sound), min(0.47 * rate, 20000.0)


def speak(voice: Voice, text: str, rng: np.random.Generator) -> tuple[np.ndarray, int]:
    """Let a synthesiser say a line; mono float64 and its sample rate."""
    with tempfile.TemporaryDirectory(prefix="unsung-") as folder:
        wave, source = Path(folder) / "line.wav", Path(folder) / "line.txt"
        source.write_text(text, encoding="utf-8")
        command = {
            "espeak": [
                "espeak-ng", "-v", voice.key, "-s", str(int(rng.integers(110, 170))),
                "-p", str(int(rng.integers(25, 75))), "-w", str(wave), "-f", str(source),
            ],
            "flite": ["flite", "-voice", voice.key, "-f", str(source), "-o", str(wave)],
            "festival": [
                "text2wave", "-eval", f"(voice_{voice.key})", "-o", str(wave), str(source),
            ],
            "jtalk": [
                "open_jtalk", "-x", str(JTALK_DICTIONARY), "-m", voice.key, "-ow", str(wave),
                "-r", "0.8", str(source),
            ],
        }[voice.kind]  # fmt: skip
        if voice.kind == "festival" and voice.language in ("cs", "it"):
            source.write_text(text, encoding="iso8859-2" if voice.language == "cs" else "latin-1")
        run_program(command, TIMEOUT)
        sound, rate = soundfile.read(wave, dtype="float64", always_2d=True)
    return sound.mean(1), rate


def bandwidth(sound: np.ndarray) -> float:
    """Frequency above which a recording holds next to nothing, Hz.

    The highest half-octave-smoothed bin within 62 dB of the spectrum's peak.
    """
    size = 4096
    blocks = sound[: len(sound) // size * size].reshape(-1, size) * np.hanning(size)
    power = (np.abs(np.fft.rfft(blocks)) ** 2).mean(0)
    smooth = np.convolve(power, np.ones(41) / 41, "same")
    loud = np.flatnonzero(smooth > smooth.max() * 10**-6.2)
    return float(loud[-1] * SAMPLE_RATE / size) if len(loud) else 0.0


def _excerpt(file: Path, seconds: float, rng: np.random.Generator) -> tuple[np.ndarray, float]:
    with soundfile.SoundFile(file) as stream:
        wanted = min(stream.frames, round(seconds * stream.samplerate))
        for _ in range(TRIES):
            stream.seek(int(rng.integers(0, stream.frames - wanted + 1)))
            sound = stream.read(wanted, dtype="float64", always_2d=True).mean(1)
            if _activity(sound, stream.samplerate) > ACTIVE:
                break
        sound = soxr.resample(sound, stream.samplerate, SAMPLE_RATE)
    return _level(sound), bandwidth(sound)


def _activity(sound: np.ndarray, rate: int) -> float:
    block = rate // 10
    peaks = np.abs(sound[: len(sound) // block * block]).reshape(-1, block).max(1)
    return float((peaks > QUIET).mean())


def _level(sound: np.ndarray) -> np.ndarray:
    return sound * (0.5 / (np.abs(sound).max() + 1e-9))
