"""Frequencies by the mouse: edges of a section's band, and rectangles, dragged in a spectrogram."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import Axis
from app.ui import theme
from app.ui.texts import number
from app.ui.timeline.band_note import BandNote
from app.ui.timeline.bands import BandLines
from app.ui.timeline.escape import Escape
from app.ui.timeline.lane_item import LaneItem
from app.ui.timeline.strip import Mark

GRIP = 5.0  # pixels on either side of an edge in which it can be taken
SEMITONE = 2 ** (1 / 12)  # least ratio of a band's edges
LOW, HIGH = 0, 1  # edges of a band
WASH = 0.16  # opacity of a rectangle
Range = tuple[float, float]  # the lower and the upper edge of a band, in Hz


class _BandItem(LaneItem):
    """What both gestures share: frequencies, Escape, and what is written beside the pointer."""

    def __init__(self, box: pg.ViewBox, lines: BandLines, note: BandNote) -> None:
        super().__init__(box)
        self._lines, self._note = lines, note
        self._is_dragged = False
        self._escape = Escape()
        self._escape.pressed.connect(self._give_up)
        self.setVisible(False)

    @property
    def is_dragged(self) -> bool:
        """Whether a drag is under way and was not given up."""
        return self._is_dragged

    def _point(self, place: QPointF | None, text: str = "") -> None:
        """Begin or go on with a drag here; None: there is none any more."""
        if (place is not None) != self._is_dragged:
            self._is_dragged = place is not None
            self._escape.set_on(self._is_dragged)
        self._note.show_text(place or QPointF(), text)

    @Slot()
    def _give_up(self) -> None:
        raise NotImplementedError

    def _rest(self) -> None:
        if self.is_dragged:
            self._give_up()


class BandGrips(_BandItem):
    """The edges of the band of the section that is worked on, to be dragged up and down.

    Where an edge lies beyond the spectrogram, it is taken at the rim.

    Signals:
        dragged(id, band, done): The band of this section is being changed to (low, high), in Hz.
    """

    dragged = Signal(str, object, bool)

    def __init__(self, box: pg.ViewBox, lines: BandLines, note: BandNote) -> None:
        super().__init__(box, lines, note)
        self._taken: tuple[Mark, int] | None = None
        self.setZValue(4)
        # Else the lane, which clips what is in it, would let all of the area count as this.
        self.setFlag(self.GraphicsItemFlag.ItemClipsToShape)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(self.tr("Drag up or down to change the frequencies of the section"))

    def grips(self) -> list[QRectF]:
        """Return where the lower and the upper edge can be taken; nothing where they cannot."""
        mark, area = self._lines.current, self._area
        if mark is None or self._lines.axis is None:
            return []
        left, right = self._lines.across(mark.start, mark.end)
        if right <= left:
            return []
        places = [self._lines.y_of(frequency) for frequency in mark.band]
        return [QRectF(left, y - GRIP, right - left, 2 * GRIP).intersected(area) for y in places]

    def shape(self) -> QPainterPath:
        """Return where the mouse means an edge."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)  # grips may lie over each other
        for place in self.grips():
            path.addRect(place)
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint nothing: the lines are there already."""

    def mouseDragEvent(self, event: object) -> None:
        """Move the edge along with the mouse."""
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if event.isStart():
            is_edge = is_plain and self._take(event.buttonDownPos())
            if not is_edge:
                event.ignore()
                return
        event.accept()
        if self._taken is None:  # given up
            return
        mark, edge = self._taken
        by = event.pos().y() - event.buttonDownPos().y()
        band = mark.band
        if round(by):
            frequency = self._lines.frequency_at(self._lines.y_of(band[edge]) + by)
            band = moved(band, edge, frequency, self._lines.axis)
        text = self.tr("{0} Hz").format(number(round(band[edge]))) if band != mark.band else ""
        self._point(event.pos(), text)
        self.dragged.emit(mark.id, band, event.isFinish())
        if event.isFinish():
            self._taken = None
            self._point(None)

    def _take(self, place: QPointF) -> bool:
        """Take the edge at a place; return whether there is one."""
        mark = self._lines.current
        if not self.grips():
            return False
        low, high = (self._lines.y_of(frequency) for frequency in mark.band)
        is_low = abs(place.y() - low) < abs(place.y() - high)
        if low == high:  # both beyond the same rim: the one that can come back
            is_low = low <= self._area.center().y()
        self._taken = mark, LOW if is_low else HIGH
        return True

    @Slot()
    def _give_up(self) -> None:
        if self._taken is not None:
            mark, _ = self._taken
            self._taken = None
            self._point(None)
            self.dragged.emit(mark.id, mark.band, True)


class BandBox(_BandItem):
    """A rectangle of time and frequencies, drawn with Ctrl and Shift held.

    Attributes:
        scrolls_view: Whether a drag scrolls at the edges of what can be seen.

    Signals:
        dragged(start, end, band, done): It has these frames and (low, high) in Hz; a band of None
            when it was given up.
    """

    dragged = Signal(float, float, object, bool)

    def __init__(self, box: pg.ViewBox, lines: BandLines, note: BandNote) -> None:
        super().__init__(box, lines, note)
        self.scrolls_view = True
        self._first: float | None = None  # frame at which a drag began
        self._shown: tuple[int, int, Range] | None = None
        self.setZValue(3)

    @Slot(object)
    def show_box(self, shown: tuple[int, int, Range] | None) -> None:
        """Draw this rectangle: first frame, the one after the last, band."""
        self._shown = shown
        self.update()

    def rectangle(self) -> QRectF:
        """Return where the rectangle is; empty where none can be seen."""
        if self._shown is None or self._lines.axis is None:
            return QRectF()
        start, end, (low, high) = self._shown
        left, right = self._lines.across(start, end)
        bottom, top = round(self._lines.y_of(low)), round(self._lines.y_of(high))
        return QRectF(left, top, max(right - left, 0), max(bottom - top, 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint it in its halo: a spectrogram is dark in a light window too."""
        place, chosen = self.rectangle(), theme.colours()
        if not place.isEmpty():
            wash, halo = QColor(chosen.section), QColor(chosen.lane)
            wash.setAlphaF(WASH)
            halo.setAlphaF(0.6)
            painter.fillRect(place, wash)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((halo, 3), (QColor(chosen.section), 1)):
                painter.setPen(QPen(colour, width, j=Qt.PenJoinStyle.MiterJoin))
                painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))

    def mouseDragEvent(self, event: object) -> None:
        """Span the rectangle from where the drag began to the mouse."""
        if event.isStart():
            held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            is_meant = event.modifiers() & held == held and self._lines.axis is not None
            if event.button() != Qt.MouseButton.LeftButton or not is_meant:
                event.ignore()
                return
            self._first = self._box.frame_at(event.buttonDownPos())
            self.scrolls_view = True
        event.accept()
        if self._first is None:  # given up
            return
        first, last = sorted((self._first, self._box.frame_at(event.pos())))
        ends = (self._lines.frequency_at(e.y()) for e in (event.buttonDownPos(), event.pos()))
        band = between(*ends, self._lines.axis)
        low, high = (number(edge) for edge in band)
        self._point(event.pos(), self.tr("{0}–{1} Hz").format(low, high))
        if event.isFinish():
            self._first = None
            self._point(None)
        self.dragged.emit(first, last, band, event.isFinish())

    @Slot()
    def _give_up(self) -> None:
        self._first = None
        self.scrolls_view = False
        self._point(None)
        self.dragged.emit(0, 0, None, True)


def moved(band: Range, edge: int, frequency: float, axis: Axis) -> Range:
    """Return a band with one edge at another frequency, in whole Hz, a semitone from the other."""
    low, high = band
    frequency = _whole(frequency, axis)
    if edge == LOW:
        most = math.floor(min(high, axis.top) / SEMITONE)
        return float(min(frequency, most)), high
    least = math.ceil(max(low, axis.bottom) * SEMITONE)
    return low, float(max(frequency, least, 1))


def between(one: float, other: float, axis: Axis) -> Range:
    """Return the band between two frequencies, in whole Hz, of a semitone at least."""
    low, high = sorted(_whole(frequency, axis) for frequency in (one, other))
    low = min(low, math.floor(axis.top / SEMITONE))
    return moved((float(low), math.inf), HIGH, high, axis)


def _whole(frequency: float, axis: Axis) -> int:
    """Return a frequency as the panel can show it, no further than the axis goes."""
    return round(min(max(frequency, axis.bottom), axis.top))
