"""What lies over an area of a lane and is painted anew when the lane shows something else."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Slot


class LaneItem(pg.GraphicsObject):
    """A child of the view box itself, not of its scaled contents: its coordinates are pixels."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self._area = QRectF()
        self.setParentItem(box)
        self.setZValue(1)
        box.sigXRangeChanged.connect(self._on_range_changed)

    def set_area(self, area: QRectF) -> None:
        """Paint here; nowhere and nothing while it is empty."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self.setVisible(not area.isEmpty())
        if area.isEmpty():
            self._rest()

    def boundingRect(self) -> QRectF:
        """Return the area, in pixels of the view box."""
        return self._area

    def _rest(self) -> None:
        """Keep nothing while nothing is to be seen."""
        raise NotImplementedError

    @Slot()
    def _on_range_changed(self) -> None:
        self.update()
