"""Panel: the status line, with what is being done, how far it is, and the way to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QHideEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from app.core.times import format_duration
from app.ui import theme
from app.ui.song import Activity, Kind

STEPS = 1000
BAR_PIXELS = 6
TICK_MS = 33
CYCLE_SECONDS = 1.4  # of the light that wanders while the length of the work is unknown


class ProgressPanel(QWidget):
    """The line at the bottom of the window."""

    def __init__(self, cancel: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(cancel)
        self.show_idle("")

    def show_idle(self, text: str) -> None:
        """Show that nothing is being done."""
        self._message.setText(text)
        self._left.clear()
        self.bar.hide()
        self.cancel_button.hide()

    def show_waiting(self, text: str) -> None:
        """Show that something is still to begin, and can be cancelled."""
        self.show_idle(text)
        self.cancel_button.setEnabled(True)
        self.cancel_button.show()

    def show_activity(self, activity: Activity, is_awaited: bool = False) -> None:
        """Show how far a job is, and whether playback waits for it."""
        self.bar.show()
        self.cancel_button.show()
        self.cancel_button.setEnabled(not activity.is_stopping)
        words = self._words(activity)
        if is_awaited:
            words = self.tr("Waiting for the separation …") + f"  ·  {words}"
        self._message.setText(words)
        if activity.has_started and not activity.is_stopping:
            self.bar.show_share(activity.fraction)
        else:
            self.bar.show_busy()
        left = activity.seconds_left
        known = left is not None and not activity.is_stopping
        self._left.setText(self.tr("about {0} left").format(format_duration(left)) if known else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        painter.fillRect(0, 0, self.width(), 1, QColor(chosen.line))

    def _words(self, activity: Activity) -> str:
        words = self._step(activity)
        return f"{activity.subject}:  {words}" if activity.subject else words

    def _step(self, activity: Activity) -> str:
        if activity.is_stopping:
            return self.tr("Stopping …")
        if activity.message:
            return activity.message
        if activity.has_started:
            return self.tr("Starting …")
        return {
            Kind.OPEN: self.tr("Waiting to be opened …"),
            Kind.SEPARATE: self.tr("Waiting to be separated …"),
            Kind.SECTION: self.tr("Waiting to be separated …"),
            Kind.EXPORT: self.tr("Waiting to be exported …"),
            Kind.IMPORT: self.tr("Waiting to be imported …"),
            Kind.SAVE: self.tr("Waiting to be saved …"),
            Kind.PACK: self.tr("Waiting to be packed …"),
        }[activity.kind]

    def _build(self, cancel: QAction) -> None:
        self._message = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._message.setAccessibleName(self.tr("Status"))
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._left = QLabel()
        self._left.setAccessibleName(self.tr("Time left"))
        for label in (self._message, self._left):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.bar = SlimBar(objectName="progressBar", textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(self.fontMetrics().height() * 16)
        self.cancel_button = QPushButton(self.tr("Cancel"), objectName="cancelButton")
        self.cancel_button.setAccessibleName(self.tr("Cancel"))
        self.cancel_button.setToolTip(cancel.toolTip())
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(cancel.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 14, 5)
        row.setSpacing(12)
        row.addWidget(self._message, 1)
        row.addWidget(self._left)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel_button)
        self.setMinimumHeight(self.cancel_button.sizeHint().height() + 12)


class SlimBar(QProgressBar):
    """A progress bar as thin as a line; a light wanders in it while nothing can be measured."""

    def __init__(self, **properties: object) -> None:
        super().__init__(**properties)
        self.setFixedHeight(BAR_PIXELS)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show that this share (0..1) is done."""
        # Qt repaints at once when the value changes, and with it all else that waits to be
        # painted: several times before the event loop gets its turn. Disabled, it waits.
        self.setUpdatesEnabled(False)
        self.setRange(0, STEPS)
        self.setValue(round(share * STEPS))
        self.setUpdatesEnabled(True)

    def show_busy(self) -> None:
        """Show that something is being done."""
        self.setUpdatesEnabled(False)
        self.setRange(0, 0)
        self.setUpdatesEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = theme.colours()
        area = QRectF(self.rect())
        radius = area.height() / 2
        painter.setBrush(QColor(chosen.line))
        painter.drawRoundedRect(area, radius, radius)
        is_busy = self.maximum() == self.minimum()
        if is_busy:
            phase = time.monotonic() / CYCLE_SECONDS % 1.0
            width = area.width() * 0.3
            done = QRectF(phase * (area.width() + width) - width, 0, width, area.height())
        else:
            share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
            done = QRectF(0, 0, area.width() * share, area.height())
        painter.setBrush(QColor(chosen.accent))
        painter.drawRoundedRect(done.intersected(area), radius, radius)
        if is_busy and not self._timer.isActive():
            self._timer.start()
        elif not is_busy:
            self._timer.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._timer.stop()
