"""Dialog: something went wrong that is our mistake; a report to copy or save, nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.files import atomic_path, explain_os_error
from app.core.texts import say
from app.ui.dialogs.member_row import muted
from app.ui.texts import explained

WIDTH, HEIGHT = 44, 40  # lines
NOTES_LINES = 3


class CrashDialog(QDialog):
    """Shows a report; what the user writes goes in front of it.

    Args:
        is_over: Whether it is about an earlier run of the program: there is nothing to quit.
        is_saved: Whether every change is written down.
        parent: Owner.
    """

    CONTINUE, QUIT = QDialog.DialogCode.Rejected.value, QDialog.DialogCode.Accepted.value

    def __init__(
        self, *, is_over: bool, is_saved: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Report of a mistake"))
        self._is_over = is_over
        self._build(is_saved)

    @property
    def text(self) -> str:
        """The report with what the user wrote."""
        notes = self._notes.toPlainText().strip()
        report = self._report.toPlainText()
        return f"{notes}\n\n{report}" if notes else report

    @Slot(object)
    def show_report(self, text: str) -> None:
        """Show this report instead of the one before."""
        self._report.setPlainText(text)
        self._copy.setEnabled(True)
        self._save.setEnabled(True)

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QApplication.clipboard().setText(self.text)
        self._tell(self.tr("The report is on the clipboard."))

    @Slot()
    def save(self) -> None:
        """Ask for a file and write the report."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save report"),
            str(folder / self.tr("Unsung report.txt")),
            self.tr("Text (*.txt)"),
        )
        if not name:
            return
        path = Path(name)
        try:
            with atomic_path(path) as temporary:
                temporary.write_text(self.text, encoding="utf-8")
        except OSError as error:
            self._tell(explained(explain_os_error(error, say("Cannot write {0}", path.name))))
        else:
            self._tell(self.tr("The report is saved as “{0}”.").format(path.name))

    def _tell(self, text: str) -> None:
        self._done.setText(text)
        self._done.show()

    def _sentences(self, is_saved: bool) -> tuple[str, str]:
        if self._is_over:
            return (
                self.tr("Unsung stopped unexpectedly the last time."),
                self.tr("What was separated and decided until then is kept."),
            )
        first = self.tr("Something went wrong in Unsung, and it is our mistake.")
        if is_saved:
            return first, self.tr("Your changes are written down. You can go on working.")
        return first, self.tr(
            "Your changes could not be written down. Save your projects before you go on."
        )

    def _build(self, is_saved: bool) -> None:
        first, second = self._sentences(is_saved)
        head = QLabel(first, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        font = head.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        text = QLabel(second, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        line = self.fontMetrics().lineSpacing()
        self._notes = QPlainTextEdit(tabChangesFocus=True)
        self._notes.setPlaceholderText(self.tr("For example: I pressed Separate twice."))
        self._notes.setFixedHeight(line * NOTES_LINES + 12)
        asked = QLabel(self.tr("&What were you doing? (optional)"))
        asked.setBuddy(self._notes)
        self._notes.setAccessibleName(self.tr("What were you doing? (optional)"))
        self._report = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setPlaceholderText(self.tr("The report is being put together…"))
        self._report.setAccessibleName(self.tr("Report"))
        shown = QLabel(self.tr("&Report"))
        shown.setBuddy(self._report)
        privacy = muted(
            self.tr(
                "It holds versions, what happened, and the end of the log; paths and names are "
                "taken out. Nothing is sent: copy or save it if you want to pass it on."
            )
        )
        self._done = muted("")
        self._done.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 18)
        column.setSpacing(8)
        for part in (head, text):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(asked)
        column.addWidget(self._notes)
        column.addSpacing(4)
        column.addWidget(shown)
        column.addWidget(self._report, 1)
        column.addWidget(privacy)
        column.addWidget(self._done)
        column.addSpacing(6)
        column.addLayout(self._buttons())
        self.resize(line * WIDTH, line * HEIGHT)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self._copy = QPushButton(self.tr("&Copy"), enabled=False, autoDefault=False)
        self._save = QPushButton(self.tr("&Save…"), enabled=False, autoDefault=False)
        self._copy.clicked.connect(self.copy)
        self._save.clicked.connect(self.save)
        for button in (self._copy, self._save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        if self._is_over:
            close = QPushButton(self.tr("C&lose"), default=True)
            close.clicked.connect(self.reject)
            buttons.addWidget(close)
            return buttons
        leave = QPushButton(self.tr("&Quit"), autoDefault=False)
        leave.clicked.connect(self.accept)
        stay = QPushButton(self.tr("C&ontinue"), default=True)
        stay.clicked.connect(self.reject)
        buttons.addWidget(leave)
        buttons.addWidget(stay)
        return buttons
