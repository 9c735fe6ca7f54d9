"""What is not there yet of a stem that is being estimated: a quiet hatch over its stretches."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from app.core.intervals import Intervals
from app.ui import theme

STEP = 8  # pixels between the lines of the hatch, across
LINE = 1.3  # pixels


def paint_missing(
    painter: QPainter, rect: QRectF, view: tuple[float, float], missing: Intervals
) -> None:
    """Paint a hatch over stretches of a lane.

    Args:
        painter: Of the lane.
        rect: The lane.
        view: Frame at its left and at its right edge.
        missing: What is not there, in frames.
    """
    start, end = view
    if not missing or end <= start:
        return
    chosen = theme.colours()
    brush = QBrush(_tile(chosen.missing, chosen.hatch, painter.device().devicePixelRatioF()))
    origin = painter.deviceTransform().map(QPointF(0, 0))
    # Every lane begins its hatch at the same place, whatever its height.
    painter.setBrushOrigin(QPointF(round(origin.x()) - origin.x(), round(origin.y()) - origin.y()))
    for first, last in missing:
        left = (max(first, start) - start) / (end - start) * rect.width()
        right = (min(last, end) - start) / (end - start) * rect.width()
        if right > left:
            # Whole pixels, outwards: no light seam where a stretch has just come.
            x = round(left)
            painter.fillRect(QRectF(x, 0, max(round(right) - x, 1), rect.height()), brush)


@lru_cache(maxsize=8)
def _tile(ground: str, lines: str, ratio: float) -> QImage:
    """Return one square of the hatch, which repeats in both directions without a seam."""
    side = max(round(STEP * ratio), 2)
    tile = QImage(side, side, QImage.Format.Format_RGB32)
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(QColor(lines))
    pen.setWidthF(LINE * ratio)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.setPen(pen)
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile
