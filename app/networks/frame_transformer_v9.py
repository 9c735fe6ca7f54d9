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
from app.core.texts import say
from app.networks.autoregressive import PARTS, AutoregressiveSeparator
from app.networks.layers.chunk_transformer import ConvolutionalTransformerEncoder, cut, join
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.residual import FrameDecoder, FrameEncoder
from app.networks.layers.u_net import MaskNetwork
from app.networks.recognition import common_sizes
from app.networks.settings import Columns, read_settings

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


@dataclass(frozen=True, kw_only=True)
class Config(Columns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the input: five times those of the mixture's magnitudes.
        channels: Channels of the first level.
        chunk_size: Extent of the squares at the last level, along columns and bins.
        num_layers: Number of transformer layers.
        expansion: Bins inside their feed-forward.
    """

    in_channels: int = 10
    channels: int = 16
    chunk_size: int = 32
    num_layers: int = 17
    expansion: int = 512

    def check(self) -> None:
        """Raise a CardError if channels, heads and squares do not go together."""
        if self.in_channels % PARTS or self.out_channels != self.in_channels // PARTS:
            raise CardError(say("“in_channels” is not {0} times “out_channels”.", PARTS))
        if self.chunk_size % self.num_heads:
            raise CardError(say("“chunk_size” is not a multiple of “num_heads”."))
        if self.n_fft % 2 or self.bins % (REDUCTION * self.chunk_size):
            raise CardError(
                say("Half of “n_fft” is not a multiple of {0} “chunk_size”.", REDUCTION)
            )


class FrameTransformer(MaskNetwork):
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

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins).

        Channels are of now and before, see `AutoregressiveSeparator`.
        """
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
        return self.out(x)


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
        **common_sizes(shapes, bins, freqs=freqs, width=size),
        in_channels=shapes["enc1.conv1.weight"][1],
        channels=shapes["enc1.conv2.weight"][0],
        chunk_size=size,
        num_layers=len({name.split(".")[1] for name in shapes if name.startswith("transformer.")}),
        expansion=shapes["transformer.0.conv1.weight_pw"][1],
    )


def build(config: Mapping[str, Any]) -> AutoregressiveSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return AutoregressiveSeparator(
        FrameTransformer(parsed), n_fft=parsed.n_fft, hop_length=parsed.hop_length
    )
