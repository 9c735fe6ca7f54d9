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
from app.ui.section import Section, SectionDone
from app.ui.song import Kind, Song, State
from app.ui.texts import shown
from app.ui.unfinished import Notes
from app.ui.worker import JobHandle, JobRunner

AT_ONCE = 4  # songs added before the window gets its turn: each writes a file
FOCUS_SECONDS = 1.0  # how far the playhead moves before the engine is told


@dataclass(frozen=True, slots=True)
class Separated:
    """A finished take with the peaks of both stems."""

    take: Take
    peaks: dict[str, Peaks]


class SeparationQueue(QObject):
    """Gives the engine one song at a time; the songs themselves know what they wait for.

    So the order is the list's at any moment, a song that fails stops no other, and what waits can
    be moved and cancelled. A section comes before whole songs and interrupts one that runs: it is
    short, somebody waits for it, and the engine goes on where it was.

    Args:
        store: Holds the audio.
        engine: What separates.
        runner: Its thread.
        notes: Where it is written down, should the program end before.
        songs: Returns the songs in the order of the list.
        parent: Owner.

    Signals:
        separated(song, result): A song is done.
        section_done(song, result): A section or a preview is done.
        noticed(song, text): A separation that goes on has something to say.
    """

    separated = Signal(object, object)
    section_done = Signal(object, object)
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
        self._running: Song | None = None  # separated as a whole
        self._is_busy = False
        self._interrupted: Song | None = None  # to go on with after the sections
        self._noted: dict[tuple[Song, str], Path] = {}  # by passage, "" for the whole song
        self._told = 0  # where the engine was told to work last
        self._is_closing = False

    def add(self, song: Song, recipe: Recipe) -> None:
        """Separate a song as soon as it is its turn; a song that waits takes the new recipe."""
        if song.project is None or song.state is State.SEPARATING or song not in self._songs():
            return
        self._note(song, recipe)
        song.wait(recipe)
        self._begin_next()

    def add_all(self, songs: Sequence[Song], recipe: Recipe) -> None:
        """Separate all of these songs; what is many is added little by little."""
        for song in songs[:AT_ONCE]:
            self.add(song, recipe)
        if songs[AT_ONCE:] and not self._is_closing:
            QTimer.singleShot(0, self, partial(self.add_all, songs[AT_ONCE:], recipe))

    def add_section(self, song: Song, section: Section) -> None:
        """Separate a part of a song next; asked for again for the same passage, it waits anew."""
        if song.project is None or song not in self._songs():
            return
        if section.region_id:  # a preview is for now
            self._note(song, section.recipe, section)
        others = [s for s in song.sections if s.region_id != section.region_id]
        song.wait_for_sections((*others, section))
        if self._running is not None and self._interrupted is None:
            self._interrupt(self._running)
        self._begin_next()

    def cancel_preview(self, song: Song) -> None:
        """Stop making a preview, or waiting for it."""
        for activity in song.activities:
            if activity.section is not None and not activity.section.region_id:
                activity.cancel()
        if any(not section.region_id for section in song.sections):
            song.wait_for_sections(tuple(s for s in song.sections if s.region_id))

    def cancel(self, song: Song) -> None:
        """Stop separating a song and its sections, or waiting for it."""
        if song is self._interrupted:
            self._interrupted = None
        for activity in song.activities:
            if activity.kind in (Kind.SEPARATE, Kind.SECTION):
                activity.cancel()
        for section in song.sections:
            self._forget(song, section.region_id)
        if song.sections:
            song.wait_for_sections(())
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
        if self._is_busy or self._is_closing:
            return
        song = next((song for song in self._songs() if song.sections), None)
        if song is not None:
            self._begin_section(song, song.sections[0])
            return
        song = next((song for song in self._songs() if song.waiting is not None), None)
        if song is not None:
            self._begin(song, song.waiting)

    def _begin(self, song: Song, recipe: Recipe) -> None:
        self._is_busy, self._running, self._told = True, song, song.position
        peaks = StemPeaks(self._store, song.project)
        work = partial(_separate, song.project, recipe, self._engine, peaks, lambda: song.position)
        handle = self._runner.submit(work, translate=peaks.follow)
        handle.published.connect(partial(self._on_published, song))
        handle.succeeded.connect(partial(self.separated.emit, song))
        handle.failed.connect(partial(self._on_failed, song, recipe))
        handle.cancelled.connect(partial(self._on_cancelled, song, recipe))
        handle.finished.connect(partial(self._on_finished, song, handle))
        song.begin(Kind.SEPARATE, handle)

    def _begin_section(self, song: Song, section: Section) -> None:
        self._is_busy = True
        song.sections = song.sections[1:]
        work = partial(_separate_section, song.project, section, self._engine, self._store)
        handle = self._runner.submit(work)
        handle.published.connect(partial(self._on_published, song))
        handle.succeeded.connect(partial(self.section_done.emit, song))
        handle.failed.connect(partial(self._on_section_failed, song, section))
        handle.finished.connect(partial(self._on_section_finished, song, section, handle))
        song.begin(Kind.SECTION, handle, section)

    def _interrupt(self, song: Song) -> None:
        running = [a for a in song.activities if a.kind is Kind.SEPARATE and not a.is_stopping]
        if running:
            self._interrupted = song
            running[0].handle.cancel()  # not shown as stopping: it goes on by itself

    def _note(self, song: Song, recipe: Recipe, section: Section | None = None) -> None:
        region_id = section.region_id if section is not None else ""
        self._forget(song, region_id)
        noted = self._notes.write(song.file or song.path, recipe, section)
        self._noted[song, region_id] = noted

    def _forget(self, song: Song, region_id: str = "") -> None:
        if (song, region_id) in self._noted and not self._is_closing:
            self._notes.remove(self._noted.pop((song, region_id)))

    def _on_published(self, song: Song, value: object) -> None:
        if isinstance(value, Growth):
            song.show_growth(value)
        elif isinstance(value, Notice):
            self.noticed.emit(song, shown(value.text))

    def _on_failed(self, song: Song, recipe: Recipe, error: Exception) -> None:
        song.fail(in_words(error), Kind.SEPARATE, recipe)

    def _on_section_failed(self, song: Song, section: Section, error: Exception) -> None:
        song.fail(in_words(error), Kind.SECTION, section.recipe, section)

    def _on_cancelled(self, song: Song, recipe: Recipe, nothing: object = None) -> None:
        if song is self._interrupted and not self._is_closing:
            song.waiting = recipe

    def _on_finished(self, song: Song, handle: JobHandle) -> None:
        self._is_busy, self._running, self._interrupted = False, None, None
        if song.waiting is None:
            self._forget(song)
        song.end(handle)
        self._begin_next()

    def _on_section_finished(self, song: Song, section: Section, handle: JobHandle) -> None:
        self._is_busy = False
        is_due_again = any(other.region_id == section.region_id for other in song.sections)
        if section.region_id and not is_due_again:
            self._forget(song, section.region_id)
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


def _separate_section(
    project: Project, section: Section, engine: Engine, store: Store, job: Job
) -> SectionDone:
    take = separate_song(project, section.recipe, engine, job, span=section.span)
    # What a passage changes is drawn from the comp; a preview is drawn as it is.
    peaks = {} if section.region_id else StemPeaks(store, project).finish(take, job)
    return SectionDone(section, take, peaks)
