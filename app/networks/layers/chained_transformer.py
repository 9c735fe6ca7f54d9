"""Transformer blocks that think in a few attention maps set beside the channels (v6 and v7)."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import FrameConv2d, channels_to_maps
from app.networks.layers.levels import Encoded, Level
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import smoothed_attention
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.tiling import by_columns


class Carried(NamedTuple):
    """Logits that the decoder's two attentions hand to the level above."""

    own: FactoredLogits
    cross: FactoredLogits


class FrameTransformerEncoder(nn.Module):
    """A pre-norm transformer layer (Xiong et al. 2020) over maps made of the channels.

    `embed` makes the maps, which are kept as further channels. Where there are as many channels as
    maps it does not exist.

    Args:
        level: Sizes.
        hidden: Bins inside the feed-forward.
        mix_maps: Whether the feed-forward mixes maps (v6).
    """

    def __init__(self, level: Level, hidden: int, *, mix_maps: bool) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        self.embed = channels_to_maps(channels, maps)
        self.norm1 = MultichannelLayerNorm(maps, bins)
        self.attn = smoothed_attention(maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(maps, bins)
        self.conv1 = MultichannelLinear(maps, maps, bins, hidden, mix_channels=mix_maps)
        self.conv2 = MultichannelLinear(maps, maps, hidden, bins)

    def forward(self, x: Tensor, previous: FactoredLogits | None = None) -> Encoded:
        """Encode (batch, channels, columns, bins); `previous` are the level's before."""
        maps = self.embed(x)
        attention, logits = self.attn(self.norm1(maps), previous=previous)
        maps = maps + attention
        maps = by_columns(self._feed_forward, maps, reach=0)
        return Encoded(torch.cat((x, maps), dim=1), logits)

    def _feed_forward(self, maps: Tensor) -> Tensor:
        return maps + self.conv2(functional.gelu(self.conv1(self.norm2(maps))))


class FrameTransformerDecoder(nn.Module):
    """The same with a second attention, to maps made of the encoder's level.

    Logits run in chains: the first attention adds the encoder's of this level and its own of the
    level below, the second adds the encoder's, what the first has just come to, and its own of the
    level below.

    Args:
        level: Sizes.
        hidden: Bins inside the feed-forward, which mixes the maps.
    """

    def __init__(self, level: Level, hidden: int) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        self.embed = channels_to_maps(channels, maps)
        self.embed_skip = FrameConv2d(channels + maps, maps, (1, 1), bias=True)
        self.norm1 = MultichannelLayerNorm(maps, bins)
        self.attn1 = smoothed_attention(maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(maps, bins)
        self.attn2 = smoothed_attention(maps, bins, heads)
        self.norm3 = MultichannelLayerNorm(maps, bins)
        self.conv1 = MultichannelLinear(maps, maps, bins, hidden, mix_channels=True)
        self.conv2 = MultichannelLinear(maps, maps, hidden, bins)

    def forward(
        self, x: Tensor, skip: Encoded, carried: Carried | None = None
    ) -> tuple[Tensor, Carried]:
        """Decode a level, see `UNet.decoder`."""
        maps = self.embed(x)
        previous = skip.logits if carried is None else carried.own.plus(skip.logits)
        attention, own = self.attn1(self.norm1(maps), previous=previous)
        maps = maps + attention
        previous = skip.logits.plus(own)
        if carried is not None:
            previous = previous.plus(carried.cross)
        memory = self.embed_skip(skip.features)
        attention, cross = self.attn2(self.norm2(maps), memory, previous)
        maps = maps + attention
        maps = by_columns(self._feed_forward, maps, reach=0)
        return torch.cat((x, maps), dim=1), Carried(own, cross)

    def _feed_forward(self, maps: Tensor) -> Tensor:
        return maps + self.conv2(functional.gelu(self.conv1(self.norm3(maps))))
