"""What training makes small: distances between an estimated voice and the true one.

Spectra are torchaudio's, computed where the network runs. Each distance is relative to the item's
mixture, so that loud and quiet songs count alike and the mixture as estimate is around 1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import torch
from torch import Tensor, nn

from app.training.torchaudio_guard import import_torchaudio

torchaudio = import_torchaudio()

N_FFT, HOP_LENGTH = 4096, 1024
RESOLUTIONS = ((512, 128), (1024, 256), (2048, 512), (4096, 1024))  # n_fft, hop_length
MELS = 128
SAMPLE_RATE = 44_100
EPSILON = 1e-5
LOG_FLOOR = 1e-2  # relative to the mixture's mean magnitude


@dataclass(frozen=True)
class Objective:
    """How much each distance counts; what is 0 is not computed.

    Attributes:
        complex: L1 of the complex spectrum.
        magnitude: L1 of its magnitudes.
        mel: L1 of the magnitudes in mel bands.
        waveform: L1 of the samples.
        energy: RMS of the error over the whole item. Where a network cannot know, L1 asks for the
            median, which is mostly silence, and this for the mean, which is what the SDR rewards.
        multi_resolution: L1 of linear and logarithmic magnitudes at four window lengths.
    """

    complex: float = 1.0
    magnitude: float = 0.3
    mel: float = 0.0
    waveform: float = 0.0
    energy: float = 0.0
    multi_resolution: float = 0.0


class Loss(nn.Module):
    """The weighted sum of an objective's distances."""

    def __init__(self, objective: Objective) -> None:
        super().__init__()
        self._weights = {
            field.name: float(getattr(objective, field.name))
            for field in fields(objective)
            if getattr(objective, field.name)
        }
        self._spectrogram = spectrogram(N_FFT, HOP_LENGTH)
        self._resolutions = nn.ModuleList(spectrogram(*sizes) for sizes in RESOLUTIONS)
        self._mel = torchaudio.transforms.MelScale(
            MELS, SAMPLE_RATE, n_stft=N_FFT // 2 + 1, norm="slaney"
        )

    def forward(self, estimate: Tensor, vocals: Tensor, mixture: Tensor) -> Tensor:
        """Return the mean over the batch of the weighted sum.

        Args:
            estimate: Float32, shape (batch, 2, frames).
            vocals: The truth, of the same shape.
            mixture: What both are relative to, of the same shape.
        """
        terms: dict[str, Tensor] = {}
        if self._weights.keys() & {"complex", "magnitude", "mel"}:
            terms |= self._spectral(estimate, vocals, mixture)
        if "waveform" in self._weights:
            scale = mixture.abs().mean(dim=(1, 2)) + EPSILON
            terms["waveform"] = _mean(estimate - vocals) / scale
        if "energy" in self._weights:
            terms["energy"] = _rms(estimate - vocals) / _rms(mixture)
        if "multi_resolution" in self._weights:
            distances = [_compare(t, estimate, vocals, mixture) for t in self._resolutions]
            terms["multi_resolution"] = torch.stack(distances).mean(dim=0)
        return sum(weight * terms[name] for name, weight in self._weights.items()).mean()

    def _spectral(self, estimate: Tensor, vocals: Tensor, mixture: Tensor) -> dict[str, Tensor]:
        found, true = self._spectrogram(estimate), self._spectrogram(vocals)
        scale = self._spectrogram(mixture).abs().mean(dim=(1, 2, 3)) + EPSILON
        terms = {}
        if "complex" in self._weights:
            difference = torch.view_as_real(found - true)
            terms["complex"] = _mean(difference) / scale * torch.pi / 2
        if self._weights.keys() & {"magnitude", "mel"}:
            found, true = magnitude(found), magnitude(true)
            terms["magnitude"] = _mean(found - true) / scale
        if "mel" in self._weights:
            terms["mel"] = _mean(self._mel(found) - self._mel(true)) / scale * N_FFT / MELS
        return terms


def spectrogram(n_fft: int, hop_length: int) -> nn.Module:
    """Return torchaudio's complex transform with the conventions of `app.networks.spectral`."""
    return torchaudio.transforms.Spectrogram(
        n_fft=n_fft, hop_length=hop_length, power=None, center=True, pad_mode="constant"
    )


def magnitude(spectrum: Tensor) -> Tensor:
    """Return magnitudes whose gradient exists at zero too."""
    return (torch.view_as_real(spectrum).square().sum(dim=-1) + EPSILON**2).sqrt()


def _compare(transform: nn.Module, estimate: Tensor, vocals: Tensor, mixture: Tensor) -> Tensor:
    """Return the distance of linear and of logarithmic magnitudes, shape (batch,)."""
    found, true = magnitude(transform(estimate)), magnitude(transform(vocals))
    scale = transform(mixture).abs().mean(dim=(1, 2, 3)) + EPSILON
    floor = LOG_FLOOR * scale[:, None, None, None]
    logarithmic = _mean((found + floor).log() - (true + floor).log())
    return _mean(found - true) / scale + logarithmic / 10


def _rms(x: Tensor) -> Tensor:
    return (x.square().flatten(1).mean(dim=1) + EPSILON**2).sqrt()


def _mean(x: Tensor) -> Tensor:
    return x.abs().flatten(1).mean(dim=1)
