"""Ogg Vorbis: small, free of patents, read by every browser and most players."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from app.audio.cover import Cover
from app.audio.ogg_file import write_ogg
from app.core.errors import ExportError
from app.core.texts import say

NAME = "ogg"
LABEL = "OGG Vorbis"
EXTENSION = ".ogg"
KBPS = {"BEST": 320, "HIGH": 256, "MEDIUM": 192, "SMALL": 128}  # of stereo, about
SUBTYPES = tuple(KBPS)
USUAL = "HIGH"
RATES = (8_000, 192_000)  # Hz, from and to
MAX_CHANNELS = 2  # with more, Vorbis has an order of its own, on which programs disagree

LEVELS = {"BEST": 0.1, "HIGH": 0.2, "MEDIUM": 0.4, "SMALL": 0.6}  # libvorbis' q9, q8, q6, q4


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
    """Write a file.

    Args:
        blocks: Float32, shape (frames, channels) each; within ±1.
        path: Where to; what is there is overwritten.
        sample_rate: Frames per second.
        channels: Number of channels.
        subtype: One of `SUBTYPES`.
        tags: Title, artist, album, date, track number and genre are written.
        cover: A picture to put in.
        dither: Of no matter: nothing is rounded.

    Raises:
        ExportError: If Vorbis cannot hold it.
        OSError: If the disk does not take it.
        ValueError: If the subtype is unknown or a block has another number of channels.
    """
    if subtype not in SUBTYPES:
        raise ValueError(f"unknown subtype {subtype!r}")
    if channels > MAX_CHANNELS or not RATES[0] <= sample_rate <= RATES[1]:
        raise ExportError(
            say("OGG holds one or two channels at 8 to 192 kHz."), say("Export as WAV or FLAC.")
        )
    kind = "VORBIS", LEVELS[subtype]
    write_ogg(blocks, path, sample_rate, channels, kind, tags, cover)
