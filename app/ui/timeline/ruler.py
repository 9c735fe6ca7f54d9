"""The ruler: times or bars along the top, and the place where the loop range is set."""

from __future__ import annotations

from math import ceil

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import theme
from app.ui.timeline.scale import Scale

GRIP = 8.0  # pixels on either side of the playhead in which its handle can be taken …
GRIP_HEIGHT = 14.0  # … and from the top


class Ruler(pg.GraphicsWidget):
    """Paints times or bars above the lanes; a click seeks, a drag sets the loop.

    A drag that begins on the playhead's handle moves the playhead.

    Attributes:
        scrolls_view: Whether a drag scrolls at the edges of what can be seen.

    Signals:
        clicked(frame): The user wants to hear from here.
        loop_dragged(start, end, done): A range is being marked.
        scrubbed(frame, done): The playhead is being dragged here; it stays within the view.
    """

    clicked = Signal(float)
    loop_dragged = Signal(float, float, bool)
    scrubbed = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.scrolls_view = True
        self._scale = Scale()
        self._taken = 0.0  # frame at which a drag began
        self._range = (0.0, 1.0)
        self._loop: tuple[float, float] | None = None
        self._loop_on = False
        self._position: int | None = None
        self._scrubs = False
        metrics = QFontMetricsF(self.font())
        self.setFixedHeight(round(metrics.height() * 1.9))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_scale(self, scale: Scale) -> None:
        """Count like this."""
        self._scale = scale
        self.update()

    def set_range(self, start: float, end: float) -> None:
        """Show this range of frames."""
        self._range = (start, end)
        self.update()

    def set_loop(self, loop: tuple[float, float] | None, is_on: bool) -> None:
        """Show this loop range; strong while it is on."""
        self._loop, self._loop_on = loop, is_on
        self.update()

    def set_position(self, frame: int | None) -> None:
        """Know where the playhead stands; it is painted by itself."""
        self._position = frame

    def is_on_handle(self, position: QPointF) -> bool:
        """Say whether the playhead's handle can be taken at a point of the ruler."""
        if self._position is None or not 0 <= position.y() <= GRIP_HEIGHT:
            return False
        start, end = self._range
        x = (self._position - start) / max(end - start, 1e-9) * self.rect().width()
        return abs(position.x() - x) <= GRIP

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
        if not self._scale.sample_rate or end <= start:
            return
        width, height = rect.width(), rect.height()

        def x_of(frame: float) -> float:
            return (frame - start) / (end - start) * width

        if self._loop:
            self._paint_loop(painter, chosen, x_of(self._loop[0]), x_of(self._loop[1]))
        baseline = height - 1
        tick = QColor(theme.mix(chosen.muted, chosen.ruler, 0.45))
        lines, texts = [], []
        for frame, is_major, text in self._scale.ticks(start, end, width):
            x = round(x_of(frame)) + 0.5
            top = baseline - height * (0.42 if is_major else 0.16)
            lines.append(QLineF(x, top, x, baseline))
            if text:
                texts.append((x, text))
        painter.setPen(tick)
        painter.drawLines(lines)
        painter.setPen(QColor(chosen.muted))
        metrics = painter.fontMetrics()
        for x, text in texts:
            room = metrics.horizontalAdvance(text) + 5
            if x + room < width:
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

    def mouseClickEvent(self, event: object) -> None:
        """Seek."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.frame_at(event.pos()))

    def hoverEvent(self, event: object) -> None:
        """Show by the cursor what a drag would do."""
        is_on = self._scrubs or (not event.isExit() and self.is_on_handle(event.pos()))
        shape = Qt.CursorShape.SizeHorCursor if is_on else Qt.CursorShape.IBeamCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def mouseDragEvent(self, event: object) -> None:
        """Mark a loop, or move the playhead by its handle."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        if event.isStart():
            self._taken = self.frame_at(event.buttonDownPos())
            self._scrubs = self.is_on_handle(event.buttonDownPos())
        if self._scrubs:
            self._scrubs = not event.isFinish()
            start, end = self._range
            inside = min(max(round(self.frame_at(event.pos())), ceil(start)), ceil(end) - 1)
            self.scrubbed.emit(inside, event.isFinish())
            return
        first, last = self._taken, self.frame_at(event.pos())
        self.loop_dragged.emit(min(first, last), max(first, last), event.isFinish())
