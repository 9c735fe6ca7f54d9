"""What the levels of a frame transformer's U-Net are like, and what they hand on."""

from __future__ import annotations

from typing import NamedTuple

from torch import Tensor

from app.networks.layers.attention import FactoredLogits


class Level(NamedTuple):
    """Sizes of a level.

    Attributes:
        channels: Channels that come in.
        maps: Attention maps.
        bins: Number of bins.
        heads: Attention heads in each map.
    """

    channels: int
    maps: int
    bins: int
    heads: int


class Encoded(NamedTuple):
    """What an encoder level hands on.

    Attributes:
        features: To the next level and to the decoder, shape (batch, channels that go out, columns,
            bins).
        logits: Of the attention, those of the levels before included.
    """

    features: Tensor
    logits: FactoredLogits


class EncodedMaps(NamedTuple):
    """The same where decoders attend to some of the features only.

    Attributes:
        features: Shape (batch, channels + maps, columns, bins).
        maps: The last of `features`, shape (batch, maps, columns, bins).
        logits: Of the attention, those of the levels before included.
    """

    features: Tensor
    maps: Tensor
    logits: FactoredLogits
