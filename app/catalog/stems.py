"""Stem names: what they are called in files and in the window, and what derives from what."""

from __future__ import annotations

MIXTURE = "mixture"
VOCALS = "vocals"
ACCOMPANIMENT = "accompaniment"

STEMS = (VOCALS, ACCOMPANIMENT)
LABELS = {MIXTURE: "Mixture", VOCALS: "Vocals", ACCOMPANIMENT: "Instrumental"}


def other(stem: str) -> str:
    """Return the stem that is the mixture minus `stem`."""
    return ACCOMPANIMENT if stem == VOCALS else VOCALS
