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

from torch import Tensor, nn

from app.core.errors import CardError
from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    FrameDecoder,
    FrameEncoder,
    ResBlock,
)
from app.networks.layers.source_transformer import (
    Chains,
    FrameTransformerDecoder,
    FrameTransformerEncoder,
    Source,
)
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import Columns, check_levels, check_sizes, read_settings

FAMILY = "frame_transformer_v8"
LABEL = "Frame Transformer v8"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

CHANNEL_FACTORS = (1, 2, 4, 6, 8, 10)  # of each level
LEVELS = range(1, len(CHANNEL_FACTORS) + 1)
MARK = "enc1_transformer.src_attn.o_proj.weight_pw"


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_attention_maps: Attention maps of each level.
        num_heads: Attention heads in each map.
        hidden: Bins inside the feed-forward of each level.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    channels: int = 8
    num_attention_maps: int = 1
    num_heads: int = 8
    hidden: tuple[int, ...] = (2150, 1536, 768, 512, 256, 160)
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        check_levels(self, len(LEVELS), self.num_heads)
        if len(self.hidden) != len(LEVELS):
            raise CardError(f"“hidden” needs {len(LEVELS)} numbers.")


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes to the logits of a mask for the accompaniment.

    Each level below the first has half the bins of the one above and all columns. Every attention
    to the level itself, and every one to the input, adds its logits to those before it, from the
    first encoder level down to the last and up to the first decoder level.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        maps, bins, heads = config.num_attention_maps, config.bins, config.num_heads
        widths = [config.channels * factor for factor in CHANNEL_FACTORS]
        source = Source(config.in_channels, bins)
        below = config.in_channels
        for level, width in zip(LEVELS, widths, strict=True):
            above, size = (bins, bins) if level == 1 else (bins >> (level - 2), bins >> (level - 1))
            stride = UNCHANGED if level == 1 else HALVE_BINS
            self.add_module(
                f"enc{level}", FrameEncoder(ResBlock(below, width, above, stride=stride))
            )
            hidden = config.hidden[level - 1]
            self.add_module(
                f"enc{level}_transformer",
                FrameTransformerEncoder(width, maps, size, heads, hidden, source),
            )
            below = width
        for level in reversed(LEVELS[:-1]):
            width, size = widths[level - 1], bins >> (level - 1)
            self.add_module(f"dec{level}", FrameDecoder(ResBlock(below + width, width, size)))
            hidden = config.hidden[level - 1]
            self.add_module(
                f"dec{level}_transformer",
                FrameTransformerDecoder(width, maps, size, heads, hidden, source),
            )
            below = width
        self.out = FrameConv2d(below, config.out_channels, (1, 1), bias=True)

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns); any number of columns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = source = magnitudes.transpose(2, 3).contiguous()
        chains: Chains | None = None
        encoded: list[tuple[Tensor, FactoredLogits]] = []
        for level in LEVELS:
            x = self.get_submodule(f"enc{level}")(x)
            x, chains = self.get_submodule(f"enc{level}_transformer")(x, source, chains)
            encoded.append((x, chains.own))
        encoded.pop()
        for level in reversed(LEVELS[:-1]):
            skip = encoded.pop()
            x = self.get_submodule(f"dec{level}")(x, skip[0])
            x, chains = self.get_submodule(f"dec{level}_transformer")(x, source, skip, chains)
        return self.out(x).transpose(2, 3)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if MARK not in shapes:
        return None
    width, _, bins = shapes["enc1.body.norm.weight"]
    freqs = "enc1_transformer.self_attn.embedding.freqs"
    return Config(
        in_channels=width,
        out_channels=shapes["out.weight"][0],
        channels=shapes["enc1.body.conv1.weight"][0],
        num_attention_maps=shapes[MARK][0],
        num_heads=heads_of(shapes, freqs, bins, Config.num_heads),
        hidden=tuple(shapes[f"enc{level}_transformer.conv1.weight_pw"][1] for level in LEVELS),
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
