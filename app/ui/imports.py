"""The checkpoints that are being imported, one after another on the engine's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.catalog.cards import Card, load_cards
from app.core.errors import AppError, SettingsMissingError, StemMissingError
from app.core.jobs import Job
from app.tasks.import_card import EXTENSIONS, SETTINGS_EXTENSIONS
from app.ui.failures import in_words
from app.ui.song import Activity, Kind
from app.ui.worker import JobHandle, JobRunner


class Importer(Protocol):
    """What takes checkpoints in."""

    def import_checkpoint(
        self, path: Path, name: str, job: Job, *, settings: Path | None = None, stem: str = ""
    ) -> Card:
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

    A checkpoint that needs a settings file and came without waits for one: it is imported as soon
    as that is dropped, too.

    Signals:
        changed(): An import began or ended.
        advanced(): One got further.
        imported(Imported): One succeeded.
        finished(Report): None is left; not told when the user stopped them before any ended.
        stem_wanted(error, path, settings): One does not say what it estimates; see `start_as`.
    """

    changed = Signal()
    advanced = Signal()
    imported = Signal(object)
    finished = Signal(object)
    stem_wanted = Signal(object, object, object)

    def __init__(self, engine: Importer, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._runner = runner
        self._activities: list[Activity] = []
        self._cards: list[Card] = []
        self._failures: list[tuple[Path, AppError]] = []
        self._waiting: list[Path] = []

    @property
    def activity(self) -> Activity | None:
        """The import to show: the one begun first."""
        return self._activities[0] if self._activities else None

    def start(self, paths: Iterable[Path]) -> None:
        """Import these checkpoints, with those settings files among them that belong to one."""
        files = list(paths)
        settings = [path for path in files if is_settings(path)]
        checkpoints = [path for path in files if path not in settings]
        for path in checkpoints:
            self._submit(path, _belonging(path, settings, alone=len(checkpoints) == 1))
        if not checkpoints:
            for path in settings:
                self._complete(path)
        self.changed.emit()
        self._finish()

    def start_as(self, path: Path, settings: Path | None, stem: str) -> None:
        """Import a checkpoint of which the user says what it estimates."""
        self._submit(path, settings, stem)
        self.changed.emit()

    def _submit(self, path: Path, settings: Path | None, stem: str = "") -> None:
        handle = self._runner.submit(partial(_import, path, settings, stem, self._engine))
        activity = Activity(Kind.IMPORT, handle, self, subject=path.name)
        activity.advanced.connect(self.advanced)
        handle.succeeded.connect(partial(self._on_succeeded, path))
        handle.failed.connect(partial(self._on_failed, path, settings))
        handle.finished.connect(partial(self._on_finished, handle))
        self._activities.append(activity)

    def _complete(self, settings: Path) -> None:
        """Import what waits for this settings file."""
        own = [path for path in self._waiting if _belonging(path, [settings], alone=False)]
        waiting = own or self._waiting
        if not waiting:
            message = self.tr("No network waits for the settings file {0}.").format(settings.name)
            hint = self.tr("Drop it together with the checkpoint that it belongs to.")
            self._failures.append((settings, AppError(message, hint)))
        for path in list(waiting):
            self._submit(path, settings)

    def cancel(self) -> None:
        """Stop what is imported and what waits for it."""
        for activity in list(self._activities):
            activity.cancel()

    def _on_succeeded(self, path: Path, imported: Imported) -> None:
        if path in self._waiting:
            self._waiting.remove(path)
        self._cards.append(imported.card)
        self.imported.emit(imported)

    def _on_failed(self, path: Path, settings: Path | None, error: Exception) -> None:
        if isinstance(error, StemMissingError):
            self.stem_wanted.emit(error, path, settings)
            return
        if isinstance(error, SettingsMissingError) and path not in self._waiting:
            self._waiting.append(path)
        self._failures.append((path, in_words(error)))

    def _on_finished(self, handle: JobHandle) -> None:
        for activity in [a for a in self._activities if a.handle is handle]:
            self._activities.remove(activity)
            activity.deleteLater()
        self.changed.emit()
        self._finish()

    def _finish(self) -> None:
        if self._activities or not (self._cards or self._failures):
            return
        report = Report(tuple(self._cards), tuple(self._failures))
        self._cards, self._failures = [], []
        self.finished.emit(report)


def is_checkpoint(path: Path) -> bool:
    """Say whether a file is by its name a checkpoint, or the settings file of one."""
    return path.suffix.lower() in EXTENSIONS or is_settings(path)


def is_settings(path: Path) -> bool:
    """Say whether a file is by its name the settings file of a checkpoint."""
    return path.suffix.lower() in SETTINGS_EXTENSIONS


def _belonging(path: Path, settings: Sequence[Path], *, alone: bool) -> Path | None:
    """Return which settings file belongs to a checkpoint by its name, or as the only one."""
    own = [s for s in settings if s.stem in (path.stem, path.name)]
    if not own and alone and len(settings) == 1:
        own = [*settings]
    return own[0] if own else None


def _import(path: Path, settings: Path | None, stem: str, engine: Importer, job: Job) -> Imported:
    told = {"settings": settings, "stem": stem}
    more = {name: value for name, value in told.items() if value}
    card = engine.import_checkpoint(path, "", job, **more)
    return Imported(card, load_cards())
