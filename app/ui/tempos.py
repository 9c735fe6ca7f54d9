"""The beats of the song that is shown: estimated in the background, corrected by the user."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from app.audio.buffer import AudioRef
from app.audio.store import Store
from app.audio.tempo import Beats, estimate_beats
from app.core.jobs import Job
from app.project import edits
from app.ui.dialogs.tempo import TempoDialog
from app.ui.memory import MemoryFile
from app.ui.song import Song
from app.ui.timeline.timeline import Timeline
from app.ui.worker import JobRunner

CLOSE_MS = 3000
TIME, BARS = "time", "bars"
RULERS = {"rulerTime": TIME, "rulerBars": BARS}


class Tempos(QObject):
    """Shows bars on the ruler if that is wanted, and lets the user correct them.

    What is estimated is no decision: it is found again when the song is opened the next time. What
    the user says is a step that can be undone, and is saved.

    Args:
        store: Holds the songs.
        timeline: Has the ruler.
        memory: Keeps what the ruler counts.
        current: Returns the song that is shown.
        parent: Owner, and parent of the dialog's window.

    Signals:
        missed(text, hint): The song that is shown has no even beat; in words.
    """

    missed = Signal(str, str)

    def __init__(
        self,
        store: Store,
        timeline: Timeline,
        memory: MemoryFile,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._timeline = store, timeline
        self._memory, self._current = memory, current
        self._runner: JobRunner | None = None
        self._estimates: dict[str, Beats | None] = {}  # by digest of the mixture
        self._asked: set[str] = set()
        self._dialog: TempoDialog | None = None
        memory.changed.connect(self._on_remembered)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        choose = {name: partial(self._choose, kind) for name, kind in RULERS.items()}
        return {**choose, "tempo": self.correct}

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._actions = actions
        self._check()

    @property
    def beats(self) -> Beats | None:
        """Where the beats are, as far as that is known."""
        song = self._current()
        project = song.project if song else None
        if project is None:
            return None
        return project.beats or self._estimates.get(project.mixture.digest)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being estimated."""
        return self._runner is None or self._runner.is_idle

    def find(self) -> None:
        """Estimate where the beats are, once for a song, unless the user said so."""
        song = self._current()
        project = song.project if song else None
        if project is None or project.beats is not None:
            return
        mixture = project.mixture
        if mixture.digest in self._asked:
            return
        self._asked.add(mixture.digest)
        if self._runner is None:  # whoever counts in seconds needs no thread for it
            self._runner = JobRunner(self)
        handle = self._runner.submit(partial(_estimate, self._store, mixture))
        handle.succeeded.connect(partial(self._on_found, mixture.digest))

    @Slot()
    def refresh(self) -> None:
        """Show the ruler as it is wanted."""
        song = self._current()
        is_open = song is not None and song.project is not None
        self._actions["tempo"].setEnabled(is_open)
        counts_bars = self._memory.value.ruler == BARS
        if counts_bars:
            self.find()
        if self._dialog is None:  # else it shows what is being tried
            self._timeline.set_beats(self.beats if counts_bars else None)

    @Slot()
    def correct(self) -> None:
        """Ask for another tempo or another first beat."""
        song = self._current()
        if song is None or song.project is None or self._dialog is not None:
            return
        self.find()
        dialog = TempoDialog(song.sample_rate, song.position, self._timeline.window())
        dialog.show_beats(song.project.beats, self._estimates.get(song.project.mixture.digest))
        dialog.tried.connect(self._timeline.set_beats)
        dialog.accepted.connect(partial(self._take, song))
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        self._timeline.set_beats(dialog.beats)
        dialog.open()

    def close(self) -> None:
        """End the thread."""
        if self._runner is not None:
            self._runner.close(CLOSE_MS)

    def _take(self, song: Song) -> None:
        decided = self._dialog.decided
        song.document.apply(self.tr("Change tempo"), edits.set_beats(song.project, decided))

    def _choose(self, kind: str, checked: bool = True) -> None:
        self._memory.update(ruler=kind)

    def _check(self) -> None:
        for name, kind in RULERS.items():
            self._actions[name].setChecked(kind == self._memory.value.ruler)

    def _on_found(self, digest: str, beats: Beats | None) -> None:
        self._estimates[digest] = beats
        song = self._current()
        project = song.project if song else None
        if self._dialog is not None and project is not None and project.mixture.digest == digest:
            self._dialog.show_estimate(beats)
            return
        self.refresh()
        if beats is None and project is not None and project.mixture.digest == digest:
            text = self.tr("No even beat was found in this song, so the ruler says the time.")
            self.missed.emit(text, self.tr("Say what its tempo is: View, Ruler, Tempo…"))

    @Slot()
    def _on_closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        dialog.deleteLater()
        self.refresh()

    @Slot(str)
    def _on_remembered(self, field: str) -> None:
        if field == "ruler":
            self._check()
            self.refresh()


def _estimate(store: Store, mixture: AudioRef, job: Job) -> Beats | None:
    return estimate_beats(store.open(mixture).read, mixture.frames, mixture.sample_rate, job)
