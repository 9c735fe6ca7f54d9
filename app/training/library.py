"""The training audio: what lies in the data folders, decoded once into the store."""

from __future__ import annotations

import fnmatch
import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from app.audio.buffer import AudioReader, AudioRef
from app.audio.decode import audio_files
from app.audio.resample import resample
from app.audio.store import Store
from app.core.errors import AppError, AudioError
from app.core.jobs import Job
from app.training.measures import LEVEL_FRAMES, bandwidth, levels
from app.training.stem_files import (
    INSTRUMENTAL,
    VOCALS,
    Part,
    Song,
    add_up,
    is_stem_file,
    read_part,
    stem_songs,
)

SAMPLE_RATE = 44_100
INDEX_VERSION = 1  # raise it when `_measured` changes
PAIR_TAILS = (f"__{VOCALS}", f"__{INSTRUMENTAL}")
WRITE_FRAMES = 1 << 16

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Source:
    """One decoded file.

    Attributes:
        path: Where it came from.
        ref: Its audio in the store, at `SAMPLE_RATE`, one or two channels.
        bandwidth: Frequency in Hz above which it holds nothing.
        levels: RMS of each stretch of `LEVEL_FRAMES` frames.
    """

    path: Path
    ref: AudioRef
    bandwidth: float
    levels: np.ndarray = field(compare=False)

    @property
    def frames(self) -> int:
        """Length."""
        return self.ref.frames

    def activity(self, start: int, end: int) -> float:
        """Return the share of a stretch that is not silent relative to the file."""
        part = self.levels[start // LEVEL_FRAMES : max(start + 1, end) // LEVEL_FRAMES + 1]
        return float((part > 0.1 * self.levels.max()).mean()) if len(part) else 0.0


@dataclass(frozen=True)
class Pair:
    """The two stems of one song, aligned to the frame."""

    name: str
    vocals: Source
    instrumental: Source


@dataclass(frozen=True)
class Library:
    """Everything to train on.

    Attributes:
        vocals: Voice alone; the pairs' voices are among them.
        instrumentals: Music without voice; the pairs' are among them.
        pairs: Songs with both stems.
        held_out: Songs that are not trained on, for validation.
        problems: A sentence for each file that could not be used, and each test set.
    """

    vocals: tuple[Source, ...]
    instrumentals: tuple[Source, ...]
    pairs: tuple[Pair, ...]
    held_out: tuple[Pair, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Found:
    vocals: list[Path]
    instrumentals: list[Path]
    songs: list[Song]


def load_library(
    folders: Sequence[Path], store: Store, job: Job, *, leave_out: Sequence[str] = ()
) -> Library:
    """Decode what is new in these folders and describe all of it.

    A folder holds `vocals/`, `instrumental/` and `pairs/` (X__vocals.* beside X__instrumental.*),
    or songs as MUSDB18 and the evaluation sets have them: a file X.stem.mp4 each, or a folder each
    (`vocals.*` beside `instrumental.*`, or beside `drums.*`, `bass.*` and `other.*`). MUSDB18's
    test set is left out.

    Args:
        folders: Data folders.
        store: Where the decoded audio is kept.
        job: Progress and cancellation.
        leave_out: Patterns of file names, as for a shell, that are held out. What they match as
            a whole song is there for validation.

    Raises:
        AppError: If a folder is missing, or there is no voice or no music to train on.
    """
    problems: list[str] = []
    reader = _Reader(store, problems)
    found = [_find(folder, problems) for folder in folders]
    total = sum(
        len(f.vocals)
        + len(f.instrumentals)
        + sum(len(s.vocals) + len(s.instrumental) for s in f.songs)
        for f in found
    )
    reader.expect(total, job)
    vocals: list[Source] = []
    instrumentals: list[Source] = []
    pairs: list[Pair] = []
    held_out: list[Pair] = []
    for one in found:
        vocals += reader.sources(_kept(one.vocals, leave_out))
        instrumentals += reader.sources(_kept(one.instrumentals, leave_out))
        for song in one.songs:
            stems = reader.mixed(song.vocals), reader.mixed(song.instrumental)
            if stems[0] is not None and stems[1] is not None:
                where = held_out if _matches(song.name, leave_out) else pairs
                where.append(Pair(song.name, stems[0], stems[1]))
    vocals += [pair.vocals for pair in pairs]
    instrumentals += [pair.instrumental for pair in pairs]
    for what, there in ((VOCALS, vocals), (INSTRUMENTAL, instrumentals)):
        if not there:
            raise AppError(
                f"There is no {what} audio in {', '.join(map(str, folders))}.",
                f"Put files into a folder {what}/ there.",
            )
    return Library(
        tuple(vocals), tuple(instrumentals), tuple(pairs), tuple(held_out), tuple(problems)
    )


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def _kept(files: Sequence[Path], leave_out: Sequence[str]) -> list[Path]:
    return [file for file in files if not _matches(file.name, leave_out)]


def _find(folder: Path, problems: list[str]) -> _Found:
    """List a data folder's files by what they are."""
    if not folder.is_dir():
        raise AppError(f"The data folder {folder} does not exist.", "Check the path.")
    pairs = _named_pairs(folder / "pairs") if (folder / "pairs").is_dir() else []
    songs = pairs + stem_songs(folder, problems)
    return _Found(_files(folder / VOCALS), _files(folder / INSTRUMENTAL), songs)


def _files(folder: Path) -> list[Path]:
    files = audio_files([folder]) if folder.is_dir() else []
    return [file for file in files if not is_stem_file(file)]  # those are songs


def _named_pairs(folder: Path) -> list[Song]:
    files = {file.stem: file for file in audio_files([folder])}
    voice_tail, music_tail = PAIR_TAILS
    names = (stem.removesuffix(voice_tail) for stem in files if stem.endswith(voice_tail))
    return [
        Song(name, (Part(files[name + voice_tail]),), (Part(files[name + music_tail]),))
        for name in sorted(names)
        if name + music_tail in files
    ]


class _Reader:
    """Decodes files once, and goes on when one cannot be read."""

    def __init__(self, store: Store, problems: list[str]) -> None:
        self._store = store
        self._problems = problems
        self._done = 0
        self._total = 1
        self._job = Job()

    def expect(self, total: int, job: Job) -> None:
        self._total, self._job = max(1, total), job

    def sources(self, files: Sequence[Path]) -> list[Source]:
        found = (self.mixed([Part(file)]) for file in files)
        return [source for source in found if source is not None]

    def mixed(self, parts: Sequence[Part]) -> Source | None:
        """Return the sum of these parts as one source, or None after noting what is wrong."""
        path = parts[0].path
        self._job.advance(min(1.0, self._done / self._total), path.name)
        self._done += len(parts)
        try:
            key = _key(parts)
            known = self._store.recall(key)
            if known is None or not self._store.has(AudioRef.from_dict(known["ref"])):
                known = _measured(_summed(parts, self._store), self._store)
                self._store.remember(key, known)
        except (AudioError, OSError) as error:
            self._note(f"{path}: {error}")
            log.info("left out %s: %s", path, error)
            return None
        if known["peak"] == 0.0:
            self._note(f"{path}: It is silent.")
            return None
        ref = AudioRef.from_dict(known["ref"])
        return Source(path, ref, known["bandwidth"], np.asarray(known["levels"], np.float32))

    def _note(self, problem: str) -> None:
        if problem not in self._problems:  # both stems of a song may be in one file
            self._problems.append(problem)


def _key(parts: Sequence[Part]) -> str:
    causes: list = [INDEX_VERSION, SAMPLE_RATE]
    for part in parts:
        stat = part.path.stat()
        cause = str(part.path.resolve()), stat.st_size, stat.st_mtime_ns
        causes.append(cause if part.stream is None else (*cause, part.stream))
    return "training-" + hashlib.sha256(repr(causes).encode()).hexdigest()


def _summed(parts: Sequence[Part], store: Store) -> np.ndarray:
    """Return the sum of parts that belong together, float32, (channels, frames)."""
    read = (read_part(part, store) for part in parts)
    return add_up([resample(audio, rate, SAMPLE_RATE) for audio, rate in read])


def _measured(audio: np.ndarray, store: Store) -> Mapping:
    """Keep audio in the store and return what the index says of it."""
    with store.writer(len(audio), SAMPLE_RATE, audio.shape[1]) as writer:
        for start in range(0, audio.shape[1], WRITE_FRAMES):
            writer.add(np.ascontiguousarray(audio[:, start : start + WRITE_FRAMES].T))
        ref = writer.finish()
    return {
        "ref": ref.to_dict(),
        "peak": float(np.abs(audio).max(initial=0.0)),
        "bandwidth": bandwidth(audio, SAMPLE_RATE),
        "levels": [round(float(level), 6) for level in levels(audio)],
    }


def readers(sources: Sequence[Source], store: Store) -> list[AudioReader]:
    """Open the audio of each source."""
    return [store.open(source.ref) for source in sources]
