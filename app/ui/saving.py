"""Saves, packs and lets go of projects, in the worker thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.audio.store import Store
from app.core.jobs import Job
from app.project.history import Step
from app.project.model import Project
from app.tasks.project_autosave import forget
from app.tasks.project_files import save_project
from app.tasks.project_lock import ProjectLock
from app.tasks.project_pack import pack_project
from app.tasks.recent_projects import note_recent


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a project was saved, and what the user should know."""

    path: Path
    lock: ProjectLock
    notes: tuple[str, ...]


def save(
    project: Project,
    path: Path,
    before: Path | None,
    lock: ProjectLock | None,
    store: Store,
    job: Job,
    history: Sequence[Step] = (),
) -> Saved:
    """Save a project; hold the lock of its new file, if it has another one, and no longer the old.

    Raises:
        ProjectError: If it is open in another window, or the disk does not take it.
        Cancelled: If the job was cancelled.
    """
    is_same = lock is not None and lock.guards(path)
    own = lock if is_same else ProjectLock(path)
    try:
        notes = save_project(project, path, store, job, lock=own, before=before, history=history)
    except BaseException:
        if not is_same:
            own.close()
        raise
    if not is_same and lock is not None:
        if not lock.read_only:
            forget(project, before)
        lock.close()
    note_recent(path)
    return Saved(path, own, notes)


def pack(
    project: Project, path: Path, store: Store, saved: Path | None, job: Job
) -> tuple[str, ...]:
    """Pack a project, see `pack_project`."""
    return pack_project(project, path, store, job, saved=saved)


def leave(project: Project | None, file: Path | None, lock: ProjectLock | None, job: Job) -> None:
    """Forget the autosave of a song that was closed without saving; let others write it."""
    if project is not None:
        forget(project, file)
    if lock is not None:
        lock.close()
