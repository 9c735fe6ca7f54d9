"""Frame transformer, version 4 (17 May 2023): sees phases too, and attends for all channels.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer3` there. It was the generator of an adversarial pair, and its authors' program
ran it with dropout as noise; this one does not. An independent implementation, compatible with the
weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.bridge import ConvolutionalTransformerEncoder
from app.networks.layers.bridged_u_net import BridgedUNet
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.levels import Level
from app.networks.layers.wide_transformer import FrameTransformerDecoder, FrameTransformerEncoder
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import bridge_sizes, embedded_sizes
from app.networks.settings import BridgedColumns, read_settings

FAMILY = "frame_transformer_v4"
LABEL = "Frame Transformer v4"
HALF_PRECISION = True  # measured: tests/networks/test_early_frame_transformers.py

MARK = "enc1_transformer.attn.o_linear.weight_pw"


@dataclass(frozen=True, kw_only=True)
class Config(BridgedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes and as many of its phases.
        expansion: Channels inside a feed-forward over channels that enter it.
    """

    in_channels: int = 4
    num_attention_maps: int = 15
    expansion: int = 4


class FrameTransformer(BridgedUNet):
    """The network proper, from magnitudes and phases to the logits of a mask for the accompaniment.

    It takes magnitudes, at most 1, then phases, 0..1 for a turn from -π to π.
    """

    def __init__(self, config: Config) -> None:
        super().__init__(config, beside=0, activation=functional.gelu)

    def encoder(self, number: int, level: Level) -> FrameTransformerEncoder:
        """Make a transformer block of the way down."""
        return FrameTransformerEncoder(level, self.config.expansion)

    def decoder(self, number: int, level: Level) -> FrameTransformerDecoder:
        """Make a transformer block of the way up."""
        return FrameTransformerDecoder(level, self.config.expansion)

    def bridge_layer(self, channels: int) -> ConvolutionalTransformerEncoder:
        """Make a layer of the bridge."""
        config = self.config
        return ConvolutionalTransformerEncoder(channels, config.num_heads, config.latent_expansion)

    def output(self, channels: int) -> nn.Module:
        """Make `out`."""
        return nn.Sequential(
            FrameConv2d(channels, 2 * channels, (1, 1), bias=True),
            nn.GELU(),
            FrameConv2d(2 * channels, self.config.out_channels, (1, 1), bias=True),
        )


class PhaseSeparator(MaskingSeparator):
    """A `MaskingSeparator` whose network sees the mixture's phases beside its magnitudes."""

    def relative(self, spectrum: Tensor, peak: float | None) -> Tensor:
        """Return relative magnitudes, then phases from 0 for -π to 1 for π, sans Nyquist."""
        # Adding zero makes zeros positive: those of silence have the phase 0, not 0 or π.
        phases = (spectrum[..., :-1, :] + 0).angle() / (2 * math.pi) + 0.5
        return torch.cat((super().relative(spectrum, peak), phases), dim=1)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    expanded, channels = shapes["enc1_transformer.conv1.weight"][:2]
    return Config(
        **embedded_sizes(shapes, out="out.2.weight"),
        **bridge_sizes(shapes, "conv1"),
        num_attention_maps=shapes[MARK][0],
        expansion=expanded // channels,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed, PhaseSeparator)
