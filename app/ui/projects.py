"""The songs as projects: saved, packed, closed, and found again; and what came of it, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from app.audio.decode import AUDIO_EXTENSIONS
from app.core.errors import AppError
from app.core.files import free_names
from app.core.jobs import Job
from app.project.model import Project
from app.tasks.project_files import SUFFIX
from app.tasks.project_pack import PACK_SUFFIX
from app.ui import saving
from app.ui.autosave import Autosaver
from app.ui.dialogs.unsaved import UnsavedDialog
from app.ui.failures import in_words
from app.ui.opening import Opened
from app.ui.panels.messages import MessageBar
from app.ui.places import folder_beside
from app.ui.project_menu import RecentMenu
from app.ui.recovery import Recovery
from app.ui.session import Session
from app.ui.song import Kind, Song
from app.ui.texts import explained, shown
from app.ui.worker import JobRunner

CLOSE_MS = 3000
NOTES = 4  # sentences that are shown
Then = Callable[[], object]
Work = Callable[[Job], object]


class Projects(QObject):
    """Handles the actions about projects.

    Saving and autosaving have a thread of their own: what was changed is on the disk in a second,
    whatever is being decoded or exported.

    Args:
        session: Owns the songs.
        messages: Shows what came of it.
        current: Returns the song that is shown.
        window: Parent of dialogs; shows title and unsaved mark.
    """

    def __init__(
        self,
        session: Session,
        messages: MessageBar,
        current: Callable[[], Song | None],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._current = current
        self._window = window
        self._runner = runner = JobRunner(self)
        self._actions: dict[str, QAction] = {}
        self._asking: UnsavedDialog | None = None
        self._is_discarding = False  # the user closes the window without saving
        self._leaving: list[Work] = []  # what is still to be done for songs that were closed
        self.autosaver = Autosaver(session.store, runner, self)
        self.recovery = Recovery(session, messages, runner, self.autosaver, self)
        self.recent = RecentMenu(runner, lambda path: session.open([path]), self)
        self.autosaver.failed.connect(self._on_autosave_failed)
        session.opened.connect(self._on_opened)
        session.removed.connect(self._on_removed)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being saved, or is about to be."""
        return self._runner.is_idle and self.autosaver.is_idle

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            "save": partial(self._with_current, self.save),
            "saveAs": partial(self._with_current, self.save_as),
            "pack": partial(self._with_current, self.pack),
            "close": partial(self._with_current, self.close_song),
        }

    def attach(self, actions: dict[str, QAction], menu: QMenu) -> None:
        """Take over the actions and the menu for files."""
        self._actions = actions
        self.recent.attach(menu, actions["openFolder"])

    def start(self) -> None:
        """Look for what was left, and for what was open last."""
        self.recovery.find()
        self.recent.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the title of the song that is shown and what can be done with it."""
        song = self._current()
        title = "" if song is None else song.title.replace("[*]", "[*][*]")
        if song is not None and song.is_read_only:
            title = self.tr("{0} (read-only)").format(title)
        self._window.setWindowTitle(f"{title}[*] – Unsung" if song else "Unsung")
        self._window.setWindowModified(song is not None and song.is_unsaved)
        for name in ("save", "saveAs", "pack"):
            self._actions[name].setEnabled(song is not None and song.project is not None)

    def save(self, song: Song, then: Then | None = None) -> None:
        """Save a song to its project's file, or ask for one; `then` is called once it is saved."""
        if song.file is None or song.is_read_only:
            self.save_as(song, then)
        else:
            self._begin_save(song, song.file, then)

    def save_as(self, song: Song, then: Then | None = None) -> None:
        """Ask where to save a song as a project, and do it."""
        path = self._ask_path(song, self.tr("Save project"), self.tr("Projects"), SUFFIX)
        if path is not None:
            self._begin_save(song, path, then)

    def pack(self, song: Song) -> None:
        """Ask for a file that takes everything of a project, and write it."""
        words = self.tr("Pack project"), self.tr("Packed projects")
        path = self._ask_path(song, *words, PACK_SUFFIX)
        if path is not None:
            work = partial(saving.pack, song.project, path, self._session.store, song.file)
            handle = self._session.do(song, Kind.PACK, work)
            handle.succeeded.connect(partial(self._on_packed, path))

    def find_source(self, song: Song) -> None:
        """Ask where the song of a project is now, and open the project with it."""
        pattern = " ".join(f"*{extension}" for extension in sorted(AUDIO_EXTENSIONS))
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Find the song of “{0}”").format(song.title),
            str(song.path.parent),
            self.tr("Audio files ({0});;All files (*)").format(pattern),
        )
        if name:
            self._session.retry(song, source=Path(name))

    def close_song(self, song: Song) -> None:
        """Close a song, once it is clear what becomes of its changes."""
        if _asks(song):
            self._ask([song], partial(self._session.remove, song))
        else:
            self._session.remove(song)

    def may_close(self) -> bool:
        """Return whether the window may close; if not, the user is asked and it closes then."""
        unsaved = [song for song in self._session.songs if _asks(song)]
        if unsaved and not self._is_discarding:
            self._ask(unsaved, self._discard_all)
            return False
        return True

    def close(self) -> None:
        """End the thread, forget what the user did not save, and let others write."""
        self._runner.close(CLOSE_MS)
        for leave in [*self._leaving, *map(_leave, self._session.songs)]:
            leave(Job())

    def _with_current(self, act: Callable[[Song], None], checked: bool = False) -> None:
        song = self._current()
        if song is not None:
            act(song)

    def _ask_path(self, song: Song, title: str, what: str, suffix: str) -> Path | None:
        if song.project is None:
            return None
        start = song.file or song.path
        start = folder_beside(start) / (start.stem + suffix)
        pattern = f"{what} (*{suffix})"
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(start), pattern)
        if not name:
            return None
        path = Path(name).absolute()
        if path.name.lower().endswith(suffix):
            return path
        # The dialog did not ask whether the file with the ending may be replaced.
        return free_names(path.parent, path.name, [suffix])[0]

    def _begin_save(self, song: Song, path: Path, then: Then | None) -> None:
        project, store = song.project, self._session.store
        work = partial(
            saving.save, project, path, song.file, song.lock, store, history=song.document.steps
        )
        handle = self._runner.submit(work)
        handle.succeeded.connect(partial(self._on_saved, song, project, then))
        handle.failed.connect(partial(self._on_save_failed, song, path, then))
        handle.finished.connect(partial(song.end, handle))
        song.begin(Kind.SAVE, handle)

    def _ask(self, songs: Sequence[Song], discard: Then) -> None:
        if self._asking is not None:
            self._asking.raise_()
            return
        dialog = self._asking = UnsavedDialog([song.title for song in songs], self._window)
        go_on = self._window.close if discard == self._discard_all else discard
        dialog.save_chosen.connect(partial(self._save_all, list(songs), go_on))
        dialog.discard_chosen.connect(discard)
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _save_all(self, songs: list[Song], then: Then) -> None:
        """Save songs one after another; what fails or is cancelled stops it."""
        if songs:
            self.save(songs[0], partial(self._save_all, songs[1:], then))
        else:
            then()

    def _discard_all(self) -> None:
        self._is_discarding = True
        self._window.close()

    @Slot()
    def _on_answered(self) -> None:
        self._asking = None

    def _on_opened(self, song: Song, opened: Opened) -> None:
        if song not in self._session.songs:  # closed while it was opened
            if song.lock is not None:
                song.lock.close()
            return
        self.autosaver.follow(song)
        if song.file is not None:
            self.recent.refresh()
        if opened.has_autosave:
            self.recovery.find(song.file)
        action = (self.tr("Save as…"), partial(self.save_as, song))
        self._show_notes(song, opened.notes, *([action] if song.is_read_only else []))

    def _on_removed(self, song: Song) -> None:
        self.autosaver.leave(song)
        leave = _leave(song)
        self._leaving.append(leave)
        handle = self._runner.submit(leave)
        handle.succeeded.connect(partial(self._on_left, leave))

    def _on_left(self, leave: Work, result: None) -> None:
        self._leaving.remove(leave)

    def _on_saved(
        self, song: Song, project: Project, then: Then | None, saved: saving.Saved
    ) -> None:
        if song not in self._session.songs:
            saved.lock.close()
            return
        song.file, song.lock, song.saved = saved.path, saved.lock, project
        self._show_notes(song, saved.notes)
        self.recent.refresh()
        if then is not None:
            QTimer.singleShot(0, then)  # once this job is over: the window may close

    def _on_save_failed(self, song: Song, path: Path, then: Then | None, error: Exception) -> None:
        self._messages.show_error(
            in_words(error),
            (self.tr("Try again"), partial(self._begin_save, song, path, then)),
            (self.tr("Save as…"), partial(self.save_as, song, then)),
        )

    def _on_autosave_failed(self, song: Song, error: Exception) -> None:
        words = in_words(error)
        message = self.tr("Changes of “{0}” cannot be written down.").format(song.title)
        hint = explained(words)
        action = (self.tr("Save as…"), partial(self.save_as, song))
        self._messages.show_error(AppError(message, hint), action)

    def _on_packed(self, path: Path, notes: tuple[str, ...]) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        message = self.tr("Packed “{0}”.").format(path.name)
        self._messages.show_note(
            message, " ".join(map(shown, notes)), (self.tr("Show in folder"), show)
        )

    def _show_notes(
        self, song: Song, notes: Sequence[str], *actions: tuple[str, Callable[[], None]]
    ) -> None:
        if not notes:
            return
        first, *rest = map(shown, notes)
        rest[NOTES:] = [self.tr("And {0} more.").format(len(rest) - NOTES)] * (len(rest) > NOTES)
        if song is self._current():
            self._messages.show_note(first, " ".join(rest), *actions)
            return
        rest.append(self.tr("This is about “{0}”.").format(song.title))
        # Stays when that song is looked at, which takes a mere note away.
        self._messages.show_offer(first, " ".join(rest), *actions)


def _leave(song: Song) -> Work:
    """Return what is to be done when a song is closed."""
    is_forgotten = song.is_unsaved and not song.is_read_only
    project = song.project if is_forgotten else None
    return partial(saving.leave, project, song.file, song.lock)


def _asks(song: Song) -> bool:
    """Say whether closing a song would lose a decision.

    A song that is no project and has no marks is only a separation: making it again costs nothing,
    since all of its chunks are kept. Nobody who came for two files is asked about a third.
    """
    return song.is_unsaved and (song.file is not None or bool(song.project.regions))
