"""The loudest member of each bin: what any member takes to be there."""

from __future__ import annotations

from functools import partial

import numpy as np

from app.audio import spectra
from app.core.texts import say
from app.separation.passage import Passage

NAME = "max"
LABEL = say("Max")
HELP = say(
    "The loudest network at each moment and pitch, weights do not count: "
    "least of this stem is lost, but more of the other one comes along."
)
margin = spectra.margin


def combine(passage: Passage) -> np.ndarray:
    """Keep, bin by bin, what the member with the largest magnitude estimated.

    Source:
        UVR's "Max Spec", MSST's `max_fft`.
    """
    return spectra.combine(
        passage.estimates,
        passage.start,
        passage.sample_rate,
        partial(spectra.strongest, than=np.greater),
    )
