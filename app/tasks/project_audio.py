"""The audio of a project's takes: kept beside its file, and given back to the store."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from app.audio.buffer import AudioRef, FrameFile
from app.audio.store import Store
from app.audio.writer import is_whole, no_room, start_hash
from app.core.errors import AudioError
from app.core.files import READ_BYTES, atomic_path, explain_os_error
from app.core.jobs import Job
from app.core.texts import say
from app.core.times import format_time
from app.project.model import Project, Region, Take
from app.project.serial import ProjectError

BLOCK = 1 << 18  # frames read at once


def audio_of(project: Project) -> dict[str, AudioRef]:
    """Return the audio of all takes of a project, by digest."""
    takes = [take for region in project.regions for take in region.takes]
    takes += [] if project.base is None else [project.base]
    return {ref.digest: ref for take in takes for ref in take.stems.values()}


def keep(
    refs: Collection[AudioRef], folder: Path, store: Store, others: Sequence[Path], job: Job
) -> set[str]:
    """Put audio into a folder, as further names of the store's files where that is possible.

    Args:
        refs: Which.
        folder: Made when something goes there. What is there stays.
        store: Has it.
        others: Folders that may have what the store has lost.
        job: Told the progress.

    Returns:
        The digests of what is nowhere.

    Raises:
        ProjectError: If the disk does not take it.
    """
    nowhere = set()
    for number, ref in enumerate(refs):
        job.advance(number / len(refs), say("Keeping the separations"))
        target = folder / file_name(ref)
        if is_whole(target, ref):
            continue
        source = find(ref, store, others)
        if source is None:
            nowhere.add(ref.digest)
            continue
        try:
            folder.mkdir(exist_ok=True)
            link_or_copy(source, target, job)
        except OSError as error:
            raise explain_os_error(
                error, say("Cannot save into “{0}”", folder.name), ProjectError
            ) from error
    return nowhere


def restore(
    refs: Collection[AudioRef], folders: Sequence[Path], store: Store, job: Job
) -> set[str]:
    """Give the store what it lost of the audio in folders, once its content has been checked.

    Returns:
        The digests of what is nowhere, or damaged.

    Raises:
        AudioError: If the disk does not take it.
    """
    lost = set()
    for number, ref in enumerate(refs):
        part = job.part(number / len(refs), (number + 1) / len(refs))
        part.advance(0.0, say("Reading the separations"))
        if store.has(ref):
            store.hold([ref])
            continue
        paths = [folder / file_name(ref) for folder in folders]
        path = next((path for path in paths if _is_intact(path, ref, part)), None)
        if path is None:
            lost.add(ref.digest)
            continue
        store.make_folders()
        try:
            link_or_copy(path, store.root / "audio" / file_name(ref), part)
        except OSError as error:
            raise no_room(error) from error
        store.hold([ref])
    return lost


def without(project: Project, lost: Collection[str]) -> tuple[Project, tuple[str, ...]]:
    """Return a project without the takes whose audio is lost, and a sentence about each."""
    notes: list[str] = []
    base, rate = project.base, project.mixture.sample_rate
    if base is not None and _needs(base, lost):
        notes.append(
            say("The separation of the song is lost: its sound is missing. Separate again.")
        )
        base = None
    regions = []
    for region in project.regions:
        kept = tuple(take for take in region.takes if not _needs(take, lost))
        if len(kept) == len(region.takes):
            regions.append(region)
            continue
        time = format_time(region.span.start / rate)
        shown = say("“{0}”", region.name) if region.name else say("at {0}", time)
        notes.append(_lost_in(shown, len(region.takes) - len(kept)))
        regions.append(_with_takes(region, kept))
    return replace(project, base=base, regions=tuple(regions)), tuple(notes)


def lost_note(count: int) -> tuple[str, ...]:
    """Return what to say when the audio of so many stems is nowhere."""
    if not count:
        return ()
    if count == 1:
        return (say("The sound of one separation is missing. Separate again."),)
    return (say("The sound of {0} separations is missing. Separate again.", count),)


def _lost_in(passage: str, count: int) -> str:
    if count == 1:
        return say(
            "A separation is lost in the passage {0}: the sound is missing. Separate again.",
            passage,
        )
    return say(
        "{0} separations are lost in the passage {1}: the sound is missing. Separate again.",
        count,
        passage,
    )


def find(ref: AudioRef, store: Store, folders: Iterable[Path]) -> Path | None:
    """Return a file with this audio in the store, or else in folders; None if there is none."""
    with contextlib.suppress(AudioError):
        return store.open(ref).path
    paths = (folder / file_name(ref) for folder in folders)
    return next((path for path in paths if is_whole(path, ref)), None)


def file_name(ref: AudioRef) -> str:
    """Return the name of its file, wherever it is kept."""
    return f"{ref.digest}.npy"


def link_or_copy(source: Path, target: Path, job: Job) -> None:
    """Give a file a second name, or copy it where the file system has no such thing.

    No file of the store is ever written again, so a second name is as good as a copy.

    Raises:
        OSError: If the disk does not take it.
        Cancelled: If the job was cancelled.
    """
    with atomic_path(target) as temporary:
        try:
            os.link(source, temporary)
        except OSError:  # another disk, or one without links
            with source.open("rb") as reader, temporary.open("wb") as writer:
                while block := reader.read(READ_BYTES):
                    job.check()
                    writer.write(block)
                writer.flush()
                os.fsync(writer.fileno())
            shutil.copystat(source, temporary)


def _is_intact(path: Path, ref: AudioRef, job: Job) -> bool:
    """Return whether a file holds that audio, to the last bit."""
    if not is_whole(path, ref):
        return False
    file = FrameFile(path, ref.channels, ref.frames)
    digest = start_hash(ref.sample_rate, ref.channels)
    try:
        for start in range(0, ref.frames, BLOCK):
            job.advance(start / ref.frames, say("Checking the separations"))
            block = file.read(start, min(start + BLOCK, ref.frames))
            digest.update(memoryview(block).cast("B"))
    except AudioError:
        return False
    return digest.hexdigest() == ref.digest


def _needs(take: Take, lost: Collection[str]) -> bool:
    return any(ref.digest in lost for ref in take.stems.values())


def _with_takes(region: Region, kept: tuple[Take, ...]) -> Region:
    is_there = any(take.id == region.chosen for take in kept)
    return replace(region, takes=kept, chosen=region.chosen if is_there else "")
