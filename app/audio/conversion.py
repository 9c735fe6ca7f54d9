"""Reads a stretch of a long sound at another rate, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import soxr

from app.audio.resample import grid

BLOCK_FRAMES = 65_536
SURROUNDINGS_SECONDS = 0.1  # the filter rings for less


def converted(
    read: Callable[[int, int], np.ndarray],
    span: tuple[int, int],
    bounds: tuple[int, int],
    from_rate: int,
    to_rate: int,
) -> Iterator[np.ndarray]:
    """Yield a stretch at another rate; its first frame stays where it was.

    The filter sees what surrounds the stretch, so nothing rings at its ends that was not cut there.
    It is linear: sounds that add up do so afterwards.

    Args:
        read: Returns float32 of frames start..end, shape (end - start, channels).
        span: First frame of the stretch, and the one behind its last.
        bounds: The same of all that can be read.
        from_rate: Its frames per second.
        to_rate: Frames per second wanted.

    Yields:
        Float32, shape (any number of frames, channels); after every block that was read, even
        where nothing is ready yet. All together `converted_length` frames.
    """
    start, end = span
    if from_rate == to_rate:
        for place in range(start, end, BLOCK_FRAMES):
            yield read(place, min(place + BLOCK_FRAMES, end))
        return
    unit = grid(from_rate, to_rate)
    wanted = round(SURROUNDINGS_SECONDS * from_rate / unit + 0.5) * unit
    before = min(wanted, (start - bounds[0]) // unit * unit)
    first, last = start - before, min(end + wanted, bounds[1])
    skip, left = before * to_rate // from_rate, converted_length(end - start, from_rate, to_rate)
    stream: soxr.ResampleStream | None = None
    for place in range(first, last, BLOCK_FRAMES):
        stop = min(place + BLOCK_FRAMES, last)
        block = np.ascontiguousarray(read(place, stop), np.float32)
        if stream is None:
            channels = block.shape[1]
            stream = soxr.ResampleStream(from_rate, to_rate, channels, "float32", "VHQ")
        result = stream.resample_chunk(block, last=stop == last)
        dropped = min(skip, len(result))
        result = result[dropped:][:left]
        skip, left = skip - dropped, left - len(result)
        yield result
    if left and stream is not None:  # the filter may end one frame early
        yield np.zeros((left, channels), np.float32)


def converted_length(frames: int, from_rate: int, to_rate: int) -> int:
    """Return how many frames a stretch has at another rate; one at least, if it had any."""
    return max(round(frames * to_rate / from_rate), min(frames, 1))
