"""Dialog: every step that changed the song, to go back to any of them."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QUndoGroup
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QUndoView, QVBoxLayout, QWidget


class HistoryDialog(QDialog):
    """Lists the steps of the song that is shown; stays open while the user works."""

    def __init__(self, histories: QUndoGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.steps = QUndoView(histories, objectName="historyList")
        self.steps.setEmptyLabel(self.tr("Song opened"))
        self.steps.setAccessibleName(self.tr("Steps"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.steps)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(line * 20, line * 22)
