"""Turns any sound file a user has into audio of the store."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Collection, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from app.audio.buffer import AudioRef
from app.audio.peaks import Peaks
from app.audio.source import Source, SourceInfo, no_sound
from app.audio.store import Store
from app.audio.writer import Writer
from app.core.errors import AudioError, DamagedAudioError
from app.core.files import explain_os_error
from app.core.jobs import Job
from app.core.texts import say
from app.core.times import format_time

__all__ = ["AUDIO_EXTENSIONS", "Decoding", "SourceInfo", "audio_files", "decode", "probe"]

# fmt: off
AUDIO_EXTENSIONS = frozenset([
    ".wav", ".wave", ".bwf", ".rf64", ".w64", ".aif", ".aiff", ".aifc", ".au", ".snd",
    ".caf", ".flac", ".ogg", ".oga", ".opus", ".spx", ".mp3", ".mp2", ".m4a", ".m4b",
    ".aac", ".alac", ".mp4", ".m4v", ".mov", ".3gp", ".webm", ".mkv", ".mka", ".wma",
    ".wmv", ".asf", ".ac3", ".eac3", ".dts", ".ape", ".wv", ".tta", ".tak", ".mpc",
    ".amr", ".avi", ".flv", ".ts", ".mts", ".m2ts", ".mpg", ".mpeg", ".vob",
])
# fmt: on
SHORT_SECONDS = 0.1  # a file may be so much shorter than promised ...
PADDING = 4096  # ... and so many frames, which encoders add and decoders remove
PLAUSIBLE_SECONDS = 24 * 3600  # a header that promises more is not asked how much disk it needs


@dataclass(frozen=True)
class Decoding:
    """Published when the first block is there: what is being opened, and its growing peaks."""

    info: SourceInfo
    peaks: Peaks


def probe(path: Path) -> SourceInfo:
    """Return what a file says about itself without decoding it.

    Raises:
        AudioError: If it has no sound that can be read.
    """
    with _open(Path(path)) as source:
        return source.info


def decode(
    path: Path, store: Store, job: Job, *, accept_damaged: bool = False, stream: int | None = None
) -> tuple[SourceInfo, AudioRef]:
    """Decode a file into the store at its own rate, with its own channels.

    Publishes `Decoding` as soon as the first block is there.

    Args:
        path: Any file.
        store: Where the audio goes.
        job: Progress and cancellation.
        accept_damaged: Keep what can be read of a file that is damaged or ends early.
        stream: Which of its sound streams, from 0 on; None for the one that players choose.

    Raises:
        DamagedAudioError: If clearly less can be read than the file promises.
        AudioError: If it has no sound that can be read, or fewer streams, or the disk does not
            take it.
        Cancelled: If the job was cancelled.
    """
    path = Path(path)
    with ExitStack() as stack:
        source = stack.enter_context(_open(path, stream))
        best = _read(source, store, job, stack)
        if best.is_damaged and source.ends_at_damage:
            # libsndfile ends at the first damage; libav leaves it out and goes on.
            other = _second_opinion(path, stack)
            if other is not None:
                best = max(best, _read(other, store, job, stack), key=lambda copy: copy.heard)
        if best.heard <= 0:
            raise no_sound(path)
        if best.is_damaged and not accept_damaged:
            raise _damaged(best)
        job.check()
        return best.info, best.writer.finish()


def audio_files(paths: Iterable[Path], also: Collection[str] = ()) -> list[Path]:
    """Return the files a drop means.

    Args:
        paths: Files are taken as they are; folders stand for the audio files in and below them,
            in natural order, hidden ones left out.
        also: Other endings, with their dot, that are looked for in folders.
    """
    endings = AUDIO_EXTENSIONS.union(also)
    found: list[Path] = []
    for path in map(Path, paths):
        if not path.is_dir():
            found.append(path)
            continue
        inside: list[Path] = []
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not _is_hidden(Path(folder, name))]
            inside += (
                Path(folder, name)
                for name in names
                if Path(name).suffix.lower() in endings and not _is_hidden(Path(folder, name))
            )
        found += sorted(inside, key=lambda file: _natural(file.relative_to(path)))
    return found


@dataclass(frozen=True)
class _Copy:
    """One decoder's reading of a file."""

    info: SourceInfo
    writer: Writer
    lost: int  # frames of silence where nothing could be decoded

    @property
    def heard(self) -> int:
        return self.writer.frames - self.lost

    @property
    def is_damaged(self) -> bool:
        allowed = round(SHORT_SECONDS * self.info.sample_rate)
        if self.lost > allowed:
            return True
        return self.info.frames is not None and (
            self.heard < self.info.frames - allowed - _padding(self.info)
        )


