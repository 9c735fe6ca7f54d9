"""The command palette: every action, found by a few letters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    Qt,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.ui import theme
from app.ui.dialogs.palette_list import EDGE, ENTRY, ActionModel, ActionPainter
from app.ui.dialogs.palette_search import Entry

NAME = "commandPalette"
WIDTH, ROWS = 40, 12  # of the popup at most, in heights of a line and in actions
MARGIN, RADIUS, SHADOW = 14, 10.0, 14  # pixels: least distance to the window's sides; its look
INSET, PADDING = 6, 6  # pixels: beside the rows, above and below them
MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
REASON = Qt.FocusReason.PopupFocusReason
ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CommandPalette(QDialog):
    """Covers the window; a click outside of its panel closes it.

    It is no window of its own: on Wayland that could not be placed, and in a popup window input
    methods do not work. The keyboard stays in the field; the list has it as its focus proxy, so
    that a screen reader is told of the current row.

    Args:
        actions: What can be found and triggered, by name.
        window: What it covers; the focus goes back to where it was there.
    """

    def __init__(self, actions: Mapping[str, QAction], window: QWidget) -> None:
        super().__init__(window, objectName=NAME)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleIdentifier(NAME)
        self.setAccessibleName(self.tr("Find action"))
        self._actions = actions
        self._former = QApplication.focusWidget()
        self._is_left = False
        self._at = ""  # name of the current row's action
        self._help = self.tr("Up and Down choose, Enter starts, Esc closes.")
        self.model = ActionModel(actions, self)
        self._build()
        self._on_reset()
        self.field.textChanged.connect(self._on_text)
        self.list.clicked.connect(self._trigger)
        self.list.selectionModel().currentChanged.connect(self._show_hint)
        self.model.modelReset.connect(self._on_reset)
        self.model.dataChanged.connect(self._show_hint)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)

    def appear(self) -> None:
        """Show it over the window, ready to type."""
        self.show()
        self.field.setFocus(REASON)

    def done(self, result: int) -> None:
        """Close, after giving the focus back."""
        former = self._former
        if not self._is_left:
            self._is_left = True
            is_there = former is not None and isValid(former) and former.isVisible()
            (former if is_there else self.parentWidget()).setFocus(REASON)
        super().done(result)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the focus in the field while this covers the window."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep every key from the window's shortcuts, and take those that are for the list."""
        kind = event.type()
        if watched is self.parent() and kind == QEvent.Type.Resize:
            self._place()
        elif watched is self.field and kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        elif watched is self.field and kind == QEvent.Type.KeyPress:
            return self._take(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close where the click is outside."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel with its shadow over the window."""
        chosen, area = theme.colours(), QRectF(self.panel.geometry())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor("#000000")
        shade.setAlphaF(0.05 if theme.is_dark() else 0.012)
        painter.setBrush(shade)
        for step in range(1, SHADOW):
            grown = area.adjusted(-step, -step + 5, step, step + 5)
            painter.drawRoundedRect(grown, RADIUS + step, RADIUS + step)
        painter.setBrush(QColor(chosen.panel))
        painter.setPen(QPen(theme.mix(chosen.line, chosen.muted, EDGE), 1))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(QPen(QColor(chosen.line), 1))
        for below in {self.field.height(), self.hint.y()}:  # the same where nothing is found
            top = area.top() + below + 0.5
            painter.drawLine(QPointF(area.left() + 1, top), QPointF(area.right() - 1, top))

    def _build(self) -> None:
        line = self.fontMetrics().height()
        self.panel = QWidget(self)
        self.field = QLineEdit(objectName=f"{NAME}Field")
        self.field.setFrame(False)
        bare = self.field.palette()  # lets the panel be seen; the other colours follow the system
        bare.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.field.setPalette(bare)
        self.field.setAccessibleName(self.tr("Find action"))
        self.field.setPlaceholderText(self.tr("Find an action by a few words"))
        font = self.field.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.field.setFont(font)
        self.field.setFixedHeight(round(line * 2.7))
        self.field.setTextMargins(round(line * 1.5) + INSET - 2, 0, round(line * 0.7), 0)
        self.list = QListView(objectName=f"{NAME}List")
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setFocusProxy(self.field)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ActionPainter(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = QLabel(objectName=f"{NAME}Hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        small = self.hint.font()
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self.hint.setFont(small)
        self.hint.setContentsMargins(round(line * 0.9), 0, round(line * 0.9), 0)
        self.hint.setFixedHeight(round(line * 2.4))  # two lines: the panel never jumps
        self.rows = QWidget()
        around = QVBoxLayout(self.rows)
        around.setContentsMargins(INSET, PADDING, INSET, PADDING)
        around.addWidget(self.list)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        column.addWidget(self.hint)

    def _place(self) -> None:
        """Cover the window; the panel is at the top in the middle, as high as its rows."""
        window, line = self.parentWidget(), self.fontMetrics().height()
        self.setGeometry(window.rect())
        width = min(line * WIDTH, window.width() - 2 * MARGIN)
        top = max(MARGIN, round(window.height() * 0.08))
        around = self.field.height() + self.hint.height() + 2 * PADDING
        room = window.height() - top - MARGIN - around
        height = self.list.sizeHintForRow(0) if self.model.found else 0
        rows = min(len(self.model.found), ROWS, max(room // height, 1)) if height else 0
        self.list.setFixedHeight(rows * height)
        self.rows.setFixedHeight(rows * height + 2 * PADDING)  # else the panel knows it later only
        self.rows.setVisible(rows > 0)
        self.panel.setFixedWidth(width)
        self.panel.adjustSize()
        self.panel.move((window.width() - width) // 2, top)
        self.update()

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key in the field says; return whether it is not the field's."""
        key = Qt.Key(event.key())
        if event.keyCombination().keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if QKeySequence(event.keyCombination()) not in self._actions[NAME].shortcuts():
                return False
            self.reject()
        elif key in MOVES:
            QApplication.sendEvent(self.list, event)
        elif key in ENTERS:
            self._trigger(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.reject()
        else:
            return False
        return True

    @Slot(QModelIndex)
    def _trigger(self, index: QModelIndex) -> None:
        """Close and trigger, or say that this cannot be done now."""
        if not index.isValid():
            return
        each: Entry = index.data(ENTRY)
        action = self._actions[each.name]
        if action.isEnabled():
            self.accept()
            action.trigger()
        else:
            self._show_hint(is_refused=True)
            self._say(self._refusal(each))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._at = ""
        self.model.find(text)
        if not self.model.found:
            self._say(self.hint.text())

    @Slot()
    def _on_reset(self) -> None:
        """Go to the row that was current, or to the best one."""
        rows = (row for row, each in enumerate(self.model.found) if each.name == self._at)
        self.list.setCurrentIndex(self.model.index(next(rows, 0)))
        self._place()
        self._show_hint()
        self.list.scrollTo(self.list.currentIndex())

    @Slot()
    def _show_hint(self, *, is_refused: bool = False) -> None:
        """Say below the list what the current action does, or that it cannot be done."""
        index = self.list.currentIndex()
        text = self.tr("No action has “{0}”.").format(self.field.text().strip())
        if index.isValid():
            each: Entry = index.data(ENTRY)
            self._at = each.name
            text = (each.tip or self._help) if each.is_enabled else self._refusal(each)
        role = "WindowText" if is_refused else "PlaceholderText"
        self.hint.setForegroundRole(QPalette.ColorRole[role])
        self.hint.setText(text)

    def _refusal(self, each: Entry) -> str:
        says = self.tr("Not available now: {0}") if each.tip else self.tr("Not available now")
        return says.format(each.tip)

    def _say(self, text: str) -> None:
        """Let a screen reader say something."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, former: QWidget | None, now: QWidget | None) -> None:
        """Close when the focus goes elsewhere in the window, and leave it there."""
        is_here = now is not None and now.window() is self.window() and now is not self
        if is_here and not self._is_left and not self.isAncestorOf(now):
            self._is_left = True
            self.reject()
