"""A gain on its way from one value to another, along half a period of a cosine."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True, slots=True)
class Ramp:
    """A gain over time; constant when `length` is 0.

    Ramps of one length that start together stay complementary: where their values sum to one at
    the start and at the target, they sum to one all the way (equal gain).

    Attributes:
        start: Value before the first frame.
        target: Value from frame `length` on.
        length: Frames the way takes.
        done: Frames already gone.
    """

    start: float
    target: float
    length: int = 0
    done: int = 0

    @classmethod
    def at(cls, value: float) -> Ramp:
        """Return a gain that stays at `value`."""
        return cls(value, value)

    @property
    def left(self) -> int:
        """Frames until the target is reached."""
        return max(0, self.length - self.done)

    @property
    def value(self) -> float:
        """Gain of the next frame."""
        return self.target if self.left == 0 else float(self._shape(np.array(self.done)))

    @property
    def is_closed(self) -> bool:
        """Whether nothing is heard from here on."""
        return self.left == 0 and self.target == 0

    def to(self, target: float, length: int) -> Ramp:
        """Return a ramp from the present value to `target`."""
        return Ramp(self.value, target, length)

    def after(self, frames: int) -> Ramp:
        """Return this ramp `frames` later."""
        return replace(self, done=self.done + frames) if self.left else self

    def curve(self, frames: int) -> np.ndarray | np.float32:
        """Return the gains of the next frames: (frames, 1) float32, or one number if constant."""
        if self.left == 0:
            return np.float32(self.target)
        return self._shape(np.arange(self.done, self.done + frames)).astype(np.float32)[:, None]

    def _shape(self, frame: np.ndarray) -> np.ndarray:
        way = np.minimum(frame / self.length, 1.0)
        return self.start + (self.target - self.start) * (0.5 - 0.5 * np.cos(np.pi * way))
