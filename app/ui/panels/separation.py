"""Panel: what the song is, which network to use, and the button that starts it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.catalog.recipes import Recipe
from app.ui import actions as table
from app.ui import theme
from app.ui.panels.network_combo import NetworkCombo

TITLE_SCALE = 1.3


class SeparationPanel(QWidget):
    """The bar above the timeline.

    Signals:
        separate_requested(recipe): The user wants the song separated.
    """

    separate_requested = Signal(object)

    def __init__(self, separate: QAction, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._separate = separate
        self._full_title = self._full_details = ""
        self._build(separate, export)

    @property
    def recipe(self) -> Recipe | None:
        """What the choice amounts to; None while no card is usable."""
        return self.combo.recipe

    def show_song(self, title: str, details: str) -> None:
        """Show the song's title, and a line about its format."""
        self._full_title = title
        self._title.setToolTip(title)
        self._full_details = details
        self._details.setToolTip(details)
        self._details.setAccessibleName(details)
        self._fit()

    def resizeEvent(self, event: QEvent) -> None:
        """Shorten title and details to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(chosen.line))

    def _build(self, separate: QAction, export: QAction) -> None:
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * TITLE_SCALE)
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._details = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._details.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._details.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.combo = NetworkCombo()
        self.button = PrimaryButton(separate)
        self.button.setObjectName("separateButton")
        self.export_button = ActionButton(export)
        self.export_button.setObjectName("exportButton")
        self.export_button.setAccessibleIdentifier("exportAction")
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(self._title)
        text.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 14, 11)
        row.setSpacing(8)
        row.addLayout(text, 1)
        row.addSpacing(16)
        for widget in (self.combo, self.button, self.export_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        height = max(w.sizeHint().height() for w in (self.combo, self.export_button, self.button))
        for widget in (self.combo, self.button, self.export_button):
            widget.setMinimumHeight(height + 4)
        separate.triggered.connect(self._on_separate)

    def _fit(self) -> None:
        for label, text, mode in (
            (self._title, self._full_title, Qt.TextElideMode.ElideMiddle),
            (self._details, self._full_details, Qt.TextElideMode.ElideRight),
        ):
            width = max(label.width(), 1)
            label.setText(label.fontMetrics().elidedText(text, mode, width))

    def _on_separate(self) -> None:
        if self.recipe is not None:
            self.separate_requested.emit(self.recipe)


class ActionButton(QPushButton):
    """A button with the text and state of an action."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setText(self._action.text().replace("&", ""))
        self.setAccessibleName(table.plain(self._action.text()))
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())


class PrimaryButton(ActionButton):
    """The one button a panel is about, filled in a colour of the theme.

    Args:
        action: What it does.
        colour: Name of the colour; that of the text on it has "on_" before.
        parent: Owner.
    """

    def __init__(
        self, action: QAction, colour: str = "accent", parent: QWidget | None = None
    ) -> None:
        self._colour = colour
        super().__init__(action, parent)

    def sizeHint(self) -> object:
        """Return a little more room than a plain button has."""
        hint = super().sizeHint()
        hint.setWidth(hint.width() + self.fontMetrics().height())
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a filled, rounded button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        plain = getattr(chosen, self._colour)
        back, text = QColor(plain), QColor(getattr(chosen, f"on_{self._colour}"))
        if not self.isEnabled():
            back = theme.mix(chosen.panel, chosen.muted, 0.18)
            text = theme.mix(chosen.muted, chosen.panel, 0.25)
        elif self.isDown():
            back = theme.mix(plain, chosen.text, 0.25)
        elif self.underMouse():
            back = theme.mix(plain, chosen.text, 0.10)
        area = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(area, 6, 6)
        if theme.shows_focus(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(text)
            painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
