"""Frame transformer, version 1 ("thin"): a U-Net that halves the bins, one attention map a level.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer_thin` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from app.networks.layers.attention import FactoredLogits, merge_heads, split_heads
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.early_transformer import (
    Encoded,
    FeedForward,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.frame_norm import FrameNorm
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import frame_logits
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    FrameDecoder,
    FrameEncoder,
    ResBlock,
    squared_relu,
)
from app.networks.layers.rotary import RotaryEmbedding
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import Columns, check_levels, check_sizes, read_settings

FAMILY = "frame_transformer_v1"
LABEL = "Frame Transformer v1"

LEVELS = range(1, 7)
CHANNEL_FACTORS = (1, 2, 4, 6, 8, 10)  # of each level
RENAMED = {".embedding.": ".rotary_embedding.", ".o_proj.": ".out_proj."}  # in later checkpoints


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_heads: Attention heads of each level.
        expansion: Features inside a feed-forward over bins of its level.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    channels: int = 8
    num_heads: int = 8
    expansion: int = 24
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        check_levels(self, len(LEVELS), self.num_heads)


class MultichannelMultiheadAttention(nn.Module):
    """Multi-head attention over the columns of one map (Vaswani et al. 2017).

    Queries and keys are turned by a rotary embedding; logits are divided by the root of all bins.

    Args:
        bins: Number of bins, a multiple of `heads`.
        heads: Attention heads.
    """

    def __init__(self, bins: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.rotary_embedding = RotaryEmbedding(bins // heads)
        self.q_proj = MultichannelLinear(1, 1, bins, bins)
        self.k_proj = MultichannelLinear(1, 1, bins, bins)
        self.v_proj = MultichannelLinear(1, 1, bins, bins)
        self.out_proj = MultichannelLinear(1, 1, bins, bins)

    def forward(
        self, x: Tensor, memory: Tensor | None = None, previous: None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, 1, columns, bins).
            memory: The same; `x` itself where absent.
            previous: Logits of an earlier layer, which this version does not have.

        Returns:
            The result, shape (batch, 1, columns, bins), and the logits.
        """
        memory = x if memory is None else memory
        queries, keys = self.q_proj(x), self.k_proj(memory)
        logits = frame_logits(queries, keys, self.heads, self.rotary_embedding)
        attended = logits.attend(split_heads(self.v_proj(memory), self.heads))
        return self.out_proj(merge_heads(attended, len(x))), logits


class Decoder(FrameTransformerDecoder):
    """The transformer block of a decoder level.

    The published one applies its first norm a second time before the attention to the encoder, and
    its second norm before the feed-forward; the third is there and not used.
    """

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        """Decode a level.

        Args:
            x: Shape (batch, channels, columns, bins).
            memory: Map of the encoder's level, shape (batch, 1, columns, bins).

        Returns:
            `x` and the map, shape (batch, channels + 1, columns, bins).
        """
        h = self.embed(x)
        h = h + self.attn1(self.norm1(h))[0]
        h = h + self.attn2(self.norm1(h), memory)[0]
        return torch.cat((x, self.fed_forward(h, self.norm2)), dim=1)


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    Level 1 has all bins, each further one half of those above; columns stay. Going down, each level
    is a residual block (`enc1` …) and a transformer block (`enc1_transformer` …), and there is a
    transformer block for the input; going up, the same with the encoder's level as skip connection
    and its map as memory of the attention (`dec5` …). There is no limit of length.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        widths = [config.channels * factor for factor in CHANNEL_FACTORS]
        sizes = [config.bins >> (level - 1) for level in LEVELS]

        def parts(width: int, bins: int) -> dict[str, Any]:
            hidden = config.expansion * bins
            return {
                "embed": FrameConv2d(width, 1, (1, 1), bias=True),
                "attention": partial(MultichannelMultiheadAttention, bins, config.num_heads),
                "norm": partial(FrameNorm, bins),
                "feed_forward": FeedForward(
                    MultichannelLinear(1, 1, bins, hidden), MultichannelLinear(1, 1, hidden, bins)
                ),
            }

        def body(below: int, width: int, bins: int, stride: tuple[int, int]) -> nn.Module:
            norm = FrameNorm(bins)
            return nn.Sequential(
                ResBlock(below, width, bins, 3, stride, activation=squared_relu, norm=norm)
            )

        self.enc0_transformer = FrameTransformerEncoder(**parts(config.in_channels, config.bins))
        below, above = config.in_channels + 1, config.bins
        for level, width, bins in zip(LEVELS, widths, sizes, strict=True):
            stride = UNCHANGED if level == 1 else HALVE_BINS
            self.add_module(f"enc{level}", FrameEncoder(body(below, width, above, stride)))
            transformer = FrameTransformerEncoder(**parts(width, bins))
            self.add_module(f"enc{level}_transformer", transformer)
            below, above = width + 1, bins
        for level in reversed(LEVELS[:-1]):
            width, bins = widths[level - 1], sizes[level - 1]
            joined = body(below + width + 1, width, bins, UNCHANGED)
            self.add_module(f"dec{level}", FrameDecoder(joined))
            decoder = Decoder(**parts(width, bins))
            self.add_module(f"dec{level}_transformer", decoder)
            below = width + 1
        self.out = nn.Parameter(torch.empty(config.out_channels, below))
        nn.init.uniform_(self.out, -1 / math.sqrt(below), 1 / math.sqrt(below))

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns); any number of columns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = self.enc0_transformer(magnitudes.transpose(2, 3)).features
        encoded: list[Encoded] = []
        for level in LEVELS:
            x = self.get_submodule(f"enc{level}")(x)
            encoded.append(self.get_submodule(f"enc{level}_transformer")(x))
            x = encoded[-1].features
        encoded.pop()
        for level in reversed(LEVELS[:-1]):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x = self.get_submodule(f"dec{level}_transformer")(x, skip.maps)
        return torch.einsum("bcti,oc->boit", x, self.out)

    def renamed(self, weights: Mapping[str, Any]) -> dict[str, Any]:
        """Give weights of a later checkpoint the names that the published one has."""
        return {_published(name): value for name, value in weights.items()}


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Return the configuration of a checkpoint of this family, None of another's."""
    if "enc0_transformer.norm1.norm.weight" not in shapes:
        return None
    shapes = {_published(name): shape for name, shape in shapes.items()}
    hidden, bins = shapes["enc0_transformer.conv1.weight_pw"][1:]
    freqs = "enc1_transformer.attn.rotary_embedding.freqs"
    return Config(
        in_channels=shapes["enc0_transformer.embed.weight"][1],
        out_channels=shapes["out"][0],
        channels=shapes["enc1.body.0.conv1.weight"][0],
        num_heads=heads_of(shapes, freqs, bins, Config.num_heads),
        expansion=hidden // bins,
        n_fft=2 * bins,
        hop_length=bins,
    )


def _published(name: str) -> str:
    for later, published in RENAMED.items():
        name = name.replace(later, published)
    return name
