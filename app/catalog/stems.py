"""Stem names: what they are called in files and in the window, and what derives from what."""

from __future__ import annotations

from app.core.texts import say

MIXTURE = "mixture"
VOCALS = "vocals"
ACCOMPANIMENT = "accompaniment"
DIFFERENCE = "difference"  # no stem: what sections change of the vocals

STEMS = (VOCALS, ACCOMPANIMENT)
LABELS = {
    MIXTURE: say("Mixture"),
    VOCALS: say("Vocals"),
    ACCOMPANIMENT: say("Instrumental"),
    DIFFERENCE: say("Difference"),
}


def other(stem: str) -> str:
    """Return the stem that is the mixture minus `stem`."""
    return ACCOMPANIMENT if stem == VOCALS else VOCALS
