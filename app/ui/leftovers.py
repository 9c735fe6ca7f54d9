"""Separations that were not done when the program ended: found, and gone on with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.core.jobs import Job
from app.project.serial import ProjectError, from_dict
from app.tasks.project_autosave import Recoverable, recoverable
from app.tasks.project_text import read_values
from app.tasks.recent_projects import recent_projects
from app.ui.opening import Opened, is_project
from app.ui.song import Song, State
from app.ui.unfinished import Note, Notes, left_behind
from app.ui.worker import JobRunner

if TYPE_CHECKING:  # the session makes it
    from app.ui.session import Session


class Leftovers(QObject):
    """Opens what separations need, and asks for them again as soon as it is there.

    A whole song is separated once its file is open. A section needs its mark: the mark is in a
    project's file, or in what was written down of one that was never saved.

    Signals:
        found(notes): Separations were not done when the program ended last.
        lost(note): A section cannot be separated: nothing has its mark any more.
    """

    found = Signal(object)
    lost = Signal(object)

    def __init__(self, session: Session, notes: Notes, runner: JobRunner) -> None:
        super().__init__(session)
        self._session, self._notes, self._runner = session, notes, runner
        self._due: list[Note] = []
        self._is_searching = False
        session.opened.connect(self._on_opened)

    @Slot()
    def find(self) -> None:
        """Look in the background; see `found`."""
        work = partial(left_behind, self._notes.folder, frozenset(self._notes.own))
        self._runner.submit(work).succeeded.connect(self._on_found)

    def resume(self, notes: Iterable[Note]) -> None:
        """Open the songs of these separations and go on with them."""
        self._due += notes
        self._go_on()

    def discard(self, notes: Iterable[Note]) -> None:
        """Forget these separations."""
        for note in notes:
            self._notes.remove(note.file)

    def forget(self, song: Song) -> None:
        """Ask for nothing any more of a song that is about to be closed."""
        files = (song.file, song.path)
        self._due = [
            note for note in self._due if note.song not in files and self._song_of(note) is not song
        ]

    def _on_found(self, notes: list[Note]) -> None:
        if notes:
            self.found.emit(notes)

    def _on_opened(self, song: Song, opened: Opened) -> None:
        song.changed.connect(self._ask)  # a mark may be restored into it
        self._go_on()

    @Slot()
    def _ask(self) -> None:
        """Ask for what can be separated now."""
        for note in list(self._due):
            song = self._song_of(note)
            if note not in self._due or song is None or song.project is None:
                continue
            self._due.remove(note)  # first: what follows may come back here
            if note.section is None:
                self._session.queue.add(song, note.recipe)
            else:
                self._session.queue.add_section(song, note.section)
            self._notes.remove(note.file)

    def _go_on(self) -> None:
        """Ask for what can be separated, and open or look for what else is needed."""
        self._ask()
        if any(song.state is State.OPENING for song in self._session.songs):
            return  # it may be what the others need
        sections = [note for note in self._due if note.section is not None]
        if sections and not self._is_searching:
            self._is_searching = True
            handle = self._runner.submit(partial(_holders, sections))
            handle.succeeded.connect(self._on_searched)
        elif not sections:  # these first: they may open the song with its marks
            for note in self._due:
                if self._song_of(note) is None:
                    self._session.add(note.song)

    def _song_of(self, note: Note) -> Song | None:
        """Return the song of a note if it is open; for a section, the one that has its mark."""
        if note.section is None:
            return self._session.song_of(note.song)
        of_song = self._session.song_of(note.song)
        songs = ([of_song] if of_song is not None else []) + self._session.songs
        return next((song for song in songs if _has_mark(song, note.section.region_id)), None)

    def _on_searched(self, holders: dict[Path, Path | Recoverable | None]) -> None:
        self._is_searching = False
        for note in [note for note in self._due if note.file in holders]:
            holder = holders[note.file]
            if self._song_of(note) is not None or self._is_opened(holder):
                continue
            if holder is None:
                self._due.remove(note)
                self._notes.remove(note.file)
                self.lost.emit(note)
            elif isinstance(holder, Path):
                self._session.add(holder)
            elif holder.path is not None and self._session.song_of(holder.path) is None:
                self._session.add(holder.path)  # then its changes are offered
            elif holder.path is None:
                self._session.open_recovered(holder)
        if self._due and all(note.section is None for note in self._due):
            self._go_on()

    def _is_opened(self, holder: Path | Recoverable | None) -> bool:
        if isinstance(holder, Path):
            return self._session.song_of(holder) is not None
        return holder is not None and self._session.is_recovering(holder)


def _has_mark(song: Song, region_id: str) -> bool:
    project = song.project
    return project is not None and any(one.id == region_id for one in project.regions)


def _holders(notes: list[Note], job: Job) -> dict[Path, Path | Recoverable | None]:
    """Return where the marks of sections are, by the files of the notes: None where nowhere."""
    projects = [note.song for note in notes if is_project(note.song)]
    saved = list(dict.fromkeys([*projects, *recent_projects()]))
    places: list[tuple[Path, Path | Recoverable]] = [(path, path) for path in saved]
    places += [(one.file, one) for one in recoverable()]
    found: dict[Path, Path | Recoverable | None] = dict.fromkeys(note.file for note in notes)
    for file, holder in places:
        job.check()
        marks = _marks(file)
        for note in notes:
            if found[note.file] is None and note.section.region_id in marks:
                found[note.file] = holder
    return found


def _marks(file: Path) -> set[str]:
    try:
        project, _ = from_dict(read_values(file))
    except (OSError, ProjectError):
        return set()
    return {region.id for region in project.regions}
