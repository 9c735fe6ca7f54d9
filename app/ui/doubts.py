"""Leads the user to where the networks differ most, one passage after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.project.doubts import doubts
from app.project.model import Project
from app.separation.disagreement import DIP, most_suspicious, stand_out
from app.ui.playback import Playback
from app.ui.song import Song
from app.ui.timeline.timeline import Timeline

LEAD_IN_SECONDS = 1  # heard before the worst second


class Doubts(QObject):
    """Draws the disagreement of what is heard and goes from one doubtful passage to the next.

    Args:
        timeline: Where it is drawn.
        playback: Moves the playhead.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        timeline: Timeline,
        playback: Playback,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._timeline, self._playback, self._current = timeline, playback, current
        self._known: Project | None = None
        self._values: tuple[float, ...] = ()
        self._places: tuple[int, ...] = ()
        self._gone_to: tuple[int, int] | None = None  # playhead, and the second it is about

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._actions = actions

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"nextDoubt": partial(self.step, 1), "previousDoubt": partial(self.step, -1)}

    def refresh(self) -> None:
        """Show the disagreement of what is heard."""
        song = self._current()
        project = song.project if song else None
        if project is not self._known:
            self._known = project
            values = doubts(project) if project is not None else ()
            if values != self._values:
                self._values, self._places = values, stand_out(values)
            self._timeline.stage.show_heat(values, song.sample_rate if song else 1)
        for name in ("nextDoubt", "previousDoubt"):
            self._actions[name].setEnabled(bool(self._places))

    def step(self, sign: int, checked: bool = False) -> None:
        """Go to the next doubtful passage, or the one before, and select it."""
        song = self._current()
        if song is None or not self._places:
            return
        rate = song.sample_rate
        here = song.position / rate
        if self._gone_to is not None and self._gone_to[0] == song.position:
            here = self._gone_to[1]
        if sign > 0:
            later = most_suspicious(self._values, here)
            place = self._places[0] if later is None else later
        else:
            place = next((p for p in self._places[::-1] if p < here), self._places[-1])
        first, last = self._passage(place)
        frame = max(first - LEAD_IN_SECONDS, 0) * rate
        song.selection = first * rate, min(last * rate, song.frames)
        song.changed.emit()
        self._gone_to = frame, place
        self._playback.seek(frame)

    def _passage(self, place: int) -> tuple[int, int]:
        """Return the seconds around a place that are nearly as bad."""
        least = self._values[place] - DIP
        first, last = place, place + 1
        while first > 0 and self._values[first - 1] > least:
            first -= 1
        while last < len(self._values) and self._values[last] > least:
            last += 1
        return first, last
