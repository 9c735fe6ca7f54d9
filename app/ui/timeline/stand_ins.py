"""Draws tiles as high as the lane, and what is nearest to those that are not there yet."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np

from app.audio.spectrogram import QUICK_TILES
from app.ui.timeline.resampling import fit_rows
from app.ui.timeline.tile_canvas import Canvas
from app.ui.timeline.tiles import Identity, TileKey, TileLoader

COARSER = 3  # levels up to which a coarser tile is good enough while the right one is made
FURTHEST = 8  # levels up to which a coarser tile is looked for
FITTED_BYTES = 8 * 2**20  # of tiles that are kept as high as the lane
POOR, GOOD, RIGHT = 0, 1, 2  # what stands for a tile: too coarse or nothing, good enough, itself


class StandIns:
    """Finds the best there is of a tile in the loader, and keeps it as high as the lane."""

    def __init__(self) -> None:
        self._loader: TileLoader | None = None
        self._fitted: OrderedDict[TileKey, tuple[np.ndarray, np.ndarray]] = OrderedDict()
        self._rows = 0

    def set_loader(self, loader: TileLoader) -> None:
        """Take the tiles from here."""
        self._loader = loader

    @property
    def bytes(self) -> int:
        """Memory of what is kept."""
        return sum(made.nbytes for _, made in self._fitted.values())

    def clear(self) -> None:
        """Keep nothing."""
        self._fitted.clear()

    def draw(
        self, canvas: Canvas, place: tuple[int, int], key: TileKey, former: Identity | None
    ) -> int:
        """Draw a tile, or what there is instead.

        Args:
            canvas: Where to.
            place: Columns of the picture at which the tile begins and ends.
            key: Which one.
            former: A sound whose tiles will do while there are none of the tile's own.

        Returns:
            What stands for it: `POOR`, `GOOD` or `RIGHT`.
        """
        if self._draw(canvas, place, key):
            return RIGHT
        return GOOD if self._draw_another(canvas, place, key, former) else POOR

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

    def _draw_another(
        self, canvas: Canvas, place: tuple[int, int], key: TileKey, former: Identity | None
    ) -> bool:
        """Draw what is nearest to a tile that is not there; return whether it is good enough."""
        at = key.index % QUICK_TILES
        if self._draw(canvas, place, key.quick, (at / QUICK_TILES, (at + 1) / QUICK_TILES)):
            return True
        names = [key.identity]
        if former is not None:
            names.append(former)
            if self._draw(canvas, place, key._replace(identity=former)):
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
        if rows != self._rows:
            self._fitted.clear()
            self._rows = rows
        made = self._fitted.get(key)
        if made is None or made[0] is not levels:
            made = self._fitted[key] = levels, fit_rows(levels, rows)
            while len(self._fitted) > max(FITTED_BYTES // made[1].nbytes, 1):
                self._fitted.popitem(last=False)
        self._fitted.move_to_end(key)
        return made[1]
