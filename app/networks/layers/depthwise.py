"""Convolutions that look at each channel on its own."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.linear import MultichannelLinear


class DepthwiseFrameConv2d(nn.Conv2d):
    """A convolution within each channel, whose weights are published as (bins, columns).

    Takes and gives (batch, channels, columns, bins), zero-padded such that the size stays.

    Args:
        channels: Number of channels.
        kernel: Odd extent along bins and columns.
        bias: Whether an offset is added to each channel.
    """

    def __init__(self, channels: int, kernel: int, *, bias: bool) -> None:
        super().__init__(
            channels, channels, kernel, padding=kernel // 2, groups=channels, bias=bias
        )

    def forward(self, x: Tensor) -> Tensor:
        """Convolve (batch, channels, columns, bins)."""
        weight = self.weight.transpose(2, 3)
        return functional.conv2d(x, weight, self.bias, padding=self.padding, groups=self.groups)


class FrameConv(nn.Module):
    """A convolution within each channel, then a dense matrix over bins for each channel.

    Takes the place of the separable convolutions of the Evolved Transformer (So et al. 2019).

    Args:
        channels: Number of channels.
        bins: Number of bins.
        kernel: Odd extent of the convolution along bins and columns.
    """

    def __init__(self, channels: int, bins: int, kernel: int) -> None:
        super().__init__()
        self.conv = DepthwiseFrameConv2d(channels, kernel, bias=True)
        self.weight_pw = MultichannelLinear(channels, channels, bins, bins).weight_pw

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, columns, bins) to the same shape."""
        x = self.conv(x)
        return x @ self.weight_pw.mT
