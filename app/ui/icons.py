"""Icons drawn from paths in the text colour: sharp at every scale, right in light and dark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)

UNIT = 24.0  # every icon is drawn in a square of this size
STROKE = 1.9


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon of that name (a key of `DRAWINGS`), painted in a palette colour."""
    return QIcon(_Engine(name, role))


class _Engine(QIconEngine):
    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = (
            QPalette.ColorGroup.Disabled
            if mode == QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        colour = QGuiApplication.palette().color(group, self._role)
        paint(painter, self._name, QRectF(rect), colour)


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint an icon into the middle of `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
    painter.scale(side / UNIT, side / UNIT)
    painter.setBrush(colour)
    painter.setPen(QPen(colour, STROKE, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    DRAWINGS[name](painter)
    painter.restore()


def pixmap(name: str, size: QSize, colour: QColor, ratio: float) -> QPixmap:
    """Return an icon as a picture of `size` for a screen with `ratio` device pixels per pixel."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, QRectF(0, 0, size.width(), size.height()), colour)
    painter.end()
    return made


def _play(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(8, 5.5), QPointF(18.5, 12), QPointF(8, 18.5)]))


def _pause(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(7, 5.5, 2.6, 13), 0.6, 0.6)
    painter.drawRoundedRect(QRectF(14.4, 5.5, 2.6, 13), 0.6, 0.6)


def _stop(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(6.8, 6.8, 10.4, 10.4), 0.8, 0.8)


def _to_start(painter: QPainter) -> None:
    painter.drawLine(QPointF(6, 6), QPointF(6, 18))
    painter.drawPolygon(QPolygonF([QPointF(18, 6), QPointF(10, 12), QPointF(18, 18)]))


def _loop(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(5, 11.5))
    path.arcTo(QRectF(5, 7, 8, 8), 180, -90)
    path.lineTo(18.5, 7)
    path.moveTo(15.8, 4)
    path.lineTo(18.8, 7)
    path.lineTo(15.8, 10)
    path.moveTo(19, 12.5)
    path.arcTo(QRectF(11, 9, 8, 8), 0, -90)
    path.lineTo(5.5, 17)
    path.moveTo(8.2, 14)
    path.lineTo(5.2, 17)
    path.lineTo(8.2, 20)
    painter.drawPath(path)


def _volume(painter: QPainter) -> None:
    body = [(4, 9.5), (7, 9.5), (11.5, 5.5), (11.5, 18.5), (7, 14.5), (4, 14.5)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in body]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(10, 8, 6, 8), -50 * 16, 100 * 16)
    painter.drawArc(QRectF(9, 5, 11, 14), -50 * 16, 100 * 16)


def _open(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(3.5, 18.5))
    for x, y in [(3.5, 5.5), (9, 5.5), (11, 8), (19, 8), (19, 11)]:
        path.lineTo(x, y)
    path.moveTo(3.5, 18.5)
    for x, y in [(6.5, 11), (21.5, 11), (18.5, 18.5), (3.5, 18.5)]:
        path.lineTo(x, y)
    painter.drawPath(path)


def _export(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(12, 14.5))
    path.lineTo(12, 4)
    path.moveTo(7.8, 8)
    path.lineTo(12, 3.8)
    path.lineTo(16.2, 8)
    path.moveTo(4.5, 13.5)
    for x, y in [(4.5, 19.5), (19.5, 19.5), (19.5, 13.5)]:
        path.lineTo(x, y)
    painter.drawPath(path)


def _separate(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(3.5, 12))
    path.lineTo(8, 12)
    for y in (6, 18):
        path.moveTo(8, 12)
        path.cubicTo(QPointF(12, 12), QPointF(11, y), QPointF(15, y))
        path.lineTo(20, y)
        path.moveTo(17.4, y - 2.8)
        path.lineTo(20.3, y)
        path.lineTo(17.4, y + 2.8)
    painter.drawPath(path)


def _close(painter: QPainter) -> None:
    painter.drawLine(QPointF(7, 7), QPointF(17, 17))
    painter.drawLine(QPointF(17, 7), QPointF(7, 17))


def _warning(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(12, 4), QPointF(21, 19.5), QPointF(3, 19.5)]))
    painter.drawLine(QPointF(12, 10), QPointF(12, 13.8))
    painter.drawPoint(QPointF(12, 16.8))


def _info(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(12, 12), 8.5, 8.5)
    painter.drawLine(QPointF(12, 11.3), QPointF(12, 16))
    painter.drawPoint(QPointF(12, 8.2))


def _match(painter: QPainter) -> None:
    painter.drawLine(QPointF(4, 6), QPointF(20, 6))
    for x in (6.2, 13.8):
        painter.drawRoundedRect(QRectF(x, 9.8, 4, 9.2), 0.6, 0.6)


DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "play": _play,
    "pause": _pause,
    "stop": _stop,
    "to-start": _to_start,
    "loop": _loop,
    "volume": _volume,
    "match": _match,
    "open": _open,
    "export": _export,
    "separate": _separate,
    "close": _close,
    "warning": _warning,
    "info": _info,
}
