"""The frequencies that something is dragged to, written beside the pointer."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import theme
from app.ui.timeline.lane_item import LaneItem

ASIDE = 12.0  # pixels from the pointer
PADDING = QPointF(7, 3)  # pixels around the text
RADIUS = 4.0


class BandNote(LaneItem):
    """A plate with a word, inside the spectrogram."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._pointer = QPointF()
        self._text = ""
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def text(self) -> str:
        """What is written; empty while there is no plate."""
        return self._text

    def show_text(self, pointer: QPointF, text: str) -> None:
        """Write this beside a place; nothing: take the plate away."""
        self._pointer, self._text = pointer, text
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the plate above the pointer, at its right where there is room."""
        if not self._text:
            return
        chosen, area = theme.colours(), self._area
        needed = painter.boundingRect(QRectF(0, 0, area.width(), 0), 0, self._text)
        plate = needed.adjusted(0, 0, 2 * PADDING.x(), 2 * PADDING.y())
        plate.moveBottomLeft(self._pointer + QPointF(ASIDE, -ASIDE))
        if plate.right() > area.right():
            plate.moveRight(self._pointer.x() - ASIDE)
        plate.moveLeft(max(round(plate.left()), area.left()))
        top = min(plate.top(), area.bottom() - plate.height())
        plate.moveTop(max(round(top), area.top() + 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(chosen.line), 1))
        painter.setBrush(QColor(chosen.panel))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(QColor(chosen.text))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._text)

    def _rest(self) -> None:
        self._text = ""
