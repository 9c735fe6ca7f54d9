"""The spectrogram of a lane: tiles stretched to the screen, coarser ones while those are made."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, QTimer, Slot
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import COLUMNS, Axis
from app.core.intervals import Intervals
from app.ui.timeline.lane_item import LaneItem
from app.ui.timeline.ribbon import Ribbon
from app.ui.timeline.stand_ins import POOR, RIGHT, StandIns
from app.ui.timeline.tile_canvas import Canvas
from app.ui.timeline.tiles import Identity, Request, Spectrum, TileKey, TileLoader

HIGHEST = 40  # level
BESIDE = 2  # tiles made ahead on either side of what is visible
GATHER_MS = 30  # arriving tiles are painted together; painting each keeps the next one waiting
TOGETHER_MS = 4  # ... but for the last that was lacking: those of other lanes come just after
FIRST, NEXT, LAST = 0.0, 1.0, 2.0  # urgency: stand-ins, what is visible, what is beside it


class SpectrogramItem(LaneItem):
    """Paints a sound's tiles."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._loader: TileLoader | None = None
        self._spectrum: Spectrum | None = None
        self._name: Identity | None = None  # of what is drawn
        self._former: Identity | None = None
        self._missing = Intervals()
        self._axis: Axis | None = None
        self._table: tuple[int, ...] = (0xFF000000,) * 256
        self._stand_ins = StandIns()
        self._ribbon = Ribbon(self, is_opaque=True)
        self._ribbon.settled.connect(self._change)
        self._view: tuple[float, float] | None = None
        self._painted = -1  # version
        self._drawn: dict[int, int] = {}  # what stands for each tile that can be seen
        self._lacking: set[int] = set()  # those of which nothing has come since
        self._asked: tuple | None = None  # what the tiles that were asked for last follow from
        self._asked_for: tuple[int, int, int, float] | None = None  # ... and which those are
        self._version = 0
        self._arrived: list[tuple[int, int]] = []  # frames of tiles that came a moment ago
        self._stale: list[tuple[int, int]] = []  # frames that are to be painted anew
        self._gather = QTimer(self, singleShot=True)
        self._gather.timeout.connect(self._show_arrived)
        self.setVisible(False)

    def set_loader(self, loader: TileLoader) -> None:
        """Take the tiles from here."""
        self._loader = loader
        self._stand_ins.set_loader(loader)
        loader.arrived.connect(self._on_arrived)

    def show_spectrum(self, spectrum: Spectrum | None) -> None:
        """Draw this sound; until its tiles are there, those of the former one stay."""
        former = self._spectrum
        if spectrum == former:
            return
        if spectrum is not None and former is not None and former.identity != spectrum.identity:
            self._former = self._name
        if spectrum is None:
            self._former = None
        self._spectrum = spectrum
        if spectrum is not None and former is not None and former.identity == spectrum.identity:
            self._ask()  # it has grown: what was drawn is still right
            return
        self._name = None if spectrum is None else Identity(spectrum.identity)
        self._change()

    def set_axis(self, axis: Axis | None) -> None:
        """Set how frequencies go up."""
        if axis != self._axis:
            self._axis = axis
            self._change()

    def set_table(self, table: tuple[int, ...]) -> None:
        """Set the colour of each level."""
        if table != self._table:
            self._table = table
            self._change()

    def set_missing(self, missing: Intervals) -> None:
        """Leave these frames out: what is beneath shows that they are not there."""
        if missing != self._missing:
            self._missing = missing
            self.update()

    @property
    def _is_current(self) -> bool:
        view = tuple(self._box.viewRange()[0])
        return (self._view, self._painted) == (view, self._version)

    @property
    def is_sharp(self) -> bool:
        """Whether all that was painted last were the right tiles, without hurry."""
        is_ready = self._is_current and not self._ribbon.is_hurried
        return is_ready and all(what == RIGHT for what in self._drawn.values())

    @property
    def is_covered(self) -> bool:
        """Whether nothing was painted that is much coarser than it should be."""
        return self._is_current and all(what != POOR for what in self._drawn.values())

    @property
    def bytes(self) -> int:
        """Memory of what is kept to be painted, without the loader's tiles."""
        return self._ribbon.bytes + self._stand_ins.bytes

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Blit the picture; paint what is new of it first."""
        if self._spectrum is None or self._axis is None or self._loader is None:
            return
        ratio = painter.device().devicePixelRatioF()
        columns, rows = round(self._area.width() * ratio), round(self._area.height() * ratio)
        if columns < 1 or rows < 1:
            return
        start, end = view = tuple(self._box.viewRange()[0])
        state = (self._version, ratio)
        parts = []
        if (view, self._version) != (self._view, self._painted) or not self._ribbon.shows(
            columns, rows, state
        ):
            part = self._ribbon.turn_to(start, end, columns, rows, state)
            if part == (0, columns):
                self._stale = []  # it is painted with all the rest
            parts.append(part)
            self._view, self._painted = view, self._version
        if parts or self._stale:
            self._compose([*parts, *self._take_stale(ratio)], rows, ratio)
        if self._missing:
            self._clip(painter, start, end)
        self._ribbon.paint(painter, self._area.topLeft())

    def _clip(self, painter: QPainter, start: float, end: float) -> None:
        """Keep off what is missing; on whole pixels, as its hatch."""
        region = QRegion(self._area.toRect())
        width = self._area.width()
        for first, last in self._missing:
            left = round((max(first, start) - start) / (end - start) * width)
            right = round((min(last, end) - start) / (end - start) * width)
            if right >= left:
                hole = QRect(left, 0, max(right - left, 1), math.ceil(self._area.bottom()))
                region -= QRegion(hole)
        painter.setClipRegion(region)

    def _take_stale(self, ratio: float) -> list[tuple[int, int]]:
        """Return the columns of what came since, as whole tiles."""
        grid, per_tile = self._ribbon.grid, COLUMNS << self._level(ratio)
        parts = []
        for start, end in self._stale:
            first, last = start // per_tile * per_tile, -(-end // per_tile) * per_tile
            part = max(round(grid.x_of(first)), 0), min(round(grid.x_of(last)), grid.columns)
            if part[0] < part[1] and part not in parts:
                parts.append(part)
        self._stale = []
        return parts

    def _level(self, ratio: float) -> int:
        """Return the level whose columns are closest to a pixel wide."""
        frames_per_pixel = self._ribbon.grid.per_column * ratio
        return min(max(round(math.log2(max(frames_per_pixel, 1e-9))), 0), HIGHEST)

    def _compose(self, parts: list[tuple[int, int]], rows: int, ratio: float) -> None:
        """Paint these columns of the picture and ask for the tiles that are not there."""
        grid, level = self._ribbon.grid, self._level(ratio)
        start, end = grid.start, grid.frame_at(grid.columns)
        per_tile = COLUMNS << level
        left_most, right_most = int(max(start, 0) // per_tile), math.ceil(end / per_tile)
        seen = range(left_most, right_most)
        self._drawn = {index: self._drawn.get(index, RIGHT) for index in seen}
        for first, last in parts:
            if last > first:
                self._compose_part(first, last, rows, level)
        self._lacking = {index for index, what in self._drawn.items() if what == POOR}
        asked = (level, self._version, self._drawn.copy())
        if asked != self._asked:  # panned a little, the same tiles are wanted
            self._asked = asked
            self._asked_for = level, left_most, right_most, (start + end) / 2 / per_tile
            self._ask()

    def _compose_part(self, first: int, last: int, rows: int, level: int) -> None:
        """Paint columns from `first` to before `last`, and note what stands for which tile."""
        grid, per_tile = self._ribbon.grid, COLUMNS << level
        canvas = Canvas(first, last, rows, self._ribbon.is_hurried)
        for index in self._drawn:
            left, right = (round(grid.x_of(at * per_tile)) for at in (index, index + 1))
            if left >= last or right <= first:
                continue
            key = TileKey(self._name, self._axis, level, index)
            what = self._stand_ins.draw(canvas, (left, right), key, self._former)
            is_whole = first <= max(left, 0) and last >= min(right, grid.columns)
            self._drawn[index] = what if is_whole else min(self._drawn[index], what)
        painter = QPainter(self._ribbon.pixmap)
        painter.drawImage(first, 0, canvas.image(self._table))
        painter.end()

    def _ask(self) -> None:
        """Ask for the tiles that can be seen, those beside, and quick stand-ins."""
        if self._asked_for is None or self._loader is None:
            return
        level, first, last, middle = self._asked_for
        requests, quick = [], {}
        tiles = math.ceil(self._spectrum.sound.frames / (COLUMNS << level))
        for index in range(max(first - BESIDE, 0), min(last + BESIDE, tiles)):
            distance = abs(index + 0.5 - middle)
            urgency = (NEXT if first <= index < last else LAST, distance)
            key = TileKey(self._name, self._axis, level, index)
            requests.append(Request.of(self._spectrum, key, urgency))
            if self._drawn.get(index) == POOR:
                quick[key.quick] = min(quick.get(key.quick, distance), distance)
        for key, distance in quick.items():
            requests.append(Request.of(self._spectrum, key, (FIRST, distance)))
        self._loader.ask(self, requests)

    @Slot()
    def _change(self) -> None:
        self._version += 1
        self.update()

    def _rest(self) -> None:
        """Ask for nothing and keep nothing while nothing is to be seen."""
        self._stand_ins.clear()
        self._ribbon.clear()
        self._view = self._asked = self._asked_for = None
        self._drawn, self._lacking = {}, set()
        self._arrived, self._stale = [], []
        if self._loader is not None:
            self._loader.ask(self, ())

    @Slot(object)
    def _on_arrived(self, key: TileKey) -> None:
        if self._name is None or key.identity != self._name:
            return
        first, last = key.frames
        start, end = self._box.viewRange()[0]
        if first < end and last > start:
            self._arrived.append((first, last))
            is_lacking, length = bool(self._lacking), COLUMNS << key.level
            if self._asked_for is not None and self._asked_for[0] == key.level:
                self._lacking -= set(range(first // length, last // length))
            if is_lacking and not self._lacking:
                self._gather.start(TOGETHER_MS)  # now there is something everywhere
            elif not self._gather.isActive():
                self._gather.start(GATHER_MS)

    @Slot()
    def _show_arrived(self) -> None:
        """Have what came painted, and nothing else."""
        start, end = self._box.viewRange()[0]
        per_frame = self._area.width() / (end - start)
        for first, last in self._arrived:
            left = math.floor((max(first, start) - start) * per_frame) - 1
            right = math.ceil((min(last, end) - start) * per_frame) + 1
            self.update(QRectF(left, self._area.top(), right - left, self._area.height()))
        self._stale += self._arrived
        self._arrived = []
