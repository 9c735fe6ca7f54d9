"""Engines with known behaviour, built by name in a child process or used in this one."""

import os
import threading
import time
from dataclasses import dataclass, field

import numpy as np

from app.audio.store import Store
from app.core.errors import CardError
from app.core.intervals import Intervals
from app.separation.results import Growing, Separation
from app.tasks.import_card import import_card

BLOCK = 4096


def first_wanted(left, frame, block):
    """Return which of these blocks a separation with its focus at `frame` does next."""
    ahead = [at for at in left if at + block > frame]
    return min(ahead) if ahead else max(left)


@dataclass
class Passed:
    """A trial that any file passes."""

    label: str = "Any"
    family: str = "any"
    config: dict = field(default_factory=dict)
    sample_rate: int = 44100
    chunk: int = 1000
    context: int = 100
    stem: str = "vocals"


class Halves:
    """Vocals are half the mixture, so the instrumental is the other half.

    It works from the focus outwards: the block that holds it, those behind it in time, those
    before it.
    """

    block = BLOCK

    def __init__(self, store_root, device="auto"):
        self.store_root = store_root
        self.warmed = False
        self.wanted = 0

    def configure(self, device, precision):
        self.configured = device, precision

    def warm(self):
        self.warmed = True

    def focus(self, frame):
        self.wanted = frame

    def separate(self, mixture, recipe, span, job, focus=None):
        store = Store(self.store_root)
        reader = store.open(mixture)
        start, end = span or (0, mixture.frames)
        self.wanted = focus or 0
        left = list(range(start, end, self.block))
        total = len(left)
        with store.canvas(mixture.channels, mixture.sample_rate, end - start) as canvas:
            while left:
                self.before_block(job)
                at = first_wanted(left, self.wanted, self.block)
                left.remove(at)
                canvas.write(at - start, self.estimate(reader, at, min(at + self.block, end)))
                ready = Intervals.of((a + start, b + start) for a, b in canvas.ready)
                job.publish(
                    Growing(recipe.lead, canvas.path, mixture.channels, end - start, start, ready)
                )
                job.advance(1 - len(left) / total, "Halving")
            ref = canvas.finish(job)
        return Separation((start, end), {recipe.lead: ref}, recipe)

    def estimate(self, reader, start, end):
        return reader.read(start, end) * np.float32(0.5)

    def before_block(self, job):
        pass

    def import_checkpoint(self, path, name, job, **more):
        return import_card(path, name, lambda copy, job, **asked: Passed(), job, **more)

    def close(self):
        pass


class Slow(Halves):
    """Takes its time over blocks of a second, as a network on a slow machine does."""

    block = 44_100

    def before_block(self, job):
        job.check()
        time.sleep(0.05)


class Endless(Halves):
    """Works on until it is cancelled, and then stops at once."""

    def separate(self, mixture, recipe, span, job, focus=None):
        never = threading.Event()
        while not never.wait(0.005):
            job.advance(0.1, "Still working")


class Deaf(Halves):
    """Never looks whether it was cancelled."""

    def separate(self, mixture, recipe, span, job, focus=None):
        job.advance(0.1, "Not listening")
        time.sleep(3600)


class Crashing(Halves):
    """Takes its process with it, as a broken driver does."""

    def separate(self, mixture, recipe, span, job, focus=None):
        os._exit(7)


class Aborting(Halves):
    """Dies as native code does, when asked to separate."""

    def separate(self, mixture, recipe, span, job, focus=None):
        os.abort()


class Refusing(Halves):
    """Fails in words."""

    def separate(self, mixture, recipe, span, job, focus=None):
        raise CardError("The card is no good.", "Choose another.")


class Buggy(Halves):
    """Fails by a mistake in the program."""

    def separate(self, mixture, recipe, span, job, focus=None):
        return [][1]
