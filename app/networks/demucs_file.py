"""Demucs from `.safetensors`: the file's own header says which network it is.

It stands in place of a settings file. Names of classes are compared, never looked up or run.

Source: demucs 4.1.0 (MIT), demucs/hf.py: the metadata `klass`, `args`, `kwargs` and `structure`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from app.core.errors import CardError
from app.core.texts import say

KNOWN_CLASS = "demucs.htdemucs.HTDemucs"
PREFIX = "demucs."
SOUND = ("audio_channels", "samplerate", "segment")  # what settings files say elsewhere
# What the class assumes where it is not told, and the settings files' network does not.
ASSUMED = {"use_train_segment": True}
USUAL = {"audio_channels": 2, "samplerate": 44_100, "segment": 10}  # likewise
# Of the four networks of htdemucs_ft, the three that were tuned for another stem, by file name.
TUNED_FOR_OTHERS = {"f7e0c4bc": "drums", "d12395a8": "bass", "92cfc3b6": "other"}
VOCALS_FILE = "04573f0d.safetensors"
PAGES = "huggingface.co/adefossez"
BROKEN = (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError, RecursionError)


def settings_within(path: Path) -> dict[str, Any] | None:
    """Return what a file says of its network, as a settings file would; None for other files.

    Args:
        path: A checkpoint of any kind.

    Raises:
        CardError: If it is of Demucs, but not of a network that Unsung runs.
    """
    metadata = _metadata(path)
    told = metadata.get("klass", "")
    if not told.startswith(PREFIX):
        return None
    if told != KNOWN_CLASS or "structure" in metadata:
        raise CardError(
            say("{0} is an older or packed Demucs (“{1}”).", path.name, told),
            say(
                "Unsung runs Hybrid Transformer Demucs: htdemucs and htdemucs_ft, from {0}.", PAGES
            ),
        )
    if path.stem in TUNED_FOR_OTHERS:
        raise CardError(
            say(
                "{0} is the network of htdemucs_ft for the stem “{1}”.",
                path.name,
                TUNED_FOR_OTHERS[path.stem],
            ),
            say("Import {0}, the one of the four that is for vocals.", VOCALS_FILE),
        )
    try:
        return _settings(json.loads(metadata.get("args", "[]")), json.loads(metadata["kwargs"]))
    except BROKEN as error:
        raise CardError(
            say("{0} does not describe its network.", path.name), say("Fetch it again.")
        ) from error


def _metadata(path: Path) -> Mapping[str, str]:
    try:
        with safe_open(path, framework="pt") as file:
            return file.metadata() or {}
    except (OSError, SafetensorError):  # another kind of file, or damaged: read as such later
        return {}


def _settings(args: list[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Turn the arguments of the class into what a settings file says."""
    if len(args) > 1:
        raise ValueError("more unnamed arguments than anybody writes")
    told = {**USUAL, **ASSUMED, **dict(zip(("sources",), args, strict=False)), **kwargs}
    told = {name: _plain(value) for name, value in told.items()}
    sound = {name: told.pop(name) for name in SOUND}
    return {
        "model": "htdemucs",
        "htdemucs": {name: value for name, value in told.items() if name != "sources"},
        "training": {
            "instruments": list(told["sources"]),
            "target_instrument": None,
            "channels": sound["audio_channels"],
            "samplerate": sound["samplerate"],
            "segment": sound["segment"],
        },
    }


def _plain(value: Any) -> Any:
    """Return a value without fractions: the length of a segment is written as one."""
    if isinstance(value, dict) and value.get("_type") == "fraction":
        return value["numerator"] / value["denominator"]
    return value
