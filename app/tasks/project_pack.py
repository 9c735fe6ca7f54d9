"""Task: pack a project into one file for another machine, and unpack it there.

`Song.unsungpack` is a zip of uncompressed files that can be unpacked by hand too: `Song.unsung`,
its folder of audio, and the song's file. It has an ending of its own, so that `.unsung` is always
text that is saved and locked in place.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from app.audio.buffer import HEADER_BYTES, SAMPLE, AudioRef
from app.audio.store import Store
from app.core.files import READ_BYTES, atomic_path, explain_os_error, fit_name, free_names
from app.core.jobs import Job
from app.core.texts import say
from app.project.model import Project
from app.project.serial import ProjectError, from_dict, to_dict
from app.tasks.project_audio import audio_of, file_name, find, lost_note
from app.tasks.project_files import OpenedProject, open_project
from app.tasks.project_places import AUDIO, audio_folder
from app.tasks.project_source import SourceFile, describe, is_unchanged
from app.tasks.project_text import (
    MOST_BYTES,
    PACK_SUFFIX,
    SUFFIX,
    ZIP_START,
    entry,
    parsed,
    text_of,
    write_values,
)

__all__ = ["PACK_SUFFIX", "is_packed", "open_packed", "pack_project", "unpack_project"]

MOST_FILES = 10_000
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # on Windows


def is_packed(path: Path) -> bool:
    """Return whether a file is a packed project, by its first bytes."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(ZIP_START)) == ZIP_START
    except OSError:
        return False


def pack_project(
    project: Project, path: Path, store: Store, job: Job, *, saved: Path | None = None
) -> tuple[str, ...]:
    """Write a project with its takes' audio and its song into one file.

    Where the song's file is gone, its sound goes there instead.

    Args:
        project: What to pack.
        path: The file, `Song.unsungpack`.
        store: Has the audio.
        job: Told the progress.
        saved: Where the project is saved, if it is.

    Returns:
        What the user should know, in sentences.

    Raises:
        ProjectError: If the disk does not take it; an earlier file is as it was then.
        Cancelled: If the job was cancelled; likewise.
    """
    path = path.absolute()
    name = _safe(path.name.removesuffix(PACK_SUFFIX), SUFFIX) + SUFFIX
    song = project.info.path
    try:
        source = describe(song, song.absolute().parent, None, job.part(0.0, 0.1))
        refs = audio_of(project)
        members: dict[str, Path] = {}
        if is_unchanged(source):
            members[_song_name(source, name)] = song
        else:
            refs[project.mixture.digest] = project.mixture
        others = [] if saved is None else [audio_folder(saved)]
        paths = {digest: find(ref, store, others) for digest, ref in refs.items()}
        for digest, place in paths.items():
            if place is not None:
                members[f"{name}{AUDIO}/{digest}.npy"] = place
        noted = {**source.to_dict(), "relative": _song_name(source, name)}
        values = {**to_dict(project), "source": noted, "audio": name + AUDIO}
        with atomic_path(path) as temporary:
            with zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as pack:
                pack.writestr(name, text_of(values))
                _add(pack, members, job.part(0.1, 1.0))
            job.check()
    except OSError as error:
        raise explain_os_error(error, say("Cannot write “{0}”", path.name), ProjectError) from error
    nowhere = [digest for digest, place in paths.items() if place is None]
    return lost_note(len(nowhere))


def open_packed(pack: Path, folder: Path, store: Store, job: Job) -> OpenedProject:
    """Unpack a project into a new folder in `folder`, and open it; see `unpack_project`."""
    path = unpack_project(pack, folder, job.part(0.0, 0.5))
    return open_project(path, store, job.part(0.5, 1.0))


def unpack_project(pack: Path, folder: Path, job: Job) -> Path:
    """Unpack a project into a new folder named after it in `folder`.

    Only what the project names is taken, under names made here, and never more than the packed
    file is long: what was compressed, or overlaps, is refused.

    Returns:
        The project's file, ready for `open_project`.

    Raises:
        ProjectError: If it is no packed project, is damaged, or the disk does not take it;
            nothing stays behind then.
        Cancelled: If the job was cancelled; likewise.
    """
    try:
        with _no_pack(pack), zipfile.ZipFile(pack) as archive:
            found = _checked(archive, pack)
            _check_room(folder, sum(info.file_size for info in found.values()))
            with tempfile.TemporaryDirectory(prefix=".unsung-", dir=folder) as temporary:
                place = Path(temporary, "project")
                place.mkdir()
                name = _unpack(archive, found, place, pack, job)
                (target,) = free_names(folder, name.removesuffix(SUFFIX), [""])
                place.rename(target)
            return target / name
    except OSError as error:
        raise explain_os_error(
            error, say("Cannot unpack “{0}”", pack.name), ProjectError
        ) from error


