"""Sound in blocks of one size, whatever the size in which it comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np


def equal_blocks(blocks: Iterable[np.ndarray], channels: int, frames: int) -> Iterator[np.ndarray]:
    """Yield the same sound in blocks of so many frames; the last may be shorter.

    What an encoder makes of a sound may depend on how much it is given at once.

    Args:
        blocks: Float32, shape (any number of frames, channels).
        channels: Number of channels.
        frames: Length of the blocks that come out.

    Raises:
        ValueError: If a block has another number of channels.
    """
    rest = np.zeros((0, channels), np.float32)
    for block in blocks:
        if block.ndim != 2 or block.shape[1] != channels:
            raise ValueError(f"expected (frames, {channels}), got {block.shape}")
        rest = np.concatenate([rest, block])
        whole = len(rest) - len(rest) % frames
        for start in range(0, whole, frames):
            yield rest[start : start + frames]
        rest = rest[whole:]
    if len(rest):
        yield rest
