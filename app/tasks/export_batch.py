"""Task: export many songs, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.audio.store import Store
from app.core.errors import AppError
from app.core.jobs import Job
from app.core.texts import say
from app.project.model import Project
from app.tasks.export import ExportOptions, ExportResult, export_project

Request = tuple[Project, ExportOptions]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What came of it.

    Attributes:
        results: Of the songs that were written.
        failures: Titles of the others, and why.
    """

    results: tuple[ExportResult, ...]
    failures: tuple[tuple[str, AppError], ...]


def export_songs(requests: Sequence[Request], store: Store, job: Job) -> BatchResult:
    """Export song after song; one that fails stops no other.

    Args:
        requests: What to write of each song.
        store: Holds the audio.
        job: Progress over all, and cancellation; songs that are done stay.

    Raises:
        Cancelled: If the user stopped it.
    """
    results: list[ExportResult] = []
    failures: list[tuple[str, AppError]] = []
    for number, (project, options) in enumerate(requests):
        job.check()
        step = _step(job, number, len(requests))
        try:
            results.append(export_project(project, store, options, step))
        except AppError as error:
            failures.append((options.title, error))
    return BatchResult(tuple(results), tuple(failures))


def _step(job: Job, number: int, count: int) -> Job:
    """Return the job of one song; its messages say which one it is."""

    def report(fraction: float, message: str) -> None:
        text = say("Song {0} of {1}: {2}", number + 1, count, message)
        job.advance((number + fraction) / count, text)  # raises where a stop was asked for

    return Job(report)
