"""The lane of the difference: shown on demand, drawn, and offered to be heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.catalog.stems import DIFFERENCE
from app.project.difference import DifferenceReader
from app.ui.difference_peaks import DifferencePeaks
from app.ui.memory import MemoryFile
from app.ui.playback import Playback
from app.ui.song import Song
from app.ui.timeline.timeline import Timeline

CLOSE_MS = 3000


class DifferenceLane(QObject):
    """Shows the difference that sections make, of whichever song is shown, while it is wanted.

    Args:
        timeline: Has the lane.
        playback: Knows the sound.
        memory: Keeps whether it is wanted.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        timeline: Timeline,
        playback: Playback,
        memory: MemoryFile,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._timeline, self._playback = timeline, playback
        self._memory, self._current = memory, current
        self._peaks = DifferencePeaks(self)
        self._peaks.drawn.connect(self._on_drawn)

    @property
    def is_idle(self) -> bool:
        """Whether all is drawn."""
        return self._peaks.is_idle

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"differenceLane": self._toggle}

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions, and show the lane if it was shown last."""
        is_shown = self._memory.value.difference_lane
        actions["differenceLane"].setChecked(is_shown)
        self._timeline.show_difference(is_shown)

    def close(self) -> None:
        """End the thread."""
        self._peaks.close(CLOSE_MS)

    @Slot()
    def refresh(self) -> None:
        """Draw what is new of the difference."""
        song, is_wanted = self._current(), self._memory.value.difference_lane
        if song is None:
            return
        if song.compares != is_wanted:
            song.compares = is_wanted
            song.changed.emit()  # which comes back here
            return
        reader = self._playback.sources.get(DIFFERENCE)
        if not isinstance(reader, DifferenceReader):
            return
        known, wanted = song.difference, (reader.now.project, reader.before.project)
        if known is None or (known.now, known.before) != wanted:
            song.difference = self._peaks.redraw(known, reader)
            song.grew.emit()

    @Slot()
    def _toggle(self) -> None:
        is_shown = not self._memory.value.difference_lane
        self._memory.update(difference_lane=is_shown)
        self._timeline.show_difference(is_shown)
        self.refresh()

    @Slot()
    def _on_drawn(self) -> None:
        song = self._current()
        if song is not None:
            song.grew.emit()
