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

from app.catalog.recipes import Recipe
from app.core.files import atomic_path
from app.core.jobs import Job
from app.core.processes import is_running, this_process

log = logging.getLogger(__name__)

ENDING = ".json"


@dataclass(frozen=True, slots=True)
class Note:
    """A separation that was asked for.

    Attributes:
        file: Where this is written down.
        song: The song's file.
        recipe: What to run.
    """

    file: Path
    song: Path
    recipe: Recipe


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

    def write(self, song: Path, recipe: Recipe) -> Path:
        """Note that a song is to be separated; return the file of the note."""
        file = self.folder / f"{time.time_ns():020}-{os.getpid()}{ENDING}"
        self.own.add(file)
        fields = {"song": str(song), "recipe": recipe.to_dict(), "process": self._process}
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

    A song that is noted twice counts once, with what was asked for last. Notes of songs that are
    not there now stay for another start.

    Args:
        folder: The notes.
        own: Notes of this window, which are not left behind.
        job: May stop it.
    """
    found: dict[Path, Note] = {}
    for file in sorted(folder.glob(f"*{ENDING}")):
        job.check()
        if file in own:
            continue
        note = _read(file)
        if note is not None and note.song.is_file():
            earlier = found.pop(note.song, None)
            if earlier is not None:
                with contextlib.suppress(OSError):
                    earlier.file.unlink()
            found[note.song] = note
    return list(found.values())


def _read(file: Path) -> Note | None:
    """Return the note in a file, None if its program still runs; what is no note is removed."""
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
        song, recipe = Path(fields["song"]), Recipe.from_dict(fields["recipe"])
        process, started = fields["process"]
        is_alive = _is_alive(int(process), float(started))
    except OSError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        log.info("%s is no note: %s", file, error)
        with contextlib.suppress(OSError):
            file.unlink()
        return None
    return None if is_alive else Note(file, song, recipe)


def _is_alive(process: int, started: float) -> bool:
    """Say whether another program of ours runs under this number; a number is used again."""
    return process != os.getpid() and is_running(process, started)
