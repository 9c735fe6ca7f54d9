"""Escape while something is dragged: it ends the drag, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)  # the first one may become an action


class Escape(QObject):
    """Watches the key wherever the focus is, while it is on.

    Signals:
        pressed(): The user gives up what is being dragged.
    """

    pressed = Signal()

    def set_on(self, is_on: bool) -> None:
        """Watch from now on, or no longer."""
        program = QApplication.instance()
        program.removeEventFilter(self)
        if is_on:
            program.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before it is taken for an action."""
        if event.type() not in KINDS or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.pressed.emit()
        return True
