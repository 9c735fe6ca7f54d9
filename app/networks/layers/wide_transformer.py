"""Transformer blocks that add to all channels what attention in some maps finds, as in v4."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import MultichannelMultiheadAttention
from app.networks.layers.norm import MultichannelLayerNorm

KERNEL = (3, 3)  # bins, columns


class Encoded(NamedTuple):
    """What an encoder level hands on.

    Attributes:
        features: To the next level and to the decoder, shape (batch, channels, columns, bins).
        logits: Of the attention, those of the levels before included.
    """

    features: Tensor
    logits: FactoredLogits


class ProjectedAttention(MultichannelMultiheadAttention):
    """Attention from channels to channels: convolutions lead to its maps and out of them again.

    The last convolution sees the attention's input beside its maps.

    Args:
        channels: Channels that come in and go out.
        maps: Attention maps.
        bins: Number of bins.
        heads: Heads in each map.
    """

    def __init__(self, channels: int, maps: int, bins: int, heads: int) -> None:
        def projection() -> nn.Module:
            convolution = FrameConv2d(channels, maps, KERNEL, bias=True)
            return nn.Sequential(convolution, MultichannelLinear(maps, maps, bins, bins))

        output = FrameConv2d(channels + maps, channels, KERNEL, bias=True)
        super().__init__(bins, heads, projection, output)
        self.o_linear = MultichannelLinear(maps, maps, bins, bins, mix_channels=True)

    def forward(
        self,
        x: Tensor,
        memory: Tensor | None = None,
        previous: FactoredLogits | None = None,
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, channels, columns, bins).
            memory: The same; `x` itself where absent.
            previous: Logits of an earlier layer.

        Returns:
            The result, of the shape of `x`, and the logits, `previous` included.
        """
        attended, logits = self.attend(x, x if memory is None else memory, previous)
        return self.o_proj(torch.cat((x, self.o_linear(attended)), dim=1)), logits


class FrameTransformerEncoder(nn.Module):
    """A pre-norm transformer layer (Xiong et al. 2020) with a convolutional feed-forward.

    Args:
        channels: Channels that come in and go out.
        maps: Attention maps.
        bins: Number of bins.
        heads: Heads in each map.
        expansion: Channels inside the feed-forward over channels that enter it.
    """

    def __init__(self, channels: int, maps: int, bins: int, heads: int, expansion: int) -> None:
        super().__init__()
        self.norm1 = MultichannelLayerNorm(channels, bins)
        self.attn = ProjectedAttention(channels, maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(channels, bins)
        self.conv1 = FrameConv2d(channels, channels * expansion, KERNEL, bias=True)
        self.conv2 = FrameConv2d(channels * expansion, channels, KERNEL, bias=True)

    def forward(self, x: Tensor, previous: FactoredLogits | None = None) -> Encoded:
        """Encode (batch, channels, columns, bins); `previous` are the level's before."""
        attended, logits = self.attn(self.norm1(x), previous=previous)
        h = x + attended
        h = h + self.conv2(functional.gelu(self.conv1(self.norm2(h))))
        return Encoded(h, logits)


class FrameTransformerDecoder(nn.Module):
    """The same with a second attention, to the encoder's level.

    What asks there is not the sum of input and first attention, as would be usual, but the first
    attention alone; checkpoints expect it so.

    Args:
        channels: Channels that come in and go out.
        maps: Attention maps.
        bins: Number of bins.
        heads: Heads in each map.
        expansion: Channels inside the feed-forward over channels that enter it.
    """

    def __init__(self, channels: int, maps: int, bins: int, heads: int, expansion: int) -> None:
        super().__init__()
        self.norm1 = MultichannelLayerNorm(channels, bins)
        self.attn1 = ProjectedAttention(channels, maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(channels, bins)
        self.attn2 = ProjectedAttention(channels, maps, bins, heads)
        self.norm3 = MultichannelLayerNorm(channels, bins)
        self.conv1 = FrameConv2d(channels, channels * expansion, KERNEL, bias=True)
        self.conv2 = FrameConv2d(channels * expansion, channels, KERNEL, bias=True)

    def forward(
        self, x: Tensor, skip: Encoded, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Decode a level.

        Args:
            x: Shape (batch, channels, columns, bins).
            skip: The encoder's level.
            previous: Logits of the first attention at the level below; absent at the lowest.

        Returns:
            Features of the same shape, and the logits of the first attention.
        """
        own, logits = self.attn1(self.norm1(x), previous=previous)
        cross, _ = self.attn2(self.norm2(own), skip.features, skip.logits)
        h = x + own + cross
        return h + self.conv2(functional.gelu(self.conv1(self.norm3(h)))), logits
