"""Where marks go by themselves: to a zero crossing, to a beat, or nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.audio.zero_crossings import nearest_zero_crossing
from app.catalog.stems import MIXTURE
from app.ui.memory import MemoryFile
from app.ui.playback import Playback
from app.ui.song import Song
from app.ui.tempos import Tempos

SNAP_SECONDS = 0.01  # how far the next zero crossing may be
OFF, ZERO, BEATS = "off", "zero", "beats"
CHOICES = {"snapOff": OFF, "snapZero": ZERO, "snapBeats": BEATS}


class Snapping(QObject):
    """Snaps frames of the song that is shown as the user chose.

    Args:
        playback: Knows the sound.
        tempos: Knows the beats.
        memory: Keeps the choice.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        playback: Playback,
        tempos: Tempos,
        memory: MemoryFile,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._playback, self._tempos = playback, tempos
        self._memory, self._current = memory, current
        memory.changed.connect(self._on_remembered)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {name: partial(self._choose, kind) for name, kind in CHOICES.items()}

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._actions = actions
        self._check()

    def refresh(self) -> None:
        """Let the beats be found that will be needed."""
        if self._memory.value.snap == BEATS:
            self._tempos.find()

    def snapped(self, frame: int) -> int:
        """Return where a mark at this frame goes; it stays where nothing is known."""
        song, kind = self._current(), self._memory.value.snap
        if song is None or not song.sample_rate:
            return frame
        if kind == BEATS:
            beats = self._tempos.beats
            found = frame if beats is None else beats.nearest(frame, song.sample_rate)
            return found if 0 <= found <= song.frames else frame
        if kind == ZERO and MIXTURE in self._playback.sources:
            reach = round(SNAP_SECONDS * song.sample_rate)
            read = self._playback.sources[MIXTURE].read
            return nearest_zero_crossing(read, frame, reach, song.frames)
        return frame

    def snapped_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a selection goes: a beat at least, where both ends go to the same one."""
        first, last = self.snapped(start), self.snapped(end)
        if first < last:
            return first, last
        beats, song = self._tempos.beats, self._current()
        if self._memory.value.snap != BEATS or beats is None or song is None:
            return start, end
        last = min(round(first + beats.period(song.sample_rate)), song.frames)
        return (first, last) if first < last else (start, end)

    def _choose(self, kind: str, checked: bool = True) -> None:
        self._memory.update(snap=kind)
        self.refresh()

    def _check(self) -> None:
        for name, kind in CHOICES.items():
            self._actions[name].setChecked(kind == self._memory.value.snap)

    @Slot(str)
    def _on_remembered(self, field: str) -> None:
        if field == "snap":
            self._check()
            self.refresh()