def _open(path: Path, stream: int | None = None) -> Source:
    """Open a file with the decoder for it; only libav knows of streams."""
    # Here, because the window needs this module's values at its start but no decoder.
    from app.audio.decode_soundfile import is_candidate, open_soundfile

    head = _first_bytes(path)
    try:
        source = open_soundfile(path) if stream is None and is_candidate(head) else None
        # Also for exotic codecs in common containers.
        return source or _open_container(path, stream)
    except OSError as error:
        raise _unreadable(error, path) from error


def _open_container(path: Path, stream: int | None = None) -> Source:
    from app.audio.decode_container import ContainerSource  # 0.1 s that most songs do without

    return ContainerSource(path, stream)


def _second_opinion(path: Path, stack: ExitStack) -> Source | None:
    try:
        return stack.enter_context(_open_container(path))
    except (AudioError, OSError):
        return None


def _read(source: Source, store: Store, job: Job, stack: ExitStack) -> _Copy:
    """Write everything a source gives; the caller decides whether it is kept."""
    info = source.info
    message = say("Reading “{0}”", info.path.name)
    expected = source.expected
    if expected is not None and expected > PLAUSIBLE_SECONDS * info.sample_rate:
        expected = None
    job.advance(0.0, message)
    writer = stack.enter_context(store.writer(info.channels, info.sample_rate, expected))
    for block in source.blocks():
        writer.add(block)
        if writer.frames == len(block):
            job.publish(Decoding(info, writer.peaks))
        job.advance(min(writer.frames / expected, 1.0) if expected else 0.0, message)
    return _Copy(info, writer, source.lost)


def _first_bytes(path: Path) -> bytes:
    """Return a file's beginning; refuse what is no file, empty, or must not be read."""
    try:
        mode = path.stat().st_mode
        head = b""
        if stat.S_ISREG(mode):
            with path.open("rb") as stream:
                head = stream.read(16)
    except OSError as error:
        raise _unreadable(error, path) from error
    if stat.S_ISDIR(mode):  # Windows would say that permission was denied
        raise _unreadable(OSError(errno.EISDIR, os.strerror(errno.EISDIR)), path)
    if not stat.S_ISREG(mode):  # a pipe or device: reading might never end
        raise _unreadable(OSError(errno.EINVAL, say("it is not a file")), path)
    if not head:
        raise AudioError(
            say("“{0}” is empty (0 bytes).", path.name), say("Copy or download it again.")
        )
    return head


def _unreadable(error: OSError, path: Path) -> AudioError:
    return AudioError(*explain_os_error(error, say("Cannot read “{0}”", path.name)).args)


def _damaged(copy: _Copy) -> DamagedAudioError:
    rate, name = copy.info.sample_rate, copy.info.path.name
    read = format_time(copy.heard / rate, 1)
    whole = format_time(max(copy.info.frames or 0, copy.writer.frames) / rate, 1)
    return DamagedAudioError(
        say("“{0}” is damaged or incomplete: {1} of {2} could be read.", name, read, whole),
        say("Get the file again, or open what could be read."),
    )


def _padding(info: SourceInfo) -> int:
    """Return how many frames an encoder of this kind may have added; none to plain samples."""
    return 0 if info.subtype.startswith(("PCM", "FLOAT", "DOUBLE")) else PADDING


def _is_hidden(path: Path) -> bool:
    if path.name.startswith("."):
        return True
    try:
        attributes = getattr(path.stat(), "st_file_attributes", 0)
    except OSError:  # a broken link
        return True
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _natural(path: Path) -> list[list[tuple[int, int, str]]]:
    """Sort key that counts: "2 b" before "10 a", whatever the case, folder by folder."""
    return [
        [
            (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
            for part in re.split(r"(\d+)", name)
            if part
        ]
        for name in path.parts
    ]
