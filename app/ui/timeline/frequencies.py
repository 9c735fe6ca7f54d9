"""Labels of the frequency scale: which ones there is room for, and where."""

from __future__ import annotations

from app.audio.spectrogram import Axis
from app.ui.texts import number

# Hz; the first ones that there is room for are shown.
LABELS = (
    1000, 10_000, 100, 5000, 500, 20_000, 2000, 200, 15_000, 50, 3000, 7000, 4000, 300, 6000,
    8000, 12_000,
)  # fmt: skip
DISTANCE = 1.25  # least distance of two labels, as a multiple of a line's height


def labels(axis: Axis, height: float, line: float) -> list[tuple[str, float]]:
    """Return texts and how far from the top their middles are, in pixels.

    Args:
        axis: How frequencies go up.
        height: Of the spectrogram, in pixels.
        line: Of the text.
    """
    placed: list[tuple[str, float]] = []
    for frequency in LABELS:
        if not axis.bottom < frequency < axis.top:
            continue
        y = height * (1 - axis.share_of(frequency))
        is_inside = line * 0.5 <= y <= height - line * 0.5
        if is_inside and all(abs(y - other) >= DISTANCE * line for _, other in placed):
            placed.append((name(frequency), y))
    return placed


def name(frequency: float) -> str:
    """Return a frequency in Hz as "500" or "1.5k"."""
    return number(frequency) if frequency < 1000 else f"{number(frequency / 1000, 3)}k"
