"""The waveform of one lane: one picture of the visible range, painted only where it is new."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.peaks import Peaks
from app.core.errors import AudioError
from app.ui.timeline.drawing import (
    FINEST,
    Outline,
    Sound,
    colour_table,
    outline_from_peaks,
    outline_from_samples,
    picture,
)
from app.ui.timeline.lane_item import LaneItem
from app.ui.timeline.ribbon import Grid, Ribbon

HULL_ALPHA = 0.5
FAINT_OPACITY = 0.72
HURRIED = 4  # times fewer frames per column below which samples are read while the zoom changes


class WaveformItem(LaneItem):
    """Paints peaks, or samples when zoomed in far."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._peaks: Peaks | None = None
        self._sound: Sound | None = None
        self._table: list[int] = []
        self._line_table: list[int] = []
        self._is_faint = False
        self._version = 0
        self._ribbon = Ribbon(self)
        self._ribbon.settled.connect(self._on_range_changed)

    def show_sound(self, peaks: Peaks | None, sound: Sound | None) -> None:
        """Paint these peaks, and these samples where they tell more."""
        self._peaks, self._sound = peaks, sound
        self._version += 1
        self.update()

    def set_colour(self, colour: QColor) -> None:
        """Set the colour of the core; the hull is the same one, lighter."""
        hull = QColor(colour)
        hull.setAlphaF(HULL_ALPHA)
        self._table = colour_table(hull, colour)
        self._line_table = colour_table(colour, colour)
        self._version += 1
        self.update()

    def set_faint(self, is_faint: bool) -> None:
        """Step back behind the lane that is heard."""
        if is_faint != self._is_faint:
            self._is_faint = is_faint
            self.update()

    @property
    def bytes(self) -> int:
        """Memory of the picture."""
        return self._ribbon.bytes

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Blit the picture; paint what is new of it first."""
        if self._peaks is None:
            return
        ratio = painter.device().devicePixelRatioF()
        rect = self._area
        columns, height = round(rect.width() * ratio), round(rect.height() * ratio)
        if columns < 1 or height < 1:
            return
        state = (self._version, ratio, self._peaks, self._peaks.frames, self._peaks.version)
        ribbon = self._ribbon
        first, last = ribbon.turn_to(*self._box.viewRange()[0], columns, height, state)
        if last > first:
            outline = self._outline(ribbon.grid, first, last)
            table = self._line_table if outline.is_curve else self._table
            inner = QPainter(ribbon.pixmap)
            inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            inner.drawImage(first, 0, picture(outline, height, table))
            inner.end()
        painter.setOpacity(FAINT_OPACITY if self._is_faint else 1.0)
        ribbon.paint(painter, rect.topLeft())

    def _outline(self, grid: Grid, first: int, last: int) -> Outline:
        stretch = grid.frame_at(first), grid.frame_at(last), last - first
        finest = FINEST / HURRIED if self._ribbon.is_hurried else FINEST
        if self._sound is not None and grid.per_column < finest:
            try:
                return outline_from_samples(self._sound, *stretch)
            except AudioError:
                self._sound = None  # its file is gone; the peaks still tell the shape
        return outline_from_peaks(self._peaks, *stretch)

    def _rest(self) -> None:
        """Keep nothing while nothing is to be seen."""
        self._ribbon.clear()
