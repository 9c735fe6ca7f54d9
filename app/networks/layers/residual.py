"""The residual convolution blocks that a frame transformer's U-Net is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.tiling import by_columns

KERNEL = (3, 3)  # bins, columns
REACH = 2  # columns to each side, of two such convolutions


class FrameEncoder(nn.Module):
    """Two 3x3 convolutions on the normalised input, added to the input (He et al. 2016).

    The sum is idt(x) + conv2(LeakyReLU(conv1(norm1(x)))). The second convolution changes the number
    of channels and the resolution. `idt`, a 1x1 convolution, makes the input fit; where nothing
    changes it does not exist and the input is added as it is.

    Args:
        in_channels: Channels that come in.
        out_channels: Channels that go out.
        norm: Normalisation of the input, which keeps its shape.
        stride: Step along (bins, columns).
    """

    def __init__(
        self, in_channels: int, out_channels: int, norm: nn.Module, stride: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__()
        self.norm1 = norm
        self.conv1 = FrameConv2d(in_channels, in_channels, KERNEL)
        self.conv2 = FrameConv2d(in_channels, out_channels, KERNEL, stride)
        self.idt = (
            FrameConv2d(in_channels, out_channels, (1, 1), stride)
            if in_channels != out_channels or stride != (1, 1)
            else nn.Identity()
        )

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, in_channels, columns, bins); sizes divide by the stride, rounding up."""
        return self._block(x)

    def _block(self, *parts: Tensor) -> Tensor:
        """Map parts that are joined along the channels."""
        if isinstance(self.norm1, MultichannelLayerNorm):
            return self._in_pieces(self._normalise_and_convolve, *parts)
        x = _join(parts)  # the norm looks at all columns
        return self._in_pieces(self._convolve, x, self.norm1(x))

    def _in_pieces(self, function: Callable[..., Tensor], *sources: Tensor) -> Tensor:
        found = by_columns(function, *sources, reach=REACH, stride=self.conv2.stride[1])
        return found.contiguous()

    def _normalise_and_convolve(self, *parts: Tensor) -> Tensor:
        """Do as `_convolve`, and let go of each intermediate as soon as it is used."""
        x = _join(parts)
        kept, normed = self.idt(x), self.norm1(x)
        del x
        hidden = functional.leaky_relu(self.conv1(normed), inplace=True)
        del normed
        return kept + self.conv2(hidden)

    def _convolve(self, x: Tensor, normed: Tensor) -> Tensor:
        hidden = functional.leaky_relu(self.conv1(normed), inplace=True)
        return self.idt(x) + self.conv2(hidden)


class FrameDecoder(FrameEncoder):
    """A `FrameEncoder` on what came from below, joined with the encoder's output of this level.

    The expanding half of a U-Net (Ronneberger et al. 2015).

    Args:
        in_channels: Channels of the skip connection plus channels from below.
        out_channels: Channels that go out.
        norm: Normalisation of the joined input.
    """

    def __init__(self, in_channels: int, out_channels: int, norm: nn.Module) -> None:
        super().__init__(in_channels, out_channels, norm)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        """Stretch `x` to the size of `skip` and join them.

        Args:
            x: From the level below, shape (batch, channels, columns, bins).
            skip: From the encoder, shape (batch, skip_channels, columns, bins), at this level's
                size.

        Returns:
            Shape (batch, out_channels, columns, bins), at this level's size.
        """
        x = functional.interpolate(x, skip.shape[2:], mode="bilinear", align_corners=True)
        return self._block(skip, x)


def _join(parts: Sequence[Tensor]) -> Tensor:
    return parts[0] if len(parts) == 1 else torch.cat(parts, dim=1)
