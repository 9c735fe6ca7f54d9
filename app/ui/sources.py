"""What can be heard of a song: its mixture, and its stems, finished or on their way."""

from __future__ import annotations

from pathlib import Path

from app.audio.store import Store
from app.core.intervals import Interval, Intervals
from app.project.comp import readers
from app.project.growing import GrowingReader, growing_readers
from app.project.model import Project
from app.project.stem_reader import StemReader
from app.ui.growth import Growth

Key = tuple[Project | None, Path | None]


class Sources:
    """The readers of the song that is shown; they stay the same while a stem grows.

    Attributes:
        by_name: Readers by stem; empty without a song.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._key: Key = (None, None)
        self.by_name: dict[str, StemReader | GrowingReader] = {}

    def follow(self, project: Project | None, growth: Growth | None) -> bool:
        """Take over what there is of a song now; return whether the readers are others.

        Raises:
            AppError: If the sound is gone; then there are no readers.
        """
        key = (project, growth.path if growth is not None else None)
        is_new = key[0] is not self._key[0] or key[1] != self._key[1]
        if is_new:
            self._key, self.by_name = key, {}
            if project is not None:
                self.by_name = (
                    readers(project, self._store)
                    if growth is None
                    else growing_readers(
                        project, self._store, growth.stem, growth.path, growth.span
                    )
                )
        if growth is not None:
            for reader in self._growing():
                reader.grow(growth.ready)
        return is_new

    def has(self, stem: str, wanted: Intervals) -> bool:
        """Say whether a stem can be heard in all of these frames."""
        reader = self.by_name.get(stem)
        return not isinstance(reader, GrowingReader) or not wanted - reader.available

    def take_short(self, stem: str) -> bool:
        """Say whether silence was read of a stem because it was not there, since last asked."""
        reader = self.by_name.get(stem)
        if not isinstance(reader, GrowingReader):
            return False
        was_short, reader.was_short = reader.was_short, False
        return was_short

    def _growing(self) -> list[GrowingReader]:
        return [r for r in self.by_name.values() if isinstance(r, GrowingReader)]


def coming_up(position: int, count: int, frames: int, loop: Interval | None) -> Intervals:
    """Return which frames are played next: as many as asked for, or up to the song's end.

    Args:
        position: The playhead.
        count: How many.
        frames: Length of the song.
        loop: What is repeated, once playback gets there.
    """
    repeats = loop is not None and position < loop[1]
    end = min(position + count, loop[1] if repeats else frames)
    spans = [(position, end)]
    if repeats:
        rest = count - (end - position)
        spans.append((loop[0], min(loop[0] + rest, loop[1])))
    return Intervals.of(spans)
