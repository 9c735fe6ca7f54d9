"""The head of a lane: the stem's colour and name, what is heard of it, solo and mute."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import Axis
from app.catalog.stems import MIXTURE, STEMS
from app.ui import icons, theme
from app.ui.timeline.frequencies import labels
from app.ui.timeline.switches import MUTE, SOLO, Switches

PADDING = 14.0
BAR = 4.0
TICK = 4.0


class LaneHeader(pg.GraphicsWidget):
    """Names a lane; a click asks to hear that stem, or solos or mutes it.

    Signals:
        clicked(): The user wants to hear this stem.
        solo_clicked(), mute_clicked(): The user pressed that button.
    """

    clicked = Signal()
    solo_clicked = Signal()
    mute_clicked = Signal()

    def __init__(self, stem: str, label: str) -> None:
        super().__init__()
        self.stem = stem
        self._label = label
        self._note = ""
        self._is_heard = False
        self._is_available = False
        self._switches = Switches((SOLO, MUTE) if stem in STEMS else (SOLO,) * (stem == MIXTURE))
        self._axis: Axis | None = None
        self._area = QRectF()
        self._title_font = QFont(self.font())
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._note_font = QFont(self.font())
        self._note_font.setPointSizeF(max(self.font().pointSizeF() * 0.88, 1.0))
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        self._scale_font = QFont(self.font())
        self._scale_font.setPointSizeF(max(self.font().pointSizeF() * 0.82, 1.0))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def width_wanted(self) -> float:
        """Return the width that fits the label at the present font."""
        text = QFontMetricsF(self._title_font).horizontalAdvance(self._label)
        return BAR + 2 * PADDING + text + QFontMetricsF(self.font()).height() * 1.6

    def scale_width(self) -> float:
        """Return the width that a frequency scale needs besides."""
        return QFontMetricsF(self._scale_font).horizontalAdvance("500k") + TICK

    def show_scale(self, axis: Axis | None, area: QRectF) -> None:
        """Write these frequencies at the right edge, beside the area they are those of."""
        if (axis, area) != (self._axis, self._area):
            self._axis, self._area = axis, area
            self.update()

    def show_state(self, note: str, is_heard: bool, is_available: bool) -> None:
        """Write a note below the name and mark what is heard."""
        state = (note, is_heard, is_available)
        if state != (self._note, self._is_heard, self._is_available):
            self._note, self._is_heard, self._is_available = state
            self.update()

    def show_hearing(self, is_solo: bool, is_muted: bool, can_choose: bool) -> None:
        """Show whether this lane is soloed or muted, and whether it could be."""
        if self._switches.set_state(is_solo, is_muted, can_choose):
            self.update()

    def switch_place(self, name: str) -> QPointF:
        """Return the middle of a button, see `app/ui/timeline/switches.py`."""
        self._arrange()
        return self._switches.places[name].center()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint a bar in the stem's colour, its name, the note, and a speaker if heard."""
        rect, chosen = self.rect(), theme.colours()
        stem_colour = QColor(chosen.stems[self.stem])
        back = QColor(chosen.panel)
        if self._is_heard:
            back = theme.mix(chosen.panel, chosen.stems[self.stem], 0.10)
        painter.fillRect(rect, back)
        bar = QColor(stem_colour)
        if not self._is_available:
            bar.setAlphaF(0.35)
        painter.fillRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), bar)

        line = QFontMetricsF(self._title_font).height()
        note_line = QFontMetricsF(self._note_font).height()
        corner = self._arrange()
        left, top = corner.x(), corner.y()
        painter.setFont(self._title_font)
        painter.setPen(stem_colour if self._is_available else QColor(chosen.muted))
        painter.drawText(
            QRectF(left, top, rect.width(), line), Qt.AlignmentFlag.AlignVCenter, self._label
        )
        if self._note:
            painter.setFont(self._note_font)
            painter.setPen(QColor(chosen.muted))
            painter.drawText(
                QRectF(left, top + line + 2, rect.width(), note_line),
                Qt.AlignmentFlag.AlignVCenter,
                self._note,
            )
        self._switches.paint(painter, self._note_font)
        room = self._paint_scale(painter, rect, chosen)
        if self._is_heard and self._is_available:
            side, right = round(line * 0.95), rect.right() - room - PADDING * 0.7
            icons.paint(
                painter,
                "volume",
                QRectF(right - side, top + (line - side) / 2, side, side),
                stem_colour,
            )

    def _arrange(self) -> QPointF:
        """Put the buttons below the text; return where the text begins."""
        rect = self.rect()
        total = QFontMetricsF(self._title_font).height()
        if self._note:
            total += QFontMetricsF(self._note_font).height() + 2
        height = self._switches.height(self._note_font)
        if total + height > rect.height():
            height = 0.0  # a lane as low as this is soloed by its keys
        corner = QPointF(rect.left() + BAR + PADDING, rect.center().y() - (total + height) / 2)
        self._switches.place(QPointF(corner.x(), corner.y() + total), height)
        return corner

    def _paint_scale(self, painter: QPainter, rect: QRectF, chosen: theme.Colours) -> float:
        """Paint the frequency scale and return how wide it is."""
        if self._axis is None or self._area.isEmpty():
            return 0.0
        metrics = QFontMetricsF(self._scale_font)
        painter.setFont(self._scale_font)
        painter.setPen(QColor(chosen.muted))
        line, right = metrics.height(), rect.right()
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for text, height in labels(self._axis, self._area.height(), line):
            y = self._area.top() + height
            painter.fillRect(QRectF(right - TICK, round(y), TICK, 1), QColor(chosen.muted))
            painter.drawText(QRectF(0, y - line / 2, right - TICK - 4, line), align, text)
        return self.scale_width()

    def hoverEvent(self, event: object) -> None:
        """Say what a click would do."""
        name = "" if event.isExit() else self._switches.at(event.pos())
        if self._switches.set_pointed(name):
            self.setToolTip(self._switches.tip(name, self._label))
            self.update()

    def mouseClickEvent(self, event: object) -> None:
        """Ask to hear this stem, to solo or to mute it."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_available:
            event.accept()
            name = self._switches.at(event.pos())
            told = {SOLO: self.solo_clicked, MUTE: self.mute_clicked}.get(name, self.clicked)
            told.emit()
