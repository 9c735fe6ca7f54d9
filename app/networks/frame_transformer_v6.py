"""Frame transformer, version 6: version 7 with feed-forwards that mix the maps throughout.

The network and its published checkpoint are those of github.com/carperbr/frame-transformer (MIT),
`frame_transformer4` of snapshot v6 there. This is an independent implementation, compatible with
the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.networks import frame_transformer_v7 as v7
from app.networks.layers.linear import MultichannelLinear
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import heads_of
from app.networks.settings import check_sizes, read_settings

FAMILY = "frame_transformer_v6"
LABEL = "Frame Transformer v6"
HALF_PRECISION = True  # measured: tests/networks/test_early_frame_transformers.py

MARKS = {"dec1_transformer.embed_skip.weight", "enc1_transformer.conv1.weight_dw"}


@dataclass(frozen=True)
class Config:
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        channels: Channels of the first level.
        num_attention_maps: Attention maps of each level.
        num_heads: Attention heads in each map; half as many at the last level.
        expansion: Bins inside the feed-forward of each level.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    channels: int = 36
    num_attention_maps: int = 4
    num_heads: int = 8
    expansion: int = 4096
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        self.as_v7()

    def as_v7(self) -> v7.Config:
        """Return the same sizes for version 7."""
        return v7.Config(
            in_channels=self.in_channels,
            out_channels=self.out_channels,
            channels=self.channels,
            num_attention_maps=self.num_attention_maps,
            num_heads=self.num_heads,
            expansions=(self.expansion,) * len(v7.LEVELS),
            n_fft=self.n_fft,
            hop_length=self.hop_length,
        )


class FrameTransformer(v7.FrameTransformer):
    """Version 7's network, but feed-forwards of the encoder mix the maps as the decoder's do."""

    def __init__(self, config: Config) -> None:
        super().__init__(config.as_v7())
        maps, hidden = config.num_attention_maps, config.expansion
        for level in v7.LEVELS:
            bins = config.n_fft >> level
            transformer = self.get_submodule(f"enc{level}_transformer")
            transformer.conv1 = MultichannelLinear(maps, maps, bins, hidden, mix_channels=True)


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if not shapes.keys() >= MARKS:
        return None
    inputs, _, bins = shapes["enc1.body.norm.weight"]
    heads = heads_of(shapes, "enc1_transformer.attn.embedding.freqs", bins, Config.num_heads)
    return Config(
        in_channels=inputs - 1,
        out_channels=shapes["out.weight"][0],
        channels=shapes["enc1.body.conv1.weight"][0],
        num_attention_maps=shapes["enc1_transformer.norm1.weight"][0],
        num_heads=heads,
        expansion=shapes["enc1_transformer.conv1.weight_pw"][1],
        n_fft=2 * bins,
        hop_length=bins,
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
