"""Audio of known length that is written into the store in any order."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.audio.buffer import HEADER_BYTES, SAMPLE, AudioRef, FrameFile
from app.audio.peaks import Peaks
from app.audio.writer import begin_file, no_room, put_into_place, start_hash, write_all
from app.core.closing import Closing
from app.core.intervals import Intervals
from app.core.jobs import Job

BLOCK = 1 << 18  # frames read at once to name what was written


class Canvas(Closing):
    """Takes stretches of a sound wherever they belong; made by `Store.canvas`.

    A context manager: leaving it without `finish` removes what was written so far. Every stretch
    is in the file when `write` returns, so another process may read it.

    Attributes:
        path: The file; frames not written yet read as zeros.
        ready: What was written.
    """

    def __init__(
        self, partial: Path, audio: Path, channels: int, sample_rate: int, frames: int
    ) -> None:
        self.channels = channels
        self.sample_rate = sample_rate
        self.frames = frames
        self.ready = Intervals()
        self._audio = audio
        self.path, self._stream = begin_file(partial, frames, channels)
        try:
            self._stream.truncate(self._offset(frames))
        except OSError as error:
            self.close()
            raise no_room(error) from error

    def write(self, start: int, block: np.ndarray) -> None:
        """Put a block where it belongs.

        Args:
            start: Its first frame.
            block: Finite, shape (frames, channels); converted to float32.

        Raises:
            AudioError: If the disk does not take it.
            ValueError: If it does not fit.
        """
        end = start + len(block)
        if block.ndim != 2 or block.shape[1] != self.channels or start < 0 or end > self.frames:
            raise ValueError(f"{block.shape} at {start} does not fit {self.frames} frames")
        if not len(block):
            return
        try:
            self._stream.seek(self._offset(start))
            write_all(self._stream, memoryview(np.ascontiguousarray(block, SAMPLE)).cast("B"))
        except OSError as error:
            raise no_room(error) from error
        self.ready |= Intervals.of([(start, end)])

    def finish(self, job: Job) -> AudioRef:
        """Close the file and give it its final name.

        Returns:
            The reference; equal content gets an equal one and is kept once.

        Raises:
            AudioError: If the disk does not take it.
            ValueError: If a frame was never written.
        """
        if not self.ready.covers(0, self.frames):
            raise ValueError(f"only {self.ready.spans} of {self.frames} frames were written")
        self._stream.close()
        digest, peaks = start_hash(self.sample_rate, self.channels), Peaks(self.channels)
        written = FrameFile(self.path, self.channels, self.frames)
        for start in range(0, self.frames, BLOCK):
            job.check()
            block = written.read(start, min(start + BLOCK, self.frames))
            digest.update(memoryview(block).cast("B"))
            peaks.add(block)
        ref = AudioRef(digest.hexdigest(), self.frames, self.channels, self.sample_rate)
        put_into_place(self.path, self._audio, ref, peaks)
        return ref

    def _offset(self, frame: int) -> int:
        return HEADER_BYTES + frame * self.channels * SAMPLE.itemsize

    def close(self) -> None:
        """Let the file go, unless it has got its final name."""
        self._stream.close()
        self.path.unlink(missing_ok=True)
