"""Opens the settings, and applies what is changed there and belongs to nobody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.settings import SettingsDialog
from app.ui.memory import MemoryFile
from app.ui.session import Session
from app.ui.settings import cache_bytes


class Preferences(QObject):
    """Those who follow `MemoryFile.changed`, or read a setting when they need it, need none of it.

    Args:
        session: Keeps the cache small.
        memory: The settings.
        window: Parent of the dialog.
    """

    def __init__(self, session: Session, memory: MemoryFile, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._memory = memory
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"settings": self.show}

    def prepare(self) -> None:
        """Ready what opens songs, and bring the cache down to its size."""
        self._session.prepare(cache_bytes(self._memory.value.cache_gb))

    @Slot()
    def show(self) -> None:
        """Show the dialog."""
        dialog = SettingsDialog(self._memory, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(partial(self._on_finished, self._memory.value.cache_gb))
        dialog.open()

    def _on_finished(self, cache_gb: int, result: int) -> None:
        self._memory.save()
        if self._memory.value.cache_gb != cache_gb:
            # Only now: who passes a small size on the way to another loses nothing.
            self.prepare()
