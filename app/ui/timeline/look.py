"""How the lanes show sound: as waveform or spectrogram, with which frequencies and colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF

from app.audio.spectrogram import SCALES, Axis
from app.ui.timeline.frequencies import name

WAVEFORM, SPECTROGRAM, BOTH = "waveform", "spectrogram", "both"
PALETTES = ("magma", "viridis", "grey", "stem")
CHOICES = {
    "view": (WAVEFORM, SPECTROGRAM, BOTH),
    "scale": SCALES,
    "palette": PALETTES,
    "range_db": (80, 100, 120),
    "top": (0, 16_000, 8_000, 4_000),
}
WAVE_SHARE = 0.36  # of a lane's height, where it shows both


@dataclass(frozen=True, slots=True)
class Look:
    """What the user chose; see `CHOICES`.

    Attributes:
        view: What a lane shows.
        scale: How frequencies go up.
        palette: Colours of the spectrogram.
        range_db: From 0 dB down to the darkest colour.
        top: Highest frequency in Hz; 0 for all there are.
    """

    view: str = WAVEFORM
    scale: str = "log"
    palette: str = "magma"
    range_db: int = 100
    top: int = 0

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Look:
        """Return what `to_dict` described; what is no choice is as usual."""
        names = [entry.name for entry in fields(cls)]
        return cls(**{n: stored[n] for n in names if stored.get(n) in CHOICES[n]})

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON can keep them."""
        return asdict(self)

    @property
    def has_spectrogram(self) -> bool:
        """Whether frequencies are shown."""
        return self.view != WAVEFORM

    def axis(self, sample_rate: int) -> Axis:
        """Return how frequencies go up for a song of this rate in Hz."""
        most = sample_rate / 2
        return Axis(self.scale, min(self.top, most) if self.top else most)

    def areas(self, lane: QRectF) -> tuple[QRectF, QRectF]:
        """Return where in a lane the waveform and the spectrogram are, on whole pixels."""
        if self.view == WAVEFORM:
            return lane, QRectF()
        if self.view == SPECTROGRAM:
            return QRectF(), lane
        height = round(lane.height() * WAVE_SHARE)
        wave = QRectF(lane.left(), lane.top(), lane.width(), height)
        return wave, lane.adjusted(0, height, 0, 0)


def describe(look: Look, sample_rate: int) -> str:
    """Return in words what the spectrograms show."""
    axis = look.axis(sample_rate)
    text = QCoreApplication.translate("Look", "Spectrograms from {0} to {1} Hz, from −{2} to 0 dB.")
    return text.format(name(axis.bottom), name(axis.top), look.range_db)
