"""Reads a stem of one take, block by block."""

from __future__ import annotations

import numpy as np

from app.audio.buffer import AudioReader, AudioRef
from app.audio.store import Store
from app.catalog.stems import MIXTURE, other
from app.project.model import Take


class StemReader:
    """Reads one stem of a song, or its mixture, block by block.

    A stem that was not estimated is the mixture minus the one that was, so that both together
    are the mixture again: exactly in real numbers, within one rounding of float32 here.

    Attributes:
        frames: Length of the song; positions are counted from its beginning.
        channels: Channels of the song.
        sample_rate: In Hz.
    """

    def __init__(self, store: Store, mixture: AudioRef, take: Take | None, stem: str) -> None:
        self.frames = mixture.frames
        self.channels = mixture.channels
        self.sample_rate = mixture.sample_rate
        self._mixture = None if take and stem in take.stems else store.open(mixture)
        self._estimate: AudioReader | None = None
        self._origin = 0
        if stem != MIXTURE:
            if take is None:
                raise ValueError(f"there is no {stem} before the first separation")
            estimated = take.stems.get(stem) or take.stems[other(stem)]
            self._estimate = store.open(estimated)
            self._origin = take.span.start

    def read(self, start: int, end: int) -> np.ndarray:
        """Return new float32 audio of frames `start`..`end`, shape (end - start, channels).

        Raises:
            ValueError: If the stem does not cover these frames.
        """
        if self._estimate is None:
            return self._mixture.read(start, end)
        estimate = self._estimate.read(start - self._origin, end - self._origin)
        if self._mixture is None:
            return estimate
        return np.subtract(self._mixture.read(start, end), estimate, out=estimate)
