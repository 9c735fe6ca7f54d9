"""Brings what the player tells in its own threads over to the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from app.playback.player import Player


class PlayerEvents(QObject):
    """The player's calls as signals of the window's thread.

    Signals:
        failed(error): It could not play, or goes on elsewhere.
        ended(): The song was heard to its end.
    """

    failed = Signal(object)
    ended = Signal()
    _failed = Signal(object)
    _ended = Signal()

    def __init__(self, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        queued = Qt.ConnectionType.QueuedConnection
        self._failed.connect(self.failed, queued)
        self._ended.connect(self.ended, queued)
        player.on_error = self._failed.emit
        player.on_stopped = self._ended.emit

    def close(self) -> None:
        """Tell nothing any more."""
        self._player.on_error = self._player.on_stopped = None
