"""What an ensemble rule is given, and what it has to return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a song as each member of an ensemble estimates one of its stems.

    A rule's `combine(passage)` returns that stem, new float32 audio of shape (channels, frames),
    where `frames` is what is left without a margin at either end. What it returns for a frame must
    not depend, to the last bit, on where the stretch begins and ends.

    Attributes:
        estimates: Float32, shape (members, channels, frames + 2 * margin), where the margin is
            what the rule's `margin(sample_rate)` asks for; zeros outside the song.
        weights: One positive number per member.
        mixture: The song there, float32, shape (channels, frames + 2 * margin).
        start: Frame of the song of the first frame returned.
        sample_rate: Of the song, in Hz.
    """

    estimates: np.ndarray
    weights: Sequence[float]
    mixture: np.ndarray
    start: int
    sample_rate: int
