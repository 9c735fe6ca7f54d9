"""The buttons in a lane's head: solo and mute, painted, since they stand in a scene."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.ui import theme

SOLO, MUTE = "solo", "mute"
DISTANCE = 5.0  # pixels between the buttons
ABOVE = 6.0  # pixels between them and the text above
RADIUS = 4.0
REACH = 2.0  # pixels around a button that still are it


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Switches", text)


class Switches:
    """Where the buttons are and how they stand.

    Attributes:
        places: By name; empty while they are not to be seen.

    Args:
        names: Those of the lane.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self.places: dict[str, QRectF] = {}
        self._names = names
        self._on: frozenset[str] = frozenset()
        self._can_choose = False
        self._pointed = ""

    def set_state(self, is_solo: bool, is_muted: bool, can_choose: bool) -> bool:
        """Take over what is on; return whether that is new."""
        on = frozenset(n for n, is_on in ((SOLO, is_solo), (MUTE, is_muted)) if is_on)
        is_new = (on, can_choose) != (self._on, self._can_choose)
        self._on, self._can_choose = on, can_choose
        return is_new

    def set_pointed(self, name: str) -> bool:
        """Take over which one the pointer is on; return whether that is new."""
        is_new = name != self._pointed
        self._pointed = name
        return is_new

    def height(self, font: QFont) -> float:
        """Return how much room they need below the text; none while they cannot be used."""
        return ABOVE + _side(font) if self._can_choose else 0.0

    def place(self, corner: QPointF, height: float) -> None:
        """Stand below this point; nowhere without a height."""
        self.places = {}
        side, left = round(height - ABOVE), round(corner.x())
        for name in self._names if height else ():
            self.places[name] = QRectF(left, round(corner.y() + ABOVE), side, side)
            left += side + DISTANCE

    def at(self, position: QPointF) -> str:
        """Return the button at a point; empty for none."""
        for name, place in self.places.items():
            if place.adjusted(-REACH, -REACH, REACH, REACH).contains(position):
                return name
        return ""

    def tip(self, name: str, lane: str) -> str:
        """Return what a button of a lane does."""
        if name == SOLO:
            return translate("Solo: hear {0} alone").format(lane)
        return translate("Mute: hear all but {0}").format(lane) if name else ""

    def paint(self, painter: QPainter, font: QFont) -> None:
        """Paint the buttons: outlined, or filled while they are on."""
        chosen = theme.colours()
        letters = QFont(font)
        letters.setWeight(QFont.Weight.DemiBold)
        painter.setFont(letters)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        texts = {SOLO: translate("S"), MUTE: translate("M")}
        fills = {SOLO: (chosen.accent, chosen.on_accent), MUTE: (chosen.danger, chosen.base)}
        for name, place in self.places.items():
            back, text = QColor(chosen.raised), QColor(chosen.muted)
            outline = theme.mix(chosen.line, chosen.muted, 0.35)
            if name in self._on:
                back, text = (QColor(colour) for colour in fills[name])
                outline = back
            elif name == self._pointed:
                back, text = theme.mix(chosen.raised, chosen.text, 0.07), QColor(chosen.text)
            painter.setPen(QPen(outline, 1))
            painter.setBrush(back)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setPen(text)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, texts[name])


def _side(font: QFont) -> float:
    return round(QFontMetricsF(font).height() * 1.3)
