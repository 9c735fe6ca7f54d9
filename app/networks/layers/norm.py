"""Normalisation of each column of each channel."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

EPSILON = 1e-8  # added to the variance; a larger one flattens what little a quiet column holds


class MultichannelLayerNorm(nn.Module):
    """Layer norm over the bins (Ba et al. 2016), with gains and offsets for every channel and bin.

    Args:
        channels: Number of channels.
        bins: Number of bins.
    """

    def __init__(self, channels: int, bins: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels, 1, bins))
        self.bias = nn.Parameter(torch.zeros(channels, 1, bins))

    def forward(self, x: Tensor) -> Tensor:
        """Normalise (batch, channels, columns, bins); the shape stays.

        Mean and variance are those of one column of one channel. A column of zeros gives `bias`.
        """
        x = functional.layer_norm(x, x.shape[-1:], eps=EPSILON)
        if torch.is_grad_enabled():
            return torch.addcmul(self.bias, x, self.weight)
        return torch.addcmul(self.bias, x, self.weight, out=x)
