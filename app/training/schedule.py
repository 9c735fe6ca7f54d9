"""The learning rate over a run: warm-up, hold, and a decay that ends at zero."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Schedule:
    """Relative learning rate by optimiser step.

    Attributes:
        steps: Length of the run; from this step on the rate is 0, never below.
        warmup: Steps in which it rises linearly from nearly 0 to 1.
        hold: Share of the run, from its start, after which it falls along half a cosine. A run
            that holds can be extended; one that falls is finished.
    """

    steps: int
    warmup: int = 200
    hold: float = 0.0

    def at(self, step: int) -> float:
        """Return the factor for the step of that number, counted from 0."""
        if step >= self.steps:
            return 0.0
        rise = min(1.0, (step + 1) / (self.warmup + 1))
        start = max(self.hold * self.steps, min(self.warmup, self.steps - 1))
        if step <= start:
            return rise
        return rise * 0.5 * (1 + math.cos(math.pi * (step - start) / (self.steps - start)))


@dataclass(frozen=True)
class Stage:
    """A part of the curriculum.

    Attributes:
        until: Optimiser step at which the next stage begins.
        frames: Length of the crops.
        batch: Items per forward pass, over all processes.
        accumulation: Forward passes per optimiser step.
    """

    until: int
    frames: int
    batch: int
    accumulation: int = 1


def stage_at(stages: tuple[Stage, ...], step: int) -> Stage:
    """Return the stage of an optimiser step; the last one never ends."""
    return next((stage for stage in stages if step < stage.until), stages[-1])
