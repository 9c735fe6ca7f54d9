"""Finished pieces of a sound that is still being made, so that no finished one is made twice.

Every piece is a file of its own that appears whole under its final name: whatever ends the program,
what is there can be used. The name carries a checksum, for after a power cut a file may have its
name and length without its content.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import zlib
from pathlib import Path

import numpy as np

from app.audio.buffer import SAMPLE, lost
from app.audio.writer import no_room
from app.core.errors import AudioError
from app.core.files import atomic_path

NAME = re.compile(r"(\d{6,})-([0-9a-f]{8})\.f32")


class Pieces:
    """Numbered pieces of one sound in a folder; made by `Store.pieces`.

    Args:
        folder: Where they lie; made with the first piece.
        channels: Channels of the sound.
    """

    def __init__(self, folder: Path, channels: int) -> None:
        self.folder = folder
        self.channels = channels
        self._paths: dict[int, Path] = {}
        self._proven: set[int] = set()
        with contextlib.suppress(OSError):
            for path in sorted(folder.iterdir()):
                if found := NAME.fullmatch(path.name):
                    self._paths[int(found[1])] = path
            os.utime(folder)  # used now: not to be trimmed soon

    def has(self, number: int) -> bool:
        """Say whether a piece is there and undamaged; a damaged one is removed."""
        if number not in self._paths:
            return False
        if number not in self._proven:
            try:
                self.read(number)
            except AudioError:
                self._paths.pop(number).unlink(missing_ok=True)
                return False
        return True

    def put(self, number: int, piece: np.ndarray) -> None:
        """Keep a piece, float32, shape (frames, channels); what is there already stays.

        Raises:
            AudioError: If the disk does not take it.
            ValueError: If the number of channels is another.
        """
        if piece.ndim != 2 or piece.shape[1] != self.channels:
            raise ValueError(f"expected (frames, {self.channels}), got {piece.shape}")
        if self.has(number):
            return
        data = np.ascontiguousarray(piece, SAMPLE).tobytes()
        path = self.folder / f"{number:06}-{zlib.crc32(data):08x}.f32"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with atomic_path(path) as temporary:
                temporary.write_bytes(data)
            os.utime(self.folder)
        except OSError as error:
            raise no_room(error) from error
        self._paths[number] = path
        self._proven.add(number)

    def read(self, number: int) -> np.ndarray:
        """Return a piece, float32, shape (frames, channels).

        Raises:
            AudioError: If it is gone or damaged.
        """
        try:
            data = self._paths[number].read_bytes()
        except (KeyError, OSError) as error:
            raise lost() from error
        if number not in self._proven:
            if zlib.crc32(data) != int(NAME.fullmatch(self._paths[number].name)[2], 16):
                raise lost()
            self._proven.add(number)
        return np.frombuffer(data, SAMPLE).reshape(-1, self.channels).copy()

    def remove(self) -> None:
        """Let all pieces go."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._paths.clear()
        self._proven.clear()
