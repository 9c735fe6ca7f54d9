"""How loud what is heard is, measured on the very samples the sound card took."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.playback.playhead import Playhead, StandingPlayhead
from app.playback.ring import Ring

RMS_SECONDS = 0.1  # three periods of the lowest note of a bass
LONGEST_SECONDS = 0.3  # what a meter that was not asked for a while looks back
FULL_SCALE = 1.0


@dataclass(frozen=True, slots=True)
class Levels:
    """Linear levels of (left, right) after the volume; full scale is 1.

    Attributes:
        peak: Largest sample heard since the meter was last asked.
        rms: Root of the mean square of the last 0.1 s heard.
        clipped: Whether a sample beyond full scale was among those of `peak`.
    """

    peak: tuple[float, float] = (0.0, 0.0)
    rms: tuple[float, float] = (0.0, 0.0)
    clipped: bool = False


SILENT = Levels()


class Meter:
    """Measures a stream without a gap, however often it is asked; for one thread.

    Samples are read where the callback took them from, without a lock: the ring keeps them for
    longer than a meter looks back.
    """

    def __init__(self) -> None:
        self._ring: Ring | None = None
        self._heard = 0
        self._levels = SILENT

    def read(self, playhead: Playhead | StandingPlayhead) -> Levels:
        """Return the levels of what was heard since the last call.

        Args:
            playhead: Where the listener is; no sound where it is not that of a stream.
        """
        if isinstance(playhead, StandingPlayhead):
            self._ring, self._levels = None, SILENT
            return SILENT
        heard, rate = playhead.heard, playhead.card_rate
        if playhead.ring is not self._ring:
            self._ring, self._heard, self._levels = playhead.ring, 0, SILENT
        if heard == self._heard:  # the card takes several blocks at once, then none for a while
            return self._levels
        new = min(heard - self._heard, round(LONGEST_SECONDS * rate))
        last = round(RMS_SECONDS * rate)
        sound = playhead.ring.taken(heard - max(new, last), heard)
        left, right = np.ascontiguousarray(sound.T)  # a row is measured ten times faster
        peak = largest(left[-new:]), largest(right[-new:])
        rms = root_mean_square(left[-last:]), root_mean_square(right[-last:])
        self._heard, self._levels = heard, Levels(peak, rms, max(peak) > FULL_SCALE)
        return self._levels


def largest(samples: np.ndarray) -> float:
    """Return the largest sample, whatever its sign; 0 without any."""
    return float(max(samples.max(initial=0.0), -samples.min(initial=0.0)))


def root_mean_square(samples: np.ndarray) -> float:
    """Return the root of the mean square; 0 without any samples."""
    return float(samples @ samples / max(1, len(samples))) ** 0.5
