"""The stage: ruler, lanes and their heads in one scene, with playhead and loop above them."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from app.catalog.stems import ACCOMPANIMENT, LABELS, MIXTURE, VOCALS
from app.ui import theme
from app.ui.timeline import palettes
from app.ui.timeline.header import LaneHeader
from app.ui.timeline.heat import strip_height
from app.ui.timeline.lane import LaneBox
from app.ui.timeline.legend import Legend
from app.ui.timeline.look import Look
from app.ui.timeline.playhead import LoopShade, Playhead
from app.ui.timeline.ruler import Ruler
from app.ui.timeline.sections import SectionLayer
from app.ui.timeline.tiles import TileLoader
from app.ui.timeline.view_range import ViewRange

ORDER = (MIXTURE, VOCALS, ACCOMPANIMENT)
GAP = 1  # pixels between lanes
FIRST_LANE = 3  # row; above are the ruler, the sections, and where networks differ


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
        self._look = Look()
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
        self.sections.set_range(view)
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

    def show_heat(self, values: tuple[float, ...], sample_rate: int) -> None:
        """Show where the networks differ, if that is known."""
        self.sections.set_heat(values, sample_rate)
        height = strip_height(self.sections.heat.font()) if values else 0
        for item in (self.sections.heat, self.sections.heat_caption):
            item.setVisible(bool(values))
            item.setFixedHeight(height)  # a hidden item would keep its place
        self.centralWidget.layout.setRowFixedHeight(2, height)

    def set_look(self, look: Look) -> None:
        """Show the lanes as the user chose."""
        self._look = look
        width = max(header.width_wanted() for header in self.headers.values())
        if look.has_spectrogram:
            width += next(iter(self.headers.values())).scale_width()
        self.centralWidget.layout.setColumnFixedWidth(0, round(width))
        for lane in self.lanes.values():
            lane.set_look(look)
        self.refresh_colours()

    def refresh_colours(self) -> None:
        """Take over the colours of the present scheme."""
        chosen = theme.colours()
        self.setBackground(QColor(chosen.line))
        for stem, lane in self.lanes.items():
            lane.setBackgroundColor(QColor(chosen.lane))
            lane.waveform.set_colour(QColor(chosen.stems[stem]))
            lane.spectrogram.set_table(self._table(stem))
        is_shown = self._look.has_spectrogram
        for header in self.headers.values():
            header.update()  # it is not painted anew by itself
        self._legend.show_colours(self._table(MIXTURE) if is_shown else None, self._look.range_db)
        self.viewport().update()

    def _build(self) -> None:
        layout = pg.GraphicsLayout()
        grid = layout.layout
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.setCentralItem(layout)
        self.ruler = Ruler()
        self._legend = Legend()
        self.loader = TileLoader(self)
        layout.addItem(self._legend, 0, 0)
        layout.addItem(self.ruler, 0, 1)
        self.sections = SectionLayer(self)
        layout.addItem(self.sections.strip_caption, 1, 0)
        layout.addItem(self.sections.strip, 1, 1)
        layout.addItem(self.sections.heat_caption, 2, 0)
        layout.addItem(self.sections.heat, 2, 1)
        self.lanes: dict[str, LaneBox] = {}
        self.headers: dict[str, LaneHeader] = {}
        for row, stem in enumerate(ORDER, start=FIRST_LANE):
            self.headers[stem] = header = LaneHeader(stem, self.tr(LABELS[stem]))
            self.lanes[stem] = lane = LaneBox(stem)
            layout.addItem(header, row, 0)
            layout.addItem(lane, row, 1)
            grid.setRowStretchFactor(row, 1)
            header.clicked.connect(self._on_header_clicked)
            lane.spectrogram.set_loader(self.loader)
            lane.placed.connect(self._on_placed)
            lane.selected.connect(self.sections.on_selected)
            lane.clicked.connect(self.sections.cleared)
        grid.setColumnFixedWidth(0, round(max(h.width_wanted() for h in self.headers.values())))
        grid.setRowFixedHeight(0, self.ruler.maximumHeight())
        for item in (self.ruler, *self.lanes.values()):
            item.clicked.connect(self.clicked)
            item.zoomed.connect(self.zoomed)
            item.panned.connect(self.panned)
            item.loop_dragged.connect(self.loop_dragged)
        grid.setRowFixedHeight(1, self.sections.strip.maximumHeight())
        self.sections.strip.clicked.connect(self.clicked)
        self.sections.strip.zoomed.connect(self.zoomed)
        self.show_heat((), 1)
        self._shade = LoopShade()
        self._playhead = Playhead()
        marks = (self.sections.shade, *self.sections.edges.values())
        for item in (self._shade, self._playhead, *marks):
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
        lanes = self.lanes[MIXTURE]
        corner = lanes.mapToScene(QPointF(0, 0))
        height = self.viewport().height() - corner.y()
        area = QRectF(corner.x(), corner.y(), lanes.rect().width(), height)
        self.sections.place(area, self._x_of)

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
            top = self.lanes[MIXTURE].mapToScene(QPointF(0, 0)).y()
            area = QRectF(left, top, right - left, self.viewport().height() - top)
        self._shade.place(area, self._loop_on)

    def _table(self, stem: str) -> tuple[int, ...]:
        return palettes.ramp(palettes.stops(self._look.palette, stem), self._look.range_db)

    @Slot()
    def _on_placed(self) -> None:
        lane = self.sender()
        self.headers[lane.stem].show_scale(lane.axis, lane.areas[1])

    @Slot()
    def _on_header_clicked(self) -> None:
        self.stem_chosen.emit(self.sender().stem)
