"""Convolutions over columns and bins."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


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
        weight = self.weight.transpose(2, 3)
        if x.device.type == "cpu":
            # The order of the weights decides the order in memory that the convolution works in.
            # Measured on whole networks: channels innermost halves its time. The result has that
            # order too; two convolutions in a row thus convert once.
            weight = weight.contiguous(memory_format=torch.channels_last)
        return functional.conv2d(
            x,
            weight,
            self.bias,
            stride=self.stride[::-1],
            padding=self.padding[::-1],
        )
