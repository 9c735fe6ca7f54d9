"""Dialog: all settings, made from their table; what is changed applies at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui import settings as table
from app.ui.dialogs.member_row import heading, muted
from app.ui.dialogs.room import resize_within_screen
from app.ui.dialogs.setting_row import SettingRow
from app.ui.memory import Memory, MemoryFile

WIDTH, HEIGHT = 42, 44  # lines of text
GAP = 12  # pixels above a heading


class SettingsDialog(QDialog):
    """Shows and changes the fields of `Memory` that are settings.

    A change made elsewhere, by a menu or by the program itself, is shown too.

    Attributes:
        rows: By field.
    """

    def __init__(self, memory: MemoryFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self._memory = memory
        self._headings: dict[str, QLabel] = {}
        self.rows: dict[str, SettingRow] = {}
        self._build()
        for field in self.rows:
            self._show(field)
        memory.changed.connect(self._show)

    def _build(self) -> None:
        self.search = QLineEdit(clearButtonEnabled=True, objectName="settingsSearch")
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.textChanged.connect(self._find)
        self._nothing = muted(self.tr("No setting is called that."))
        self._nothing.hide()
        self._reset = QPushButton(self.tr("Reset all"), autoDefault=False)
        self._reset.setToolTip(self.tr("Make every setting what it was at first"))
        self._reset.clicked.connect(self.reset_all)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.addButton(self._reset, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self._list(), 1)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        resize_within_screen(self, QSize(line * WIDTH, line * HEIGHT))

    def _list(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        for row in table.TABLE:
            if row.group not in self._headings:
                if self._headings:
                    column.addSpacing(GAP)
                self._headings[row.group] = head = heading(table.translate(row.group))
                column.addWidget(head)
            self.rows[row.field] = made = SettingRow(row)
            made.chosen.connect(self._on_chosen)
            made.reset_requested.connect(self.reset)
            column.addWidget(made)
        column.addWidget(self._nothing)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Settings"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(inside.minimumSizeHint().width() + bar)
        return area

    @Slot(str)
    def reset(self, field: str) -> None:
        """Make a setting what it was at first."""
        self._memory.update(**{field: getattr(Memory(), field)})

    @Slot()
    def reset_all(self) -> None:
        """Make every setting what it was at first."""
        for field in self.rows:
            self.reset(field)

    @Slot(str, object)
    def _on_chosen(self, field: str, value: table.Value) -> None:
        self._memory.update(**{field: value})

    @Slot(str)
    def _show(self, field: str) -> None:
        if field in self.rows:
            value, usual = getattr(self._memory.value, field), getattr(Memory(), field)
            self.rows[field].show_value(value, is_usual=value == usual)
        self._reset.setEnabled(not all(row.is_usual for row in self.rows.values()))

    @Slot(str)
    def _find(self, text: str) -> None:
        wanted = text.casefold().split()
        seen = set()
        for row in self.rows.values():
            words = row.words.casefold()
            is_found = all(word in words for word in wanted)
            row.setVisible(is_found)
            if is_found:
                seen.add(row.setting.group)
        for group, head in self._headings.items():
            head.setVisible(group in seen)
        self._nothing.setVisible(not seen)
