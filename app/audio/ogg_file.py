"""Writes what libsndfile encodes into Ogg: Vorbis and Opus."""

from __future__ import annotations

from pathlib import Path

import soundfile

from app.audio.disk import Disk
from app.audio.ogg_pages import OggStream
from app.audio.output import Output

WRITE_FRAMES = 4096  # at once; libvorbis takes its work space from the stack


def write_ogg(output: Output, path: Path, codec: str, level: float) -> None:
    """Write a file, see `Output`.

    The length is kept to the frame: the last page says where the sound ends.

    Args:
        output: The sound.
        path: Where to.
        codec: libsndfile's name of it.
        level: Of compression, 0 to 1.
    """
    with path.open("wb") as stream:
        disk = Disk(stream)
        pages = OggStream(disk, output.tags, output.cover)
        with soundfile.SoundFile(
            pages,
            "w",
            output.sample_rate,
            output.channels,
            codec,
            format="OGG",
            compression_level=level,
        ) as file:
            for block in output.equal_blocks(WRITE_FRAMES):
                file.write(block)
                disk.check()
        disk.check()
