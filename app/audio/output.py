"""What an export format is given to write."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from app.audio.cover import Cover


@dataclass(frozen=True, slots=True)
class Output:
    """A sound that goes into a file, and how.

    A module of `app/audio/formats` writes it by `encode(output, path)`, over what is there. That
    raises `ExportError` if the format cannot hold it, `OSError` if the disk does not take it, and
    `ValueError` if the subtype is unknown or a block has another number of channels.

    Attributes:
        blocks: Float32, shape (frames, channels) each; within ±1 unless the format is boundless.
        sample_rate: Frames per second.
        channels: Number of channels.
        subtype: One of the format's `SUBTYPES`.
        tags: Title, artist, album, date, track number, genre and comment are written.
        cover: A picture to put in.
        dither: Whether noise hides the steps of PCM_16; of no matter to all others.
    """

    blocks: Iterable[np.ndarray]
    sample_rate: int
    channels: int
    subtype: str
    tags: Mapping[str, str] = field(default_factory=dict)
    cover: Cover | None = None
    dither: bool = True

    def check_subtype(self, known: Collection[str]) -> None:
        """Refuse a subtype that a format does not have.

        Raises:
            ValueError: If it is none of these.
        """
        if self.subtype not in known:
            raise ValueError(f"unknown subtype {self.subtype!r}")

    def checked_blocks(self) -> Iterator[np.ndarray]:
        """Yield the blocks.

        Raises:
            ValueError: If one has another number of channels.
        """
        for block in self.blocks:
            if block.ndim != 2 or block.shape[1] != self.channels:
                raise ValueError(f"expected (frames, {self.channels}), got {block.shape}")
            yield block

    def equal_blocks(self, frames: int) -> Iterator[np.ndarray]:
        """Yield the same sound in blocks of so many frames; the last may be shorter.

        What an encoder makes of a sound may depend on how much it is given at once.

        Raises:
            ValueError: If a block has another number of channels.
        """
        rest = np.zeros((0, self.channels), np.float32)
        for block in self.checked_blocks():
            rest = np.concatenate([rest, block])
            whole = len(rest) - len(rest) % frames
            for start in range(0, whole, frames):
                yield rest[start : start + frames]
            rest = rest[whole:]
        if len(rest):
            yield rest
