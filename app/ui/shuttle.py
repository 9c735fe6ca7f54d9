"""Playing otherwise than from here on: J, K and L, and with pre-roll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.ui.memory import MemoryFile
from app.ui.playback import Playback
from app.ui.sections import region_of

FASTEST = 4
ACTIONS = ("shuttleBack", "shuttlePause", "shuttleForward", "playPreRoll")


def next_speed(speed: int, direction: int) -> int:
    """Return the speed after a key was pressed: twice as fast in its direction, or turned to it.

    Args:
        speed: Frames of the song for each frame heard now; 0 while it does not play.
        direction: 1 forwards, -1 backwards.
    """
    if speed * direction <= 0:
        return direction
    return direction * min(2 * abs(speed), FASTEST)


class Shuttle(QObject):
    """Plays faster, backwards, and from a little before.

    Args:
        playback: Plays.
        memory: Knows how long the pre-roll is.
        parent: Owner.
    """

    def __init__(self, playback: Playback, memory: MemoryFile, parent: QObject) -> None:
        super().__init__(parent)
        self._playback, self._memory = playback, memory

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            "shuttleBack": lambda: self._press(-1),
            "shuttlePause": self._playback.pause,
            "shuttleForward": lambda: self._press(1),
            "playPreRoll": self._play_pre_roll,
        }

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._actions = actions
        self._playback.refreshed.connect(self._refresh)
        self._refresh()

    def _press(self, direction: int) -> None:
        speed = next_speed(self._playback.speed, direction)
        if speed == 1:
            self._playback.play()
        else:
            self._playback.shuttle(speed)

    @Slot()
    def _play_pre_roll(self) -> None:
        """Play from a little before the section that is worked on, else before the playhead."""
        song = self._playback.song
        if song is None or not self._playback.sources:
            return
        region = region_of(song)
        start = song.position if region is None else region.span.start
        self._playback.seek(max(0, start - round(self._memory.value.pre_roll * song.sample_rate)))
        self._playback.play()

    @Slot()
    def _refresh(self) -> None:
        for name in ACTIONS:
            self._actions[name].setEnabled(bool(self._playback.sources))
