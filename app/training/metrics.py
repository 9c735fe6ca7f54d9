"""How near an estimate is to the truth, in dB; every function says what exactly it computes."""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import torch

from app.training.torchaudio_guard import import_torchaudio

torchaudio = import_torchaudio()

EPSILON = 1e-12
FLOOR_DB = -60.0  # of log spectra; what is quieter is silence


def sdr_global(reference: np.ndarray, estimate: np.ndarray) -> float:
    """Return 10·log10 of the energy of the truth over that of the error, over the whole track.

    The definition of the Music Demixing Challenge (Mitsufuji et al. 2021, "Music demixing
    challenge 2021"): no scaling, no filters, all channels at once.

    Args:
        reference: Shape (channels, frames).
        estimate: Of the same shape.
    """
    error = np.square(reference - estimate, dtype=np.float64).sum()
    energy = np.square(reference, dtype=np.float64).sum()
    return float(10 * np.log10((energy + EPSILON) / (error + EPSILON)))


def si_sdr(reference: np.ndarray, estimate: np.ndarray) -> float:
    """Return the SDR after the truth was scaled to fit the estimate best.

    Le Roux et al. 2019, "SDR – half-baked or well done?", over all channels at once.
    """
    energy = np.square(reference, dtype=np.float64).sum()
    product = np.multiply(reference, estimate, dtype=np.float64).sum()
    target = (product / (energy + EPSILON)) * reference.astype(np.float64)
    error = np.square(target - estimate).sum()
    return float(10 * np.log10((np.square(target).sum() + EPSILON) / (error + EPSILON)))


def sdr_museval(reference: np.ndarray, estimate: np.ndarray, sample_rate: int) -> float | None:
    """Return museval's SDR: the median over windows of one second, with BSS Eval v4's filters.

    Stöter, Liutkus and Ito 2018, "The 2018 Signal Separation Evaluation Campaign".

    Args:
        reference: Shape (channels, frames).
        estimate: Of the same shape.
        sample_rate: Frames per second.

    Returns:
        None where the optional package museval is not installed, or no window holds any sound.
    """
    museval = _museval_metrics()
    if museval is None:
        return None
    scores = museval.bss_eval(
        reference.T[None].astype(np.float64),
        estimate.T[None].astype(np.float64),
        window=sample_rate,
        hop=sample_rate,
    )[0]
    heard = scores[np.isfinite(scores)]
    return float(np.median(heard)) if len(heard) else None


@functools.cache
def _museval_metrics() -> ModuleType | None:
    """Return `museval.metrics` without the package around it, which demands ffmpeg to be there."""
    package = importlib.util.find_spec("museval")
    if package is None or not package.submodule_search_locations:
        return None
    path = Path(package.submodule_search_locations[0]) / "metrics.py"
    spec = importlib.util.spec_from_file_location("museval_metrics", path)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bleed_and_fullness(
    reference: np.ndarray, estimate: np.ndarray, sample_rate: int
) -> tuple[float, float]:
    """Return how far log spectra of the estimate lie above and below those of the truth.

    Means over time and bands of the excess and of the lack in dB of mono mel spectrograms, each
    as 100 / (1 + dB): 100 is perfect. Known as "bleedless" and "fullness" from the metrics of
    github.com/ZFTurbo/Music-Source-Separation-Training.

    Args:
        reference: Shape (channels, frames).
        estimate: Of the same shape.
        sample_rate: Frames per second.
    """
    true, found = (_mel_db(audio, sample_rate) for audio in (reference, estimate))
    difference = found - true
    excess = float(np.maximum(difference, 0.0).mean())
    lack = float(np.maximum(-difference, 0.0).mean())
    return 100 / (1 + excess), 100 / (1 + lack)


def _mel_db(audio: np.ndarray, sample_rate: int) -> np.ndarray:
    mono = torch.from_numpy(np.ascontiguousarray(audio.mean(axis=0), np.float32))
    bands = torchaudio.transforms.MelSpectrogram(
        sample_rate, n_fft=4096, hop_length=1024, n_mels=128, power=1.0
    )(mono).numpy()
    return 20 * np.log10(np.maximum(bands, 10 ** (FLOOR_DB / 20)))
