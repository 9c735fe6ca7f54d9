"""Engines with known behaviour, built by name in a child process or used in this one."""

import os
import threading
import time
from dataclasses import dataclass, field

import numpy as np

from app.audio.store import Store
from app.core.errors import CardError
from app.separation.results import Growing, Separation
from app.tasks.import_card import import_card

BLOCK = 4096


@dataclass
class Passed:
    """A trial that any file passes."""

    label: str = "Any"
    family: str = "any"
    config: dict = field(default_factory=dict)
    sample_rate: int = 44100
    chunk: int = 1000
    context: int = 100


class Halves:
    """Vocals are half the mixture, so the instrumental is the other half."""

    def __init__(self, store_root, device="auto"):
        self.store_root = store_root
        self.warmed = False

    def warm(self):
        self.warmed = True

    def separate(self, mixture, recipe, span, job):
        store = Store(self.store_root)
        reader = store.open(mixture)
        start, end = span or (0, mixture.frames)
        with store.writer(mixture.channels, mixture.sample_rate) as writer:
            for at in range(start, end, BLOCK):
                writer.add(reader.read(at, min(at + BLOCK, end)) * np.float32(0.5))
                job.publish(
                    Growing(recipe.lead, writer.path, mixture.channels, writer.frames, start)
                )
                job.advance((min(at + BLOCK, end) - start) / (end - start), "Halving")
            ref = writer.finish()
        return Separation((start, end), {recipe.lead: ref}, recipe)

    def import_checkpoint(self, path, name, job):
        return import_card(path, name, lambda copy, job: Passed(), job)

    def close(self):
        pass


class Endless(Halves):
    """Works on until it is cancelled, and then stops at once."""

    def separate(self, mixture, recipe, span, job):
        never = threading.Event()
        while not never.wait(0.005):
            job.advance(0.1, "Still working")


class Deaf(Halves):
    """Never looks whether it was cancelled."""

    def separate(self, mixture, recipe, span, job):
        job.advance(0.1, "Not listening")
        time.sleep(3600)


class Crashing(Halves):
    """Takes its process with it, as a broken driver does."""

    def separate(self, mixture, recipe, span, job):
        os._exit(7)


class Refusing(Halves):
    """Fails in words."""

    def separate(self, mixture, recipe, span, job):
        raise CardError("The card is no good.", "Choose another.")


class Buggy(Halves):
    """Fails by a mistake in the program."""

    def separate(self, mixture, recipe, span, job):
        return [][1]
