"""Frame transformer, version 7: a U-Net over nine halvings of the bins, logits chained throughout.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer4` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import torch
from torch import Tensor
from torch.nn import functional

from app.core.errors import CardError
from app.core.texts import say
from app.networks.layers.chained_transformer import (
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.convolutional_embedding import STORED_COLUMNS, ConvolutionalEmbedding
from app.networks.layers.levels import Level
from app.networks.layers.u_net import UNet
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import embedded_sizes
from app.networks.settings import HalvedColumns, check_levels, read_settings

FAMILY = "frame_transformer_v7"
LABEL = "Frame Transformer v7"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

MARK = "dec1_transformer.embed_skip.weight"  # with v6 only, whose encoder has NOT_V6 besides
NOT_V6 = "enc1_transformer.conv1.weight_dw"


@dataclass(frozen=True, kw_only=True)
class ChainedColumns(HalvedColumns):
    """Sizes of versions 6 and 7: nine levels, the last one with half the heads.

    Attributes:
        num_attention_maps: Attention maps of each level.
    """

    CHANNEL_FACTORS: ClassVar[tuple[int, ...]] = (1, 2, 4, 6, 8, 10, 12, 14, 16)
    LEVELS: ClassVar[int] = len(CHANNEL_FACTORS)

    num_attention_maps: int = 2

    def check(self) -> None:
        """Raise a CardError if the bins of some level are no multiple of its heads."""
        if self.num_heads % 2:
            raise CardError(say("“num_heads” is not even; the last level has half as many."))
        check_levels(self, self.LEVELS - 1, self.num_heads)


@dataclass(frozen=True, kw_only=True)
class Config(ChainedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        expansions: Bins inside the feed-forward of each level.
    """

    expansions: tuple[int, ...] = (4096,) * ChainedColumns.LEVELS

    def check(self) -> None:
        """Raise a CardError if levels are missing, or the bins of one no multiple of its heads."""
        super().check()
        if len(self.expansions) != self.LEVELS:
            raise CardError(say("“expansions” needs {0} numbers.", self.LEVELS))


class FrameTransformer(UNet):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    An embedding of the position is set beside the input. Going down, the attention of a level adds
    its logits to those of the level above, except for the last; going up, see
    `FrameTransformerDecoder`.

    Args:
        config: Sizes; has `expansions`.

    Attributes:
        most_columns: Longest input with which the network was trained and published.
        mix_maps: Whether feed-forwards of the encoder mix the maps as the decoder's do.
    """

    most_columns = STORED_COLUMNS
    mix_maps = False

    def __init__(self, config: ChainedColumns) -> None:
        maps, levels = config.num_attention_maps, config.LEVELS
        super().__init__(config, maps, beside=maps)
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, config.bins, activation=functional.gelu
        )
        self.add_encoders(config.in_channels + 1, levels)
        below = self.add_decoders(self.level(levels).channels + maps, levels - 1)
        self.out = FrameConv2d(below, config.out_channels, (1, 1), bias=True)

    def level(self, number: int) -> Level:
        """Return the sizes of a level, counted from 1."""
        level = super().level(number)
        last = number == self.config.LEVELS
        return level._replace(heads=level.heads // 2) if last else level

    def encoder(self, number: int, level: Level) -> FrameTransformerEncoder:
        """Make a transformer block of the way down."""
        hidden = self.config.expansions[number - 1]
        return FrameTransformerEncoder(level, hidden, mix_maps=self.mix_maps)

    def decoder(self, number: int, level: Level) -> FrameTransformerDecoder:
        """Make a transformer block of the way up."""
        return FrameTransformerDecoder(level, self.config.expansions[number - 1])

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""
        x = torch.cat((x, self.positional_embedding(x)), dim=1)
        encoded = self.encode(x, self.config.LEVELS - 1)
        # The last level has other heads, and so nothing to add its logits to.
        x = self.enc9_transformer(self.enc9(encoded[-1].features)).features
        return self.out(self.decode(x, encoded))


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes or NOT_V6 in shapes:
        return None
    levels = range(1, Config.LEVELS + 1)
    return Config(
        **embedded_sizes(shapes),
        num_attention_maps=shapes["enc1_transformer.norm1.weight"][0],
        expansions=tuple(shapes[f"enc{n}_transformer.conv1.weight_pw"][1] for n in levels),
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
