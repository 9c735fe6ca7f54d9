"""Joins the player with transport and timeline; the playhead polls, no signal crosses threads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from app.audio.store import Store
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core.errors import AppError
from app.playback.player import Player
from app.ui import actions as table
from app.ui import icons
from app.ui.panels.transport import Transport
from app.ui.song import Song
from app.ui.sources import Reader, Sources, coming_up
from app.ui.timeline.timeline import Timeline

TICK_MS = 16
HOLD_SECONDS = 0.5  # so much of a growing stem must be there ahead of the playhead …
RESUME_SECONDS = 1.5  # … and so much before playing goes on by itself
HEARING = {"hearMixture": MIXTURE, "hearVocals": VOCALS, "hearAccompaniment": ACCOMPANIMENT}


class Playback(QObject):
    """What is heard of the song that is shown.

    A stem that is still estimated is played as far as it is there. Where it is not, playback is
    held, and goes on by itself.

    Attributes:
        is_held: Whether playback waits for the separation.

    Signals:
        failed(error): No sound can be played.
        heard_changed(stem): Another stem is heard.
        held_changed(): Playback began or ended to wait for the separation.
        moved(frame): The playhead is somewhere else.
    """

    failed = Signal(object)
    heard_changed = Signal(str)
    held_changed = Signal()
    moved = Signal(object)
    _error_posted = Signal(object)
    _end_posted = Signal()

    def __init__(self, player: Player, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heard = MIXTURE
        self.is_held = False
        self._player = player
        self._sources = Sources(store)
        self._song: Song | None = None
        # The player calls from its own threads; signals bring it over to this one.
        queued = Qt.ConnectionType.QueuedConnection
        self._error_posted.connect(self._on_error, queued)
        self._end_posted.connect(self._on_end, queued)
        player.on_error = self._error_posted.emit
        player.on_stopped = self._end_posted.emit
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def attach(self, timeline: Timeline, transport: Transport, actions: dict[str, QAction]) -> None:
        """Take over the widgets to show on and listen to."""
        self._timeline, self._transport, self._actions = timeline, transport, actions
        timeline.seek_requested.connect(self.seek)
        timeline.loop_requested.connect(self.set_loop)
        timeline.stem_chosen.connect(self.hear)
        transport.stem_chosen.connect(self.hear)
        transport.volume_changed.connect(self._player.set_volume)
        self._refresh()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            "play": self.toggle,
            "stop": self.stop,
            "loop": self.toggle_loop,
            "hearMixture": lambda: self.hear(MIXTURE),
            "hearVocals": lambda: self.hear(VOCALS),
            "hearAccompaniment": lambda: self.hear(ACCOMPANIMENT),
            "toStart": lambda: self._timeline.seek_to_share(0.0),
            "toEnd": lambda: self._timeline.seek_to_share(1.0),
            "back": lambda: self._timeline.seek_by(-5),
            "forward": lambda: self._timeline.seek_by(5),
            "backALittle": lambda: self._timeline.seek_by(-1),
            "forwardALittle": lambda: self._timeline.seek_by(1),
        }

    @property
    def sources(self) -> dict[str, Reader]:
        """What can be heard now, by stem."""
        return self._sources.by_name

    @property
    def is_playing(self) -> bool:
        """Whether the user wants sound, be it held or not."""
        return self._player.is_playing or self.is_held

    def show_song(self, song: Song | None) -> None:
        """Load what can be heard of a song now; the same song keeps playing."""
        is_other, had_sound = song is not self._song, bool(self.sources)
        if is_other:
            self._leave()
        self._song = song
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
            if self.heard not in self.sources:
                self.heard = MIXTURE
            self._hold_or_resume()  # first: what is not there yet must not be heard
            self._player.load(self.sources, self.heard)
            if is_other or not had_sound:
                self._player.seek(song.position)
                self.apply_loop()
        else:
            self._set_held(False)
            self._player.pause()
        self._refresh()
        self.heard_changed.emit(self.heard)

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        if not self.sources:
            return
        if self.is_playing:
            self._set_held(False)
            self._player.pause()
        elif self._is_there(HOLD_SECONDS, self._start()):
            self._player.play()
        else:
            self._set_held(True)
        self._refresh()

    @Slot()
    def stop(self) -> None:
        """Stop and go back to the beginning."""
        if self.sources:
            self._set_held(False)
            self._player.stop()
            self._show_position(0)
            self._refresh()

    @Slot(object)
    def seek(self, frame: int) -> None:
        """Go on from this frame."""
        if self.sources:
            self._hold_or_resume(frame)
            self._player.seek(frame)
            self._show_position(frame, follow=True)

    @Slot(str)
    def hear(self, stem: str) -> None:
        """Hear another stem at the same place."""
        if stem in self.sources and stem != self.heard:
            self.heard = stem
            self._hold_or_resume()
            self._player.select(stem)
            self.heard_changed.emit(stem)
        self._refresh()

    @Slot(object, object)
    def set_loop(self, start: int, end: int) -> None:
        """Repeat this range."""
        if self._song is not None:
            self._song.loop, self._song.loop_on = (start, end), True
            self.apply_loop()

    @Slot()
    def toggle_loop(self) -> None:
        """Repeat the marked range, or the whole song when none is marked; or stop doing so."""
        song = self._song
        if song is None or not self.sources:
            return
        song.loop_on = not song.loop_on
        if song.loop is None:
            song.loop = (0, song.frames)
        self.apply_loop()

    def close(self) -> None:
        """End playing for good."""
        self._timer.stop()
        self._player.on_error = self._player.on_stopped = None
        self._player.close()

    def _leave(self) -> None:
        if self._song is not None and self.sources:
            self._song.position = self._player.position
            self._set_held(False)
            self._player.pause()

    def _grow(self) -> None:
        """Go on where more of a stem is there."""
        self._hold_or_resume()
        if self._sources.take_short(self.heard) and self._player.is_playing:
            # Silence may be on its way to the card for what has come since: mix it once more.
            self._player.load(self.sources, self.heard)

    def _hold_or_resume(self, frame: int | None = None) -> None:
        """Hold playback where the stem that is heard is not there, go on where it is.

        Args:
            frame: Where to; the playhead, if None.
        """
        position = self._player.position if frame is None else frame
        if self.is_held and self._is_there(RESUME_SECONDS, position):
            self._set_held(False)
            self._player.play()
        elif self._player.is_playing and not self._is_there(HOLD_SECONDS, position):
            self._set_held(True)
            self._player.pause()

    def _start(self) -> int:
        """Return where playing would begin: at the playhead, or anew if that is at the end."""
        position = self._player.position
        return position if self._song is None or position < self._song.frames else 0

    def _is_there(self, seconds: float, position: int) -> bool:
        song = self._song
        if song is None or not song.sample_rate:
            return True
        loop = song.loop if song.loop_on else None
        count = round(seconds * song.sample_rate)
        return self._sources.has(self.heard, coming_up(position, count, song.frames, loop))

    def _set_held(self, is_held: bool) -> None:
        if is_held != self.is_held:
            self.is_held = is_held
            self.held_changed.emit()

    def apply_loop(self) -> None:
        """Repeat what the song says."""
        song = self._song
        is_on = song is not None and song.loop_on
        self._player.set_loop(song.loop if is_on else None)
        self._timeline.set_loop(song.loop if song else None, is_on)
        self._actions["loop"].setChecked(is_on)

    def _refresh(self) -> None:
        is_playing, can_play = self.is_playing, bool(self.sources)
        if is_playing:
            self._timer.start()
        else:
            self._timer.stop()
            if can_play:
                self._show_position(self._player.position)
        play = self._actions["play"]
        play.setIcon(icons.icon("pause" if is_playing else "play"))
        play.setText(self.tr("&Pause") if is_playing else self.tr("&Play"))
        table.set_tip(play, table.plain(play.text()))
        for name in ("play", "stop", "loop", "toStart", "toEnd"):
            self._actions[name].setEnabled(can_play)
        for name, stem in HEARING.items():
            self._actions[name].setEnabled(stem in self.sources)
            self._actions[name].setChecked(stem == self.heard)
        self._actions["loop"].setChecked(bool(self._song and self._song.loop_on))
        self._transport.show_stems(set(self.sources), self.heard)

    def _show_position(self, frame: int, follow: bool = False) -> None:
        song = self._song
        if song is None:
            return
        if frame != song.position:
            song.position = frame
            self.moved.emit(frame)
        self._timeline.set_position(frame, follow)
        self._transport.show_time(frame, song.frames, song.sample_rate)

    @Slot()
    def _tick(self) -> None:
        if not self.is_playing:
            self._refresh()
            return
        self._hold_or_resume()
        self._show_position(self._player.position, follow=True)

    @Slot(object)
    def _on_error(self, error: AppError) -> None:
        self._set_held(False)
        self._refresh()
        self.failed.emit(error)

    @Slot()
    def _on_end(self) -> None:
        self._refresh()
