"""Transformer blocks on maps set beside the channels, as v1 and v2b have them.

Those of v6 and v7 are in `chained_transformer`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.res_block import squared_relu


class Encoded(NamedTuple):
    """What an encoder level hands on.

    Attributes:
        features: To the next level and to the decoder, shape (batch, channels + maps, columns,
            bins).
        maps: Those of `features`, shape (batch, maps, columns, bins).
        logits: Of the attention, those of the levels before included.
    """

    features: Tensor
    maps: Tensor
    logits: FactoredLogits


class FeedForward(NamedTuple):
    """The two maps of a feed-forward, between which the activation stands."""

    expand: nn.Module
    contract: nn.Module


class FrameTransformerEncoder(nn.Module):
    """A pre-norm transformer layer (Vaswani et al. 2017; Xiong et al. 2020) on maps of its input.

    The maps are made of all channels, and what the layer makes of them becomes further channels.
    The feed-forward squares its activations (So et al. 2021, "Primer").

    Args:
        embed: From channels to maps.
        attention: Makes an attention on the maps, handing on its logits.
        norm: Makes a normalisation of the maps.
        feed_forward: On the maps.
    """

    def __init__(
        self,
        embed: nn.Module,
        attention: Callable[[], nn.Module],
        norm: Callable[[], nn.Module],
        feed_forward: FeedForward,
    ) -> None:
        super().__init__()
        self.embed = embed
        self.norm1 = norm()
        self.attn = attention()
        self.norm2 = norm()
        self.conv1, self.conv2 = feed_forward

    def forward(self, x: Tensor, previous: FactoredLogits | None = None) -> Encoded:
        """Encode a level.

        Args:
            x: Shape (batch, channels, columns, bins).
            previous: Logits that the attention adds to its own.
        """
        h = self.embed(x)
        attended, logits = self.attn(self.norm1(h), previous=previous)
        h = h + attended
        h = h + self.conv2(squared_relu(self.conv1(self.norm2(h))))
        return Encoded(torch.cat((x, h), dim=1), h, logits)


class FrameTransformerDecoder(nn.Module):
    """As the encoder, with a second attention, to the encoder's level, before the feed-forward.

    How a decoder goes forward differs from version to version; see there.

    Args:
        embed: From channels to maps.
        attention: Makes an attention on the maps.
        norm: Makes a normalisation of the maps.
        feed_forward: On the maps.
    """

    def __init__(
        self,
        embed: nn.Module,
        attention: Callable[[], nn.Module],
        norm: Callable[[], nn.Module],
        feed_forward: FeedForward,
    ) -> None:
        super().__init__()
        self.embed = embed
        self.norm1 = norm()
        self.attn1 = attention()
        self.norm2 = norm()
        self.attn2 = attention()
        self.norm3 = norm()
        self.conv1, self.conv2 = feed_forward

    def fed_forward(self, h: Tensor, norm: nn.Module) -> Tensor:
        """Add to maps what the feed-forward makes of them, normalised by `norm`."""
        return h + self.conv2(squared_relu(self.conv1(norm(h))))
