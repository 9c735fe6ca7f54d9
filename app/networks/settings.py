"""What the configurations of families have in common, and how a card's settings become one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

from app.core.errors import CardError
from app.core.texts import say

C = TypeVar("C")  # a family's configuration

SMALLEST_EMBEDDED = 256  # bins, of which eight halvings make one


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Sizes that every frame transformer has; the defaults are the published ones.

    Attributes:
        in_channels: Channels of the mixture's magnitudes.
        out_channels: Channels of the mask.
        num_heads: Attention heads in each attention map.
        n_fft: Frames per column; half of it is the number of bins, the Nyquist bin left out.
        hop_length: Frames from column to column.
    """

    in_channels: int = 2
    out_channels: int = 2
    num_heads: int = 8
    n_fft: int = 2048
    hop_length: int = 1024

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If one is no positive whole number, or some do not go together.
        """
        check_sizes(self)
        self.check()
        if self.hop_length > self.bins:  # frames between columns would be lost
            raise CardError(say("“hop_length” is more than half of “n_fft”."))

    def check(self) -> None:
        """Raise a CardError if sizes, each possible in itself, do not go together."""

    @property
    def bins(self) -> int:
        """Number of bins the network sees."""
        return self.n_fft // 2


@dataclass(frozen=True, kw_only=True)
class HalvedColumns(Columns):
    """Sizes of a network whose levels have half the bins of the one above.

    Attributes:
        CHANNEL_FACTORS: Channels of each level, and of what else is below, over `channels`.
        LEVELS: Number of levels.
        channels: Channels of the first level.
    """

    CHANNEL_FACTORS: ClassVar[tuple[int, ...]] = (1, 2, 4, 6, 8, 10)
    LEVELS: ClassVar[int] = len(CHANNEL_FACTORS)

    channels: int = 8

    def check(self) -> None:
        """Raise a CardError if the bins of some level are no multiple of its heads."""
        check_levels(self, self.LEVELS, self.num_heads)

    @property
    def widths(self) -> tuple[int, ...]:
        """Channels of each level, and of what else is below."""
        return tuple(self.channels * factor for factor in self.CHANNEL_FACTORS)


@dataclass(frozen=True, kw_only=True)
class BridgedColumns(HalvedColumns):
    """Sizes of a network with a bridge: attention among all that is left below its last level.

    Attributes:
        num_attention_maps: Attention maps of each level.
        latent_expansion: Channels inside a feed-forward of the bridge over channels that enter it.
        num_bridge_layers: Layers of the bridge.
    """

    CHANNEL_FACTORS: ClassVar[tuple[int, ...]] = (1, 2, 4, 6, 8, 10, 12, 14, 16)
    LEVELS: ClassVar[int] = len(CHANNEL_FACTORS) - 1

    num_attention_maps: int = 1
    latent_expansion: int = 4
    num_bridge_layers: int = 4

    def check(self) -> None:
        """Raise a CardError if bins cannot be halved, or channels not shared out among heads."""
        super().check()
        check_embedding(self)
        if self.widths[-1] % self.num_heads:
            raise CardError(say("The bridge's channels are not a multiple of “num_heads”."))


def read_settings(kind: type[C], settings: Mapping[str, Any], family: str) -> C:
    """Make a configuration; what is absent takes the published value.

    Args:
        kind: The family's configuration, a dataclass.
        settings: Its attributes by name, lists standing for tuples.
        family: To name in the message.

    Raises:
        CardError: If a setting is unknown, or the configuration refuses a value.
    """
    unknown = sorted(settings.keys() - {field.name for field in fields(kind)})
    if unknown:
        raise CardError(say("“{0}” is no setting of {1}.", unknown[0], family))
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in settings.items()})


def check_sizes(config: Any) -> None:
    """Refuse a configuration with sizes that are no positive whole numbers.

    Args:
        config: A dataclass of whole numbers, tuples of them, and switches.

    Raises:
        CardError: Naming the first one.
    """
    for field in fields(config):
        value = getattr(config, field.name)
        if field.type == "bool":
            if type(value) is not bool:
                raise CardError(
                    say("“{0}” is {1}, neither true nor false.", field.name, repr(value))
                )
            continue
        for number in value if isinstance(value, tuple) else (value,):
            if type(number) is not int or number < 1:
                raise CardError(
                    say("“{0}” is {1}, not positive whole numbers.", field.name, repr(value))
                )


def check_levels(config: Any, levels: int, heads: int) -> None:
    """Refuse sizes that cannot be halved level by level and shared out among heads.

    Args:
        config: Has `n_fft` and `bins`.
        levels: Number of levels, each with half the bins of the one above.
        heads: Attention heads of the last level.

    Raises:
        CardError: If the bins of some level are no whole number, or no multiple of its heads.
    """
    if config.n_fft % 2 or config.bins % (heads << (levels - 1)):
        raise CardError(
            say("Half of “n_fft” is not a multiple of “num_heads” after {0} halvings.", levels - 1)
        )


def check_embedding(config: Any) -> None:
    """Refuse sizes that `ConvolutionalEmbedding` cannot halve down to its last scale.

    Args:
        config: Has `bins`.

    Raises:
        CardError: If there are too few bins, or they do not halve evenly.
    """
    if config.bins % SMALLEST_EMBEDDED:
        raise CardError(say("Half of “n_fft” is not a multiple of {0}.", SMALLEST_EMBEDDED))
