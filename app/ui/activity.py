"""Jobs as the window shows them: what is being done, how far it is, and what went wrong."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from app.catalog.recipes import Recipe
from app.core.errors import AppError
from app.core.jobs import Eta
from app.ui.section import Section
from app.ui.worker import JobHandle


class Kind(Enum):
    """What can be going on, with a song or with a network."""

    OPEN = auto()
    SEPARATE = auto()
    SECTION = auto()
    EXPORT = auto()
    IMPORT = auto()
    SAVE = auto()
    PACK = auto()


class Activity(QObject):
    """A job: how far it is and how long it still takes.

    Attributes:
        subject: What it is done with, where that is not the song shown.
        section: The part of the song it is about, if it is one.
        has_started: Whether it runs already, rather than waiting for others.
        is_stopping: Whether the user cancelled it.

    Signals:
        advanced(): The fraction, message or estimate is new.
    """

    advanced = Signal()

    def __init__(self, kind: Kind, handle: JobHandle, parent: QObject, subject: str = "") -> None:
        super().__init__(parent)
        self.subject = subject
        self.kind = kind
        self.section: Section | None = None
        self.handle = handle
        self.fraction = 0.0
        self.message = ""
        self.seconds_left: float | None = None
        self.has_started = False
        self.is_stopping = False
        self._eta = Eta()
        handle.progressed.connect(self._on_progressed)

    def cancel(self) -> None:
        """Ask the job to stop and show that it was asked."""
        self.is_stopping = True
        self.handle.cancel()
        self.advanced.emit()

    @Slot(float, str)
    def _on_progressed(self, fraction: float, message: str) -> None:
        self.has_started = True
        self.seconds_left = self._eta.update(fraction, time.monotonic())
        self.fraction = fraction
        self.message = message or self.message
        self.advanced.emit()


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with a song last.

    Attributes:
        error: In words.
        kind: During what.
        recipe: With what, in a separation.
        section: The part of the song that was to be separated, if it was one.
    """

    error: AppError
    kind: Kind
    recipe: Recipe | None = None
    section: Section | None = None
