"""Ogg: gives a stream that an encoder writes our comments, and always the same serial number.

libsndfile draws the serial number at random, so that the same export would never be the same file
twice, and has no room for a picture. So its pages pass through here: those of the headers are
written anew, those of the sound get another number and checksum.
"""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from app.audio.cover import Cover, picture_block

SERIAL = 0x756E7367
PAGE = struct.Struct("<4sBBqIIIB")  # mark, version, flags, granule, serial, number, sum, segments
CONTINUED, BEGINNING = 1, 2  # flags
SEGMENTS = 255  # most segments of a page, and the size of a full one
HEADERS = {b"\x01vorbis": 3, b"OpusHead": 2}  # packets before the sound
COMMENT_MARKS = {b"\x01vorbis": (b"\x03vorbis", b"\x01"), b"OpusHead": (b"OpusTags", b"")}
NAMES = {
    "title": "TITLE",
    "artist": "ARTIST",
    "album": "ALBUM",
    "date": "DATE",
    "track": "TRACKNUMBER",
    "tracknumber": "TRACKNUMBER",
    "genre": "GENRE",
    "comment": "COMMENT",
}
REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class OggStream:
    """A file to which a libsndfile of one stream writes.

    Args:
        stream: Where the pages go.
        tags: What the comments say.
        cover: A picture that goes with them.
    """

    def __init__(self, stream: BinaryIO, tags: Mapping[str, str], cover: Cover | None) -> None:
        self._stream = stream
        self._comments = comments(tags, cover)
        self._waiting = b""  # bytes that are no whole page yet
        self._number = 0  # of the next page
        self._headers: list[bytes] | None = []  # packets; None once they are written
        self._is_open = False  # whether the last packet goes on on the next page

    def write(self, data: bytes) -> int:
        """Take bytes as they come; whole pages are written."""
        self._waiting += data
        while (page := self._next()) is not None:
            flags, granule, lacing, body = page
            if self._headers is None:
                self._put(flags, granule, lacing, body)
            else:
                self._collect(lacing, body)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Stay: there is one way, ahead."""
        return self.tell()

    def tell(self) -> int:
        """Return where the next page goes."""
        return self._stream.tell()

    def _next(self) -> tuple[int, int, bytes, bytes] | None:
        """Take a page off what waits; None if it is not all there."""
        if len(self._waiting) < PAGE.size:
            return None
        _, _, flags, granule, _, _, _, count = PAGE.unpack_from(self._waiting)
        begin = PAGE.size + count
        lacing = self._waiting[PAGE.size : begin]
        end = begin + sum(lacing)
        if len(lacing) < count or len(self._waiting) < end:
            return None
        body, self._waiting = self._waiting[begin:end], self._waiting[end:]
        return flags, granule, lacing, body

    def _collect(self, lacing: bytes, body: bytes) -> None:
        place = 0
        for size in lacing:
            if not self._is_open:
                self._headers.append(b"")
            self._headers[-1] += body[place : place + size]
            place += size
            self._is_open = size == SEGMENTS
        first, count = self._headers[0], len(self._headers)
        if not self._is_open and count == HEADERS[first[: 7 if first[:1] == b"\x01" else 8]]:
            self._write_headers(self._headers)
            self._headers = None

    def _write_headers(self, packets: Sequence[bytes]) -> None:
        first, old, *rest = packets
        kind = first[: 7 if first[:1] == b"\x01" else 8]
        mark, end = COMMENT_MARKS[kind]
        (size,) = struct.unpack_from("<I", old, len(mark))
        vendor = old[len(mark) : len(mark) + 4 + size]
        self._put(BEGINNING, 0, *_laced(first))
        for flags, granule, lacing, body in _pages([mark + vendor + self._comments + end, *rest]):
            self._put(flags, granule, lacing, body)

    def _put(self, flags: int, granule: int, lacing: bytes, body: bytes) -> None:
        fields = (b"OggS", 0, flags, granule, SERIAL, self._number)
        head = PAGE.pack(*fields, 0, len(lacing)) + lacing
        checked = PAGE.pack(*fields, checksum(head + body), len(lacing)) + lacing
        self._stream.write(checked + body)
        self._number += 1


def comments(tags: Mapping[str, str], cover: Cover | None) -> bytes:
    """Return the list of comments, as Vorbis and Opus have it behind the vendor's name."""
    texts = {NAMES[key]: text for key, text in tags.items() if key in NAMES and text}
    if cover is not None:
        texts["METADATA_BLOCK_PICTURE"] = base64.b64encode(picture_block(cover)).decode()
    lines = [f"{name}={text}".encode("utf-8", "replace") for name, text in texts.items()]
    return struct.pack("<I", len(lines)) + b"".join(
        struct.pack("<I", len(line)) + line for line in lines
    )


def checksum(page: bytes) -> int:
    """Return Ogg's checksum of a page whose own is 0.

    It is zlib's with the bits in the other order, begun with 0 and not inverted at the end.
    """
    turned = zlib.crc32(page.translate(REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int.from_bytes(turned.to_bytes(4, "little").translate(REVERSED), "big")


def _laced(packet: bytes) -> tuple[bytes, bytes]:
    full, rest = divmod(len(packet), SEGMENTS)
    return bytes([SEGMENTS] * full + [rest]), packet


def _pages(packets: Sequence[bytes]) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Yield pages that hold these packets: flags, granule, lacing, body."""
    lacing = b"".join(_laced(packet)[0] for packet in packets)
    body = b"".join(packets)
    place, is_open = 0, False
    for start in range(0, len(lacing), SEGMENTS):
        part = lacing[start : start + SEGMENTS]
        size = sum(part)
        ends = min(part) < SEGMENTS  # whether a packet ends here: else the page has no time
        yield CONTINUED * is_open, 0 if ends else -1, part, body[place : place + size]
        place, is_open = place + size, part[-1] == SEGMENTS
