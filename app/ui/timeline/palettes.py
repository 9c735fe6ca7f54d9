"""Colours of spectrograms: from what is silent to full scale."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, qRgb

from app.audio.spectrogram import FLOOR_DB, LEVELS_PER_DB
from app.ui import theme

# Even steps of the maps of matplotlib (CC0), made so that equal steps look equally large.
MAGMA = (
    "#000004", "#090721", "#1c1046", "#35106a", "#50127b", "#691c81", "#822581", "#9b2e7f",
    "#b63679", "#cf406f", "#e55063", "#f4695c", "#fb8761", "#fea571", "#fec287", "#fde0a1",
    "#fcfdbf",
)  # fmt: skip
VIRIDIS = (
    "#440154", "#481769", "#472c7a", "#423f85", "#3b518b", "#33628d", "#2c718e", "#26818e",
    "#21908c", "#1f9f88", "#27ad80", "#3dbc73", "#5cc862", "#81d34c", "#aadc31", "#d5e219",
    "#fde725",
)  # fmt: skip
GREY_DARK = ("#08090b", "#f4f6f8")
GREY_LIGHT = ("#ffffff", "#07080a")


def stops(palette: str, stem: str) -> tuple[str, ...]:
    """Return even steps of a palette in the present light or dark scheme.

    Args:
        palette: One of `PALETTES`.
        stem: Whose lane it is.
    """
    if palette == "magma":
        return MAGMA
    if palette == "viridis":
        return VIRIDIS
    chosen = theme.colours()
    if palette == "stem":
        own, back = chosen.stems[stem], chosen.lane
        loudest = "#ffffff" if theme.is_dark() else "#000000"
        return back, theme.mix(back, own, 0.55).name(), own, theme.mix(own, loudest, 0.75).name()
    return GREY_DARK if theme.is_dark() else GREY_LIGHT


@lru_cache(maxsize=16)
def ramp(steps: tuple[str, ...], range_db: int) -> tuple[int, ...]:
    """Return the colour of each level of a tile, as Qt counts colours.

    Args:
        steps: From `stops`.
        range_db: From 0 dB down to the first of them.
    """
    shares = np.clip((np.arange(256) / LEVELS_PER_DB + FLOOR_DB + range_db) / range_db, 0, 1)
    places = np.linspace(0, 1, len(steps))
    colours = [QColor(step).getRgb()[:3] for step in steps]
    channels = [np.interp(shares, places, [colour[i] for colour in colours]) for i in range(3)]
    return tuple(qRgb(*(round(float(c)) for c in level)) for level in zip(*channels, strict=True))
