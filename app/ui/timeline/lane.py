"""A lane: the view box of one stem, with the mouse of an audio editor."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.audio.spectrogram import Axis
from app.core.intervals import Intervals
from app.ui import theme
from app.ui.timeline.band_drag import BandBox, BandGrips
from app.ui.timeline.band_note import BandNote
from app.ui.timeline.bands import BandLines
from app.ui.timeline.look import Look
from app.ui.timeline.missing import paint_missing
from app.ui.timeline.scale import Scale
from app.ui.timeline.spectrogram import SpectrogramItem
from app.ui.timeline.tiles import Spectrum
from app.ui.timeline.waveform import WaveformItem


class LaneBox(pg.ViewBox):
    """Shows one sound as waveform, spectrogram or both.

    Click seeks, drag selects, Shift and drag marks a loop, Ctrl or the middle button and drag pans.
    What the mouse does with frequencies, over a spectrogram, `band_drag` knows.

    Attributes:
        scrolls_view: Whether the present drag scrolls at the edges of what can be seen.

    Signals:
        clicked(frame): The user wants to hear from here.
        panned(frames): Wanted shift.
        loop_dragged(start, end, done): A range is being marked.
        selected(start, end, done): A range is being selected.
        placed(): The spectrogram is somewhere else, or its frequencies are others.
    """

    clicked = Signal(float)
    panned = Signal(float)
    loop_dragged = Signal(float, float, bool)
    selected = Signal(float, float, bool)
    placed = Signal()

    def __init__(self, stem: str) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.stem = stem
        self.setMouseEnabled(x=False, y=False)
        self.disableAutoRange()
        self.setYRange(-1, 1, padding=0)
        self.scrolls_view = False
        self._scale = Scale()
        self._taken = 0.0  # frame at which a drag began
        self._hint = ""
        self._missing = Intervals()
        self._look = Look()
        self._spectrum: Spectrum | None = None
        self.waveform = WaveformItem(self)
        self.spectrogram = SpectrogramItem(self)
        self.bands = BandLines(self)
        self.band_note = BandNote(self)
        self.band_box = BandBox(self, self.bands, self.band_note)
        self.band_grips = BandGrips(self, self.bands, self.band_note)
        self._backdrop = _Backdrop(self)
        self.sigResized.connect(self._place)

    def set_scale(self, scale: Scale) -> None:
        """Draw lines where the ruler has its long ones."""
        self._scale = scale
        self._backdrop.update()

    def set_hint(self, text: str) -> None:
        """Write a word into the empty lane."""
        if text != self._hint:
            self._hint = text
            self._backdrop.update()

    def set_missing(self, missing: Intervals) -> None:
        """Show that these frames are not there yet."""
        if missing != self._missing:
            self._missing = missing
            self.spectrogram.set_missing(missing)
            self._backdrop.update()

    def set_look(self, look: Look) -> None:
        """Show it as the user chose."""
        self._look = look
        self._place()

    def show_spectrum(self, spectrum: Spectrum | None) -> None:
        """Take the spectrogram from this sound; without one, there is a waveform at best."""
        former, self._spectrum = self._spectrum, spectrum
        self.spectrogram.show_spectrum(spectrum)
        rates = [one.sample_rate if one is not None else None for one in (former, spectrum)]
        if rates[0] != rates[1]:  # a stem that grows is told anew with every stretch
            self._place()

    @property
    def areas(self) -> tuple[QRectF, QRectF]:
        """Where the waveform and the spectrogram are."""
        look = self._look if self._spectrum is not None else Look()
        return look.areas(self.rect())

    @property
    def axis(self) -> Axis | None:
        """How frequencies go up the spectrogram; None while there is none."""
        spectrum = self._spectrum
        if spectrum is None or not self._look.has_spectrogram:
            return None
        return self._look.axis(spectrum.sample_rate)

    def frame_at(self, position: QPointF) -> float:
        """Return the frame under a point of this box."""
        start, end = self.viewRange()[0]
        width = max(self.rect().width(), 1.0)
        return start + (end - start) * position.x() / width

    def mouseClickEvent(self, event: object) -> None:
        """Seek."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.frame_at(event.pos()))

    def mouseDragEvent(self, event: object, axis: int | None = None) -> None:
        """Select; with Shift, mark a loop; with Ctrl or the middle button, pan."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left and event.button() != Qt.MouseButton.MiddleButton:
            event.ignore()
            return
        event.accept()
        keys, held = event.modifiers(), Qt.KeyboardModifier
        if event.isStart():
            self._taken = self.frame_at(event.buttonDownPos())
        self.scrolls_view = bool(
            keys & held.ShiftModifier or (is_left and not keys & held.ControlModifier)
        )
        if self.scrolls_view:
            first, last = self._taken, self.frame_at(event.pos())
            told = self.loop_dragged if keys & held.ShiftModifier else self.selected
            told.emit(min(first, last), max(first, last), event.isFinish())
            return
        self.setCursor(
            Qt.CursorShape.ArrowCursor if event.isFinish() else Qt.CursorShape.ClosedHandCursor
        )
        self.panned.emit(self.frame_at(event.lastPos()) - self.frame_at(event.pos()))

    def _place(self) -> None:
        wave, spectrum = self.areas
        self.waveform.set_area(wave)
        self.spectrogram.set_axis(self.axis)
        self.spectrogram.set_area(spectrum)
        self.bands.set_axis(self.axis)
        for item in (self.bands, self.band_box, self.band_grips, self.band_note):
            item.set_area(spectrum)
        self._backdrop.update()
        self.placed.emit()


class _Backdrop(pg.GraphicsObject):
    """Time lines, the zero line, and a word where there is nothing to see yet."""

    def __init__(self, box: LaneBox) -> None:
        super().__init__()
        self._box = box
        self.setParentItem(box)
        self.setZValue(0)
        box.sigXRangeChanged.connect(self._on_range_changed)
        box.sigResized.connect(self._on_resized)

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        rect, chosen = self._box.rect(), theme.colours()
        start, end = self._box.viewRange()[0]
        paint_missing(painter, rect, (start, end), self._box._missing)
        painter.setPen(QColor(chosen.grid))
        width, height = rect.width(), rect.height()
        lines = []
        for frame, is_major, _ in self._box._scale.ticks(start, end, width):
            if is_major:
                x = round((frame - start) / (end - start) * width) + 0.5
                lines.append(QLineF(x, 0, x, height))
        painter.drawLines(lines)
        wave = self._box.areas[0]
        middle = wave.top() + round(wave.height() / 2) + 0.5
        if not wave.isEmpty():
            painter.drawLine(QPointF(0, middle), QPointF(rect.width(), middle))
        if self._box._hint:
            self._paint_hint(painter, rect)

    def _paint_hint(self, painter: QPainter, rect: QRectF) -> None:
        chosen, centre = theme.colours(), Qt.AlignmentFlag.AlignCenter
        plate = painter.boundingRect(rect, centre, self._box._hint)
        radius = plate.height() / 2
        plate.adjust(-radius * 1.5, -radius * 0.5, radius * 1.5, radius * 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.lane))  # neither hatch nor lines go through the word
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        painter.setPen(QColor(chosen.muted))
        painter.drawText(rect, centre, self._box._hint)

    def _on_range_changed(self) -> None:
        self.update()

    def _on_resized(self) -> None:
        self.prepareGeometryChange()
