"""A segmented control: radio buttons side by side in one frame, each in its own colour."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from app.ui import theme

RADIUS = 7.0


class Segment(QRadioButton):
    """A radio button drawn as a part of a bar; to keyboard and screen reader it stays one."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.name = name
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return room for the text and air around it."""
        metrics = QFontMetrics(self._font())
        return QSize(
            metrics.horizontalAdvance(self.text()) + round(metrics.height() * 1.7),
            round(metrics.height() * 1.9),
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut the text; the air around it may go."""
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self.text()) + round(metrics.height() * 0.7)
        return QSize(width, self.sizeHint().height())

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a point is inside: anywhere, not only on the text."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chosen segment filled in its colour, the others as plain text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        colour = QColor(chosen.stems.get(self.name, chosen.accent))
        area = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        text = QColor(chosen.text)
        if not self.isEnabled():
            text = theme.mix(chosen.muted, chosen.panel, 0.45)
        elif self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(area, RADIUS - 2, RADIUS - 2)
            text = QColor(chosen.base)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mix(chosen.raised, chosen.text, 0.07))
            painter.drawRoundedRect(area, RADIUS - 2, RADIUS - 2)
        if theme.shows_focus(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), RADIUS - 1, RADIUS - 1)
        painter.setFont(self._font())
        painter.setPen(text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _font(self) -> object:
        font = self.font()
        font.setWeight(font.Weight.Medium)
        return font


class SegmentedControl(QWidget):
    """Offers a few names of which one is chosen.

    Signals:
        chosen(name): The user picked one.
    """

    chosen = Signal(str)

    def __init__(self, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name, text in names.items():
            segment = Segment(name, text, self)
            self.segments[name] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """The chosen name."""
        button = self._group.checkedButton()
        return button.name if button else ""

    def set_current(self, name: str) -> None:
        """Choose a name without telling; none of them if it is empty."""
        if name:
            self.segments[name].setChecked(True)
        elif self._group.checkedButton() is not None:
            self._group.setExclusive(False)
            self._group.checkedButton().setChecked(False)
            self._group.setExclusive(True)

    def set_shown(self, name: str, is_shown: bool) -> None:
        """Offer a name, or leave it out."""
        self.segments[name].setVisible(is_shown)

    def set_available(self, names: set[str]) -> None:
        """Let only these be picked."""
        for name, segment in self.segments.items():
            segment.setEnabled(name in names)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame around the segments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.fillPath(path, QColor(chosen.raised))
        painter.setPen(QColor(chosen.line))
        painter.drawPath(path)

    def _on_clicked(self, segment: Segment) -> None:
        self.chosen.emit(segment.name)
