"""What the colours of the spectrograms mean: a bar from the quietest to full scale."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import FLOOR_DB, LEVELS_PER_DB
from app.ui import theme

MARGIN = 10.0
BAR = 5.0
GAP = 6.0


class Legend(pg.GraphicsWidget):
    """The field left of the ruler; empty while no spectrogram is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._range_db = 0
        self._bar: QImage | None = None
        small = QFont(self.font())
        small.setPointSizeF(max(self.font().pointSizeF() * 0.82, 1.0))
        self.setFont(small)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def show_colours(self, table: tuple[int, ...] | None, range_db: int) -> None:
        """Show these colours of levels, or none."""
        self._range_db, self._bar = range_db, None
        if table is not None:
            first = round((-range_db - FLOOR_DB) * LEVELS_PER_DB)
            line = np.array([table[first:]], np.uint32)
            image = QImage(line.data, line.shape[1], 1, line.nbytes, QImage.Format.Format_RGB32)
            self._bar = image.copy()
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the bar between its ends in decibels."""
        rect, chosen = self.rect(), theme.colours()
        painter.fillRect(rect, QColor(chosen.ruler))
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), QColor(chosen.line))
        if self._bar is None:
            return
        painter.setFont(self.font())
        painter.setPen(QColor(chosen.muted))
        low, high = f"−{self._range_db}", self.tr("0 dB")
        metrics = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter
        left = rect.left() + MARGIN
        right = rect.right() - MARGIN - metrics.horizontalAdvance(high)
        painter.drawText(QRectF(left, 0, rect.width(), rect.height()), middle, low)
        painter.drawText(QRectF(right, 0, rect.width(), rect.height()), middle, high)
        left += metrics.horizontalAdvance(low) + GAP
        bar = QRectF(left, round((rect.height() - BAR) / 2), right - GAP - left, BAR)
        painter.drawImage(bar, self._bar)
