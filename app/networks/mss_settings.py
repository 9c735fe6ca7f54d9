"""Settings files (.yaml) that come with community checkpoints: read safely, and kept in a card.

They are written for programs that let YAML make any Python object. Here it makes numbers, texts,
lists and tables, and nothing else; of 137 published files all are of that kind. Needs no torch.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from app.core.errors import CardError
from app.core.texts import say

MOST_BYTES = 1 << 18  # the largest published file has 10 kB
MOST_VALUES = 20_000
MOST_DEPTH = 12
LONGEST_TEXT = 200  # characters
LARGEST = 1 << 20  # of a size of a network: a whole number, either sign
NO_CONSTRUCTOR = "could not determine a constructor"  # what PyYAML says of a tag it does not know
ABSENT = "~"  # stands in a card for a value that is none: TOML has no word for it

FRAMES = {"chunk_size", "segment", "num_samples", "samples_per_track", "t_max_positions"}
MOST_FRAMES = 1 << 26  # 25 minutes
WINDOWS = {"n_fft", "nfft", "stft_n_fft", "win_length", "stft_win_length", "win_size", "win"}
MOST_WINDOW = 1 << 16  # frames
HOPS = {"hop_length", "hop_size", "stft_hop_length"}
LEAST_HOP = 16  # frames; of less, a second of sound would be a hundred thousand columns
COUNTS = {"num_bands", "n_bands", "num_stems", "num_subbands", "num_scales", "heads", "num_heads"}
MOST_COUNT = 1024

# What a network is built of and run with; what else is there was for its training.
KEPT = {
    "audio": None,
    "model": None,
    "kwargs": None,
    "htdemucs": None,
    "model_type": None,
    "training": {
        "instruments", "target_instrument", "channels", "samplerate", "segment", "model_type",
    },
    "inference": {"chunk_size", "dim_t", "normalize", "num_overlap"},
}  # fmt: skip

BY_HAND = say("Fetch the settings file again from where the checkpoint comes from.")


class _Loader(yaml.SafeLoader):
    """Numbers, texts, lists, tables, and two rules more: tuples, and numbers such as 1e-4."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Refuse tables that are merged into others: merged again and again, they fill memory."""
        if any(key.tag == "tag:yaml.org,2002:merge" for key, _ in node.value):
            raise ValueError("a merge key")


def _tuple(loader: _Loader, node: yaml.SequenceNode) -> list[Any]:
    return loader.construct_sequence(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:python/tuple", _tuple)
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$"),
    list("-+0123456789"),
)


def read_settings_file(path: Path) -> dict[str, Any]:
    """Read a settings file.

    Returns:
        What it says, as YAML has it: tables, lists (also for tuples), texts, numbers, None.

    Raises:
        CardError: If it is no such file, wants more than plain values, or is unreasonably large.
    """
    name = path.name
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise CardError(say("The settings file {0} cannot be read.", name), BY_HAND) from error
    if len(content) > MOST_BYTES:
        raise CardError(say("The file {0} is too large for a settings file.", name), BY_HAND)
    try:
        settings = yaml.load(content.decode("utf-8-sig"), _Loader)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, OverflowError) as error:
        if NO_CONSTRUCTOR not in str(error):
            raise CardError(say("The file {0} is no settings file.", name), BY_HAND) from error
        raise CardError(
            say("The settings file {0} holds program code besides settings.", name),
            say("Unsung never runs code from settings files; get a file with the settings alone."),
        ) from error
    if not isinstance(settings, dict):
        raise CardError(say("The file {0} is no settings file.", name), BY_HAND)
    return settings


def kept_settings(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a card has to keep of settings: plain values, in a reasonable size.

    Raises:
        CardError: Naming the first value that no network has.
    """
    kept: dict[str, Any] = {}
    for title, wanted in KEPT.items():
        section = settings.get(title)
        if isinstance(section, Mapping) and wanted is not None:
            section = {key: value for key, value in section.items() if key in wanted}
        if section is not None:
            kept[title] = section
    return _checked(kept, "", 0, [0])


def as_read(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings that a card has kept as a settings file has them, with None again."""
    return {key: _restored(value) for key, value in kept.items()}


def section(settings: Mapping[str, Any], title: str) -> Mapping[str, Any]:
    """Return a table of settings, empty where it is not there or is none."""
    found = settings.get(title)
    return found if isinstance(found, Mapping) else {}


def _checked(value: Any, name: str, depth: int, count: list[int]) -> Any:
    """Return a value as a card can keep it; `count` is of all values met so far."""
    count[0] += 1  # a small file can stand for many: YAML can name a value and use it again
    if count[0] > MOST_VALUES or depth > MOST_DEPTH:
        raise CardError(say("The settings have too many values."), BY_HAND)
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) and _is_text(key) for key in value):
            raise _impossible(name)
        return {key: _checked(inner, key, depth + 1, count) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_checked(inner, name, depth + 1, count) for inner in value]
    if value is None:
        return ABSENT
    possible = (
        isinstance(value, bool)
        or (isinstance(value, str) and value != ABSENT and _is_text(value))
        or (isinstance(value, float) and math.isfinite(value))
        or (isinstance(value, int) and _is_size(value, name))
    )
    if not possible:
        raise _impossible(name)
    return value


def _is_text(value: str) -> bool:
    return len(value) <= LONGEST_TEXT and value.isprintable()


def _is_size(value: int, name: str) -> bool:
    if name in FRAMES:
        return 0 < value <= MOST_FRAMES
    if name in WINDOWS:
        return 0 < value <= MOST_WINDOW
    if name in HOPS:
        return LEAST_HOP <= value <= MOST_WINDOW
    if name in COUNTS:
        return 0 < value <= MOST_COUNT
    return -LARGEST <= value <= LARGEST


def _impossible(name: str) -> CardError:
    return CardError(say("In the settings, “{0}” has an impossible value.", name), BY_HAND)


def _restored(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _restored(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_restored(inner) for inner in value]
    return None if value == ABSENT else value
