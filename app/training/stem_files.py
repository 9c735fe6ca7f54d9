"""Songs whose stems are kept apart: in a folder of files each, or in one MP4 as MUSDB18 has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.audio.decode import audio_files, decode
from app.audio.store import Store
from app.core.jobs import Job

VOCALS, INSTRUMENTAL = "vocals", "instrumental"
REST = ((INSTRUMENTAL,), ("accompaniment",), ("drums", "bass", "other"))  # beside the vocals
STEM_FILE = ".stem.mp4"
MIXTURE_STREAM, REST_STREAMS, VOCALS_STREAM = 0, (1, 2, 3), 4  # drums, bass and other are the rest
TRAIN, TEST = "train", "test"  # MUSDB18's folders


@dataclass(frozen=True)
class Part:
    """Something that can be decoded.

    Attributes:
        path: The file.
        stream: Which of its sound streams; None where it has but one.
    """

    path: Path
    stream: int | None = None


@dataclass(frozen=True)
class Song:
    """A song of which both stems are there; the parts of each add up to it."""

    name: str
    vocals: tuple[Part, ...]
    instrumental: tuple[Part, ...]

    @property
    def place(self) -> Path:
        """What the song is on disk: its own file, or the folder of its files."""
        path = self.vocals[0].path
        return path if is_stem_file(path) else path.parent


def is_stem_file(path: Path) -> bool:
    """Return whether one file holds the mixture and four stems, by its name."""
    return path.name.lower().endswith(STEM_FILE)


def stem_file_name(path: Path) -> str:
    """Return the song's name."""
    return path.name[: -len(STEM_FILE)]


def stem_file_parts(path: Path) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return what makes the vocals, and what adds up to the accompaniment.

    Each stream was encoded with losses for itself: the stems add up to stream 0 only nearly.
    """
    return (Part(path, VOCALS_STREAM),), tuple(Part(path, number) for number in REST_STREAMS)


def stem_songs(folder: Path, problems: list[str]) -> list[Song]:
    """Find songs with a folder or an MP4 file each, at any depth below a folder.

    Args:
        folder: Where to look.
        problems: Receives a sentence for each test set that was left out.
    """
    songs = []
    for file in audio_files([folder]):
        if is_stem_file(file):
            songs.append(Song(stem_file_name(file), *stem_file_parts(file)))
        elif file.stem == VOCALS:
            beside = {other.stem: other for other in audio_files([file.parent])}
            for names in REST:
                if all(name in beside for name in names):
                    rest = tuple(Part(beside[name]) for name in names)
                    songs.append(Song(file.parent.name, (Part(file),), rest))
                    break
    tests = [_test_set(song.place) for song in songs]
    for test, count in Counter(test for test in tests if test is not None).items():
        many = "1 song" if count == 1 else f"{count} songs"
        problems.append(f"{test} is MUSDB18's test set, kept for scoring ({many}).")
    return [song for song, test in zip(songs, tests, strict=True) if test is None]


def _test_set(place: Path) -> Path | None:
    """Return the folder that makes a song one of MUSDB18's test set, None if it is not.

    Songs lie in `test` itself; where `train` lies beside that folder, deeper ones count too.
    """
    for own in (place.absolute(), place.resolve()):  # where it seems to be, and where links lead
        for folder in own.parents:
            is_direct = folder == own.parent
            if folder.name.lower() == TEST and (is_direct or (folder.parent / TRAIN).is_dir()):
                return folder
    return None


def read_part(part: Part, store: Store) -> tuple[np.ndarray, int]:
    """Decode a part.

    Returns:
        Float32, shape (channels, frames), at most two channels; and its sample rate.

    Raises:
        AudioError: If it cannot be read.
    """
    _, ref = decode(part.path, store, Job(), stream=part.stream)
    return np.ascontiguousarray(store.open(ref).read(0, ref.frames).T[:2]), ref.sample_rate


def add_up(parts: Sequence[np.ndarray]) -> np.ndarray:
    """Return the sum of parts (channels, frames), as long as the shortest; mono is on both sides.

    Returns:
        New float32 array, shape (channels, frames).
    """
    frames = min(part.shape[1] for part in parts)
    total = np.zeros((max(len(part) for part in parts), frames), np.float32)
    for part in parts:
        total += part[:, :frames]
    return total
