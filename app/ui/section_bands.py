"""What the user drags of a section's frequencies in a spectrogram, as edits."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app.audio.spectrogram import LOWEST
from app.project import edits
from app.project.model import Band, Span
from app.ui.playback import Playback
from app.ui.sections import Sections
from app.ui.snapping import Snapping
from app.ui.song import Song
from app.ui.timeline.sections import SectionLayer


class SectionBands(QObject):
    """Turns edges and rectangles that were dragged into sections of some frequencies.

    Args:
        layer: Where they are dragged.
        sections: Marks.
        playback: Goes where a section was marked.
        snapping: Knows where marks go by themselves.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        layer: SectionLayer,
        sections: Sections,
        playback: Playback,
        snapping: Snapping,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sections, self._playback = sections, playback
        self._snapping, self._current = snapping, current
        layer.banded.connect(self._on_banded)
        layer.boxed.connect(self._on_boxed)

    @Slot(str, object)
    def _on_banded(self, key: str, edges: tuple[float, float]) -> None:
        song = self._current()
        former = edits.region_of(song.project, key).band
        band = opened(edges, song.sample_rate)
        if edges[0] == former.low:
            band = replace(band, low=former.low)
        if edges[1] == former.high:
            band = replace(band, high=former.high)
        edited = edits.change_region(song.project, key, band=band)
        song.document.apply(self.tr("Change frequencies of section"), edited)

    @Slot(object, object, object)
    def _on_boxed(self, start: int, end: int, edges: tuple[float, float]) -> None:
        song = self._current()
        if song is None or song.project is None:
            return
        start, end = self._snapping.snapped_span(start, end)
        if start < end:
            self._sections.mark_span(Span(start, end), opened(edges, song.sample_rate))
            if not self._playback.is_playing:
                self._playback.seek(start)


def opened(edges: tuple[float, float], sample_rate: int) -> Band:
    """Return the band of these edges (Hz), open where one is as far out as it can be dragged."""
    low, high = edges
    return Band(
        0.0 if low <= math.ceil(LOWEST) else low,
        math.inf if high >= sample_rate // 2 else high,
    )
