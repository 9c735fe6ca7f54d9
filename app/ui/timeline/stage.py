"""The stage: ruler, lanes and their heads in one scene, with playhead and loop above them."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QCursor, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.catalog.stems import ACCOMPANIMENT, DIFFERENCE, LABELS, MIXTURE, VOCALS
from app.ui import theme
from app.ui.texts import shown
from app.ui.timeline import palettes
from app.ui.timeline.auto_scroll import AutoScroll
from app.ui.timeline.gestures import Gestures
from app.ui.timeline.header import LaneHeader
from app.ui.timeline.heat import strip_height
from app.ui.timeline.lane import LaneBox
from app.ui.timeline.legend import Legend
from app.ui.timeline.look import Look
from app.ui.timeline.overlay import Overlay
from app.ui.timeline.ruler import Ruler
from app.ui.timeline.scale import Scale
from app.ui.timeline.sections import SectionLayer
from app.ui.timeline.tiles import TileLoader
from app.ui.timeline.view_range import ViewRange

ORDER = (MIXTURE, VOCALS, ACCOMPANIMENT, DIFFERENCE)
GAP = 1  # pixels between lanes
FIRST_LANE = 3  # row; above are the ruler, the sections, and where networks differ


class Stage(pg.GraphicsView):
    """Draws what the timeline shows and passes on what the mouse does.

    Attributes:
        lanes, headers: What is shown, by stem: the difference only if it is wanted.

    Signals:
        clicked(frame): The user wants to hear from here.
        zoomed(factor, frame): Wanted zoom, with the frame to stay in place.
        panned(frames): Wanted shift.
        loop_dragged(start, end, done): A range is being marked.
        stem_chosen(stem): A lane's head was clicked.
        lanes_placed(left, width): The lanes are here now, in pixels.
    """

    clicked = Signal(float)
    zoomed = Signal(float, float)
    panned = Signal(float)
    loop_dragged = Signal(float, float, bool)
    stem_chosen = Signal(str)
    lanes_placed = Signal(float, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # one colour is filled in faster
        self._range = ViewRange.whole(1)
        self._look = Look()
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the timeline's own
            part.setAccessibleName(self.tr("Waveforms"))
            part.setAcceptDrops(False)  # the window takes what is dropped
        self.setFrameShape(pg.GraphicsView.Shape.NoFrame)
        self._scale = Scale()
        self._build()
        self.refresh_colours()

    def set_scale(self, scale: Scale) -> None:
        """Let the ruler and the lines in the lanes count like this."""
        self._scale = scale
        self.ruler.set_scale(scale)
        for lane in self.lanes.values():
            lane.set_scale(scale)

    def show_difference(self, is_shown: bool) -> None:
        """Show the lane of the difference, or let it rest."""
        if is_shown == (DIFFERENCE in self.lanes):
            return
        if is_shown:
            self._add_lane(DIFFERENCE)
            lane = self.lanes[DIFFERENCE]
            lane.set_scale(self._scale)
            lane.setXRange(self._range.start, self._range.end, padding=0)
            self.set_look(self._look)
        else:
            self._remove_lane(DIFFERENCE)
        self.centralWidget.layout.activate()

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
        self.ruler.set_position(frame)
        self._overlay.show_position(frame)

    def show_held(self, is_held: bool) -> None:
        """Show that playback waits where the playhead stands."""
        self._overlay.show_held(is_held)

    def show_loop(self, loop: tuple[int, int] | None, is_on: bool) -> None:
        """Show a loop range; strong while it is on."""
        self.ruler.set_loop(loop, is_on)
        self._overlay.show_loop(loop, is_on)

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
        self._fit_headers()
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
        captions = self.sections.strip_caption, self.sections.heat_caption
        for item in (*self.headers.values(), *captions):
            item.update()  # it is not painted anew by itself
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
        self._resting: dict[str, tuple[LaneHeader, LaneBox]] = {}
        for stem in ORDER:
            if stem != DIFFERENCE:
                self._add_lane(stem)
        self._fit_headers()
        grid.setRowFixedHeight(0, self.ruler.maximumHeight())
        self.ruler.clicked.connect(self.clicked)
        self.ruler.loop_dragged.connect(self.loop_dragged)
        grid.setRowFixedHeight(1, self.sections.strip.maximumHeight())
        self.sections.strip.clicked.connect(self.clicked)
        self.show_heat((), 1)
        gestures = Gestures(self.viewport())
        gestures.zoomed.connect(self._on_zoomed)
        gestures.panned.connect(self._on_panned)
        self._auto_scroll = AutoScroll(self)
        self._auto_scroll.panned.connect(self._on_panned)
        self._auto_scroll.moved.connect(self._on_moved_again)
        self._overlay = Overlay(self.scene())
        for item in (self.sections.shade, *self.sections.edges.values()):
            self.scene().addItem(item)
        self.lanes[MIXTURE].sigResized.connect(self._place)

    def _add_lane(self, stem: str) -> None:
        """Put a lane into its row; it is made when it is wanted for the first time."""
        if stem in self._resting:
            header, lane = self._resting.pop(stem)
        else:
            header, lane = LaneHeader(stem, shown(LABELS[stem])), LaneBox(stem)
            header.clicked.connect(self._on_header_clicked)
            lane.spectrogram.set_loader(self.loader)
            lane.placed.connect(self._on_placed)
            lane.selected.connect(self.sections.on_selected)
            self.sections.marked.connect(lane.bands.set_marks)
            lane.bands.set_marks(self.sections.marks)
            lane.band_grips.dragged.connect(self.sections.on_band_dragged)
            lane.band_box.dragged.connect(self.sections.on_box_dragged)
            self.sections.boxing.connect(lane.band_box.show_box)
            lane.clicked.connect(self.sections.cleared)
            lane.clicked.connect(self.clicked)
            lane.panned.connect(self.panned)
            lane.loop_dragged.connect(self.loop_dragged)
        self.headers[stem], self.lanes[stem] = header, lane
        row = FIRST_LANE + ORDER.index(stem)
        self.centralWidget.addItem(header, row, 0)
        self.centralWidget.addItem(lane, row, 1)
        self.centralWidget.layout.setRowStretchFactor(row, 1)

    def _remove_lane(self, stem: str) -> None:
        """Let a lane rest; it asks for nothing until it is shown again."""
        header, lane = self._resting[stem] = self.headers.pop(stem), self.lanes.pop(stem)
        lane.show_spectrum(None)
        lane.waveform.show_sound(None, None)
        for item in (header, lane):
            self.centralWidget.removeItem(item)
        row = FIRST_LANE + ORDER.index(stem)
        self.centralWidget.layout.setRowStretchFactor(row, 0)

    def _fit_headers(self) -> None:
        width = max(header.width_wanted() for header in self.headers.values())
        if self._look.has_spectrogram:
            width += next(iter(self.headers.values())).scale_width()
        self.centralWidget.layout.setColumnFixedWidth(0, round(width))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, and scroll where that leaves what can be seen."""
        super().mouseMoveEvent(event)
        if getattr(self.scene().dragItem, "scrolls_view", False):
            left, width = self._lanes_place()
            self._auto_scroll.follow(event, left, left + width)
        else:
            self._auto_scroll.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._auto_scroll.stop()
        super().mouseReleaseEvent(event)

    @property
    def pointed(self) -> float | None:
        """The frame under the mouse; None while that is not over the lanes."""
        left, width = self._lanes_place()
        x = self.viewport().mapFromGlobal(QCursor.pos()).x() - left
        if not self.viewport().underMouse() or not 0 <= x <= width:
            return None
        return self._range.start + x / max(width, 1.0) * self._range.span

    def _lanes_place(self) -> tuple[float, float]:
        """Return where the lanes begin in the scene, and how wide they are."""
        lane = self.lanes[MIXTURE]
        return lane.mapToScene(QPointF(0, 0)).x(), lane.rect().width()

    def _place(self) -> None:
        lanes = self.lanes[MIXTURE]
        corner = lanes.mapToScene(QPointF(0, 0))
        height = self.viewport().height() - corner.y()
        area = QRectF(corner.x(), corner.y(), lanes.rect().width(), height)
        self._overlay.place(area, self._range)
        self.sections.place(area, self._overlay.x_of)
        self.lanes_placed.emit(area.left(), area.width())

    def _table(self, stem: str) -> tuple[int, ...]:
        return palettes.ramp(palettes.stops(self._look.palette, stem), self._look.range_db)

    @Slot(float, float)
    def _on_zoomed(self, factor: float, x: float) -> None:
        left, width = self._lanes_place()
        share = min(max((x - left) / max(width, 1.0), 0.0), 1.0)
        self.zoomed.emit(factor, self._range.start + share * self._range.span)

    @Slot(object)
    def _on_moved_again(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not getattr(self.scene().dragItem, "scrolls_view", False):  # it was given up
            self._auto_scroll.stop()

    @Slot(float)
    def _on_panned(self, share: float) -> None:
        self.panned.emit(share * self._range.span)

    @Slot()
    def _on_placed(self) -> None:
        lane = self.sender()
        if lane.stem in self.headers:
            self.headers[lane.stem].show_scale(lane.axis, lane.areas[1])

    @Slot()
    def _on_header_clicked(self) -> None:
        self.stem_chosen.emit(self.sender().stem)
