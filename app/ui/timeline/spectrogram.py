"""The spectrogram of a lane: tiles stretched to the screen, coarser ones while those are made."""

from __future__ import annotations

import math
from collections import OrderedDict

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, QTimer, Slot
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import COLUMNS, Axis
from app.core.intervals import Intervals
from app.ui.timeline.resampling import fit_rows
from app.ui.timeline.ribbon import Ribbon
from app.ui.timeline.tile_canvas import Canvas
from app.ui.timeline.tiles import Identity, Request, Spectrum, TileKey, TileLoader

COARSER = 3  # levels up to which a coarser tile is good enough while the right one is made
FURTHEST = 8  # levels up to which a coarser tile is looked for
HIGHEST = 40  # level
BESIDE = 2  # tiles made ahead on either side of what is visible
GATHER_MS = 10  # arriving tiles are painted together; painting each keeps the next one waiting
FITTED_BYTES = 8 * 2**20  # of tiles that are kept as high as the lane
POOR, GOOD, RIGHT = 0, 1, 2  # what stands for a tile: too coarse or nothing, good enough, itself
FIRST, NEXT, LAST = 0.0, 1.0, 2.0  # urgency: stand-ins, what is visible, what is beside it


class SpectrogramItem(pg.GraphicsObject):
    """Paints a sound's tiles over an area of its view box, in pixels as `WaveformItem` does."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self._area = QRectF()
        self._loader: TileLoader | None = None
        self._spectrum: Spectrum | None = None
        self._name: Identity | None = None  # of what is drawn
        self._former: Identity | None = None
        self._missing = Intervals()
        self._axis: Axis | None = None
        self._table: tuple[int, ...] = (0xFF000000,) * 256
        self._fitted: OrderedDict[TileKey, tuple[np.ndarray, np.ndarray]] = OrderedDict()
        self._fitted_rows = 0
        self._ribbon = Ribbon(self, is_opaque=True)
        self._ribbon.settled.connect(self._change)
        self._view: tuple[float, float] | None = None
        self._painted = -1  # version
        self._drawn: dict[int, int] = {}  # what stands for each tile that can be seen
        self._asked: tuple | None = None  # what the tiles that were asked for last follow from
        self._version = 0
        self._gather = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._gather.timeout.connect(self._change)
        self.setParentItem(box)
        self.setZValue(1)
        self.setVisible(False)
        box.sigXRangeChanged.connect(self._on_range_changed)

    def set_loader(self, loader: TileLoader) -> None:
        """Take the tiles from here."""
        self._loader = loader
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
        self._name = None if spectrum is None else Identity(spectrum.identity)
        self._change()

    def set_area(self, area: QRectF) -> None:
        """Paint here; nowhere and nothing while it is empty."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self.setVisible(not area.isEmpty())
        if area.isEmpty():
            self._rest()

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
        return self._ribbon.bytes + sum(made.nbytes for _, made in self._fitted.values())

    def boundingRect(self) -> QRectF:
        """Return the area, in pixels of the view box."""
        return self._area

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
        if (view, self._version) != (self._view, self._painted) or not self._ribbon.shows(
            columns, rows, state
        ):
            first, last = self._ribbon.turn_to(start, end, columns, rows, state)
            self._view, self._painted = view, self._version
            self._compose(first, last, rows, ratio)
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

    def _compose(self, first: int, last: int, rows: int, ratio: float) -> None:
        """Paint these columns of the picture and ask for the tiles that are not there."""
        grid = self._ribbon.grid
        start, end = grid.start, grid.frame_at(grid.columns)
        canvas = Canvas(first, last, rows, self._ribbon.is_hurried)
        level = _level_for(grid.per_column * ratio)
        per_tile = COLUMNS << level
        left_most, right_most = int(max(start, 0) // per_tile), math.ceil(end / per_tile)
        before, self._drawn = self._drawn, {}
        for index in range(left_most, right_most):
            own = TileKey(self._name, self._axis, level, index)
            place = round(grid.x_of(index * per_tile)), round(grid.x_of((index + 1) * per_tile))
            what = before.get(index, RIGHT) if last - first < grid.columns else RIGHT
            if place[0] < last and place[1] > first:
                what = min(what, self._draw_best(canvas, place, own))
            self._drawn[index] = what
        if last > first:
            painter = QPainter(self._ribbon.pixmap)
            painter.drawImage(first, 0, canvas.image(self._table))
            painter.end()
        asked = (level, self._version, self._drawn)
        if asked != self._asked:  # panned a little, the same tiles are wanted
            self._asked = asked
            self._ask(level, left_most, right_most, (start + end) / 2 / per_tile)

    def _ask(self, level: int, first: int, last: int, middle: float) -> None:
        """Ask for the tiles from `first` to before `last`, those beside, and quick stand-ins."""
        requests = []
        for index in range(max(first - BESIDE, 0), last + BESIDE):
            distance = abs(index + 0.5 - middle)
            urgency = (NEXT if first <= index < last else LAST, distance)
            key = TileKey(self._name, self._axis, level, index)
            requests.append(Request.of(self._spectrum, key, urgency))
            if self._drawn.get(index) == POOR:
                quick = key._replace(is_quick=True)
                requests.append(Request.of(self._spectrum, quick, (FIRST, distance)))
        self._loader.ask(self, requests)

    def _draw_best(self, canvas: Canvas, place: tuple[int, int], key: TileKey) -> int:
        """Draw a tile, or what there is instead; return what that is."""
        if self._draw(canvas, place, key):
            return RIGHT
        return GOOD if self._draw_another(canvas, place, key) else POOR

    def _draw(
        self,
        canvas: Canvas,
        place: tuple[int, int],
        key: TileKey,
        part: tuple[float, float] = (0, 1),
    ) -> bool:
        """Draw a part of a tile, from left to right; return False if it is not there."""
        levels = self._fit(key, canvas.rows)
        if levels is None:
            return False
        canvas.draw(levels, part, *place)
        return True

    def _draw_another(self, canvas: Canvas, place: tuple[int, int], key: TileKey) -> bool:
        """Draw what is nearest to a tile that is not there; return whether it is good enough."""
        if self._draw(canvas, place, key._replace(is_quick=True)):
            return True
        names = [self._name]
        if self._former is not None:
            names.append(self._former)
            if self._draw(canvas, place, key._replace(identity=self._former)):
                return True
        for name in names:
            for up in range(1, FURTHEST + 1):
                parts = 1 << up
                coarser = TileKey(name, key.axis, key.level + up, key.index >> up)
                at = key.index % parts
                part = at / parts, (at + 1) / parts
                if self._draw(canvas, place, coarser, part):
                    return up <= COARSER
        if key.level == 0:
            return False
        middle = (place[0] + place[1]) // 2
        halves = (place[0], middle), (middle, place[1])
        finer = [
            TileKey(key.identity, key.axis, key.level - 1, 2 * key.index + half) for half in (0, 1)
        ]
        drawn = [self._draw(canvas, half, one) for half, one in zip(halves, finer, strict=True)]
        return all(drawn)

    def _fit(self, key: TileKey, rows: int) -> np.ndarray | None:
        """Return a tile as high as the lane."""
        levels = self._loader.get(key)
        if levels is None:
            return None
        if rows != self._fitted_rows:
            self._fitted.clear()
            self._fitted_rows = rows
        made = self._fitted.get(key)
        if made is None or made[0] is not levels:
            made = self._fitted[key] = levels, fit_rows(levels, rows)
            while len(self._fitted) > max(FITTED_BYTES // made[1].nbytes, 1):
                self._fitted.popitem(last=False)
        self._fitted.move_to_end(key)
        return made[1]

    @Slot()
    def _change(self) -> None:
        self._version += 1
        self.update()

    def _rest(self) -> None:
        """Ask for nothing and keep nothing while nothing is to be seen."""
        self._fitted.clear()
        self._ribbon.clear()
        self._view = self._asked = None
        self._drawn = {}
        if self._loader is not None:
            self._loader.ask(self, ())

    @Slot(object)
    def _on_arrived(self, key: TileKey) -> None:
        if self._name is None or key.identity != self._name:
            return
        start, end = self._box.viewRange()[0]
        if (
            key.index * COLUMNS << key.level < end
            and (key.index + 1) * COLUMNS << key.level > start
            and not self._gather.isActive()
        ):
            self._gather.start()

    def _on_range_changed(self) -> None:
        self.update()


def _level_for(frames_per_pixel: float) -> int:
    """Return the level whose columns are closest to a pixel wide."""
    return min(max(round(math.log2(max(frames_per_pixel, 1e-9))), 0), HIGHEST)
