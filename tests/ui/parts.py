"""Stand-ins for the desktop, the sound card and the separation process."""

import threading

import numpy as np
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.core.errors import SeparationError
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

    def __init__(self, sample_rate, callback):
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


class HalvesInThread(Halves):
    """Halves in the worker thread itself; can be held back, or told to fail."""

    def __init__(self, store_root):
        super().__init__(store_root)
        self.gate = threading.Event()
        self.gate.set()
        self.error = None
        self.recipe = None  # of the last separation

    def warm(self, job):
        self.warmed = True

    def separate(self, mixture, recipe, span, job):
        job.advance(0.0, "Separating")
        while not self.gate.wait(0.005):
            job.check()
        if self.error:
            raise SeparationError(*self.error)
        self.recipe = recipe
        return super().separate(mixture, recipe, span, job)

    def import_checkpoint(self, path, name, job):
        job.advance(0.0, "Trying")
        while not self.gate.wait(0.005):
            job.check()
        return super().import_checkpoint(path, name, job)
