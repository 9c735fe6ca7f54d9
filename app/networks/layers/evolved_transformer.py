"""Transformer blocks after the Evolved Transformer (So et al. 2019), as gan-v1 has them.

"AsymUNetMCT": the encoder's block and the decoder's are those of that paper, which a search found,
and not alike. Convolutions are within a map, followed by a matrix over its bins.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import channels_to_maps
from app.networks.layers.depthwise import FrameConv
from app.networks.layers.gated_attention import DenseLogits, Gate
from app.networks.layers.levels import EncodedMaps, Level
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import smoothed_attention
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.res_block import squared_relu


class Carried(NamedTuple):
    """Logits of the decoder's attentions, to itself and to the encoder, for the level above."""

    own: FactoredLogits
    cross: DenseLogits


class FrameTransformerEncoder(nn.Module):
    """Gated linear unit, branched and wide convolutions, attention, feed-forward, each added.

    They work on maps made of the channels, which are kept as further channels. Where there are as
    many channels as maps, they are these.

    Args:
        level: Sizes.
        hidden: Bins inside the feed-forward.
    """

    def __init__(self, level: Level, hidden: int) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        self.embed = channels_to_maps(channels, maps)
        self.norm1 = MultichannelLayerNorm(maps, bins)
        self.glu = nn.Sequential(MultichannelLinear(maps, maps, bins, 2 * bins))
        self.norm2 = MultichannelLayerNorm(maps, bins)
        self.conv1a = MultichannelLinear(maps, maps, bins, bins)
        self.conv1b = FrameConv(maps, bins, 3)
        self.norm3 = MultichannelLayerNorm(maps, bins)
        self.conv2 = FrameConv(maps, bins, 9)
        self.norm4 = MultichannelLayerNorm(maps, bins)
        self.attn = smoothed_attention(maps, bins, heads)
        self.norm5 = MultichannelLayerNorm(maps, bins)
        self.conv3 = MultichannelLinear(maps, maps, bins, hidden)
        self.conv4 = MultichannelLinear(maps, maps, hidden, bins)

    def forward(self, x: Tensor, previous: FactoredLogits | None = None) -> EncodedMaps:
        """Encode a level, see `UNet.encoder`."""
        h = self.embed(x)
        h = h + functional.glu(self.glu(self.norm1(h)), dim=-1)
        z = self.norm2(h)
        h = h + squared_relu(self.conv1a(z)) + squared_relu(self.conv1b(z))
        h = h + self.conv2(self.norm3(h))
        attended, logits = self.attn(self.norm4(h), previous=previous)
        h = h + attended
        h = h + self.conv4(squared_relu(self.conv3(self.norm5(h))))
        return EncodedMaps(torch.cat((x, h), dim=1), h, logits)


class FrameTransformerDecoder(nn.Module):
    """Attention to itself and to the encoder side by side, convolutions, both again, feed-forward.

    Attention to itself adds the logits of the one before, here and at the level below. Attention to
    the encoder adds a blend, made by a gate, of the one before and the encoder's at this level.

    Args:
        level: Sizes.
        hidden: Bins inside the feed-forward.
        lowest: Whether there is no level below, and so nothing to blend at first.
    """

    def __init__(self, level: Level, hidden: int, *, lowest: bool) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        self.embed = channels_to_maps(channels, maps)
        self.norm1 = MultichannelLayerNorm(maps, bins)
        self.attn1a = smoothed_attention(maps, bins, heads)
        self.gate1 = None if lowest else Gate(maps)
        self.attn1b = smoothed_attention(maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(maps, bins)
        self.conv1a = FrameConv(maps, bins, 11)
        self.conv1b = FrameConv(maps, bins, 7)
        self.norm3 = MultichannelLayerNorm(maps, bins)
        self.conv2 = FrameConv(maps, bins, 7)
        self.norm4 = MultichannelLayerNorm(maps, bins)
        self.attn2 = smoothed_attention(maps, bins, heads)
        self.norm5 = MultichannelLayerNorm(maps, bins)
        self.gate2 = Gate(maps)
        self.attn3 = smoothed_attention(maps, bins, heads)
        self.norm6 = MultichannelLayerNorm(maps, bins)
        self.conv3 = MultichannelLinear(maps, maps, bins, hidden)
        self.conv4 = MultichannelLinear(maps, maps, hidden, bins)

    def forward(
        self, x: Tensor, skip: EncodedMaps, carried: Carried | None = None
    ) -> tuple[Tensor, Carried]:
        """Decode a level, see `UNet.decoder`."""
        encoder = DenseLogits.written_out(skip.logits)
        own, cross = (None, encoder) if carried is None else carried
        if self.gate1 is not None:
            cross = self.gate1(cross, encoder)

        h = self.embed(x)
        z = self.norm1(h)
        within, own = self.attn1a(z, previous=own)
        across, cross = self.attn1b(z, skip.maps, cross)
        h = h + within + across
        z = self.norm2(h)
        z = squared_relu(self.conv1a(z)) + self.conv1b(z)
        h = h + self.conv2(self.norm3(z))
        within, own = self.attn2(self.norm4(h), previous=own)
        h = h + within
        across, cross = self.attn3(self.norm5(h), skip.maps, self.gate2(cross, encoder))
        h = h + across
        h = h + self.conv4(squared_relu(self.conv3(self.norm6(h))))
        return torch.cat((x, h), dim=1), Carried(own, cross)
