"""Blocks of a U-net whose images are columns by bands: norm, residual convolutions, change of size.

Tensors are (batch, channels, columns, bands) in torch's channels-last memory order, in which the
norm (as in ConvNeXt, Liu et al. 2022) needs no copy and the CPU's matrix units run convolutions as
they are.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.frame_norm import ChannelNorm


class ResidualBlock(nn.Module):
    """Adds to its input what two 3x3 convolutions make of it."""

    def __init__(self, channels: int, dropout: float) -> None:
        super().__init__()
        self.norm = ChannelNorm(channels)
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        """Return an image of the same shape. Dropout takes whole channels away."""
        hidden = functional.silu(self.conv1(self.norm(x)))
        hidden = functional.dropout2d(hidden, self.dropout, self.training and self.dropout > 0)
        return x + self.conv2(hidden)


class Halve(nn.Module):
    """Joins `stride` neighbouring pixels into one.

    Args:
        channels: Channels that come in.
        out_channels: Channels that go out.
        stride: Neighbours along (columns, bands), which must divide the image.
    """

    convolution: type[nn.Conv2d] | type[nn.ConvTranspose2d] = nn.Conv2d

    def __init__(self, channels: int, out_channels: int, stride: tuple[int, int]) -> None:
        super().__init__()
        self.norm = ChannelNorm(channels)
        self.conv = self.convolution(channels, out_channels, stride, stride)

    def forward(self, x: Tensor) -> Tensor:
        """Return an image of another size."""
        return self.conv(self.norm(x))


class Double(Halve):
    """Undoes the change of size of `Halve`."""

    convolution = nn.ConvTranspose2d
