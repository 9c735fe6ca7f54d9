"""Frame transformer, version 10: a U-Net that halves time, with attention over time at each level.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer13` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from app.core.errors import CardError
from app.core.texts import say
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.frame_transformer import FrameTransformerDecoder, FrameTransformerEncoder
from app.networks.layers.levels import EncodedMaps, Level
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.residual import FrameDecoder, FrameEncoder
from app.networks.layers.u_net import MaskNetwork
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import common_sizes
from app.networks.settings import Columns, read_settings

FAMILY = "frame_transformer_v10"
LABEL = "Frame Transformer v10"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

HALVE_TIME = (1, 2)  # stride along (bins, columns)
MARK = "enc1_transformer.attn.q_proj.2.weight"  # the only projections of three steps


@dataclass(frozen=True, kw_only=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        embedding: Channels of the first level.
        level_channels: Channels of each level, in multiples of `embedding`.
        num_attention_maps: Attention maps of the first level.
        level_maps: Attention maps of each level, in multiples of `num_attention_maps`.
        expansion: Channels inside a feed-forward over channels that enter it.
    """

    embedding: int = 8
    level_channels: tuple[int, ...] = (1, 2, 4, 6, 8, 10)
    num_attention_maps: int = 1
    level_maps: tuple[int, ...] = (1, 2, 4, 8, 12, 14)
    expansion: int = 4

    def check(self) -> None:
        """Raise a CardError if levels are missing, or bins are no multiple of the heads."""
        if not self.level_channels or len(self.level_channels) != len(self.level_maps):
            raise CardError(say("“level_channels” and “level_maps” differ in length or are empty."))
        if self.n_fft % 2 or self.bins % self.num_heads:
            raise CardError(say("Half of “n_fft” is not a multiple of “num_heads”."))


class FrameTransformer(MaskNetwork):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    Level i halves the time of level i-1 and keeps all bins. Going down, each level is a convolution
    block (`enc1` …) and a transformer block (`enc1_transformer` …); going up, the same with the
    encoder's level as skip connection and as memory of the attention (`dec5` …). The network has no
    limit of length; what lies beyond the ends counts as zero.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        bins = config.bins
        widths = [config.embedding * factor for factor in config.level_channels]
        maps = [config.num_attention_maps * factor for factor in config.level_maps]
        levels = [
            Level(width, count, bins, config.num_heads)
            for width, count in zip(widths, maps, strict=True)
        ]
        self.levels = range(1, len(levels) + 1)

        below = config.in_channels
        for number, level in enumerate(levels, 1):
            stride = (1, 1) if number == 1 else HALVE_TIME
            norm = MultichannelLayerNorm(below, bins)
            self.add_module(f"enc{number}", FrameEncoder(below, level.channels, norm, stride))
            transformer = FrameTransformerEncoder(level, config.expansion)
            self.add_module(f"enc{number}_transformer", transformer)
            below = level.channels + level.maps
        for number in reversed(self.levels[:-1]):
            level = levels[number - 1]
            joined = level.channels + level.maps + below
            norm = MultichannelLayerNorm(joined, bins)
            self.add_module(f"dec{number}", FrameDecoder(joined, level.channels, norm))
            transformer = FrameTransformerDecoder(level, config.expansion)
            self.add_module(f"dec{number}_transformer", transformer)
            below = level.channels + 3 * level.maps
        self.out = FrameConv2d(below, config.out_channels, (1, 1))

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""
        encoded: list[EncodedMaps] = []
        for level in self.levels:
            x = self.get_submodule(f"enc{level}")(x)
            encoded.append(self.get_submodule(f"enc{level}_transformer")(x))
            x = encoded[-1].features
        encoded.pop()
        for level in reversed(self.levels[:-1]):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x = self.get_submodule(f"dec{level}_transformer")(x, skip)
        return self.out(x)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    channels, _, bins = shapes["enc1.norm1.weight"]
    embedding, maps = shapes["enc1.conv2.weight"][0], shapes[MARK][0]
    hidden, width = shapes["enc1_transformer.conv1.weight"][:2]
    levels = range(1, 1 + sum(f"enc{level}.norm1.weight" in shapes for level in range(1, 20)))
    projection = "enc{}_transformer.attn.q_proj.2.weight"
    return Config(
        **common_sizes(shapes, bins),
        in_channels=channels,
        embedding=embedding,
        level_channels=tuple(shapes[f"enc{n}.conv2.weight"][0] // embedding for n in levels),
        num_attention_maps=maps,
        level_maps=tuple(shapes[projection.format(n)][0] // maps for n in levels),
        expansion=hidden // width,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
