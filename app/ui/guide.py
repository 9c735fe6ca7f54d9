"""Opens the user guide at the page about what the user is doing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.core import paths
from app.tasks.guide import FIRST, read_pages
from app.ui import actions as table
from app.ui.dialogs.guide import GuideDialog
from app.ui.language import chosen
from app.ui.memory import MemoryFile
from app.ui.panels.sections import SectionPanel
from app.ui.panels.separation import SeparationPanel
from app.ui.panels.songs import SongList
from app.ui.panels.transport import Transport
from app.ui.timeline.timeline import Timeline

ABOUT: dict[type[QWidget], str] = {  # pages by what has the keyboard
    Timeline: "sections",
    SectionPanel: "takes",
    SeparationPanel: "ensembles",
    Transport: "listen",
    SongList: "first-song",
}


class Guide(QObject):
    """Makes the window of the guide when it is first wanted.

    Args:
        memory: The language.
        window: Parent of the guide; its actions have the keys.
    """

    def __init__(self, memory: MemoryFile, window: QWidget) -> None:
        super().__init__(window)
        self._memory, self._window = memory, window
        self._dialog: GuideDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"guide": self.show}

    @Slot()
    def show(self) -> None:
        """Show the page about what has the keyboard, else the first, or what was read last."""
        page = page_about(QApplication.focusWidget())
        if self._dialog is None:
            pages = read_pages(
                paths.resources() / "help",
                chosen(self._memory.value.language),
                table.keys_by_menu(self._window.actions_by_name),
            )
            self._dialog = GuideDialog(pages, paths.resources() / "help", self._window)
            page = page or FIRST
        if page:
            self._dialog.show_page(page)
        self._dialog.show()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Close the guide with the program."""
        if self._dialog is not None:
            self._dialog.close()


def page_about(widget: QWidget | None) -> str:
    """Return the page about a widget or what it is in; empty where there is none."""
    while widget is not None:
        for kind, page in ABOUT.items():
            if isinstance(widget, kind):
                return page
        widget = widget.parentWidget()
    return ""
