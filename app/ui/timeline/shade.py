"""Washes over the lanes: the selection, and the sections between their edges."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import theme

HALO = 0.7  # of the opacity of an edge: what surrounds it
ROWS = 8  # pixels of the pattern that is repeated downwards: 200 thin fills of 800 rows take 10 ms


class Shade(pg.GraphicsObject):
    """Paints them once for a few rows, and repeats those over the lanes."""

    def __init__(self) -> None:
        super().__init__()
        self._area = QRectF()
        self._selection: tuple[float, float] | None = None
        self._spans: list[tuple[tuple[float, float] | None, bool]] = []
        self.setZValue(49)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def place(
        self,
        area: QRectF,
        selection: tuple[float, float] | None,
        spans: list[tuple[tuple[float, float] | None, bool]],
    ) -> None:
        """Cover these stretches of the scene; each section says whether it is worked on."""
        if (area, selection, spans) != (self._area, self._selection, self._spans):
            self.prepareGeometryChange()
            self._area, self._selection, self._spans = area, selection, spans
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the area, and what a line at its edge needs beside it."""
        return self._area.adjusted(-2, 0, 2, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Repeat the pattern over the area, from whole device pixels on."""
        spans = [span for span, _ in self._spans if span is not None]
        if self._selection is not None:
            spans.append(self._selection)
        if not spans or self._area.isEmpty():
            return
        left = math.floor(min(span[0] for span in spans)) - 2
        right = math.ceil(max(span[1] for span in spans)) + 3
        ratio = painter.device().devicePixelRatioF()
        corner = QPointF(left, self._area.top())
        origin = painter.deviceTransform().map(corner)
        shift = QPointF(round(origin.x()) - origin.x(), round(origin.y()) - origin.y()) / ratio
        painter.setBrushOrigin(corner + shift)
        place = QRectF(left, self._area.top(), right - left, self._area.height())
        painter.fillRect(place, QBrush(self._pattern(left, right - left, ratio)))

    def _pattern(self, left: int, width: int, ratio: float) -> QImage:
        """Return some rows of what is to be seen, from a place in the scene on."""
        size = math.ceil(width * ratio), math.ceil(ROWS * ratio)
        pattern = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        pattern.fill(Qt.GlobalColor.transparent)
        pattern.setDevicePixelRatio(ratio)
        painter, chosen = QPainter(pattern), theme.colours()
        painter.translate(-left, 0)
        current = [span for span, is_current in self._spans if span is not None and is_current]
        others = [span for span, is_current in self._spans if span is not None and not is_current]
        _paint_spans(painter, others, chosen, chosen.section, (0.035, 0.45))
        _paint_spans(painter, current, chosen, chosen.section, (0.10, 0.9))
        if self._selection is not None:
            _paint_spans(painter, [self._selection], chosen, chosen.text, (0.11, 0.55))
        painter.end()
        return pattern


def _paint_spans(
    painter: QPainter,
    spans: list[tuple[float, float]],
    chosen: theme.Colours,
    name: str,
    opacities: tuple[float, float],
) -> None:
    """Paint the washes of these stretches, then their edges, each in its halo."""
    if not spans:
        return
    height = ROWS + 1  # a pattern of broken pixels ends in a whole one
    pairs = [(round(left), round(right)) for left, right in spans]
    edges = [x for left, right in pairs for x in (left, right - 1)]
    wash, line = opacities
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, opacity, places in (
        (name, wash, [QRectF(left, 0, max(right - left, 1), height) for left, right in pairs]),
        # A spectrogram is dark in a light window too.
        (chosen.lane, line * HALO, [QRectF(x - 1, 0, 3, height) for x in edges]),
        (name, line, [QRectF(x, 0, 1, height) for x in edges]),
    ):
        brush = QColor(colour)
        brush.setAlphaF(opacity)
        painter.setBrush(brush)
        painter.drawRects(places)
