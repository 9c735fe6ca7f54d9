"""Frame transformer, version 7: a U-Net over nine halvings of the bins, logits chained throughout.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer4` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.core.errors import CardError
from app.networks.layers.chained_transformer import (
    Carried,
    Encoded,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
)
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.convolutional_embedding import STORED_COLUMNS, ConvolutionalEmbedding
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    FrameDecoder,
    FrameEncoder,
    ResBlock,
)
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import Columns, check_hop, check_sizes, read_settings

FAMILY = "frame_transformer_v7"
LABEL = "Frame Transformer v7"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

CHANNEL_FACTORS = (1, 2, 4, 6, 8, 10, 12, 14, 16)  # of each level
LEVELS = range(1, len(CHANNEL_FACTORS) + 1)
MARK = "dec1_transformer.embed_skip.weight"  # with v6 only, whose encoder has NOT_V6 besides
NOT_V6 = "enc1_transformer.conv1.weight_dw"


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_attention_maps: Attention maps of each level.
        num_heads: Attention heads in each map; half as many at the last level.
        expansions: Bins inside the feed-forward of each level.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    channels: int = 8
    num_attention_maps: int = 2
    num_heads: int = 8
    expansions: tuple[int, ...] = (4096,) * len(LEVELS)
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        if len(self.expansions) != len(LEVELS):
            raise CardError(f"“expansions” needs {len(LEVELS)} numbers.")
        if self.num_heads % 2 or self.n_fft % 2 or self.bins % (self.num_heads << 7):
            raise CardError("Half of “n_fft” is not a multiple of “num_heads” after 7 halvings.")
        check_hop(self)

    def heads(self, level: int) -> int:
        """Number of attention heads of a level."""
        return self.num_heads // 2 if level == LEVELS[-1] else self.num_heads


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    An embedding of the position is set beside the input. Each level below the first has half the
    bins of the one above and all columns. Going down, the attention of a level adds its logits to
    those of the level above, except for the last; going up, see `FrameTransformerDecoder`.

    Attributes:
        most_columns: Longest input with which the network was trained and published.
    """

    most_columns = STORED_COLUMNS

    def __init__(self, config: Config) -> None:
        super().__init__()
        maps, bins = config.num_attention_maps, config.bins
        widths = [config.channels * factor for factor in CHANNEL_FACTORS]
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, bins, activation=functional.gelu
        )
        below = config.in_channels + 1
        for level, width in zip(LEVELS, widths, strict=True):
            above, size = (bins, bins) if level == 1 else (bins >> (level - 2), bins >> (level - 1))
            stride = UNCHANGED if level == 1 else HALVE_BINS
            self.add_module(
                f"enc{level}", FrameEncoder(ResBlock(below, width, above, stride=stride))
            )
            hidden = config.expansions[level - 1]
            self.add_module(
                f"enc{level}_transformer",
                FrameTransformerEncoder(
                    width, maps, size, config.heads(level), hidden, mix_maps=False
                ),
            )
            below = width + maps
        for level in reversed(LEVELS[:-1]):
            width, size = widths[level - 1], bins >> (level - 1)
            skip = width + maps
            self.add_module(f"dec{level}", FrameDecoder(ResBlock(below + skip, width, size)))
            hidden = config.expansions[level - 1]
            self.add_module(
                f"dec{level}_transformer",
                FrameTransformerDecoder(width, maps, skip, size, config.heads(level), hidden),
            )
            below = skip
        self.out = FrameConv2d(below, config.out_channels, (1, 1), bias=True)

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns).

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = magnitudes.transpose(2, 3).contiguous()
        x = torch.cat((x, self.positional_embedding(x)), dim=1)
        encoded: list[Encoded] = []
        for level in LEVELS:
            # The last level has other heads, and so nothing to add its logits to.
            chained = 1 < level < LEVELS[-1]
            x = self.get_submodule(f"enc{level}")(x)
            encoded.append(
                self.get_submodule(f"enc{level}_transformer")(
                    x, encoded[-1].logits if chained else None
                )
            )
            x = encoded[-1].features
        encoded.pop()
        carried: Carried | None = None
        for level in reversed(LEVELS[:-1]):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip.features)
            x, carried = self.get_submodule(f"dec{level}_transformer")(x, skip, carried)
        return self.out(x).transpose(2, 3)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes or NOT_V6 in shapes:
        return None
    width, _, bins = shapes["enc1.body.norm.weight"]
    maps = shapes["enc1_transformer.norm1.weight"][0]
    heads = heads_of(shapes, "enc1_transformer.attn.embedding.freqs", bins, Config.num_heads)
    return Config(
        in_channels=width - 1,
        out_channels=shapes["out.weight"][0],
        channels=shapes["enc1.body.conv1.weight"][0],
        num_attention_maps=maps,
        num_heads=heads,
        expansions=tuple(shapes[f"enc{level}_transformer.conv1.weight_pw"][1] for level in LEVELS),
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
