"""A mix in the midst of playing, and what it renders."""

from dataclasses import replace

import numpy as np

from app.playback.mixer import Mix
from app.playback.ramp import Ramp


def playing(sources, position=0, current=None, gains=None):
    """Return a mix that plays, its gate long open.

    Args:
        sources: By name, or a single one.
        position: The frame it has reached.
        current: Name of the one that is heard; None for the first.
        gains: As `Mix.at_rest` takes them.
    """
    sources = sources if isinstance(sources, dict) else {"mixture": sources}
    mix = Mix.at_rest(sources, current or next(iter(sources)), gains=gains).seek(position)
    return replace(mix, gate=Ramp.at(1.0))


def render(mix, frames):
    """Return the next frames, float32 (frames, 2), and the mix after them."""
    block, mix, _ = mix.render(frames)
    assert block.shape == (frames, 2)
    assert block.dtype == np.float32
    return block, mix


def largest_step(sound):
    """Return the largest difference of neighbouring frames."""
    return np.abs(np.diff(sound, axis=0)).max()
