"""FLAC: half the size of WAV, every bit of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile

from app.audio.dither import to_pcm16, to_pcm24
from app.core.errors import ExportError

NAME = "flac"
EXTENSION = ".flac"
SUBTYPES = ("PCM_16", "PCM_24")

WRITE_FRAMES = 8192  # at once; libsndfile's encoders take their work space from the stack
MAX_CHANNELS = 8
MAX_RATE = 655_350  # Hz
TAGS = {
    "title": "title",
    "artist": "artist",
    "album": "album",
    "date": "date",
    "track": "tracknumber",
    "tracknumber": "tracknumber",
    "genre": "genre",
}


def encode(
    blocks: Iterable[np.ndarray],
    path: Path,
    sample_rate: int,
    channels: int,
    subtype: str,
    tags: Mapping[str, str],
) -> None:
    """Write a file.

    Args:
        blocks: Float32, shape (frames, channels) each; within ±1.
        path: Where to; what is there is overwritten.
        sample_rate: Frames per second.
        channels: Number of channels.
        subtype: One of `SUBTYPES`. PCM_16 is dithered, PCM_24 rounded.
        tags: Title, artist, album, date, track number and genre are written.

    Raises:
        ExportError: If FLAC cannot hold it.
        OSError: If the disk does not take it.
        ValueError: If the subtype is unknown or a block has another number of channels.
    """
    if subtype not in SUBTYPES:
        raise ValueError(f"unknown subtype {subtype!r}")
    if channels > MAX_CHANNELS or sample_rate > MAX_RATE:
        raise ExportError(
            f"FLAC holds up to {MAX_CHANNELS} channels at up to {MAX_RATE} Hz.", "Export as WAV."
        )
    with path.open("wb+") as stream:
        disk = _Disk(stream)
        with soundfile.SoundFile(disk, "w", sample_rate, channels, subtype, format="FLAC") as file:
            for key, text in tags.items():
                if key in TAGS and text:
                    setattr(file, TAGS[key], text)
            for block in _numbers(blocks, channels, subtype):
                file.write(block)
                disk.check()
        disk.check()


class _Disk:
    """The file that libsndfile writes to; no exception can pass through it, so the first is kept.

    Our own file rather than a name for libsndfile, which takes no names of other encodings and
    does not tell why the disk refused.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.read = stream.read
        self.seek = stream.seek
        self.tell = stream.tell
        self._write = stream.write
        self._error: OSError | None = None

    def write(self, data: bytes) -> int:
        if self._error is None:
            try:
                self._write(data)
            except OSError as error:
                self._error = error
        return len(data)

    def check(self) -> None:
        if self._error is not None:
            raise self._error


def _numbers(blocks: Iterable[np.ndarray], channels: int, subtype: str) -> Iterator[np.ndarray]:
    """Yield what libsndfile takes for the subtype, in pieces its stack can bear."""
    frames = 0
    for block in blocks:
        if block.ndim != 2 or block.shape[1] != channels:
            raise ValueError(f"expected (frames, {channels}), got {block.shape}")
        for start in range(0, len(block), WRITE_FRAMES):
            part = block[start : start + WRITE_FRAMES]
            # Of 32 bits libsndfile takes the upper 24.
            yield to_pcm16(part, frames) if subtype == "PCM_16" else to_pcm24(part) << 8
            frames += len(part)
