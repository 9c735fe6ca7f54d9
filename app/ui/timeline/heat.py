"""A strip of heat above the lanes: where the networks differ, second by second."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui import theme

COLD, HOT = -36.0, -8.0  # dB; from no colour to all of it


class HeatStrip(pg.GraphicsWidget):
    """Paints one number per second of the song as more or less colour."""

    def __init__(self) -> None:
        super().__init__()
        self._range = (0.0, 1.0)
        self._values: tuple[float, ...] = ()
        self._rate = 1
        self.setFixedHeight(strip_height(self.font()))
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_range(self, start: float, end: float) -> None:
        """Show this range of frames."""
        self._range = (start, end)
        self.update()

    def set_values(self, values: tuple[float, ...], sample_rate: int) -> None:
        """Show these numbers in dB, one for each second."""
        if (values, sample_rate) != (self._values, self._rate):
            self._values, self._rate = values, sample_rate
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what can be seen; of many seconds in a column, the worst."""
        rect, chosen = self.rect(), theme.colours()
        painter.fillRect(rect, QColor(chosen.lane))
        start, end = self._range
        if not self._values or not self._rate or end <= start:
            return
        second = self._rate / (end - start) * rect.width()  # pixels
        first = max(int(start / self._rate), 0)
        last = min(int(end / self._rate) + 1, len(self._values))
        together = max(int(1 / second), 1)
        colour = QColor(chosen.heat)
        for place in range(first - first % together, last, together):
            worst = max(self._values[place : place + together])
            share = min(max((worst - COLD) / (HOT - COLD), 0.0), 1.0)
            colour.setAlphaF(share**1.3)
            # Whole pixels: neighbours meet without a seam.
            left, right = (
                round((edge * self._rate - start) / (end - start) * rect.width())
                for edge in (place, place + together)
            )
            painter.fillRect(QRectF(left, 0, right - left, rect.height()), colour)


class StripCaption(pg.GraphicsWidget):
    """The quiet word left of a strip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._font = QFont(self.font())
        self._font.setPointSizeF(max(self.font().pointSizeF() * 0.84, 1.0))
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint it at the left, where the lanes have their names."""
        rect, chosen = self.rect(), theme.colours()
        painter.fillRect(rect, QColor(chosen.ruler))
        painter.setFont(self._font)
        painter.setPen(QColor(chosen.muted))
        place = rect.adjusted(18, 0, -4, 0)
        text = QFontMetricsF(self._font).elidedText(
            self._text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def strip_height(font: QFont) -> int:
    """Return the height of the strip: a small line of text."""
    return round(QFontMetricsF(font).height())
