"""The residual convolution block of the earlier frame transformers, and their U-Net around it."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.norm import MultichannelLayerNorm

Activation = Callable[[Tensor], Tensor]

UNCHANGED = (1, 1)  # strides along (bins, columns)
HALVE_BINS = (2, 1)
HALVE_BOTH = (2, 2)


def squared_relu(x: Tensor) -> Tensor:
    """Return max(x, 0)², of the same shape (So et al. 2021, "Primer")."""
    return functional.relu(x).square()


class ResBlock(nn.Module):
    """Two convolutions on the normalised input, added to the input (He et al. 2016, "Identity").

    The sum is identity(x) + conv2(activation(conv1(norm(x)))). Only `conv2` and `identity` change
    the resolution. `identity`, a 1x1 convolution, makes the input fit; where nothing changes it
    does not exist and the input is added as it is.

    Args:
        in_channels: Channels that come in.
        out_channels: Channels that go out.
        bins: Bins that come in.
        kernel: Odd extent of both convolutions along bins and columns.
        stride: Step along (bins, columns).
        activation: Between the convolutions; keeps the shape.
        norm: Normalisation of the input; `MultichannelLayerNorm` where absent.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        bins: int,
        kernel: int = 3,
        stride: tuple[int, int] = UNCHANGED,
        *,
        activation: Activation = functional.gelu,
        norm: nn.Module | None = None,
    ) -> None:
        super().__init__()
        size = (kernel, kernel)
        self.activation = activation
        self.norm = MultichannelLayerNorm(in_channels, bins) if norm is None else norm
        self.conv1: nn.Module = FrameConv2d(in_channels, out_channels, size)
        self.conv2: nn.Module = FrameConv2d(out_channels, out_channels, size, stride)
        self.identity = (
            FrameConv2d(in_channels, out_channels, (1, 1), stride)
            if in_channels != out_channels or stride != UNCHANGED
            else nn.Identity()
        )

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, in_channels, columns, bins); sizes divide by the stride, rounding up."""
        hidden = self.conv2(self.activation(self.conv1(self.norm(x))))
        return (self.identity(x) + hidden).contiguous()


class LinearResBlock(ResBlock):
    """A `ResBlock` with a matrix over all bins for each channel instead of the convolutions.

    Args:
        in_channels: Channels that come in.
        out_channels: Channels that go out.
        bins: Bins that come in; even where the stride halves them.
        stride: Step along (bins, columns); columns stay.
        activation: As in `ResBlock`.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        bins: int,
        stride: tuple[int, int] = UNCHANGED,
        *,
        activation: Activation = functional.gelu,
    ) -> None:
        super().__init__(in_channels, out_channels, bins, 1, stride, activation=activation)
        self.conv1 = MultichannelLinear(in_channels, out_channels, bins, bins)
        self.conv2 = MultichannelLinear(out_channels, out_channels, bins, bins // stride[0])


class FrameEncoder(nn.Module):
    """One level down a U-Net (Ronneberger et al. 2015): a residual block, the columns stay.

    Args:
        body: Maps (batch, channels, columns, bins), and halves the bins below the first level.
    """

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        self.body = body

    def forward(self, x: Tensor) -> Tensor:
        """Return what `body` makes of `x`."""
        return self.body(x)


class FrameDecoder(nn.Module):
    """One level up a U-Net: stretches the bins, joins the encoder's level, a residual block.

    Args:
        body: Maps what is joined to this level's channels, keeping columns and bins.
    """

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        self.body = body

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        """Join two levels.

        Args:
            x: From the level below, shape (batch, channels, columns, bins / 2).
            skip: From the encoder's level, shape (batch, skip channels, columns, bins).

        Returns:
            Shape (batch, out channels, columns, bins).
        """
        x = functional.interpolate(x, skip.shape[2:], mode="bilinear", align_corners=True)
        return self.body(torch.cat((x, skip), dim=1))
