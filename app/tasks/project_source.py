"""The song of a project: what is noted of its file, and finding it again where it was moved."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.audio.decode import AUDIO_EXTENSIONS, SourceInfo, decode, probe
from app.audio.store import Store
from app.core.errors import AudioError, CacheError
from app.core.files import digest_of
from app.core.jobs import Job
from app.core.texts import say
from app.project.model import Project
from app.project.serial import ProjectError, Values
from app.tasks.project_text import entry

LOSSLESS = ("PCM", "FLOAT", "DOUBLE", "ALAC", "FLAC")  # every decoder gives the same samples
SEARCH_DEPTH = 3  # folders below the project's
SEARCH_FILES = 3000
SEARCH_PROBED = 500  # of another name whose beginning is read
SEARCH_DECODED = 8  # of these that are heard through
PADDING = 8192  # frames by which two decoders of lossy sound may differ


class AudioMissing(ProjectError):
    """The song of a project is not where it was, and not found elsewhere.

    Attributes:
        path: Where it was.
    """

    def __init__(self, message: str, hint: str = "", path: Path = Path()) -> None:
        super().__init__(message, hint)
        self.path = path


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What is noted of the song's file.

    Attributes:
        path: Where it was, as that system writes it.
        name: Its name.
        relative: From the project's folder, with slashes; empty where there is no such way.
        size: In bytes; None if the file was missing.
        modified: In nanoseconds since the epoch; likewise.
        sha256: Of its bytes; empty where that was not computed.
    """

    path: str
    name: str
    relative: str
    size: int | None
    modified: int | None
    sha256: str

    def to_dict(self) -> Values:
        """Return the fields as JSON can keep them."""
        return {field: getattr(self, field) for field in self.__slots__}

    @classmethod
    def from_dict(cls, values: Values) -> SourceFile:
        """Return what `to_dict` described, as far as it makes sense."""
        texts = [entry(values, name, str) or "" for name in ("path", "name", "relative")]
        numbers = [entry(values, name, int) for name in ("size", "modified")]
        return cls(*texts, *numbers, entry(values, "sha256", str) or "")


def describe(
    source: Path, folder: Path, known: SourceFile | None, job: Job, *, is_quick: bool = False
) -> SourceFile:
    """Return what is to be noted of a song's file.

    Args:
        source: The file, which may be missing; then what is known of it stays.
        folder: Of the project.
        known: What was noted before.
        job: Told the progress.
        is_quick: Compute no digest.
    """
    try:
        relative = Path(os.path.relpath(source, folder)).as_posix()
    except ValueError:  # on another drive
        relative = ""
    is_known = known is not None and known.path in (str(source), str(source.absolute()))
    try:
        status = source.stat()
        source = source.absolute()
    except (OSError, ValueError):
        if is_known:
            return replace(known, relative=relative)
        return SourceFile(str(source), source.name, relative, None, None, "")
    size, modified = status.st_size, status.st_mtime_ns
    sha256 = ""
    if is_known and (known.size, known.modified) == (size, modified):
        sha256 = known.sha256
    elif is_known and known.size is not None:  # it changed; what is noted is what was decoded
        return replace(known, relative=relative)
    if not sha256 and not is_quick:
        job.advance(0.0, say("Reading “{0}”", source.name))
        with contextlib.suppress(OSError):
            sha256 = digest_of(source)
    return SourceFile(str(source), source.name, relative, size, modified, sha256)


def is_unchanged(source: SourceFile) -> bool:
    """Return whether the file is where it was, as long as it was."""
    return source.size is not None and _size(Path(source.path)) == source.size


def locate(
    project: Project, noted: SourceFile, folder: Path, store: Store, chosen: Path | None, job: Job
) -> tuple[Project, tuple[str, ...]]:
    """Return a project whose mixture is in the store and whose path is where the song lies now.

    Args:
        project: As it was saved.
        noted: Of the song's file.
        folder: Of the project; the song is searched there and below.
        store: Where the sound goes.
        chosen: The file that the user says it is; None to search.
        job: Told the progress.

    Returns:
        The project, and what the user should know, in sentences.

    Raises:
        AudioMissing: If it is not found.
        ProjectError: If the chosen file is another song.
        AudioError: If the chosen file cannot be read.
        CacheError: If the disk does not take the sound.
    """
    if chosen is not None:
        found = _if_same(project, noted, chosen, store, job)
        if found is None:
            raise ProjectError(
                say("“{0}” is not the song of this project: its sound is another.", chosen.name),
                say("Choose the file that the project was made from."),
            )
        return found
    places = list(_places(project, noted, folder))
    if store.has(project.mixture):
        store.hold([project.mixture])
        return _with_path(project, noted, places, folder, job)
    problem = ""
    for place in _candidates(project, noted, places, folder, job):
        try:
            found = _if_same(project, noted, place, store, job)
        except CacheError:  # no other file would do any better
            raise
        except AudioError as error:
            problem = problem or error.message
            continue
        if found is not None:
            return found
        if place in places:
            problem = problem or say("“{0}” has changed since the project was saved.", place.name)
    name = noted.name or project.info.path.name
    raise AudioMissing(
        problem or say("The song of this project, “{0}”, is not where it was.", name),
        say("Show where it is now, or bring it back."),
        places[-1],
    )


