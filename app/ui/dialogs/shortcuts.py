"""Dialog: every key of the program, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QIcon, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.ui import actions as table

GAP = 10  # pixels between groups, besides the spacing


class ShortcutsDialog(QDialog):
    """Lists actions and keys by menu, and what the mouse does in the timeline."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        groups = table.keys_by_menu(actions)
        mouse = [
            (self.tr("Go to a place"), self.tr("Click")),
            (self.tr("Zoom around the pointer"), self.tr("Wheel")),
            (self.tr("Select"), self.tr("Drag")),
            (self.tr("Move a section or an edge of it"), self.tr("Drag its flag or its edge")),
            (self.tr("Move along the song"), self.tr("Ctrl+Drag  ·  Shift+Wheel")),
            (self.tr("Mark a loop"), self.tr("Shift+Drag  ·  Drag in the ruler")),
        ]
        groups.append((self.tr("Mouse in the timeline"), mouse))
        columns = QHBoxLayout()
        columns.setSpacing(48)
        file, edit, section, view, playback, program, mouse = groups
        for part in ([file, edit, view], [section, program], [playback, mouse]):
            columns.addLayout(_column(part))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 22, 28, 16)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        outer.addLayout(columns)
        outer.addWidget(buttons)


def _column(groups: list[tuple[str, list[tuple[str, str]]]]) -> QGridLayout:
    """Return titles and rows below each other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(5)
    line = 0
    for title, rows in groups:
        head = QLabel(title)
        font = head.font()
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        if line:
            grid.setRowMinimumHeight(line, GAP)
            line += 1
        grid.addWidget(head, line, 0, 1, 2)
        for index, (text, keys) in enumerate(rows, start=line + 1):
            label = QLabel(keys)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(QLabel(text), index, 0)
            grid.addWidget(label, index, 1, Qt.AlignmentFlag.AlignRight)
        line += len(rows) + 1
    grid.setRowStretch(line, 1)
    return grid
