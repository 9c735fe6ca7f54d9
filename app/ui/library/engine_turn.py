"""Lets a download wait for its turn with the engine, which does one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.catalog.cards import Card
from app.core.jobs import Cancelled, Job
from app.core.texts import say
from app.ui.imports import Importer
from app.ui.worker import JobHandle

POLL_SECONDS = 0.05  # between two looks whether the user wants to stop

Lend = Callable[[Callable[[Importer, Job], Any]], JobHandle]


@dataclass(slots=True)
class _Request:
    path: Path
    name: str
    job: Job
    more: dict[str, Any]
    answer: Future = field(default_factory=Future)


class EngineTurn(QObject):
    """Imports checkpoints for threads that do not own the engine.

    Args:
        lend: Called in the UI thread with work for the engine's own thread.
        parent: Owner.
    """

    _asked = Signal(object)

    def __init__(self, lend: Lend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lend = lend
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    def import_checkpoint(self, path: Path, name: str, job: Job, **more: Any) -> Card:
        """Import a checkpoint as soon as the engine is free; called in a worker thread.

        Raises:
            AppError: What the engine raised.
            Cancelled: If the user stopped it, even while it waits.
        """
        request = _Request(path, name, job, more)
        job.advance(0.0, say("Waiting until the networks are free …"))
        self._asked.emit(request)
        while True:
            try:
                return request.answer.result(POLL_SECONDS)
            except NotYet:
                if request.answer.done():  # the import itself timed out, which is an error
                    raise
                job.check()

    @Slot(object)
    def _on_asked(self, request: _Request) -> None:
        handle = self._lend(partial(_import, request))
        handle.succeeded.connect(request.answer.set_result)
        handle.failed.connect(request.answer.set_exception)
        handle.cancelled.connect(partial(request.answer.set_exception, Cancelled()))


def _import(request: _Request, engine: Importer, job: Job) -> Card:
    """Import in the engine's thread; who asked is told how far it is, and can stop it."""
    return engine.import_checkpoint(request.path, request.name, request.job, **request.more)
