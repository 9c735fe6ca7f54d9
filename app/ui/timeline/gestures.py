"""Wheel, touchpad and touch over the timeline: zooming around the pointer, and panning."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

ZOOM_PER_NOTCH = 1.25
PAN_PER_NOTCH = 0.1  # of what can be seen
NOTCH = 120  # eighths of a degree, as Qt counts
LEAST_FACTOR = 0.2  # of one event: a touchpad may report nonsense


class Gestures(QObject):
    """Watches a surface and turns what the hand does into zooming and panning.

    The wheel zooms, with Ctrl too, as other programs have it; with Shift or sideways it pans. Two
    fingers that part zoom as well, on touchpads (as macOS and Wayland report it) and on screens.

    Args:
        surface: What to watch.

    Signals:
        zoomed(factor, x): Wanted zoom, and where on the surface it is wanted, in pixels.
        panned(share): Wanted shift, as a share of what can be seen.
    """

    zoomed = Signal(float, float)
    panned = Signal(float)

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self._surface = surface
        surface.grabGesture(Qt.GestureType.PinchGesture)
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a gesture; leave the rest alone."""
        kind = event.type()
        if kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self._on_wheel(event)
        elif kind == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self._zoom(1 + event.value(), event.position().x())
        elif kind == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if not isinstance(pinch, QPinchGesture):
                return False
            self._on_pinch(pinch)
        else:
            return False
        event.accept()
        return True

    def _on_wheel(self, event: QWheelEvent) -> None:
        turned, moved = event.angleDelta(), event.pixelDelta()
        if abs(turned.x()) > abs(turned.y()):
            exact = moved.x() / max(self._surface.width(), 1)
            self.panned.emit(-exact if moved.x() else -turned.x() / NOTCH * PAN_PER_NOTCH)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.panned.emit(-turned.y() / NOTCH * PAN_PER_NOTCH)
        elif turned.y():
            self._zoom(ZOOM_PER_NOTCH ** (turned.y() / NOTCH), event.position().x())

    def _on_pinch(self, pinch: QPinchGesture) -> None:
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            centre = self._surface.mapFromGlobal(pinch.centerPoint())
            self._zoom(pinch.scaleFactor(), centre.x())

    def _zoom(self, factor: float, x: float) -> None:
        self.zoomed.emit(min(max(factor, LEAST_FACTOR), 1 / LEAST_FACTOR), x)
