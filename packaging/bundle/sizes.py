"""Reports how large the bundle is, what is largest in it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

LARGEST = 20
MEGA = 1_000_000


def folder_bytes(folder: Path) -> int:
    """Return the bytes of all files below a folder; links count nothing."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def largest(folder: Path, count: int = LARGEST) -> list[tuple[int, str]]:
    """Return (bytes, path in the folder) of the largest files, largest first."""
    files = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()]
    sizes = [(p.stat().st_size, p.relative_to(folder).as_posix()) for p in files]
    return sorted(sizes, reverse=True)[:count]


def removed(collected: Iterable[str]) -> list[tuple[int, str]]:
    """Return (bytes, path in the bundle) of what was collected and left out, largest first.

    Args:
        collected: Lines of `collected.tsv`, which unsung.spec writes: before or kept, kind, path in
            the bundle, file; with tabs between.
    """
    before: dict[str, str] = {}
    kept: set[str] = set()
    for line in collected:
        when, kind, name, source = line.rstrip("\n").split("\t")
        if when == "kept":
            kept.add(name)
        elif kind != "SYMLINK":
            before[name] = source
    gone = [name for name in before if name not in kept and Path(before[name]).is_file()]
    return sorted(((Path(before[n]).stat().st_size, n) for n in gone), reverse=True)


def report(folder: Path, collected: Iterable[str]) -> str:
    """Return the report as text, in megabytes of a million bytes."""
    gone = removed(collected)
    lines = [f"bundle: {folder_bytes(folder) / MEGA:.1f} MB", "largest:"]
    lines += [f"{size / MEGA:9.1f} MB  {name}" for size, name in largest(folder)]
    lines += [f"left out: {sum(size for size, _ in gone) / MEGA:.1f} MB in {len(gone)} files"]
    lines += [f"{size / MEGA:9.1f} MB  {name}" for size, name in gone[:LARGEST]]
    return "\n".join(lines)
