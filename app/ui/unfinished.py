"""Notes of separations that are asked for and not done, so that they survive the program."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.catalog.recipes import Recipe
from app.core.files import atomic_path
from app.core.jobs import Job
from app.core.processes import is_running, this_process
from app.project.model import Span
from app.ui.section import Section

log = logging.getLogger(__name__)

ENDING = ".json"


@dataclass(frozen=True, slots=True)
class Note:
    """A separation that was asked for.

    Attributes:
        file: Where this is written down.
        song: The song's file.
        recipe: What to run.
        section: The part of the song; None for all of it.
    """

    file: Path
    song: Path
    recipe: Recipe
    section: Section | None = None


class Notes:
    """A folder with one small file for every separation that runs or waits.

    One file each, so that two windows never write the same one. A file names the process that
    wrote it: what a running program still works at is not left behind. A folder that cannot be
    written costs nothing but the memory.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own: set[Path] = set()
        self._process = this_process()

    def write(self, song: Path, recipe: Recipe, section: Section | None = None) -> Path:
        """Note that a song, or a section of it, is to be separated; return the note's file."""
        file = self.folder / f"{time.time_ns():020}-{os.getpid()}{ENDING}"
        self.own.add(file)
        fields = {"song": str(song), "recipe": recipe.to_dict(), "process": self._process}
        if section is not None:
            start, end = section.span.start, section.span.end
            fields["section"] = {"start": start, "end": end, "region": section.region_id}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with atomic_path(file) as temporary:
                temporary.write_text(json.dumps(fields), encoding="utf-8")
        except OSError as error:
            log.info("cannot note that %s is separated: %s", song, error)
        return file

    def remove(self, file: Path) -> None:
        """Forget a separation: it is done, or nobody wants it any more."""
        self.own.discard(file)
        with contextlib.suppress(OSError):
            file.unlink()


def left_behind(folder: Path, own: Collection[Path], job: Job) -> list[Note]:
    """Return what a program that runs no more had not done, in the order it was asked for.

    A song that is noted twice counts once, with what was asked for last; so does a section. Notes
    of songs that are not there now stay for another start.

    Args:
        folder: The notes.
        own: Notes of this window, which are not left behind.
        job: May stop it.
    """
    found: dict[tuple[Path, str], Note] = {}
    for file in sorted(folder.glob(f"*{ENDING}")):
        job.check()
        if file in own:
            continue
        note = _read(file)
        if note is not None and note.song.is_file():
            key = note.song, note.section.region_id if note.section is not None else ""
            earlier = found.pop(key, None)
            if earlier is not None:
                with contextlib.suppress(OSError):
                    earlier.file.unlink()
            found[key] = note
    return list(found.values())


def _read(file: Path) -> Note | None:
    """Return the note in a file, None if its program still runs; what is no note is removed."""
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
        song, recipe = Path(fields["song"]), Recipe.from_dict(fields["recipe"])
        section = _section(fields["section"], recipe) if "section" in fields else None
        process, started = fields["process"]
        is_alive = _is_alive(int(process), float(started))
    except OSError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        log.info("%s is no note: %s", file, error)
        with contextlib.suppress(OSError):
            file.unlink()
        return None
    return None if is_alive else Note(file, song, recipe, section)


def _section(fields: dict[str, Any], recipe: Recipe) -> Section:
    span = Span(int(fields["start"]), int(fields["end"]))
    return Section(recipe, span, str(fields["region"]))


def _is_alive(process: int, started: float) -> bool:
    """Say whether another program of ours runs under this number; a number is used again."""
    return process != os.getpid() and is_running(process, started)
