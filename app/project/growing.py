"""Reads the stems of a song while one of them is still being estimated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.audio.buffer import AudioRef
from app.audio.store import Store
from app.catalog.stems import MIXTURE, STEMS
from app.core.errors import AudioError
from app.core.intervals import Intervals
from app.project.model import Project
from app.project.partial import partial_readers
from app.project.stem_reader import StemReader

AHEAD_SECONDS = 3.0  # of a growing stem kept in memory, for its file may go at any moment
SPARE_SECONDS = 1.5  # of them that are always left
BEHIND_SECONDS = 0.5  # kept too: what was just played may have to be mixed once more


@dataclass(frozen=True, slots=True)
class _Kept:
    """A stretch of a growing stem in memory: its first frame, its sound, and what of it is true."""

    start: int
    sound: np.ndarray
    there: Intervals
    run: int


class GrowingReader:
    """Reads a stem while it is estimated; where it is not there yet, it is silent.

    The unfinished file goes away at any moment: renamed when it is complete, removed when the
    user cancels. So some seconds ahead of what is read are kept in memory, on any system, and
    whoever plays goes on until the finished stem takes over.

    Args:
        store: Holds both.
        mixture: The song.
        stem: What to read.
        estimated: What the file holds; another stem is the mixture minus it.
        path: The unfinished file.
        span: First frame of the song it covers, and frame after the last one.

    Attributes:
        frames, channels, sample_rate: As in the mixture.
        was_short: Whether anything that was not there has been asked for; set back by the owner.
    """

    def __init__(
        self,
        store: Store,
        mixture: AudioRef,
        stem: str,
        estimated: str,
        path: Path,
        span: tuple[int, int],
    ) -> None:
        self.frames = mixture.frames
        self.channels = mixture.channels
        self.sample_rate = mixture.sample_rate
        self.was_short = False
        stems = {stem: stem == estimated}
        self._file = partial_readers(store, mixture, stems, path, span)[stem]
        self._ready = Intervals()
        self._run = 0  # counts how often the estimate began anew
        self._kept = _Kept(0, np.zeros((0, self.channels), np.float32), Intervals(), 0)
        self._is_gone = False

    @property
    def available(self) -> Intervals:
        """What can be read now, in frames of the song."""
        return self._kept.there if self._is_gone else self._ready

    def grow(self, ready: Intervals) -> None:
        """Take over what is in the file now; may be called while another thread reads."""
        is_anew = bool(self._ready - ready)
        self._ready = ready
        self._run += is_anew  # after `_ready`: who sees the new run sees the new frames

    def read(self, start: int, end: int) -> np.ndarray:
        """Return new float32 audio of frames `start`..`end`, shape (end - start, channels).

        Raises:
            ValueError: If the song does not have these frames.
        """
        if not 0 <= start <= end <= self.frames:
            raise ValueError(f"frames {start}..{end} are not inside 0..{self.frames}")
        kept = self._kept_for(start, end)
        result = np.zeros((end - start, self.channels), np.float32)
        there = kept.there & Intervals.of([(start, end)])
        for first, last in there:
            result[first - start : last - start] = kept.sound[
                first - kept.start : last - kept.start
            ]
        if there.total < end - start:
            self.was_short = True
        return result

    def _kept_for(self, start: int, end: int) -> _Kept:
        """Return what is in memory, read anew where more of it is there and will be needed."""
        run, ready, kept = self._run, self._ready, self._kept
        spare = end + round(SPARE_SECONDS * self.sample_rate)
        needed = ready & Intervals.of([(start, spare)])
        if self._is_gone or (kept.run == run and not needed - kept.there):
            return kept
        first = max(0, start - round(BEHIND_SECONDS * self.sample_rate))
        last = min(self.frames, end + round(AHEAD_SECONDS * self.sample_rate))
        there = ready & Intervals.of([(first, last)])
        try:
            sound = self._file.grown(ready).read(first, last)
        except AudioError:
            self._is_gone = True
            return kept
        self._kept = _Kept(first, sound, there, run)
        return self._kept


def growing_readers(
    project: Project, store: Store, estimated: str, path: Path, span: tuple[int, int]
) -> dict[str, StemReader | GrowingReader]:
    """Return a reader for all that can be heard while a stem is estimated, see `GrowingReader`."""
    mixture = project.mixture
    growing = {stem: GrowingReader(store, mixture, stem, estimated, path, span) for stem in STEMS}
    return {MIXTURE: StemReader(store, mixture, None, MIXTURE), **growing}
