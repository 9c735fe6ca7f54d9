"""Stand-ins for the desktop, the sound card and the separation process."""

import threading

import numpy as np
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.audio.peaks import Peaks
from app.core import paths
from app.core.errors import SeparationError
from app.core.intervals import Intervals
from app.separation.results import Notice
from app.ui.timeline.timeline import Timeline
from tests.fakes.engines import Halves


def drop_files(window, *files):
    """Drop files on a window as a desktop does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    place, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    keys, mouse = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place.toPoint(), copy, mime, mouse, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, copy, mime, mouse, keys))


class FakeStream:
    """A sound card whose callback runs when the test says so."""

    def __init__(self, sample_rate, callback, device=None):
        self.device = device
        self.sample_rate, self.latency, self._callback = sample_rate, 0.0, callback
        self.is_alive = True

    def start(self):
        pass

    def close(self):
        self.is_alive = False

    def pull(self, frames=512):
        """Take sound as the card would, float32 of shape (frames, 2)."""
        out = bytearray(frames * 8)
        self._callback(memoryview(out), frames, None, None)
        return np.frombuffer(out, np.float32).reshape(-1, 2)


def opener(streams):
    """Return what opens fake streams for a player and notes them."""

    def open_stream(sample_rate, callback, device=None):
        streams.append(FakeStream(sample_rate, callback, device))
        return streams[-1]

    return open_stream


CARD = """
label = "{label}"
description = "{description}"
family = "halves"
sample_rate = 44100
stem = "vocals"
chunk = 4096
context = 0
fallback = true
"""


def write_card(name, description="Gives each stem half of everything.", more=""):
    """Write the card of a network that needs no file."""
    folder = paths.user_data() / "cards"
    folder.mkdir(parents=True, exist_ok=True)
    text = CARD.format(label=name.title(), description=description)
    (folder / f"{name}.toml").write_text(text + more)


class HalvesInThread(Halves):
    """Halves in the worker thread itself; can be held back, or told to fail.

    With `steps` set to a semaphore, it does one block for every release.
    """

    def __init__(self, store_root):
        super().__init__(store_root)
        self.gate = threading.Event()
        self.gate.set()
        self.steps = None
        self.error = None
        self.fails_after = None  # blocks
        self.notice = None
        self.recipe = None  # of the last separation
        self.songs = []  # digests, in the order in which they were separated

    def warm(self, job):
        self.warmed = True

    def separate(self, mixture, recipe, span, job, focus=None):
        self.songs.append(mixture.digest)
        job.advance(0.0, "Separating")
        while not self.gate.wait(0.005):
            job.check()
        if self.error and self.fails_after is None:
            raise SeparationError(*self.error)
        if self.notice:
            job.publish(Notice(self.notice))
        self.recipe = recipe
        return super().separate(mixture, recipe, span, job, focus)

    def before_block(self, job):
        while self.steps is not None and not self.steps.acquire(timeout=0.005):
            job.check()
        if self.fails_after is not None:
            if not self.fails_after:
                raise SeparationError(*self.error)
            self.fails_after -= 1

    def import_checkpoint(self, path, name, job, **more):
        job.advance(0.0, "Trying")
        while not self.gate.wait(0.005):
            job.check()
        return super().import_checkpoint(path, name, job, **more)


def show_timeline(qtbot, frames, rate, height):
    """Show a timeline of a song whose lanes are empty yet."""
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(1000, height)
    timeline.show()
    qtbot.waitExposed(timeline)
    timeline.show_song("Song", frames, rate)
    return timeline


def peaks_of(sound):
    """Return the peaks of all of a sound of two channels."""
    peaks = Peaks(2)
    peaks.add(sound.read(0, sound.frames))
    return peaks


def use(combo, name):
    """Choose a network in a list as the user does."""
    combo.setCurrentIndex(combo.findData(name))
    assert combo.recipe.members[0].card == name
    combo.chosen.emit(name)


def do(window, name):
    """Trigger an action, which must be possible."""
    action = window.actions_by_name[name]
    assert action.isEnabled(), name
    action.trigger()


def wait_open(qtbot, window):
    """Wait until there is a song and its file is open."""
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)


def separate(window):
    """Press the button."""
    window.actions_by_name["separate"].trigger()


def wait_ready(qtbot, window, *spans):
    """Wait until exactly these frames of the song that is shown are separated."""
    expected = Intervals.of(spans)
    qtbot.waitUntil(lambda: window.song.growth is not None and window.song.growth.ready == expected)


def close(window):
    """Close a window as if nothing were unsaved, so that it does not ask."""
    for song in window.session.songs:
        song.saved = song.project
    window.close()


def press(window, key):
    """Press a key in the timeline."""
    window.timeline.setFocus()
    QTest.keyClick(window.timeline, key)


def listen(window, streams, blocks=None, until=None):
    """Let the sound card take blocks; return what was heard, before the volume."""
    heard = []
    while until is None or not until():
        if blocks is not None and len(heard) >= blocks:
            break
        assert len(heard) < 4000
        window.playback._player.flush()
        heard.append(streams[-1].pull())
        if window.playback._timer.isActive():
            window.playback._timer.timeout.emit()  # a block lasts 12 ms, but not in a test
        QApplication.processEvents()
    return np.concatenate(heard) / window.transport.level if heard else np.zeros((0, 2))
