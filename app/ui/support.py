"""What the program does for its user besides the songs: the guide, updates, reports of mistakes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core import paths
from app.ui.crashes import Crashes
from app.ui.guide import Guide
from app.ui.memory import MemoryFile
from app.ui.updates import Updates
from app.ui.worker import JobRunner

if TYPE_CHECKING:  # the window makes it
    from app.ui.window import MainWindow

CLOSE_MS = 1000


class Support(QObject):
    """Makes them, with a thread of their own: none of them waits for songs.

    Attributes:
        crashes: Reports mistakes.
        updates: Asks for newer versions.
        guide: Shows the user guide.

    Args:
        window: Whose songs and messages they work with.
        memory: The settings.
    """

    def __init__(self, window: MainWindow, memory: MemoryFile) -> None:
        super().__init__(window)
        self._runner = runner = JobRunner(self)
        self.crashes = Crashes(
            window.projects.autosaver,
            window.messages,
            lambda: window.session.songs,
            paths.logs_folder(),
            runner,
            window,
        )
        self.updates = Updates(window.messages, memory, runner, self)
        self.guide = Guide(memory, window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {**self.guide.handlers(), **self.updates.handlers()}

    def start(self) -> None:
        """Look whether the last run crashed, and for updates if the user wants that."""
        self.crashes.find_last()
        self.updates.start()

    def close(self) -> None:
        """End the thread."""
        self.guide.close()
        self._runner.close(CLOSE_MS)
