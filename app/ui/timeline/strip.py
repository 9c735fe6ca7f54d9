"""The strip of sections above the lanes: each marked passage as a flag with its name."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import theme

GRIP = 6.0  # pixels on either side of an edge in which it can be taken
RADIUS = 4.0
INSET = 3.0  # pixels above and below a flag
WAITING = -1.0  # progress of what is still to begin
BAR = 3.0  # pixels of the progress in a flag


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage as it is drawn.

    Attributes:
        id: Which one.
        start, end: Its frames.
        name: What is written on it.
        is_current: Whether it is worked on.
        is_decided: Whether it changes what is heard.
        progress: 0..1 while it is separated, `WAITING` before, else None.
        band: The frequencies it is about, in Hz; None for all.
    """

    id: str
    start: int
    end: int
    name: str
    is_current: bool = False
    is_decided: bool = False
    progress: float | None = None
    band: tuple[float, float] | None = None


class SectionStrip(pg.GraphicsWidget):
    """Paints flags; a click chooses one, a drag moves it or one of its edges.

    Attributes:
        scrolls_view: Whether a drag scrolls at the edges of what can be seen.

    Signals:
        chosen(id): A flag was clicked.
        opened(id): A flag was clicked twice.
        moved(id, start, end, done): A flag or an edge is being dragged.
        selected(start, end, done): A range is being selected where there is no flag.
        clicked(frame): There was no flag.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, float, float, bool)
    selected = Signal(float, float, bool)
    clicked = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._range = (0.0, 1.0)
        self._marks: tuple[Mark, ...] = ()
        self._hint = ""
        self._grip: tuple[Mark, str] | None = None
        self._taken = 0.0  # frame at which a drag began
        self.scrolls_view = True
        self._name_font = QFont(self.font())
        self._name_font.setPointSizeF(max(self.font().pointSizeF() * 0.9, 1.0))
        self._name_font.setWeight(QFont.Weight.Medium)
        self.setFixedHeight(round(QFontMetricsF(self._name_font).height() + 2 * INSET + 5))

    def set_range(self, start: float, end: float) -> None:
        """Show this range of frames."""
        self._range = (start, end)
        self.update()

    def set_marks(self, marks: tuple[Mark, ...], hint: str) -> None:
        """Show these flags; the hint where there are none."""
        if (marks, hint) != (self._marks, self._hint):
            self._marks, self._hint = marks, hint
            self.update()

    def frame_at(self, x: float) -> float:
        """Return the frame under a place of the strip."""
        start, end = self._range
        return start + (end - start) * x / max(self.rect().width(), 1.0)

    def part_at(self, x: float) -> tuple[Mark, str] | None:
        """Return the flag at a place and what of it is there: "start", "end" or "all"."""
        topmost_first = self._marks[::-1]
        for mark in sorted(topmost_first, key=lambda one: not one.is_current):
            left, right = self._x_of(mark.start), self._x_of(mark.end)
            grip = min(GRIP, (right - left) / 4)
            for part, edge in (("start", left), ("end", right)):
                if abs(x - edge) <= max(grip, 2.0):
                    return mark, part
            if left <= x <= right:
                return mark, "all"
        return None

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the ground, the flags in their order, the chosen one on top."""
        rect, chosen = self.rect(), theme.colours()
        painter.fillRect(rect, QColor(chosen.ruler))
        painter.setFont(self._name_font)
        if not self._marks and self._hint:
            painter.setPen(QColor(chosen.muted))
            place = rect.adjusted(8, 0, -8, 0)
            text = QFontMetricsF(self._name_font).elidedText(
                self._hint, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)  # a flag goes on beyond what can be seen
        start, end = self._range
        seen = (one for one in self._marks if one.end >= start and one.start <= end)
        for mark in sorted(seen, key=lambda one: one.is_current):
            self._paint_flag(painter, mark, chosen)

    def _paint_flag(self, painter: QPainter, mark: Mark, chosen: theme.Colours) -> None:
        rect = self.rect()
        left, right = self._x_of(mark.start), self._x_of(mark.end)
        flag = QRectF(left, INSET, max(right - left, 3.0), rect.height() - 2 * INSET)
        flag.setLeft(max(flag.left(), -2 * RADIUS))
        flag.setRight(min(flag.right(), rect.width() + 2 * RADIUS))
        back, text = theme.mix(chosen.ruler, chosen.section, 0.18), QColor(chosen.text)
        if mark.is_current:
            back, text = QColor(chosen.section), QColor(chosen.on_section)
        painter.setBrush(back)
        edge = QPen(QColor(chosen.section), 1)
        if not mark.is_decided:
            edge.setStyle(Qt.PenStyle.DashLine)  # nothing sounds different yet
        painter.setPen(edge)
        painter.drawRoundedRect(flag.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if mark.progress is not None:
            self._paint_progress(painter, flag, mark.progress, text)
        area = flag.intersected(rect).adjusted(6, 0, -4, 0)
        if area.width() > 8:
            metrics = QFontMetricsF(self._name_font)
            name = metrics.elidedText(mark.name, Qt.TextElideMode.ElideRight, area.width())
            painter.setPen(text)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_progress(
        self, painter: QPainter, flag: QRectF, progress: float, colour: QColor
    ) -> None:
        groove = QRectF(flag.left() + 3, flag.bottom() - BAR - 1.5, flag.width() - 6, BAR)
        faint = QColor(colour)
        faint.setAlphaF(0.25)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawRoundedRect(groove, BAR / 2, BAR / 2)
        groove.setWidth(groove.width() * max(progress, 0.0))
        painter.setBrush(colour)
        painter.drawRoundedRect(groove, BAR / 2, BAR / 2)

    def _x_of(self, frame: float) -> float:
        start, end = self._range
        return (frame - start) / max(end - start, 1e-9) * self.rect().width()

    def hoverEvent(self, event: object) -> None:
        """Show by the cursor what a drag would do."""
        part = None if event.isExit() else self.part_at(event.pos().x())
        if part is None:
            self.unsetCursor()
        else:
            is_whole = part[1] == "all"
            shape = Qt.CursorShape.OpenHandCursor if is_whole else Qt.CursorShape.SizeHorCursor
            self.setCursor(shape)
        self.setToolTip("" if part is None else part[0].name)

    def mouseClickEvent(self, event: object) -> None:
        """Choose a flag, or go there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        event.accept()
        part = self.part_at(event.pos().x())
        if part is None:
            self.clicked.emit(self.frame_at(event.pos().x()))
        elif event.double():
            self.opened.emit(part[0].id)
        else:
            self.chosen.emit(part[0].id)

    def mouseDragEvent(self, event: object) -> None:
        """Move a flag or an edge of it; elsewhere, select."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        if event.isStart():
            self._grip = self.part_at(event.buttonDownPos().x())
            self._taken = self.frame_at(event.buttonDownPos().x())
        down, here = self._taken, self.frame_at(event.pos().x())
        if self._grip is None:
            self.selected.emit(min(down, here), max(down, here), event.isFinish())
            return
        mark, part = self._grip
        start, end = dragged(mark, part, here - down)
        self.moved.emit(mark.id, start, end, event.isFinish())
        if event.isFinish():
            self._grip = None


def dragged(mark: Mark, part: str, by: float) -> tuple[float, float]:
    """Return a flag's span after a part of it was dragged by so many frames."""
    start, end = mark.start, mark.end
    if part == "all":
        return max(start + by, 0), end + max(by, -start)
    if part == "start":
        return max(min(start + by, end - 1), 0), end
    return start, max(end + by, start + 1)


def placed(mark: Mark, start: float, end: float) -> Mark:
    """Return a flag elsewhere."""
    return replace(mark, start=round(start), end=round(end))
