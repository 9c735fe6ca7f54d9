"""WAV, which every program reads; RF64 where it grows beyond 4 GiB.

Written here rather than by libsndfile, which puts the time of day into float files (so the same
export would never be the same file twice) and must know beforehand that one will need RF64.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import numpy as np

from app.audio.cover import Cover
from app.audio.dither import to_pcm16, to_pcm24
from app.audio.id3 import id3_tag
from app.audio.output import Output

NAME = "wav"
LABEL = "WAV"
EXTENSION = ".wav"
SUBTYPES = ("PCM_16", "PCM_24", "FLOAT")
USUAL = "PCM_24"
KBPS: dict[str, int] = {}
RATES = (1, 0xFFFFFFFF)  # Hz, from and to
MAX_CHANNELS = 0xFFFF

SAMPLE_BYTES = {"PCM_16": 2, "PCM_24": 3, "FLOAT": 4}
PCM, IEEE_FLOAT, EXTENSIBLE = 1, 3, 0xFFFE
SUBFORMAT_TAIL = bytes.fromhex("000000001000800000aa00389b71")
SPEAKERS = {1: 0x4, 2: 0x3, 3: 0x7, 4: 0x33, 5: 0x37, 6: 0x3F, 7: 0x13F, 8: 0x63F}
LIMIT_BYTES = 0xFFFFFFFF  # sizes in WAV have 32 bits
UNKNOWN = 0xFFFFFFFF  # stands for a size that the ds64 chunk tells
DS64 = struct.Struct("<4sIQQQI")  # RF64's long sizes; a JUNK chunk keeps the room for them
INFO_NAMES = {
    "title": b"INAM",
    "artist": b"IART",
    "album": b"IPRD",
    "date": b"ICRD",
    "track": b"ITRK",
    "tracknumber": b"ITRK",
    "genre": b"IGNR",
    "comment": b"ICMT",
}


def encode(output: Output, path: Path) -> None:
    """Write a file, see `Output`; FLOAT may go beyond ±1.

    PCM_24 is always rounded, never dithered. The chunk for the cover is one that most players know.
    """
    output.check_subtype(SUBTYPES)
    with path.open("wb") as stream:
        _write(stream, output)


def _write(stream: BinaryIO, output: Output) -> None:
    subtype = output.subtype
    stream.write(b"RIFF\0\0\0\0WAVE")
    stream.write(DS64.pack(b"JUNK", DS64.size - 8, 0, 0, 0, 0))
    stream.write(_format_chunk(output.sample_rate, output.channels, subtype))
    fact_at = 0
    if subtype == "FLOAT":
        fact_at = stream.tell() + 8
        stream.write(struct.pack("<4sII", b"fact", 4, 0))
    stream.write(_info_chunk(output.tags) + _id3_chunk(output.tags, output.cover))
    stream.write(b"data\0\0\0\0")
    data_at = stream.tell()
    frames = 0
    for block in output.checked_blocks():
        stream.write(_pack(block, frames, subtype, output.dither))
        frames += len(block)
    data_bytes = stream.tell() - data_at
    if data_bytes % 2:
        stream.write(b"\0")
    riff_bytes = stream.tell() - 8
    if riff_bytes > LIMIT_BYTES:
        stream.seek(0)
        stream.write(struct.pack("<4sI4s", b"RF64", UNKNOWN, b"WAVE"))
        stream.write(DS64.pack(b"ds64", DS64.size - 8, riff_bytes, data_bytes, frames, 0))
    else:
        stream.seek(4)
        stream.write(struct.pack("<I", riff_bytes))
    stream.seek(data_at - 4)
    stream.write(struct.pack("<I", UNKNOWN if riff_bytes > LIMIT_BYTES else data_bytes))
    if fact_at:
        stream.seek(fact_at)
        stream.write(struct.pack("<I", min(frames, UNKNOWN)))


def _format_chunk(sample_rate: int, channels: int, subtype: str) -> bytes:
    """Return the "fmt " chunk: the classic one for mono and stereo, else with speaker places."""
    size = SAMPLE_BYTES[subtype]
    kind = IEEE_FLOAT if subtype == "FLOAT" else PCM
    frame = size * channels
    extensible = channels > 2
    fields = struct.pack(
        "<HHIIHH",
        EXTENSIBLE if extensible else kind,
        channels,
        sample_rate,
        sample_rate * frame,
        frame,
        size * 8,
    )
    if extensible:
        speakers = SPEAKERS.get(channels, 0)
        fields += struct.pack("<HHIH", 22, size * 8, speakers, kind) + SUBFORMAT_TAIL
    elif kind == IEEE_FLOAT:
        fields += struct.pack("<H", 0)
    return struct.pack("<4sI", b"fmt ", len(fields)) + fields


def _info_chunk(tags: Mapping[str, str]) -> bytes:
    """Return the tags as a LIST INFO chunk in UTF-8; empty if there are none."""
    texts = {INFO_NAMES[key]: text for key, text in tags.items() if key in INFO_NAMES and text}
    body = b"INFO"
    for name, text in texts.items():
        data = text.encode("utf-8", "replace") + b"\0"
        body += struct.pack("<4sI", name, len(data)) + data + b"\0" * (len(data) % 2)
    return struct.pack("<4sI", b"LIST", len(body)) + body if texts else b""


def _id3_chunk(tags: Mapping[str, str], cover: Cover | None) -> bytes:
    """Return tags with a picture, which the INFO chunk has no room for; empty without one."""
    if cover is None:
        return b""
    data = id3_tag(tags, cover)
    return struct.pack("<4sI", b"id3 ", len(data)) + data + b"\0" * (len(data) % 2)


def _pack(block: np.ndarray, start: int, subtype: str, dither: bool) -> bytes:
    if subtype == "PCM_16":
        return to_pcm16(block, start, dither).astype("<i2").tobytes()
    if subtype == "PCM_24":
        numbers = to_pcm24(block).astype("<i4")
        return np.ascontiguousarray(numbers).view(np.uint8).reshape(-1, 4)[:, :3].tobytes()
    return block.astype("<f4").tobytes()
