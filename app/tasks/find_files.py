"""Task: find what dropped files and folders mean; of a project and its song, the project."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.audio.decode import audio_files
from app.core.jobs import Job
from app.project.serial import ProjectError
from app.tasks.project_source import SourceFile
from app.tasks.project_text import PACK_SUFFIX, SUFFIX, entry, read_values

INCOMPLETE = re.compile(r" \(incomplete [0-9a-f]{6}\)$")  # see `app/tasks/project_files.py`


def find_files(paths: Iterable[Path], job: Job) -> list[Path]:
    """Return the songs and projects that are meant.

    Args:
        paths: Files are taken as they are. Folders stand for the songs and projects in and below
            them, in natural order, without what a project there stands for: its song, what it was
            packed into, and what it was before parts of it were lost.
        job: May stop it.
    """
    asked = [Path(path) for path in paths]
    found = audio_files(asked, also=(SUFFIX, PACK_SUFFIX))
    named = {_key(path) for path in asked}
    projects = [path for path in found if path.name.lower().endswith(SUFFIX)]
    there = {_key(path) for path in projects}
    superfluous: set[str] = set()
    for path in projects:
        job.check()
        superfluous.update(_key(song) for song in _songs(path))
        superfluous.add(_key(path.with_name(path.stem + PACK_SUFFIX)))
        whole = _key(path.with_name(INCOMPLETE.sub("", path.stem) + SUFFIX))
        if whole != _key(path) and whole in there:
            superfluous.add(_key(path))
    return [path for path in found if _key(path) in named or _key(path) not in superfluous]


def _songs(project: Path) -> Iterator[Path]:
    """Yield where a project looks for its song; nothing for one that cannot be read."""
    try:
        noted = SourceFile.from_dict(entry(read_values(project), "source", dict) or {})
    except ProjectError:
        return
    for name in (noted.relative, noted.path):
        if name and "\0" not in name:
            yield project.parent / name


def _key(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))
