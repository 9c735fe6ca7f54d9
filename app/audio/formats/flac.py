"""FLAC: half the size of WAV, every bit of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from app.audio.cover import Cover, picture_block
from app.audio.disk import Disk
from app.audio.dither import to_pcm16, to_pcm24
from app.audio.output import Output
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


def encode(output: Output, path: Path) -> None:
    """Write a file, see `Output`; PCM_24 is always rounded, never dithered."""
    output.check_subtype(SUBTYPES)
    rate, channels = output.sample_rate, output.channels
    if channels > MAX_CHANNELS or rate > RATES[1]:
        raise ExportError(
            say("FLAC holds up to {0} channels at up to {1} Hz.", MAX_CHANNELS, RATES[1]),
            say("Export as WAV."),
        )
    with path.open("wb+") as stream:
        disk = Disk(stream, _block(output.cover), LAST_OF_INFO)
        with soundfile.SoundFile(disk, "w", rate, channels, output.subtype, format="FLAC") as file:
            for key, text in output.tags.items():
                if key in TAGS and text:
                    setattr(file, TAGS[key], text)
            for block in _numbers(output):
                file.write(block)
                disk.check()
        disk.check()


def _block(cover: Cover | None) -> bytes:
    """Return the block that holds a picture; libsndfile writes none."""
    if cover is None:
        return b""
    data = picture_block(cover)
    return bytes([PICTURE]) + len(data).to_bytes(3, "big") + data


def _numbers(output: Output) -> Iterator[np.ndarray]:
    """Yield what libsndfile takes for the subtype, in pieces its stack can bear."""
    frames = 0
    for block in output.checked_blocks():
        for start in range(0, len(block), WRITE_FRAMES):
            part = block[start : start + WRITE_FRAMES]
            # Of 32 bits libsndfile takes the upper 24.
            if output.subtype == "PCM_16":
                yield to_pcm16(part, frames, output.dither)
            else:
                yield to_pcm24(part) << 8
            frames += len(part)
