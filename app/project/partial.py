"""Reads what is there of a stem that is being estimated, for drawing; nothing is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.audio.buffer import AudioReader, AudioRef, FrameFile
from app.audio.store import Store
from app.core.intervals import Intervals


class PartialReader:
    """Reads a stem out of its unfinished file; where it is not there yet, it is silent.

    It never changes, so that any thread may read it; `grown` returns the next one.

    Args:
        mixture: To subtract the file from; None if the file holds the stem itself.
        file: The unfinished file.
        origin: First frame of the song the file covers.
        frames: Length of the song.
        ready: What is in the file, in frames of the song.
    """

    def __init__(
        self,
        mixture: AudioReader | None,
        file: FrameFile,
        origin: int,
        frames: int,
        ready: Intervals,
    ) -> None:
        self.frames = frames
        self._mixture = mixture
        self._file = file
        self._origin = origin
        self._ready = ready

    def grown(self, ready: Intervals) -> PartialReader:
        """Return a reader for what is there now."""
        return PartialReader(self._mixture, self._file, self._origin, self.frames, ready)

    def read(self, start: int, end: int) -> np.ndarray:
        """Return new float32 audio of frames `start`..`end`, shape (end - start, channels).

        Raises:
            AudioError: If the file is gone: it is complete now, or nobody wants it any longer.
        """
        result = np.zeros((end - start, self._file.channels), np.float32)
        for first, last in self._ready & Intervals.of([(start, end)]):
            block = self._file.read(first - self._origin, last - self._origin)
            if self._mixture is not None:
                np.subtract(self._mixture.read(first, last), block, out=block)
            result[first - start : last - start] = block
        return result


def partial_readers(
    store: Store, mixture: AudioRef, stems: dict[str, bool], path: Path, span: tuple[int, int]
) -> dict[str, PartialReader]:
    """Return a reader of each stem, of which nothing is there yet.

    Args:
        store: Holds both.
        mixture: The song.
        stems: Names, and whether it is this one that the file holds.
        path: The unfinished file.
        span: First frame of the song it covers, and frame after the last one.

    Raises:
        AudioError: If the mixture is gone.
    """
    file = store.partial_reader(path, mixture.channels, span[1] - span[0])
    whole = store.open(mixture)
    return {
        stem: PartialReader(
            None if is_estimated else whole, file, span[0], mixture.frames, Intervals()
        )
        for stem, is_estimated in stems.items()
    }
