"""Part of the export dialog: the names the files will get and their size, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui import theme

MOST_NAMES = 4  # shown


class FilesBox(QWidget):
    """Shows what would be written now.

    Args:
        above: Pixels to leave free, so that it stands beside its label.
        parent: Owner.
    """

    def __init__(self, above: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.names.setAccessibleName(self.tr("Files that will be written"))
        self.size_label = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.size_label.setAccessibleName(self.tr("Number and size of the files"))
        self.size_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # For any names: the dialog does not jump.
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * (MOST_NAMES + 1) + above + 8)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, above, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.names)
        lines.addWidget(self.size_label)
        lines.addStretch(1)

    def show_problem(self, text: str) -> None:
        """Show why nothing can be written."""
        self._show(text, theme.colours().danger)
        self.size_label.clear()

    def show_files(self, names: Sequence[str], count: int, size: int) -> None:
        """Show the first names, the number of files, and about how many bytes they have."""
        room, metrics = max(self.width(), self.minimumWidth()), self.fontMetrics()
        middle = Qt.TextElideMode.ElideMiddle
        lines = [metrics.elidedText(name, middle, room) for name in names[:MOST_NAMES]]
        if count > MOST_NAMES:
            lines[-1] = self.tr("and {0} more").format(count - MOST_NAMES + 1)
        self._show("\n".join(lines), theme.colours().text)
        text = self.locale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
        several = self.tr("{0} files, about {1} together")
        self.size_label.setText(
            self.tr("About {0}").format(text) if count == 1 else several.format(count, text)
        )

    def _show(self, text: str, colour: str) -> None:
        palette = QPalette(self.names.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.names.setPalette(palette)
        self.names.setText(text)
