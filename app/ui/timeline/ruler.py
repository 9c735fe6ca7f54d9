"""The ruler: times along the top, and the place where the loop range is set."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.core.times import format_time
from app.ui import theme

STEPS = (  # seconds between labels, and into how many parts the small ticks divide them
    *((base * 10.0**power, parts) for power in (-4, -3, -2, -1) for base, parts in
      ((1, 10), (2, 4), (5, 5))),
    (1, 10), (2, 4), (5, 5), (10, 10), (15, 3), (30, 6), (60, 6), (120, 4), (300, 5), (600, 10),
    (1200, 4), (1800, 6), (3600, 6), (7200, 4), (14400, 4),
)  # fmt: skip
LABEL_PIXELS = 84  # least distance between labels


def step_for(seconds_per_pixel: float) -> tuple[float, int]:
    """Return the distance of the labels in seconds, and the parts between two of them."""
    for step, parts in STEPS:
        if step >= LABEL_PIXELS * seconds_per_pixel:
            return step, parts
    return STEPS[-1]


class Ruler(pg.GraphicsWidget):
    """Paints times above the lanes; a click seeks, a drag sets the loop.

    Signals:
        clicked(frame): The user wants to hear from here.
        zoomed(factor, frame), panned(frames): As for lanes.
        loop_dragged(start, end, done): A range is being marked.
    """

    clicked = Signal(float)
    zoomed = Signal(float, float)
    panned = Signal(float)
    loop_dragged = Signal(float, float, bool)

    def __init__(self) -> None:
        super().__init__()
        self.sample_rate = 0
        self._range = (0.0, 1.0)
        self._loop: tuple[float, float] | None = None
        self._loop_on = False
        metrics = QFontMetricsF(self.font())
        self.setFixedHeight(round(metrics.height() * 1.9))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_range(self, start: float, end: float) -> None:
        """Show this range of frames."""
        self._range = (start, end)
        self.update()

    def set_loop(self, loop: tuple[float, float] | None, is_on: bool) -> None:
        """Show this loop range; strong while it is on."""
        self._loop, self._loop_on = loop, is_on
        self.update()

    def frame_at(self, position: QPointF) -> float:
        """Return the frame under a point of the ruler."""
        start, end = self._range
        return start + (end - start) * position.x() / max(self.rect().width(), 1.0)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the loop bar, ticks and times."""
        rect, chosen = self.rect(), theme.colours()
        painter.fillRect(rect, QColor(chosen.ruler))
        start, end = self._range
        if not self.sample_rate or end <= start:
            return
        width, height = rect.width(), rect.height()

        def x_of(frame: float) -> float:
            return (frame - start) / (end - start) * width

        if self._loop:
            self._paint_loop(painter, chosen, x_of(self._loop[0]), x_of(self._loop[1]))
        first, last = start / self.sample_rate, end / self.sample_rate
        step, parts = step_for((last - first) / max(width, 1))
        decimals = max(0, -math.floor(math.log10(step))) if step < 1 else 0
        baseline = height - 1
        tick = QColor(theme.mix(chosen.muted, chosen.ruler, 0.45))
        for index in range(math.floor(first / step * parts), math.ceil(last / step * parts) + 1):
            second = index * step / parts
            x = round(x_of(second * self.sample_rate)) + 0.5
            is_major = index % parts == 0
            painter.setPen(tick)
            painter.drawLine(
                QPointF(x, baseline - (height * 0.42 if is_major else height * 0.16)),
                QPointF(x, baseline),
            )
            if not is_major or second < 0:
                continue
            text = format_time(second, decimals)
            room = painter.fontMetrics().horizontalAdvance(text) + 5
            if x + room < width:
                painter.setPen(QColor(chosen.muted))
                area = QRectF(x + 5, 0, room, height * 0.86)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(chosen.line))
        painter.drawLine(QPointF(0, height - 0.5), QPointF(width, height - 0.5))

    def _paint_loop(
        self, painter: QPainter, chosen: theme.Colours, left: float, right: float
    ) -> None:
        colour = QColor(chosen.accent if self._loop_on else chosen.muted)
        bar = QRectF(left, 0, max(right - left, 1), self.rect().height())
        wash = QColor(colour)
        wash.setAlphaF(0.22 if self._loop_on else 0.12)
        painter.fillRect(bar, wash)
        painter.fillRect(QRectF(bar.left(), 0, bar.width(), 3), colour)

    def wheelEvent(self, event: object) -> None:
        """Zoom around the pointer."""
        event.accept()
        self.zoomed.emit(1.25 ** (event.delta() / 120), self.frame_at(event.pos()))

    def mouseClickEvent(self, event: object) -> None:
        """Seek."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.frame_at(event.pos()))

    def mouseDragEvent(self, event: object) -> None:
        """Mark a loop."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        first, last = self.frame_at(event.buttonDownPos()), self.frame_at(event.pos())
        self.loop_dragged.emit(min(first, last), max(first, last), event.isFinish())
