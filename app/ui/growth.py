"""A separation on its way, as far as it can be drawn and heard; made in the worker thread."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.audio.buffer import AudioReader, FrameFile
from app.audio.peaks import Peaks
from app.audio.store import Store
from app.catalog.stems import other
from app.core.errors import AudioError
from app.core.intervals import Intervals
from app.core.jobs import Job
from app.project.model import Project, Take
from app.separation.results import Growing

BLOCK_FRAMES = 65_536


@dataclass(frozen=True, slots=True)
class Growth:
    """What is there so far of a separation.

    Attributes:
        stem: What is estimated; the other stem is the mixture minus it.
        path: The unfinished file.
        span: First frame of the song it covers, and frame after the last one.
        ready: What of it is there, in frames of the song.
        peaks: Both stems; they go on being filled.
    """

    stem: str
    path: Path
    span: tuple[int, int]
    ready: Intervals
    peaks: Mapping[str, Peaks]


class StemPeaks:
    """Follows a stem that is being written and derives what the other one looks like.

    The engine stores one stem; the other is the mixture minus it. Reading and reducing both takes
    a millisecond per second of sound, which the UI thread must not spend.
    """

    def __init__(self, store: Store, project: Project) -> None:
        self._store = store
        self._project = project
        self._mixture: AudioReader | None = None
        self._path: Path | None = None
        self._ready = Intervals()
        self._peaks: dict[str, Peaks] = {}

    def follow(self, value: object) -> object:
        """Turn a published `Growing` into a `Growth`; the worker's translation of all it says."""
        if not isinstance(value, Growing):
            return value
        end = value.start + value.frames
        source = self._store.partial_reader(value.path, value.channels, value.frames)
        # The file may just have got its final name; `finish` reads the rest there.
        with contextlib.suppress(AudioError):
            if value.path != self._path or self._ready - value.ready:
                self._begin(value.stem)
                self._path = value.path
            self._extend(value.stem, source, value.start, value.ready, Job())
        return Growth(value.stem, value.path, (value.start, end), self._ready, self._peaks)

    def finish(self, take: Take, job: Job) -> dict[str, Peaks]:
        """Return the complete peaks of both stems.

        Raises:
            AudioError: If the sound is no longer there.
            Cancelled: If the user stopped it.
        """
        for stem, ref in take.stems.items():
            if stem not in self._peaks:
                self._begin(stem)
            whole = Intervals.of([(take.span.start, take.span.end)])
            self._extend(stem, self._store.open(ref), take.span.start, whole, job)
        return self._peaks

    def _begin(self, stem: str) -> None:
        mixture = self._project.mixture
        self._mixture = self._store.open(mixture)
        self._peaks = {
            name: Peaks(mixture.channels, mixture.frames) for name in (stem, other(stem))
        }
        self._ready = Intervals()

    def _extend(
        self, stem: str, source: FrameFile, origin: int, ready: Intervals, job: Job
    ) -> None:
        estimated, rest = self._peaks[stem], self._peaks[other(stem)]
        for first, last in ready - self._ready:
            for start in range(first, last, BLOCK_FRAMES):
                job.check()
                end = min(start + BLOCK_FRAMES, last)
                block = source.read(start - origin, end - origin)
                estimated.put(start, block)
                rest.put(start, self._mixture.read(start, end) - block)
                self._ready |= Intervals.of([(start, end)])
