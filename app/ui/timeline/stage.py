"""The stage: ruler, lanes and their heads in one scene, with playhead and loop above them."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from app.catalog.stems import ACCOMPANIMENT, LABELS, MIXTURE, VOCALS
from app.ui import theme
from app.ui.timeline.header import LaneHeader
from app.ui.timeline.lane import LaneBox
from app.ui.timeline.playhead import LoopShade, Playhead
from app.ui.timeline.ruler import Ruler
from app.ui.timeline.view_range import ViewRange

ORDER = (MIXTURE, VOCALS, ACCOMPANIMENT)
GAP = 1  # pixels between lanes


class Stage(pg.GraphicsView):
    """Draws what the timeline shows and passes on what the mouse does.

    Signals:
        clicked(frame): The user wants to hear from here.
        zoomed(factor, frame): Wanted zoom, with the frame to stay in place.
        panned(frames): Wanted shift.
        loop_dragged(start, end, done): A range is being marked.
        stem_chosen(stem): A lane's head was clicked.
    """

    clicked = Signal(float)
    zoomed = Signal(float, float)
    panned = Signal(float)
    loop_dragged = Signal(float, float, bool)
    stem_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self._range = ViewRange.whole(1)
        self._position: int | None = None
        self._loop: tuple[int, int] | None = None
        self._loop_on = False
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the timeline's own
            part.setAccessibleName(self.tr("Waveforms"))
            part.setAcceptDrops(False)  # the window takes what is dropped
        self.setFrameShape(pg.GraphicsView.Shape.NoFrame)
        self._build()
        self.refresh_colours()

    def set_sample_rate(self, sample_rate: int) -> None:
        """Take over the rate in which the ruler counts."""
        self.ruler.sample_rate = sample_rate
        for lane in self.lanes.values():
            lane.sample_rate = sample_rate

    def show_range(self, view: ViewRange) -> None:
        """Show these frames."""
        self._range = view
        for lane in self.lanes.values():
            lane.setXRange(view.start, view.end, padding=0)
        self.ruler.set_range(view.start, view.end)
        self._place()

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
        self.ruler.set_loop(loop, is_on)
        self._place_loop()

    def refresh_colours(self) -> None:
        """Take over the colours of the present scheme."""
        chosen = theme.colours()
        self.setBackground(QColor(chosen.line))
        for stem, lane in self.lanes.items():
            lane.setBackgroundColor(QColor(chosen.lane))
            lane.waveform.set_colour(QColor(chosen.stems[stem]))
        self.viewport().update()

    def _build(self) -> None:
        layout = pg.GraphicsLayout()
        grid = layout.layout
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.setCentralItem(layout)
        self.ruler = Ruler()
        layout.addItem(_Corner(), 0, 0)
        layout.addItem(self.ruler, 0, 1)
        self.lanes: dict[str, LaneBox] = {}
        self.headers: dict[str, LaneHeader] = {}
        for row, stem in enumerate(ORDER, start=1):
            self.headers[stem] = header = LaneHeader(stem, self.tr(LABELS[stem]))
            self.lanes[stem] = lane = LaneBox(stem)
            layout.addItem(header, row, 0)
            layout.addItem(lane, row, 1)
            grid.setRowStretchFactor(row, 1)
            header.clicked.connect(self._on_header_clicked)
        grid.setColumnFixedWidth(0, round(max(h.width_wanted() for h in self.headers.values())))
        grid.setRowFixedHeight(0, self.ruler.maximumHeight())
        for item in (self.ruler, *self.lanes.values()):
            item.clicked.connect(self.clicked)
            item.zoomed.connect(self.zoomed)
            item.panned.connect(self.panned)
            item.loop_dragged.connect(self.loop_dragged)
        self._shade = LoopShade()
        self._playhead = Playhead()
        for item in (self._shade, self._playhead):
            self.scene().addItem(item)
        self.lanes[MIXTURE].sigResized.connect(self._place)

    def _x_of(self, frame: float) -> float:
        """Return where a frame is in the scene."""
        lane = self.lanes[MIXTURE]
        left = lane.mapToScene(QPointF(0, 0)).x()
        return left + self._range.share_of(frame) * lane.rect().width()

    def _place(self) -> None:
        self._place_playhead()
        self._place_loop()

    def _place_playhead(self) -> None:
        is_seen = self._position is not None and self._position in self._range
        self._playhead.setVisible(is_seen)
        if is_seen:
            self._playhead.set_height(self.viewport().height())
            self._playhead.place(self._x_of(self._position), 0)

    def _place_loop(self) -> None:
        area = QRectF()
        if self._loop is not None:
            first, last = (
                min(max(frame, self._range.start), self._range.end) for frame in self._loop
            )
            left, right = self._x_of(first), self._x_of(last)
            top = self.ruler.rect().height()
            area = QRectF(left, top, right - left, self.viewport().height() - top)
        self._shade.place(area, self._loop_on)

    @Slot()
    def _on_header_clicked(self) -> None:
        self.stem_chosen.emit(self.sender().stem)


class _Corner(pg.GraphicsWidget):
    """The empty field left of the ruler."""

    def paint(self, painter: QPainter, option: object, widget: QWidget | None = None) -> None:
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.ruler))
        bottom = self.rect().height() - 1
        painter.fillRect(QRectF(0, bottom, self.rect().width(), 1), QColor(chosen.line))
