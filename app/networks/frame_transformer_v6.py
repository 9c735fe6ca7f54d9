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
from app.networks.masking import MaskingSeparator, accompaniment_separator
from app.networks.recognition import embedded_sizes
from app.networks.settings import read_settings

FAMILY = "frame_transformer_v6"
LABEL = "Frame Transformer v6"
HALF_PRECISION = True  # measured: tests/networks/test_early_frame_transformers.py

MARKS = {"dec1_transformer.embed_skip.weight", "enc1_transformer.conv1.weight_dw"}


@dataclass(frozen=True, kw_only=True)
class Config(v7.ChainedColumns):
    """Sizes of the network; the defaults are those of the published checkpoint.

    Attributes:
        expansion: Bins inside the feed-forward of each level.
    """

    channels: int = 36
    num_attention_maps: int = 4
    expansion: int = 4096

    @property
    def expansions(self) -> tuple[int, ...]:
        """What version 7 has in place of `expansion`."""
        return (self.expansion,) * self.LEVELS


class FrameTransformer(v7.FrameTransformer):
    """Version 7's network, but feed-forwards of the encoder mix the maps as the decoder's do."""

    mix_maps = True


def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:
    """Read the configuration from a checkpoint's shapes, if it is of this family."""
    if not shapes.keys() >= MARKS:
        return None
    return Config(
        **embedded_sizes(shapes),
        num_attention_maps=shapes["enc1_transformer.norm1.weight"][0],
        expansion=shapes["enc1_transformer.conv1.weight_pw"][1],
    )


def build(config: Mapping[str, Any]) -> MaskingSeparator:
    """Make the separator that a card's `config`, some attributes of `Config`, describes."""
    parsed = read_settings(Config, config, FAMILY)
    return accompaniment_separator(FrameTransformer(parsed), parsed)
