"""The rows of the list of songs: how they look, and how they are put into another order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import theme
from app.ui.song import Song, State

SONG = Qt.ItemDataRole.UserRole
PADDING = 10.0
BAR = 3.0
UNSAVED = "•"  # before the title of a song with changes that were not saved


class SongRows(QListWidget):
    """Rows that follow the mouse while one of them is dragged.

    Not Qt's own drag and drop: that would move what a row holds through a byte stream, and blocks
    the event loop on some systems.

    Signals:
        row_moved(row): A row has another place now.
        menu_requested(row, place): The menu of a row is wanted at this place of the screen.
    """

    row_moved = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="songList")
        self._grip: QListWidgetItem | None = None
        self._pressed = QPoint()
        self._is_dragging = False

    def move(self, row: QListWidgetItem, place: int) -> None:
        """Put a row elsewhere; it stays chosen if it was."""
        here = self.row(row)
        place = min(max(place, 0), self.count() - 1)
        if here != place:
            # Qt counts the gap before the move, and the row itself is still there then.
            gap = place + 1 if place > here else place
            self.model().moveRow(QModelIndex(), here, QModelIndex(), gap)
            self.scrollToItem(row)
            self.row_moved.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what may be dragged."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._grip = self.itemAt(self._pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the dragged row go with the mouse."""
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)  # lights up the row below the mouse
            return
        here = event.position().toPoint()
        if (here - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self.move(self._grip, self._place_at(here.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None
        if self._is_dragging:
            self._is_dragging = False
            self.viewport().unsetCursor()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row below the mouse; by key, of the one that is chosen."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.currentItem()
            place = self.visualItemRect(row).center() if row is not None else QPoint()
        else:
            place = self.viewport().mapFromGlobal(event.globalPos())
            row = self.itemAt(place)
        if row is not None:
            self.menu_requested.emit(row, self.viewport().mapToGlobal(place))

    def _place_at(self, y: int) -> int:
        below = self.indexAt(QPoint(self.viewport().width() // 2, y))
        if below.isValid():
            return below.row()
        return 0 if y < 0 else self.count() - 1


class RowPainter(QStyledItemDelegate):
    """Paints title, state and progress of a song.

    Args:
        state_text: Says how a song stands, in words.
        parent: Owner.
    """

    def __init__(self, state_text: Callable[[Song], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._state_text = state_text

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return room for two lines."""
        line = QFontMetricsF(option.font).height()
        return QSize(round(line * 12), round(line * 2.1 + 2 * PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one row."""
        song, chosen = index.data(SONG), theme.colours()
        rect = QRectF(option.rect)
        is_current = bool(option.state & option.state.State_Selected)
        back = QColor(chosen.panel)
        if is_current:
            back = theme.mix(chosen.panel, chosen.accent, 0.14)
        elif option.state & option.state.State_MouseOver:
            back = theme.mix(chosen.panel, chosen.text, 0.05)
        painter.save()
        painter.fillRect(rect, back)
        if is_current:
            painter.fillRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), chosen.accent)
        if option.state & option.state.State_HasFocus:
            painter.setPen(QColor(chosen.accent))
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5))
        title, note = QFont(option.font), QFont(option.font)
        title.setWeight(QFont.Weight.DemiBold if is_current else QFont.Weight.Medium)
        note.setPointSizeF(option.font.pointSizeF() * 0.9)
        left, width = rect.left() + PADDING + BAR, rect.width() - 2 * PADDING - BAR
        line = QFontMetricsF(title).height()
        self._line(painter, title, chosen.text, QRectF(left, rect.top() + PADDING, width, line),
                   f"{UNSAVED} {song.title}" if song.is_unsaved else song.title)  # fmt: skip
        colour = chosen.danger if song.trouble else chosen.muted
        if song.trouble is None and song.state is State.SEPARATED:
            colour = chosen.good
        self._line(painter, note, colour,
                   QRectF(left, rect.top() + PADDING + line + 2, width, line),
                   self._state_text(song))  # fmt: skip
        if song.activity is not None or song.waiting is not None:
            track = QRectF(left, rect.bottom() - 5, width, 2)
            painter.fillRect(track, QColor(chosen.line))
            track.setWidth(width * (song.activity.fraction if song.activity else 0.0))
            painter.fillRect(track, QColor(chosen.accent))
        painter.restore()

    def _line(self, painter: QPainter, font: QFont, colour: str, rect: QRectF, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
