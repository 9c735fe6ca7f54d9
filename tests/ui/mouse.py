"""The mouse: in the timeline, and its wheel."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def place_of(timeline, frame, item):
    """Return where on the timeline's surface a frame is, in a lane or another item of its width."""
    start, end = timeline.view_range
    x = (frame - start) / (end - start) * item.rect().width()
    return timeline.stage.mapFromScene(item.mapToScene(QPointF(x, item.rect().height() / 2)))


def drag(timeline, first, last, modifier=NONE, button=LEFT):
    """Press at one place, go to another in steps, release there."""
    view = timeline.stage.viewport()
    QTest.mousePress(view, button, modifier, first)
    for step in range(1, 9):
        between = first + (last - first) * step / 8
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(between), QPointF(view.mapToGlobal(between)),
            Qt.MouseButton.NoButton, button, modifier,
        )  # fmt: skip
        QApplication.sendEvent(view, move)
        QTest.qWait(15)
    QTest.mouseRelease(view, button, modifier, last)
    QTest.qWait(15)


def click(timeline, place):
    QTest.mouseClick(timeline.stage.viewport(), LEFT, NONE, place)


def turn_wheel(widget, place):
    """Turn the wheel up by a notch at a place of a widget; return whether that took it."""
    turn = QWheelEvent(
        QPointF(place), QPointF(widget.mapToGlobal(place)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turn)
    return turn.isAccepted()
