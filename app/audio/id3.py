"""ID3v2.4 tags: texts and a picture at the beginning of an MP3, or in a chunk of a WAV."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from app.audio.cover import FRONT, Cover

NAMES = {
    "title": b"TIT2",
    "artist": b"TPE1",
    "album": b"TALB",
    "date": b"TDRC",
    "track": b"TRCK",
    "tracknumber": b"TRCK",
    "genre": b"TCON",
}
LATIN_1, UTF_8 = b"\0", b"\3"
NO_LANGUAGE = b"XXX"


def id3_tag(tags: Mapping[str, str], cover: Cover | None) -> bytes:
    """Return a whole tag; empty if there is nothing to say."""
    texts = {NAMES[key]: text for key, text in tags.items() if key in NAMES and text}
    frames = [_frame(name, UTF_8 + text.encode("utf-8", "replace")) for name, text in texts.items()]
    if tags.get("comment"):
        text = tags["comment"].encode("utf-8", "replace")
        frames.append(_frame(b"COMM", UTF_8 + NO_LANGUAGE + b"\0" + text))
    if cover is not None:
        head = LATIN_1 + cover.kind.encode() + b"\0" + bytes([FRONT]) + b"\0"
        frames.append(_frame(b"APIC", head + cover.data))
    body = b"".join(frames)
    return b"ID3\4\0\0" + _size(len(body)) + body if body else b""


def _frame(name: bytes, data: bytes) -> bytes:
    return name + _size(len(data)) + b"\0\0" + data


def _size(number: int) -> bytes:
    """Write a number with seven bits a byte, so that none looks like the beginning of sound."""
    return struct.pack("4B", *(number >> shift & 0x7F for shift in (21, 14, 7, 0)))
