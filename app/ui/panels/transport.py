"""Panel: play, position and speed, what is heard, loop, volume and level."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.catalog.stems import DIFFERENCE, LABELS, MIXTURE, STEMS
from app.core.times import format_time
from app.ui import icons, theme
from app.ui.panels.meters import LevelMeter
from app.ui.panels.segments import SegmentedControl
from app.ui.texts import shown

VOLUME_STEPS = 100
TIME_SCALE = 1.45  # size of the position against other text


class Transport(QWidget):
    """The bar below the timeline.

    Signals:
        stem_chosen(stem): The user wants to hear another stem.
        volume_changed(volume): 0..1.
    """

    stem_chosen = Signal(str)
    volume_changed = Signal(float)

    def __init__(
        self,
        play: QAction,
        stop: QAction,
        to_start: QAction,
        loop: QAction,
        match: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seconds = (-1, -1)
        self._build(play, stop, to_start, loop, match)
        self.show_time(0, 0, 0)

    def show_time(self, position: int, frames: int, sample_rate: int) -> None:
        """Show position and length in frames."""
        rate = max(sample_rate, 1)
        shown = (round(position * 1000 / rate), round(frames * 1000 / rate))
        if shown == self._seconds:
            return
        self._position.setText(format_time(shown[0] / 1000, 3))
        if shown[1] != self._seconds[1]:
            self._length.setText("/  " + format_time(shown[1] / 1000, 3))
        self._seconds = shown

    def show_speed(self, speed: float) -> None:
        """Show how fast it plays, below 0 backwards, unless it is the song's own speed."""
        text = ""
        if speed not in (0, 1):
            sign = "−" if speed < 0 else ""
            text = self.tr("{0}×").format(f"{sign}{abs(speed):g}")
        if text == self._speed.text():
            return
        self._speed.setText(text)
        self._speed.setMinimumWidth(self._speed.sizeHint().width() if text else 0)
        self._fit()

    def show_stems(self, available: set[str], heard: str) -> None:
        """Show which stems can be heard and which one is."""
        if (DIFFERENCE in available) == self.selector.segments[DIFFERENCE].isHidden():
            self.selector.set_shown(DIFFERENCE, DIFFERENCE in available)
            self._fit()
        self.selector.set_available(available)
        self.selector.set_current(heard)

    @property
    def level(self) -> float:
        """Where the volume slider stands, 0..1; the mute button does not move it."""
        return self.volume.value() / VOLUME_STEPS

    def set_volume(self, volume: float) -> None:
        """Show a volume 0..1 and ask for it."""
        self.volume.setValue(round(volume * VOLUME_STEPS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        painter.fillRect(0, 0, self.width(), 1, QColor(chosen.line))

    def _build(
        self, play: QAction, stop: QAction, to_start: QAction, loop: QAction, match: QAction
    ) -> None:
        line = self.fontMetrics().height()
        self.play_button = self._button(play, "playButton", round(line * 1.55))
        buttons = (
            self._button(to_start, "toStartButton", round(line * 1.25)),
            self.play_button,
            self._button(stop, "stopButton", round(line * 1.25)),
            self._button(loop, "loopButton", round(line * 1.25)),
        )
        self._position = QLabel()
        self._length = QLabel()
        self._position.setFont(self._digits(TIME_SCALE))
        self._length.setFont(self._digits(1.0))
        self._length.setForegroundRole(self._length.foregroundRole().PlaceholderText)
        widest = self._position.fontMetrics().horizontalAdvance("00:00.000")
        self._position.setMinimumWidth(widest)
        self._position.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._position.setAccessibleName(self.tr("Position"))
        self._length.setAccessibleName(self.tr("Length"))
        self._speed = QLabel(objectName="speed")
        self._speed.setFont(self._digits(1.0, is_bold=True))
        self._speed.setForegroundRole(QPalette.ColorRole.Accent)
        self._speed.setAccessibleName(self.tr("Speed"))
        # It stands in the room that is left, so that nothing moves when it comes and goes.
        self._speed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        lanes = (MIXTURE, *STEMS, DIFFERENCE)
        self.selector = SegmentedControl({lane: shown(LABELS[lane]) for lane in lanes})
        self.selector.set_shown(DIFFERENCE, False)
        self.selector.setObjectName("abSelector")
        self.selector.setAccessibleName(self.tr("What is heard"))
        for number, segment in enumerate(self.selector.segments.values(), start=1):
            segment.setToolTip(self.tr("Hear {0} ({1})").format(segment.text(), number))
        self.selector.chosen.connect(self.stem_chosen)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, VOLUME_STEPS)
        self.volume.setMinimumWidth(line * 2)
        self.volume.setMaximumWidth(round(line * 5.5))
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.volume.valueChanged.connect(self._on_volume)
        self._speaker = QToolButton(autoRaise=True, icon=icons.icon("volume"), checkable=True)
        self._speaker.setAccessibleName(self.tr("Mute"))
        self._speaker.setToolTip(self.tr("Mute"))
        self._speaker.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._speaker.toggled.connect(self._on_volume)

        left, right = QHBoxLayout(), QHBoxLayout()
        left.setSpacing(2)
        for button in buttons:
            left.addWidget(button)
        left.addSpacing(10)
        left.addWidget(self._position)
        left.addSpacing(6)
        left.addWidget(self._length, 0, Qt.AlignmentFlag.AlignVCenter)
        left.addWidget(self._speed, 1, Qt.AlignmentFlag.AlignVCenter)
        self.meter = LevelMeter()
        self._match = self._button(match, "matchButton", round(line * 1.1))
        right.addStretch(1)
        right.addWidget(self._match)
        right.addWidget(self._speaker)
        right.addWidget(self.volume)
        right.addWidget(self.meter)
        row = QHBoxLayout()
        row.addLayout(left, 1)
        row.addWidget(self.selector, 0, Qt.AlignmentFlag.AlignCenter)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 14, 8)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        """Leave out what there is no room for; the speed stands in place of the length."""
        self._length.setVisible(not self._speed.text())
        optional = (self.meter, self._match, self.volume)
        for part in optional:
            part.show()
        for part in (self._length, *optional):
            self.layout().activate()  # inner layouts keep their old size until then
            if self.layout().minimumSize().width() > self.width():
                part.hide()

    def _button(self, action: QAction, name: str, side: int) -> QToolButton:
        button = QToolButton(objectName=name, autoRaise=True)
        button.setDefaultAction(action)
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _digits(self, scale: float, is_bold: bool = False) -> QFont:
        """Return the window's font with digits of equal width, so that times do not tremble."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setFeature(QFont.Tag("tnum"), 1)
        if is_bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _on_volume(self, value: object = None) -> None:
        volume = 0.0 if self._speaker.isChecked() else self.level
        self.volume.setToolTip(self.tr("Volume {0} %").format(self.volume.value()))
        self.volume_changed.emit(volume)
