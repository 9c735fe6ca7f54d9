"""The songs a command line names, each with the title its files will have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from app.audio.decode import audio_files
from app.catalog.stems import LABELS, MIXTURE, STEMS

WRITTEN = "|".join(LABELS[stem] for stem in (*STEMS, MIXTURE))
STEM_NAME = re.compile(rf"(?P<song>.+?)(?: \(\d+\))? \((?:{WRITTEN})\)(?: \(\d+\))?")


@dataclass(frozen=True, slots=True)
class Song:
    """One of a batch.

    Attributes:
        path: The file.
        title: Beginning of the names of its stems' files; no other song of the batch has it.
    """

    path: Path
    title: str


def songs(paths: Iterable[Path], out: Path) -> list[Song]:
    """Return the songs that these files and folders stand for, in natural order.

    The titles follow from the list alone, not from what is there when a song is done: processes
    that share the list, and a run that goes on where another stopped, name everything alike.

    Args:
        paths: As given; of folders, stems that an earlier run left in `out` are no songs.
        out: Folder that is written to.
    """
    files = [file for path in paths for file in _files(path, out.resolve())]
    stems = {_folded(file.stem) for file in files}
    taken: set[str] = set()
    found = []
    for file in files:
        title, number = file.stem, 1
        while _folded(title) in taken or (number > 1 and _folded(title) in stems):
            number += 1
            title = f"{file.stem} ({number})"
        taken.add(_folded(title))
        found.append(Song(file, title))
    return found


def _folded(title: str) -> str:
    return title.casefold()  # two names that differ in case alone are one file to some systems


def _files(path: Path, out: Path) -> list[Path]:
    files = audio_files([path])
    if not path.is_dir() or not out.is_relative_to(path.resolve()):
        return files
    if out != path.resolve():
        return [file for file in files if not file.resolve().is_relative_to(out)]
    names = {file.stem for file in files}
    return [file for file in files if not _is_stem(file, names, out)]


def _is_stem(file: Path, names: Collection[str], out: Path) -> bool:
    found = STEM_NAME.fullmatch(file.stem)
    return found is not None and found["song"] in names and file.resolve().parent == out
