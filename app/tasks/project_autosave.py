"""Task: write down every change, and find what a program that ended too early had written down.

An autosave lies beside its project, `Song.unsung.autosave`, or with the user's data for a project
that was never saved. It says which process wrote it. What another one left is never overwritten:
the next has a number at its end.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.audio.store import Store
from app.core.files import explain_os_error
from app.core.jobs import Job
from app.core.processes import this_process
from app.core.texts import say
from app.project.history import Step
from app.project.model import Project
from app.project.serial import ProjectError
from app.tasks.project_files import OpenedProject, open_values, write_project
from app.tasks.project_lock import ProjectLock
from app.tasks.project_places import (
    autosave_folder,
    autosave_place,
    clean,
    is_in_use,
    newer_autosaves,
    own_autosave,
    point_to,
    pointed_to,
    unsaved_name,
)
from app.tasks.project_text import SUFFIX, entry, read_values


@dataclass(frozen=True, slots=True)
class Recoverable:
    """An autosave that nobody works at.

    Attributes:
        file: The autosave.
        path: The project's file; None if it was never saved.
        title: Of the song.
        saved: When, in seconds since the epoch.
    """

    file: Path
    path: Path | None
    title: str
    saved: float

    @property
    def unsaved(self) -> str:
        """The `unsaved_name` of what was never saved."""
        return _name(self.file)


def autosave(
    project: Project, path: Path | None, store: Store, job: Job, history: Sequence[Step] = ()
) -> Path:
    """Write a project down as it is now; its takes' audio gets beside it.

    Args:
        project: What to write.
        path: The project's file; None if it was never saved.
        store: Has the audio.
        job: May stop it.
        history: What can be undone, the oldest step first; the last ones are kept.

    Returns:
        The autosave.

    Raises:
        ProjectError: If the disk does not take it; the last autosave is as it was then.
        Cancelled: If the job was cancelled; likewise.
    """
    path = None if path is None else path.absolute()
    first, folder = autosave_place(path, unsaved_name(project))
    if path is None:
        try:
            first.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explain_os_error(error, say("Cannot save the project"), ProjectError) from error
    else:
        point_to(path)
    file = own_autosave(first)
    extra = {"process": this_process(), "project": None if path is None else str(path)}
    write_project(
        project, file, folder, store, job,
        before=path, extra=extra, is_quick=True, history=history,
    )  # fmt: skip
    return file


def recoverable() -> list[Recoverable]:
    """Return autosaves of programs that ended too early, the newest first.

    Listed is what is newer than its project's file, says something else, or has no such file.
    """
    found = [_described(file, None) for file in autosave_folder().glob(f"*{SUFFIX}*")]
    for path in pointed_to():
        found += [_described(file, path) for file in newer_autosaves(path)]
    listed = [one for one in found if one is not None]
    return sorted(listed, key=lambda one: one.saved, reverse=True)


def recover(
    found: Recoverable, store: Store, job: Job, *, source: Path | None = None
) -> OpenedProject:
    """Open an autosave as the project it belongs to; from now on it is this process's own.

    Args:
        found: Of `recoverable`.
        store: Where the audio goes.
        job: Told the progress.
        source: Where the song is now, if the user was asked.

    Returns:
        The project, not saved yet. If takes are lost, the autosave stays.

    Raises:
        AudioMissing, ProjectError, AudioError, Cancelled: As `open_project`; the autosave stays.
    """
    with contextlib.ExitStack() as stack:
        lock = None
        if found.path is not None and found.path.parent.is_dir():
            lock = stack.enter_context(ProjectLock(found.path))
        values = read_values(found.file)
        opened = open_values(
            found.file, values, store, job, source=source, path=found.path, lock=lock
        )
        if not opened.read_only:
            autosave(opened.project, found.path, store, job, opened.history)
            if not opened.lost:
                discard(found)
        stack.pop_all()
    return replace(opened, notes=(say("“{0}” was recovered.", found.title), *opened.notes))


def discard(found: Recoverable) -> None:
    """Remove an autosave that the user does not want, and what only it needed."""
    with contextlib.suppress(OSError):
        found.file.unlink()
    _, folder = autosave_place(found.path, _name(found.file))
    clean(folder)


def forget(project: Project, path: Path | None) -> None:
    """Remove the autosave of a project that the user closes without saving."""
    first, folder = autosave_place(path, unsaved_name(project))
    with contextlib.suppress(OSError):
        own_autosave(first).unlink()
    clean(folder)


def _described(file: Path, path: Path | None) -> Recoverable | None:
    """Return what is known of an autosave; None for one that is written, or none at all."""
    if not file.is_file() or is_in_use(file):
        return None
    try:
        values = read_values(file)
        saved = file.stat().st_mtime
    except (OSError, ProjectError):
        return None
    title = entry(entry(values, "info", dict) or {}, "title", str)
    return Recoverable(file, path, title or file.name, saved)


def _name(unsaved: Path) -> str:
    return unsaved.name.partition(SUFFIX)[0]
