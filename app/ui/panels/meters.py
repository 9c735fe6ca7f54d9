"""A stereo level meter: peaks, loudness within them, the highest peak held, and a clip lamp."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from app.playback.levels import Levels
from app.ui import theme
from app.ui.panels.ballistics import FLOOR_DB, Bar
from app.ui.texts import decimal

BAR = 5.0  # height of a channel in pixels
GAP = 2.0  # pixels between the channels, and above the scale
TICK = 3.0
BESIDE = 8  # pixels to the left, which go when the meter is hidden
TICKS = (-60, -40, -20, -10, 0)  # dB
STEPS = ((-12.0, "good"), (-3.0, "heat"), (0.0, "danger"))  # colours, up to so many dB
PEAK_SHARE = 0.45  # of its colour against the groove; the part for the loudness is full
WORDS_MS = 1000  # the description is not renewed more often: somebody may be listening to it
LONGEST_STEP = 0.1  # seconds; after a pause the bars do not jump


class LevelMeter(QWidget):
    """Shows how loud it is; costs nothing unless it is told levels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="levelMeter")
        self.setAccessibleName(self.tr("Level"))
        self.setToolTip(self.tr("Level in decibels below full scale"))
        self.scale = _Scale(self)
        self.lamp = ClipLamp(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(BESIDE, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(self.scale)
        row.addWidget(self.lamp, 0, Qt.AlignmentFlag.AlignTop)
        self.lamp.clicked.connect(self._on_lamp)
        self._clock, self._said = QElapsedTimer(), QElapsedTimer()
        self._describe()

    @property
    def bars(self) -> tuple[Bar, Bar]:
        """What is shown of left and right."""
        return self.scale.bars

    def show_levels(self, levels: Levels, seconds: float | None = None) -> None:
        """Show what is heard now.

        Args:
            levels: It, linear.
            seconds: Since the last time; measured if None.
        """
        if seconds is None:
            passed = self._clock.restart() / 1000 if self._clock.isValid() else 0.0
            seconds = min(passed, LONGEST_STEP)
            if not self._clock.isValid():
                self._clock.start()
        pairs = zip(self.bars, levels.peak, levels.rms, strict=True)
        self.scale.show_bars(tuple(bar.after(peak, rms, seconds) for bar, peak, rms in pairs))
        if levels.clipped:
            self.lamp.set_lit(True)
        if not self._said.isValid() or self._said.hasExpired(WORDS_MS):
            self._said.start()
            self._describe()

    def rest(self) -> None:
        """Show that nothing is heard; the clip lamp stays as it is."""
        self._clock.invalidate()
        self._said.invalidate()
        self.scale.show_bars((Bar(), Bar()))
        self._describe()

    def _describe(self) -> None:
        left, right = (self._in_words(bar.held) for bar in self.bars)
        text = self.tr("Peaks: left {0}, right {1}.").format(left, right)
        if self.lamp.is_lit:
            text += " " + self.tr("It has clipped.")
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    def _in_words(self, level: float) -> str:
        if level <= FLOOR_DB:
            return self.tr("silence")
        return self.tr("{0} dB").format(decimal(level, 0).replace("-", "−"))

    def _on_lamp(self) -> None:
        self.lamp.set_lit(False)
        self._describe()


class _Scale(QWidget):
    """The two bars and the decibels below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, Bar] = (Bar(), Bar())
        self._pixels: tuple = ()
        self._font = QFont(self.font())
        self._font.setPointSizeF(max(self.font().pointSizeF() * 0.75, 1.0))
        self._font.setFeature(QFont.Tag("tnum"), 1)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return room for the bars, the ticks and their numbers."""
        line = QFontMetricsF(self._font).height()
        return QSize(round(self.fontMetrics().height() * 8), round(2 * BAR + 3 * GAP + TICK + line))

    def show_bars(self, bars: tuple[Bar, Bar]) -> None:
        """Show these; painted anew only where a pixel changes."""
        self.bars = bars
        pixels = tuple(round(self._x(at)) for bar in bars for at in (bar.peak, bar.rms, bar.held))
        if pixels != self._pixels:
            self._pixels = pixels
            self.update(0, 0, self.width(), round(2 * BAR + GAP) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grooves, bars, held peaks and the scale."""
        painter, chosen = QPainter(self), theme.colours()
        groove = theme.mix(chosen.panel, chosen.text, 0.10)
        for row, bar in enumerate(self.bars):
            top = row * (BAR + GAP)
            area = QRectF(self._x(FLOOR_DB), top, self._x(0) - self._x(FLOOR_DB), BAR)
            painter.fillRect(area, groove)
            self._paint_part(painter, top, bar.peak, PEAK_SHARE, groove)
            self._paint_part(painter, top, bar.rms, 1.0, groove)
            if bar.held > FLOOR_DB:
                x = round(self._x(bar.held))
                painter.fillRect(QRectF(max(x - 2, area.left()), top, 2, BAR), QColor(chosen.text))
        if event.rect().bottom() > 2 * BAR + GAP:
            self._paint_scale(painter, chosen)

    def _paint_part(
        self, painter: QPainter, top: float, level: float, share: float, groove: QColor
    ) -> None:
        """Paint a bar up to a level, each part in the colour of its loudness."""
        chosen, start = theme.colours(), FLOOR_DB
        for end, name in STEPS:
            if level > start:
                left, right = self._x(start), self._x(min(level, end))
                colour = theme.mix(groove.name(), getattr(chosen, name), share)
                painter.fillRect(QRectF(left, top, right - left, BAR), colour)
            start = end

    def _paint_scale(self, painter: QPainter, chosen: theme.Colours) -> None:
        painter.setFont(self._font)
        metrics, top = QFontMetricsF(self._font), 2 * BAR + 2 * GAP
        for tick in TICKS:
            x = round(self._x(tick))
            painter.fillRect(QRectF(min(x, round(self._x(0)) - 1), top, 1, TICK),
                             QColor(chosen.muted))  # fmt: skip
            text = str(-tick)
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            painter.setPen(QColor(chosen.muted))
            place = QRectF(left, top + TICK, width + 1, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _x(self, level: float) -> float:
        inset = 4.0  # half a number stands out on either side
        share = 1 - min(max(level, FLOOR_DB), 0.0) / FLOOR_DB
        return inset + share * (self.width() - 2 * inset)


class ClipLamp(QAbstractButton):
    """Lit from the first clipped sample until it is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="clipLamp")
        self.is_lit = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedWidth(12)
        self._say()

    def set_lit(self, is_lit: bool) -> None:
        """Light it, or not."""
        if is_lit != self.is_lit:
            self.is_lit = is_lit
            self._say()
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for the lamp."""
        return QSize(12, round(2 * BAR + GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it beside the bars: an outline, or filled."""
        painter, chosen = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(2.5, 0.5, 7, 2 * BAR + GAP - 1)
        dark = theme.mix(chosen.panel, chosen.text, 0.3)
        outline = QColor(chosen.danger) if self.is_lit else dark
        painter.setPen(QPen(outline, 1))
        painter.setBrush(outline if self.is_lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 2, 2)
        if theme.shows_focus(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawRoundedRect(area.adjusted(-1, 0.5, 1, 1.5), 3, 3)

    def _say(self) -> None:
        clipped = self.tr("Clipped: louder than full scale. Press to forget it.")
        clean = self.tr("Lights up when the sound clips")
        self.setToolTip(clipped if self.is_lit else clean)
        self.setAccessibleName(self.tr("Clipping"))
        self.setAccessibleDescription(self.toolTip())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self.is_lit else Qt.CursorShape.ArrowCursor
        )
