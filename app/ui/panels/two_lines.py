"""Rows of two lines in a list: a title, what else there is to say, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import icons, theme

LINE = Qt.ItemDataRole.UserRole
PADDING = 7.0
LEFT = 12.0
BAR = 3.0
DOT = 0.95  # of the height of a line: the circle that says which one is chosen


@dataclass(frozen=True, slots=True)
class Line:
    """A row.

    Attributes:
        key: What it stands for.
        title: First line.
        details: Second line.
        progress: 0..1 of what is being done with it, negative while it waits, else None.
        is_chosen: Whether its dot is filled, in lists that have dots.
        is_auditioned: Whether it is heard though another one is chosen.
    """

    key: str
    title: str
    details: str
    progress: float | None = None
    is_chosen: bool = False
    is_auditioned: bool = False


class LineList(QListWidget):
    """A list of such rows that keeps its current row when it is filled anew."""

    def __init__(self, name: str, label: str, has_dots: bool, parent: QWidget | None = None):  # noqa: ANN204
        super().__init__(parent, objectName=name)
        self.setAccessibleName(label)
        self.setAccessibleIdentifier(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(LinePainter(has_dots, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self._lines: list[Line] = []
        self.is_filling = False

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._lines

    @property
    def current_key(self) -> str | None:
        """The row the keyboard is at."""
        row = self.currentItem()
        return None if row is None else row.data(LINE).key

    def fill(self, lines: list[Line], current: str | None) -> None:
        """Show these rows, at that one."""
        if lines == self._lines and current == self.current_key:
            return
        self.is_filling = True
        if [line.key for line in lines] != [line.key for line in self._lines]:
            self.clear()
            for _ in lines:
                self.addItem(QListWidgetItem())
        self._lines = lines
        for index, line in enumerate(lines):
            row = self.item(index)
            row.setData(LINE, line)
            row.setText(line.title)
            row.setToolTip(f"{line.title}\n{line.details}".strip())
            row.setData(Qt.ItemDataRole.AccessibleTextRole, self.spoken(line))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        keys = [line.key for line in lines]
        self.setCurrentRow(keys.index(current) if current in keys else -1)
        self.is_filling = False
        self.viewport().update()

    def spoken(self, line: Line) -> str:
        """Return a row as a screen reader says it."""
        parts = [line.title, line.details]
        if line.is_chosen:
            parts.insert(1, self.tr("chosen"))
        if line.is_auditioned:
            parts.insert(1, self.tr("heard now"))
        return ", ".join(part for part in parts if part)


class LinePainter(QStyledItemDelegate):
    """Paints title, details, dot and progress of a row."""

    def __init__(self, has_dots: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._has_dots = has_dots

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return room for two lines."""
        line = QFontMetricsF(option.font).height()
        return QSize(round(line * 8), round(line * 1.95 + 2 * PADDING))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        """Edit the name where it stands."""
        height = editor.sizeHint().height()
        editor.setGeometry(option.rect.adjusted(round(LEFT) - 4, 3, -6, 0))
        editor.setFixedHeight(min(height, option.rect.height() - 6))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        """Return a field for the name."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name"))
        return editor

    def speaker_area(self, row: QRectF, font: QFont) -> QRectF:
        """Return where in a row the speaker is that lets it be heard."""
        side = QFontMetricsF(font).height() * 1.5
        return QRectF(row.right() - side - 4, row.center().y() - side / 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one row."""
        line: Line = index.data(LINE)
        rect, chosen = QRectF(option.rect), theme.colours()
        state = option.state
        is_current = bool(state & state.State_Selected)
        is_under_mouse = bool(state & state.State_MouseOver)
        back = QColor(chosen.panel)
        if is_current:
            back = theme.mix(chosen.panel, chosen.section, 0.15)
        elif is_under_mouse:
            back = theme.mix(chosen.panel, chosen.text, 0.05)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, back)
        if is_current:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), BAR, rect.height()), QColor(chosen.section)
            )
        if state & state.State_HasFocus and theme.shows_focus(self.parent()):
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        title_font, small = QFont(option.font), QFont(option.font)
        title_font.setWeight(QFont.Weight.DemiBold if line.is_chosen else QFont.Weight.Medium)
        small.setPointSizeF(max(small.pointSizeF() * 0.9, 1.0))
        upper, lower = QFontMetricsF(title_font), QFontMetricsF(small)
        left, right = rect.left() + LEFT, rect.right() - 10
        top = rect.center().y() - (upper.height() + lower.height() + 1) / 2
        if self._has_dots:
            side = upper.height() * DOT
            self._paint_dot(painter, QRectF(left, top, side, side), line.is_chosen)
            left += side + 8
            if line.is_auditioned or is_under_mouse or is_current:
                area = self.speaker_area(rect, option.font)
                right = area.left() - 2
                colour = QColor(chosen.section if line.is_auditioned else chosen.muted)
                inner = area.height() * 0.12
                icons.paint(painter, "volume", area.adjusted(inner, inner, -inner, -inner), colour)
        self._paint_text(painter, line, (left, right, top), title_font, small)
        if line.progress is not None:
            groove = QRectF(left, rect.bottom() - 5, right - left, 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.line))
            painter.drawRoundedRect(groove, 1.5, 1.5)
            groove.setWidth(groove.width() * max(line.progress, 0.0))
            painter.setBrush(QColor(chosen.section))
            painter.drawRoundedRect(groove, 1.5, 1.5)
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        line: Line,
        place: tuple[float, float, float],
        title_font: QFont,
        small: QFont,
    ) -> None:
        left, right, top = place
        chosen, middle = theme.colours(), Qt.AlignmentFlag.AlignVCenter
        for text, font, colour in (
            (line.title, title_font, chosen.text),
            (line.details, small, chosen.muted),
        ):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRectF(left, top, right - left, metrics.height()), middle, shown)
            top += metrics.height() + 1

    def _paint_dot(self, painter: QPainter, area: QRectF, is_chosen: bool) -> None:
        chosen = theme.colours()
        ring = area.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(QColor(self.parent().palette().color(QPalette.ColorRole.Base)))
        painter.setPen(QPen(QColor(chosen.section if is_chosen else chosen.muted), 1.5))
        painter.drawEllipse(ring)
        if is_chosen:
            inner = ring.width() * 0.27
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.section))
            painter.drawEllipse(ring.adjusted(inner, inner, -inner, -inner))
