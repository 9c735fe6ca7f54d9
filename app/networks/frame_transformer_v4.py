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

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.bridge import Bridge, ConvolutionalTransformerEncoder
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.convolutional_embedding import STORED_COLUMNS, ConvolutionalEmbedding
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    FrameDecoder,
    FrameEncoder,
    ResBlock,
)
from app.networks.layers.wide_transformer import (
    Encoded,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.masking import MaskingSeparator
from app.networks.recognition import heads_of
from app.networks.settings import (
    Columns,
    check_bridge,
    check_embedding,
    check_levels,
    check_sizes,
    read_settings,
)

FAMILY = "frame_transformer_v4"
LABEL = "Frame Transformer v4"
HALF_PRECISION = True  # measured: tests/networks/test_early_frame_transformers.py

CHANNEL_FACTORS = (1, 2, 4, 6, 8, 10, 12, 14, 16)  # of each level and of the bridge
LEVELS = range(1, len(CHANNEL_FACTORS))
MARK = "enc1_transformer.attn.o_linear.weight_pw"


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes and as many of its phases.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_attention_maps: Attention maps of each level.
        num_heads: Attention heads in each map, and of the bridge.
        expansion: Channels inside a feed-forward over channels that enter it.
        latent_expansion: The same for the bridge.
        num_bridge_layers: Layers of the bridge.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 4
    out_channels: int = 2
    channels: int = 8
    num_attention_maps: int = 15
    num_heads: int = 8
    expansion: int = 4
    latent_expansion: int = 4
    num_bridge_layers: int = 4
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
        check_bridge(self, CHANNEL_FACTORS[-1])


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes and phases to the logits of a mask for the accompaniment.

    Each level below the first has half the bins of the one above; columns stay. Going down, each
    level is a residual block (`enc1` …) and a transformer block (`enc1_transformer` …); then the
    bridge (`enc9`, `enc9_transformer`), attention among all that is left of bins and columns; going
    up, the same with the encoder's level as skip connection and as memory of the attention.

    Attributes:
        most_columns: Longest input with which the network was trained and published.
    """

    most_columns = STORED_COLUMNS

    def __init__(self, config: Config) -> None:
        super().__init__()
        shape = config.num_heads, config.expansion
        *widths, latent = (config.channels * factor for factor in CHANNEL_FACTORS)
        sizes = [config.bins >> (level - 1) for level in LEVELS]
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, config.bins, activation=functional.gelu
        )
        below, above = config.in_channels + 1, config.bins
        for level, width, bins in zip(LEVELS, widths, sizes, strict=True):
            stride = UNCHANGED if level == 1 else HALVE_BINS
            body = ResBlock(below, width, above, stride=stride)
            self.add_module(f"enc{level}", FrameEncoder(body))
            encoder = FrameTransformerEncoder(width, config.num_attention_maps, bins, *shape)
            self.add_module(f"enc{level}_transformer", encoder)
            below, above = width, bins
        self.enc9 = FrameEncoder(ResBlock(below, latent, above, stride=HALVE_BINS))
        self.enc9_transformer = Bridge(
            ConvolutionalTransformerEncoder(latent, config.num_heads, config.latent_expansion)
            for _ in range(config.num_bridge_layers)
        )
        below = latent
        for level in reversed(LEVELS):
            width, bins = widths[level - 1], sizes[level - 1]
            self.add_module(f"dec{level}", FrameDecoder(ResBlock(below + width, width, bins)))
            decoder = FrameTransformerDecoder(width, config.num_attention_maps, bins, *shape)
            self.add_module(f"dec{level}_transformer", decoder)
            below = width
        self.out = nn.Sequential(
            FrameConv2d(below, 2 * below, (1, 1), bias=True),
            nn.GELU(),
            FrameConv2d(2 * below, config.out_channels, (1, 1), bias=True),
        )

    def forward(self, features: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            features: Magnitudes, at most 1, then phases, 0..1 for a turn from -π to π; shape
                (batch, in_channels, bins, columns); any number of columns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = features.transpose(2, 3)
        x = torch.cat((x, self.positional_embedding(x)), dim=1)
        encoded: list[Encoded] = []
        for level in LEVELS:
            x = self.get_submodule(f"enc{level}")(x)
            previous = encoded[-1].logits if encoded else None
            encoded.append(self.get_submodule(f"enc{level}_transformer")(x, previous))
            x = encoded[-1].features
        x = self.enc9_transformer(self.enc9(x))
        logits: FactoredLogits | None = None
        for level in reversed(LEVELS):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x, logits = self.get_submodule(f"dec{level}_transformer")(x, skip, logits)
        return self.out(x).transpose(2, 3)


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
    inputs, _, bins = shapes["enc1.body.norm.weight"]
    heads = heads_of(shapes, "enc1_transformer.attn.embedding.freqs", bins, Config.num_heads)
    expanded, channels = shapes["enc1_transformer.conv1.weight"][:2]
    widened, latent = shapes["enc9_transformer.0.conv1.weight"][:2]
    layers = {name.split(".")[1] for name in shapes if name.startswith("enc9_transformer.")}
    return Config(
        in_channels=inputs - 1,
        out_channels=shapes["out.2.weight"][0],
        channels=channels,
        num_attention_maps=shapes[MARK][0],
        num_heads=heads,
        expansion=expanded // channels,
        latent_expansion=widened // latent,
        num_bridge_layers=len(layers),
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> PhaseSeparator:
    """Make the separator that a card's `config` describes.

    Args:
        config: Attributes of `Config`; what is absent takes the published value.

    Raises:
        CardError: If the sizes do not make a network.
    """
    parsed = read_settings(Config, config, FAMILY)
    return PhaseSeparator(
        FrameTransformer(parsed),
        n_fft=parsed.n_fft,
        hop_length=parsed.hop_length,
        mask_is_vocals=False,
    )
