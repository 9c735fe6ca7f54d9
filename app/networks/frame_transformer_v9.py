"""Frame transformer, version 9: transformer layers between squares, fed with its own past results.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer12` there. This is an independent implementation, compatible with the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor, nn

from app.core.errors import CardError
from app.networks.autoregressive import PARTS, AutoregressiveSeparator
from app.networks.layers.chunk_transformer import ConvolutionalTransformerEncoder, cut, join
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.residual import FrameDecoder, FrameEncoder
from app.networks.recognition import heads_of
from app.networks.settings import Columns, check_hop, check_sizes, read_settings

FAMILY = "frame_transformer_v9"
LABEL = "Frame Transformer v9"
HALF_PRECISION = True  # measured: tests/networks/test_half_precision.py

# A column less than the 2048 that are seen with the context: there is one at both ends of a chunk.
CHUNK_COLUMNS = 1791

CHANNEL_FACTORS = (1, 2, 4, 8)  # of each level
LEVELS = range(1, len(CHANNEL_FACTORS) + 1)
HALVE = (2, 2)  # strides along (bins, columns)
REDUCTION = 8  # of both extents at the last level
SQUARES = 4  # one above the other at the last level of the published network
MARK = "transformer.0.attn.q_proj.1.weight_pw"


@dataclass(frozen=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the input: five times those of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_heads: Attention heads in each channel.
        chunk_size: Extent of the squares at the last level, along columns and bins.
        num_layers: Number of transformer layers.
        expansion: Bins inside their feed-forward.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 10
    out_channels: int = 2
    channels: int = 16
    num_heads: int = 8
    chunk_size: int = 32
    num_layers: int = 17
    expansion: int = 512
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        if self.in_channels % PARTS or self.out_channels != self.in_channels // PARTS:
            raise CardError(f"“in_channels” is not {PARTS} times “out_channels”.")
        if self.chunk_size % self.num_heads:
            raise CardError("“chunk_size” is not a multiple of “num_heads”.")
        if self.n_fft % 2 or self.bins % (REDUCTION * self.chunk_size):
            raise CardError(f"Half of “n_fft” is not a multiple of {REDUCTION} “chunk_size”.")
        check_hop(self)


class FrameTransformer(nn.Module):
    """The network proper, from magnitudes of now and before to the logits of a mask.

    Three levels of convolutions halve both extents. The image is then cut into squares, which are
    the tokens of the transformer layers. Norms take their statistics from the whole input, so
    every column of the result depends on every other.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.chunk_size = config.chunk_size
        widths = [config.channels * factor for factor in CHANNEL_FACTORS]
        below = config.in_channels
        for level, width in zip(LEVELS, widths, strict=True):
            norm = nn.InstanceNorm2d(below, affine=True)
            stride = (1, 1) if level == 1 else HALVE
            self.add_module(f"enc{level}", FrameEncoder(below, width, norm, stride))
            below = width
        self.transformer = nn.ModuleList(
            ConvolutionalTransformerEncoder(
                below, config.chunk_size, config.num_heads, config.expansion
            )
            for _ in range(config.num_layers)
        )
        for level in reversed(LEVELS[:-1]):
            width = widths[level - 1]
            norm = nn.InstanceNorm2d(below + width, affine=True)
            self.add_module(f"dec{level}", FrameDecoder(below + width, width, norm))
            below = width
        self.out = FrameConv2d(below, config.out_channels, (1, 1), bias=True)

    def fitting_columns(self, columns: int) -> int:
        """Return the smallest number of columns, from `columns` on, that makes whole squares."""
        reduced = -(-columns // REDUCTION)
        missing = -reduced % self.chunk_size
        return columns if missing == 0 else (reduced + missing) * REDUCTION

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns), of now and before, see
                `AutoregressiveSeparator`; as many columns as `fitting_columns` returns.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        x = magnitudes.transpose(2, 3).contiguous()
        skips = []
        for level in LEVELS:
            x = self.get_submodule(f"enc{level}")(x)
            skips.append(x)
        batch, columns = len(x), skips.pop().shape[2]
        x, logits = cut(x, self.chunk_size), None
        for layer in self.transformer:
            x, logits = layer(x, batch, logits)
        x = join(x, batch, columns)
        for level in reversed(LEVELS[:-1]):
            x = self.get_submodule(f"dec{level}")(x, skips.pop())
        return self.out(x).transpose(2, 3)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family.

    No weight depends on the number of bins; it is taken to be four squares, as it was published.
    """
    if MARK not in shapes:
        return None
    size = shapes[MARK][-1]
    bins = SQUARES * REDUCTION * size
    freqs = "transformer.0.attn.embedding.freqs"
    return Config(
        in_channels=shapes["enc1.conv1.weight"][1],
        out_channels=shapes["out.weight"][0],
        channels=shapes["enc1.conv2.weight"][0],
        num_heads=heads_of(shapes, freqs, size, Config.num_heads),
        chunk_size=size,
        num_layers=len({name.split(".")[1] for name in shapes if name.startswith("transformer.")}),
        expansion=shapes["transformer.0.conv1.weight_pw"][1],
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> AutoregressiveSeparator:
    """Make the separator that a card's `config` describes.

    Args:
        config: Attributes of `Config`; what is absent takes the published value.

    Raises:
        CardError: If the sizes do not make a network.
    """
    parsed = read_settings(Config, config, FAMILY)
    return AutoregressiveSeparator(
        FrameTransformer(parsed), n_fft=parsed.n_fft, hop_length=parsed.hop_length
    )
