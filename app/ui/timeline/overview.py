"""The overview strip: the whole song below the lanes, with what can be seen of it as a box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from app.audio.peaks import Peaks
from app.ui import theme
from app.ui.timeline.overview_marks import MarksPicture
from app.ui.timeline.song_picture import SongPicture
from app.ui.timeline.strip import Mark
from app.ui.timeline.view_range import ViewRange

STEPS = 1 << 20  # a scroll bar counts in ints, too small for the frames of a long day
GRIP = 6  # pixels on either side of the box's edges in which they can be taken
LEAST_BOX = 5  # pixels: a box that is narrower could not be seen, nor dragged
MARGIN = 3  # above and below the waveform
RADIUS = 3.0
KEYS = {
    Qt.Key.Key_Left: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Right: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}


class Overview(QScrollBar):
    """Scrolls and zooms; to the keyboard and to assistive tools it is the scroll bar it replaces.

    The box is dragged to scroll, its edges to zoom. A click elsewhere brings the box there, a
    double click shows all. The waveform is painted once for a song and a size; afterwards, only
    what lies above it.

    Signals:
        shown(start, end): These frames are to be seen.
        fitted(): All of the song is to be seen.
    """

    shown = Signal(float, float)
    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent, objectName="overview")
        self.setAccessibleName(self.tr("Scroll through the song"))
        self.setToolTip(
            self.tr("The whole song: drag the box to scroll, its edges to zoom; double-click: all")
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._view = ViewRange.whole(1)
        self._left, self._width = 0.0, 1.0
        self._peaks: Peaks | None = None
        self._marks: tuple[Mark, ...] = ()
        self._loop: tuple[int, int] | None = None
        self._loop_on = False
        self._position: int | None = None
        self._part = ""  # of the box that is dragged
        self._taken = 0.0  # frames from the box's beginning, or its edge, to the mouse
        self._picture = SongPicture()
        self._marks_picture = MarksPicture()
        self._font = QFont(self.font())
        self._font.setPointSizeF(max(self.font().pointSizeF() * 0.84, 1.0))
        self.setFixedHeight(round(QFontMetricsF(self.font()).height() * 2.1))
        self.valueChanged.connect(self._on_value)

    def place(self, left: float, width: float) -> None:
        """Begin below where the lanes begin, in pixels, and be as wide."""
        if (left, width) != (self._left, self._width):
            self._left, self._width = left, max(width, 1.0)
            self.update()

    def show_view(self, view: ViewRange) -> None:
        """Show that these frames can be seen."""
        self._view = view
        with QSignalBlocker(self):
            page = max(1, round(view.span / view.frames * STEPS))
            self.setRange(0, STEPS - page)
            self.setPageStep(page)
            self.setSingleStep(max(1, page // 20))
            self.setValue(round(view.start / view.frames * STEPS))
        self.update()

    def show_peaks(self, peaks: Peaks | None) -> None:
        """Show this waveform."""
        if peaks is not self._peaks:
            self._peaks = peaks
            self.update()

    def refresh(self) -> None:
        """Show what has grown of the waveform, if anything has."""
        if self._peaks is not None and not self._picture.has_all_of(self._peaks):
            self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show where sections are."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self.update()

    def show_loop(self, loop: tuple[int, int] | None, is_on: bool) -> None:
        """Show a loop range; strong while it is on."""
        if (loop, is_on) != (self._loop, self._loop_on):
            self._loop, self._loop_on = loop, is_on
            self.update()

    def show_position(self, frame: int | None) -> None:
        """Move the playhead; nothing but its old and its new place is painted."""
        before = self._playhead_x()
        self._position = frame
        after = self._playhead_x()
        if before != after:
            for x in (before, after):
                if x is not None:
                    self.update(QRect(x - 2, 0, 5, self.height()))

    @property
    def box(self) -> QRectF:
        """Where the box is, in pixels."""
        left, right = self._x_of(self._view.start), self._x_of(self._view.end)
        if right - left < LEAST_BOX:
            middle = (left + right) / 2
            left, right = middle - LEAST_BOX / 2, middle + LEAST_BOX / 2
        return QRectF(left, 1, right - left, self.height() - 2)

    def frame_at(self, x: float) -> float:
        """Return the frame under a place of the strip."""
        return (x - self._left) / self._width * self._view.frames

    def part_at(self, x: float) -> str:
        """Return what of the box is at a place: "start", "end", "all", or nothing."""
        box = self.box
        grip = min(GRIP, box.width() / 4)
        if not self._view.is_whole or box.left() - GRIP <= x <= box.right() + GRIP:
            for part, edge in (("start", box.left()), ("end", box.right())):
                inside = x - edge if part == "start" else edge - x
                if -GRIP <= inside <= grip:
                    return part
        return "all" if box.left() <= x <= box.right() else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the waveform, what lies outside of the box dimmed, and the marks on top."""
        painter, chosen = QPainter(self), theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.ruler))
        self._paint_caption(painter, chosen)
        ground = QRectF(self._left, 0, self._width, self.height())
        painter.setClipRect(ground)
        painter.fillRect(ground, QColor(chosen.lane))
        if self._peaks is not None:
            size = self._width, self.height() - 2 * MARGIN
            ratio, frames = self.devicePixelRatioF(), self._view.frames
            waveform = self._picture.of(self._peaks, frames, *size, ratio)
            painter.drawPixmap(QPointF(round(self._left), MARGIN), waveform)
        box = self.box
        dim = QColor(chosen.ruler)
        dim.setAlphaF(0.62)
        painter.fillRect(QRectF(ground.left(), 0, box.left() - ground.left(), self.height()), dim)
        painter.fillRect(QRectF(box.right(), 0, ground.right() - box.right(), self.height()), dim)
        loop = self._loop and (*self._loop, self._loop_on)
        size = self._width, float(self.height())
        marks = self._marks_picture.of(
            self._marks, loop, self._view.frames, size, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(self._left, 0), marks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = theme.shows_focus(self)
        painter.setPen(QPen(QColor(chosen.accent), 2 if has_focus else 1.2))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        x = self._playhead_x()
        if x is not None:
            painter.fillRect(QRectF(x, 0, 1.4, self.height()), QColor(chosen.playhead))

    def _paint_caption(self, painter: QPainter, chosen: theme.Colours) -> None:
        painter.fillRect(0, 0, self.width(), 1, QColor(chosen.line))
        place = QRectF(18, 0, self._left - 22, self.height())
        painter.setFont(self._font)
        painter.setPen(QColor(chosen.muted))
        text = QFontMetricsF(self._font).elidedText(
            self.tr("Whole song"), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _x_of(self, frame: float) -> float:
        return self._left + frame / self._view.frames * self._width

    def _playhead_x(self) -> int | None:
        return None if self._position is None else round(self._x_of(self._position))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the box or an edge of it; elsewhere, bring the box here first."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        frame = self.frame_at(event.position().x())
        self._part = self.part_at(event.position().x())
        if not self._part:
            self._part = "all"
            self._show(self._view.moved_to(frame - self._view.span / 2))
        self._taken = frame - (self._view.end if self._part == "end" else self._view.start)
        self._show_cursor(self._part, True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken."""
        x, view = event.position().x(), self._view
        if not self._part:
            self._show_cursor(self.part_at(x), False)
            return
        frame = self.frame_at(x) - self._taken
        if self._part == "all":
            self._show(view.moved_to(frame))
        elif self._part == "start":
            self._show(view.with_edges(min(frame, view.end), view.end))
        else:
            self._show(view.with_edges(view.start, max(frame, view.start)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._part = ""
        self._show_cursor(self.part_at(event.position().x()), False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of the song."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._part = ""
            self.fitted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the box's middle; sideways, scroll."""
        turned, view = event.angleDelta(), self._view
        event.accept()
        if abs(turned.x()) > abs(turned.y()):
            self._show(view.moved_to(view.start - turned.x() / 120 * 0.1 * view.span))
        else:
            self._show(view.zoomed(1.25 ** (turned.y() / 120), (view.start + view.end) / 2))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a scroll bar; as the timeline's they would move the playhead."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and event.key() in KEYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; what is no key of a scroll bar is the timeline's."""
        action = KEYS.get(event.key())
        if action is None or event.modifiers():
            event.ignore()
        else:
            event.accept()
            self.triggerAction(action)

    def _show_cursor(self, part: str, is_held: bool) -> None:
        shape = Qt.CursorShape
        hand = shape.ClosedHandCursor if is_held else shape.OpenHandCursor
        shapes = {"": shape.PointingHandCursor, "all": hand}
        self.setCursor(shapes.get(part, shape.SizeHorCursor))

    def _show(self, view: ViewRange) -> None:
        if (view.start, view.end) != (self._view.start, self._view.end):
            self.shown.emit(view.start, view.end)

    @Slot(int)
    def _on_value(self, value: int) -> None:
        self._show(self._view.moved_to(value / STEPS * self._view.frames))
