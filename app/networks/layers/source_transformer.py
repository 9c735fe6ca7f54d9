"""Transformer blocks that keep looking at the network's input (v8)."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import ConvolutionalMultiheadAttention, FactoredLogits
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.tiling import by_columns


class Chains(NamedTuple):
    """Logits that add up from the first encoder level to the last decoder level.

    Attributes:
        own: Of the attention of a level to itself.
        source: Of the attention to the network's input.
    """

    own: FactoredLogits
    source: FactoredLogits


class Source(NamedTuple):
    """The network's input, as the memory of attentions.

    Attributes:
        channels: Its channels.
        bins: Its bins.
    """

    channels: int
    bins: int


class FrameTransformerEncoder(nn.Module):
    """Attention to itself, then to the network's input; both only feed the feed-forward.

    One norm serves all; what each attention finds is set beside the input (as in DenseNet, Huang et
    al. 2017), and the feed-forward's result is added to the level.

    Args:
        channels: Channels that come in and go out.
        maps: Attention maps.
        bins: Number of bins.
        heads: Heads in each map.
        hidden: Bins inside the feed-forward.
        source: What the network's input is like.
    """

    def __init__(
        self, channels: int, maps: int, bins: int, heads: int, hidden: int, source: Source
    ) -> None:
        super().__init__()
        self.norm = MultichannelLayerNorm(channels, bins)
        self.self_attn = _attention(channels, channels, maps, bins, heads)
        self.src_attn = _attention(channels + maps, source.channels, maps, bins, heads, source.bins)
        width = channels + 2 * maps
        self.conv1 = MultichannelLinear(width, width, bins, hidden, mix_channels=True)
        self.conv2 = MultichannelLinear(width, channels, hidden, bins, mix_channels=True)

    def forward(
        self, x: Tensor, source: Tensor, previous: Chains | None = None
    ) -> tuple[Tensor, Chains]:
        """Encode one level.

        Args:
            x: Shape (batch, channels, columns, bins).
            source: The network's input, shape (batch, source channels, columns, source bins).
            previous: Logits of the level before.

        Returns:
            Of the shape of `x`, and the logits.
        """
        own_before, source_before = (None, None) if previous is None else previous
        seen = self.norm(x)
        found, own = self.self_attn(seen, previous=own_before)
        seen = torch.cat((seen, found), dim=1)
        found, chain = self.src_attn(seen, source, source_before)
        seen = torch.cat((seen, found), dim=1)
        return by_columns(self._feed_forward, x, seen, reach=0), Chains(own, chain)

    def _feed_forward(self, x: Tensor, seen: Tensor) -> Tensor:
        return x + self.conv2(functional.gelu(self.conv1(seen)))


class FrameTransformerDecoder(nn.Module):
    """The same with an attention to the encoder's level in between.

    That attention adds the encoder's logits of the level; its own are dropped.

    Args:
        channels: Channels that come in and go out.
        maps: Attention maps.
        bins: Number of bins.
        heads: Heads in each map.
        hidden: Bins inside the feed-forward.
        source: What the network's input is like.
    """

    def __init__(
        self, channels: int, maps: int, bins: int, heads: int, hidden: int, source: Source
    ) -> None:
        super().__init__()
        self.norm = MultichannelLayerNorm(channels, bins)
        self.self_attn = _attention(channels, channels, maps, bins, heads)
        self.skip_attn = _attention(channels + maps, channels, maps, bins, heads)
        self.src_attn = _attention(
            channels + 2 * maps, source.channels, maps, bins, heads, source.bins
        )
        width = channels + 3 * maps
        self.conv1 = MultichannelLinear(width, width, bins, hidden, mix_channels=True)
        self.conv2 = MultichannelLinear(width, channels, hidden, bins, mix_channels=True)

    def forward(
        self, x: Tensor, source: Tensor, skip: tuple[Tensor, FactoredLogits], previous: Chains
    ) -> tuple[Tensor, Chains]:
        """Decode one level.

        Args:
            x: Shape (batch, channels, columns, bins).
            source: The network's input, shape (batch, source channels, columns, source bins).
            skip: The encoder's level, of the shape of `x`, and the logits of its self-attention.
            previous: Logits of the level before.

        Returns:
            Of the shape of `x`, and the logits.
        """
        memory, memory_logits = skip
        seen = self.norm(x)
        found, own = self.self_attn(seen, previous=previous.own)
        seen = torch.cat((seen, found), dim=1)
        found, _ = self.skip_attn(seen, memory, memory_logits)
        seen = torch.cat((seen, found), dim=1)
        found, chain = self.src_attn(seen, source, previous.source)
        seen = torch.cat((seen, found), dim=1)
        return by_columns(self._feed_forward, x, seen, reach=0), Chains(own, chain)

    def _feed_forward(self, x: Tensor, seen: Tensor) -> Tensor:
        return x + self.conv2(functional.gelu(self.conv1(seen)))


def _attention(
    channels: int,
    memory_channels: int,
    maps: int,
    bins: int,
    heads: int,
    memory_bins: int | None = None,
) -> ConvolutionalMultiheadAttention:
    return ConvolutionalMultiheadAttention(
        channels,
        memory_channels,
        maps,
        bins,
        heads,
        memory_bins=memory_bins,
        smooth=False,
        bias=True,
        mix_maps=True,
    )
