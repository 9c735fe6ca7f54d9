"""Reads what a preview heard of a song: some seconds of a take, and silence around them."""

from __future__ import annotations

import numpy as np

from app.audio.store import Store
from app.catalog.stems import MIXTURE, STEMS
from app.project.model import Project, Take
from app.project.stem_reader import StemReader


class PreviewReader:
    """Reads one stem of a take that covers only a part of the song.

    Attributes:
        frames, channels, sample_rate: As in the mixture.
    """

    def __init__(self, store: Store, project: Project, take: Take, stem: str) -> None:
        self.frames = project.mixture.frames
        self.channels = project.mixture.channels
        self.sample_rate = project.mixture.sample_rate
        self._stem = StemReader(store, project.mixture, take, stem)
        self._span = take.span

    def read(self, start: int, end: int) -> np.ndarray:
        """Return new float32 audio of frames `start`..`end`, shape (end - start, channels)."""
        result = np.zeros((end - start, self.channels), np.float32)
        first, last = max(start, self._span.start), min(end, self._span.end)
        if first < last:
            result[first - start : last - start] = self._stem.read(first, last)
        return result


def preview_readers(
    project: Project, store: Store, take: Take
) -> dict[str, StemReader | PreviewReader]:
    """Return a reader for the mixture and for both stems of a preview."""
    stems = {stem: PreviewReader(store, project, take, stem) for stem in STEMS}
    return {MIXTURE: StemReader(store, project.mixture, None, MIXTURE), **stems}
