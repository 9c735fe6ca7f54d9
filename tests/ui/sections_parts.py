"""What tests of sections share: an engine whose networks differ, and the mouse in the timeline."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core import paths
from app.separation.results import Separation
from tests.ui.parts import HalvesInThread

SHARES = {"halves": 0.5, "thirds": 1 / 3, "tenths": 0.1}
CARD = """
label = "{0}"
description = "Gives the vocals a share of everything."
family = "halves"
sample_rate = 44100
stem = "vocals"
chunk = 4096
context = 0
fallback = true
"""


class Shares(HalvesInThread):
    """Gives the vocals the share that the first network's name says; counts what it works on."""

    def __init__(self, store_root):
        super().__init__(store_root)
        self.spans = []
        self.disagreement = ()

    def separate(self, mixture, recipe, span, job, focus=None):
        self.spans.append(span)
        found = super().separate(mixture, recipe, span, job, focus)
        return Separation(found.span, found.stems, recipe, self.disagreement)

    def estimate(self, reader, start, end):
        return reader.read(start, end) * np.float32(SHARES[self.recipe.members[0].card])


def write_cards():
    for name in SHARES:
        (paths.user_data() / "cards" / f"{name}.toml").write_text(CARD.format(name.title()))


def use(combo, name):
    combo.setCurrentIndex(combo.findData(name))
    assert combo.recipe.members[0].card == name
    combo.chosen.emit(name)


def place_of(window, frame, item=None):
    """Return where on the timeline's surface a frame is, in a lane or another item of its width."""
    stage = window.timeline.stage
    item = item or stage.lanes["mixture"]
    start, end = window.timeline.view_range
    x = (frame - start) / (end - start) * item.rect().width()
    return stage.mapFromScene(item.mapToScene(QPointF(x, item.rect().height() / 2)))


def drag(window, first, last, modifier=Qt.KeyboardModifier.NoModifier):
    view, left = window.timeline.stage.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, modifier, first)
    for step in range(1, 9):
        between = first + (last - first) * step / 8
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(between), QPointF(view.mapToGlobal(between)),
            Qt.MouseButton.NoButton, left, modifier,
        )  # fmt: skip
        QApplication.sendEvent(view, move)
        QTest.qWait(12)
    QTest.mouseRelease(view, left, modifier, last)
    QTest.qWait(12)


def click(window, place, double=False):
    view, left, keys = (
        window.timeline.stage.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QTest.mouseClick(view, left, keys, place)
    if double:
        QTest.mouseDClick(view, left, keys, place)


def mark(window, start, end):
    """Mark a section of exactly these frames."""
    window.timeline.stage.sections.on_selected(start, end, True)
    window.actions_by_name["markSection"].trigger()
    return window.song.project.regions[-1]


def reseparate(window, qtbot, card):
    use(window.workbench.panel.combo, card)
    window.actions_by_name["reseparate"].trigger()
    qtbot.waitUntil(lambda: not window.song.activities and not window.song.sections)


def drawn(window, qtbot):
    """Wait until all waveforms are drawn."""
    qtbot.waitUntil(lambda: window.session._drawing.is_idle)
