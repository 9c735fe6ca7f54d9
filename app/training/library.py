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
from app.audio.decode import audio_files, decode
from app.audio.resample import resample
from app.audio.store import Store
from app.core.errors import AppError, AudioError
from app.core.jobs import Job
from app.training.measures import LEVEL_FRAMES, bandwidth, levels

SAMPLE_RATE = 44_100
INDEX_VERSION = 1  # raise it when `_measured` changes
VOCALS, INSTRUMENTAL = "vocals", "instrumental"
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
        problems: A sentence for each file that could not be used.
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
    pairs: list[tuple[str, list[Path], list[Path]]]  # name, files that add up to each stem


def load_library(
    folders: Sequence[Path], store: Store, job: Job, *, leave_out: Sequence[str] = ()
) -> Library:
    """Decode what is new in these folders and describe all of it.

    A folder holds `vocals/`, `instrumental/` and `pairs/` (X__vocals.* beside X__instrumental.*),
    or one folder per song as MUSDB18 and the evaluation sets have it (`vocals.*` beside
    `instrumental.*`, or beside `drums.*`, `bass.*` and `other.*`).

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
    found = [_find(folder) for folder in folders]
    total = sum(
        len(f.vocals) + len(f.instrumentals) + sum(len(v) + len(i) for _, v, i in f.pairs)
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
        for name, voice, music in one.pairs:
            stems = reader.mixed(voice), reader.mixed(music)
            if stems[0] is not None and stems[1] is not None:
                where = held_out if _matches(name, leave_out) else pairs
                where.append(Pair(name, stems[0], stems[1]))
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


def _find(folder: Path) -> _Found:
    """List a data folder's files by what they are."""
    if not folder.is_dir():
        raise AppError(f"The data folder {folder} does not exist.", "Check the path.")
    vocals = audio_files([folder / VOCALS]) if (folder / VOCALS).is_dir() else []
    music = audio_files([folder / INSTRUMENTAL]) if (folder / INSTRUMENTAL).is_dir() else []
    pairs = _named_pairs(folder / "pairs") if (folder / "pairs").is_dir() else []
    return _Found(vocals, music, pairs + _song_folders(folder))


def _named_pairs(folder: Path) -> list[tuple[str, list[Path], list[Path]]]:
    files = {file.stem: file for file in audio_files([folder])}
    voice_tail, music_tail = PAIR_TAILS
    names = (stem.removesuffix(voice_tail) for stem in files if stem.endswith(voice_tail))
    return [
        (name, [files[name + voice_tail]], [files[name + music_tail]])
        for name in sorted(names)
        if name + music_tail in files
    ]


def _song_folders(folder: Path) -> list[tuple[str, list[Path], list[Path]]]:
    """Find songs with a folder each, at any depth (MUSDB18 has `train/` and `test/`)."""
    songs = []
    for voice in audio_files([folder]):
        if voice.stem != VOCALS:
            continue
        beside = {file.stem: file for file in audio_files([voice.parent])}
        for names in ((INSTRUMENTAL,), ("accompaniment",), ("drums", "bass", "other")):
            if all(name in beside for name in names):
                songs.append((voice.parent.name, [voice], [beside[name] for name in names]))
                break
    return songs


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
        found = (self.mixed([file]) for file in files)
        return [source for source in found if source is not None]

    def mixed(self, files: Sequence[Path]) -> Source | None:
        """Return the sum of these files as one source, or None after noting what is wrong."""
        self._job.advance(min(1.0, self._done / self._total), files[0].name)
        self._done += len(files)
        try:
            key = _key(files)
            known = self._store.recall(key)
            if known is None or not self._store.has(AudioRef.from_dict(known["ref"])):
                known = _measured(_summed(files, self._store), self._store)
                self._store.remember(key, known)
        except (AudioError, OSError) as error:
            self._problems.append(f"{files[0]}: {error}")
            log.info("left out %s: %s", files[0], error)
            return None
        if known["peak"] == 0.0:
            self._problems.append(f"{files[0]}: It is silent.")
            return None
        ref = AudioRef.from_dict(known["ref"])
        return Source(files[0], ref, known["bandwidth"], np.asarray(known["levels"], np.float32))


def _key(files: Sequence[Path]) -> str:
    causes = [INDEX_VERSION, SAMPLE_RATE]
    causes += [(str(f.resolve()), f.stat().st_size, f.stat().st_mtime_ns) for f in files]
    return "training-" + hashlib.sha256(repr(causes).encode()).hexdigest()


def _summed(files: Sequence[Path], store: Store) -> np.ndarray:
    """Return the sum of files that belong together, float32, (channels, frames)."""
    parts = []
    for file in files:
        _, ref = decode(file, store, Job())
        reader = store.open(ref)
        audio = reader.read(0, ref.frames).T
        audio = audio if len(audio) <= 2 else audio[:2]
        parts.append(resample(np.ascontiguousarray(audio), ref.sample_rate, SAMPLE_RATE))
    frames = min(part.shape[1] for part in parts)
    channels = max(len(part) for part in parts)
    total = np.zeros((channels, frames), np.float32)
    for part in parts:
        total += part[:, :frames]
    return total


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
