"""Peaks of both stems while one of them is computed; runs in the worker thread."""

from __future__ import annotations

import contextlib

from app.audio.buffer import AudioReader, FrameFile
from app.audio.peaks import Peaks
from app.audio.store import Store
from app.catalog.stems import other
from app.core.errors import AudioError
from app.core.jobs import Job
from app.project.model import Project, Take
from app.separation.results import Growing

BLOCK_FRAMES = 65_536


class StemPeaks:
    """Follows a stem that is being written and derives what the other one looks like.

    The engine stores one stem; the other is the mixture minus it. Reading and reducing both takes
    a millisecond per second of sound, which the UI thread must not spend.
    """

    def __init__(self, store: Store, project: Project) -> None:
        self._store = store
        self._mixture: AudioReader = store.open(project.mixture)
        self._project = project
        self._peaks: dict[str, Peaks] = {}

    def follow(self, value: object) -> dict[str, Peaks]:
        """Add what is newly on disk; the worker's translation of a published `Growing`."""
        if isinstance(value, Growing):
            source = self._store.partial_reader(value.path, value.channels, value.frames_done)
            # The file may just have got its final name; `finish` reads the rest there.
            with contextlib.suppress(AudioError):
                self._extend(value.stem, source, value.frames_done, Job())
        return self._peaks

    def finish(self, take: Take, job: Job) -> dict[str, Peaks]:
        """Return the complete peaks of both stems.

        Raises:
            Cancelled: If the user stopped it.
        """
        for stem, ref in take.stems.items():
            if self._peaks and stem not in self._peaks:
                self._peaks = {}
            self._extend(stem, self._store.open(ref), ref.frames, job)
        return self._peaks

    def _extend(self, stem: str, source: FrameFile, frames: int, job: Job) -> None:
        if not self._peaks:
            channels = self._project.mixture.channels
            self._peaks = {stem: Peaks(channels), other(stem): Peaks(channels)}
        estimated, rest = self._peaks[stem], self._peaks[other(stem)]
        for start in range(estimated.frames, frames, BLOCK_FRAMES):
            job.check()
            end = min(start + BLOCK_FRAMES, frames)
            block = source.read(start, end)
            difference = self._mixture.read(start, end) - block
            estimated.add(block)
            rest.add(difference)
