"""Crossfades between takes of the same passage."""

from __future__ import annotations

import numpy as np

from app.core.errors import AudioError
from app.core.texts import say


def crossfade(outgoing: np.ndarray, incoming: np.ndarray) -> np.ndarray:
    """Fade from one take to another without changing the level of what they agree on.

    Takes of one stem are strongly correlated: amplitudes add, so the gains must sum to one.

    Args:
        outgoing: Float32, shape (channels, frames); heard alone at the first frame.
        incoming: Same shape and rate; heard alone at the last frame.

    Returns:
        New float32 array of that shape.

    Raises:
        AudioError: If the shapes differ.

    Source:
        tests/audio/test_fades.py: takes that agree keep their level; equal power would add 3 dB.
    """
    if outgoing.shape != incoming.shape:
        raise AudioError(say("Cannot crossfade {0} into {1}.", outgoing.shape, incoming.shape))
    phase = np.linspace(0, np.pi / 2, outgoing.shape[-1], dtype=np.float32)
    return outgoing * np.cos(phase) ** 2 + incoming * np.sin(phase) ** 2
