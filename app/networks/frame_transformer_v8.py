"""Frame transformer, version 8 (8.1): a U-Net that halves the bins and keeps seeing its input.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer5` there. This is an independent implementation, compatible with the weights. The
published program rounds what the decoder stretches to half precision, by which its own results
differ from run to run; this one does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from app.core.errors import CardError
from app.core.texts import say
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.levels import Level
from app.networks.layers.source_transformer import (
    Chains,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
    Source,
)
from app.networks.layers.u_net import UNet
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import common_sizes
from app.networks.settings import HalvedColumns, read_settings

FAMILY = "frame_transformer_v8"
LABEL = "Frame Transformer v8"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

MARK = "enc1_transformer.src_attn.o_proj.weight_pw"


@dataclass(frozen=True, kw_only=True)
class Config(HalvedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        num_attention_maps: Attention maps of each level.
        hidden: Bins inside the feed-forward of each level.
    """

    num_attention_maps: int = 1
    hidden: tuple[int, ...] = (2150, 1536, 768, 512, 256, 160)

    def check(self) -> None:
        """Raise a CardError if levels are missing, or the bins of one no multiple of its heads."""
        super().check()
        if len(self.hidden) != self.LEVELS:
            raise CardError(say("“hidden” needs {0} numbers.", self.LEVELS))


class FrameTransformer(UNet):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    Every attention to the level itself, and every one to the input, adds its logits to those before
    it, from the first encoder level down to the last and up to the first decoder level.
    """

    def __init__(self, config: Config) -> None:
        super().__init__(config, config.num_attention_maps)
        self.add_encoders(config.in_channels, config.LEVELS)
        below = self.add_decoders(self.level(config.LEVELS).channels, config.LEVELS - 1)
        self.out = FrameConv2d(below, config.out_channels, (1, 1), bias=True)

    @property
    def source(self) -> Source:
        """What the input is like that all levels look at."""
        return Source(self.config.in_channels, self.config.bins)

    def encoder(self, number: int, level: Level) -> FrameTransformerEncoder:
        """Make a transformer block of the way down."""
        return FrameTransformerEncoder(level, self.config.hidden[number - 1], self.source)

    def decoder(self, number: int, level: Level) -> FrameTransformerDecoder:
        """Make a transformer block of the way up."""
        return FrameTransformerDecoder(level, self.config.hidden[number - 1], self.source)

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""
        return self.out(self.through(x, Chains(x)))


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    inputs, _, bins = shapes["enc1.body.norm.weight"]
    levels = range(1, Config.LEVELS + 1)
    return Config(
        **common_sizes(shapes, bins, freqs="enc1_transformer.self_attn.embedding.freqs"),
        in_channels=inputs,
        channels=shapes["enc1.body.conv1.weight"][0],
        num_attention_maps=shapes[MARK][0],
        hidden=tuple(shapes[f"enc{n}_transformer.conv1.weight_pw"][1] for n in levels),
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
