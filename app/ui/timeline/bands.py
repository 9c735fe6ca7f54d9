"""Which frequencies a section is about: its lower and upper edge, drawn over the spectrogram."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import Axis
from app.ui import theme
from app.ui.timeline.lane_item import LaneItem
from app.ui.timeline.strip import Mark

OPACITIES = {True: 0.9, False: 0.55}  # of the section that is worked on, and of others
HALO = 0.7  # of that opacity: what surrounds a line


class BandLines(LaneItem):
    """With the edges of a section in time, these make a rectangle of it."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._marks: tuple[Mark, ...] = ()
        self._axis: Axis | None = None
        self.setZValue(2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setVisible(False)

    @Slot(object)
    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw those of these sections that are about some frequencies only."""
        banded = tuple(mark for mark in marks if mark.band is not None)
        if banded != self._marks:
            self._marks = banded
            self._show()

    def set_axis(self, axis: Axis | None) -> None:
        """Set how frequencies go up."""
        if axis != self._axis:
            self._axis = axis
            self._show()

    def set_area(self, area: QRectF) -> None:
        """Paint here, over the spectrogram."""
        super().set_area(area)
        self._show()

    @property
    def current(self) -> Mark | None:
        """The section that is worked on, if it is about some frequencies only."""
        return next((mark for mark in self._marks if mark.is_current), None)

    @property
    def axis(self) -> Axis | None:
        """How frequencies go up; None while there is nothing to draw over."""
        return None if self._area.isEmpty() else self._axis

    def across(self, first: float, last: float) -> tuple[float, float]:
        """Return where these frames begin and end, as far as they can be seen."""
        start, end = self._box.viewRange()[0]
        area, per_frame = self._area, self._area.width() / max(end - start, 1e-9)
        left = area.left() + (max(first, start) - start) * per_frame
        return left, area.left() + (min(last, end) - start) * per_frame

    def y_of(self, frequency: float) -> float:
        """Return where a frequency is; at the rim, where it cannot be seen."""
        axis, area = self._axis, self._area
        frequency = min(max(frequency, axis.bottom), axis.top)
        return area.bottom() - axis.share_of(frequency) * area.height()

    def frequency_at(self, y: float) -> float:
        """Return the frequency (Hz) at a place; at the rim, where the place lies beyond."""
        share = (self._area.bottom() - y) / max(self._area.height(), 1.0)
        return float(self._axis.frequencies(min(max(share, 0.0), 1.0)))

    def lines(self) -> list[tuple[QRectF, bool]]:
        """Return the lines that can be seen, and whether their section is worked on."""
        found = []
        for mark in self._marks:
            left, right = self.across(mark.start, mark.end)
            for frequency in mark.band:
                if right > left and self._axis.bottom < frequency < self._axis.top:
                    y = round(self.y_of(frequency))
                    found.append((QRectF(left, y, right - left, 1), mark.is_current))
        return found

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint each line in its halo: a spectrogram is dark in a light window too."""
        chosen = theme.colours()
        for line, is_current in self.lines():
            for colour, opacity, place in (
                (chosen.lane, OPACITIES[is_current] * HALO, line.adjusted(0, -1, 0, 1)),
                (chosen.section, OPACITIES[is_current], line),
            ):
                brush = QColor(colour)
                brush.setAlphaF(opacity)
                painter.fillRect(place, brush)

    def _show(self) -> None:
        is_empty = self._axis is None or self._area.isEmpty()
        self.setVisible(bool(self._marks) and not is_empty)
        self.update()

    def _rest(self) -> None:
        pass
