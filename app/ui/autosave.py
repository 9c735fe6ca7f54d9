"""Writes every change of every project down, a second later, in a thread of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.audio.store import Store
from app.core.jobs import Job
from app.project.history import Step
from app.project.model import Project
from app.tasks.project_autosave import autosave, forget
from app.ui.failures import in_words
from app.ui.song import Kind, Song
from app.ui.worker import JobHandle, JobRunner

Steps = Sequence[Step]

DELAY_MS = 1000  # between a change and its autosave: what is lost at worst


class Autosaver(QObject):
    """Follows the documents; for one project, one thing is written at a time.

    A project that is open in another window is not written. One that is, after undo, as it was
    saved needs no autosave: it is removed.

    Signals:
        failed(song, error): Changes of a song cannot be written down; told once until they can.
        rested(): Every change is written down, as far as that is possible.
    """

    failed = Signal(object, object)
    rested = Signal()

    def __init__(self, store: Store, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._due: set[Song] = set()
        self._running: set[Song] = set()
        self._failing: set[Song] = set()
        self._timer = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_idle(self) -> bool:
        """Whether every change is written down."""
        return not self._due and not self._running

    @property
    def is_all_written(self) -> bool:
        """Whether no change would be lost now."""
        return self.is_idle and not self._failing

    def follow(self, song: Song) -> None:
        """Write down what is not saved of a song, and what changes in it from now on."""
        song.document.changed.connect(partial(self._on_changed, song))
        if song.is_unsaved:  # restored, opened from an autosave, or found elsewhere
            self._on_changed(song, song.project, song.project)

    def leave(self, song: Song) -> None:
        """Write down nothing of this song any more."""
        self._due.discard(song)

    @Slot()
    def flush(self) -> None:
        """Write down now what has changed."""
        self._timer.stop()
        for song in list(self._due):
            # While it is saved, its autosave is about to be removed.
            is_busy = any(activity.kind is Kind.SAVE for activity in song.activities)
            if song not in self._running and not is_busy:
                self._due.remove(song)
                self._begin(song)
        if self._due:
            self._timer.start()

    def _begin(self, song: Song) -> None:
        work = _autosave if song.is_unsaved else _forget
        steps = song.document.steps
        handle = self._runner.submit(partial(work, song.project, steps, song.file, self._store))
        handle.succeeded.connect(partial(self._on_succeeded, song))
        handle.failed.connect(partial(self._on_failed, song))
        handle.finished.connect(partial(self._on_finished, song, handle))
        self._running.add(song)

    def _on_changed(self, song: Song, old: Project, new: Project) -> None:
        if song.is_read_only:
            return
        self._due.add(song)
        if not self._timer.isActive():  # not anew at every change: there may be no end of them
            self._timer.start()

    def _on_succeeded(self, song: Song, result: None) -> None:
        self._failing.discard(song)

    def _on_failed(self, song: Song, error: Exception) -> None:
        if song not in self._failing:
            self._failing.add(song)
            self.failed.emit(song, in_words(error))

    def _on_finished(self, song: Song, handle: JobHandle) -> None:
        self._running.discard(song)
        if self.is_idle:
            self.rested.emit()


def _autosave(project: Project, steps: Steps, file: Path | None, store: Store, job: Job) -> None:
    autosave(project, file, store, job, steps)


def _forget(project: Project, steps: Steps, file: Path | None, store: Store, job: Job) -> None:
    forget(project, file)
