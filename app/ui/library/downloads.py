"""The downloads that run and wait: several at a time, each in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.catalog.cards import Card
from app.catalog.catalogue import CatalogueEntry
from app.core.errors import AppError
from app.core.jobs import Job
from app.tasks.install_network import Import, install
from app.ui.failures import in_words
from app.ui.worker import JobHandle, JobRunner

AT_ONCE = 3  # downloads side by side
CLOSE_MS = 3000

Install = Callable[[CatalogueEntry, Import, Job], Card]


@dataclass(frozen=True, slots=True)
class Download:
    """How far a download is.

    Attributes:
        fraction: 0..1.
        message: What is being done.
        is_waiting: Whether others have to end before it begins.
        is_stopping: Whether the user stopped it.
        error: Why it failed; it is over then, and can be started again.
    """

    fraction: float = 0.0
    message: str = ""
    is_waiting: bool = True
    is_stopping: bool = False
    error: AppError | None = None

    @property
    def is_going_on(self) -> bool:
        """Whether it runs or waits."""
        return self.error is None


class Downloads(QObject):
    """Downloads and imports networks of the catalogue.

    Args:
        take_in: Imports a file, for any thread.
        parent: Owner.
        do: What downloads; `install` but in tests.

    Signals:
        changed(name): One is further, failed or is gone.
        installed(name, card): One succeeded.
        failed(name, error): One failed; `of` tells why until it is started again.
    """

    changed = Signal(str)
    installed = Signal(str, object)
    failed = Signal(str, object)

    def __init__(
        self, take_in: Import, parent: QObject | None = None, do: Install = install
    ) -> None:
        super().__init__(parent)
        self._take_in, self._do = take_in, do
        self._runners: list[JobRunner] = []
        self._waiting: list[CatalogueEntry] = []
        self._handles: dict[str, JobHandle] = {}
        self._states: dict[str, Download] = {}
        self._is_closing = False

    def of(self, name: str) -> Download | None:
        """Return how far a download is; None if there is none."""
        return self._states.get(name)

    @property
    def running(self) -> int:
        """How many run or wait."""
        return sum(state.is_going_on for state in self._states.values())

    def start(self, entry: CatalogueEntry) -> None:
        """Download a network as soon as there is room."""
        state = self._states.get(entry.name)
        if self._is_closing or (state is not None and state.is_going_on):
            return
        self._waiting.append(entry)
        self._set(entry.name, Download())
        self._begin_next()

    def cancel(self, name: str) -> None:
        """Stop a download, or waiting for it; what came of it is kept for the next time."""
        waiting = [entry for entry in self._waiting if entry.name == name]
        for entry in waiting:
            self._waiting.remove(entry)
            self._set(name, None)
        handle = self._handles.get(name)
        if handle is not None:
            handle.cancel()
            self._set(name, replace(self._states[name], is_stopping=True))

    def dismiss(self, name: str) -> None:
        """Forget why a download failed."""
        state = self._states.get(name)
        if state is not None and not state.is_going_on:
            self._set(name, None)

    def close(self) -> None:
        """Stop all; afterwards no thread of theirs runs."""
        self._is_closing = True
        self._waiting = []
        for handle in self._handles.values():
            handle.cancel()
        for runner in self._runners:
            runner.close(CLOSE_MS)

    def _begin_next(self) -> None:
        while self._waiting and not self._is_closing:
            runner = self._free_runner()
            if runner is None:
                return
            entry = self._waiting.pop(0)
            handle = runner.submit(partial(self._do, entry, self._take_in))
            handle.progressed.connect(partial(self._on_progressed, entry.name))
            handle.succeeded.connect(partial(self._on_succeeded, entry.name))
            handle.failed.connect(partial(self._on_failed, entry.name))
            handle.cancelled.connect(partial(self._on_cancelled, entry.name))
            handle.finished.connect(self._begin_next)
            self._handles[entry.name] = handle
            self._set(entry.name, Download(is_waiting=False))

    def _free_runner(self) -> JobRunner | None:
        idle = next((runner for runner in self._runners if runner.is_idle), None)
        if idle is None and len(self._runners) < AT_ONCE:
            idle = JobRunner(self)
            self._runners.append(idle)
        return idle

    def _set(self, name: str, state: Download | None) -> None:
        if state is None:
            self._states.pop(name, None)
        else:
            self._states[name] = state
        self.changed.emit(name)

    def _on_progressed(self, name: str, fraction: float, message: str) -> None:
        state = replace(self._states[name], fraction=fraction, message=message)
        self._set(name, state)

    def _on_succeeded(self, name: str, card: Card) -> None:
        del self._handles[name]
        self._set(name, None)
        self.installed.emit(name, card)

    def _on_failed(self, name: str, error: Exception) -> None:
        del self._handles[name]
        told = in_words(error)
        self._set(name, Download(is_waiting=False, error=told))
        self.failed.emit(name, told)

    def _on_cancelled(self, name: str) -> None:
        del self._handles[name]
        self._set(name, None)
