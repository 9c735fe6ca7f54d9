"""The buffer between the mixer thread and the sound card's callback."""

from __future__ import annotations

from typing import Any

import numpy as np

CHANNELS = 2
FRAME_BYTES = CHANNELS * 4  # float32, interleaved
CAPACITY = 1 << 17  # frames: 3 s at 44.1 kHz, 0.7 s at 192 kHz


class Ring:
    """A preallocated ring of stereo frames with one writer and one reader.

    Frames are counted from the start of the stream and never wrap. `read` is written by the
    callback alone and `written` by the mixer alone, so neither needs a lock. The writer may
    rewrite frames that the reader has not reached: each copy is a slice assignment of bytes,
    which holds the interpreter lock, so the callback sees it done or not begun.

    Attributes:
        read: Frames the callback has taken.
        written: Frames that are ready, counted from the start as well.
        late: Callbacks that found too little and played silence.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        self.capacity = capacity
        self.read = 0
        self.written = 0
        self.late = 0
        self._bytes = memoryview(bytearray(capacity * FRAME_BYTES))
        self._silence = memoryview(bytes(capacity * FRAME_BYTES))

    def callback(self, out: Any, frames: int, time: Any = None, status: Any = None) -> None:
        """Fill `out`, a writable buffer of bytes; called by the sound card.

        Where frames are missing it plays silence and does not move on: late sound is delayed,
        not lost.
        """
        start = self.read
        count = min(frames, self.written - start)
        at = start % self.capacity
        until_wrap = min(count, self.capacity - at)
        first, last = until_wrap * FRAME_BYTES, count * FRAME_BYTES
        out[:first] = self._bytes[at * FRAME_BYTES : (at + until_wrap) * FRAME_BYTES]
        if last > first:
            out[first:last] = self._bytes[: last - first]
        if count < frames:
            out[last : frames * FRAME_BYTES] = self._silence[: (frames - count) * FRAME_BYTES]
            self.late += 1
        self.read = start + count

    def write(self, block: np.ndarray, start: int | None = None) -> None:
        """Put a block, float32 (frames, 2), at frame `start`; what came after it is dropped.

        Args:
            block: No longer than the room in the ring.
            start: Not beyond `written`, where it is by default; clearly ahead of the reader.

        Raises:
            ValueError: If the block does not fit.
        """
        start = self.written if start is None else start
        frames = len(block)
        if start > self.written or start + frames - self.read > self.capacity:
            raise ValueError(f"{frames} frames at {start} do not fit into the ring")
        source = memoryview(np.ascontiguousarray(block, dtype=np.float32).reshape(-1)).cast("B")
        at = start % self.capacity
        first = min(frames, self.capacity - at) * FRAME_BYTES
        self._bytes[at * FRAME_BYTES : at * FRAME_BYTES + first] = source[:first]
        self._bytes[: len(source) - first] = source[first:]
        self.written = start + frames

    def taken(self, start: int, end: int) -> np.ndarray:
        """Return a copy of [start, end), float32 (frames, 2), less what was overwritten since.

        For any thread; `end` must not be beyond `read`.
        """
        start = max(0, start, min(end, self.written - self.capacity))
        at, frames = start % self.capacity, end - start
        first = self._bytes[at * FRAME_BYTES : (at + frames) * FRAME_BYTES]
        rest = self._bytes[: frames * FRAME_BYTES - len(first)]
        return np.frombuffer(bytes(first) + bytes(rest), np.float32).reshape(-1, CHANNELS)
