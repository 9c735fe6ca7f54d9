"""Denoising pretraining: before it separates, a network learns what music is by cleaning it.

The mixture is the song plus noise, the "voice" to find is the noise; so a network learns to tell
the structure of music from what has none, on any music, without stems. (After decoder denoising
pretraining, Brempong et al. 2022, as github.com/carperbr/frame-transformer used it.)
"""

from __future__ import annotations

import torch
from torch import Tensor

QUIETEST_DB, LOUDEST_DB = -20.0, 0.0  # of the noise relative to the song
COLOURS = (0.0, 1.0)  # exponent of frequency by which the spectrum falls: white to pink
EPSILON = 1e-5


def noisy(song: Tensor) -> tuple[Tensor, Tensor]:
    """Return a song with noise, and that noise as what is to be found.

    Each item gets noise of its own level and colour, drawn from torch's generator.

    Args:
        song: Shape (batch, 2, frames).
    """
    batch, _, frames = song.shape
    spectrum = torch.fft.rfft(torch.randn_like(song))
    frequency = torch.arange(1, spectrum.shape[-1] + 1, device=song.device) / spectrum.shape[-1]
    low, high = COLOURS
    colour = low + (high - low) * torch.rand(batch, 1, 1, device=song.device)
    noise = torch.fft.irfft(spectrum * frequency ** (-colour / 2), n=frames)
    decibels = QUIETEST_DB + (LOUDEST_DB - QUIETEST_DB) * torch.rand(
        batch, 1, 1, device=song.device
    )
    level = song.square().mean(dim=(1, 2), keepdim=True).sqrt() + EPSILON
    own = noise.square().mean(dim=(1, 2), keepdim=True).sqrt()
    noise = noise / own * level * 10 ** (decibels / 20)
    return song + noise, noise
