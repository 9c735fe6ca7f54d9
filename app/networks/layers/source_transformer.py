"""Transformer blocks that keep looking at the network's input (v8)."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import ConvolutionalMultiheadAttention, FactoredLogits
from app.networks.layers.levels import Level
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.tiling import by_columns

_attention = partial(ConvolutionalMultiheadAttention, smooth=False, bias=True, mix_maps=True)


class Chains(NamedTuple):
    """The network's input, and logits that add up from the first encoder level to the last decoder.

    Attributes:
        source: The input, shape (batch, source channels, columns, source bins).
        own: Logits of the attention of a level to itself.
        to_source: Of the attention to the input.
    """

    source: Tensor
    own: FactoredLogits | None = None
    to_source: FactoredLogits | None = None


class Encoded(NamedTuple):
    """What an encoder level hands on.

    Attributes:
        features: Shape (batch, channels, columns, bins).
        logits: Of its attentions, those of earlier levels included.
    """

    features: Tensor
    logits: Chains


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
        level: Sizes; as many channels go out.
        hidden: Bins inside the feed-forward.
        source: What the network's input is like.
    """

    attentions = 2

    def __init__(self, level: Level, hidden: int, source: Source) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        width = channels + self.attentions * maps
        self.norm = MultichannelLayerNorm(channels, bins)
        self.self_attn = _attention(channels, channels, maps, bins, heads)
        self.src_attn = _attention(
            width - maps, source.channels, maps, bins, heads, memory_bins=source.bins
        )
        self.conv1 = MultichannelLinear(width, width, bins, hidden, mix_channels=True)
        self.conv2 = MultichannelLinear(width, channels, hidden, bins, mix_channels=True)

    def forward(self, x: Tensor, previous: Chains) -> Encoded:
        """Encode a level, see `UNet.encoder`."""
        return self._see(x, None, previous)

    def _see(self, x: Tensor, skip: Encoded | None, previous: Chains) -> Encoded:
        """Look at one thing after the other, and add to `x` what follows from everything seen."""
        seen = self.norm(x)
        found, own = self.self_attn(seen, previous=previous.own)
        seen = torch.cat((seen, found), dim=1)
        if skip is not None:
            found, _ = self.skip_attn(seen, skip.features, skip.logits.own)
            seen = torch.cat((seen, found), dim=1)
        found, chain = self.src_attn(seen, previous.source, previous.to_source)
        seen = torch.cat((seen, found), dim=1)
        x = by_columns(self._feed_forward, x, seen, reach=0)
        return Encoded(x, Chains(previous.source, own, chain))

    def _feed_forward(self, x: Tensor, seen: Tensor) -> Tensor:
        return x + self.conv2(functional.gelu(self.conv1(seen)))


class FrameTransformerDecoder(FrameTransformerEncoder):
    """The same with an attention to the encoder's level in between.

    That attention adds the encoder's logits of the level; its own are dropped. Takes the same
    arguments.
    """

    attentions = 3

    def __init__(self, level: Level, hidden: int, source: Source) -> None:
        super().__init__(level, hidden, source)
        channels, maps, bins, heads = level
        self.skip_attn = _attention(channels + maps, channels, maps, bins, heads)

    def forward(self, x: Tensor, skip: Encoded, previous: Chains) -> Encoded:
        """Decode a level, see `UNet.decoder`."""
        return self._see(x, skip, previous)
