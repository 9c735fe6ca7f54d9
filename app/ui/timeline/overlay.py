"""What stands above the lanes of the stage: the playhead and the loop range."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.ui.timeline.playhead import LoopShade, Playhead
from app.ui.timeline.view_range import ViewRange


class Overlay:
    """Puts both where their frames are.

    Args:
        scene: Of the stage.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        self._position: int | None = None
        self._loop: tuple[int, int] | None = None
        self._loop_on = False
        self._view = ViewRange.whole(1)
        self._area = QRectF()
        self._shade = LoopShade()
        self._playhead = Playhead()
        for item in (self._shade, self._playhead):
            scene.addItem(item)

    def place(self, area: QRectF, view: ViewRange) -> None:
        """Cover these lanes, in pixels of the scene, which show these frames."""
        self._area, self._view = area, view
        self._place_playhead()
        self._place_loop()

    def show_position(self, frame: int | None) -> None:
        """Move the playhead, or hide it."""
        self._position = frame
        self._place_playhead()

    def show_held(self, is_held: bool) -> None:
        """Show that playback waits where the playhead stands."""
        self._playhead.set_held(is_held)

    def show_loop(self, loop: tuple[int, int] | None, is_on: bool) -> None:
        """Show a loop range; strong while it is on."""
        self._loop, self._loop_on = loop, is_on
        self._place_loop()

    @property
    def x_of(self) -> Callable[[float], float]:
        """Where a frame is in the scene."""
        left, width, view = self._area.left(), self._area.width(), self._view
        return lambda frame: left + view.share_of(frame) * width

    def _place_playhead(self) -> None:
        is_seen = self._position is not None and self._position in self._view
        self._playhead.setVisible(is_seen)
        if is_seen:
            self._playhead.set_height(self._area.bottom())  # the ruler too
            self._playhead.place(self.x_of(self._position), 0)

    def _place_loop(self) -> None:
        area = QRectF()
        if self._loop is not None:
            view = self._view
            left, right = (self.x_of(min(max(f, view.start), view.end)) for f in self._loop)
            area = QRectF(left, self._area.top(), right - left, self._area.height())
        self._shade.place(area, self._loop_on)
