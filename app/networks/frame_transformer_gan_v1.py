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

import torch
from torch import Tensor, nn

from app.networks.layers.bridge import Bridge, EvolvedConvolutionalTransformerEncoder
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.convolutional_embedding import STORED_COLUMNS, ConvolutionalEmbedding
from app.networks.layers.evolved_transformer import (
    Carried,
    Encoded,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    FrameDecoder,
    FrameEncoder,
    ResBlock,
    squared_relu,
)
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import (
    Columns,
    check_bridge,
    check_embedding,
    check_levels,
    check_sizes,
    read_settings,
)

FAMILY = "frame_transformer_gan_v1"
LABEL = "Frame Transformer gan-v1"

CHANNEL_FACTORS = (1, 2, 4, 6, 8, 10, 12, 14, 16)  # of each level and of the bridge
LEVELS = range(1, len(CHANNEL_FACTORS))
MARK = "enc1_transformer.glu.0.weight_pw"


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_attention_maps: Attention maps of each level.
        num_heads: Attention heads in each map, and of the bridge.
        expansion: Bins inside the feed-forward of each level.
        latent_expansion: Channels inside a feed-forward of the bridge over channels that enter it.
        num_bridge_layers: Layers of the bridge.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    channels: int = 8
    num_attention_maps: int = 1
    num_heads: int = 8
    expansion: int = 10240
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
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

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
        maps, heads, hidden = config.num_attention_maps, config.num_heads, config.expansion
        *widths, latent = (config.channels * factor for factor in CHANNEL_FACTORS)
        sizes = [config.bins >> (level - 1) for level in LEVELS]
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, config.bins, activation=squared_relu
        )
        below, above = config.in_channels + 1, config.bins
        for level, width, bins in zip(LEVELS, widths, sizes, strict=True):
            stride = UNCHANGED if level == 1 else HALVE_BINS
            body = ResBlock(below, width, above, stride=stride, activation=squared_relu)
            self.add_module(f"enc{level}", FrameEncoder(body))
            transformer = FrameTransformerEncoder(width, maps, bins, heads, hidden)
            self.add_module(f"enc{level}_transformer", transformer)
            below, above = width + maps, bins
        self.enc9 = FrameEncoder(
            ResBlock(below, latent, above, stride=HALVE_BINS, activation=squared_relu)
        )
        self.enc9_transformer = Bridge(
            EvolvedConvolutionalTransformerEncoder(latent, heads, config.latent_expansion)
            for _ in range(config.num_bridge_layers)
        )
        below = latent
        for level in reversed(LEVELS):
            width, bins = widths[level - 1], sizes[level - 1]
            body = ResBlock(below + width + maps, width, bins, activation=squared_relu)
            self.add_module(f"dec{level}", FrameDecoder(body))
            decoder = FrameTransformerDecoder(
                width, maps, bins, heads, hidden, lowest=level == LEVELS[-1]
            )
            self.add_module(f"dec{level}_transformer", decoder)
            below = width + maps
        self.out = FrameConv2d(below, config.out_channels, (1, 1), bias=True)

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns); any number of columns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = magnitudes.transpose(2, 3)
        x = torch.cat((x, self.positional_embedding(x)), dim=1)
        encoded: list[Encoded] = []
        for level in LEVELS:
            x = self.get_submodule(f"enc{level}")(x)
            previous = encoded[-1].logits if encoded else None
            encoded.append(self.get_submodule(f"enc{level}_transformer")(x, previous))
            x = encoded[-1].features
        x = self.enc9_transformer(self.enc9(x))
        carried: Carried | None = None
        for level in reversed(LEVELS):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x, carried = self.get_submodule(f"dec{level}_transformer")(x, skip, carried)
        return self.out(x).transpose(2, 3)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    inputs, _, bins = shapes["enc1.body.norm.weight"]
    heads = heads_of(shapes, "enc1_transformer.attn.embedding.freqs", bins, Config.num_heads)
    widened, latent = shapes["enc9_transformer.0.conv3.weight"][:2]
    layers = {name.split(".")[1] for name in shapes if name.startswith("enc9_transformer.")}
    return Config(
        in_channels=inputs - 1,
        out_channels=shapes["out.weight"][0],
        channels=shapes["enc1.body.conv1.weight"][0],
        num_attention_maps=shapes["enc1_transformer.norm1.weight"][0],
        num_heads=heads,
        expansion=shapes["enc1_transformer.conv3.weight_pw"][1],
        latent_expansion=widened // latent,
        num_bridge_layers=len(layers),
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
