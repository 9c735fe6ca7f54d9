"""What tests of sections share: an engine whose networks differ, and the mouse in the timeline."""

import numpy as np
from PySide6.QtCore import Qt

from app.catalog.stems import MIXTURE, VOCALS
from app.separation.results import Separation
from tests.ui import mouse
from tests.ui.parts import HalvesInThread, use, write_card

RATE = 44_100
SHARES = {"halves": 0.5, "thirds": 1 / 3, "tenths": 0.1}


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
        write_card(name, "Gives the vocals a share of everything.")


def place_of(window, frame, item=None):
    """Return where on the timeline's surface a frame is: in a lane, or another item."""
    return mouse.place_of(window.timeline, frame, item or window.timeline.stage.lanes[MIXTURE])


def drag(window, first, last, modifier=Qt.KeyboardModifier.NoModifier):
    mouse.drag(window.timeline, first, last, modifier)


def click(window, place):
    mouse.click(window.timeline, place)


def nearest(ratio):
    """Return the network that gives about this share."""
    return min(SHARES, key=lambda name: abs(SHARES[name] - ratio))


def region(window):
    return window.song.project.regions[0]


def shares(window):
    """Return the networks that made the takes of the first section."""
    return [take.recipe.members[0].card for take in region(window).takes]


def heard_share(window, frame=int(1.5 * RATE)):
    """Return which network is heard in the vocals."""
    span = frame, frame + 4000
    vocals = window.playback.sources[VOCALS].read(*span)
    mixture = window.playback.sources[MIXTURE].read(*span)
    return nearest(np.abs(vocals).sum() / np.abs(mixture).sum())


def rows(window):
    """Return the lines of the list of takes."""
    return window.workbench.panel.takes.lines


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


def spans(window):
    return [(region.span.start, region.span.end) for region in window.song.project.regions]


def undo_text(window):
    return window.session.histories.undoText()


def strip_place(window, frame):
    return place_of(window, frame, window.timeline.stage.sections.strip)
