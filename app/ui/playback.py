"""Joins the player with the song that is shown; the playhead polls, no signal crosses threads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.audio.store import Store
from app.catalog.stems import MIXTURE
from app.core.errors import AppError
from app.playback.player import Player
from app.ui.hearing import SILENCE, Hearing
from app.ui.holding import Holding
from app.ui.player_events import PlayerEvents
from app.ui.song import Song
from app.ui.sources import Reader, Sources

TICK_MS = 16


class Playback(QObject):
    """What is heard of the song that is shown.

    A stem that is still estimated is played as far as it is there. Where it is not, playback is
    held, and goes on by itself; shuttling and scrubbing are silent there.

    Attributes:
        song: It, or None.
        heard: The mixture, a stem, or `SILENCE`.
        is_scrubbing: Whether the playhead is being dragged.

    Signals:
        failed(error): No sound can be played.
        heard_changed(stem): Another stem is heard.
        held_changed(): It began or ended to wait for the separation.
        moved(frame): The playhead is somewhere else.
        shown(frame, follow): The playhead is to be shown here; with `follow`, brought into view.
        loop_changed(): Another range is repeated, or none.
        refreshed(): It plays or not, other sources can be heard, or another one is.
        ticked(): It plays; many times a second.
    """

    failed = Signal(object)
    heard_changed = Signal(str)
    held_changed = Signal()
    moved = Signal(object)
    shown = Signal(object, bool)
    loop_changed = Signal()
    refreshed = Signal()
    ticked = Signal()

    def __init__(self, player: Player, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.song: Song | None = None
        self.heard, self.is_scrubbing = MIXTURE, False
        self._chosen = MIXTURE  # heard where no lane is soloed or muted, in every song
        self._player = player
        self._sources = Sources(store)
        self._holding = Holding(player, self._sources, self)
        self._holding.changed.connect(self.held_changed)
        self._events = PlayerEvents(player, self)
        self._events.failed.connect(self._on_error)
        self._events.ended.connect(self.refresh)
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def sources(self) -> dict[str, Reader]:
        """What can be heard now, by stem."""
        return self._sources.by_name

    @property
    def hearing(self) -> Hearing:
        """Which lanes are soloed and muted."""
        return self.song.hearing if self.song is not None else Hearing()

    @property
    def is_held(self) -> bool:
        """Whether playback waits for the separation."""
        return self._holding.is_held

    @property
    def is_playing(self) -> bool:
        """Whether the user wants sound, be it held or not."""
        return self._player.is_playing or self.is_held

    @property
    def speed(self) -> int:
        """Frames of the song for each frame heard, below 0 backwards; 0 while it does not play."""
        return 1 if self.is_held else int(self._player.speed)

    def show_song(self, song: Song | None) -> None:
        """Load what can be heard of a song now; the same song keeps playing."""
        is_other, had_sound = song is not self.song, bool(self.sources)
        if is_other:
            self._leave()
        self.song = song
        is_new = False
        try:
            is_new = self._sources.follow(*(song.hearable if song else (None, None)))
        except AppError as error:
            is_new = True
            self.failed.emit(error)
        if not is_new and not is_other:
            self._grow()
            return
        if self.sources:
            self._choose_again()
            self._hold_or_resume()  # first: what is not there yet must not be heard
            self._load()
            if is_other or not had_sound:
                self._player.seek(song.position)
                self.apply_loop()
        else:
            self._fall_silent()
        self.refresh()
        self.heard_changed.emit(self.heard)

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        (self.pause if self.is_playing else self.play)()

    def play(self) -> None:
        """Play at the song's own speed, as soon as there is something to be heard."""
        if self.sources:
            self._holding.release()
            self._holding.play(self.song, self.heard)
            self.refresh()

    def pause(self) -> None:
        """Fall silent."""
        if self.sources:
            self._fall_silent()
            self.refresh()

    @Slot()
    def stop(self) -> None:
        """Stop and go back to the beginning."""
        if self.sources:
            self._holding.release()
            self._player.stop()
            self._show_position(0)
            self.refresh()

    def shuttle(self, speed: int) -> None:
        """Play faster or backwards: one of the player's speeds, see `Player.shuttle`."""
        if self.sources:
            self._holding.release()
            self._player.shuttle(speed)
            self.refresh()

    @Slot(object)
    def seek(self, frame: int) -> None:
        """Go on from this frame."""
        if self.sources:
            self._hold_or_resume(frame)
            self._player.seek(frame)
            self._show_position(frame, follow=True)

    @Slot(object)
    def scrub(self, frame: int) -> None:
        """Hear a moment at this frame, while the playhead is dragged."""
        if self.sources:
            frame = min(max(frame, 0), self.song.frames)
            self.is_scrubbing = True
            self._player.scrub(frame)
            self._show_position(frame)
            self._timer.start()

    @Slot()
    def end_scrub(self) -> None:
        """Go on from where the playhead was dragged to, if it played."""
        if self.is_scrubbing:
            self.is_scrubbing = False
            self._player.end_scrub()
            self._hold_or_resume(self.song.position)
            self.refresh()

    @Slot(str)
    def hear(self, stem: str) -> None:
        """Hear another stem at the same place; no lane is soloed or muted any longer."""
        if stem in self.sources:
            self.song.hearing, self._chosen = Hearing(), stem
            self._listen()
        self.refresh()

    def set_hearing(self, hearing: Hearing) -> None:
        """Solo and mute lanes; the mixture is heard where none is."""
        if self.song is not None:
            self.song.hearing, self._chosen = hearing, MIXTURE
            self._listen()
            self.refresh()

    @Slot(object, object)
    def set_loop(self, start: int, end: int) -> None:
        """Repeat this range."""
        if self.song is not None:
            self.song.loop, self.song.loop_on = (start, end), True
            self.apply_loop()

    @Slot()
    def toggle_loop(self) -> None:
        """Repeat the marked range, or the whole song when none is marked; or stop doing so."""
        song = self.song
        if self.sources:
            song.loop, song.loop_on = song.loop or (0, song.frames), not song.loop_on
            self.apply_loop()

    def apply_loop(self) -> None:
        """Repeat what the song says."""
        song = self.song
        self._player.set_loop(song.loop if song is not None and song.loop_on else None)
        self.loop_changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Show what is true now."""
        if self.is_playing or self.is_scrubbing:
            self._timer.start()
        else:
            self._timer.stop()
            if self.sources:
                self._show_position(self._player.position)
        self.refreshed.emit()

    def close(self) -> None:
        """End playing for good."""
        self._timer.stop()
        self._events.close()
        self._player.close()

    def _leave(self) -> None:
        if self.song is not None and self.sources:
            self.is_scrubbing = False
            self.song.position = self._player.position
            self._fall_silent()

    def _fall_silent(self) -> None:
        self._holding.release()
        self._player.pause()

    def _load(self) -> None:
        self._player.load(self.sources, self.heard or None)

    def _choose_again(self) -> None:
        """Hear what is wanted of the song, as far as it is there."""
        if len(self.sources) == 1:
            self.song.hearing = Hearing()
        wanted = self._chosen if self.hearing.is_plain else self.hearing.heard
        if wanted != SILENCE and wanted not in self.sources:
            wanted = self._chosen = MIXTURE
        self.heard = wanted

    def _listen(self) -> None:
        """Hear what was chosen."""
        former = self.heard
        self._choose_again()
        if self.heard != former:
            self._hold_or_resume()
            self._player.select(self.heard or None)
            self.heard_changed.emit(self.heard)

    def _grow(self) -> None:
        """Go on where more of a stem is there."""
        self._hold_or_resume()
        if self._sources.take_short(self.heard) and self._player.is_playing:
            # Silence may be on its way to the card for what has come since: mix it once more.
            self._load()

    def _hold_or_resume(self, frame: int | None = None) -> None:
        """Hold playback where the stem that is heard is not there, go on where it is.

        Args:
            frame: Where to; the playhead, if None.
        """
        if self.song is not None and not self.is_scrubbing:
            position = self._player.position if frame is None else frame
            self._holding.check(self.song, self.heard, position)

    def _show_position(self, frame: int, follow: bool = False) -> None:
        song = self.song
        if song is None:
            return
        if frame != song.position:
            song.position = frame
            self.moved.emit(frame)
        self.shown.emit(frame, follow)

    @Slot()
    def _tick(self) -> None:
        if not self.is_playing and not self.is_scrubbing:
            self.refresh()
            return
        if not self.is_scrubbing:
            self._hold_or_resume()
            self._show_position(self._player.position, follow=True)
        self.ticked.emit()

    @Slot(object)
    def _on_error(self, error: AppError) -> None:
        self._holding.release()
        self.refresh()
        self.failed.emit(error)
