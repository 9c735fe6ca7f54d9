"""The sections and the loop of a whole song as one picture, painted anew only when they change."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.ui import theme
from app.ui.timeline.strip import Mark

MARK = 3  # height of a section's bar in pixels
LOOP = 2  # of the loop's
LEAST_WIDTH = 2.0  # pixels


class MarksPicture:
    """Keeps the picture that was painted last."""

    def __init__(self) -> None:
        self._pixmap: QPixmap | None = None
        self._key: tuple | None = None

    def of(
        self,
        marks: Sequence[Mark],
        loop: tuple[int, int, bool] | None,
        frames: int,
        size: tuple[float, float],
        ratio: float,
    ) -> QPixmap:
        """Return the picture, transparent where nothing is marked.

        Args:
            marks: The sections.
            loop: First frame, end, and whether it is on.
            frames: Of the whole song.
            size: Width and height in pixels.
            ratio: Device pixels for each of those.
        """
        chosen = theme.colours()
        key = tuple(marks), loop, frames, size, ratio, chosen
        if key != self._key:
            self._key = key
            width, height = (max(math.ceil(side * ratio), 1) for side in size)
            self._pixmap = QPixmap(width, height)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._pixmap)
            if loop is not None:
                bar = _bar(*loop[:2], frames, size)
                _paint_loop(painter, chosen, bar, loop[2])
            for mark in marks:
                bar = _bar(mark.start, mark.end, frames, size)
                _paint_mark(painter, chosen, bar, mark.is_current)
            painter.end()
        return self._pixmap


def _bar(start: int, end: int, frames: int, size: tuple[float, float]) -> QRectF:
    left, right = (frame / frames * size[0] for frame in (start, end))
    return QRectF(left, 0, max(right - left, LEAST_WIDTH), size[1])


def _paint_loop(painter: QPainter, chosen: theme.Colours, bar: QRectF, is_on: bool) -> None:
    colour = QColor(chosen.accent if is_on else chosen.muted)
    painter.fillRect(QRectF(bar.left(), 0, bar.width(), LOOP), colour)
    colour.setAlphaF(0.14 if is_on else 0.08)
    painter.fillRect(bar, colour)


def _paint_mark(painter: QPainter, chosen: theme.Colours, bar: QRectF, is_current: bool) -> None:
    colour = QColor(chosen.section)
    colour.setAlphaF(0.10)
    painter.fillRect(bar, colour)
    colour.setAlphaF(1.0 if is_current else 0.7)
    painter.fillRect(QRectF(bar.left(), bar.bottom() - MARK, bar.width(), MARK), colour)
