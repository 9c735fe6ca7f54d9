"""A question in place: a sentence with a button for yes and one for no."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Question(QWidget):
    """Asks without covering anything; hidden while there is nothing to ask.

    Signals:
        answered(is_yes): The user decided; Escape is a no.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(wordWrap=True)
        self.yes = QPushButton(objectName="yesButton", autoDefault=False)
        self.no = QPushButton(self.tr("Keep"), objectName="noButton", autoDefault=False)
        self.yes.clicked.connect(lambda: self._answer(True))
        self.no.clicked.connect(lambda: self._answer(False))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    def ask(self, text: str, yes: str) -> None:
        """Ask, and let the careful answer have the keyboard."""
        self._text.setText(text)
        self.yes.setText(yes)
        self.no.setAccessibleDescription(text)
        self.yes.setAccessibleDescription(text)
        self.show()
        self.no.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape for a no."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self._answer(False)
        else:
            super().keyPressEvent(event)

    def _answer(self, is_yes: bool) -> None:
        self.hide()
        self.answered.emit(is_yes)
