"""Dialog: every key of the program, made from the table of actions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QIcon, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from app.ui import actions as table
from app.ui.dialogs.room import resize_within_screen, room_for

GAP = 10  # pixels between groups, besides the spacing
MARGIN = 28  # pixels at the sides
SCROLLING = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}
Group = tuple[str, list[tuple[str, str]]]  # a title; texts with their keys


class ShortcutsDialog(QDialog):
    """Lists actions and keys by menu, and what the mouse does in the timeline.

    They stand in as many columns as the screen has room for, and scroll where they are too long.

    Attributes:
        list: What scrolls.
    """

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        groups = table.keys_by_menu(actions)
        mouse = [
            (self.tr("Go to a place"), self.tr("Click")),
            (self.tr("Zoom around the pointer"), self.tr("Wheel")),
            (self.tr("Select"), self.tr("Drag")),
            (self.tr("Move a section or an edge of it"), self.tr("Drag its flag or its edge")),
            (self.tr("Change a section's frequencies"), self.tr("Drag its line up or down")),
            (self.tr("Mark time and frequencies"), self.tr("Ctrl+Shift+Drag")),
            (self.tr("Move along the song"), self.tr("Ctrl+Drag  ·  Shift+Wheel")),
            (self.tr("Mark a loop"), self.tr("Shift+Drag  ·  Drag in the ruler")),
        ]
        groups.append((self.tr("Mouse in the timeline"), mouse))
        file, edit, section, view, playback, program, mouse = groups
        arrangements = (
            ([file, edit, view], [section, program], [playback, mouse]),
            ([file, edit, view, program], [section, playback, mouse]),
            (groups,),
        )
        room = room_for(self)
        self.list = QScrollArea(widgetResizable=True, objectName="shortcutsList")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Shortcuts"))
        bar = self.list.verticalScrollBar().sizeHint().width()
        for arrangement in arrangements:
            page = _page(arrangement)
            wanted = page.sizeHint() + QSize(2 * MARGIN + bar, 0)
            if wanted.width() <= room.width():
                break
        self.list.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, 22, MARGIN, 16)
        outer.addWidget(self.list, 1)
        outer.addWidget(buttons)
        margins, below = outer.contentsMargins(), buttons.sizeHint().height() + outer.spacing()
        resize_within_screen(self, wanted + QSize(0, margins.top() + margins.bottom() + below))
        self._scroll_by_keys()

    def _scroll_by_keys(self) -> None:
        bar = self.list.verticalScrollBar()
        for key, action in SCROLLING.items():
            QShortcut(QKeySequence(key), self, partial(bar.triggerAction, action))


def _page(columns: Sequence[Sequence[Group]]) -> QWidget:
    page = QWidget()
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, GAP, 0)  # beside the scroll bar
    across.setSpacing(48)
    for groups in columns:
        across.addLayout(_column(groups))
    return page


def _column(groups: Sequence[Group]) -> QGridLayout:
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
