"""Shows one song in every panel of the window, and keeps them true while it changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from app.catalog.stems import MIXTURE
from app.core.errors import DamagedAudioError
from app.tasks.project_files import AudioMissing
from app.ui.describe import details, idle_text, lane_states
from app.ui.panels.messages import MessageBar
from app.ui.panels.progress import ProgressPanel
from app.ui.panels.separation import SeparationPanel
from app.ui.panels.transport import Transport
from app.ui.playback import Playback
from app.ui.session import Session
from app.ui.song import Activity, Kind, Song, State, Trouble
from app.ui.spectra import Spectra
from app.ui.timeline.timeline import Timeline


class SongView(QObject):
    """The song that is shown.

    Attributes:
        song: It, or None.

    Signals:
        refreshed(): Another song is shown, or the state of this one is new.
        progressed(): Something that is done with it got further.
        source_wanted(song): The user wants to say where the song of a project is.
    """

    refreshed = Signal()
    progressed = Signal()
    source_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        playback: Playback,
        timeline: Timeline,
        separation: SeparationPanel,
        transport: Transport,
        progress: ProgressPanel,
        messages: MessageBar,
        actions: dict[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.song: Song | None = None
        self._session = session
        self._playback = playback
        self._timeline = timeline
        self._separation = separation
        self._transport = transport
        self._progress = progress
        self._messages = messages
        self._actions = actions
        self._trouble: Trouble | None = None
        self._spectra = Spectra(session.store)
        # Once for all that comes together: while a file is read, that may be dozens.
        self._grown = QTimer(self, interval=0, singleShot=True)
        self._grown.timeout.connect(self._refresh_grown)
        playback.heard_changed.connect(self._refresh_lanes)
        playback.held_changed.connect(self._on_held_changed)
        playback.moved.connect(self._on_moved)
        session.songs_changed.connect(self._refresh_separate_all)
        messages.closed.connect(self._on_message_closed)
        session.imports.changed.connect(self.refresh)
        session.imports.advanced.connect(self._refresh_progress)
        histories = session.histories
        for signal in (
            histories.canUndoChanged,
            histories.canRedoChanged,
            histories.undoTextChanged,
            histories.redoTextChanged,
        ):
            signal.connect(self._refresh_undo)

    @property
    def activity(self) -> Activity | None:
        """What the status line is about: what runs before what waits, the song before imports."""
        of_song = self.song.activity if self.song is not None else None
        found = [a for a in (of_song, self._session.imports.activity) if a is not None]
        return next((a for a in found if a.has_started), found[0] if found else None)

    @Slot()
    def cancel(self) -> None:
        """Stop what the status line is about."""
        activity = self.activity
        if activity is not None and activity.kind is Kind.IMPORT:
            self._session.imports.cancel()
        elif activity is not None:
            activity.cancel()
        elif self.song is not None and (self.song.waiting or self.song.sections):
            self._session.queue.cancel(self.song)
        elif self.song is not None:
            self.song.leave()

    @Slot(object)
    def show_song(self, song: Song | None) -> None:
        """Show this song instead, or none."""
        if self.song is not None:
            for signal, slot in self._connections(self.song):
                signal.disconnect(slot)
        self.song = song
        if song is not None:
            for signal, slot in self._connections(song):
                signal.connect(slot)
            self._timeline.show_song(song.title, song.frames, song.sample_rate)
            self._timeline.set_loop(song.loop, song.loop_on)
        self._show_trouble()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Bring every panel up to date."""
        song = self.song
        document = song.document if song else None
        self._session.histories.setActiveStack(document.history if document else None)
        if song is not None:
            self._separation.show_song(song.title, details(song))
            self._timeline.set_length(song.frames, song.sample_rate)
            self._transport.show_time(song.position, song.frames, song.sample_rate)
        self._playback.show_song(song)
        self._refresh_lanes()
        self._refresh_progress()
        self._refresh_undo()
        self._refresh_separate_all()
        self.refreshed.emit()

    def _connections(self, song: Song) -> tuple:
        return (
            (song.changed, self._on_changed),
            (song.advanced, self._refresh_progress),
            (song.advanced, self.progressed),
            (song.grew, self._on_grew),
        )

    @Slot()
    def _on_changed(self) -> None:
        if self.song is not None and self.song.trouble is not self._trouble:
            self._show_trouble()
        self.refresh()

    @Slot()
    def _on_grew(self) -> None:
        song = self.song
        self._timeline.set_length(song.frames, song.sample_rate)
        if song.project is not None:
            self._playback.show_song(song)
        self._grown.start()

    @Slot()
    def _refresh_grown(self) -> None:
        if self.song is not None and self.song.project is not None:
            self._refresh_lanes()
        self._timeline.update_waveforms()

    @Slot()
    def _on_held_changed(self) -> None:
        self._timeline.set_held(self._playback.is_held)
        self._refresh_progress()

    @Slot(object)
    def _on_moved(self, frame: int) -> None:
        if self.song is not None:
            self._session.queue.focus(self.song, frame)

    @Slot()
    def _refresh_separate_all(self) -> None:
        recipe = self._separation.recipe
        can_separate = recipe is not None and bool(self._session.unseparated(recipe))
        self._actions["separateAll"].setEnabled(can_separate)

    @Slot()
    def _refresh_lanes(self) -> None:
        song, sources = self.song, self._playback.sources
        states = lane_states(song, sources) if song else {}
        self._timeline.set_lanes(states, self._playback.heard)
        growth = song.growth if song else None
        if song is not None and song.preview is not None:  # its tiles would be taken for the song's
            sources = {MIXTURE: sources[MIXTURE]} if MIXTURE in sources else {}
        spectra = self._spectra.follow(song.heard if song else None, growth, sources)
        self._timeline.set_spectra(spectra)

    @Slot()
    def _refresh_progress(self) -> None:
        song, made = self.song, self._actions
        activity = self.activity
        is_waiting = song is not None and (song.waiting is not None or bool(song.sections))
        is_left = song is not None and (song.preview or song.audition or song.selection) is not None
        if activity is not None:
            is_awaited = self._playback.is_held and activity.kind is Kind.SEPARATE
            self._progress.show_activity(activity, is_awaited)
        elif is_waiting:
            self._progress.show_waiting(idle_text(song))
        else:
            self._progress.show_idle(idle_text(song))
        state = song.state if song else None
        can_separate = state in (State.READY, State.SEPARATED)
        made["separate"].setEnabled(can_separate and self._separation.recipe is not None)
        can_cancel = is_waiting or is_left
        made["cancel"].setEnabled(can_cancel if activity is None else not activity.is_stopping)
        made["export"].setEnabled(
            state in (State.SEPARATED, State.WAITING)
            and song.project.base is not None
            and (song.activity is None or song.activity.kind is not Kind.EXPORT)
        )
        made["close"].setEnabled(song is not None)
        for name in ("zoomIn", "zoomOut", "fit", "back", "forward"):
            made[name].setEnabled(song is not None and song.frames > 0)

    @Slot()
    def _refresh_undo(self) -> None:
        histories, made = self._session.histories, self._actions
        made["undo"].setEnabled(histories.canUndo())
        made["redo"].setEnabled(histories.canRedo())
        made["undo"].setText(self.tr("&Undo {0}").format(histories.undoText()).rstrip(" :"))
        made["redo"].setText(self.tr("&Redo {0}").format(histories.redoText()).rstrip(" :"))

    def _show_trouble(self) -> None:
        song = self.song
        self._trouble = trouble = song.trouble if song else None
        if trouble is None:
            self._messages.clear()
            return
        actions = []
        if isinstance(trouble.error, DamagedAudioError) and trouble.kind is Kind.OPEN:
            retry = partial(self._session.retry, song, accept_damaged=True)
            actions.append((self.tr("Open what could be read"), retry))
        elif isinstance(trouble.error, AudioMissing) and trouble.kind is Kind.OPEN:
            actions.append((self.tr("Find the song…"), partial(self.source_wanted.emit, song)))
        elif trouble.kind in (Kind.OPEN, Kind.SEPARATE, Kind.SECTION):
            actions.append((self.tr("Try again"), partial(self._session.try_again, song)))
        self._messages.show_error(trouble.error, *actions)

    @Slot()
    def _on_message_closed(self) -> None:
        if self.song is not None and self.song.project is not None:
            self.song.forget_trouble()
            self._trouble = None
