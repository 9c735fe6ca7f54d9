"""The window: makes the panels, lays them out and joins them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.audio.store import Store
from app.core.errors import AppError
from app.playback.player import Player
from app.ui import actions as table
from app.ui import theme
from app.ui.announce import Announcer
from app.ui.commands import Commands
from app.ui.desk import Desk
from app.ui.dialogs.room import resize_within_screen
from app.ui.drops import Drops
from app.ui.failures import in_words
from app.ui.imports import is_checkpoint
from app.ui.library.library import Library
from app.ui.looks import Looks
from app.ui.memory import MemoryFile
from app.ui.networks import Networks
from app.ui.offer import Offer
from app.ui.panels.empty import DropOverlay, EmptyState
from app.ui.panels.messages import MessageBar
from app.ui.panels.progress import ProgressPanel
from app.ui.panels.separation import SeparationPanel
from app.ui.panels.songs import SongList
from app.ui.panels.transport import Transport
from app.ui.playback import Playback
from app.ui.preferences import Preferences
from app.ui.processing import Processing
from app.ui.projects import Projects
from app.ui.session import Session, WarmEngine
from app.ui.song import Song, State
from app.ui.song_menu import SongMenu
from app.ui.song_view import SongView
from app.ui.support import Support
from app.ui.timeline.timeline import Timeline
from app.ui.unfinished import Notes
from app.ui.welcome import Welcome
from app.ui.workbench import Workbench

UNFINISHED = "unfinished"  # folder of what is to be separated, beside the memory


class MainWindow(QMainWindow):
    """The program's window.

    Args:
        store: Where audio is kept.
        engine: What separates.
        player: What plays.
        memory: What was chosen before.
    """

    def __init__(
        self, store: Store, engine: WarmEngine, player: Player, memory: MemoryFile
    ) -> None:
        super().__init__()
        self.session = Session(store, engine, Notes(memory.folder / UNFINISHED), self)
        self.playback = Playback(player, store, self)
        self._player, self._memory = player, memory
        self._songs_wanted: bool | None = None  # None: as soon as there are several
        self._build()
        self._lay_out()
        self._connect()
        self.transport.set_volume(memory.value.volume)
        self._load_cards()
        self.commands.set_scheme(memory.value.scheme)
        self.view.refresh()
        self.timeline.grab()  # loads its fonts now: 30 ms that the first song would stall for

    @property
    def song(self) -> Song | None:
        """The song that is shown."""
        return self.view.song

    @Slot(object)
    def open(self, paths: list[Path]) -> None:
        """Open these files and what is in these folders; import those that are checkpoints."""
        checkpoints = [path for path in paths if is_checkpoint(path)]
        songs = [path for path in paths if not is_checkpoint(path)]
        if songs:
            self.session.open(songs)
        if checkpoints:
            self.networks.import_files(checkpoints)

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Show what went wrong, above the timeline."""
        self.messages.show_error(in_words(error))

    def start_work(self, files: list[Path]) -> None:
        """Begin what can wait until the window is seen, and open the first files."""
        self.preferences.prepare()
        self.open(files)
        # Marks are restored first: sections that were being separated need them.
        once = Qt.ConnectionType.SingleShotConnection
        self.projects.recovery.searched.connect(self.session.leftovers.find, once)
        self.projects.start()
        self.processing.start()
        self.support.start()

    def _build(self) -> None:
        self.timeline = Timeline()
        self.messages = MessageBar()
        self.songs = SongList()
        self.commands = Commands(self.session, self.messages, self._memory, lambda: self.song, self)
        self.networks = Networks(self.session, self.messages, self._memory, self)
        self.projects = Projects(self.session, self.messages, lambda: self.song, self)
        self.looks = Looks(self.timeline, self._memory, self)
        self.preferences = Preferences(self.session, self._memory, self)
        self.processing = Processing(self.session, self._memory, self)
        self.desk = Desk(self, self._player, self._memory)
        self.workbench = Workbench(self, self._memory)
        self.support = Support(self, self._memory)
        self.library = Library(self)
        self.offer = Offer(self, self.library, self._memory)
        handlers = {
            **self.workbench.handlers(),
            **self.desk.handlers(),
            **self.commands.handlers(),
            **self.projects.handlers(),
            **self.networks.handlers(),
            **self.looks.handlers(),
            **self.processing.handlers(),
            **self.preferences.handlers(),
            **self.support.handlers(),
            **self.library.handlers(),
            "firstSteps": lambda: self.welcome.begin(),
            "separateAll": lambda: self.commands.separate_all(self.separation.recipe),
            "songUp": lambda: self.songs.move_current(-1),
            "songDown": lambda: self.songs.move_current(1),
            "cancel": lambda: self.view.cancel(),
            "quit": self.close,
            "zoomIn": self.timeline.zoom_in,
            "zoomOut": self.timeline.zoom_out,
            "fit": self.timeline.fit,
            "songList": self._on_toggle_songs,
        }
        places = {table.TIMELINE: self.timeline, table.SONGS: self.songs}
        self.actions_by_name = made = table.build(self, places, handlers)
        self.commands.actions = made
        menus = table.fill_menus(self, made)
        self.projects.attach(made, menus[table.FILE])
        self.looks.attach(made)
        self.processing.attach(made)
        self.separation = SeparationPanel(made["separate"], made["export"])
        self.networks.attach(self.separation.combo)
        self.workbench.attach(made)
        names = ("play", "stop", "toStart", "loop", "matchLoudness")
        self.transport = Transport(*(made[name] for name in names))
        self.progress = ProgressPanel(made["cancel"])
        SongMenu(self.session, self.songs, lambda: self.separation.recipe, self).closes.connect(
            self.projects.close_song
        )
        self.empty = EmptyState(made["open"], made["openFolder"])
        self.desk.attach(self.transport, made, menus[table.PLAYBACK])
        self.view = SongView(
            self.session,
            self.playback,
            self.timeline,
            self.separation,
            self.transport,
            self.progress,
            self.messages,
            made,
            self,
        )

    def _lay_out(self) -> None:
        self.setWindowTitle("Unsung")
        self.setObjectName("window")
        line = self.fontMetrics().height()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.timeline)
        self.songs.setFixedWidth(line * 15)
        work = QVBoxLayout()
        work.setSpacing(0)
        for widget, stretch in ((self.separation, 0), (self.messages, 0), (self.stack, 1)):
            work.addWidget(widget, stretch)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.songs)
        across.addLayout(work, 1)
        across.addWidget(self.workbench.panel)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        self.welcome = Welcome(self.session, column, self.actions_by_name, self)
        column.addWidget(self.transport)
        column.addWidget(self.progress)
        self.setCentralWidget(central)
        self.overlay = DropOverlay(central)
        self._drops = drops = Drops(self, self.empty, self.overlay)
        drops.dropped.connect(self.open)
        drops.refused.connect(self._on_refused)
        for widget in central.findChildren(QWidget):
            name = widget.objectName()
            if name and not name.startswith("qt_") and not widget.accessibleIdentifier():
                widget.setAccessibleIdentifier(name)
        resize_within_screen(self, QSize(line * 76, line * 46))
        self.setMinimumSize(line * 44, line * 26)
        self.restoreGeometry(QByteArray.fromBase64(self._memory.value.geometry.encode()))

    @Slot(object)
    def _on_refused(self, error: AppError) -> None:
        self.messages.show_offer(error.message, error.hint)  # stays while the others are opened

    def _connect(self) -> None:
        session = self.session
        session.added.connect(self.songs.add)
        session.added.connect(self._on_view_refreshed)
        session.met.connect(self.songs.select)
        session.removed.connect(self.songs.remove)
        session.removed.connect(self._on_view_refreshed)
        session.engine_failed.connect(self.show_error)
        self.songs.song_selected.connect(self.view.show_song)
        self.songs.song_moved.connect(session.move)
        self.separation.separate_requested.connect(self.commands.separate)
        self.networks.changed.connect(self.view.refresh)
        self.transport.volume_changed.connect(self._on_volume)
        self.playback.failed.connect(self.show_error)
        self.view.refreshed.connect(self._on_view_refreshed)
        self.view.source_wanted.connect(self.projects.find_source)
        self.workbench.follow(self.view)
        self.library.follow(self.view)
        self.offer.attach(self.separation)
        self.desk.follow(self.view)
        self.announcer = Announcer(session, self.playback, self.messages, lambda: self.song, self)
        self.welcome.shown.connect(self.announcer.say)
        QApplication.instance().installEventFilter(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    def _load_cards(self) -> None:
        try:
            self.networks.load()
        except AppError as error:
            self.show_error(error)

    @Slot()
    def _on_view_refreshed(self) -> None:
        song = self.song
        is_seen = song is not None and song.state is not State.FAILED and song.frames > 0
        self.stack.setCurrentWidget(self.timeline if is_seen else self.empty)
        for widget in (self.separation, self.transport):
            widget.setVisible(song is not None)
        self.progress.setVisible(song is not None or self.view.activity is not None)
        self.songs.setVisible(self._shows_songs())
        self.actions_by_name["songList"].setChecked(self._shows_songs())
        for name in ("songUp", "songDown"):
            self.actions_by_name[name].setEnabled(self.songs.count > 1)
        self.projects.refresh()

    def _shows_songs(self) -> bool:
        return self.songs.count > 1 if self._songs_wanted is None else self._songs_wanted

    @Slot()
    def _on_toggle_songs(self) -> None:
        self._songs_wanted = not self._shows_songs()
        self._on_view_refreshed()

    @Slot(float)
    def _on_volume(self, heard: float) -> None:
        self._memory.update(volume=self.transport.level)

    @Slot(object)
    def _on_system_scheme(self, scheme: object) -> None:
        if self._memory.value.scheme == "system":
            theme.apply_scheme(QApplication.instance(), "system")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let Space press the button that the user reached with Tab, rather than play."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_control = isinstance(watched, QAbstractButton | QComboBox)
            if is_control and event.key() == Qt.Key.Key_Space and not event.modifiers():
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop everything, remember the window's place, and go; first ask about changes."""
        if not self.projects.may_close():
            event.ignore()
            return
        self.hide()  # at once; what follows may take a moment
        QApplication.instance().removeEventFilter(self)
        self._memory.update(geometry=self.saveGeometry().toBase64().data().decode())
        self._memory.save()
        self.timeline.close_loader()
        self.desk.close()
        self.workbench.close()
        self.playback.close()
        self.support.close()
        self.library.close()
        self.projects.close()
        self.session.close()
        super().closeEvent(event)
