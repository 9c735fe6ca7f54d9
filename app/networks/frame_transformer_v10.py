"""Frame transformer, version 10: a U-Net that halves time, with attention over time at each level.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer13` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from torch import Tensor, nn

from app.core.errors import CardError
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.frame_transformer import (
    Encoded,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.residual import FrameDecoder, FrameEncoder
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import Columns, check_hop, read_settings

FAMILY = "frame_transformer_v10"
LABEL = "Frame Transformer v10"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

HALVE_TIME = (1, 2)  # stride along (bins, columns)
MARK = "enc1_transformer.attn.q_proj.2.weight"  # the only projections of three steps


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        embedding: Channels of the first level.
        level_channels: Channels of each level, in multiples of `embedding`.
        num_attention_maps: Attention maps of the first level.
        level_maps: Attention maps of each level, in multiples of `num_attention_maps`.
        num_heads: Attention heads in each map.
        expansion: Channels inside a feed-forward over channels that enter it.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    embedding: int = 8
    level_channels: tuple[int, ...] = (1, 2, 4, 6, 8, 10)
    num_attention_maps: int = 1
    level_maps: tuple[int, ...] = (1, 2, 4, 8, 12, 14)
    num_heads: int = 8
    expansion: int = 4
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        for field in fields(self):
            value = getattr(self, field.name)
            for number in value if isinstance(value, tuple) else (value,):
                if type(number) is not int or number < 1:
                    raise CardError(f"“{field.name}” is {value!r}, not positive whole numbers.")
        if not self.level_channels or len(self.level_channels) != len(self.level_maps):
            raise CardError("“level_channels” and “level_maps” differ in length or are empty.")
        if self.n_fft % 2 or self.bins % self.num_heads:
            raise CardError("Half of “n_fft” is not a multiple of “num_heads”.")
        check_hop(self)


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    Level i halves the time of level i-1 and keeps all bins. Going down, each level is a convolution
    block (`enc1` …) and a transformer block (`enc1_transformer` …); going up, the same with the
    encoder's level as skip connection and as memory of the attention (`dec5` …). The network has no
    limit of length; what lies beyond the ends counts as zero.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        bins, heads, expansion = config.bins, config.num_heads, config.expansion
        widths = [config.embedding * factor for factor in config.level_channels]
        maps = [config.num_attention_maps * factor for factor in config.level_maps]
        self.levels = range(1, len(widths) + 1)

        below = config.in_channels
        for level, width, count in zip(self.levels, widths, maps, strict=True):
            stride = (1, 1) if level == 1 else HALVE_TIME
            norm = MultichannelLayerNorm(below, bins)
            self.add_module(f"enc{level}", FrameEncoder(below, width, norm, stride))
            self.add_module(
                f"enc{level}_transformer",
                FrameTransformerEncoder(width, count, bins, heads, expansion),
            )
            below = width + count
        for level in reversed(self.levels[:-1]):
            width, count = widths[level - 1], maps[level - 1]
            skip = width + count
            norm = MultichannelLayerNorm(skip + below, bins)
            self.add_module(f"dec{level}", FrameDecoder(skip + below, width, norm))
            self.add_module(
                f"dec{level}_transformer",
                FrameTransformerDecoder(width, count, skip, bins, heads, expansion),
            )
            below = width + 3 * count
        self.out = FrameConv2d(below, config.out_channels, (1, 1))

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns); any number of columns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = magnitudes.transpose(2, 3)
        encoded: list[Encoded] = []
        for level in self.levels:
            x = self.get_submodule(f"enc{level}")(x)
            encoded.append(self.get_submodule(f"enc{level}_transformer")(x))
            x = encoded[-1].features
        encoded.pop()
        for level in reversed(self.levels[:-1]):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x = self.get_submodule(f"dec{level}_transformer")(x, skip)
        return self.out(x).transpose(2, 3)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    channels, _, bins = shapes["enc1.norm1.weight"]
    embedding, maps = shapes["enc1.conv2.weight"][0], shapes[MARK][0]
    hidden, width = shapes["enc1_transformer.conv1.weight"][:2]
    levels = range(1, 1 + sum(f"enc{level}.norm1.weight" in shapes for level in range(1, 20)))
    freqs = "enc1_transformer.attn.embedding.freqs"
    projection = "enc{}_transformer.attn.q_proj.2.weight"
    return Config(
        in_channels=channels,
        out_channels=shapes["out.weight"][0],
        embedding=embedding,
        level_channels=tuple(shapes[f"enc{n}.conv2.weight"][0] // embedding for n in levels),
        num_attention_maps=maps,
        level_maps=tuple(shapes[projection.format(n)][0] // maps for n in levels),
        num_heads=heads_of(shapes, freqs, bins, Config.num_heads),
        expansion=hidden // width,
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
