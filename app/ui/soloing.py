"""Solo and mute of the lanes: the buttons in their heads, and the same as actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, STEMS, VOCALS
from app.ui.playback import Playback
from app.ui.timeline.timeline import Timeline

SOLO = {"soloVocals": VOCALS, "soloAccompaniment": ACCOMPANIMENT}
MUTE = {"muteVocals": VOCALS, "muteAccompaniment": ACCOMPANIMENT}


class Soloing(QObject):
    """Shows which lanes of the song are soloed and muted, and changes it."""

    def __init__(self, playback: Playback, timeline: Timeline, parent: QObject) -> None:
        super().__init__(parent)
        self._playback = playback
        self._heads = {lane: timeline.stage.headers[lane] for lane in (MIXTURE, *STEMS)}

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            **{name: partial(self._solo, stem) for name, stem in SOLO.items()},
            **{name: partial(self._mute, stem) for name, stem in MUTE.items()},
        }

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._actions = actions
        for lane, head in self._heads.items():
            head.solo_clicked.connect(partial(self._solo, lane))
            head.mute_clicked.connect(partial(self._mute, lane))
        self._playback.refreshed.connect(self._refresh)
        self._refresh()

    def _solo(self, lane: str, checked: bool = False) -> None:
        self._playback.set_hearing(self._playback.hearing.with_solo(lane))

    def _mute(self, stem: str, checked: bool = False) -> None:
        self._playback.set_hearing(self._playback.hearing.with_mute(stem))

    @Slot()
    def _refresh(self) -> None:
        hearing = self._playback.hearing
        can = all(stem in self._playback.sources for stem in STEMS)
        for names, lanes in ((SOLO, hearing.solo), (MUTE, hearing.muted)):
            for name, stem in names.items():
                self._actions[name].setEnabled(can)
                self._actions[name].setChecked(stem in lanes)
        for lane, head in self._heads.items():
            head.show_hearing(lane in hearing.solo, lane in hearing.muted, can)
