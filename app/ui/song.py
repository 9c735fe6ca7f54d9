"""One song of the window: its document, what is being done with it, and what of it can be drawn."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.audio.decode import SourceInfo
from app.audio.peaks import Peaks
from app.catalog.recipes import Recipe
from app.catalog.stems import DIFFERENCE, MIXTURE
from app.core.errors import AppError
from app.project.difference import compared_with
from app.project.edits import choose_take, set_base
from app.project.model import Project, Take
from app.tasks.project_autosave import Recoverable
from app.tasks.project_lock import ProjectLock
from app.ui.activity import Activity, Kind, Trouble
from app.ui.comp_peaks import Drawn
from app.ui.difference_peaks import Compared
from app.ui.document import Document
from app.ui.growth import Growth
from app.ui.hearing import Hearing
from app.ui.section import Section, SectionDone
from app.ui.worker import JobHandle


class State(Enum):
    """Where a song stands; what the list of songs shows."""

    OPENING = auto()
    READY = auto()
    WAITING = auto()
    SEPARATING = auto()
    SEPARATED = auto()
    FAILED = auto()


class Song(QObject):
    """A song from the moment its file is dropped.

    Attributes:
        path: The song's file; while a project is being opened, the project's.
        file: The project's file; None if it was never saved.
        lock: Of that file.
        saved: The project as it was saved last; None if it never was.
        found: The autosave to open instead of the file.
        position: Where the playhead stands, in frames.
        loop, loop_on: The marked range, and whether it is repeated.
        hearing: Which lanes are soloed and muted.
        selection: The frames that are selected in the lanes.
        region_id: The passage that is worked on; empty for none.
        sections: Parts that wait to be separated.
        audition: A passage and a take of it that is heard without being chosen.
        preview: What is heard instead of the song, until it is left.
        compares: Whether the difference that sections make can be heard too.
        difference: What is drawn of it.
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
        self.file: Path | None = None
        self.lock: ProjectLock | None = None
        self.saved: Project | None = None
        self.found: Recoverable | None = None
        self.position = 0
        self.loop: tuple[int, int] | None = None
        self.loop_on = False
        self.hearing = Hearing()
        self.selection: tuple[int, int] | None = None
        self.region_id = ""
        self.sections: tuple[Section, ...] = ()
        self.audition: tuple[str, str] | None = None
        self.preview: SectionDone | None = None
        self.compares = False
        self.difference: Compared | None = None
        self._former: tuple[Project, Project, Project] | None = None
        self._auditioned: tuple[Project, tuple[str, str], Project] | None = None
        self._mixture_peaks: Peaks | None = None
        self.waiting: Recipe | None = None
        self.growth: Growth | None = None
        self._finished: dict[str, Drawn] = {}  # by digest of the estimated stem

    @property
    def project(self) -> Project | None:
        """The project, once the file is open."""
        return self.document.project if self.document else None

    @property
    def is_unsaved(self) -> bool:
        """Whether there are changes that its project's file, if it has one, does not have."""
        return self.document is not None and self.document.project != self.saved

    @property
    def is_read_only(self) -> bool:
        """Whether it can be saved under another name only."""
        return self.lock is not None and self.lock.read_only

    @property
    def heard(self) -> Project | None:
        """The project as it is heard: with the take that is auditioned."""
        project, audition = self.project, self.audition
        if project is None or audition is None:
            return project
        known = self._auditioned
        if known is None or known[0] is not project or known[1] != audition:
            known = self._auditioned = project, audition, choose_take(project, *audition)
        return known[2]

    @property
    def hearable(self) -> tuple[Project | None, Growth | None, Take | None, Project | None]:
        """What can be heard: the project, a separation on its way, a preview.

        The last is what the project is compared with, if it is.
        """
        before = self._compared() if self.compares else None
        return self.heard, self.growth, self.preview.take if self.preview else None, before

    @property
    def drawn(self) -> Drawn | None:
        """What is drawn of the present base take."""
        base = self.project.base if self.project else None
        return None if base is None else self._finished.get(_key(base))

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
        if self.preview is not None:
            found.update(self.preview.peaks)
        elif self.growth is not None:
            found.update(self.growth.peaks)
        elif self.drawn is not None:
            found.update(self.drawn.peaks)
            if self.difference is not None:
                found[DIFFERENCE] = self.difference.peaks
        return found

    def lacks(self, recipe: Recipe) -> bool:
        """Whether it is open, and neither separated with this recipe nor about to be."""
        if self.project is None or self.state is State.SEPARATING or self.waiting == recipe:
            return False
        return self.project.base is None or self.project.base.recipe != recipe

    def begin(self, kind: Kind, handle: JobHandle, section: Section | None = None) -> Activity:
        """Note that a job of this song was submitted."""
        activity = Activity(kind, handle, self)
        activity.section = section
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

    def wait_for_sections(self, sections: tuple[Section, ...]) -> None:
        """Note which parts wait to be separated."""
        self.sections = sections
        self.changed.emit()

    def hear_take(self, audition: tuple[str, str] | None) -> None:
        """Hear a take of a passage without choosing it; None: hear what is chosen."""
        if audition != self.audition:
            self.audition = audition
            self.changed.emit()

    def show_preview(self, preview: SectionDone | None) -> None:
        """Hear a preview instead of the song; None: hear the song again."""
        self.preview = preview
        self.changed.emit()

    def leave(self) -> None:
        """Hear the song again as it is decided; if it is heard so, select nothing any more."""
        if self.audition is not None or self.preview is not None:
            self.audition = self.preview = None
            self.changed.emit()
        elif self.selection is not None:
            self.selection = None
            self.changed.emit()

    def fail(
        self,
        error: AppError,
        kind: Kind,
        recipe: Recipe | None = None,
        section: Section | None = None,
    ) -> None:
        """Note what went wrong; the next `end` makes it visible."""
        self.trouble = Trouble(error, kind, recipe, section)

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
        plain = replace(set_base(self.project, take), regions=())
        self._finished[_key(take)] = Drawn(plain, peaks)

    def _compared(self) -> Project | None:
        """Return what the difference is taken to; the same value as long as it is the same."""
        project, heard = self.project, self.heard
        if project is None or project.base is None:
            return None
        known = self._former
        if known is None or known[0] is not project or known[1] is not heard:
            known = self._former = project, heard, compared_with(project, heard)
        return known[2]

    @Slot(object, object)
    def _on_project_changed(self, old: Project, new: Project) -> None:
        self.audition = None
        self.changed.emit()


def _key(take: Take) -> str:
    return "+".join(ref.digest for ref in take.stems.values())
