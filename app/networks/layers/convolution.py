"""Convolutions over columns and bins."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

# With fewer bins than this and stride 2 along them, torch 2.13's bfloat16 convolution on the CPU
# reads memory it never wrote: NaN in every trial with 1 or 2 bins, never with 4 or more.
SAFE_BINS = 4


class FrameConv2d(nn.Conv2d):
    """A convolution whose weights and options are published as (bins, columns).

    Takes and gives (batch, channels, columns, bins), zero-padded such that stride 1 keeps the size
    and stride 2 halves it, rounding up.

    Args:
        in_channels: Channels that come in.
        out_channels: Channels that go out.
        kernel_size: Odd extent along (bins, columns).
        stride: Step along (bins, columns).
        bias: Whether an offset is added to each channel.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: tuple[int, int],
        stride: tuple[int, int] = (1, 1),
        *,
        bias: bool = False,
    ) -> None:
        padding = (kernel_size[0] // 2, kernel_size[1] // 2)
        super().__init__(in_channels, out_channels, kernel_size, stride, padding, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        """Convolve (batch, in_channels, columns, bins)."""
        return _convolve(self, x, self.weight, self.bias)


def channels_to_maps(channels: int, maps: int) -> nn.Module:
    """Make a 1x1 convolution with offsets from channels to maps; with as many, they are these."""
    return nn.Identity() if channels == maps else FrameConv2d(channels, maps, (1, 1), bias=True)


def convolve_together(x: Tensor, layers: Sequence[FrameConv2d]) -> tuple[Tensor, ...]:
    """Run convolutions of one input as one, which takes a third of the time for few channels.

    Args:
        x: Shape (batch, in_channels, columns, bins).
        layers: Alike but for their weights and output channels.

    Returns:
        What each of them alone would return.
    """
    first = layers[0]
    weight = torch.cat([layer.weight for layer in layers])
    bias = None if first.bias is None else torch.cat([layer.bias for layer in layers])
    return _convolve(first, x, weight, bias).split([len(layer.weight) for layer in layers], dim=1)


def _convolve(layer: FrameConv2d, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    weight = weight.transpose(2, 3)
    if x.device.type == "cpu":
        # The order of the weights decides the order in memory that the convolution works in.
        # Measured on whole networks: channels innermost halves its time. The result has that
        # order too; two convolutions in a row thus convert once.
        weight = weight.contiguous(memory_format=torch.channels_last)
    stride, padding = layer.stride[::-1], layer.padding[::-1]
    if x.device.type == "cpu" and x.shape[-1] < SAFE_BINS and stride[-1] > 1:
        with torch.autocast("cpu", enabled=False):
            bias = None if bias is None else bias.float()
            y = functional.conv2d(x.float(), weight.float(), bias, stride=stride, padding=padding)
        return y.to(x.dtype)
    return functional.conv2d(x, weight, bias, stride=stride, padding=padding)
