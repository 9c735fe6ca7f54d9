"""Frame transformer, version 2b: version 1 with many maps, residual attention and an embedding.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer_embedded` there. This is an independent implementation, compatible with the
weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.convolutional_embedding import STORED_COLUMNS, ConvolutionalEmbedding
from app.networks.layers.depthwise import DepthwiseFrameConv2d
from app.networks.layers.early_transformer import EarlyUNet, FrameTransformerDecoder, Parts
from app.networks.layers.levels import EncodedMaps, Level
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import MultichannelMultiheadAttention
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.res_block import UNCHANGED, LinearResBlock, squared_relu
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import common_sizes
from app.networks.settings import HalvedColumns, check_embedding, read_settings

FAMILY = "frame_transformer_v2b"
LABEL = "Frame Transformer v2b"

FIRST_LINEAR = 5  # level from which on residual blocks have matrices instead of convolutions
ATTENTION_KERNEL = 9
KERNEL = (3, 3)  # of the feed-forward, bins and columns


@dataclass(frozen=True, kw_only=True)
class Config(HalvedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        maps: Attention maps of each level; the author's "transformer_channels".
        expansion: Channels inside a feed-forward over maps.
        sinusoid: Whether the embedding of position has a sinusoid ("conv"), else it has none
            ("pos").
    """

    maps: int = 12
    expansion: int = 6
    sinusoid: bool = False

    def check(self) -> None:
        """Raise a CardError if the bins cannot be halved level by level and scale by scale."""
        super().check()
        check_embedding(self)


class Decoder(FrameTransformerDecoder):
    """The transformer block of a decoder level, whose logits go on to the next."""

    def forward(
        self, x: Tensor, skip: EncodedMaps, previous: FactoredLogits
    ) -> tuple[Tensor, FactoredLogits]:
        """Decode a level, see `UNet.decoder`; logits of the attention to the encoder end here."""
        h = self.embed(x)
        attended, logits = self.attn1(self.norm1(h), previous=previous)
        h = h + attended
        h = h + self.attn2(self.norm2(h), skip.maps, skip.logits)[0]
        return torch.cat((x, self.fed_forward(h, self.norm3)), dim=1), logits


class FrameTransformer(EarlyUNet):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    An embedding of the position is set beside the input. Each attention adds the logits of the one
    before, down and up again.

    Attributes:
        most_columns: Longest input that the published sinusoid allows; the network without it
            keeps to the same.
    """

    most_columns = STORED_COLUMNS

    def __init__(self, config: Config) -> None:
        super().__init__(config, config.maps, config.in_channels + 1)
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, config.bins, activation=squared_relu, sinusoid=config.sinusoid
        )

    def decoder(self, number: int, level: Level) -> Decoder:
        """Make a transformer block of the way up."""
        return Decoder(self.parts(level))

    def parts(self, level: Level) -> Parts:
        """Return what the transformer block of a level is made of."""
        channels, maps, bins, heads = level
        hidden = maps * self.config.expansion

        def projection() -> nn.Module:
            smooth = DepthwiseFrameConv2d(maps, ATTENTION_KERNEL, bias=False)
            return nn.Sequential(smooth, MultichannelLinear(maps, maps, bins, bins))

        def attention() -> nn.Module:
            output = MultichannelLinear(maps, maps, bins, bins)
            return MultichannelMultiheadAttention(bins, heads, projection, output)

        return Parts(
            FrameConv2d(channels, maps, (1, 1), bias=True),
            attention,
            partial(MultichannelLayerNorm, maps, bins),
            FrameConv2d(maps, hidden, KERNEL, bias=True),
            FrameConv2d(hidden, maps, KERNEL, bias=True),
        )

    def block(
        self, number: int, inputs: int, bins: int, stride: tuple[int, int] = UNCHANGED
    ) -> nn.Module:
        """Make the residual block of a level."""
        if number < FIRST_LINEAR:
            return super().block(number, inputs, bins, stride)
        width = self.config.widths[number - 1]
        return LinearResBlock(inputs, width, bins, stride, activation=self.activation)

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""
        return super().estimate(torch.cat((x, self.positional_embedding(x)), dim=1))


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Return the configuration of a checkpoint of this family, None of another's."""
    if not {"enc0_transformer.norm1.weight", "positional_embedding.out.norm.weight"} <= set(shapes):
        return None
    maps, _, bins = shapes["enc0_transformer.norm1.weight"]
    inputs = shapes["enc0_transformer.embed.weight"][1] - 1
    return Config(
        **common_sizes(shapes, bins, out="out"),
        in_channels=inputs,
        channels=shapes["enc1.body.conv1.weight"][0],
        maps=maps,
        expansion=shapes["enc0_transformer.conv1.weight"][0] // maps,
        sinusoid=shapes["positional_embedding.extract1.norm.weight"][0] == inputs + 1,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
