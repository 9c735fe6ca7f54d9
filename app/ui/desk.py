"""The desk: everything about hearing a song, joined for the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.playback.player import Player
from app.ui.controls import Controls
from app.ui.matching import Matching
from app.ui.memory import MemoryFile
from app.ui.output_menu import OutputMenu
from app.ui.panels.transport import Transport
from app.ui.shuttle import Shuttle
from app.ui.soloing import Soloing

if TYPE_CHECKING:  # the window makes the desk
    from app.ui.song_view import SongView
    from app.ui.window import MainWindow


class Desk(QObject):
    """Makes what stands behind the bar below the timeline.

    Args:
        window: Whose playback, timeline and songs it works with.
        player: What plays.
        memory: Keeps choices.
    """

    def __init__(self, window: MainWindow, player: Player, memory: MemoryFile) -> None:
        super().__init__(window)
        self._player, self._playback = player, window.playback
        timeline, playback = window.timeline, window.playback
        self._controls = Controls(playback, timeline, self)
        self._shuttle = Shuttle(playback, memory, self)
        self._soloing = Soloing(playback, timeline, self)
        self.matching = Matching(window.session.store, player, memory, lambda: window.song, self)
        self.outputs = OutputMenu(player, memory, self)
        self.matching.failed.connect(window.show_error)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        parts = (self._controls, self._shuttle, self._soloing, self.matching)
        found: dict[str, Callable[[], None]] = {}
        for part in parts:
            found |= part.handlers()
        return found

    def attach(self, transport: Transport, actions: dict[str, QAction], menu: QMenu) -> None:
        """Take over the bar, the actions and the menu of playback."""
        self._transport = transport
        transport.volume_changed.connect(self._player.set_volume)
        self._controls.attach(transport, actions)
        self._shuttle.attach(actions)
        self._soloing.attach(actions)
        self.matching.attach(actions)
        self.outputs.attach(menu)
        self._playback.ticked.connect(self._show_levels)
        self._playback.refreshed.connect(self._rest)

    def follow(self, view: SongView) -> None:
        """Keep everything true from now on."""
        view.refreshed.connect(self.matching.refresh)

    def close(self) -> None:
        """End the threads."""
        self.matching.close()
        self.outputs.close()

    @Slot()
    def _show_levels(self) -> None:
        self._transport.meter.show_levels(self._player.levels())

    @Slot()
    def _rest(self) -> None:
        if not self._playback.is_playing and not self._playback.is_scrubbing:
            self._transport.meter.rest()
