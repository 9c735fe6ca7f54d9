"""What sections change: a stem as it is heard minus the same stem as it was before."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

import numpy as np

from app.core.intervals import Intervals
from app.project.changes import changed_spans
from app.project.model import Project


class Heard(Protocol):
    """A stem of a project, as `CompReader`."""

    project: Project

    def read(self, start: int, end: int) -> np.ndarray:
        """Return float32 audio, shape (end - start, channels)."""
        ...


class DifferenceReader:
    """Reads one stem minus another; exact silence where their projects sound alike.

    Args:
        now: What is heard.
        before: What is taken away, of the same song.

    Attributes:
        now, before: As given.
        spans: Frames in which the two may differ; elsewhere nothing is read.
        frames, channels, sample_rate: As in the mixture.
    """

    def __init__(self, now: Heard, before: Heard) -> None:
        self.now = now
        self.before = before
        self.spans = changed_spans(before.project, now.project)
        mixture = now.project.mixture
        self.frames = mixture.frames
        self.channels = mixture.channels
        self.sample_rate = mixture.sample_rate

    def read(self, start: int, end: int) -> np.ndarray:
        """Return new float32 audio of frames `start`..`end`, shape (end - start, channels).

        Raises:
            ValueError: If the song does not have these frames.
        """
        if not 0 <= start <= end <= self.frames:
            raise ValueError(f"frames {start}..{end} are not inside 0..{self.frames}")
        result = np.zeros((end - start, self.channels), np.float32)
        for first, last in self.spans & Intervals.of([(start, end)]):
            now, before = self.now.read(first, last), self.before.read(first, last)
            np.subtract(now, before, out=result[first - start : last - start])
        return result


def without_sections(project: Project) -> Project:
    """Return a project as if nothing had been marked in it: its base take alone."""
    return replace(project, regions=()) if project.regions else project


def compared_with(project: Project, heard: Project) -> Project:
    """Return what to take away from what is heard.

    Args:
        project: What was decided.
        heard: The same with a take that is auditioned, or `project` itself.

    Returns:
        The project that is decided, while something else is heard; else its base take alone.
    """
    return without_sections(project) if heard is project else project
