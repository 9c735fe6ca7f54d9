"""Panel: the songs that are open, each with its length and state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.core.times import format_time
from app.ui import theme
from app.ui.panels.song_rows import SONG, RowPainter, SongRows
from app.ui.song import Kind, Song, State
from app.ui.texts import shown


class SongList(QWidget):
    """One row per song.

    Signals:
        song_selected(song): The user wants to see this song; None when the list is empty.
        song_moved(song, place): A song has another place in the list now.
        menu_requested(song, place): The user wants a song's menu at this place of the screen.
    """

    song_selected = Signal(object)
    song_moved = Signal(object, int)
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    @property
    def count(self) -> int:
        """Number of songs."""
        return self._rows.count()

    @Slot(object)
    def add(self, song: Song) -> None:
        """Show a song at the end."""
        row = QListWidgetItem(self._rows)
        row.setData(SONG, song)
        song.changed.connect(self._on_song_changed)
        song.advanced.connect(self._on_song_changed)
        self._describe(row)
        if self._rows.count() == 1:
            self._rows.setCurrentRow(0)

    @Slot(object)
    def remove(self, song: Song) -> None:
        """Take a song out of the list."""
        song.changed.disconnect(self._on_song_changed)
        song.advanced.disconnect(self._on_song_changed)
        for row in self._rows_of(song):
            self._rows.takeItem(self._rows.row(row))
        if not self._rows.count():
            self.song_selected.emit(None)

    def select(self, song: Song) -> None:
        """Show that this song is the one seen."""
        for row in self._rows_of(song):
            self._rows.setCurrentItem(row)

    def move(self, song: Song, shift: int) -> None:
        """Move a song up (-1) or down (1) by so many rows."""
        for row in self._rows_of(song):
            self._rows.move(row, self._rows.row(row) + shift)

    def move_current(self, shift: int) -> None:
        """Move the song that is shown, see `move`."""
        row = self._rows.currentItem()
        if row is not None:
            self.move(row.data(SONG), shift)

    def state_text(self, song: Song) -> str:
        """Return a song's length and state in words."""
        rate = song.sample_rate
        words = [format_time(song.frames / rate)] if rate and song.frames else []
        percent = round(song.activity.fraction * 100) if song.activity else 0
        state = song.state
        if song.trouble is not None:
            words.append(shown(song.trouble.error.message))
        elif state is State.OPENING:
            started = song.activity is not None and song.activity.has_started
            words.append(
                self.tr("Opening {0} %").format(percent) if started else self.tr("Waiting")
            )
        elif state is State.WAITING:
            words.append(self.tr("Waiting to be separated"))
        elif state is State.SEPARATING:
            words.append(self.tr("Separating {0} %").format(percent))
        elif song.activity is not None and song.activity.kind is Kind.EXPORT:
            words.append(self.tr("Exporting {0} %").format(percent))
        elif song.activity is not None and song.activity.kind is Kind.SAVE:
            words.append(self.tr("Saving {0} %").format(percent))
        elif song.activity is not None and song.activity.kind is Kind.PACK:
            words.append(self.tr("Packing {0} %").format(percent))
        else:
            words.append(self.tr("Separated") if state is State.SEPARATED else self.tr("Ready"))
        return "  ·  ".join(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and the line at its right."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(chosen.line))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._rows.viewport().update()

    def _build(self) -> None:
        self._rows = SongRows()
        self._rows.setAccessibleName(self.tr("Songs"))
        self._rows.setFrameShape(QListWidget.Shape.NoFrame)
        self._rows.setItemDelegate(RowPainter(self.state_text, self._rows))
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setMouseTracking(True)
        self._rows.viewport().setAutoFillBackground(False)  # `paintEvent` fills all of the panel
        self._rows.currentItemChanged.connect(self._on_current)
        self._rows.row_moved.connect(self._on_moved)
        self._rows.menu_requested.connect(self._on_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(self._rows)

    def _rows_of(self, song: Song) -> list[QListWidgetItem]:
        rows = (self._rows.item(index) for index in range(self._rows.count()))
        return [row for row in rows if row.data(SONG) is song]

    def _describe(self, row: QListWidgetItem) -> None:
        song = row.data(SONG)
        words = [song.title, self.state_text(song)]
        if song.is_unsaved:
            words.insert(1, self.tr("not saved"))
        text = ", ".join(words)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        hint = f"\n{shown(song.trouble.error.hint)}" if song.trouble else ""
        row.setToolTip(f"{song.file or song.path}\n{self.state_text(song)}{hint}")

    @Slot()
    def _on_song_changed(self) -> None:
        for row in self._rows_of(self.sender()):
            self._describe(row)
        self._rows.viewport().update()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, row: QListWidgetItem | None, former: QListWidgetItem | None) -> None:
        if row is not None:
            self.song_selected.emit(row.data(SONG))

    @Slot(object)
    def _on_moved(self, row: QListWidgetItem) -> None:
        self.song_moved.emit(row.data(SONG), self._rows.row(row))

    @Slot(object, QPoint)
    def _on_menu(self, row: QListWidgetItem, place: QPoint) -> None:
        self.menu_requested.emit(row.data(SONG), place)
