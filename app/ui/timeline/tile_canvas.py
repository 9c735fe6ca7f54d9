"""Puts tiles side by side as levels, and gives all of them their colours at once."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from app.ui.timeline.resampling import fit_columns


class Canvas:
    """Levels of some columns of the picture, until they get their colours.

    Args:
        first, last: The columns, `last` not included.
        rows: Device pixels.
        is_hurried: Whether the nearest column of a tile will do.
    """

    def __init__(self, first: int, last: int, rows: int, is_hurried: bool) -> None:
        self.rows = rows
        self._is_hurried = is_hurried
        self._first, self._last = first, last
        stride = -(-(last - first) // 4) * 4  # QImage wants lines of whole 32-bit words
        self._levels = np.zeros((rows, stride), np.uint8)

    def draw(self, levels: np.ndarray, part: tuple[float, float], left: int, right: int) -> None:
        """Draw a part of a tile, given its rows, between these columns of the picture."""
        first, last = max(left, self._first), min(right, self._last)
        if last > first:
            columns = np.arange(first - left, last - left)
            place = slice(first - self._first, last - self._first)
            self._levels[:, place] = fit_columns(
                levels, part, columns, right - left, self._is_hurried
            )

    def image(self, table: tuple[int, ...]) -> QImage:
        """Return what was drawn in these colours."""
        size = self._last - self._first, self.rows, self._levels.shape[1]
        image = QImage(self._levels.data, *size, QImage.Format.Format_Indexed8)
        image.setColorTable(table)
        return image.convertToFormat(QImage.Format.Format_RGB32)
