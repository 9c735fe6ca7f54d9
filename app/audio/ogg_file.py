"""Writes what libsndfile encodes into Ogg: Vorbis and Opus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import soundfile

from app.audio.cover import Cover
from app.audio.disk import Disk
from app.audio.equal_blocks import equal_blocks
from app.audio.ogg_pages import OggStream

WRITE_FRAMES = 4096  # at once; libvorbis takes its work space from the stack


def write_ogg(
    blocks: Iterable[np.ndarray],
    path: Path,
    sample_rate: int,
    channels: int,
    kind: tuple[str, float],
    tags: Mapping[str, str],
    cover: Cover | None,
) -> None:
    """Encode blocks of float32, shape (frames, channels), that lie within ±1.

    The length is kept to the frame: the last page says where the sound ends.

    Args:
        blocks: The sound.
        path: Where to; what is there is overwritten.
        sample_rate: Frames per second.
        channels: Number of channels.
        kind: libsndfile's name of the codec, and its level of compression, 0 to 1.
        tags: For the comments.
        cover: A picture that goes with them.

    Raises:
        OSError: If the disk does not take it.
        ValueError: If a block has another number of channels.
    """
    subtype, level = kind
    with path.open("wb") as stream:
        disk = Disk(stream)
        pages = OggStream(disk, tags, cover)
        with soundfile.SoundFile(
            pages, "w", sample_rate, channels, subtype, format="OGG", compression_level=level
        ) as file:
            for block in equal_blocks(blocks, channels, WRITE_FRAMES):
                file.write(block)
                disk.check()
        disk.check()