def _with_path(
    project: Project, noted: SourceFile, places: list[Path], folder: Path, job: Job
) -> tuple[Project, tuple[str, ...]]:
    """Return a project whose sound is there, with the path of its song as far as that is seen."""
    for place in places:
        if _size(place) is not None and noted.size in (None, _size(place)):
            return _moved(project, place), ()
    for place in _below(folder, job):
        if place.name == noted.name and noted.size == _size(place):
            return _moved(project, place), ()
    name = noted.name or project.info.path.name
    note = say("“{0}” is missing; the project has its sound still. Bring the file back.", name)
    if any(_size(place) is not None for place in places):
        note = say("“{0}” has changed; the project has its sound still. Bring the file back.", name)
    return project, (note,)


def _if_same(
    project: Project, noted: SourceFile, path: Path, store: Store, job: Job
) -> tuple[Project, tuple[str, ...]] | None:
    """Return the project with this file as its song; None if it is another song."""
    path = path.absolute()
    info, mixture = decode(path, store, job, accept_damaged=True)  # its digest says how much
    wanted = project.mixture
    info = replace(info, title=project.info.title, tags=project.info.tags)
    if mixture == wanted:
        same = info.container, info.subtype
        if same == (project.info.container, project.info.subtype):
            return _moved(project, path), ()
        return replace(project, info=info), ()
    # Another version of a decoder rounds lossy sound otherwise; the file's bytes say it is the one.
    measures = (mixture.frames, mixture.channels, mixture.sample_rate)
    if (
        not info.subtype.startswith(LOSSLESS)
        and measures == (wanted.frames, wanted.channels, wanted.sample_rate)
        and noted.sha256
        and noted.sha256 == digest_of(path)
    ):
        note = say(
            "“{0}” was decoded anew; another decoder made the project's separations.", path.name
        )
        return replace(project, info=info, mixture=mixture), (note,)
    return None


def _places(project: Project, noted: SourceFile, folder: Path) -> Iterator[Path]:
    """Yield where the song should be, the project's own path last."""
    if noted.relative and not Path(noted.relative).is_absolute():
        yield Path(os.path.normpath(folder / noted.relative))
    yield project.info.path


def _candidates(
    project: Project, noted: SourceFile, places: list[Path], folder: Path, job: Job
) -> Iterator[Path]:
    """Yield files that may be the song, the likely ones first."""
    yield from (place for place in dict.fromkeys(places) if _size(place) is not None)
    others = [path for path in _below(folder, job) if path not in places]
    named = [path for path in others if path.name.casefold() == noted.name.casefold()]
    yield from named
    decoded = 0
    for path in [path for path in others if path not in named][:SEARCH_PROBED]:
        job.check()
        if decoded < SEARCH_DECODED and _is_alike(path, project, noted):
            decoded += 1
            yield path


def _is_alike(path: Path, project: Project, noted: SourceFile) -> bool:
    """Return whether a file may have the same sound, without decoding it."""
    if noted.size is not None and _size(path) == noted.size:
        return True
    try:
        info: SourceInfo = probe(path)
    except AudioError:
        return False
    mixture = project.mixture
    return (info.channels, info.sample_rate) == (mixture.channels, mixture.sample_rate) and (
        info.frames is not None and abs(info.frames - mixture.frames) <= PADDING
    )


def _below(folder: Path, job: Job) -> Iterator[Path]:
    """Yield the audio files in a folder and some way below it; not without end."""
    seen = 0
    for place, folders, names in os.walk(folder):
        job.check()
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(n for n in folders if depth < SEARCH_DEPTH and not n.startswith("."))
        for name in sorted(names):
            seen += 1
            if seen > SEARCH_FILES:
                return
            if Path(name).suffix.lower() in AUDIO_EXTENSIONS and not name.startswith("."):
                yield Path(place, name)


def _moved(project: Project, path: Path) -> Project:
    if path == project.info.path:
        return project
    return replace(project, info=replace(project.info, path=path))


def _size(path: Path) -> int | None:
    """Return a file's length; None if there is no such file."""
    try:
        return path.stat().st_size if path.is_file() else None
    except (OSError, ValueError):  # a path that this system cannot have
        return None
