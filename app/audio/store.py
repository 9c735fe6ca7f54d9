"""Keeps decoded and separated audio on disk under the digest of its content."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.audio.buffer import SAMPLE, AudioReader, AudioRef, FrameFile, lost
from app.audio.peaks import Peaks
from app.audio.writer import Writer, is_whole, no_room
from app.core.errors import AudioError
from app.core.files import atomic_path

BLOCK = 65_536  # frames
LIMIT_BYTES = 20 * 10**9  # how much is kept, unless told otherwise
RECENT = 3600.0  # seconds; what was used since is never trimmed
PARTIAL_AGE = 24 * 3600.0  # seconds after which a partial file is abandoned whoever wrote it


class Store:
    """A folder of audio: `audio/<digest>.npy` with `.peaks`, `partial/`, `results/<key>.json`.

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
        try:
            for folder in (self._audio, self._partial, self._results):
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
        if expected_frames is not None:
            needed = expected_frames * channels * SAMPLE.itemsize
            if needed > shutil.disk_usage(self.root).free:
                raise no_room(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
        return Writer(self._partial, self._audio, channels, sample_rate)

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
        limit_bytes: int = LIMIT_BYTES,
        keep: Collection[str] = (),
        recent: float = RECENT,
    ) -> int:
        """Remove the least recently used audio until the rest fits, and all that is abandoned.

        Args:
            limit_bytes: How much audio may stay.
            keep: Digests that stay in any case.
            recent: Seconds; audio used since then stays in any case.

        Returns:
            Bytes freed.
        """
        now = time.time()
        freed = sum(_remove(path) for path in list(self._abandoned(now)))
        items = sorted(self._items(), key=lambda item: item.used)
        total = sum(item.size for item in items)
        for item in items:
            if total <= limit_bytes:
                break
            if item.digest in keep or now - item.used < recent:
                continue
            gone = _remove(self._audio / f"{item.digest}.npy")
            if gone:
                gone += _remove(self._audio / f"{item.digest}.peaks")
            total -= gone
            freed += gone
        for path in self._results.glob("*.json"):
            value = _read_result(path)
            if value is None or not all(self.has(ref) for ref in _refs_in(value)):
                freed += _remove(path)
        return freed

    def _path(self, ref: AudioRef) -> Path:
        return self._audio / f"{ref.digest}.npy"

    def _result_path(self, key: str) -> Path:
        if not re.fullmatch(r"[\w-]+", key, re.ASCII):
            raise ValueError(f"not a key: {key!r}")
        return self._results / f"{key}.json"

    def _touch(self, ref: AudioRef) -> None:
        """Note the use in the modification time; many systems do not keep access times."""
        with contextlib.suppress(OSError):  # a cache that cannot be written can still be read
            os.utime(self._path(ref))

    def _items(self) -> Iterator[_Item]:
        for path in self._audio.glob("*.npy"):
            with contextlib.suppress(OSError):  # removed meanwhile by another process
                status = path.stat()
                peaks = path.with_suffix(".peaks")
                size = status.st_size + (peaks.stat().st_size if peaks.exists() else 0)
                yield _Item(path.stem, size, status.st_mtime)

    def _abandoned(self, now: float) -> Iterator[Path]:
        """Yield what writers left behind that did not come to their end."""
        for path in self._partial.glob("*.npy"):
            with contextlib.suppress(OSError):
                if now - path.stat().st_mtime > PARTIAL_AGE or not _is_running(path):
                    yield path
        for folder in (self._audio, self._results):
            for path in folder.glob(".unsung-*.part"):  # of `atomic_path`; alive for milliseconds
                with contextlib.suppress(OSError):
                    if now - path.stat().st_mtime > PARTIAL_AGE:
                        yield path
        for path in self._audio.glob("*.peaks"):
            with contextlib.suppress(OSError):
                orphan = not path.with_suffix(".npy").exists()
                if orphan and now - path.stat().st_mtime > PARTIAL_AGE:
                    yield path


@dataclass(frozen=True, slots=True)
class _Item:
    digest: str
    size: int  # bytes, with peaks
    used: float  # seconds since the epoch


def _is_running(partial: Path) -> bool:
    """Return whether the process that writes a partial file still runs."""
    process = partial.name.partition("-")[0]
    if not process.isdigit():
        return False
    if os.name == "nt":
        return False  # asking would end the process; but an open file cannot be removed there
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # it runs under another user
    return True


def _remove(path: Path) -> int:
    """Remove a file unless somebody holds it.

    Returns:
        The bytes freed, 0 if it stayed.
    """
    try:
        size = path.stat().st_size
        path.unlink()
    except OSError:
        return 0
    return size


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
