"""Reads the settings of a card into a family's configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from app.core.errors import CardError

C = TypeVar("C")  # a family's configuration

SMALLEST_EMBEDDED = 256  # bins, of which eight halvings make one


class Columns:
    """What follows for every family from the lengths of its columns, attributes of its `Config`."""

    n_fft: int

    @property
    def bins(self) -> int:
        """Number of bins the network sees."""
        return self.n_fft // 2


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
        raise CardError(f"“{unknown[0]}” is no setting of {family}.")
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in settings.items()})


def check_sizes(config: Any) -> None:
    """Refuse a configuration with sizes that are no positive whole numbers.

    Args:
        config: A dataclass of whole numbers, tuples of them, and switches.

    Raises:
        CardError: Naming the first that is none.
    """
    for field in fields(config):
        value = getattr(config, field.name)
        if field.type == "bool":
            if type(value) is not bool:
                raise CardError(f"“{field.name}” is {value!r}, neither true nor false.")
            continue
        for number in value if isinstance(value, tuple) else (value,):
            if type(number) is not int or number < 1:
                raise CardError(f"“{field.name}” is {value!r}, not positive whole numbers.")


def check_levels(config: Any, levels: int, heads: int) -> None:
    """Refuse sizes that cannot be halved level by level and shared out among heads.

    Args:
        config: Has `n_fft`, `hop_length` and `bins`.
        levels: Number of levels, each with half the bins of the one above.
        heads: Attention heads of the last level.

    Raises:
        CardError: If the bins of some level are no whole number, or no multiple of its heads.
    """
    if config.n_fft % 2 or config.bins % (heads << (levels - 1)):
        raise CardError(
            f"Half of “n_fft” is not a multiple of “num_heads” after {levels - 1} halvings."
        )
    check_hop(config)


def check_hop(config: Any) -> None:
    """Refuse columns so far apart that frames between them would be lost.

    Args:
        config: Has `hop_length` and `bins`.

    Raises:
        CardError: If they are.
    """
    if config.hop_length > config.bins:
        raise CardError("“hop_length” is more than half of “n_fft”.")


def check_bridge(config: Any, factor: int) -> None:
    """Refuse a bridge whose channels cannot be shared out among its heads.

    Args:
        config: Has `channels` and `num_heads`.
        factor: How many times `channels` the bridge has.

    Raises:
        CardError: If they cannot.
    """
    if config.channels * factor % config.num_heads:
        raise CardError("The bridge's channels are not a multiple of “num_heads”.")


def check_embedding(config: Any) -> None:
    """Refuse sizes that `ConvolutionalEmbedding` cannot halve down to its last scale.

    Args:
        config: Has `bins`.

    Raises:
        CardError: If there are too few bins, or they do not halve evenly.
    """
    if config.bins % SMALLEST_EMBEDDED:
        raise CardError(f"Half of “n_fft” is not a multiple of {SMALLEST_EMBEDDED}.")
