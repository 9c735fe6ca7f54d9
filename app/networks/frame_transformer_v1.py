"""Frame transformer, version 1 ("thin"): a U-Net that halves the bins, one attention map a level.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer_thin` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from app.networks.layers.attention import FactoredLogits, merge_heads, split_heads
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.early_transformer import EarlyUNet, FrameTransformerDecoder, Parts
from app.networks.layers.frame_norm import FrameNorm
from app.networks.layers.levels import EncodedMaps, Level
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import frame_logits
from app.networks.layers.res_block import UNCHANGED
from app.networks.layers.rotary import RotaryEmbedding
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import common_sizes
from app.networks.settings import HalvedColumns, read_settings

FAMILY = "frame_transformer_v1"
LABEL = "Frame Transformer v1"

RENAMED = {".embedding.": ".rotary_embedding.", ".o_proj.": ".out_proj."}  # in later checkpoints


@dataclass(frozen=True, kw_only=True)
class Config(HalvedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        expansion: Features inside a feed-forward over bins of its level.
    """

    expansion: int = 24


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
        self, x: Tensor, memory: Tensor | None = None, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, 1, columns, bins).
            memory: The same; `x` itself where absent.
            previous: Logits of an earlier layer, which this version does not add.

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

    def forward(
        self, x: Tensor, skip: EncodedMaps, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, None]:
        """Decode a level, see `UNet.decoder`; there are no logits that count."""
        h = self.embed(x)
        h = h + self.attn1(self.norm1(h))[0]
        h = h + self.attn2(self.norm1(h), skip.maps)[0]
        return torch.cat((x, self.fed_forward(h, self.norm2)), dim=1), None


class FrameTransformer(EarlyUNet):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    There is no limit of length.
    """

    def __init__(self, config: Config) -> None:
        super().__init__(config, 1, config.in_channels)

    def decoder(self, number: int, level: Level) -> Decoder:
        """Make a transformer block of the way up."""
        return Decoder(self.parts(level))

    def parts(self, level: Level) -> Parts:
        """Return what the transformer block of a level is made of."""
        hidden = self.config.expansion * level.bins
        return Parts(
            FrameConv2d(level.channels, 1, (1, 1), bias=True),
            partial(MultichannelMultiheadAttention, level.bins, level.heads),
            partial(FrameNorm, level.bins),
            MultichannelLinear(1, 1, level.bins, hidden),
            MultichannelLinear(1, 1, hidden, level.bins),
        )

    def block(
        self, number: int, inputs: int, bins: int, stride: tuple[int, int] = UNCHANGED
    ) -> nn.Module:
        """Make the residual block of a level, in which channels share the gains of the norm."""
        block = super().block(number, inputs, bins, stride)
        block.norm = FrameNorm(bins)
        return nn.Sequential(block)

    def renamed(self, weights: Mapping[str, Any]) -> dict[str, Any]:
        """Give weights of a later checkpoint the names that the published one has."""
        return {_published(name): value for name, value in weights.items()}


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Return the configuration of a checkpoint of this family, None of another's."""
    if "enc0_transformer.norm1.norm.weight" not in shapes:
        return None
    shapes = {_published(name): shape for name, shape in shapes.items()}
    hidden, bins = shapes["enc0_transformer.conv1.weight_pw"][1:]
    freqs = "enc1_transformer.attn.rotary_embedding.freqs"
    return Config(
        **common_sizes(shapes, bins, freqs=freqs, out="out"),
        in_channels=shapes["enc0_transformer.embed.weight"][1],
        channels=shapes["enc1.body.0.conv1.weight"][0],
        expansion=hidden // bins,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)


def _published(name: str) -> str:
    for later, published in RENAMED.items():
        name = name.replace(later, published)
    return name
