"""The head of a lane: the stem's colour and name, and whether it is what is heard."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import icons, theme

PADDING = 14.0
BAR = 4.0


class LaneHeader(pg.GraphicsWidget):
    """Names a lane; a click asks to hear that stem.

    Signals:
        clicked(): The user wants to hear this stem.
    """

    clicked = Signal()

    def __init__(self, stem: str, label: str) -> None:
        super().__init__()
        self.stem = stem
        self._label = label
        self._note = ""
        self._is_heard = False
        self._is_available = False
        self._title_font = QFont(self.font())
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._note_font = QFont(self.font())
        self._note_font.setPointSizeF(max(self.font().pointSizeF() * 0.88, 1.0))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def width_wanted(self) -> float:
        """Return the width that fits the label at the present font."""
        text = QFontMetricsF(self._title_font).horizontalAdvance(self._label)
        return BAR + 2 * PADDING + text + QFontMetricsF(self.font()).height() * 1.6

    def show_state(self, note: str, is_heard: bool, is_available: bool) -> None:
        """Write a note below the name and mark what is heard."""
        state = (note, is_heard, is_available)
        if state != (self._note, self._is_heard, self._is_available):
            self._note, self._is_heard, self._is_available = state
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint a bar in the stem's colour, its name, the note, and a speaker if heard."""
        rect, chosen = self.rect(), theme.colours()
        stem_colour = QColor(chosen.stems[self.stem])
        back = QColor(chosen.panel)
        if self._is_heard:
            back = theme.mix(chosen.panel, chosen.stems[self.stem], 0.10)
        painter.fillRect(rect, back)
        bar = QColor(stem_colour)
        if not self._is_available:
            bar.setAlphaF(0.35)
        painter.fillRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), bar)

        line = QFontMetricsF(self._title_font).height()
        note_line = QFontMetricsF(self._note_font).height()
        total = line + (note_line + 2 if self._note else 0)
        left, top = rect.left() + BAR + PADDING, rect.center().y() - total / 2
        painter.setFont(self._title_font)
        painter.setPen(stem_colour if self._is_available else QColor(chosen.muted))
        painter.drawText(
            QRectF(left, top, rect.width(), line), Qt.AlignmentFlag.AlignVCenter, self._label
        )
        if self._note:
            painter.setFont(self._note_font)
            painter.setPen(QColor(chosen.muted))
            painter.drawText(
                QRectF(left, top + line + 2, rect.width(), note_line),
                Qt.AlignmentFlag.AlignVCenter,
                self._note,
            )
        if self._is_heard and self._is_available:
            side = round(line * 0.95)
            icons.paint(
                painter,
                "volume",
                QRectF(rect.right() - PADDING * 0.7 - side, top + (line - side) / 2, side, side),
                stem_colour,
            )

    def mouseClickEvent(self, event: object) -> None:
        """Ask to hear this stem."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_available:
            event.accept()
            self.clicked.emit()
