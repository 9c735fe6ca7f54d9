"""What is marked and selected in the timeline: strips above the lanes, washes over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui.timeline.heat import HeatStrip, StripCaption
from app.ui.timeline.shade import Shade
from app.ui.timeline.strip import GRIP, Mark, SectionStrip, dragged, placed
from app.ui.timeline.view_range import ViewRange


class SectionLayer(QObject):
    """Draws sections, selection and heat, and passes on what the mouse does with them.

    Signals:
        selected(start, end): A range was selected.
        cleared(): Nothing is selected any more.
        chosen(id), opened(id): A section was clicked, clicked twice.
        moved(id, start, end): A section or an edge of it was dragged there.
        marked(marks): These are shown now, be it while one is dragged.
        banded(id, band): The frequencies of a section were dragged to (low, high), in Hz.
        boxing(box): A rectangle of first frame, end and band is being drawn; None: not any more.
        boxed(start, end, band): It was drawn.
    """

    selected = Signal(object, object)
    cleared = Signal()
    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, object, object)
    marked = Signal(object)
    banded = Signal(str, object)
    boxing = Signal(object)
    boxed = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._dragged: Mark | None = None
        self._taken = 0.0  # frame at which an edge was taken
        self._selection: tuple[int, int] | None = None
        self._range = ViewRange.whole(1)
        self._x_of: Callable[[float], float] = lambda frame: frame
        self._area = QRectF()
        self.hint = ""
        self.strip = SectionStrip()
        self.strip_caption = StripCaption(self.tr("Sections"))
        self.heat = HeatStrip()
        self.heat_caption = StripCaption(self.tr("Differences"))
        self.heat_caption.setToolTip(self.tr("Where the networks differ: listen there first"))
        self.heat.setToolTip(self.heat_caption.toolTip())
        self.shade = Shade()
        self.edges = {part: _Edge(part) for part in ("start", "end")}
        for edge in self.edges.values():
            edge.taken.connect(self._on_edge_taken)
            edge.dragged.connect(self._on_edge_dragged)
        self.strip.moved.connect(self._on_moved)
        self.strip.selected.connect(self.on_selected)
        self.strip.clicked.connect(self.cleared)
        self.strip.chosen.connect(self.chosen)
        self.strip.opened.connect(self.opened)

    @property
    def selection(self) -> tuple[int, int] | None:
        """What is shown as selected."""
        return self._selection

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is shown of sections."""
        return self._marks

    def set_marks(self, marks: Sequence[Mark], hint: str) -> None:
        """Show these sections; without any, the hint."""
        self._marks, self.hint = tuple(marks), hint
        self._show()

    def set_selection(self, selection: tuple[int, int] | None) -> None:
        """Show this range as selected."""
        self._selection = selection
        self._show()

    def set_heat(self, values: tuple[float, ...], sample_rate: int) -> None:
        """Show how far the networks differ, in dB for each second."""
        self.heat.set_values(values, sample_rate)

    def set_range(self, view: ViewRange) -> None:
        """Show these frames."""
        self._range = view
        self.strip.set_range(view.start, view.end)
        self.heat.set_range(view.start, view.end)

    def place(self, area: QRectF, x_of: Callable[[float], float]) -> None:
        """Cover this part of the scene.

        Args:
            area: Of all lanes.
            x_of: Returns where in the scene a frame is.
        """
        self._area, self._x_of = area, x_of
        self._show()

    @Slot(float, float, bool)
    def on_selected(self, start: float, end: float, done: bool) -> None:
        """Show what is being selected; tell when it is done."""
        frames = self._range.frames
        first, last = (min(max(round(frame), 0), frames) for frame in (start, end))
        if last <= first:
            return
        self.set_selection((first, last))
        if done:
            self.selected.emit(first, last)

    @Slot(str, object, bool)
    def on_band_dragged(self, name: str, band: tuple[float, float], done: bool) -> None:
        """Show a section with other frequencies; tell when it is done."""
        mark = next((mark for mark in self._marks if mark.id == name), None)
        if mark is None:
            return
        self._dragged = None if done else replace(mark, band=band)
        self._show()
        if done and band != mark.band:
            self.banded.emit(name, band)

    @Slot(float, float, object, bool)
    def on_box_dragged(
        self, start: float, end: float, band: tuple[float, float] | None, done: bool
    ) -> None:
        """Show a rectangle that is being drawn; tell when it is done. Without a band: none."""
        frames = self._range.frames
        first, last = (min(max(round(frame), 0), frames) for frame in (start, end))
        is_empty = band is None or last <= first
        self.boxing.emit(None if done or is_empty else (first, last, band))
        if done and not is_empty:
            self.boxed.emit(first, last, band)

    def _shown(self) -> tuple[Mark, ...]:
        moving = self._dragged
        return tuple(moving if moving and moving.id == m.id else m for m in self._marks)

    def _show(self) -> None:
        marks = self._shown()
        self.strip.set_marks(marks, self.hint)
        self.marked.emit(marks)
        self.shade.place(
            self._area,
            self._inside(self._selection),
            [(self._inside((m.start, m.end)), m.is_current) for m in marks],
        )
        current = next((mark for mark in marks if mark.is_current), None)
        for part, edge in self.edges.items():
            frame = None if current is None else getattr(current, part)
            edge.setVisible(frame is not None and frame in self._range)
            if frame is not None:
                edge.place(self._x_of(frame), self._area)

    def _inside(self, span: tuple[int, int] | None) -> tuple[float, float] | None:
        """Return where a span can be seen in the scene, if it can."""
        if span is None or span[1] <= self._range.start or span[0] >= self._range.end:
            return None
        first, last = max(span[0], self._range.start), min(span[1], self._range.end)
        return self._x_of(first), self._x_of(last)

    def _frame_at(self, x: float) -> float:
        """Return the frame at a place of the scene."""
        share = (x - self._area.left()) / max(self._area.width(), 1.0)
        return self._range.start + share * self._range.span

    @Slot(float)
    def _on_edge_taken(self, x: float) -> None:
        self._taken = self._frame_at(x)

    @Slot(str, float, bool)
    def _on_edge_dragged(self, part: str, x: float, done: bool) -> None:
        current = next((mark for mark in self._marks if mark.is_current), None)
        if current is not None:
            frames = self._frame_at(x) - self._taken
            self._on_moved(current.id, *dragged(current, part, frames), done)

    @Slot(str, float, float, bool)
    def _on_moved(self, name: str, start: float, end: float, done: bool) -> None:
        mark = next((mark for mark in self._marks if mark.id == name), None)
        if mark is None:
            return
        frames = self._range.frames
        if end > frames:  # at the song's end: a whole section stops, an edge too
            start -= end - frames if round(start) != mark.start else 0
            end = frames
        moving = placed(mark, max(start, 0), end)
        self._dragged = None if done else moving
        self._show()
        if done and (moving.start, moving.end) != (mark.start, mark.end):
            self.moved.emit(name, moving.start, moving.end)


class _Edge(pg.GraphicsObject):
    """An edge of the section that is worked on, to be dragged over all lanes; it paints nothing.

    Attributes:
        scrolls_view: Whether a drag scrolls at the edges of what can be seen.

    Signals:
        taken(x): A drag began here, in pixels of the scene.
        dragged(part, x, done): It got here.
    """

    taken = Signal(float)
    dragged = Signal(str, float, bool)

    def __init__(self, part: str) -> None:
        super().__init__()
        self.scrolls_view = True
        self._part = part
        self._height = 0.0
        self.setZValue(60)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setVisible(False)

    def place(self, x: float, area: QRectF) -> None:
        """Stand here, over this part of the scene."""
        if area.height() != self._height:
            self.prepareGeometryChange()
            self._height = area.height()
        self.setPos(x, area.top())

    def boundingRect(self) -> QRectF:
        return QRectF(-GRIP, 0, 2 * GRIP, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        pass

    def mouseDragEvent(self, event: object) -> None:
        """Follow the mouse."""
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            event.ignore()
            return
        event.accept()
        if event.isStart():
            self.taken.emit(event.buttonDownScenePos().x())
        self.dragged.emit(self._part, event.scenePos().x(), event.isFinish())
