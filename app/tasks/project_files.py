"""Task: save and open projects.

`Song.unsung` is text: the project (`app.project.serial`), what is noted of the song's file, and the
name of the folder beside it, `Song.unsung-audio/`, that keeps the takes' audio by digest. Audio is
put there before the text and removed after it, so whenever the program ends, what the text names
is there. The song itself is not copied, unless its file is gone or has changed.

The caller does one of these at a time for one project.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from app.audio.buffer import AudioRef
from app.audio.store import Store
from app.core.jobs import Job
from app.core.texts import joined, say
from app.project.history import ENTRY, MOST_STEPS, Step, history_values, read_history, without_lost
from app.project.model import Project
from app.project.serial import DamagedProjectError, ProjectError, Values, from_dict, to_dict
from app.tasks.project_audio import audio_of, keep, lost_note, restore, without
from app.tasks.project_lock import ProjectLock
from app.tasks.project_places import (
    audio_folder,
    audio_folders,
    autosave_place,
    autosaves_beside,
    clean,
    decisions,
    is_in_use,
    is_own,
    newer_autosaves,
    own_autosave,
    point_no_more,
    unsaved_name,
)
from app.tasks.project_source import AudioMissing, SourceFile, describe, is_unchanged, locate
from app.tasks.project_text import SUFFIX, entry, read_values, write_values

__all__ = ["SUFFIX", "AudioMissing", "OpenedProject", "open_project", "relink", "save_project"]

NEWER_AUTOSAVE = say("There is an autosave newer than the project.")  # a note of `open_project`


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project that was opened.

    Attributes:
        project: With all of its audio in the store.
        notes: What the user should know, in sentences.
        path: Its file; None for one that was never saved.
        lock: Held until the caller closes it; None if there is no file.
        lost: How many takes are gone since their audio is.
        history: What can be undone, the oldest step first.
    """

    project: Project
    notes: tuple[str, ...]
    path: Path | None
    lock: ProjectLock | None
    lost: int = 0
    history: tuple[Step, ...] = ()

    @property
    def read_only(self) -> bool:
        """Whether it can be saved under another name only."""
        return self.lock is not None and self.lock.read_only


def save_project(
    project: Project,
    path: Path,
    store: Store,
    job: Job,
    *,
    lock: ProjectLock | None = None,
    before: Path | None = None,
    history: Sequence[Step] = (),
) -> tuple[str, ...]:
    """Write a project's file, keep its takes' audio beside it, and remove its autosave.

    Args:
        project: What to save.
        path: The file, `Song.unsung`.
        store: Has the audio.
        job: Told the progress.
        lock: What the caller holds of this path; without one it is taken for the while.
        before: Where the project was saved until now, if that is elsewhere.
        history: What can be undone, the oldest step first; the last ones are kept.

    Returns:
        What the user should know, in sentences.

    Raises:
        ProjectError: If it is open in another window, or the disk does not take it; an earlier
            file is as it was then.
        Cancelled: If the job was cancelled; likewise.
    """
    path = path.absolute()
    if not path.name.lower().endswith(SUFFIX):
        raise ProjectError(
            say("“{0}” does not end in {1}.", path.name, SUFFIX), say("Choose another name.")
        )
    with ExitStack() as stack:
        if lock is None or not lock.guards(path):
            lock = stack.enter_context(ProjectLock(path))
        if lock.reason is not None:
            raise ProjectError(*lock.reason)
        try:
            folder = audio_folder(path)
            notes = write_project(project, path, folder, store, job, before=before, history=history)
        except BaseException:
            clean(audio_folder(path))
            raise
        _remove_autosaves(path, unsaved_name(project))
        clean(audio_folder(path))
    return notes


def open_project(
    path: Path, store: Store, job: Job, *, source: Path | None = None
) -> OpenedProject:
    """Open a project's file: its takes' audio and its song get into the store.

    A file that is damaged is replaced by its last autosave. A take whose audio is lost is left
    out, with a note; then the file as it was is kept beside.

    Args:
        path: The file.
        store: Where the audio goes.
        job: Told the progress.
        source: Where the song is now, if the user was asked.

    Raises:
        AudioMissing: If the song is not found.
        ProjectError: If the file cannot be read, makes no sense or is too new, or `source` is
            another song.
        AudioError: If `source` cannot be read, or the disk does not take the audio.
        Cancelled: If the job was cancelled.
    """
    path = path.absolute()
    with ExitStack() as stack:
        file, values, notes = _sound_file(path)
        lock = stack.enter_context(ProjectLock(path))
        if lock.reason is not None:
            notes = (*notes, say("The project is read-only: {0}", joined(" ", lock.reason)))
        opened = open_values(file, values, store, job, source=source, path=path, lock=lock)
        if not opened.read_only and file == path and newer_autosaves(path):
            notes = (*notes, NEWER_AUTOSAVE)
        stack.pop_all()
    return replace(opened, notes=(*notes, *opened.notes))


def relink(path: Path, source: Path, store: Store, job: Job) -> OpenedProject:
    """Open a project whose song was moved, with the file that the user says it is.

    Raises:
        ProjectError: If that is another song.
        AudioError: If it cannot be read.
    """
    return open_project(path, store, job, source=source)


