"""A picture of what can be seen of a lane: panned, it is moved, and only what is new is painted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap

SETTLE_MS = 80  # after the last step of zooming; until then it may be painted in a hurry
SAME_ZOOM = 1e-6  # relative; what is left of a span of floats after it was moved


@dataclass(frozen=True, slots=True)
class Grid:
    """Which frames the columns of a picture stand for.

    Attributes:
        start: Frame at the left edge of the first column.
        per_column: Frames of a column.
        columns: How many there are, in device pixels.
    """

    start: float
    per_column: float
    columns: int

    def x_of(self, frame: float) -> float:
        """Return where a frame is, in columns."""
        return (frame - self.start) / self.per_column

    def frame_at(self, column: float) -> float:
        """Return the frame at the left edge of a column."""
        return self.start + column * self.per_column

    def moved_to(self, start: float, end: float) -> tuple[Grid, int] | None:
        """Return the grid for this range moved by whole columns, and by how many.

        What is seen is at most half a device pixel beside its place. None at another zoom.
        """
        per_column = (end - start) / self.columns
        if abs(per_column - self.per_column) > SAME_ZOOM * self.per_column:
            return None
        shift = round(self.x_of(start))
        return replace(self, start=self.frame_at(shift)), shift


class Ribbon(QObject):
    """Keeps a picture and knows which of its columns are to be painted anew.

    Args:
        parent: Who paints it.
        is_opaque: Whether nothing shows through it.

    Attributes:
        grid: What its columns stand for; None before the first.
        pixmap: It, without a device pixel ratio.
        is_hurried: Whether it was painted while the zoom kept changing, and may be less than sharp.

    Signals:
        settled(): It was hurried, and there is time to paint all of it again.
    """

    settled = Signal()

    def __init__(self, parent: QObject, is_opaque: bool = False) -> None:
        super().__init__(parent)
        self._is_opaque = is_opaque
        self.grid: Grid | None = None
        self.pixmap: QPixmap | None = None
        self.is_hurried = False
        self._state: object = None
        self._zooming = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._zooming.timeout.connect(self._settle)

    @property
    def bytes(self) -> int:
        """Memory of the picture."""
        return 0 if self.pixmap is None else self.pixmap.width() * self.pixmap.height() * 4

    def clear(self) -> None:
        """Keep nothing."""
        self.grid = self.pixmap = self._state = None
        self.is_hurried = False

    def shows(self, columns: int, rows: int, state: object) -> bool:
        """Return whether it is of this size and state, whatever it is of."""
        size = None if self.pixmap is None else self.pixmap.size().toTuple()
        return (size, self._state) == ((columns, rows), state)

    def turn_to(
        self, start: float, end: float, columns: int, rows: int, state: object
    ) -> tuple[int, int]:
        """Show this range, moving what is there of it.

        Args:
            start: First frame that can be seen.
            end: The one after the last.
            columns: Device pixels across.
            rows: Device pixels down.
            state: Another value when all is to be painted anew.

        Returns:
            The columns to be painted, from the first to the one after the last.
        """
        size = columns, rows
        is_sized = self.pixmap is not None and self.pixmap.size().toTuple() == size
        moved = self.grid.moved_to(start, end) if is_sized else None
        if moved is not None and state == self._state:
            self.grid, shift = moved
            if abs(shift) < columns:
                return self._scroll(shift)
            return 0, columns
        is_zoomed = is_sized and moved is None
        self.is_hurried = self._zooming.isActive() and (is_zoomed or self.is_hurried)
        if is_zoomed:
            self._zooming.start()
        if not is_sized:
            self.pixmap = QPixmap(*size)
            if not self._is_opaque:
                self.pixmap.fill(Qt.GlobalColor.transparent)
        self.grid, self._state = Grid(start, (end - start) / columns, columns), state
        return 0, columns

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it at a point, moved onto a whole device pixel, else it would blur."""
        ratio = painter.device().devicePixelRatioF()
        at = painter.deviceTransform().map(corner)
        shift = QPointF(round(at.x()) - at.x(), round(at.y()) - at.y())
        self.pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(corner + shift / ratio, self.pixmap)
        self.pixmap.setDevicePixelRatio(1)

    def _scroll(self, shift: int) -> tuple[int, int]:
        columns, rows = self.pixmap.size().toTuple()
        if shift == 0:
            return 0, 0
        self.pixmap.scroll(-shift, 0, QRect(0, 0, columns, rows))
        return (columns - shift, columns) if shift > 0 else (0, -shift)

    @Slot()
    def _settle(self) -> None:
        if self.is_hurried:
            self._state = None
            self.settled.emit()
