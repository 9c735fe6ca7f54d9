"""Keeps decoded and separated audio on disk under the digest of its content."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.audio.buffer import SAMPLE, AudioReader, AudioRef, FrameFile, lost
from app.audio.canvas import Canvas
from app.audio.peaks import Peaks
from app.audio.pieces import Pieces
from app.audio.trimming import RECENT, abandoned, audio_items, free, piece_items, remove
from app.audio.writer import Writer, is_whole, no_room
from app.core.errors import AudioError
from app.core.files import atomic_path

BLOCK = 65_536  # frames
LIMIT_BYTES = 20 * 10**9  # how much is kept, unless told otherwise


class Store:
    """A folder of audio, with what is remembered of it.

    It holds `audio/<digest>.npy` with `.peaks`, `partial/`, `results/<key>.json` and
    `pieces/<key>/`.

    Several processes may use one folder: files appear whole under their final name, and what has
    the same name has the same content.

    Args:
        root: Folder; made when missing.

    Raises:
        AudioError: If the folder cannot be made.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._audio = root / "audio"
        self._partial = root / "partial"
        self._results = root / "results"
        self._pieces = root / "pieces"
        self.make_folders()

    def make_folders(self) -> None:
        """Make the folders; whoever tidies up may remove a cache while the program runs.

        Raises:
            CacheError: If they cannot be made.
        """
        try:
            for folder in (self._audio, self._partial, self._results, self._pieces):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise no_room(error) from error

    def writer(self, channels: int, sample_rate: int, expected_frames: int | None = None) -> Writer:
        """Begin new audio.

        Args:
            channels: Number of channels.
            sample_rate: Frames per second.
            expected_frames: Length where known, to refuse at once what the disk cannot hold.

        Raises:
            AudioError: If the folder cannot be written or has too little room.
        """
        self.make_folders()
        if expected_frames is not None:
            self._check_room(expected_frames * channels)
        return Writer(self._partial, self._audio, channels, sample_rate)

    def canvas(self, channels: int, sample_rate: int, frames: int) -> Canvas:
        """Begin audio of known length whose stretches come in any order.

        Raises:
            AudioError: If the folder cannot be written or has too little room.
        """
        self.make_folders()
        self._check_room(frames * channels)
        return Canvas(self._partial, self._audio, channels, sample_rate, frames)

    def pieces(self, key: str, channels: int) -> Pieces:
        """Return what is there of a sound that is made in pieces, to read and to add to.

        Args:
            key: Letters, digits, "-" and "_", such as a digest of all that decides the sound.
            channels: Channels of the sound.
        """
        return Pieces(self._pieces / _checked(key), channels)

    def has(self, ref: AudioRef) -> bool:
        """Return whether the audio is there in full length."""
        return is_whole(self._path(ref), ref)

    def open(self, ref: AudioRef) -> AudioReader:
        """Return a reader, and note that the audio was used.

        Raises:
            AudioError: If it is gone or damaged.
        """
        if not self.has(ref):
            raise lost()
        self._touch(ref)
        return AudioReader(self._path(ref), ref)

    def peaks(self, ref: AudioRef) -> Peaks:
        """Return the peaks of audio, computed anew if their file is missing or damaged.

        Raises:
            AudioError: If the audio is gone or damaged.
        """
        path = self._path(ref).with_suffix(".peaks")
        reader = self.open(ref)
        with contextlib.suppress(AudioError):
            peaks = Peaks.load(path)
            if (peaks.frames, peaks.channels) == (ref.frames, ref.channels):
                return peaks
        peaks = Peaks(ref.channels)
        for start in range(0, ref.frames, BLOCK):
            peaks.add(reader.read(start, min(start + BLOCK, ref.frames)))
        with contextlib.suppress(OSError), atomic_path(path) as temporary:  # only a saving of time
            peaks.save(temporary)
        return peaks

    def partial_reader(self, path: Path, channels: int, frames: int) -> FrameFile:
        """Return a reader of the first `frames` frames of a file that a writer still fills.

        The file takes its final name when the writer finishes; reading then raises `AudioError`.
        """
        return FrameFile(path, channels, frames)

    def hold(self, refs: Iterable[AudioRef]) -> None:
        """Note that these are in use, so that no `trim` of another process removes them.

        Who keeps audio open for longer than `RECENT` calls it again within that time.
        """
        for ref in refs:
            self._touch(ref)

    def remember(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep a small result under a key.

        Args:
            key: Letters, digits, "-" and "_", such as a digest.
            value: What JSON can keep. References in it are `AudioRef.to_dict()`.

        Raises:
            AudioError: If it cannot be written.
        """
        self.make_folders()
        try:
            with atomic_path(self._result_path(key)) as path:
                path.write_text(json.dumps(value), encoding="utf-8")
        except OSError as error:
            raise no_room(error) from error

    def recall(self, key: str) -> dict[str, Any] | None:
        """Return the result kept under a key, or None if there is none (or it is damaged)."""
        return _read_result(self._result_path(key))

    def trim(
        self,
        limit_bytes: int | None = LIMIT_BYTES,
        keep: Collection[str] = (),
        recent: float = RECENT,
    ) -> int:
        """Remove the least recently used audio until the rest fits, and all that is abandoned.

        Args:
            limit_bytes: How much audio may stay; None for all that is not abandoned.
            keep: Digests that stay in any case.
            recent: Seconds; audio used since then stays in any case.

        Returns:
            Bytes freed.
        """
        left = list(abandoned(self._partial, self._audio, self._results))
        freed = sum(remove(path) for path in left)
        if limit_bytes is not None:
            items = (*audio_items(self._audio), *piece_items(self._pieces))
            freed += free(items, limit_bytes, keep, recent)
        for path in self._results.glob("*.json"):
            value = _read_result(path)
            if value is None or not all(self.has(ref) for ref in _refs_in(value)):
                freed += remove(path)
        return freed

    def _path(self, ref: AudioRef) -> Path:
        return self._audio / f"{ref.digest}.npy"

    def _result_path(self, key: str) -> Path:
        return self._results / f"{_checked(key)}.json"

    def _check_room(self, samples: int) -> None:
        if samples * SAMPLE.itemsize > shutil.disk_usage(self.root).free:
            raise no_room(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    def _touch(self, ref: AudioRef) -> None:
        """Note the use in the modification time; many systems do not keep access times."""
        with contextlib.suppress(OSError):  # a cache that cannot be written can still be read
            os.utime(self._path(ref))


def _checked(key: str) -> str:
    if not re.fullmatch(r"[\w-]+", key, re.ASCII):
        raise ValueError(f"not a key: {key!r}")
    return key


def _read_result(path: Path) -> dict[str, Any] | None:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def _refs_in(value: object) -> Iterator[AudioRef]:
    """Yield every reference anywhere in a result."""
    if isinstance(value, dict):
        if value.keys() == set(AudioRef.__slots__):
            yield AudioRef.from_dict(value)
        else:
            for part in value.values():
                yield from _refs_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from _refs_in(part)
