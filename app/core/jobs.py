"""Progress and cancellation for long work; knows nothing of Qt, threads or what the work is.

Long functions take a `Job` and call `job.advance` at every natural boundary (a chunk, a block).
That one call reports progress and is the only place where a cancelled job stops.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any


class Cancelled(Exception):
    """The user asked the running job to stop; never shown as an error."""


class Job:
    """The running work's side of the bargain: say how far you are, stop when asked.

    Args:
        report: Called with (fraction 0..1, message) from the thread that does the work.
        publish: Called with intermediate values the work wants shown before it ends.
    """

    def __init__(
        self,
        report: Callable[[float, str], None] | None = None,
        publish: Callable[[Any], None] | None = None,
    ) -> None:
        self._report = report or (lambda fraction, message: None)
        self._publish = publish or (lambda value: None)
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next boundary. Safe from any thread."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether a stop was asked for; for loops that wait rather than work."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if a stop was asked for; report nothing."""
        if self._cancelled.is_set():
            raise Cancelled

    def advance(self, fraction: float, message: str = "") -> None:
        """Report that `fraction` (0..1) is done; raise `Cancelled` if a stop was asked for."""
        self.check()
        self._report(fraction, message)

    def publish(self, value: Any) -> None:
        """Hand an intermediate value (a growing waveform, a finished stretch) to the asker."""
        self._publish(value)

    def part(self, start: float, end: float) -> Job:
        """Return a job for the sub-step that covers `start`..`end` of this one."""
        sub = Job(
            lambda fraction, message: self._report(start + fraction * (end - start), message),
            self._publish,
        )
        sub._cancelled = self._cancelled
        return sub


class Eta:
    """Remaining time of a job from its progress, smoothed.

    The rate is taken from the last reports rather than from the start, since loading a network
    costs time without progress.
    """

    SMOOTHING = 0.3  # weight of the newest rate

    def __init__(self) -> None:
        self._time: float | None = None
        self._fraction = 0.0
        self._rate: float | None = None  # fraction per second

    def update(self, fraction: float, now: float) -> float | None:
        """Tell the progress at `now` (seconds, monotonic).

        Returns:
            Seconds left, or None while there is too little to tell.
        """
        if self._time is None or fraction < self._fraction:
            self._time, self._fraction, self._rate = now, fraction, None
            return None
        if fraction > self._fraction and now > self._time:
            rate = (fraction - self._fraction) / (now - self._time)
            mix = 1.0 if self._rate is None else self.SMOOTHING
            self._rate = mix * rate + (1 - mix) * (self._rate or 0.0)
            self._time, self._fraction = now, fraction
        return None if not self._rate else (1 - self._fraction) / self._rate
