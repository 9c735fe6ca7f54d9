"""Opens what the user names, in the worker thread: a song, a project, a packed one, an autosave."""

from __future__ import annotations

import importlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.audio.buffer import AudioRef
from app.audio.peaks import Peaks
from app.audio.store import Store
from app.core.errors import AppError
from app.core.jobs import Job
from app.core.texts import say
from app.project.history import Step
from app.project.model import Project, Take
from app.project.serial import ProjectError, from_dict
from app.tasks.open_song import open_song
from app.tasks.project_autosave import Recoverable, recover
from app.tasks.project_files import (
    NEWER_AUTOSAVE,
    SUFFIX,
    AudioMissing,
    OpenedProject,
    open_project,
)
from app.tasks.project_lock import ProjectLock
from app.tasks.project_pack import PACK_SUFFIX, is_packed, open_packed
from app.tasks.project_text import read_values
from app.tasks.recent_projects import note_recent
from app.ui.growth import StemPeaks


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be opened.

    Attributes:
        path: A song or a project.
        accept_damaged: Keep what can be read of a song that ends early.
        found: The autosave to open instead.
        source: Where a project's song is now, if the user was asked.
    """

    path: Path
    accept_damaged: bool = False
    found: Recoverable | None = None
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """What was opened.

    Attributes:
        project: With all of its audio in the store.
        peaks: Of the mixture.
        stems: Peaks of the base take, by stem.
        file: The project's file; None if it has none.
        lock: Of that file.
        notes: What the user should know, in sentences.
        is_saved: Whether all of it is in the file, or there is nothing yet to save.
        has_autosave: Whether another program left changes of this project.
        history: What can be undone, the oldest step first.
        earlier: Base takes that undoing gives back, with their peaks by stem.
    """

    project: Project
    peaks: Peaks
    stems: Mapping[str, Peaks] = field(default_factory=dict)
    file: Path | None = None
    lock: ProjectLock | None = None
    notes: tuple[str, ...] = ()
    is_saved: bool = True
    has_autosave: bool = False
    history: tuple[Step, ...] = ()
    earlier: tuple[tuple[Take, Mapping[str, Peaks]], ...] = ()


def hold(store: Store, refs: Collection[AudioRef], job: Job) -> None:
    """Note that this audio is in use."""
    store.hold(refs)


def prepare(store: Store, keep: Collection[str], limit_bytes: int | None, job: Job) -> None:
    """Load the decoders and trim the store to a size, except for audio of these digests."""
    # Importing holds Python's lock for 20 ms at a time: now, not while a song is being drawn.
    importlib.import_module("app.audio.decode_soundfile")
    importlib.import_module("app.audio.decode_container")
    store.trim(limit_bytes=limit_bytes, keep=keep)


def is_project(path: Path) -> bool:
    """Say whether a file is a project, packed or not, by its name."""
    return path.name.lower().endswith((SUFFIX, PACK_SUFFIX))


def open_any(asked: Asked, store: Store, job: Job) -> Opened:
    """Open a song, a project or an autosave, and make its waveforms.

    Raises:
        AudioMissing: If a project's song is not found, or is not the file that the user chose.
        ProjectError, AudioError: If it cannot be opened.
        Cancelled: If the job was cancelled.
    """
    if asked.found is None and not is_project(asked.path):
        project = open_song(asked.path, store, job, accept_damaged=asked.accept_damaged)
        return Opened(project, store.peaks(project.mixture))
    try:
        opened = _open_project(asked, store, job.part(0.0, 0.9))
    except AppError as error:
        if asked.source is None or isinstance(error, AudioMissing):
            raise
        raise AudioMissing(error.message, error.hint, asked.source) from error
    try:
        return _drawn(asked, opened, store, job)
    except BaseException:
        if opened.lock is not None:
            opened.lock.close()
        raise


def _open_project(asked: Asked, store: Store, job: Job) -> OpenedProject:
    path = asked.path
    if asked.found is not None:
        return recover(asked.found, store, job, source=asked.source)
    if path.name.lower().endswith(PACK_SUFFIX) or is_packed(path):
        return open_packed(path, path.absolute().parent, store, job)
    return open_project(path, store, job, source=asked.source)


def _drawn(asked: Asked, opened: OpenedProject, store: Store, job: Job) -> Opened:
    project = opened.project
    job.advance(0.9, say("Drawing the waveforms"))
    peaks = store.peaks(project.mixture)
    stems = {}
    if project.base is not None:
        stems = StemPeaks(store, project).finish(project.base, job)
    bases = {step.before.base.id: step.before.base for step in opened.history if step.before.base}
    earlier = tuple(
        (base, StemPeaks(store, project).finish(base, job))
        for base in bases.values()
        if base != project.base
    )
    if opened.path is not None:
        note_recent(opened.path)
    is_saved = asked.found is None and asked.source is None and _says(opened.path, project)
    notes = tuple(note for note in opened.notes if note != NEWER_AUTOSAVE)
    has_autosave = len(notes) < len(opened.notes)
    return Opened(
        project, peaks, stems, opened.path, opened.lock, notes, is_saved, has_autosave,
        opened.history, earlier,
    )  # fmt: skip


def _says(file: Path | None, project: Project) -> bool:
    """Return whether a project's file says that; where its song lies now does not count."""
    if file is None:
        return False
    try:
        saved, _ = from_dict(read_values(file))
    except ProjectError:
        return False
    return replace(saved, info=project.info) == project
