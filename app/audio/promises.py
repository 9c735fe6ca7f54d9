"""The length a file's header promises, where the decoding libraries adapt it to what is there."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

LINEAR = {1, 3, 6, 7, 0xFFFE}  # WAVE format tags with a fixed size per frame
UNKNOWN_32 = 0xFFFFFFFF
MP3_SEARCH = 4096  # bytes after the ID3 tag in which the first frame begins
MP3_SIDES = (36, 21, 13)  # bytes between a frame's beginning and its Xing header


def promised_frames(path: Path) -> int | None:
    """Return the frames a WAV, RF64 or AIFF header announces.

    Returns:
        None for other files, compressed content, and lengths the writer did not know.

    Raises:
        OSError: If the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(12)
        try:
            if head[:4] in (b"RIFF", b"RF64") and head[8:] == b"WAVE":
                return _riff_frames(stream)
            if head[:4] == b"FORM" and head[8:] in (b"AIFF", b"AIFC"):
                return _aiff_frames(stream)
        except struct.error:  # the header itself is cut
            return None
    return None


def mp3_frames(path: Path) -> int | None:
    """Return the length an MP3 states (Xing, Info or VBRI header), with the encoder's padding.

    Returns:
        None where there is no such header; libav then estimates from the bit rate.

    Raises:
        OSError: If the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(10)
        if head[:3] == b"ID3" and len(head) == 10:
            size = 0
            for byte in head[6:]:
                size = size << 7 | byte & 0x7F
            stream.seek(10 + size)
            start = stream.read(MP3_SEARCH)
        else:
            start = head + stream.read(MP3_SEARCH)
    for mark, count_at in ((b"Xing", 8), (b"Info", 8), (b"VBRI", 14)):
        at = start.find(mark)
        count = start[at + count_at : at + count_at + 4]
        for header in (at - side for side in MP3_SIDES if at >= side):
            if start[header] == 0xFF and start[header + 1] >= 0xE0 and len(count) == 4:
                is_mpeg1 = start[header + 1] >> 3 & 3 == 3
                return int.from_bytes(count, "big") * (1152 if is_mpeg1 else 576) or None
    return None


def _riff_frames(stream: BinaryIO) -> int | None:
    frame_bytes, long_size = 0, 0
    while True:
        name, size = struct.unpack("<4sI", stream.read(8))
        body = stream.tell()
        if name == b"ds64":
            long_size = struct.unpack("<8xQ", stream.read(16))[0]
        elif name == b"fmt ":
            kind, frame_bytes = struct.unpack("<H10xH", stream.read(14))
            if kind not in LINEAR:
                return None
        elif name == b"data":
            if size == UNKNOWN_32 and long_size:
                size = long_size
            elif _is_placeholder(size):
                return None
            return size // frame_bytes if frame_bytes else None
        stream.seek(body + size + size % 2)


def _is_placeholder(size: int) -> bool:
    """Return whether programs write this size when they do not know it (pipes, crashes)."""
    return size == 0 or 0x7FFFF000 <= size <= 0x80000000 or size >= 0xFFFFF000


def _aiff_frames(stream: BinaryIO) -> int | None:
    while True:
        name, size = struct.unpack(">4sI", stream.read(8))
        body = stream.tell()
        if name == b"COMM":
            return struct.unpack(">2xI", stream.read(6))[0] or None
        stream.seek(body + size + size % 2)
