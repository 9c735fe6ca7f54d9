"""The message bar: what went wrong or was done, in place, with what can be done next."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import AppError
from app.ui import icons, theme
from app.ui.texts import shown

STRIPE = 4  # pixels
Actions = tuple[tuple[str, Callable[[], None]], ...]
Offer = tuple[str, str, Actions]


class Tone(Enum):
    """How serious a message is."""

    INFO = "info"
    WARNING = "warning"


class MessageBar(QWidget):
    """One message at a time, above the timeline; hidden while there is none.

    Signals:
        closed(): The user put the message away.
        appeared(text, is_warning): There is a message to read.
    """

    closed = Signal()
    appeared = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._offer: Offer | None = None  # what is shown, if it is one
        self._waiting: list[Offer] = []
        self._build()
        self.hide()

    @property
    def text(self) -> str:
        """The message and hint shown, or nothing."""
        parts = (self._message.text(), self._hint.text())
        return "" if self.isHidden() else " ".join(part for part in parts if part)

    def show_error(self, error: AppError, *actions: tuple[str, Callable[[], None]]) -> None:
        """Show an error with its hint, and buttons for what can be done about it."""
        self._show(Tone.WARNING, error.message, error.hint, actions)

    def show_note(
        self, message: str, hint: str = "", *actions: tuple[str, Callable[[], None]]
    ) -> None:
        """Show that something was done."""
        self._show(Tone.INFO, message, hint, actions)

    def show_offer(
        self, message: str, hint: str = "", *actions: tuple[str, Callable[[], None]]
    ) -> None:
        """Show a note that waits for an answer.

        Another message covers it for a while; another offer waits until this one is answered.
        """
        offer = (message, hint, actions)
        known = [self._offer, *self._waiting]
        if any(other is not None and other[:2] == offer[:2] for other in known):
            return
        self._waiting.append(offer)
        if self._offer is None:
            self._show_next()

    def is_offered(self, message: str) -> bool:
        """Return whether an offer waits for its answer, shown or covered."""
        return any(
            offer is not None and offer[0] == message for offer in (self._offer, *self._waiting)
        )

    def clear(self) -> None:
        """Show nothing, except for offers that nobody answered."""
        if self._offer is None:
            self.hide()
            self._show_next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background and a stripe in the colour of the tone."""
        painter = QPainter(self)
        chosen = theme.colours()
        is_warning = self._tone is Tone.WARNING
        back = (
            QColor(chosen.warning) if is_warning else theme.mix(chosen.panel, chosen.accent, 0.10)
        )
        painter.fillRect(self.rect(), back)
        stripe = QColor(chosen.on_warning if is_warning else chosen.accent)
        painter.fillRect(0, 0, STRIPE, self.height(), stripe)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(chosen.line))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._is_colouring:
            self._colour()

    def _build(self) -> None:
        self._is_colouring = False
        self.setAccessibleName(self.tr("Message"))
        self._icon = QLabel()
        self._message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        for label in (self._message, self._hint):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        font = self._message.font()
        font.setWeight(font.Weight.DemiBold)
        self._message.setFont(font)
        self._buttons = QHBoxLayout()
        self._close = QToolButton(autoRaise=True, icon=icons.icon("close"))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._on_close)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._message)
        text.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show(self, tone: Tone, message: str, hint: str, actions: Actions) -> None:
        self._tone = tone
        if self._offer is not None:
            self._waiting.insert(0, self._offer)
            self._offer = None
        message, hint = shown(message), shown(hint)
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        while self._buttons.count():
            self._buttons.takeAt(0).widget().deleteLater()
        for text, act in actions:
            button = QPushButton(text, focusPolicy=Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._act, act))
            self._buttons.addWidget(button)
        self._colour()
        text = f"{message} {hint}".strip()
        self.setAccessibleDescription(text)
        self.show()
        self.appeared.emit(text, tone is Tone.WARNING)

    def _act(self, act: Callable[[], None], checked: bool = False) -> None:
        self._put_away()
        act()

    def _colour(self) -> None:
        self._is_colouring = True
        chosen = theme.colours()
        is_warning = self._tone is Tone.WARNING
        for label in (self._message, self._hint):
            palette = QPalette(label.palette())
            colour = chosen.on_warning if is_warning else chosen.text
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        side = self.fontMetrics().height() + 2
        pixmap = icons.pixmap(
            "warning" if is_warning else "info",
            QSize(side, side),
            QColor(chosen.on_warning if is_warning else chosen.accent),
            self.devicePixelRatioF(),
        )
        self._icon.setPixmap(pixmap)
        self._is_colouring = False
        self.update()

    def _show_next(self) -> None:
        if self._waiting:
            offer = self._waiting.pop(0)
            self._show(Tone.INFO, *offer)
            self._offer = offer

    def _put_away(self) -> None:
        self._offer = None
        self.clear()

    def _on_close(self) -> None:
        self._put_away()
        self.closed.emit()
