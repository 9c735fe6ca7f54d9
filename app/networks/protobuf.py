"""Reads messages of protocol buffers from strangers: every length is checked, nothing is unpacked.

The official reader merges what comes twice and skips what it does not expect. This one refuses the
first and gives the second to the caller, so that both read the same of one file.

Source: protobuf.dev/programming-guides/encoding.
"""

from __future__ import annotations

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5  # how a field is written; 3 and 4 are groups of old
SIZES = {FIXED64: 8, FIXED32: 4}  # bytes
MOST_DIGITS = 10  # bytes of the longest number
MOST_FIELDS = 1_000_000  # of one message


class Message:
    """The fields of one message, by number, as views into the bytes it was read from.

    Args:
        data: The message, without its length.

    Raises:
        ValueError: If it is cut off or written in a way that nobody writes.
    """

    def __init__(self, data: memoryview) -> None:
        self._fields: dict[int, list[tuple[int, int | memoryview]]] = {}
        place, count = 0, 0
        while place < len(data):
            tag, place = _number(data, place)
            kind, number = tag & 7, tag >> 3
            if number == 0:
                raise ValueError("a field without a number")
            if kind == VARINT:
                value, place = _number(data, place)
            elif kind in SIZES or kind == BYTES:
                length, place = _number(data, place) if kind == BYTES else (SIZES[kind], place)
                if length > len(data) - place:
                    raise ValueError("a field that ends after its message")
                value, place = data[place : place + length], place + length
            else:
                raise ValueError("a field in groups")
            count += 1
            if count > MOST_FIELDS:
                raise ValueError("too many fields")
            self._fields.setdefault(number, []).append((kind, value))

    def __contains__(self, number: int) -> bool:
        return number in self._fields

    def messages(self, number: int) -> list[Message]:
        """Return the messages in a field that may be there any number of times."""
        return [Message(part) for part in self.parts(number)]

    def message(self, number: int) -> Message | None:
        """Return the message in a field that is there at most once."""
        part = self._only(number, BYTES)
        return None if part is None else Message(part)

    def parts(self, number: int) -> list[memoryview]:
        """Return the bytes of each of a field."""
        return [self._of_kind(entry, BYTES) for entry in self._fields.get(number, ())]

    def bytes(self, number: int) -> memoryview:
        """Return the bytes of a field that is there at most once; none where it is not."""
        part = self._only(number, BYTES)
        return memoryview(b"") if part is None else part

    def text(self, number: int) -> str:
        """Return the text of a field; empty where it is not there."""
        return str(self.bytes(number), "utf-8")

    def texts(self, number: int) -> tuple[str, ...]:
        """Return all texts of a field."""
        return tuple(str(part, "utf-8") for part in self.parts(number))

    def integer(self, number: int, default: int = 0) -> int:
        """Return the whole number in a field, with its sign."""
        value = self._only(number, VARINT)
        return default if value is None else _signed(value)

    def integers(self, number: int) -> tuple[int, ...]:
        """Return all whole numbers of a field, one by one in it or packed."""
        found: list[int] = []
        for kind, value in self._fields.get(number, ()):
            if kind == VARINT:
                found.append(_signed(value))
                continue
            packed, place = self._of_kind((kind, value), BYTES), 0
            while place < len(packed):
                one, place = _number(packed, place)
                found.append(_signed(one))
                if len(found) > MOST_FIELDS:
                    raise ValueError("too many numbers")
        return tuple(found)

    def packed(self, number: int, size: int) -> bytes:
        """Return the bytes of all numbers of `size` bytes in a field, one by one or packed."""
        kinds = {BYTES, next(kind for kind, length in SIZES.items() if length == size)}
        entries = self._fields.get(number, ())
        if not all(kind in kinds and len(value) % size == 0 for kind, value in entries):
            raise ValueError("numbers of another size")
        return b"".join(value for _, value in entries)

    def _only(self, number: int, kind: int) -> int | memoryview | None:
        entries = self._fields.get(number, ())
        if len(entries) > 1:
            raise ValueError("a field twice")
        return self._of_kind(entries[0], kind) if entries else None

    @staticmethod
    def _of_kind(entry: tuple[int, int | memoryview], kind: int) -> int | memoryview:
        if entry[0] != kind:
            raise ValueError("a field of another kind")
        return entry[1]


def _number(data: memoryview, place: int) -> tuple[int, int]:
    """Return the number that begins at a place, and where it ends."""
    value = 0
    for digit in range(MOST_DIGITS):
        if place + digit >= len(data):
            break
        byte = data[place + digit]
        value |= (byte & 0x7F) << (7 * digit)
        if byte < 0x80:
            if value >> 64:
                break
            return value, place + digit + 1
    raise ValueError("a number without an end")


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value
