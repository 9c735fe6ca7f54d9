"""Short-time Fourier transform and its exact inverse."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


class STFT(nn.Module):
    """Audio to complex spectrum: periodic Hann window, centred columns, no scaling.

    Column `i` is centred on frame `i * hop_length`. The audio is taken to be silent outside its
    bounds, as librosa 0.9 and later do, and the grid reaches past its last frame, so that every
    frame lies between two column centres. Hence one column more than librosa computes where the
    length is not a multiple of `hop_length`; the columns both have agree, but for the last one.

    Args:
        n_fft: Frames per column; even.
        hop_length: Frames from column to column; at most half of `n_fft`, else `ISTFT` could not
            undo the window.
    """

    def __init__(self, n_fft: int, hop_length: int) -> None:
        super().__init__()
        _check_sizes(n_fft, hop_length)
        self.n_fft = n_fft
        self.hop_length = hop_length

    def forward(self, audio: Tensor) -> Tensor:
        """Transform audio.

        Args:
            audio: Float32, shape (..., frames); any number of frames from 1.

        Returns:
            Complex64, shape (..., n_fft // 2 + 1, 1 + ceil(frames / hop_length)).
        """
        frames = audio.shape[-1]
        audio = functional.pad(audio, (0, -frames % self.hop_length))
        spectrum = torch.stft(
            audio.reshape(-1, audio.shape[-1]),
            self.n_fft,
            self.hop_length,
            window=_window(self.n_fft, audio),
            center=True,
            pad_mode="constant",
            return_complex=True,
        )
        return spectrum.reshape(*audio.shape[:-1], *spectrum.shape[-2:])


class ISTFT(nn.Module):
    """Complex spectrum to audio: the inverse of `STFT` of the same sizes, to within 1e-6.

    A changed spectrum gives the audio whose spectrum is nearest to it (Griffin and Lim 1984,
    "Signal estimation from modified short-time Fourier transform").

    Args:
        n_fft: As in `STFT`.
        hop_length: As in `STFT`.
    """

    def __init__(self, n_fft: int, hop_length: int) -> None:
        super().__init__()
        _check_sizes(n_fft, hop_length)
        self.n_fft = n_fft
        self.hop_length = hop_length

    def forward(self, spectrum: Tensor, frames: int) -> Tensor:
        """Transform back.

        Args:
            spectrum: Complex64, shape (..., n_fft // 2 + 1, 1 + ceil(frames / hop_length)).
            frames: Length of the audio that `spectrum` was made from.

        Returns:
            Float32, shape (..., frames).
        """
        audio = torch.istft(
            spectrum.reshape(-1, *spectrum.shape[-2:]),
            self.n_fft,
            self.hop_length,
            window=_window(self.n_fft, spectrum.real),
            center=True,
            length=frames,
        )
        return audio.reshape(*spectrum.shape[:-2], frames)


def _window(n_fft: int, like: Tensor) -> Tensor:
    # Made anew each time: it costs microseconds, and no buffer can be on the wrong device.
    return torch.hann_window(n_fft, periodic=True, dtype=like.dtype, device=like.device)


def _check_sizes(n_fft: int, hop_length: int) -> None:
    if n_fft < 2 or n_fft % 2 or not 1 <= hop_length <= n_fft // 2:
        raise ValueError(f"n_fft {n_fft} with hop_length {hop_length} cannot be inverted")
