"""Where the files of a project lie: its audio, its autosaves, and what they need."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.core import paths
from app.core.processes import is_running
from app.project.model import Project
from app.project.serial import ProjectError, Values
from app.tasks.project_text import MOST_BYTES, PACK_SUFFIX, SUFFIX, entry, read_values

AUDIO = "-audio"  # Song.unsung-audio beside Song.unsung
AUTOSAVE = ".autosave"
POINTER = ".beside"  # names a project whose autosave lies beside it


def audio_folder(project: Path) -> Path:
    """Return the folder of a project's audio."""
    return project.with_name(project.name + AUDIO)


def audio_folders(file: Path, values: Values) -> list[Path]:
    """Return the folders in which the audio of a project file may lie.

    The file may have been renamed since it named its folder; or both, and the name is an old one.
    """
    named = entry(values, "audio", str) or ""
    is_name = bool(named) and named not in (".", "..") and not re.search(r"[/\\:\0]", named)
    folders = [file.with_name(named)] if is_name else []
    return list(dict.fromkeys([*folders, audio_folder(file)]))


def autosave_folder() -> Path:
    """Return the folder of autosaves of projects that were never saved."""
    return paths.user_data() / "autosave"


def unsaved_name(project: Project) -> str:
    """Return the name, without ending, of the autosave of a project that was never saved.

    Two files may hold the same sound, so the sound's digest alone does not do.
    """
    return f"{project.mixture.digest}-{source_name(project.info.path)}"


def source_name(song: Path) -> str:
    """Return how an `unsaved_name` ends that belongs to this file."""
    return hashlib.sha256(os.fsencode(song.absolute())).hexdigest()[:16]


def autosave_place(project: Path | None, unsaved: str) -> tuple[Path, Path]:
    """Return the file of a project's autosave and the folder of its audio.

    Args:
        project: Its file; None if it was never saved.
        unsaved: Its `unsaved_name`; what earlier versions wrote is named by the digest alone.
    """
    if project is None:
        sound = unsaved.partition("-")[0]  # what songs of equal sound need is kept once
        shared = audio_folder(autosave_folder() / f"{sound}{SUFFIX}")
        return autosave_folder() / f"{unsaved}{SUFFIX}", shared
    return project.with_name(project.name + AUTOSAVE), audio_folder(project)


def own_autosave(first: Path) -> Path:
    """Return the autosave this process writes: what others left behind is never overwritten.

    Args:
        first: Its name if nobody else has it; others have a number at their end.
    """
    listed = _numbered(first)
    own = next((file for file in listed if is_own(file)), None)
    number = 1
    while own is None:
        file = first if number == 1 else first.with_name(f"{first.name}-{number}")
        own = None if file in listed else file
        number += 1
    return own


def autosaves_beside(project: Path) -> list[Path]:
    """Return the autosaves beside a project file, the newest first."""
    return _numbered(autosave_place(project, "")[0])


def newer_autosaves(path: Path) -> list[Path]:
    """Return autosaves beside a project that say something else and are not older.

    What a running program writes does not count.
    """
    try:
        modified = path.stat().st_mtime_ns
        saved = decisions(read_values(path))
    except (OSError, ProjectError):
        modified, saved = 0, None
    found = []
    for autosave in autosaves_beside(path):
        try:
            is_newer = autosave.stat().st_mtime_ns >= modified
            if is_newer and not is_in_use(autosave) and decisions(read_values(autosave)) != saved:
                found.append(autosave)
        except (OSError, ProjectError):
            continue
    return found


def decisions(values: Values) -> list[Any]:
    """Return the part of a project file that the user decides."""
    return [values.get(name) for name in ("mixture", "base", "regions", "beats")]


def point_to(project: Path) -> None:
    """Note that there is an autosave beside a project; a note that fails costs a search only."""
    pointer = _pointer(project)
    with contextlib.suppress(OSError):
        if not pointer.exists():
            pointer.parent.mkdir(parents=True, exist_ok=True)
            pointer.write_bytes(os.fsencode(project))


def point_no_more(project: Path) -> None:
    """Forget that there was an autosave beside a project."""
    with contextlib.suppress(OSError):
        _pointer(project).unlink()


def pointed_to() -> list[Path]:
    """Return the projects that have, or had, an autosave beside them."""
    found = []
    for pointer in autosave_folder().glob(f"*{POINTER}"):
        with contextlib.suppress(OSError, ValueError):
            found.append(Path(os.fsdecode(pointer.read_bytes())))
    return [path for path in found if "\0" not in str(path)]


def is_own(autosave: Path) -> bool:
    """Return whether this process wrote an autosave."""
    writer = _writer(autosave)
    return writer is not None and writer[0] == os.getpid() and is_in_use(autosave)


def is_in_use(autosave: Path) -> bool:
    """Return whether the process that wrote an autosave still runs."""
    writer = _writer(autosave)
    try:
        return writer is not None and is_running(int(writer[0]), writer[1])
    except (ValueError, OverflowError):  # not a number, as JSON may have it
        return False


def needed_digests(folder: Path) -> set[str]:
    """Return every digest that any project or autosave in a folder mentions.

    Raises:
        OSError: If one of them cannot be read or is cut off.
    """
    found: set[str] = set()
    for path in _files(folder):
        if path.suffix == PACK_SUFFIX or path.name.startswith("."):
            continue
        text = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
        if not text.endswith(b"\n}\n"):  # nobody knows what it needed
            raise OSError(errno.EIO, f"{path.name} is cut off")
        found.update(word.decode() for word in re.findall(rb"\b[0-9a-f]{64}\b", text))
    return found


def clean(folder: Path) -> None:
    """Remove the audio that no project file and no autosave beside the folder needs."""
    with contextlib.suppress(OSError):
        needed = needed_digests(folder.parent)
        for path in folder.glob("*.npy"):
            if re.fullmatch("[0-9a-f]{64}", path.stem) and path.stem not in needed:
                path.unlink()
        folder.rmdir()  # refused unless it is empty


def _numbered(first: Path) -> list[Path]:
    """Return the files of this name and of this name with a number, the newest first."""
    found = []
    for path in _files(first.parent):
        if re.fullmatch(re.escape(first.name) + r"(-\d+)?", path.name):
            with contextlib.suppress(OSError):  # removed meanwhile
                found.append((path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(found, reverse=True)]


def _writer(autosave: Path) -> list[float] | None:
    try:
        writer = entry(read_values(autosave), "process", list)
    except ProjectError:
        return None
    is_one = writer is not None and len(writer) == 2
    return writer if is_one and all(isinstance(part, int | float) for part in writer) else None


def _files(folder: Path) -> Iterator[Path]:
    """Yield the projects and autosaves of a folder."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if SUFFIX in path.name.lower() and path.is_file():
                yield path


def _pointer(project: Path) -> Path:
    name = hashlib.sha256(os.fsencode(project)).hexdigest()[:16]
    return autosave_folder() / f"{name}{POINTER}"
