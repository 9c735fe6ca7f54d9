"""The lists of sections and of takes: each shows rows and asks for what the user does there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from app.ui.panels.two_lines import LINE, LineList


class RegionList(LineList):
    """The sections of the song.

    Signals:
        region_chosen(id): The user went to a row.
        renamed(id, name): The user gave it another name.
    """

    region_chosen = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("regionList", self.tr("Sections"), False, parent)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_edited)

    def rename(self, key: str) -> None:
        """Let the user write another name."""
        for index, line in enumerate(self.lines):
            if line.key == key:
                self.setFocus()
                self.editItem(self.item(index))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, row: QListWidgetItem | None, former: QListWidgetItem | None) -> None:
        if row is not None and not self.is_filling:
            self.region_chosen.emit(row.data(LINE).key)

    @Slot(QListWidgetItem)
    def _on_edited(self, row: QListWidgetItem) -> None:
        line = row.data(LINE)
        if not self.is_filling and line is not None and row.text() != line.title:
            self.renamed.emit(line.key, row.text().strip() or line.title)


class TakeList(LineList):
    """The takes of the section that is worked on: one is chosen, another may be heard.

    Signals:
        take_chosen(id): The user clicked a row, or pressed Enter there.
        audition_requested(id): The user wants to hear it without choosing it, or not any more.
        remove_requested(id): The user wants it gone.
        moved(): The keyboard is at another row.
    """

    take_chosen = Signal(str)
    audition_requested = Signal(str)
    remove_requested = Signal(str)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("takeList", self.tr("Takes"), True, parent)
        self.currentItemChanged.connect(self._on_moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Delete removes; the arrows only go along."""
        key = self.current_key
        if key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_chosen.emit(key)
        elif key and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit(key)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the take, which else would delete the section."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row, or hear it where its speaker was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position()
        row = self.itemAt(place.toPoint())
        if event.button() != Qt.MouseButton.LeftButton or row is None:
            return
        area = QRectF(self.visualItemRect(row))
        if self.itemDelegate().speaker_area(area, self.font()).contains(place):
            self.audition_requested.emit(row.data(LINE).key)
        else:
            self.take_chosen.emit(row.data(LINE).key)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_moved(self, row: QListWidgetItem | None, former: QListWidgetItem | None) -> None:
        if not self.is_filling:
            self.moved.emit()
