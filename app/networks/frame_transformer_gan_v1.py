"""Frame transformer "gan-v1" (15 April 2023), or AsymUNetMCT: evolved blocks and gated attention.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer2` there. It was the generator of an adversarial pair, and its authors' program
ran it with dropout as noise; this one does not. An independent implementation, compatible with the
weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.networks.layers.bridge import EvolvedConvolutionalTransformerEncoder
from app.networks.layers.bridged_u_net import BridgedUNet
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.evolved_transformer import (
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.levels import Level
from app.networks.layers.res_block import squared_relu
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import bridge_sizes, embedded_sizes
from app.networks.settings import BridgedColumns, read_settings

FAMILY = "frame_transformer_gan_v1"
LABEL = "Frame Transformer gan-v1"

MARK = "enc1_transformer.glu.0.weight_pw"


@dataclass(frozen=True, kw_only=True)
class Config(BridgedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        expansion: Bins inside the feed-forward of each level.
    """

    expansion: int = 10240


class FrameTransformer(BridgedUNet):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment."""

    def __init__(self, config: Config) -> None:
        super().__init__(config, beside=config.num_attention_maps, activation=squared_relu)

    def encoder(self, number: int, level: Level) -> FrameTransformerEncoder:
        """Make a transformer block of the way down."""
        return FrameTransformerEncoder(level, self.config.expansion)

    def decoder(self, number: int, level: Level) -> FrameTransformerDecoder:
        """Make a transformer block of the way up."""
        lowest = number == self.config.LEVELS
        return FrameTransformerDecoder(level, self.config.expansion, lowest=lowest)

    def bridge_layer(self, channels: int) -> EvolvedConvolutionalTransformerEncoder:
        """Make a layer of the bridge."""
        config = self.config
        return EvolvedConvolutionalTransformerEncoder(
            channels, config.num_heads, config.latent_expansion
        )

    def output(self, channels: int) -> FrameConv2d:
        """Make `out`."""
        return FrameConv2d(channels, self.config.out_channels, (1, 1), bias=True)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    return Config(
        **embedded_sizes(shapes),
        **bridge_sizes(shapes, "conv3"),
        num_attention_maps=shapes["enc1_transformer.norm1.weight"][0],
        expansion=shapes["enc1_transformer.conv3.weight_pw"][1],
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
