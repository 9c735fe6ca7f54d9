"""Holds playback where the stem that is heard is not separated yet, and lets it go on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.playback.player import Player
from app.ui.song import Song
from app.ui.sources import Sources, coming_up

HOLD_SECONDS = 0.5  # so much of a growing stem must be there ahead of the playhead …
RESUME_SECONDS = 1.5  # … and so much before playing goes on by itself


class Holding(QObject):
    """Plays a stem that grows only as far as it is there.

    Attributes:
        is_held: Whether playback waits for the separation.

    Signals:
        changed(): It began or ended to wait.
    """

    changed = Signal()

    def __init__(self, player: Player, sources: Sources, parent: QObject) -> None:
        super().__init__(parent)
        self.is_held = False
        self._player = player
        self._sources = sources

    def play(self, song: Song, stem: str) -> None:
        """Play from the playhead, or anew if that is at the end, as soon as there is sound."""
        position = self._player.position
        start = position if position < song.frames else 0
        if self._is_there(song, stem, start, HOLD_SECONDS):
            self._player.play()
        else:
            self._player.pause()
            self._set_held(True)

    def release(self) -> None:
        """Wait no longer."""
        self._set_held(False)

    def check(self, song: Song, stem: str, position: int) -> None:
        """Hold playback where the stem is not there, go on where it is.

        Args:
            song: What is played.
            stem: What is heard of it.
            position: Where it plays or is about to.
        """
        player = self._player
        if self.is_held and self._is_there(song, stem, position, RESUME_SECONDS):
            self._set_held(False)
            player.play()
        elif (
            player.is_playing
            and player.speed == 1
            and not self._is_there(song, stem, position, HOLD_SECONDS)
        ):
            self._set_held(True)
            player.pause()

    def _is_there(self, song: Song, stem: str, position: int, seconds: float) -> bool:
        if not song.sample_rate:
            return True
        loop = song.loop if song.loop_on else None
        count = round(seconds * song.sample_rate)
        return self._sources.has(stem, coming_up(position, count, song.frames, loop))

    def _set_held(self, is_held: bool) -> None:
        if is_held != self.is_held:
            self.is_held = is_held
            self.changed.emit()
