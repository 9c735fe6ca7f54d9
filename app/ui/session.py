"""The songs that are open, and the jobs that open and separate them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoGroup

from app.audio.buffer import AudioRef
from app.audio.decode import Decoding
from app.audio.store import LIMIT_BYTES, Store
from app.catalog.recipes import Recipe
from app.core.errors import AppError
from app.core.jobs import Job
from app.project.edits import set_base
from app.project.model import Project
from app.tasks.find_files import find_files
from app.tasks.project_audio import audio_of
from app.tasks.project_autosave import Recoverable
from app.tasks.project_places import source_name, unsaved_name
from app.tasks.separate import Engine
from app.ui import opening
from app.ui.comp_peaks import CompPeaks
from app.ui.document import Document
from app.ui.failures import in_words
from app.ui.imports import Importer, Imports
from app.ui.leftovers import Leftovers
from app.ui.opening import Asked, Opened, is_project, open_any
from app.ui.queue import Separated, SeparationQueue
from app.ui.song import Kind, Song, State
from app.ui.unfinished import Notes
from app.ui.worker import JobHandle, JobRunner

CLOSE_MS = 3000
GRACE_MS = 600  # a cancelled separation stops in 0.2 s; a child that still imports torch does not
HOLD_MS = 20 * 60 * 1000  # open audio is marked as used so often; it is safe for an hour each time


class WarmEngine(Engine, Importer, Protocol):
    """An engine that can be readied before it is needed, and that takes in new networks."""

    def warm(self, job: Job) -> object:
        """Load what every separation needs, and return how networks run."""
        ...

    def configure(self, device: str, precision: str) -> None:
        """Run networks elsewhere or otherwise from now on."""
        ...


class Session(QObject):
    """Owns the songs, what is imported, and the threads that work for them.

    One thread decodes and exports, the other waits for the engine, so that songs can be opened
    while one is being separated; a third draws. A result belongs to its song, shown or not.

    Attributes:
        songs: In the order of the list.
        queue: The separations.
        leftovers: Separations that an earlier program had not done.

    Signals:
        added(song): A song joined the list; its file is not read yet.
        opened(song, opened): A song's file, or its project's, was read.
        met(song): A project or a song was asked for that is open already.
        removed(song): A song left the list.
        songs_changed(): Songs joined or left the list, or `Song.changed` of some; once for all that
            come together: an album is many.
        nothing_found(paths): What was dropped held no file to open.
        engine_ready(running): The engine is ready; says how networks run.
        engine_failed(error): The engine could not be readied.
    """

    added = Signal(object)
    opened = Signal(object, object)
    met = Signal(object)
    removed = Signal(object)
    songs_changed = Signal()
    nothing_found = Signal(object)
    engine_ready = Signal(object)
    engine_failed = Signal(object)

    def __init__(
        self, store: Store, engine: WarmEngine, notes: Notes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.songs: list[Song] = []
        self.histories = QUndoGroup(self)
        self._engine = engine
        self._files = JobRunner(self)
        self._separations = JobRunner(self)
        self.imports = Imports(engine, self._separations, self)
        self.queue = SeparationQueue(
            store, engine, self._separations, notes, lambda: self.songs, self
        )
        self.queue.separated.connect(self._on_separated)
        self.leftovers = Leftovers(self, notes, self._files)
        self._drawing = CompPeaks(store, self)
        self._changed = QTimer(self, interval=0, singleShot=True)
        self._changed.timeout.connect(self.songs_changed)
        self._held: set[AudioRef] = set()  # what any step of any history may need again
        self._holding = QTimer(self, interval=HOLD_MS)
        self._holding.timeout.connect(self._hold)
        self._holding.start()

    def warm(self, device: str = "auto", precision: str = "auto") -> None:
        """Ready the engine in the background, on this device and in this precision."""
        self._engine.configure(device, precision)
        handle = self._separations.submit(self._engine.warm)
        handle.succeeded.connect(self.engine_ready)
        handle.failed.connect(self.engine_failed)

    def prepare(self, cache_bytes: int | None = LIMIT_BYTES) -> None:
        """Load the decoders and remove from the cache what was not used for long.

        Args:
            cache_bytes: How much may stay in it; None for all.
        """
        kept = frozenset(ref.digest for ref in self._held)
        self._files.submit(partial(opening.prepare, self.store, kept, cache_bytes))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being done in the background."""
        return self._files.is_idle and self._separations.is_idle and self._drawing.is_idle

    def open(self, paths: Iterable[Path]) -> None:
        """Open these files, and the songs and projects in these folders."""
        asked = list(paths)
        handle = self._files.submit(partial(find_files, asked))
        handle.succeeded.connect(partial(self._add_files, asked))

    def add(self, path: Path, found: Recoverable | None = None) -> Song:
        """Put a file at the end of the list and open it, or an autosave in its place."""
        song = Song(path, self)
        if found is not None:
            song.found, song.title = found, found.title
        song.changed.connect(self._drawing.follow)
        song.changed.connect(self._changed.start)
        self.songs.append(song)
        self.retry(song)
        self.added.emit(song)
        self._changed.start()
        return song

    def open_recovered(self, found: Recoverable) -> None:
        """Open an autosave."""
        self.add(found.path or found.file, found)

    def is_recovering(self, found: Recoverable) -> bool:
        """Return whether a song of the list is, or was, opened from this autosave."""
        return any(s.found is not None and s.found.file == found.file for s in self.songs)

    def song_of(self, path: Path) -> Song | None:
        """Return the song of this file or project, if it is open."""
        path = path.absolute()
        return next((s for s in self.songs if path in (s.file, s.path.absolute())), None)

    def unsaved_song(self, name: str) -> Song | None:
        """Return the song that is written down by this `unsaved_name`, if it is open or opening.

        A second one would be written over the first.
        """
        return next((song for song in self.songs if _is_named(song, name)), None)

    def retry(self, song: Song, accept_damaged: bool = False, source: Path | None = None) -> None:
        """Read a song's file again; `source` is where a project's song is now."""
        asked = Asked(song.path, accept_damaged, song.found, source)
        handle = self.do(song, Kind.OPEN, partial(open_any, asked, self.store))
        handle.published.connect(partial(self._on_decoding, song))
        handle.progressed.connect(song.grew)
        handle.succeeded.connect(partial(self._on_opened, song))

    def do(self, song: Song, kind: Kind, work: Callable[[Job], Any]) -> JobHandle:
        """Do something with a song in the thread of the files; what goes wrong is its trouble."""
        handle = self._files.submit(work)
        handle.failed.connect(partial(self._on_failed, song, kind))
        handle.finished.connect(partial(song.end, handle))
        song.begin(kind, handle)
        return handle

    def hold(self, project: Project) -> None:
        """Keep the audio of a project for as long as the program runs."""
        self._held.update((project.mixture, *audio_of(project).values()))

    def lend_engine(self, work: Callable[[WarmEngine, Job], Any]) -> JobHandle:
        """Do something with the engine in its thread, as soon as it is free."""
        return self._separations.submit(partial(work, self._engine))

    def try_again(self, song: Song) -> None:
        """Do again what went wrong with a song."""
        trouble = song.trouble
        if trouble is not None and trouble.kind is Kind.OPEN:
            self.retry(song)
        elif trouble is not None and trouble.section is not None:
            self.queue.add_section(song, trouble.section)
        elif trouble is not None and trouble.recipe is not None:
            self.queue.add(song, trouble.recipe)

    def cancel(self, song: Song) -> None:
        """Stop all that is done with a song, or that it waits for."""
        self.queue.cancel(song)
        for activity in song.activities:
            activity.cancel()

    def remove(self, song: Song) -> None:
        """Close a song; what is being done with it stops, what is done for others too goes on."""
        others = [one for one in self.songs if one is not song]
        shared = {activity.handle for one in others for activity in one.activities}
        for handle in shared & {activity.handle for activity in song.activities}:
            song.end(handle)
        self.cancel(song)
        self.leftovers.forget(song)
        self.songs.remove(song)
        if song.document is not None:
            self.histories.removeStack(song.document.history)
        self.removed.emit(song)
        self._changed.start()
        song.setParent(None)  # it goes when its last job lets go of it

    def move(self, song: Song, place: int) -> None:
        """Give a song another place in the list; what waits is done in its order."""
        self.songs.remove(song)
        self.songs.insert(place, song)

    def separate_all(self, recipe: Recipe) -> None:
        """Separate every song that is not separated in this way."""
        self.queue.add_all(self.unseparated(recipe), recipe)

    def unseparated(self, recipe: Recipe) -> list[Song]:
        """Return the songs for which this recipe would do something."""
        return [song for song in self.songs if song.lacks(recipe)]

    def close(self) -> None:
        """Stop everything; afterwards no thread and no process of ours runs."""
        self.queue.close()
        self._drawing.close(CLOSE_MS)
        self._files.cancel_all()
        self._separations.cancel_all()
        self._files.close(CLOSE_MS)
        if not self._separations.close(GRACE_MS):
            self._engine.close()  # ends the child, on which the thread waits
            self._separations.close(CLOSE_MS)
        self._engine.close()

    def _add_files(self, asked: list[Path], found: list[Path]) -> None:
        if not found:
            self.nothing_found.emit(asked)
        for path in found:
            known = self.song_of(path) if is_project(path) else None
            if known is None:
                self.add(path)
            else:
                self.met.emit(known)

    def _on_decoding(self, song: Song, value: object) -> None:
        if isinstance(value, Decoding):
            song.show_decoding(value.info, value.peaks)

    def _on_opened(self, song: Song, opened: Opened) -> None:
        project = opened.project
        twin = self._twin(project) if opened.file is None and song.found is None else None
        if twin is not None and song in self.songs:
            self.remove(song)
            self.met.emit(twin)
            return
        for one in (project, *(step.before for step in opened.history)):
            self.hold(one)
        document = Document(project, song, opened.history)
        self.histories.addStack(document.history)
        song.adopt(document, opened.peaks)
        song.path, song.file, song.lock = project.info.path, opened.file, opened.lock
        song.saved = project if opened.is_saved else None
        for take, peaks in opened.earlier:
            song.keep_peaks(take, dict(peaks))
        if project.base is not None:
            song.keep_peaks(project.base, dict(opened.stems))
        self.opened.emit(song, opened)

    def _twin(self, project: Project) -> Song | None:
        """Return the open song that was never saved and is of the same file and sound."""
        source, sound = project.info.path.absolute(), project.mixture
        open_ones = (s for s in self.songs if s.project is not None and s.file is None)
        same = (s for s in open_ones if s.project.mixture == sound)
        return next((s for s in same if s.project.info.path.absolute() == source), None)

    def _on_separated(self, song: Song, separated: Separated) -> None:
        self._held.update(separated.take.stems.values())
        song.keep_peaks(separated.take, separated.peaks)
        project = song.project
        if project.base != separated.take:
            song.document.apply(self.tr("Separate song"), set_base(project, separated.take))

    @Slot()
    def _hold(self) -> None:
        self._files.submit(partial(opening.hold, self.store, frozenset(self._held)))

    def _on_failed(self, song: Song, kind: Kind, error: Exception) -> None:
        song.fail(error if isinstance(error, AppError) else in_words(error), kind)


def _is_named(song: Song, name: str) -> bool:
    """Say whether a song is, or will be, written down by this `unsaved_name`."""
    if song.project is not None:
        return song.file is None and unsaved_name(song.project) == name
    if song.state is not State.OPENING:
        return False
    if song.found is not None:
        return song.found.path is None and song.found.unsaved == name
    return name.endswith(source_name(song.path))
