"""Which songs of a batch were exported before, so that they can be left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.audio.store import Store
from app.cli.batch import Song
from app.separation.keys import key_of
from app.tasks.export import ExportOptions, target_paths


@dataclass(frozen=True, slots=True)
class Finished:
    """Files that were written, with a note in the store on what each came from.

    Args:
        store: Keeps the notes.
        how: What decides the content of the files, beside the song; JSON can keep it.
    """

    store: Store
    how: Any

    def note(self, song: Song, paths: Mapping[str, Path]) -> None:
        """Remember what these files came from."""
        self.store.remember(_place(paths), {"cause": self._cause(song)})

    def find(self, song: Song, options: ExportOptions) -> dict[str, Path] | None:
        """Return the files of this song that are there, or None if it is still to be done.

        They count if all are there and were made from this song in this way; and if nobody noted
        how they were made, as on another machine, if they have the names they would get first.
        """
        cause = self._cause(song)
        for number, paths in enumerate(_numbered(target_paths(options))):
            there = [path.exists() for path in paths.values()]
            if not any(there):
                return None
            known = self.store.recall(_place(paths))
            is_ours = number == 0 if known is None else known.get("cause") == cause
            if is_ours and all(there):
                return paths
        return None

    def _cause(self, song: Song) -> str:
        status = song.path.stat()
        file = [str(song.path.resolve()), status.st_size, status.st_mtime_ns]
        return key_of([file, self.how])


def _place(paths: Mapping[str, Path]) -> str:
    return "export-" + key_of({stem: str(path.resolve()) for stem, path in paths.items()})


def _numbered(paths: Mapping[str, Path]) -> Iterator[dict[str, Path]]:
    """Yield these files, then "NAME (2).wav" and so on, as an export counts what is there."""
    yield dict(paths)
    number = 2
    while True:
        yield {
            stem: path.with_name(f"{path.stem} ({number}){path.suffix}")
            for stem, path in paths.items()
        }
        number += 1
