"""The picture a sound file carries, and the block in which FLAC and Ogg keep one."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path

KINDS = {"mjpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp"}
MOST_BYTES = (1 << 24) - 1024  # FLAC counts a block's bytes with 24 bits
FRONT = 3  # "cover (front)", in FLAC's and ID3's numbering of pictures


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture as its bytes lie in a file.

    Attributes:
        kind: "image/jpeg" and so on.
        data: The encoded picture.
    """

    kind: str
    data: bytes


def find_cover(path: Path) -> Cover | None:
    """Return the picture in a sound file.

    Returns:
        None where there is none, where it is of a kind that players do not know, and where the
        file is gone or cannot be read: a picture is never worth an error.
    """
    import av  # 0.1 s; the window imports this module's neighbours at its start

    try:
        with av.open(os.path.abspath(path), options={"protocol_whitelist": "file"}) as container:
            for stream in container.streams.video:
                kind = KINDS.get(stream.codec_context.name if stream.codec_context else "")
                if kind is None or not stream.disposition & stream.disposition.attached_pic:
                    continue
                for packet in container.demux(stream):
                    data = bytes(packet)
                    if 0 < len(data) <= MOST_BYTES:
                        return Cover(kind, data)
                    break
    except (av.FFmpegError, OSError, ValueError):
        return None
    return None


def picture_block(cover: Cover) -> bytes:
    """Return a picture as the content of FLAC's PICTURE block, which Ogg comments hold too."""
    kind = cover.kind.encode()
    unknown = struct.pack(">IIII", 0, 0, 0, 0)  # width, height, depth, colours: as in the picture
    return (
        struct.pack(">II", FRONT, len(kind)) + kind + struct.pack(">I", 0) + unknown
        + struct.pack(">I", len(cover.data)) + cover.data
    )  # fmt: skip
