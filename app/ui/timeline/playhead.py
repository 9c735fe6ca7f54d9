"""The playhead and the loop range: thin items above the lanes that move without repainting them."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import theme

HANDLE = 9.0  # width of the head in pixels
DASH = 4.0  # pixels, and as much between them


class Playhead(pg.GraphicsObject):
    """A line over ruler and lanes; only the strip it leaves and the one it enters are repainted."""

    def __init__(self) -> None:
        super().__init__()
        self._height = 0.0
        self._is_held = False
        self.setZValue(100)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setVisible(False)

    def set_height(self, height: float) -> None:
        """Cover this many pixels downwards."""
        if height != self._height:
            self.prepareGeometryChange()
            self._height = height

    def set_held(self, is_held: bool) -> None:
        """Show that it will go on by itself: the line is broken."""
        if is_held != self._is_held:
            self._is_held = is_held
            self.update()

    def place(self, x: float, y: float) -> None:
        """Stand at this point of the scene, on a whole pixel."""
        self.setPos(round(x), y)

    def boundingRect(self) -> QRectF:
        """Return the strip this item paints."""
        return QRectF(-HANDLE / 2 - 1, 0, HANDLE + 2, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint a small head and a line."""
        colour = QColor(theme.colours().playhead)
        if self._is_held:
            y = HANDLE
            while y < self._height:
                painter.fillRect(QRectF(-0.5, y, 1.4, DASH), colour)
                y += 2 * DASH
        else:
            painter.fillRect(QRectF(-0.5, HANDLE * 0.6, 1.4, self._height - HANDLE * 0.6), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(colour)
        half = HANDLE / 2
        head = [(-half, 0.5), (half, 0.5), (half, 3.5), (0.2, HANDLE), (-half, 3.5)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in head]))


class LoopShade(pg.GraphicsObject):
    """A wash over the loop range of all lanes."""

    def __init__(self) -> None:
        super().__init__()
        self._rect = QRectF()
        self._is_on = False
        self.setZValue(50)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def place(self, rect: QRectF, is_on: bool) -> None:
        """Cover this area of the scene; strong while the loop is on."""
        if rect != self._rect or is_on != self._is_on:
            self.prepareGeometryChange()
            self._rect, self._is_on = rect, is_on
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the area this item paints."""
        return self._rect.adjusted(-1, 0, 1, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the wash and its two borders."""
        if self._rect.isEmpty():
            return
        colour = QColor(theme.colours().accent if self._is_on else theme.colours().muted)
        for x in (self._rect.left(), self._rect.right()):
            painter.fillRect(QRectF(round(x), self._rect.top(), 1, self._rect.height()), colour)
        colour.setAlphaF(0.10 if self._is_on else 0.05)
        painter.fillRect(self._rect, colour)
