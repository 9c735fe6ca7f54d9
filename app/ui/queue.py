"""The songs that are to be separated: one after the other, in the order of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.audio.peaks import Peaks
from app.audio.store import Store
from app.catalog.recipes import Recipe
from app.core.jobs import Job
from app.project.model import Project, Take
from app.separation.results import Notice
from app.tasks.separate import Engine, separate_song
from app.ui.failures import in_words
from app.ui.growth import Growth, StemPeaks
from app.ui.song import Kind, Song, State
from app.ui.unfinished import Notes
from app.ui.worker import JobHandle, JobRunner

AT_ONCE = 10  # songs added before the window gets its turn: each writes a file
FOCUS_SECONDS = 1.0  # how far the playhead moves before the engine is told


@dataclass(frozen=True, slots=True)
class Separated:
    """A finished take with the peaks of both stems."""

    take: Take
    peaks: dict[str, Peaks]


class SeparationQueue(QObject):
    """Gives the engine one song at a time; the songs themselves know what they wait for.

    So the order is the list's at any moment, a song that fails stops no other, and what waits can
    be moved and cancelled.

    Args:
        store: Holds the audio.
        engine: What separates.
        runner: Its thread.
        notes: Where it is written down, should the program end before.
        songs: Returns the songs in the order of the list.
        parent: Owner.

    Signals:
        separated(song, result): A song is done.
        noticed(song, text): A separation that goes on has something to say.
    """

    separated = Signal(object, object)
    noticed = Signal(object, str)

    def __init__(
        self,
        store: Store,
        engine: Engine,
        runner: JobRunner,
        notes: Notes,
        songs: Callable[[], Sequence[Song]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._engine = engine
        self._runner = runner
        self._notes = notes
        self._songs = songs
        self._running: Song | None = None
        self._noted: dict[Song, Path] = {}
        self._told = 0  # where the engine was told to work last
        self._is_closing = False

    def add(self, song: Song, recipe: Recipe) -> None:
        """Separate a song as soon as it is its turn; a song that waits takes the new recipe."""
        if song.project is None or song.state is State.SEPARATING or song not in self._songs():
            return
        self._forget(song)
        self._noted[song] = self._notes.write(song.path, recipe)
        song.wait(recipe)
        self._begin_next()

    def add_all(self, songs: Sequence[Song], recipe: Recipe) -> None:
        """Separate all of these songs; what is many is added little by little."""
        for song in songs[:AT_ONCE]:
            self.add(song, recipe)
        if songs[AT_ONCE:] and not self._is_closing:
            QTimer.singleShot(0, self, partial(self.add_all, songs[AT_ONCE:], recipe))

    def cancel(self, song: Song) -> None:
        """Stop separating a song, or waiting for it."""
        for activity in song.activities:
            if activity.kind is Kind.SEPARATE:
                activity.cancel()
        if song.waiting is not None:
            self._forget(song)
            song.wait(None)

    def focus(self, song: Song, frame: int) -> None:
        """Work at this frame first, where this song is what is being separated."""
        is_far = abs(frame - self._told) >= FOCUS_SECONDS * song.sample_rate
        if song is self._running and is_far:
            self._told = frame
            self._engine.focus(frame)

    def close(self) -> None:
        """Begin nothing any more; what is noted stays so for the next start."""
        self._is_closing = True

    def _begin_next(self) -> None:
        if self._running is not None or self._is_closing:
            return
        song = next((song for song in self._songs() if song.waiting is not None), None)
        if song is not None:
            self._begin(song, song.waiting)

    def _begin(self, song: Song, recipe: Recipe) -> None:
        self._running, self._told = song, song.position
        peaks = StemPeaks(self._store, song.project)
        work = partial(_separate, song.project, recipe, self._engine, peaks, lambda: song.position)
        handle = self._runner.submit(work, translate=peaks.follow)
        handle.published.connect(partial(self._on_published, song))
        handle.succeeded.connect(partial(self.separated.emit, song))
        handle.failed.connect(partial(self._on_failed, song, recipe))
        handle.finished.connect(partial(self._on_finished, song, handle))
        song.begin(Kind.SEPARATE, handle)

    def _forget(self, song: Song) -> None:
        if song in self._noted and not self._is_closing:
            self._notes.remove(self._noted.pop(song))

    def _on_published(self, song: Song, value: object) -> None:
        if isinstance(value, Growth):
            song.show_growth(value)
        elif isinstance(value, Notice):
            self.noticed.emit(song, value.text)

    def _on_failed(self, song: Song, recipe: Recipe, error: Exception) -> None:
        song.fail(in_words(error), Kind.SEPARATE, recipe)

    def _on_finished(self, song: Song, handle: JobHandle) -> None:
        self._running = None
        self._forget(song)
        song.end(handle)
        self._begin_next()


def _separate(
    project: Project,
    recipe: Recipe,
    engine: Engine,
    peaks: StemPeaks,
    position: Callable[[], int],
    job: Job,
) -> Separated:
    # Asked now, not when it was submitted: the engine may have been starting since.
    take = separate_song(project, recipe, engine, job, focus=position())
    return Separated(take, peaks.finish(take, job))
