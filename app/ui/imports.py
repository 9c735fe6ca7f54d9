"""The checkpoints that are being imported, one after another on the engine's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.catalog.cards import Card, load_cards
from app.core.errors import AppError
from app.core.jobs import Job
from app.tasks.import_card import EXTENSIONS
from app.ui.failures import in_words
from app.ui.song import Activity, Kind
from app.ui.worker import JobHandle, JobRunner


class Importer(Protocol):
    """What takes checkpoints in."""

    def import_checkpoint(self, path: Path, name: str, job: Job) -> Card:
        """Take a checkpoint into the user's networks."""
        ...


@dataclass(frozen=True, slots=True)
class Imported:
    """A new card, and all cards there are with it."""

    card: Card
    cards: Mapping[str, Card]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of checkpoints that were imported together."""

    cards: tuple[Card, ...]
    failures: tuple[tuple[Path, AppError], ...]


class Imports(QObject):
    """Imports checkpoints and says how far it is.

    Signals:
        changed(): An import began or ended.
        advanced(): One got further.
        imported(Imported): One succeeded.
        finished(Report): None is left; not told when the user stopped them before any ended.
    """

    changed = Signal()
    advanced = Signal()
    imported = Signal(object)
    finished = Signal(object)

    def __init__(self, engine: Importer, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._runner = runner
        self._activities: list[Activity] = []
        self._cards: list[Card] = []
        self._failures: list[tuple[Path, AppError]] = []

    @property
    def activity(self) -> Activity | None:
        """The import to show: the one begun first."""
        return self._activities[0] if self._activities else None

    def start(self, paths: Iterable[Path]) -> None:
        """Import these files."""
        for path in paths:
            handle = self._runner.submit(partial(_import, path, self._engine))
            activity = Activity(Kind.IMPORT, handle, self, subject=path.name)
            activity.advanced.connect(self.advanced)
            handle.succeeded.connect(self._on_succeeded)
            handle.failed.connect(partial(self._on_failed, path))
            handle.finished.connect(partial(self._on_finished, handle))
            self._activities.append(activity)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop what is imported and what waits for it."""
        for activity in list(self._activities):
            activity.cancel()

    def _on_succeeded(self, imported: Imported) -> None:
        self._cards.append(imported.card)
        self.imported.emit(imported)

    def _on_failed(self, path: Path, error: Exception) -> None:
        self._failures.append((path, in_words(error)))

    def _on_finished(self, handle: JobHandle) -> None:
        for activity in [a for a in self._activities if a.handle is handle]:
            self._activities.remove(activity)
            activity.deleteLater()
        self.changed.emit()
        if self._activities or not (self._cards or self._failures):
            return
        report = Report(tuple(self._cards), tuple(self._failures))
        self._cards, self._failures = [], []
        self.finished.emit(report)


def is_checkpoint(path: Path) -> bool:
    """Say whether a file is a checkpoint by its name."""
    return path.suffix.lower() in EXTENSIONS


def _import(path: Path, engine: Importer, job: Job) -> Imported:
    card = engine.import_checkpoint(path, "", job)
    return Imported(card, load_cards())
