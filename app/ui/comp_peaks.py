"""Keeps the waveforms of both stems true to what is heard, decided or only auditioned."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.audio.peaks import Peaks
from app.audio.store import Store
from app.core.intervals import Intervals
from app.core.jobs import Job
from app.project.changes import changed_spans
from app.project.comp import CompReader
from app.project.model import Project
from app.ui.worker import JobRunner


@dataclass(slots=True)
class Drawn:
    """The peaks of a base take with what was decided on top of it.

    Attributes:
        project: What they show, or will once the worker is done, be it only auditioned.
        peaks: By stem.
    """

    project: Project
    peaks: dict[str, Peaks]


class CompPeaks(QObject):
    """Draws changed passages anew in a thread of its own, in the order of the changes."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = JobRunner(self)

    @property
    def is_idle(self) -> bool:
        """Whether all is drawn."""
        return self._runner.is_idle

    @Slot()
    def follow(self) -> None:
        """Bring the peaks of the song that sent this up to date."""
        self.redraw(self.sender())

    def redraw(self, song: QObject) -> None:
        """Bring the peaks of a song up to date."""
        drawn, project = song.drawn, song.heard  # with the take that is auditioned
        if drawn is None or drawn.project is project:
            return
        changed = changed_spans(drawn.project, project)
        drawn.project = project
        if changed:
            work = partial(_redo, self._store, project, changed, drawn.peaks)
            self._runner.submit(work).succeeded.connect(partial(_show, song))

    def close(self, timeout_ms: int) -> None:
        """End the thread."""
        self._runner.close(timeout_ms)


def _redo(
    store: Store, project: Project, changed: Intervals, peaks: dict[str, Peaks], job: Job
) -> None:
    for stem, drawing in peaks.items():
        reader = CompReader(store, project, stem)
        for start, end in changed:
            job.check()
            drawing.redo(start, end, reader.read)


def _show(song: QObject, result: None) -> None:
    song.grew.emit()