def _unpack(
    archive: zipfile.ZipFile, found: dict[str, zipfile.ZipInfo], place: Path, pack: Path, job: Job
) -> str:
    """Write what the project of a pack names into a folder; return the name of its file."""
    texts = [name for name in found if "/" not in name and name.endswith(SUFFIX)]
    if len(texts) != 1 or found[texts[0]].file_size > MOST_BYTES:
        raise _refused(pack)
    values = parsed(archive.read(texts[0]), pack.name)
    project, _ = from_dict(values)
    name = _safe(texts[0].removesuffix(SUFFIX), SUFFIX) + SUFFIX
    noted = SourceFile.from_dict(entry(values, "source", dict) or {})
    song = _safe(noted.name, "") if noted.relative in found else ""
    song = f"song-{song}" if song.startswith(name) else song
    audio = audio_folder(place / name)
    audio.mkdir()
    wanted: list[tuple[str, Path]] = [(noted.relative, place / song)] if song else []
    for ref in (project.mixture, *audio_of(project).values()):
        member = f"{texts[0]}{AUDIO}/{file_name(ref)}"
        if member in found and found[member].file_size == _bytes(ref):
            wanted.append((member, audio / file_name(ref)))
    total, done = sum(found[member].file_size for member, _ in wanted) or 1, 0
    for member, target in wanted:
        with archive.open(member) as reader, target.open("wb") as writer:
            for size in _copied(reader, writer):
                done += size
                job.advance(done / total, say("Unpacking"))
    values["source"] = {**noted.to_dict(), "name": song or noted.name, "relative": song}
    write_values(place / name, {**values, "audio": audio.name})
    return name


def _checked(archive: zipfile.ZipFile, pack: Path) -> dict[str, zipfile.ZipInfo]:
    """Return the files of a pack by name, if they are plainly there, one after the other."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    total = sum(info.file_size for info in infos)
    is_plain = all(
        info.compress_type == zipfile.ZIP_STORED
        and info.file_size == info.compress_size
        and not info.flag_bits & 1  # encrypted
        for info in infos
    )
    if len(infos) > MOST_FILES or not is_plain or total > pack.stat().st_size:
        raise _refused(pack)
    return {info.filename: info for info in infos}


def _add(pack: zipfile.ZipFile, members: dict[str, Path], job: Job) -> None:
    total, done = sum(path.stat().st_size for path in members.values()) or 1, 0
    for name, path in members.items():
        with path.open("rb") as reader, pack.open(name, "w", force_zip64=True) as writer:
            for size in _copied(reader, writer):
                done += size
                job.advance(min(done / total, 1.0), say("Packing"))


def _copied(reader: IO[bytes], writer: IO[bytes]) -> Iterator[int]:
    """Copy a file and yield the bytes of each part."""
    while block := reader.read(READ_BYTES):
        writer.write(block)
        yield len(block)


def _song_name(source: SourceFile, project: str) -> str:
    """Return the song's name in a pack, where the project's file has one too."""
    name = _safe(source.name, "")
    return f"song-{name}" if name.startswith(project) else name


def _safe(name: str, tail: str) -> str:
    """Return a name that every system can have and that leads nowhere."""
    name = PurePosixPath(name.replace("\\", "/")).name.encode("utf-8", "replace").decode()
    name = re.sub(r'[<>:"|?*\0-\x1f]', "_", name).strip(". ") or "Song"
    name = f"_{name}" if RESERVED.fullmatch(name) else name
    return fit_name(name, tail + AUDIO + " (100)")


def _check_room(folder: Path, size: int) -> None:
    if size > shutil.disk_usage(folder).free:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _bytes(ref: AudioRef) -> int:
    return HEADER_BYTES + ref.frames * ref.channels * SAMPLE.itemsize


@contextmanager
def _no_pack(pack: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise _refused(pack) from error


def _refused(pack: Path) -> ProjectError:
    return ProjectError(
        say("“{0}” is damaged, or no project that Unsung packed.", pack.name),
        say("Copy it again, or pack the project again."),
    )
