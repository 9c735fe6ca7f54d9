"""How a level meter moves: up at once, down at a steady pace, its highest point held."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

FLOOR_DB = -60.0  # the left end of the scale
HOLD_SECONDS = 1.5
FALL_DB = 20.0  # per second; IEC 60268-10 asks peak meters for 20 dB in 1.7 s


def decibels(level: float) -> float:
    """Return a linear level in dB of full scale, `FLOOR_DB` at least."""
    return max(20 * log10(level), FLOOR_DB) if level > 0 else FLOOR_DB


@dataclass(frozen=True, slots=True)
class Bar:
    """What one channel shows, in dB of full scale.

    Attributes:
        peak: Where the bar ends.
        rms: Where the bar inside it ends.
        held: The highest peak of late.
        age: Seconds since that peak.
    """

    peak: float = FLOOR_DB
    rms: float = FLOOR_DB
    held: float = FLOOR_DB
    age: float = 0.0

    def after(self, peak: float, rms: float, seconds: float) -> Bar:
        """Return what is shown so much later, when these levels (linear) are heard."""
        fallen = FALL_DB * seconds
        peak_db = max(decibels(peak), self.peak - fallen)
        rms_db = min(max(decibels(rms), self.rms - fallen), peak_db)
        age = self.age + seconds
        if decibels(peak) >= self.held:
            return Bar(max(peak_db, FLOOR_DB), max(rms_db, FLOOR_DB), decibels(peak), 0.0)
        over = max(age - HOLD_SECONDS, 0.0) - max(self.age - HOLD_SECONDS, 0.0)
        held = max(self.held - FALL_DB * over, peak_db)
        return Bar(max(peak_db, FLOOR_DB), max(rms_db, FLOOR_DB), held, age)
