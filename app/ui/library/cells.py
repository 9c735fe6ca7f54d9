"""Draws the cells of the table; the state of a download with how far it is."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.tasks.network_shelf import INSTALLED
from app.ui import theme
from app.ui.library.model import AIR, DOWNLOAD, NETWORK, padded

BAR = 2  # pixels
Index = QModelIndex | QPersistentModelIndex


class Cell(QStyledItemDelegate):
    """A text with air around it."""

    def displayText(self, value: object, locale: QLocale) -> str:
        """Return what is drawn."""
        return padded(super().displayText(value, locale))


class StateCell(Cell):
    """The text in the colour of what it says, and a thin bar for a download."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Colour the text."""
        super().initStyleOption(option, index)
        chosen, download = theme.colours(), index.data(DOWNLOAD)
        colour = chosen.good if index.data(NETWORK).state == INSTALLED else chosen.muted
        if download is not None:
            colour = chosen.accent if download.is_going_on else chosen.danger
        option.palette.setColor(option.palette.ColorRole.Text, QColor(colour))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, and the bar over its lower edge."""
        super().paint(painter, option, index)
        download = index.data(DOWNLOAD)
        if download is None or not download.is_going_on or download.is_waiting:
            return
        air = option.fontMetrics.horizontalAdvance(AIR)
        room, chosen = option.rect.adjusted(air, 0, -air, 0), theme.colours()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QRect(room.left(), room.bottom() - 2 * BAR, room.width(), BAR)
        done = QRect(ground)
        done.setWidth(round(ground.width() * download.fraction))
        behind = theme.mix(chosen.accent, chosen.on_accent, 0.35) if is_selected else chosen.line
        painter.fillRect(ground, QColor(behind))
        painter.fillRect(done, QColor(chosen.on_accent if is_selected else chosen.accent))
