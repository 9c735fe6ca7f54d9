"""The learned embedding of position that the earlier frame transformers set beside their input."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.res_block import HALVE_BOTH, Activation, ResBlock

SCALES = 9
CHANNEL_FACTORS = (2, 4, 6, 8, 10, 12, 14, 16)  # of each scale below the first
KERNEL = 11  # of what looks at a scale, along bins and columns
STORED_COLUMNS = 4096  # of the sinusoid in the published checkpoints
BASE = 10000.0  # longest wavelength over the shortest


class ConvolutionalEmbedding(nn.Module):
    """Looks at the input at nine scales and gives back one channel of the input's size.

    Each scale halves bins and columns of the one before. `extractN` makes one channel of scale N,
    all are stretched to full size, and `out` mixes them. Zero padding lets convolutions know where
    the borders are (Islam et al. 2020, "How much position information do convolutional neural
    networks encode?"); a sinusoid over the columns as a further input channel (Vaswani et al. 2017)
    tells the place in time outright.

    Args:
        in_channels: Channels of the input.
        bins: Bins of the input, a multiple of 256.
        activation: Of all its residual blocks.
        sinusoid: Whether there is the sinusoid.
    """

    pe: Tensor

    def __init__(
        self, in_channels: int, bins: int, *, activation: Activation, sinusoid: bool = True
    ) -> None:
        super().__init__()
        self.bins = bins
        self.sinusoid = sinusoid
        if sinusoid:
            # In the published checkpoints, hence persistent.
            self.register_buffer("pe", self._sinusoid(STORED_COLUMNS))
        widths = [in_channels + sinusoid, *(in_channels * factor for factor in CHANNEL_FACTORS)]
        for scale, width in enumerate(widths, 1):
            size = bins >> (scale - 1)
            look = ResBlock(width, 1, size, KERNEL, activation=activation)
            self.add_module(f"extract{scale}", look)
            if scale < SCALES:
                halve = ResBlock(width, widths[scale], size, 3, HALVE_BOTH, activation=activation)
                self.add_module(f"encoder{scale}", halve)
        self.out = ResBlock(SCALES, 1, bins, 1, activation=activation)

    def recompute(self) -> dict[str, Tensor]:
        """Return the buffers a checkpoint may lack, since they follow from the configuration."""
        return {"pe": self._sinusoid(STORED_COLUMNS)} if self.sinusoid else {}

    def _sinusoid(self, columns: int) -> Tensor:
        """Return one channel in the published order, shape (1, 1, bins, columns)."""
        even = torch.arange(0, self.bins, 2, dtype=torch.float32)
        rates = torch.exp(even * (-math.log(BASE) / self.bins))
        angles = rates[:, None] * torch.arange(columns, dtype=torch.float32)
        return torch.stack((angles.sin(), angles.cos()), dim=1).flatten(0, 1)[None, None]

    def forward(self, x: Tensor) -> Tensor:
        """Embed (batch, in_channels, columns, bins); returns (batch, 1, columns, bins)."""
        size = x.shape[2:]
        if self.sinusoid:
            x = torch.cat((x, self._place(x)), dim=1)
        seen = []
        for scale in range(1, SCALES + 1):
            look = self.get_submodule(f"extract{scale}")(x)
            seen.append(functional.interpolate(look, size, mode="bilinear", align_corners=True))
            if scale < SCALES:
                x = self.get_submodule(f"encoder{scale}")(x)
        return self.out(torch.cat(seen, dim=1))

    def _place(self, x: Tensor) -> Tensor:
        """Return the sinusoid beside `x`, beyond what checkpoints hold where `x` is longer."""
        columns = x.shape[2]
        stored = self.pe if columns <= STORED_COLUMNS else self._sinusoid(columns).to(x)
        return stored[..., :columns].mT.to(x.dtype).expand(len(x), -1, -1, -1)
