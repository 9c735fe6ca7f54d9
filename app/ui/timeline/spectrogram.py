"""The spectrogram of a lane: tiles stretched to the screen, coarser ones while those are made."""

from __future__ import annotations

import math
from collections import OrderedDict

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, QTimer, Slot
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import COLUMNS, ROWS, Axis
from app.core.intervals import Intervals
from app.ui.timeline.tiles import Request, Spectrum, TileKey, TileLoader

COARSER = 3  # levels up to which a coarser tile is good enough while the right one is made
FURTHEST = 8  # levels up to which a coarser tile is looked for
HIGHEST = 40  # level
BESIDE = 2  # tiles made ahead on either side of what is visible
GATHER_MS = 10  # arriving tiles are painted together; painting each keeps the next one waiting
IMAGES = 64  # tiles kept in colour, 16 MiB a lane
FIRST, NEXT, LAST = 0.0, 1.0, 2.0  # urgency: stand-ins, what is visible, what is beside it


class SpectrogramItem(pg.GraphicsObject):
    """Paints a sound's tiles over an area of its view box, in pixels as `WaveformItem` does."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self._area = QRectF()
        self._loader: TileLoader | None = None
        self._spectrum: Spectrum | None = None
        self._former: Spectrum | None = None
        self._missing = Intervals()
        self._axis: Axis | None = None
        self._table: tuple[int, ...] = (0xFF000000,) * 256
        self._images: OrderedDict[TileKey, tuple[np.ndarray, QImage]] = OrderedDict()
        self._picture: QImage | None = None
        self._key: tuple | None = None
        self._version = 0
        self._is_sharp = self._is_covered = False
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
            self._former = former
        if spectrum is None:
            self._former = None
        self._spectrum = spectrum
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
            self._images.clear()
            self._change()

    def set_missing(self, missing: Intervals) -> None:
        """Leave these frames out: what is beneath shows that they are not there."""
        if missing != self._missing:
            self._missing = missing
            self.update()

    @property
    def _is_current(self) -> bool:
        view = tuple(self._box.viewRange()[0])
        return self._key is not None and (*self._key[:2], self._key[-1]) == (*view, self._version)

    @property
    def is_sharp(self) -> bool:
        """Whether all that was painted last were the right tiles."""
        return self._is_current and self._is_sharp

    @property
    def is_covered(self) -> bool:
        """Whether nothing was painted that is much coarser than it should be."""
        return self._is_current and self._is_covered

    def boundingRect(self) -> QRectF:
        """Return the area, in pixels of the view box."""
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Blit the picture; make it first when anything about it changed."""
        if self._spectrum is None or self._axis is None or self._loader is None:
            return
        ratio = painter.device().devicePixelRatioF()
        columns, rows = round(self._area.width() * ratio), round(self._area.height() * ratio)
        if columns < 1 or rows < 1:
            return
        start, end = self._box.viewRange()[0]
        key = (start, end, columns, rows, ratio, self._version)
        if key != self._key or self._picture is None:
            self._key = key
            self._compose(start, end, columns, rows, ratio)
        if self._missing:
            self._clip(painter, start, end)
        corner = painter.deviceTransform().map(self._area.topLeft())
        shift = QPointF(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        painter.drawImage(self._area.topLeft() + shift / ratio, self._picture)

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

    def _compose(self, start: float, end: float, columns: int, rows: int, ratio: float) -> None:
        """Paint all visible tiles into the picture and ask for those that are not there."""
        size = (columns, rows)
        if self._picture is None or self._picture.size().toTuple() != size:
            self._picture = QImage(*size, QImage.Format.Format_RGB32)
        self._picture.setDevicePixelRatio(1)
        self._picture.fill(self._table[0])
        level = _level_for((end - start) / columns * ratio)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        per_tile = COLUMNS << level
        first, last = int(start // per_tile), math.ceil(end / per_tile)
        requests, self._is_sharp, self._is_covered = [], True, True
        for index in range(max(first - BESIDE, 0), last + BESIDE):
            is_beside = not first <= index < last
            distance = abs((index + 0.5) * per_tile - (start + end) / 2) / per_tile
            urgency = (LAST if is_beside else NEXT, distance)
            own = TileKey(self._spectrum.identity, self._axis, level, index)
            request = Request.of(self._spectrum, own, urgency)
            requests.append(request)
            if is_beside:
                continue
            left, right = (
                round((frame - start) / (end - start) * columns)
                for frame in (index * per_tile, (index + 1) * per_tile)
            )
            place = QRect(left, 0, right - left, rows)
            if not self._draw(painter, place, own):
                self._is_sharp = False
                if not self._draw_another(painter, place, own):
                    self._is_covered = False
                    quick = own._replace(is_quick=True)
                    requests.append(Request.of(self._spectrum, quick, (FIRST, distance)))
        painter.end()
        self._picture.setDevicePixelRatio(ratio)
        self._loader.ask(self, requests)

    def _draw(
        self, painter: QPainter, place: QRect, key: TileKey, part: tuple[float, float] = (0, 1)
    ) -> bool:
        """Draw a part of a tile, from left to right; return False if it is not there."""
        image = self._image(key)
        if image is None:
            return False
        left, right = (share * image.width() for share in part)
        painter.drawImage(QRectF(place), image, QRectF(left, 0, right - left, ROWS))
        return True

    def _draw_another(self, painter: QPainter, place: QRect, key: TileKey) -> bool:
        """Draw what is nearest to a tile that is not there; return whether it is good enough."""
        if self._draw(painter, place, key._replace(is_quick=True)):
            return True
        identities = [self._spectrum.identity]
        if self._former is not None:
            identities.append(self._former.identity)
            former = TileKey(identities[1], key.axis, key.level, key.index)
            if self._draw(painter, place, former):
                return True
        for identity in identities:
            for up in range(1, FURTHEST + 1):
                parts = 1 << up
                coarser = TileKey(identity, key.axis, key.level + up, key.index >> up)
                at = key.index % parts
                part = at / parts, (at + 1) / parts
                if self._draw(painter, place, coarser, part):
                    return up <= COARSER
        if key.level == 0:
            return False
        middle = place.left() + place.width() // 2
        halves = (
            QRect(place.left(), 0, middle - place.left(), place.height()),
            QRect(middle, 0, place.left() + place.width() - middle, place.height()),
        )
        finer = [
            TileKey(key.identity, key.axis, key.level - 1, 2 * key.index + half) for half in (0, 1)
        ]
        drawn = [self._draw(painter, half, one) for half, one in zip(halves, finer, strict=True)]
        return all(drawn)

    def _image(self, key: TileKey) -> QImage | None:
        """Return a tile in colour."""
        levels = self._loader.get(key)
        if levels is None:
            return None
        made = self._images.get(key)
        if made is None or made[0] is not levels:
            indexed = QImage(
                levels.data,
                levels.shape[1],
                ROWS,
                levels.strides[0],
                QImage.Format.Format_Indexed8,
            )
            indexed.setColorTable(self._table)
            made = levels, indexed.convertToFormat(QImage.Format.Format_RGB32)
            self._images[key] = made
            while len(self._images) > IMAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return made[1]

    @Slot()
    def _change(self) -> None:
        self._version += 1
        self.update()

    def _rest(self) -> None:
        """Ask for nothing and keep nothing while nothing is to be seen."""
        self._images.clear()
        self._picture = self._key = None
        if self._loader is not None:
            self._loader.ask(self, ())

    @Slot(object)
    def _on_arrived(self, key: TileKey) -> None:
        if self._spectrum is None or key.identity != self._spectrum.identity:
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
