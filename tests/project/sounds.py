"""Short noises in a store, and a project that is separated, for tests of what is heard."""

import numpy as np

from app.audio.decode import SourceInfo
from app.catalog.recipes import Member, Recipe
from app.project.model import Project, Span, Take

RATE = 8000
FRAMES = 20_000


def noise(seed, frames=FRAMES):
    """Return float32 noise of shape (frames, 2); the same for the same seed."""
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (frames, 2)).astype(np.float32)


def put(store, samples, rate=RATE):
    """Keep samples of shape (frames, channels) in a store and return their reference."""
    with store.writer(samples.shape[1], rate) as writer:
        writer.add(samples)
        return writer.finish()


def separated(store, folder, lead):
    """Return a project whose mixture is `noise(0)` and whose base take of `lead` is `noise(1)`."""
    info = SourceInfo(folder / "a.wav", "a", "WAV", "FLOAT", RATE, 2, FRAMES, {})
    base = Take(Recipe((Member("a"),), lead=lead), Span(0, FRAMES), {lead: put(store, noise(1))})
    return Project(info, put(store, noise(0)), base)