def write_project(
    project: Project,
    file: Path,
    folder: Path,
    store: Store,
    job: Job,
    *,
    before: Path | None = None,
    extra: Values | None = None,
    is_quick: bool = False,
    history: Sequence[Step] = (),
) -> tuple[str, ...]:
    """Keep the audio in `folder`, then write `file`; see `save_project`.

    Args:
        project: What to write.
        file: The project's file or an autosave.
        folder: Of the audio, beside the file.
        store: Has the audio.
        job: Told the progress.
        before: Where the project was saved until now.
        extra: More entries of the file.
        is_quick: Compute no digest of the song's file.
        history: What can be undone.
    """
    places = [place for place in (file, before) if place is not None]
    known = next((noted for place in places if (noted := _noted(place)) is not None), None)
    source = describe(project.info.path, file.parent, known, job.part(0.0, 0.3), is_quick=is_quick)
    steps = history[-MOST_STEPS:]
    refs = _audio_of_all(project, steps)
    if not is_unchanged(source):
        refs = {project.mixture.digest: project.mixture, **refs}
    others = [audio_folder(place) for place in places]
    nowhere = keep(refs.values(), folder, store, others, job.part(0.3, 0.9))
    job.check()
    values = {**to_dict(project), "source": source.to_dict(), "audio": folder.name}
    undo = {ENTRY: history_values(project, steps)} if steps else {}
    write_values(file, {**values, **undo, **(extra or {})})
    nowhere &= set(audio_of(project))
    return lost_note(len(nowhere))


def open_values(
    file: Path,
    values: Values,
    store: Store,
    job: Job,
    *,
    source: Path | None = None,
    path: Path | None = None,
    lock: ProjectLock | None = None,
) -> OpenedProject:
    """Return the project that a file describes, with its audio in the store."""
    project, notes = from_dict(values)
    steps = () if notes else read_history(values, project)
    folders = audio_folders(file, values)
    noted = SourceFile.from_dict(entry(values, "source", dict) or {})
    restore([project.mixture], folders, store, job.part(0.0, 0.1))
    refs = _audio_of_all(project, steps)
    takes = _count(project)
    project, more = locate(project, noted, file.parent, store, source, job.part(0.1, 0.7))
    lost = restore(refs.values(), folders, store, job.part(0.7, 1.0))
    project, missing = without(project, lost)
    if missing and lock is not None and not lock.read_only:
        missing = (*missing, *_keep_incomplete(file, values))
    job.advance(1.0)
    lost_takes, notes = takes - _count(project), (*notes, *more, *missing)
    history = without_lost(steps, project, lost)
    return OpenedProject(project, notes, path, lock, lost_takes, history)


def _sound_file(path: Path) -> tuple[Path, Values, tuple[str, ...]]:
    """Return the project's file and what it says, or those of its last autosave."""
    try:
        values = read_values(path)
        from_dict(values)
    except DamagedProjectError as damage:
        for autosave in autosaves_beside(path):
            try:
                values = read_values(autosave)
                from_dict(values)
            except ProjectError:
                continue
            note = say("“{0}” is damaged; its last autosave was opened instead.", path.name)
            return autosave, values, (note,)
        raise damage from None
    return path, values, ()


def _remove_autosaves(path: Path, unsaved_as: str) -> None:
    """Remove what a saved project makes superfluous, but nothing of a program that still runs."""
    for autosave in autosaves_beside(path):
        if is_own(autosave) or not is_in_use(autosave):
            _remove(autosave)
    point_no_more(path)
    first, folder = autosave_place(None, unsaved_as)
    unsaved = own_autosave(first)
    if unsaved.exists():
        _remove(unsaved)
        clean(folder)


def _remove(file: Path) -> None:
    try:
        file.unlink()
    except OSError:  # somebody reads it; the next save removes it
        return


def _keep_incomplete(file: Path, values: Values) -> tuple[str, ...]:
    """Keep a project's file that names more than is there; the audio may turn up again."""
    mark = hashlib.sha256(repr(decisions(values)).encode("utf-8", "replace")).hexdigest()[:6]
    name = file.name.partition(SUFFIX)[0]
    copy = file.with_name(f"{name} (incomplete {mark}){SUFFIX}")
    if not copy.exists() and f"(incomplete {mark})" not in file.name:
        write_values(copy, {**values, "audio": audio_folders(file, values)[0].name})
    return (say("The project as it was is kept as “{0}”.", copy.name),)


def _noted(file: Path) -> SourceFile | None:
    try:
        source = entry(read_values(file), "source", dict)
    except ProjectError:
        return None
    return None if source is None else SourceFile.from_dict(source)


def _audio_of_all(project: Project, steps: Sequence[Step]) -> dict[str, AudioRef]:
    refs: dict[str, AudioRef] = {}
    for one in (project, *(step.before for step in steps)):
        refs.update(audio_of(one))
    return refs


def _count(project: Project) -> int:
    return sum(len(region.takes) for region in project.regions) + (project.base is not None)
