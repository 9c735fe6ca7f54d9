"""The list of the command palette: its actions as a model, and how a row is painted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui import actions as table
from app.ui import theme
from app.ui.dialogs.palette_search import Entry, entry, search

ENTRY = Qt.ItemDataRole.UserRole
GAP, BAR = 12.0, 3.0  # pixels: between the texts of a row, at the current row
EDGE = 0.35  # share of the muted colour in frames, so that the current row does not hide them
DIMMED = 0.2  # share of the background in the text of what is not available


class ActionModel(QAbstractListModel):
    """The actions that have the words, best first; follows what becomes possible meanwhile.

    Attributes:
        entries: Every action.
        found: The rows.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._query = ""
        self.entries = self._read()
        self.found = search(self.entries, "")
        self._later = QTimer(self, singleShot=True, interval=0)  # many change at the same time
        self._later.timeout.connect(self._renew)
        for action in actions.values():
            action.changed.connect(self._later.start)

    def find(self, query: str) -> None:
        """Show the actions that have these words."""
        self.beginResetModel()
        self._query = query
        self.found = search(self.entries, query)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """Return how many were found."""
        return 0 if parent is not None and parent.isValid() else len(self.found)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its title, or how a screen reader says it."""
        if not index.isValid():
            return None
        each = self.found[index.row()]
        if role == ENTRY:
            return each
        if role == Qt.ItemDataRole.DisplayRole:
            return each.title
        return self._spoken(each) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, each: Entry) -> str:
        parts = [each.title, each.path, each.keys]
        if each.is_checked:
            parts.insert(1, self.tr("checked"))
        if not each.is_enabled:
            parts.insert(1, self.tr("not available now"))
        return ", ".join(part for part in parts if part)

    def _read(self) -> list[Entry]:
        return [entry(row, self._actions[row.name]) for row in table.TABLE]

    @Slot()
    def _renew(self) -> None:
        """Read the actions again; the rows stay, unless a text is another one now."""
        self.entries = self._read()
        found = search(self.entries, self._query)
        if [row.name for row in found] == [row.name for row in self.found]:
            self.found = found
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
        else:
            self.find(self._query)


class ActionPainter(QStyledItemDelegate):
    """Paints an action on one line: tick, title, menus, key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return room for a line."""
        line = QFontMetricsF(option.font).height()
        return QSize(round(line * 8), round(line * 1.85))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one row."""
        each: Entry = index.data(ENTRY)
        chosen = theme.colours()
        rect = QRectF(option.rect).adjusted(0, 1, 0, -1)
        line = QFontMetricsF(option.font).height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option.state, rect)
        text, muted = QColor(chosen.text), QColor(chosen.muted)
        if not each.is_enabled:
            text = muted = theme.mix(chosen.muted, chosen.panel, DIMMED)
        if each.is_checked:
            x, y, part = rect.left() + line * 0.5, rect.center().y(), line * 0.3
            places = ((x, y), (x + part * 0.75, y + part * 0.75), (x + part * 2, y - part * 0.7))
            painter.setPen(QPen(text, 1.6, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline([QPointF(*place) for place in places])
        small = QFont(option.font)
        small.setPointSizeF(max(small.pointSizeF() * 0.9, 1.0))
        right = rect.right() - GAP
        if each.keys:
            metrics = QFontMetricsF(small)
            width, height = metrics.horizontalAdvance(each.keys) + 12, metrics.height() + 3
            frame = QRectF(right - width, rect.center().y() - height / 2, width, height)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.mix(chosen.line, chosen.muted, EDGE), 1))
            painter.drawRoundedRect(frame, 4, 4)
            painter.setFont(small)
            painter.setPen(muted)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, each.keys)
            right = frame.left() - GAP
        left = rect.left() + line * 1.5
        where = each.path if each.is_enabled else self.tr("{0} · not available now")
        for words, font, colour in (
            (each.title, option.font, text),
            (where.format(each.path), small, muted),
        ):
            room, metrics = max(right - left, 0.0), QFontMetricsF(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(colour)
            area = QRectF(left, rect.top(), room, rect.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown) + GAP
        painter.restore()

    def _paint_back(self, painter: QPainter, state: QStyle.StateFlag, rect: QRectF) -> None:
        chosen = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.mix(chosen.panel, chosen.accent, 0.14))
            painter.drawRoundedRect(rect, 5, 5)
            painter.setBrush(QColor(chosen.accent))
            height = rect.height() * 0.55
            bar = QRectF(rect.left() + 2, rect.center().y() - height / 2, BAR, height)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.mix(chosen.panel, chosen.text, 0.05))
            painter.drawRoundedRect(rect, 5, 5)
