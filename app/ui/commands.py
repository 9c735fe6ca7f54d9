"""What the user asks for in menus and panels: dialogs are shown, the session is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from app.audio.decode import AUDIO_EXTENSIONS
from app.catalog.recipes import Recipe
from app.core.errors import AppError
from app.tasks.project_files import SUFFIX
from app.tasks.project_pack import PACK_SUFFIX
from app.ui import theme
from app.ui.describe import left_behind_text
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.history import HistoryDialog
from app.ui.dialogs.palette import CommandPalette
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.exports import Exports
from app.ui.memory import MemoryFile
from app.ui.panels.messages import MessageBar
from app.ui.session import Session
from app.ui.song import Song
from app.ui.texts import quoted
from app.ui.unfinished import Note


class Commands(QObject):
    """Handles the actions that are about songs, files and the program.

    Args:
        session: Is told.
        messages: Shows what came of it.
        memory: Last folders and choices.
        current: Returns the song that is shown.
        window: Parent of dialogs.
    """

    def __init__(
        self,
        session: Session,
        messages: MessageBar,
        memory: MemoryFile,
        current: Callable[[], Song | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._memory = memory
        self._current = current
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._exports = Exports(session, messages, memory, current, lambda: self.actions, window)
        memory.changed.connect(self._on_setting)
        session.nothing_found.connect(self._on_nothing_found)
        session.queue.noticed.connect(self._on_noticed)
        session.leftovers.found.connect(self._on_left_behind)
        session.leftovers.lost.connect(self._on_lost)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            "open": self.open_files,
            "openFolder": self.open_folder,
            "separate": lambda: None,  # the panel, which knows the recipe, listens itself
            **self._exports.handlers(),
            "undo": self._session.histories.undo,
            "redo": self._session.histories.redo,
            "history": self.show_history,
            "commandPalette": self.show_palette,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
            **{name: partial(self._choose_scheme, name) for name in theme.SCHEMES},
        }

    def set_scheme(self, name: str) -> None:
        """Go light or dark, or follow the system."""
        chosen = name if name in theme.SCHEMES else "system"
        self.actions[chosen].setChecked(True)
        theme.apply_scheme(QApplication.instance(), chosen)

    @Slot()
    def open_files(self) -> None:
        """Ask for files."""
        songs = " ".join(f"*{extension}" for extension in sorted(AUDIO_EXTENSIONS))
        projects = f"*{SUFFIX} *{PACK_SUFFIX}"
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open songs and projects"),
            self._memory.value.open_folder,
            self.tr(
                "Songs and projects ({0} {1});;Audio files ({0});;Projects ({1});;All files (*)"
            ).format(songs, projects),
        )
        if names:
            self._memory.update(open_folder=str(Path(names[0]).parent))
            self._session.open([Path(name) for name in names])

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open a folder"), self._memory.value.open_folder
        )
        if name:
            self._memory.update(open_folder=name)
            self._session.open([Path(name)])

    @Slot(object)
    def separate(self, recipe: Recipe) -> None:
        """Separate the song that is shown."""
        song = self._current()
        if song is not None:
            self._messages.clear()
            self._session.queue.add(song, recipe)

    def separate_all(self, recipe: Recipe | None) -> None:
        """Separate every song that is not separated in this way."""
        if recipe is not None:
            self._messages.clear()
            self._session.separate_all(recipe)

    @Slot()
    def show_history(self) -> None:
        """Show every step of the song that is shown."""
        self._open(HistoryDialog(self._session.histories, self._window))

    @Slot()
    def show_palette(self) -> None:
        """Let the user find any action."""
        for former in self._window.findChildren(CommandPalette):
            former.reject()
        CommandPalette(self.actions, self._window).appear()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show every key."""
        self._open(ShortcutsDialog(self.actions, self._window))

    @Slot()
    def show_about(self) -> None:
        """Show name, version and folders."""
        self._open(AboutDialog(self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _choose_scheme(self, name: str, checked: bool = True) -> None:
        self._memory.update(scheme=name)

    @Slot(str)
    def _on_setting(self, field: str) -> None:
        if field == "scheme":
            self.set_scheme(self._memory.value.scheme)

    @Slot(object, str)
    def _on_noticed(self, song: Song, text: str) -> None:
        title = "" if song is self._current() else self.tr("This is about “{0}”.")
        self._messages.show_note(text, title.format(song.title))

    @Slot(object)
    def _on_left_behind(self, notes: list[Note]) -> None:
        self._messages.show_offer(
            left_behind_text(notes),
            self.tr("What was computed is kept; separating goes on from there."),
            (self.tr("Continue"), partial(self._session.leftovers.resume, notes)),
            (self.tr("Discard"), partial(self._session.leftovers.discard, notes)),
        )

    @Slot(object)
    def _on_lost(self, note: Note) -> None:
        text = self.tr("A section of “{0}” that was being separated is not marked any more.")
        self._messages.show_note(text.format(note.song.stem))

    @Slot(object)
    def _on_nothing_found(self, paths: list[Path]) -> None:
        names = ", ".join(quoted(path.name or path) for path in paths[:3])
        self._messages.show_error(
            AppError(
                self.tr("There is neither a song nor a project in {0}.").format(names),
                self.tr("Drop songs, or a folder that has some in it."),
            )
        )
