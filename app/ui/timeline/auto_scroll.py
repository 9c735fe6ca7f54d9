"""Scrolls the timeline while something is dragged beyond an edge of what can be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent

TICK_MS = 30
EDGE = 6.0  # pixels inside of an edge that count as beyond: the pointer may get no further
LEAST_SHARE, MOST_SHARE = 0.005, 0.06  # of what can be seen, for each tick
SHARE_PER_PIXEL = 0.0005  # more, for each pixel further away


class AutoScroll(QObject):
    """Asks to pan again and again, and for the same move of the mouse after each time.

    Whatever is dragged has to remember what it was taken by as a frame: pixels mean others then.

    Signals:
        panned(share): Wanted shift, as a share of what can be seen.
        moved(event): The mouse is to be handled as if it had moved: a `QMouseEvent`.
    """

    panned = Signal(float)
    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._last: tuple[QPointF, QPointF, Qt.MouseButton, Qt.KeyboardModifier] | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_active(self) -> bool:
        """Whether it scrolls."""
        return self._timer.isActive()

    def follow(self, event: QMouseEvent, left: float, right: float) -> None:
        """Take over where the mouse is while something is dragged.

        Args:
            event: Its last move.
            left: Where the frames that can be seen begin, in pixels of the surface.
            right: Where they end.
        """
        x = event.position().x()
        before, behind = left + EDGE - x, x - (right - EDGE)
        beyond = max(before, behind)
        if beyond <= 0:
            self.stop()
            return
        share = min(LEAST_SHARE + SHARE_PER_PIXEL * beyond, MOST_SHARE)
        self._share = -share if before > behind else share
        place = QPointF(event.position()), QPointF(event.globalPosition())
        self._last = (*place, event.buttons(), event.modifiers())
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Scroll no longer."""
        self._timer.stop()
        self._last = None

    @Slot()
    def tick(self) -> None:
        """Scroll once."""
        if self._last is None:
            return
        self.panned.emit(self._share)
        place, on_screen, buttons, keys = self._last
        none = Qt.MouseButton.NoButton
        kind = QEvent.Type.MouseMove
        self.moved.emit(QMouseEvent(kind, place, on_screen, none, buttons, keys))
