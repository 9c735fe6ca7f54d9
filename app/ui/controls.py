"""The transport's actions and widgets: what they ask of playback, and what they show of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.catalog.stems import ACCOMPANIMENT, DIFFERENCE, MIXTURE, VOCALS
from app.ui import actions as table
from app.ui import icons
from app.ui.panels.transport import Transport
from app.ui.playback import Playback
from app.ui.timeline.timeline import Timeline

HEARING = {
    "hearMixture": MIXTURE,
    "hearVocals": VOCALS,
    "hearAccompaniment": ACCOMPANIMENT,
    "hearDifference": DIFFERENCE,
}
STEPS = {"back": -5, "forward": 5, "backALittle": -1, "forwardALittle": 1}  # seconds
ENDS = {"toStart": 0.0, "toEnd": 1.0}  # shares of the song


class Controls(QObject):
    """Joins playback with the timeline and the bar below it."""

    def __init__(self, playback: Playback, timeline: Timeline, parent: QObject) -> None:
        super().__init__(parent)
        self._playback, self._timeline = playback, timeline

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        playback = self._playback
        return {
            "play": playback.toggle,
            "stop": playback.stop,
            "loop": playback.toggle_loop,
            **{name: partial(self._hear, stem) for name, stem in HEARING.items()},
            **{name: partial(self._step, seconds) for name, seconds in STEPS.items()},
            **{name: partial(self._go, share) for name, share in ENDS.items()},
        }

    def attach(self, transport: Transport, actions: dict[str, QAction]) -> None:
        """Take over the bar and the actions."""
        self._transport, self._actions = transport, actions
        playback, timeline = self._playback, self._timeline
        timeline.seek_requested.connect(playback.seek)
        timeline.loop_requested.connect(playback.set_loop)
        timeline.stem_chosen.connect(playback.hear)
        timeline.stage.ruler.scrubbed.connect(self._on_scrubbed)
        transport.stem_chosen.connect(playback.hear)
        playback.refreshed.connect(self._refresh)
        playback.loop_changed.connect(self._show_loop)
        playback.shown.connect(self._show_position)
        self._refresh()

    @Slot(object, bool)
    def _on_scrubbed(self, frame: int, done: bool) -> None:
        self._playback.scrub(frame)
        if done:
            self._playback.end_scrub()

    def _hear(self, stem: str, checked: bool = False) -> None:
        self._playback.hear(stem)

    def _step(self, seconds: int, checked: bool = False) -> None:
        self._timeline.seek_by(seconds)

    def _go(self, share: float, checked: bool = False) -> None:
        self._timeline.seek_to_share(share)

    @Slot()
    def _refresh(self) -> None:
        playback, made = self._playback, self._actions
        is_playing, sources = playback.is_playing, playback.sources
        play = made["play"]
        play.setIcon(icons.icon("pause" if is_playing else "play"))
        play.setText(self.tr("&Pause") if is_playing else self.tr("&Play"))
        table.set_tip(play, table.plain(play.text()))
        for name in ("play", "stop", "loop", "toStart", "toEnd"):
            made[name].setEnabled(bool(sources))
        for name, stem in HEARING.items():
            made[name].setEnabled(stem in sources)
        self._check_heard()
        made["loop"].setChecked(bool(playback.song and playback.song.loop_on))
        self._transport.show_stems(set(sources), playback.heard)
        self._transport.show_speed(playback.speed)

    def _check_heard(self) -> None:
        """Check what is heard; none of them in silence, which their group does not allow itself."""
        group = self._actions["hearMixture"].actionGroup()
        group.setExclusionPolicy(group.ExclusionPolicy.None_)
        for name, stem in HEARING.items():
            self._actions[name].setChecked(stem == self._playback.heard)
        group.setExclusionPolicy(group.ExclusionPolicy.Exclusive)

    @Slot()
    def _show_loop(self) -> None:
        song = self._playback.song
        is_on = song is not None and song.loop_on
        self._timeline.set_loop(song.loop if song else None, is_on)
        self._actions["loop"].setChecked(is_on)

    @Slot(object, bool)
    def _show_position(self, frame: int, follow: bool) -> None:
        song = self._playback.song
        self._timeline.set_position(frame, follow)
        self._transport.show_time(frame, song.frames, song.sample_rate)
