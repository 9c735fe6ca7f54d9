"""One song of the window: its document, what is being done with it, and what of it can be drawn."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.audio.decode import SourceInfo
from app.audio.peaks import Peaks
from app.catalog.recipes import Recipe
from app.catalog.stems import MIXTURE
from app.core.errors import AppError
from app.core.jobs import Eta
from app.project.model import Project, Take
from app.ui.document import Document
from app.ui.growth import Growth
from app.ui.worker import JobHandle


class State(Enum):
    """Where a song stands; what the list of songs shows."""

    OPENING = auto()
    READY = auto()
    WAITING = auto()
    SEPARATING = auto()
    SEPARATED = auto()
    FAILED = auto()


class Kind(Enum):
    """What can be going on, with a song or with a network."""

    OPEN = auto()
    SEPARATE = auto()
    EXPORT = auto()
    IMPORT = auto()


class Activity(QObject):
    """A job: how far it is and how long it still takes.

    Attributes:
        subject: What it is done with, where that is not the song shown.
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
    """

    error: AppError
    kind: Kind
    recipe: Recipe | None = None


class Song(QObject):
    """A song from the moment its file is dropped.

    Attributes:
        position: Where the playhead stands, in frames.
        loop, loop_on: The marked range, and whether it is repeated.
        waiting: What it waits to be separated with; None while it does not wait.
        growth: What is there of a separation that runs.

    Signals:
        changed(): Its state, document or trouble is new.
        advanced(): A job of it got further; at most 30 times a second.
        grew(): More of its waveforms can be drawn.
    """

    changed = Signal()
    advanced = Signal()
    grew = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.title = path.stem or path.name
        self.info: SourceInfo | None = None
        self.document: Document | None = None
        self.trouble: Trouble | None = None
        self.activities: list[Activity] = []
        self.position = 0
        self.loop: tuple[int, int] | None = None
        self.loop_on = False
        self._mixture_peaks: Peaks | None = None
        self.waiting: Recipe | None = None
        self.growth: Growth | None = None
        self._finished: dict[str, dict[str, Peaks]] = {}  # by digest of the estimated stem

    @property
    def project(self) -> Project | None:
        """The project, once the file is open."""
        return self.document.project if self.document else None

    @property
    def state(self) -> State:
        """Where the song stands."""
        kinds = {activity.kind for activity in self.activities}
        if Kind.SEPARATE in kinds:
            return State.SEPARATING
        if self.waiting is not None:
            return State.WAITING
        if self.project is not None:
            return State.READY if self.project.base is None else State.SEPARATED
        return State.OPENING if Kind.OPEN in kinds else State.FAILED

    @property
    def activity(self) -> Activity | None:
        """The job to show: the one begun last."""
        return self.activities[-1] if self.activities else None

    @property
    def frames(self) -> int:
        """Length as far as it is known now."""
        if self.project is not None:
            return self.project.mixture.frames
        promised = self.info.frames if self.info and self.info.frames else 0
        return max(promised, self._mixture_peaks.frames if self._mixture_peaks else 0)

    @property
    def sample_rate(self) -> int:
        """Frames per second; 0 while unknown."""
        return self.info.sample_rate if self.info else 0

    def tracks(self) -> dict[str, Peaks]:
        """Return what can be drawn now, by stem."""
        found = {} if self._mixture_peaks is None else {MIXTURE: self._mixture_peaks}
        base = self.project.base if self.project else None
        if self.growth is not None:
            found.update(self.growth.peaks)
        elif base is not None:
            found.update(self._finished.get(_key(base), {}))
        return found

    def lacks(self, recipe: Recipe) -> bool:
        """Whether it is open, and neither separated with this recipe nor about to be."""
        if self.project is None or self.state is State.SEPARATING or self.waiting == recipe:
            return False
        return self.project.base is None or self.project.base.recipe != recipe

    def begin(self, kind: Kind, handle: JobHandle) -> Activity:
        """Note that a job of this song was submitted."""
        activity = Activity(kind, handle, self)
        activity.advanced.connect(self.advanced)
        self.activities.append(activity)
        if kind is Kind.SEPARATE:
            self.growth = self.waiting = None
        self.trouble = None
        self.changed.emit()
        return activity

    def end(self, handle: JobHandle) -> None:
        """Note that it is over, however it ended."""
        for activity in [a for a in self.activities if a.handle is handle]:
            self.activities.remove(activity)
            activity.deleteLater()
            if activity.kind is Kind.SEPARATE:
                self.growth = None
        self.changed.emit()

    def wait(self, recipe: Recipe | None) -> None:
        """Note that it waits to be separated; None: that it does no longer."""
        self.waiting = recipe
        if recipe is not None:
            self.trouble = None
        self.changed.emit()

    def fail(self, error: AppError, kind: Kind, recipe: Recipe | None = None) -> None:
        """Note what went wrong; the next `end` makes it visible."""
        self.trouble = Trouble(error, kind, recipe)

    def forget_trouble(self) -> None:
        """Let the message go that the user closed."""
        self.trouble = None

    def show_decoding(self, info: SourceInfo, peaks: Peaks) -> None:
        """Take over what is known of a file that is being decoded."""
        self.info, self._mixture_peaks = info, peaks
        self.title = info.title or self.title
        self.changed.emit()

    def show_growth(self, growth: Growth) -> None:
        """Take over what is there of a separation."""
        if any(activity.kind is Kind.SEPARATE for activity in self.activities):
            self.growth = growth if growth.ready else None
            self.grew.emit()

    def adopt(self, document: Document, peaks: Peaks) -> None:
        """Take over the opened project."""
        self.info, self.document, self._mixture_peaks = document.project.info, document, peaks
        self.title = document.project.info.title or self.title
        document.changed.connect(self._on_project_changed)

    def keep_peaks(self, take: Take, peaks: dict[str, Peaks]) -> None:
        """Keep the finished peaks of a take, so that undo and redo can draw at once."""
        self.growth = None
        self._finished[_key(take)] = peaks

    @Slot(object, object)
    def _on_project_changed(self, old: Project, new: Project) -> None:
        self.changed.emit()


def _key(take: Take) -> str:
    return "+".join(ref.digest for ref in take.stems.values())
