"""Frame transformer, version 2b: version 1 with many maps, residual attention and an embedding.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer_embedded` there. This is an independent implementation, compatible with the
weights.
"""

from __future__ import annotations

import math
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
from app.networks.layers.early_transformer import (
    Encoded,
    FeedForward,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import MultichannelMultiheadAttention
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    FrameDecoder,
    FrameEncoder,
    LinearResBlock,
    ResBlock,
    squared_relu,
)
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import Columns, check_embedding, check_levels, check_sizes, read_settings

FAMILY = "frame_transformer_v2b"
LABEL = "Frame Transformer v2b"

LEVELS = range(1, 7)
CHANNEL_FACTORS = (1, 2, 4, 6, 8, 10)  # of each level
FIRST_LINEAR = 5  # level from which on residual blocks have matrices instead of convolutions
ATTENTION_KERNEL = 9
KERNEL = (3, 3)  # of the feed-forward, bins and columns


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        maps: Attention maps of each level; the author's "transformer_channels".
        num_heads: Attention heads in each map.
        expansion: Channels inside a feed-forward over maps.
        sinusoid: Whether the embedding of position has a sinusoid ("conv"), else it has none
            ("pos").
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    channels: int = 8
    maps: int = 12
    num_heads: int = 8
    expansion: int = 6
    sinusoid: bool = False
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        check_levels(self, len(LEVELS), self.num_heads)
        check_embedding(self)


class Decoder(FrameTransformerDecoder):
    """The transformer block of a decoder level, whose logits go on to the next."""

    def forward(
        self, x: Tensor, skip: Encoded, previous: FactoredLogits
    ) -> tuple[Tensor, FactoredLogits]:
        """Decode a level.

        Args:
            x: Shape (batch, channels, columns, bins).
            skip: The encoder's level.
            previous: Logits of the attention within, at the level below.

        Returns:
            `x` and the maps, shape (batch, channels + maps, columns, bins), and the logits of the
            attention within. Those of the attention to the encoder end here.
        """
        h = self.embed(x)
        attended, logits = self.attn1(self.norm1(h), previous=previous)
        h = h + attended
        h = h + self.attn2(self.norm2(h), skip.maps, skip.logits)[0]
        return torch.cat((x, self.fed_forward(h, self.norm3)), dim=1), logits


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    Level 1 has all bins, each further one half of those above; columns stay. Going down, each level
    is a residual block (`enc1` …) and a transformer block (`enc1_transformer` …), and there is a
    transformer block for the input and its embedding; going up, the same with the encoder's level
    as skip connection and its maps as memory of the attention (`dec5` …). Each attention adds the
    logits of the one before, down and up again.

    Attributes:
        most_columns: Longest input that the published sinusoid allows; the network without it
            keeps to the same.
    """

    most_columns = STORED_COLUMNS

    def __init__(self, config: Config) -> None:
        super().__init__()
        maps = config.maps
        widths = [config.channels * factor for factor in CHANNEL_FACTORS]
        sizes = [config.bins >> (level - 1) for level in LEVELS]
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, config.bins, activation=squared_relu, sinusoid=config.sinusoid
        )
        self.enc0_transformer = FrameTransformerEncoder(
            **_parts(config, config.in_channels + 1, config.bins)
        )
        below, above = config.in_channels + 1 + maps, config.bins
        for level, width, bins in zip(LEVELS, widths, sizes, strict=True):
            stride = UNCHANGED if level == 1 else HALVE_BINS
            self.add_module(f"enc{level}", FrameEncoder(_body(level, below, width, above, stride)))
            transformer = FrameTransformerEncoder(**_parts(config, width, bins))
            self.add_module(f"enc{level}_transformer", transformer)
            below, above = width + maps, bins
        for level in reversed(LEVELS[:-1]):
            width, bins = widths[level - 1], sizes[level - 1]
            body = _body(level, below + width + maps, width, bins, UNCHANGED)
            self.add_module(f"dec{level}", FrameDecoder(body))
            self.add_module(f"dec{level}_transformer", Decoder(**_parts(config, width, bins)))
            below = width + maps
        self.out = nn.Parameter(torch.empty(config.out_channels, below))
        nn.init.uniform_(self.out, -1 / math.sqrt(below), 1 / math.sqrt(below))

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns); any number of columns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = magnitudes.transpose(2, 3)
        x, _, logits = self.enc0_transformer(torch.cat((x, self.positional_embedding(x)), dim=1))
        encoded: list[Encoded] = []
        for level in LEVELS:
            x = self.get_submodule(f"enc{level}")(x)
            encoded.append(self.get_submodule(f"enc{level}_transformer")(x, logits))
            x, _, logits = encoded[-1]
        encoded.pop()
        for level in reversed(LEVELS[:-1]):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x, logits = self.get_submodule(f"dec{level}_transformer")(x, skip, logits)
        return torch.einsum("bcti,oc->boit", x, self.out)


def _parts(config: Config, width: int, bins: int) -> dict[str, Any]:
    """Return what the transformer block of a level of that width and size is made of."""
    maps, hidden = config.maps, config.maps * config.expansion

    def projection() -> nn.Module:
        smooth = DepthwiseFrameConv2d(maps, ATTENTION_KERNEL, bias=False)
        return nn.Sequential(smooth, MultichannelLinear(maps, maps, bins, bins))

    def attention() -> nn.Module:
        output = MultichannelLinear(maps, maps, bins, bins)
        return MultichannelMultiheadAttention(bins, config.num_heads, projection, output)

    return {
        "embed": FrameConv2d(width, maps, (1, 1), bias=True),
        "attention": attention,
        "norm": partial(MultichannelLayerNorm, maps, bins),
        "feed_forward": FeedForward(
            FrameConv2d(maps, hidden, KERNEL, bias=True),
            FrameConv2d(hidden, maps, KERNEL, bias=True),
        ),
    }


def _body(level: int, below: int, width: int, bins: int, stride: tuple[int, int]) -> ResBlock:
    if level >= FIRST_LINEAR:
        return LinearResBlock(below, width, bins, stride, activation=squared_relu)
    return ResBlock(below, width, bins, 3, stride, activation=squared_relu)


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Return the configuration of a checkpoint of this family, None of another's."""
    if not {"enc0_transformer.norm1.weight", "positional_embedding.out.norm.weight"} <= set(shapes):
        return None
    maps, _, bins = shapes["enc0_transformer.norm1.weight"]
    inputs = shapes["enc0_transformer.embed.weight"][1] - 1
    freqs = "enc1_transformer.attn.embedding.freqs"
    return Config(
        in_channels=inputs,
        out_channels=shapes["out"][0],
        channels=shapes["enc1.body.conv1.weight"][0],
        maps=maps,
        num_heads=heads_of(shapes, freqs, bins, Config.num_heads),
        expansion=shapes["enc0_transformer.conv1.weight"][0] // maps,
        sinusoid=shapes["positional_embedding.extract1.norm.weight"][0] == inputs + 1,
        n_fft=2 * bins,
        hop_length=bins,
    )
