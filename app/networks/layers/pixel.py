"""Blocks of a U-net whose images are columns by bands: norm, residual convolutions, change of size.

Tensors are (batch, channels, columns, bands) in torch's channels-last memory order, in which the
norm needs no copy and the CPU's matrix units run convolutions as they are.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional


class PixelNorm(nn.Module):
    """Layer norm over the channels of each pixel (Ba et al. 2016; as in ConvNeXt, Liu et al. 2022).

    It knows nothing of other columns, so a chunk's borders change nothing further inside, and
    nothing of other items, so a batch split among processes is the same as one batch.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(channels)

    def forward(self, x: Tensor) -> Tensor:
        """Normalise (batch, channels, columns, bands)."""
        return self.norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class ResidualBlock(nn.Module):
    """Adds to its input what two 3x3 convolutions make of it."""

    def __init__(self, channels: int, dropout: float) -> None:
        super().__init__()
        self.norm = PixelNorm(channels)
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        """Return an image of the same shape. Dropout takes whole channels away."""
        hidden = functional.silu(self.conv1(self.norm(x)))
        hidden = functional.dropout2d(hidden, self.dropout, self.training and self.dropout > 0)
        return x + self.conv2(hidden)


class Halve(nn.Module):
    """Joins `stride` neighbouring pixels into one."""

    def __init__(self, channels: int, out_channels: int, stride: tuple[int, int]) -> None:
        super().__init__()
        self.norm = PixelNorm(channels)
        self.conv = nn.Conv2d(channels, out_channels, stride, stride)

    def forward(self, x: Tensor) -> Tensor:
        """Return an image smaller by `stride` along (columns, bands), which must divide it."""
        return self.conv(self.norm(x))


class Double(nn.Module):
    """Undoes the change of size of `Halve`."""

    def __init__(self, channels: int, out_channels: int, stride: tuple[int, int]) -> None:
        super().__init__()
        self.norm = PixelNorm(channels)
        self.conv = nn.ConvTranspose2d(channels, out_channels, stride, stride)

    def forward(self, x: Tensor) -> Tensor:
        """Return an image larger by `stride` along (columns, bands)."""
        return self.conv(self.norm(x))
