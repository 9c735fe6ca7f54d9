"""The menu of sound outputs: read when it is opened, so that what was plugged in is there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.core.jobs import Job
from app.playback.devices import output_names
from app.playback.player import Player
from app.ui.memory import MemoryFile
from app.ui.worker import JobRunner

CLOSE_MS = 3000


class OutputMenu(QObject):
    """Lets the user choose where sound is played, and remembers it by name.

    Attributes:
        is_reading: Whether the list is being read.

    Args:
        player: Plays.
        memory: Keeps the name; empty for the system's own output.
        parent: Owner.
    """

    def __init__(self, player: Player, memory: MemoryFile, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._memory = player, memory
        self._runner: JobRunner | None = None  # begins when the menu is opened first
        self._names: list[str] | None = None  # None while they were never read
        self.is_reading = False
        if memory.value.output:
            player.set_output(memory.value.output)

    def attach(self, menu: QMenu) -> None:
        """Put the menu into another one."""
        menu.addSeparator()
        self.menu = menu.addMenu(self.tr("Sound outp&ut"))
        self.menu.setObjectName("outputMenu")
        self._group = QActionGroup(self.menu)
        self._group.triggered.connect(self._on_chosen)
        self.menu.aboutToShow.connect(self._on_opened)
        self._fill()

    def close(self) -> None:
        """End the thread."""
        if self._runner is not None:
            self._runner.close(CLOSE_MS)

    @Slot()
    def _on_opened(self) -> None:
        self._fill()
        if self.is_reading:
            return
        self.is_reading = True
        self._runner = self._runner or JobRunner(self)
        handle = self._runner.submit(_read)
        handle.succeeded.connect(self._on_read)
        handle.failed.connect(self._on_failed)

    def _fill(self) -> None:
        for action in self.menu.actions():
            self.menu.removeAction(action)
            action.deleteLater()
        chosen, names = self._memory.value.output, self._names
        self._add(self.tr("System default"), "")
        self.menu.addSeparator()
        for name in names or ():
            self._add(name.replace("&", "&&"), name)
        if chosen and chosen not in (names or ()):
            absent = chosen.replace("&", "&&")
            known = names is not None
            self._add(self.tr("{0} (not connected)").format(absent) if known else absent, chosen)
        if names is None:
            self.menu.addAction(self.tr("Looking for outputs …")).setEnabled(False)
        elif not names:
            self.menu.addAction(self.tr("No output was found")).setEnabled(False)

    def _add(self, text: str, name: str) -> None:
        action = self.menu.addAction(text)
        action.setCheckable(True)
        action.setData(name)
        action.setChecked(name == self._memory.value.output)
        self._group.addAction(action)

    @Slot(object)
    def _on_read(self, names: list[str]) -> None:
        self.is_reading = False
        if names != self._names:
            self._names = names
            self._fill()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.is_reading, self._names = False, []  # pressing Play says why there is none
        self._fill()

    @Slot(object)
    def _on_chosen(self, action: QAction) -> None:
        self._memory.update(output=action.data())
        self._player.set_output(action.data() or None)


def _read(job: Job) -> list[str]:
    return list(output_names())
