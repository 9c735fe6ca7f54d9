"""A lane: the view box of one stem, with the mouse of an audio editor."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsSceneWheelEvent, QStyleOptionGraphicsItem, QWidget

from app.core.intervals import Intervals
from app.ui import theme
from app.ui.timeline.missing import paint_missing
from app.ui.timeline.ruler import step_for
from app.ui.timeline.waveform import WaveformItem

ZOOM_PER_NOTCH = 1.25
NOTCH = 120  # eighths of a degree, as Qt counts


class LaneBox(pg.ViewBox):
    """Shows one waveform; wheel zooms, drag pans, click seeks, Shift and drag marks a loop.

    Signals:
        clicked(frame): The user wants to hear from here.
        zoomed(factor, frame): Wanted zoom, with the frame to stay in place.
        panned(frames): Wanted shift.
        loop_dragged(start, end, done): A range is being marked.
    """

    clicked = Signal(float)
    zoomed = Signal(float, float)
    panned = Signal(float)
    loop_dragged = Signal(float, float, bool)

    def __init__(self, stem: str) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.stem = stem
        self.setMouseEnabled(x=False, y=False)
        self.disableAutoRange()
        self.setYRange(-1, 1, padding=0)
        self.sample_rate = 0
        self._hint = ""
        self._missing = Intervals()
        self.waveform = WaveformItem(self)
        self._backdrop = _Backdrop(self)

    def set_hint(self, text: str) -> None:
        """Write a word into the empty lane."""
        if text != self._hint:
            self._hint = text
            self._backdrop.update()

    def set_missing(self, missing: Intervals) -> None:
        """Show that these frames are not there yet."""
        if missing != self._missing:
            self._missing = missing
            self._backdrop.update()

    def frame_at(self, position: QPointF) -> float:
        """Return the frame under a point of this box."""
        start, end = self.viewRange()[0]
        width = max(self.rect().width(), 1.0)
        return start + (end - start) * position.x() / width

    def wheelEvent(self, event: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        """Zoom around the pointer; sideways or with Shift, pan."""
        event.accept()
        notches = event.delta() / NOTCH
        start, end = self.viewRange()[0]
        sideways = event.orientation() == Qt.Orientation.Horizontal
        if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.panned.emit(-notches * (end - start) / 10)
        else:
            self.zoomed.emit(ZOOM_PER_NOTCH**notches, self.frame_at(event.pos()))

    def mouseClickEvent(self, event: object) -> None:
        """Seek."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.frame_at(event.pos()))

    def mouseDragEvent(self, event: object, axis: int | None = None) -> None:
        """Pan, or mark a loop while Shift is held."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            event.ignore()
            return
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            first, last = self.frame_at(event.buttonDownPos()), self.frame_at(event.pos())
            self.loop_dragged.emit(min(first, last), max(first, last), event.isFinish())
            return
        self.setCursor(
            Qt.CursorShape.ArrowCursor if event.isFinish() else Qt.CursorShape.ClosedHandCursor
        )
        self.panned.emit(self.frame_at(event.lastPos()) - self.frame_at(event.pos()))


class _Backdrop(pg.GraphicsObject):
    """Time lines, the zero line, and a word where there is nothing to see yet."""

    def __init__(self, box: LaneBox) -> None:
        super().__init__()
        self._box = box
        self.setParentItem(box)
        self.setZValue(0)
        box.sigXRangeChanged.connect(self._on_range_changed)
        box.sigResized.connect(self._on_resized)

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        rect, chosen = self._box.rect(), theme.colours()
        rate = self._box.sample_rate
        start, end = self._box.viewRange()[0]
        paint_missing(painter, rect, (start, end), self._box._missing)
        painter.setPen(QColor(chosen.grid))
        if rate and end > start:
            major, _ = step_for((end - start) / rate / max(rect.width(), 1))
            second = max(0, int(start / rate / major)) * major
            while second * rate <= end:
                x = round((second * rate - start) / (end - start) * rect.width()) + 0.5
                painter.drawLine(QPointF(x, 0), QPointF(x, rect.height()))
                second += major
        middle = round(rect.height() / 2) + 0.5
        painter.drawLine(QPointF(0, middle), QPointF(rect.width(), middle))
        if self._box._hint:
            self._paint_hint(painter, rect)

    def _paint_hint(self, painter: QPainter, rect: QRectF) -> None:
        chosen, centre = theme.colours(), Qt.AlignmentFlag.AlignCenter
        plate = painter.boundingRect(rect, centre, self._box._hint)
        radius = plate.height() / 2
        plate.adjust(-radius * 1.5, -radius * 0.5, radius * 1.5, radius * 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.lane))  # neither hatch nor lines go through the word
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        painter.setPen(QColor(chosen.muted))
        painter.drawText(rect, centre, self._box._hint)

    def _on_range_changed(self) -> None:
        self.update()

    def _on_resized(self) -> None:
        self.prepareGeometryChange()
