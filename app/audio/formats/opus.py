"""Opus: the best sound for its size, at 48 kHz only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from app.audio.cover import Cover
from app.audio.ogg_file import write_ogg
from app.core.errors import ExportError
from app.core.texts import say

NAME = "opus"
LABEL = "Opus"
EXTENSION = ".opus"
KBPS = {"BEST": 256, "HIGH": 192, "MEDIUM": 128, "SMALL": 96}  # of stereo, about
SUBTYPES = tuple(KBPS)
USUAL = "HIGH"
RATES = (48_000, 48_000)  # Hz, from and to
MAX_CHANNELS = 2  # with more, Opus has an order of its own, on which programs disagree

LEAST_KBPS, MOST_KBPS = 6, 256  # of a channel, at libsndfile's compression levels 1 and 0


def encode(
    blocks: Iterable[np.ndarray],
    path: Path,
    sample_rate: int,
    channels: int,
    subtype: str,
    tags: Mapping[str, str],
    *,
    cover: Cover | None = None,
    dither: bool = True,
) -> None:
    """Write a file; the arguments and errors are those of `app/audio/formats/ogg.py`."""
    if subtype not in SUBTYPES:
        raise ValueError(f"unknown subtype {subtype!r}")
    if channels > MAX_CHANNELS or not RATES[0] <= sample_rate <= RATES[1]:
        raise ExportError(
            say("Opus holds one or two channels at 48 kHz."), say("Export as WAV or FLAC.")
        )
    level = 1 - (KBPS[subtype] / 2 - LEAST_KBPS) / (MOST_KBPS - LEAST_KBPS)
    write_ogg(blocks, path, sample_rate, channels, ("OPUS", level), tags, cover)
