"""Part of the ensemble dialog: one network with its tick, what it is, and its weight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.catalog.cards import Card
from app.ui import theme
from app.ui.texts import shown

LEAST, MOST, STEP = 0.1, 10.0, 0.5  # of a weight


class MemberRow(QWidget):
    """A network that can be ticked, what it is, and its weight.

    Args:
        card: The network.
        how_to_get: What to do so that it can be used; empty if it can be.
        is_first: Whether no line goes above it.

    Signals:
        changed(): Ticked, not ticked, or another weight.
    """

    changed = Signal()

    def __init__(self, card: Card, how_to_get: str, *, is_first: bool) -> None:
        super().__init__()
        self._is_first = is_first
        self.box = QCheckBox(shown(card.label), enabled=not how_to_get)
        text = how_to_get or shown(card.sentence)
        self.box.setAccessibleDescription(text)
        self.weight = WeightBox()
        self.weight.setAccessibleName(self.tr("Weight of {0}").format(self.box.text()))
        self.weight.setVisible(not how_to_get)
        about = muted(text)
        if how_to_get:  # so that a link can be copied
            about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            about.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setToolTip(shown(card.sentence))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.box)
        column.addLayout(indented(about, self.box))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 10)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self.weight, 0, Qt.AlignmentFlag.AlignTop)
        self.box.toggled.connect(self._on_toggled)
        self.weight.valueChanged.connect(self.changed)
        self._on_toggled(False)

    @property
    def is_ticked(self) -> bool:
        """Whether the network takes part."""
        return self.box.isChecked()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick for a click anywhere in the row."""
        if event.button() == Qt.MouseButton.LeftButton and self.box.isEnabled():
            self.box.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line between rows."""
        if not self._is_first:
            QPainter(self).fillRect(0, 0, self.width(), 1, QColor(theme.colours().line))

    def _on_toggled(self, is_ticked: bool) -> None:
        self.weight.setEnabled(is_ticked)
        self.changed.emit()


class WeightBox(QDoubleSpinBox):
    """A weight; the wheel scrolls the list unless the user has gone into the box."""

    def __init__(self) -> None:
        super().__init__(minimum=LEAST, maximum=MOST, singleStep=STEP, decimals=1, value=1.0)
        self.setPrefix("× ")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("How much this network counts, next to the others"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the list scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def heading(text: str) -> QLabel:
    """Return a label that stands above a part of a dialog."""
    label = QLabel(text, textFormat=Qt.TextFormat.PlainText)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def muted(text: str) -> QLabel:
    """Return a label of text that matters less."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def indented(label: QLabel, button: QAbstractButton) -> QHBoxLayout:
    """Put a label under the text of a button rather than under its mark."""
    style, metric = button.style(), QStyle.PixelMetric
    is_box = isinstance(button, QCheckBox)
    mark = metric.PM_IndicatorWidth if is_box else metric.PM_ExclusiveIndicatorWidth
    gap = metric.PM_CheckBoxLabelSpacing if is_box else metric.PM_RadioButtonLabelSpacing
    row = QHBoxLayout()
    row.setContentsMargins(style.pixelMetric(mark) + style.pixelMetric(gap), 0, 0, 0)
    row.addWidget(label)
    return row
