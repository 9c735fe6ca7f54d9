"""The first strong network: offered once, beside the first song that is separated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QObject, Slot

from app.catalog.best_start import best_for
from app.catalog.catalogue import CatalogueEntry
from app.tasks.network_shelf import AVAILABLE, Shelf
from app.ui.library import words
from app.ui.library.library import Library
from app.ui.memory import MemoryFile
from app.ui.panels.separation import SeparationPanel
from app.ui.texts import shown

if TYPE_CHECKING:  # the window makes it
    from app.ui.window import MainWindow

NO, DONE = "no", "done"  # what is remembered once there was an answer


class Offer(QObject):
    """Waits for the first separation, then says which network would be stronger here.

    The separation goes on meanwhile, with the network that is there. Nothing is asked of any server
    before the user said yes, and nothing is offered to who has a network of the catalogue already.

    Args:
        window: Whose session and messages it works with.
        library: Knows what there is, and downloads.
        memory: Keeps the answer.
    """

    def __init__(self, window: MainWindow, library: Library, memory: MemoryFile) -> None:
        super().__init__(window)
        self._library, self._memory, self._messages = library, memory, window.messages
        self._device = ""  # where networks run; not known before the engine is ready
        self._is_due = False
        self._offered: CatalogueEntry | None = None
        self._said = ""  # how the offer begins
        window.session.engine_ready.connect(self._on_ready)
        library.looked.connect(self._on_looked)
        window.messages.closed.connect(self._on_closed)

    def attach(self, panel: SeparationPanel) -> None:
        """Wait for the first separation."""
        panel.separate_requested.connect(self._on_separated)

    @Slot(object)
    def _on_ready(self, running: object) -> None:
        self._device = getattr(running, "device", "")
        self._look()

    @Slot(object)
    def _on_separated(self, recipe: object) -> None:
        self._is_due = not self._memory.value.strong_offer and self._offered is None
        self._look()

    def _look(self) -> None:
        if self._is_due and self._device:
            self._library.refresh()

    @Slot()
    def _on_looked(self) -> None:
        shelf = self._library.shelf
        if not self._is_due or not self._device or shelf is None or not shelf.is_connected:
            return
        self._is_due = False
        if any(n.entry is not None and n.state != AVAILABLE for n in shelf.networks):
            self._memory.update(strong_offer=DONE)
            return
        entry = _best(shelf, self._device)
        if entry is not None:
            self._show(entry)

    def _show(self, entry: CatalogueEntry) -> None:
        self._offered = entry
        name, size = shown(entry.label), words.size_text(entry.bytes)
        first = self.tr("A larger network than the one that came along can be had: “{0}” by {1}.")
        self._said = first.format(name, entry.author)
        second = self.tr(
            "{0} Download: {1}. Speed: {2} beside other networks. Licence: {3} "
            "Meanwhile the network that came with Unsung does the work."
        )
        speed, licence = words.class_text(entry.speed), shown(entry.licence)
        self._messages.show_offer(
            self._said,
            second.format(shown(entry.best_at), size, speed, licence),
            (self.tr("Get it"), self._accept),
            (self.tr("Not now"), self._refuse),
        )

    @Slot()
    def _accept(self) -> None:
        entry = self._offered
        self._memory.update(strong_offer=DONE)
        self._library.get(entry)
        self._messages.show_note(
            self.tr("“{0}” is being downloaded.").format(shown(entry.label)),
            "",
            (self.tr("Show library"), lambda: self._library.show_network(entry.name)),
        )

    @Slot()
    def _refuse(self) -> None:
        self._memory.update(strong_offer=NO)

    @Slot()
    def _on_closed(self) -> None:
        """Take closing the offer for a no."""
        is_open = bool(self._said) and not self._memory.value.strong_offer
        if is_open and not self._messages.is_offered(self._said):
            self._refuse()


def _best(shelf: Shelf, device: str) -> CatalogueEntry | None:
    entries = [network.entry for network in shelf.networks if network.entry is not None]
    return best_for(entries, device, psutil.virtual_memory().available)
