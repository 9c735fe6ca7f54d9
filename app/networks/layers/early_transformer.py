"""Transformer blocks on maps set beside the channels, as v1 and v2b have them, and their U-Net.

The blocks of v6 and v7 are in `chained_transformer`.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.levels import EncodedMaps, Level
from app.networks.layers.res_block import squared_relu
from app.networks.layers.u_net import UNet
from app.networks.settings import HalvedColumns


class Parts(NamedTuple):
    """What a transformer block is made of.

    Attributes:
        embed: From channels to maps.
        attention: Makes an attention on the maps, handing on its logits.
        norm: Makes a normalisation of the maps.
        expand: First half of the feed-forward on the maps, before the activation.
        contract: The other half.
    """

    embed: nn.Module
    attention: Callable[[], nn.Module]
    norm: Callable[[], nn.Module]
    expand: nn.Module
    contract: nn.Module


class TransformerBlock(nn.Module):
    """What encoders and decoders share: a way to maps, and a feed-forward on them.

    The feed-forward squares its activations (So et al. 2021, "Primer").

    Args:
        parts: What it is made of.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.embed = parts.embed
        self.conv1 = parts.expand
        self.conv2 = parts.contract

    def fed_forward(self, h: Tensor, norm: nn.Module) -> Tensor:
        """Add to maps what the feed-forward makes of them, normalised by `norm`."""
        return h + self.conv2(squared_relu(self.conv1(norm(h))))


class FrameTransformerEncoder(TransformerBlock):
    """A pre-norm transformer layer (Vaswani et al. 2017; Xiong et al. 2020) on maps of its input.

    The maps are made of all channels, and what the layer makes of them becomes further channels.

    Args:
        parts: What it is made of.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.norm1 = parts.norm()
        self.attn = parts.attention()
        self.norm2 = parts.norm()

    def forward(self, x: Tensor, previous: FactoredLogits | None = None) -> EncodedMaps:
        """Encode a level.

        Args:
            x: Shape (batch, channels, columns, bins).
            previous: Logits that the attention adds to its own.
        """
        h = self.embed(x)
        attended, logits = self.attn(self.norm1(h), previous=previous)
        h = self.fed_forward(h + attended, self.norm2)
        return EncodedMaps(torch.cat((x, h), dim=1), h, logits)


class FrameTransformerDecoder(TransformerBlock):
    """As the encoder, with a second attention, to the encoder's level, before the feed-forward.

    How a decoder goes forward differs from version to version; see there.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.norm1 = parts.norm()
        self.attn1 = parts.attention()
        self.norm2 = parts.norm()
        self.attn2 = parts.attention()
        self.norm3 = parts.norm()


class EarlyUNet(UNet):
    """A U-Net with a transformer block for its input (`enc0_transformer`), and a bare matrix `out`.

    Args:
        config: Sizes.
        maps: Attention maps of each level, set beside its channels.
        inputs: Channels of the first transformer block's input.
    """

    def __init__(self, config: HalvedColumns, maps: int, inputs: int) -> None:
        super().__init__(config, maps, beside=maps, activation=squared_relu)
        self.enc0_transformer = self.encoder(0, self.level(1)._replace(channels=inputs))
        self.add_encoders(inputs + maps, config.LEVELS)
        below = self.level(config.LEVELS).channels + maps
        below = self.add_decoders(below, config.LEVELS - 1)
        self.out = nn.Parameter(torch.empty(config.out_channels, below))
        nn.init.uniform_(self.out, -1 / math.sqrt(below), 1 / math.sqrt(below))

    @abstractmethod
    def parts(self, level: Level) -> Parts:
        """Return what the transformer block of a level is made of."""

    def encoder(self, number: int, level: Level) -> FrameTransformerEncoder:
        """Make a transformer block of the way down."""
        return FrameTransformerEncoder(self.parts(level))

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""
        embedded = self.enc0_transformer(x)
        x = self.through(embedded.features, embedded.logits)
        return torch.einsum("bcti,oc->boti", x, self.out)
