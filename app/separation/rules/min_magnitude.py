"""The quietest member of each bin: what all members agree is there."""

from __future__ import annotations

from functools import partial

import numpy as np

from app.audio import spectra
from app.core.texts import say
from app.separation.passage import Passage

NAME = "min"
LABEL = say("Min")
HELP = say(
    "The quietest network at each moment and pitch, weights do not count: "
    "least of the other stem is left in, but some of this one goes missing."
)
margin = spectra.margin


def combine(passage: Passage) -> np.ndarray:
    """Keep, bin by bin, what the member with the smallest magnitude estimated.

    With the accompaniment leading this is the "min ensemble" of the research line this program
    comes from: the instrumental keeps only what every network takes for accompaniment. Its authors
    put the smallest magnitude together with the phase of the last network; here the phase comes
    along with the magnitude, which is the same for networks that only mask the mixture.

    Source:
        UVR's "Min Spec", MSST's `min_fft`; https://github.com/carperbr/frame-transformer,
        separating with several models.
    """
    return spectra.combine(
        passage.estimates,
        passage.start,
        passage.sample_rate,
        partial(spectra.strongest, than=np.less),
    )
