"""Draws what sections change: only inside of them, in a thread of its own, and only if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.audio.peaks import Peaks
from app.core.intervals import Intervals
from app.core.jobs import Job
from app.project.changes import changed_spans
from app.project.difference import DifferenceReader
from app.project.model import Project
from app.ui.worker import JobRunner


@dataclass(slots=True)
class Compared:
    """The peaks of a difference.

    Attributes:
        now, before: The projects between which it is shown, or will be once the worker is done.
        peaks: Of it; silence outside of what differs.
    """

    now: Project
    before: Project
    peaks: Peaks


class DifferencePeaks(QObject):
    """Brings the peaks of differences up to date, in the order of the changes.

    Signals:
        drawn(): There is more to be seen.
    """

    drawn = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: JobRunner | None = None  # whoever never compares needs no thread for it

    @property
    def is_idle(self) -> bool:
        """Whether all is drawn."""
        return self._runner is None or self._runner.is_idle

    def redraw(self, former: Compared | None, reader: DifferenceReader) -> Compared:
        """Return the peaks of a difference, which the worker goes on filling.

        Args:
            former: What was returned for the same song before; its peaks are used again.
            reader: The difference.
        """
        now, before, stale = reader.now.project, reader.before.project, reader.spans
        if former is None or former.peaks.frames != reader.frames:
            former = Compared(now, before, Peaks.silent(reader.channels, reader.frames))
        else:
            changed = changed_spans(former.now, now) | changed_spans(former.before, before)
            stale = changed & (stale | changed_spans(former.before, former.now))
            former.now, former.before = now, before
        if stale:
            if self._runner is None:
                self._runner = JobRunner(self)
            work = partial(_redo, reader, stale, former.peaks)
            self._runner.submit(work).succeeded.connect(self.drawn)
        return former

    def close(self, timeout_ms: int) -> None:
        """End the thread."""
        if self._runner is not None:
            self._runner.close(timeout_ms)


def _redo(reader: DifferenceReader, stale: Intervals, peaks: Peaks, job: Job) -> None:
    for start, end in stale:
        job.check()
        peaks.redo(start, end, reader.read)
