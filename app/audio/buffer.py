"""A stretch of sound in the store: its name and measures, and random access to its frames."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.core.errors import AudioError
from app.core.texts import say

SAMPLE = np.dtype("<f4")
HEADER_BYTES = 128  # what numpy writes for a two-dimensional float32 array of any length


@dataclass(frozen=True, slots=True)
class AudioRef:
    """A promise the store can keep: which audio, and its measures.

    Attributes:
        digest: SHA-256 (hex) of b"{rate}:{channels}:" and the interleaved float32 samples.
        frames: Length.
        channels: Number of channels.
        sample_rate: Frames per second.
    """

    digest: str
    frames: int
    channels: int
    sample_rate: int

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return self.frames / self.sample_rate

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON can keep them."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> AudioRef:
        """Return the reference that `to_dict` described.

        Raises:
            KeyError: If a field is missing.
            ValueError: If a number is none or not positive.
        """
        ref = cls(
            str(fields["digest"]),
            int(fields["frames"]),
            int(fields["channels"]),
            int(fields["sample_rate"]),
        )
        if ref.frames < 0 or ref.channels < 1 or ref.sample_rate < 1:
            raise ValueError(f"impossible measures: {ref}")
        return ref


class FrameFile:
    """Random access to the frames of a .npy file, finished or still growing.

    Every read opens the file, copies the asked stretch and closes it again: resident memory is
    what was asked for however long the file is, threads need no lock, a file that shrank raises
    instead of killing the process as a memory map would, and on Windows nothing keeps the file
    from being renamed or removed.

    Args:
        path: The file; its first axis may be longer than `frames`.
        channels: Length of its second axis.
        frames: How many frames may be read.
    """

    def __init__(self, path: Path, channels: int, frames: int) -> None:
        self.path = path
        self.channels = channels
        self.frames = frames

    def read(self, start: int, end: int) -> np.ndarray:
        """Copy the frames `start`..`end`.

        Returns:
            New float32 array, shape (end - start, channels).

        Raises:
            ValueError: If the span is not inside 0..frames.
            AudioError: If the file is gone or shorter than it should be.
        """
        if not 0 <= start <= end <= self.frames:
            raise ValueError(f"frames {start}..{end} are not inside 0..{self.frames}")
        samples = (end - start) * self.channels
        offset = HEADER_BYTES + start * self.channels * SAMPLE.itemsize
        try:
            data = np.fromfile(self.path, SAMPLE, samples, offset=offset)
        except OSError as error:
            raise lost() from error
        if data.size != samples:
            raise lost()
        return data.reshape(end - start, self.channels)


class AudioReader(FrameFile):
    """Random access to audio in the store; safe to read from several threads at once."""

    def __init__(self, path: Path, ref: AudioRef) -> None:
        super().__init__(path, ref.channels, ref.frames)
        self.ref = ref
        self.sample_rate = ref.sample_rate


def lost() -> AudioError:
    """Return the error for audio that the store has no longer."""
    return AudioError(
        say("The decoded audio is no longer in the cache."),
        say("Open the song again; what is missing is then made anew."),
    )
