"""Panel: the songs that are open, each with its length and state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.core.times import format_time
from app.ui import theme
from app.ui.song import Kind, Song, State

SONG = Qt.ItemDataRole.UserRole
PADDING = 10.0
BAR = 3.0


class SongList(QWidget):
    """One row per song.

    Signals:
        song_selected(song): The user wants to see this song; None when the list is empty.
    """

    song_selected = Signal(object)

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

    def state_text(self, song: Song) -> str:
        """Return a song's length and state in words."""
        rate = song.sample_rate
        words = [format_time(song.frames / rate)] if rate and song.frames else []
        percent = round(song.activity.fraction * 100) if song.activity else 0
        state = song.state
        if song.trouble is not None:
            words.append(song.trouble.error.message)
        elif state is State.OPENING:
            started = song.activity is not None and song.activity.has_started
            words.append(
                self.tr("Opening {0} %").format(percent) if started else self.tr("Waiting")
            )
        elif state is State.SEPARATING:
            words.append(self.tr("Separating {0} %").format(percent))
        elif song.activity is not None and song.activity.kind is Kind.EXPORT:
            words.append(self.tr("Exporting {0} %").format(percent))
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
        self._rows = QListWidget(objectName="songList")
        self._rows.setAccessibleName(self.tr("Songs"))
        self._rows.setFrameShape(QListWidget.Shape.NoFrame)
        self._rows.setItemDelegate(_RowPainter(self))
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setMouseTracking(True)
        self._rows.viewport().setAutoFillBackground(False)  # `paintEvent` fills all of the panel
        self._rows.currentItemChanged.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(self._rows)

    def _rows_of(self, song: Song) -> list[QListWidgetItem]:
        rows = (self._rows.item(index) for index in range(self._rows.count()))
        return [row for row in rows if row.data(SONG) is song]

    def _describe(self, row: QListWidgetItem) -> None:
        song = row.data(SONG)
        text = f"{song.title}, {self.state_text(song)}"
        row.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        hint = f"\n{song.trouble.error.hint}" if song.trouble else ""
        row.setToolTip(f"{song.path}\n{self.state_text(song)}{hint}")

    @Slot()
    def _on_song_changed(self) -> None:
        for row in self._rows_of(self.sender()):
            self._describe(row)
        self._rows.viewport().update()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, row: QListWidgetItem | None, former: QListWidgetItem | None) -> None:
        if row is not None:
            self.song_selected.emit(row.data(SONG))


class _RowPainter(QStyledItemDelegate):
    """Paints title, state and progress of a song."""

    def __init__(self, songs: SongList) -> None:
        super().__init__(songs)
        self._songs = songs

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return room for two lines."""
        line = QFontMetricsF(option.font).height()
        return QSize(round(line * 12), round(line * 2.1 + 2 * PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one row."""
        song, chosen = index.data(SONG), theme.colours()
        rect = QRectF(option.rect)
        is_current = bool(option.state & option.state.State_Selected)
        back = QColor(chosen.panel)
        if is_current:
            back = theme.mix(chosen.panel, chosen.accent, 0.14)
        elif option.state & option.state.State_MouseOver:
            back = theme.mix(chosen.panel, chosen.text, 0.05)
        painter.save()
        painter.fillRect(rect, back)
        if is_current:
            painter.fillRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), chosen.accent)
        if option.state & option.state.State_HasFocus:
            painter.setPen(QColor(chosen.accent))
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5))
        title, note = QFont(option.font), QFont(option.font)
        title.setWeight(QFont.Weight.DemiBold if is_current else QFont.Weight.Medium)
        note.setPointSizeF(option.font.pointSizeF() * 0.9)
        left, width = rect.left() + PADDING + BAR, rect.width() - 2 * PADDING - BAR
        line = QFontMetricsF(title).height()
        self._line(painter, title, chosen.text, QRectF(left, rect.top() + PADDING, width, line),
                   song.title)  # fmt: skip
        colour = chosen.danger if song.trouble else chosen.muted
        if song.trouble is None and song.state is State.SEPARATED:
            colour = chosen.good
        self._line(painter, note, colour,
                   QRectF(left, rect.top() + PADDING + line + 2, width, line),
                   self._songs.state_text(song))  # fmt: skip
        if song.activity is not None:
            track = QRectF(left, rect.bottom() - 5, width, 2)
            painter.fillRect(track, QColor(chosen.line))
            track.setWidth(width * song.activity.fraction)
            painter.fillRect(track, QColor(chosen.accent))
        painter.restore()

    def _line(self, painter: QPainter, font: QFont, colour: str, rect: QRectF, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
