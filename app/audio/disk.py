"""The file that an encoder of another language writes to."""

from __future__ import annotations

import os
from typing import BinaryIO


class Disk:
    """A file with something of ours in it that the encoder does not know of.

    Our own file rather than a name for the encoder, which takes no names of other encodings and
    does not tell why the disk refused. No exception can pass through it, so the first is kept.

    Args:
        stream: An open file, empty.
        insert: Bytes of ours.
        at: Where they go: so many bytes of the encoder lie before them.
    """

    def __init__(self, stream: BinaryIO, insert: bytes = b"", at: int = 0) -> None:
        self._stream = stream
        self._insert = insert
        self._at = at
        self._place = 0  # as the encoder counts
        self._length = 0  # likewise
        self._error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Write at the present place; an error is kept for `check`."""
        data = bytes(data)
        if self._error is None:
            try:
                self._write(data)
            except OSError as error:
                self._error = error
        self._place += len(data)
        self._length = max(self._length, self._place)
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to another place, as the encoder counts."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._length}[whence]
        self._place = base + offset
        return self._place

    def tell(self) -> int:
        """Return the present place, as the encoder counts."""
        return self._place

    def read(self, size: int = -1) -> bytes:
        """Read nothing: an encoder only writes."""
        return b""

    def seekable(self) -> bool:
        """Whether places can be gone to."""
        return True

    def check(self) -> None:
        """Raise the first error of the disk.

        Raises:
            OSError: If there was one.
        """
        if self._error is not None:
            raise self._error

    def _write(self, data: bytes) -> None:
        before = min(max(self._at - self._place, 0), len(data))
        if before:
            self._put(self._place, data[:before])
        if before == len(data):
            return
        if self._length <= self._at:
            self._put(self._at, self._insert)
        self._put(max(self._place, self._at) + len(self._insert), data[before:])

    def _put(self, place: int, data: bytes) -> None:
        if self._stream.tell() != place:
            self._stream.seek(place)
        self._stream.write(data)
