"""Opus: the best sound for its size, at 48 kHz only."""

from __future__ import annotations

from pathlib import Path

from app.audio.ogg_file import write_ogg
from app.audio.output import Output
from app.core.errors import ExportError
from app.core.texts import say

NAME = "opus"
LABEL = "Opus"
EXTENSION = ".opus"
KBPS = {"BEST": 256, "HIGH": 192, "MEDIUM": 128, "SMALL": 96}  # of stereo, about
SUBTYPES = tuple(KBPS)
USUAL = "HIGH"
RATES = (48_000, 48_000)  # Hz, from and to
MAX_CHANNELS = 2  # with more, Opus has an order of its own, on which programs disagree

LEAST_KBPS, MOST_KBPS = 6, 256  # of a channel, at libsndfile's compression levels 1 and 0


def encode(output: Output, path: Path) -> None:
    """Write a file, see `Output`."""
    output.check_subtype(SUBTYPES)
    if output.channels > MAX_CHANNELS or not RATES[0] <= output.sample_rate <= RATES[1]:
        raise ExportError(
            say("Opus holds one or two channels at 48 kHz."), say("Export as WAV or FLAC.")
        )
    level = 1 - (KBPS[output.subtype] / 2 - LEAST_KBPS) / (MOST_KBPS - LEAST_KBPS)
    write_ogg(output, path, "OPUS", level)
