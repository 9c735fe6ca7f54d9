"""Ogg Vorbis: small, free of patents, read by every browser and most players."""

from __future__ import annotations

from pathlib import Path

from app.audio.ogg_file import write_ogg
from app.audio.output import Output
from app.core.errors import ExportError
from app.core.texts import say

NAME = "ogg"
LABEL = "OGG Vorbis"
EXTENSION = ".ogg"
KBPS = {"BEST": 320, "HIGH": 256, "MEDIUM": 192, "SMALL": 128}  # of stereo, about
SUBTYPES = tuple(KBPS)
USUAL = "HIGH"
RATES = (8_000, 192_000)  # Hz, from and to
MAX_CHANNELS = 2  # with more, Vorbis has an order of its own, on which programs disagree

LEVELS = {"BEST": 0.1, "HIGH": 0.2, "MEDIUM": 0.4, "SMALL": 0.6}  # libvorbis' q9, q8, q6, q4


def encode(output: Output, path: Path) -> None:
    """Write a file, see `Output`."""
    output.check_subtype(SUBTYPES)
    if output.channels > MAX_CHANNELS or not RATES[0] <= output.sample_rate <= RATES[1]:
        raise ExportError(
            say("OGG holds one or two channels at 8 to 192 kHz."), say("Export as WAV or FLAC.")
        )
    write_ogg(output, path, "VORBIS", LEVELS[output.subtype])
