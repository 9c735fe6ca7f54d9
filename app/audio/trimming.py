"""What the store holds, by age and size, and what of it may go."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

RECENT = 3600.0  # seconds; what was used since is never trimmed
PARTIAL_AGE = 24 * 3600.0  # seconds after which a partial file is abandoned whoever wrote it


@dataclass(frozen=True, slots=True)
class Item:
    """Files that go together.

    Attributes:
        name: A digest or a key.
        paths: A file with those that are useless without it, or a folder.
        size: Bytes of all of them.
        used: Seconds since the epoch.
    """

    name: str
    paths: tuple[Path, ...]
    size: int
    used: float


def audio_items(folder: Path) -> Iterator[Item]:
    """Yield audio with its peaks."""
    for path in folder.glob("*.npy"):
        with contextlib.suppress(OSError):  # removed meanwhile by another process
            status = path.stat()
            peaks = path.with_suffix(".peaks")
            size = status.st_size + (peaks.stat().st_size if peaks.exists() else 0)
            yield Item(path.stem, (path, peaks), size, status.st_mtime)


def piece_items(folder: Path) -> Iterator[Item]:
    """Yield folders of pieces."""
    for path in folder.iterdir():
        with contextlib.suppress(OSError):
            size = sum(piece.stat().st_size for piece in path.iterdir())
            yield Item(path.name, (path,), size, path.stat().st_mtime)


def abandoned(partial: Path, *others: Path) -> Iterator[Path]:
    """Yield what writers left behind that did not come to their end.

    Args:
        partial: Folder of files that grow.
        others: Folders of files that appear whole.
    """
    now = time.time()
    for path in partial.glob("*.npy"):
        with contextlib.suppress(OSError):
            if now - path.stat().st_mtime > PARTIAL_AGE or not _is_running(path):
                yield path
    for folder in others:
        for path in folder.glob(".unsung-*.part"):  # of `atomic_path`; alive for milliseconds
            with contextlib.suppress(OSError):
                if now - path.stat().st_mtime > PARTIAL_AGE:
                    yield path
        for path in folder.glob("*.peaks"):
            with contextlib.suppress(OSError):
                orphan = not path.with_suffix(".npy").exists()
                if orphan and now - path.stat().st_mtime > PARTIAL_AGE:
                    yield path


def free(items: Iterable[Item], limit_bytes: int, keep: Collection[str], recent: float) -> int:
    """Remove the least recently used items until the rest fits.

    Args:
        items: All there are.
        limit_bytes: How much may stay.
        keep: Names of items that stay in any case.
        recent: Seconds; what was used since then stays in any case.

    Returns:
        Bytes freed.
    """
    now = time.time()
    ordered = sorted(items, key=lambda item: item.used)
    total, freed = sum(item.size for item in ordered), 0
    for item in ordered:
        if total <= limit_bytes:
            break
        if item.name in keep or now - item.used < recent:
            continue
        gone = remove(item.paths[0])
        if gone:
            gone += sum(remove(path) for path in item.paths[1:])
        total -= gone
        freed += gone
    return freed


def remove(path: Path) -> int:
    """Remove a file, unless somebody holds it, or a folder.

    Returns:
        The bytes freed, 0 if it stayed.
    """
    try:
        if path.is_dir():
            size = sum(piece.stat().st_size for piece in path.iterdir())
            shutil.rmtree(path)
            return size
        size = path.stat().st_size
        path.unlink()
    except OSError:
        return 0
    return size


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
