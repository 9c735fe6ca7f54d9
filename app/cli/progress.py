"""One line of progress on a terminal; nothing where the output is a file."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable

from app.core.jobs import Eta, Job
from app.core.times import format_duration
from app.separation.results import Notice

REDRAW_SECONDS = 0.1


class ProgressLine:
    """Shows what a job is doing, how far it is and how long it will take.

    Args:
        title: What the job works on.
        quiet: Whether to show notices only, which stay.
        mark: Changes a text before it is printed.
    """

    def __init__(
        self, title: str, *, quiet: bool = False, mark: Callable[[str], str] = str
    ) -> None:
        self.job = Job(self._show, self._on_published)
        self._title = title
        self._mark = mark
        self._visible = sys.stderr.isatty() and not quiet
        self._eta = Eta()
        self._drawn = 0.0

    def clear(self) -> None:
        """Remove the line, so that a message can stand in its place."""
        if self._visible:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def _on_published(self, value: object) -> None:
        if isinstance(value, Notice):
            self.clear()
            print(self._mark(f"{self._title}: {value.text}"), file=sys.stderr, flush=True)

    def _show(self, fraction: float, message: str) -> None:
        now = time.monotonic()
        left = self._eta.update(fraction, now)
        if not self._visible or (now - self._drawn < REDRAW_SECONDS and fraction < 1.0):
            return
        self._drawn = now
        rest = f", about {format_duration(left)} left" if left and fraction < 1.0 else ""
        text = f"{self._title}: {fraction:4.0%} {message}{rest}"
        width = shutil.get_terminal_size().columns - 1
        print(f"\r\033[K{text[:width]}", end="", file=sys.stderr, flush=True)
