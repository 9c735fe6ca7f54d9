"""Draws the course of a run as a PNG, with nothing but numpy and zlib.

A plotting library would be a large dependency for two lines.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from app.core.files import atomic_path

WIDTH, PANEL, MARGIN = 800, 220, 60  # pixels
WHITE, GREY, BLACK = (255, 255, 255), (220, 220, 220), (40, 40, 40)
LOSS_COLOUR, SDR_COLOUR = (200, 80, 40), (30, 100, 190)
LINES = 4  # of the grid, from bottom to top
SCALE = 2  # pixels per dot of a letter
GLYPHS = {  # three dots wide, six high, one octal digit per row
    "0": "757557", "1": "262227", "2": "717747", "3": "717717", "4": "557711", "5": "747717",
    "6": "747757", "7": "711222", "8": "757757", "9": "757717", "-": "000700", ".": "000002",
    "L": "444447", "O": "755557", "S": "747117", "D": "655556", "R": "757655", "B": "656556",
    "T": "722222", "E": "747447", "P": "757444", " ": "000000", "(": "244442", ")": "211112",
}  # fmt: skip


def draw(history: Sequence[dict[str, float]], path: Path) -> None:
    """Draw the loss and the SDR over the steps, one panel each.

    Args:
        history: Entries with "step", "loss" and, where there was a validation, "sdr".
        path: Of the PNG; written whole or not at all.
    """
    image = np.full((2 * PANEL, WIDTH, 3), WHITE, np.uint8)
    panels = (("loss", "LOSS", LOSS_COLOUR), ("sdr", "SDR (DB)", SDR_COLOUR))
    for number, (key, title, colour) in enumerate(panels):
        points = [(e["step"], e[key]) for e in history if key in e]
        _panel(image[number * PANEL : (number + 1) * PANEL], points, title, colour)
    with atomic_path(path) as temporary:
        temporary.write_bytes(png(image))


def png(image: np.ndarray) -> bytes:
    """Encode an image of 8-bit RGB, shape (height, width, 3).

    Source:
        W3C, Portable Network Graphics (PNG) Specification, third edition.
    """
    height, width, _ = image.shape
    rows = b"".join(b"\0" + row.tobytes() for row in image)  # 0: the row is not filtered
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _panel(
    image: np.ndarray,
    points: Sequence[tuple[float, float]],
    title: str,
    colour: tuple[int, int, int],
) -> None:
    """Draw one curve with its grid and the numbers beside it."""
    height, width, _ = image.shape
    left, right, top, bottom = MARGIN, width - 20, 24, height - 28
    _write(image, left, 6, title, colour)
    if not points:
        return
    steps, values = (np.array(axis, float) for axis in zip(*points, strict=True))
    low, high = float(values.min()), float(values.max())
    if high - low < 1e-6:
        low, high = low - 0.5, high + 0.5
    for number in range(LINES + 1):
        y = round(bottom - (bottom - top) * number / LINES)
        image[y, left:right] = GREY
        _write(image, 4, y - 5, f"{low + (high - low) * number / LINES:.2f}", BLACK)
    _write(image, left, bottom + 8, f"STEP {steps[0]:.0f}", BLACK)
    last = f"{steps[-1]:.0f}"
    _write(image, right - 4 * SCALE * len(last), bottom + 8, last, BLACK)
    x = left + (steps - steps[0]) / max(1.0, steps[-1] - steps[0]) * (right - 1 - left)
    columns = np.arange(left, max(left + 1, int(x[-1]) + 1))
    y = bottom - (np.interp(columns, x, values) - low) / (high - low) * (bottom - top)
    before = np.concatenate((y[:1], y[:-1]))
    for column, a, b in zip(columns, np.minimum(before, y), np.maximum(before, y), strict=True):
        image[round(a) : round(b) + 2, column] = colour


def _write(image: np.ndarray, x: int, y: int, text: str, colour: tuple[int, int, int]) -> None:
    for place, letter in enumerate(text):
        rows = [[int(row) >> 2 & 1, int(row) >> 1 & 1, int(row) & 1] for row in GLYPHS[letter]]
        dots = np.kron(np.array(rows), np.ones((SCALE, SCALE), int)).astype(bool)
        start = x + place * 4 * SCALE
        image[y : y + len(dots), start : start + dots.shape[1]][dots] = colour
