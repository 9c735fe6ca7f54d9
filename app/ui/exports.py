"""Exports: the dialog for one song or all, the work in the background, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QWidget

from app.project.model import Project
from app.tasks.export import ExportOptions, ExportResult, export_project
from app.tasks.export_batch import BatchResult, export_songs
from app.ui.describe import batch_failed, batch_note, exported_note
from app.ui.dialogs.export import ExportDialog
from app.ui.memory import MemoryFile
from app.ui.panels.messages import MessageBar
from app.ui.session import Session
from app.ui.song import Kind, Song, State

Actions = Mapping[str, QAction]


class Exports(QObject):
    """Handles the actions that export.

    Args:
        session: Has the songs, and the thread that writes.
        messages: Shows what came of it.
        memory: Last folder and choices.
        current: Returns the song that is shown.
        actions: Returns all actions, once they are made.
        window: Parent of dialogs.
    """

    def __init__(
        self,
        session: Session,
        messages: MessageBar,
        memory: MemoryFile,
        current: Callable[[], Song | None],
        actions: Callable[[], Actions],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._memory = memory
        self._current = current
        self._actions = actions
        self._window = window
        session.songs_changed.connect(self._refresh)
        QTimer.singleShot(0, self, self._refresh)  # once the actions are made

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"export": self.export, "exportAll": self.export_all}

    @Slot()
    def export(self) -> None:
        """Ask how to export the song that is shown."""
        song = self._current()
        if song is not None and song.project is not None and song.project.base is not None:
            loop = song.loop if song.loop_on else None
            self._ask([song], loop=loop, selection=song.selection)

    @Slot()
    def export_all(self) -> None:
        """Ask how to export every song that is separated."""
        songs = self._exportable()
        if songs:
            self._ask(songs)

    def _exportable(self) -> list[Song]:
        ready = (State.SEPARATED, State.WAITING)
        songs = [song for song in self._session.songs if song.state in ready]
        return [song for song in songs if song.project.base is not None]

    def _ask(self, songs: Sequence[Song], **ranges: tuple[int, int] | None) -> None:
        first, *others = (song.project for song in songs)
        dialog = ExportDialog(first, self._memory.value, self._window, others=others, **ranges)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._start, list(songs), dialog))
        dialog.open()

    def _start(self, songs: Sequence[Song], dialog: ExportDialog) -> None:
        self._memory.update(**dialog.choices)
        requests = dialog.requests
        if len(songs) == 1:
            self._write(songs[0], *requests[0])
            return
        present = [song for song in songs if song in self._session.songs]  # others were closed
        if not present:
            return
        work = partial(export_songs, requests, self._session.store)
        handle = self._session.do(present[0], Kind.EXPORT, work)
        for song in present[1:]:
            song.begin(Kind.EXPORT, handle)
            handle.finished.connect(partial(song.end, handle))
        folder = requests[0][1].folder
        handle.succeeded.connect(partial(self._on_batch_done, folder))

    def _write(self, song: Song, project: Project, options: ExportOptions) -> None:
        work = partial(export_project, project, self._session.store, options)
        handle = self._session.do(song, Kind.EXPORT, work)
        handle.succeeded.connect(self._on_done)

    @Slot(object)
    def _on_done(self, result: ExportResult) -> None:
        message, hint = exported_note(result)
        folder = next(iter(result.paths.values())).parent
        self._messages.show_note(message, hint, self._show_in(folder))

    def _on_batch_done(self, folder: Path, result: BatchResult) -> None:
        shown = [self._show_in(folder)] if result.results else []
        if result.failures:
            self._messages.show_error(batch_failed(result), *shown)
        else:
            self._messages.show_note(*batch_note(result), *shown)

    def _show_in(self, folder: Path) -> tuple[str, Callable[[], object]]:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder)))
        return self.tr("Show in folder"), show

    @Slot()
    def _refresh(self) -> None:
        action = self._actions().get("exportAll")
        if action is not None:
            action.setEnabled(bool(self._exportable()))
