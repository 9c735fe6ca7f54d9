"""The network library: keeps its window true, and does what is asked there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.catalog.cards import Card
from app.catalog.catalogue import CatalogueEntry
from app.catalog.recipes import Member, Recipe
from app.core.errors import AppError
from app.core.jobs import Job
from app.tasks.install_network import install, remove
from app.tasks.network_shelf import Shelf, Shelved, look
from app.ui.failures import in_words
from app.ui.library.detail import Situation
from app.ui.library.downloads import Downloads, Install
from app.ui.library.engine_turn import EngineTurn
from app.ui.library.window import LibraryWindow
from app.ui.song import Song
from app.ui.texts import explained, shown
from app.ui.worker import JobRunner

if TYPE_CHECKING:  # the window makes it
    from app.ui.song_view import SongView
    from app.ui.window import MainWindow

CLOSE_MS = 3000


class Library(QObject):
    """Reads the shelf in the background; downloads, removes and tries networks.

    Args:
        window: Whose networks, messages and preview it works with.
        do: What downloads; `install` but in tests.

    Attributes:
        downloads: Those that run.
        shelf: What is known; None until it was looked at for the first time.
        dialog: The library's window; None until it is shown for the first time.

    Signals:
        looked(): The shelf is new.
    """

    looked = Signal()

    def __init__(self, window: MainWindow, do: Install = install) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._networks, self._messages = window.networks, window.messages
        self._runner = JobRunner(self)
        turn = EngineTurn(self._session.lend_engine, self)
        self.downloads = Downloads(turn.import_checkpoint, self, do)
        self.shelf: Shelf | None = None
        self.dialog: LibraryWindow | None = None
        self._errors: dict[str, str] = {}  # what went wrong when a network was to be removed
        self._wanted = ""  # to be chosen as soon as it is installed
        self.downloads.installed.connect(self._on_installed)
        self.downloads.failed.connect(self._on_failed)
        self.downloads.changed.connect(self._on_download)
        self._session.imports.imported.connect(self.refresh)
        for separated in (self._session.queue.separated, self._session.queue.section_done):
            separated.connect(self._on_measured)
        self._networks.changed.connect(self._show_current)
        self._networks.library_requested.connect(self.show)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"library": self.show}

    def follow(self, view: SongView) -> None:
        """Know from now on whether a song is open, and what is tried on it."""
        view.refreshed.connect(self._show_current)

    @Slot()
    def show(self) -> None:
        """Show the library's window."""
        if self.dialog is None:
            self.dialog = LibraryWindow(self.downloads, self._window)
            detail = self.dialog.detail
            self.dialog.current_changed.connect(self._show_current)
            self.dialog.import_asked.connect(self._networks.choose_files)
            detail.download_asked.connect(self._on_download_asked)
            detail.cancel_asked.connect(self._on_cancel_asked)
            detail.remove_asked.connect(self._on_remove_asked)
            detail.try_asked.connect(self._on_try_asked)
            detail.use_asked.connect(self._on_use_asked)
            if self.shelf is not None:
                self.dialog.show_shelf(self.shelf)
        self.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.search.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Look at the shelf anew."""
        handle = self._runner.submit(partial(look, self._session.store.root))
        handle.succeeded.connect(self._on_looked)
        handle.failed.connect(self._on_not_looked)

    def get(self, entry: CatalogueEntry) -> None:
        """Download a network and use it from then on."""
        self._wanted = entry.name
        self.downloads.start(entry)

    def show_network(self, name: str) -> None:
        """Show the window with this network in it."""
        self.show()
        self.dialog.clear_filters()
        self.dialog.choose(name)

    def close(self) -> None:
        """End the threads."""
        self.downloads.close()
        self._runner.close(CLOSE_MS)

    @property
    def _current(self) -> Shelved | None:
        return None if self.dialog is None else self.dialog.current

    @Slot()
    def _show_current(self) -> None:
        if self.dialog is None or not self.dialog.isVisible():
            return
        network = self._current
        if network is None:
            self.dialog.detail.show_network(None, Situation())
            return
        song, recipe = self._window.song, _recipe(network)
        situation = Situation(
            download=self.downloads.of(network.name),
            can_try=song is not None and song.project is not None,
            is_tried=recipe is not None and self._window.workbench.preview.recipe == recipe,
            is_chosen=recipe is not None and self._window.separation.recipe == recipe,
            error=self._errors.get(network.name, ""),
        )
        self.dialog.detail.show_network(network, situation)

    @Slot(str)
    def _on_download(self, name: str) -> None:
        if self._current is not None and self._current.name == name:
            self._show_current()

    @Slot()
    def _on_download_asked(self) -> None:
        if self._current is not None and self._current.entry is not None:
            self.downloads.start(self._current.entry)

    @Slot()
    def _on_cancel_asked(self) -> None:
        if self._current is not None:
            self.downloads.cancel(self._current.name)

    @Slot()
    def _on_use_asked(self) -> None:
        if self._current is not None and self._current.card is not None:
            self._networks.choose(self._current.card.name)

    @Slot()
    def _on_try_asked(self) -> None:
        recipe = None if self._current is None else _recipe(self._current)
        if recipe is not None:
            self._window.workbench.preview.toggle_with(recipe)

    @Slot()
    def _on_remove_asked(self) -> None:
        network = self._current
        if network is None or network.card is None:
            return
        self._errors.pop(network.name, None)
        entries = () if network.entry is None else (network.entry,)
        handle = self._runner.submit(partial(_remove, network.card.name, entries))
        handle.succeeded.connect(self.refresh)
        handle.failed.connect(partial(self._on_not_removed, network.name))

    def _on_not_removed(self, name: str, error: Exception) -> None:
        self._errors[name] = explained(in_words(error))
        self._show_current()

    @Slot(str, object)
    def _on_installed(self, name: str, card: Card) -> None:
        is_wanted = name == self._wanted
        self._networks.load()
        if is_wanted:
            self._wanted = ""
            self._networks.choose(card.name)
            text = self.tr("“{0}” is installed, and used from now on.")
            self._messages.show_note(text.format(shown(card.label)))
        elif not self._is_seen:
            text = self.tr("“{0}” is installed.")
            use = (self.tr("Use"), partial(self._networks.choose, card.name))
            self._messages.show_note(text.format(shown(card.label)), "", use)
        self.refresh()

    @Slot(str, object)
    def _on_failed(self, name: str, error: AppError) -> None:
        if name == self._wanted:
            self._wanted = ""
        if not self._is_seen:  # there, the row says it
            library = (self.tr("Show library"), partial(self.show_network, name))
            self._messages.show_error(error, library)

    @property
    def _is_seen(self) -> bool:
        return self.dialog is not None and self.dialog.isVisible()

    @Slot(object)
    def _on_looked(self, shelf: Shelf) -> None:
        known = None if self.shelf is None else self.shelf.cards
        self.shelf = shelf
        if shelf.cards != (self._networks.cards if known is None else known):
            self._networks.load()
        if self.dialog is not None:
            self.dialog.show_shelf(shelf)
        self.looked.emit()

    @Slot(object, object)
    def _on_measured(self, song: Song, result: object) -> None:
        """Show how fast a network ran just now."""
        if self._is_seen:
            self.refresh()

    @Slot(object)
    def _on_not_looked(self, error: Exception) -> None:
        self._messages.show_error(in_words(error))


def _recipe(network: Shelved) -> Recipe | None:
    return None if network.card is None else Recipe((Member(network.card.name),))


def _remove(name: str, entries: tuple[CatalogueEntry, ...], job: Job) -> Card:
    job.check()
    return remove(name, entries)
