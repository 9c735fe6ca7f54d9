"""The waveform of one lane: one picture of the visible range, made anew only when it changes."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
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

HULL_ALPHA = 0.5
FAINT_OPACITY = 0.72


class WaveformItem(pg.GraphicsObject):
    """Paints peaks, or samples when zoomed in far, over an area of its view box.

    It is a child of the view box itself, not of its scaled contents: its coordinates are pixels.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self._area = QRectF()
        self._peaks: Peaks | None = None
        self._sound: Sound | None = None
        self._table: list[int] = []
        self._line_table: list[int] = []
        self._is_faint = False
        self._image: QImage | None = None
        self._key: tuple | None = None
        self.setParentItem(box)
        self.setZValue(1)
        box.sigXRangeChanged.connect(self._on_range_changed)

    def show_sound(self, peaks: Peaks | None, sound: Sound | None) -> None:
        """Paint these peaks, and these samples where they tell more."""
        self._peaks, self._sound = peaks, sound
        self._key = None
        self.update()

    def set_colour(self, colour: QColor) -> None:
        """Set the colour of the core; the hull is the same one, lighter."""
        hull = QColor(colour)
        hull.setAlphaF(HULL_ALPHA)
        self._table = colour_table(hull, colour)
        self._line_table = colour_table(colour, colour)
        self._key = None
        self.update()

    def set_area(self, area: QRectF) -> None:
        """Paint here; nowhere while it is empty."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self.setVisible(not area.isEmpty())

    def set_faint(self, is_faint: bool) -> None:
        """Step back behind the lane that is heard."""
        if is_faint != self._is_faint:
            self._is_faint = is_faint
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the area, in pixels of the view box."""
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Blit the picture; make it first when anything about it changed."""
        if self._peaks is None:
            return
        ratio = painter.device().devicePixelRatioF()
        rect = self._area
        columns, height = round(rect.width() * ratio), round(rect.height() * ratio)
        if columns < 1 or height < 1:
            return
        start, end = self._box.viewRange()[0]
        key = (start, end, columns, height, ratio, self._peaks.frames, self._peaks.version)
        if key != self._key or self._image is None:
            outline = self._outline(start, end, columns)
            table = self._line_table if outline.is_curve else self._table
            self._image = picture(outline, height, table)
            self._image.setDevicePixelRatio(ratio)
            self._key = key
        painter.setOpacity(FAINT_OPACITY if self._is_faint else 1.0)
        painter.drawImage(self._snapped(painter, ratio), self._image)

    def _outline(self, start: float, end: float, columns: int) -> Outline:
        if self._sound is not None and (end - start) / columns < FINEST:
            try:
                return outline_from_samples(self._sound, start, end, columns)
            except AudioError:
                self._sound = None  # its file is gone; the peaks still tell the shape
        return outline_from_peaks(self._peaks, start, end, columns)

    def _snapped(self, painter: QPainter, ratio: float) -> QPointF:
        """Return the top left corner moved onto a whole device pixel, else the picture blurs."""
        corner = painter.deviceTransform().map(self._area.topLeft())
        return self._area.topLeft() + QPointF(
            (round(corner.x()) - corner.x()) / ratio, (round(corner.y()) - corner.y()) / ratio
        )

    def _on_range_changed(self) -> None:
        self.update()
