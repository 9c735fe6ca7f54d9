"""The waveform of a whole song as one picture, painted anew only when it is another one."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QPixmap

from app.audio.peaks import Peaks
from app.catalog.stems import MIXTURE
from app.ui import theme
from app.ui.timeline.drawing import Outline, colour_table, outline_from_peaks, picture

MOST_GAIN = 8.0  # of the waveform: what is softer than this stays low
HULL_ALPHA = 0.5


class SongPicture:
    """Keeps the picture that was painted last.

    Attributes:
        pixmap: It; None before the first.
    """

    def __init__(self) -> None:
        self.pixmap: QPixmap | None = None
        self._key: tuple | None = None
        self._painted: tuple[int, int] | None = None

    def has_all_of(self, peaks: Peaks) -> bool:
        """Return whether nothing of these peaks came after they were painted."""
        return self._painted == _state(peaks)

    def of(self, peaks: Peaks, frames: int, width: float, height: float, ratio: float) -> QPixmap:
        """Return the picture of a song.

        Args:
            peaks: What there is of it.
            frames: Its whole length.
            width: Of the picture, in pixels.
            height: Of it, in pixels.
            ratio: Device pixels for each of those.
        """
        chosen, state = theme.colours(), _state(peaks)
        columns, rows = max(round(width * ratio), 1), max(round(height * ratio), 1)
        key = columns, rows, ratio, peaks, state, frames, chosen
        if key != self._key:
            colour = QColor(chosen.stems[MIXTURE])
            hull = QColor(colour)
            hull.setAlphaF(HULL_ALPHA)
            outline = _filling(outline_from_peaks(peaks, 0, frames, columns))
            image = picture(outline, rows, colour_table(hull, colour))
            image.setDevicePixelRatio(ratio)
            self._key, self._painted = key, state
            self.pixmap = QPixmap.fromImage(image)
        return self.pixmap


def _filling(outline: Outline) -> Outline:
    """Return an outline as high as the picture: it tells loud from soft, not how loud it is."""
    heights = np.nan_to_num(np.maximum(outline.high, -outline.low))
    gain = min(1 / max(float(heights.max(initial=0.0)), 1e-9), MOST_GAIN)
    return Outline(outline.low * gain, outline.high * gain, outline.core * gain)


def _state(peaks: Peaks) -> tuple[int, int]:
    """Return what is another value after every change of peaks."""
    return peaks.frames, peaks.version
