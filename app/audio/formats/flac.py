"""FLAC: half the size of WAV, every bit of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np
import soundfile

from app.audio.cover import Cover, picture_block
from app.audio.disk import Disk
from app.audio.dither import to_pcm16, to_pcm24
from app.core.errors import ExportError
from app.core.texts import say

NAME = "flac"
LABEL = "FLAC"
EXTENSION = ".flac"
SUBTYPES = ("PCM_16", "PCM_24")
USUAL = "PCM_24"
KBPS: dict[str, int] = {}

WRITE_FRAMES = 8192  # at once; libsndfile's encoders take their work space from the stack
MAX_CHANNELS = 8
RATES = (1, 655_350)  # Hz, from and to
PICTURE, LAST_OF_INFO = 6, 42  # number of its block; bytes before the second block
TAGS = {
    "title": "title",
    "artist": "artist",
    "album": "album",
    "date": "date",
    "track": "tracknumber",
    "tracknumber": "tracknumber",
    "genre": "genre",
    "comment": "comment",
}


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
        dither: Whether noise hides the steps of PCM_16; PCM_24 is always rounded.

    Raises:
        ExportError: If FLAC cannot hold it.
        OSError: If the disk does not take it.
        ValueError: If the subtype is unknown or a block has another number of channels.
    """
    if subtype not in SUBTYPES:
        raise ValueError(f"unknown subtype {subtype!r}")
    if channels > MAX_CHANNELS or sample_rate > RATES[1]:
        raise ExportError(
            say("FLAC holds up to {0} channels at up to {1} Hz.", MAX_CHANNELS, RATES[1]),
            say("Export as WAV."),
        )
    with path.open("wb+") as stream:
        disk = Disk(stream, _block(cover), LAST_OF_INFO)
        with soundfile.SoundFile(disk, "w", sample_rate, channels, subtype, format="FLAC") as file:
            for key, text in tags.items():
                if key in TAGS and text:
                    setattr(file, TAGS[key], text)
            for block in _numbers(blocks, channels, subtype, dither):
                file.write(block)
                disk.check()
        disk.check()


def _block(cover: Cover | None) -> bytes:
    """Return the block that holds a picture; libsndfile writes none."""
    if cover is None:
        return b""
    data = picture_block(cover)
    return bytes([PICTURE]) + len(data).to_bytes(3, "big") + data


def _numbers(
    blocks: Iterable[np.ndarray], channels: int, subtype: str, dither: bool
) -> Iterator[np.ndarray]:
    """Yield what libsndfile takes for the subtype, in pieces its stack can bear."""
    frames = 0
    for block in blocks:
        if block.ndim != 2 or block.shape[1] != channels:
            raise ValueError(f"expected (frames, {channels}), got {block.shape}")
        for start in range(0, len(block), WRITE_FRAMES):
            part = block[start : start + WRITE_FRAMES]
            # Of 32 bits libsndfile takes the upper 24.
            yield to_pcm16(part, frames, dither) if subtype == "PCM_16" else to_pcm24(part) << 8
            frames += len(part)
