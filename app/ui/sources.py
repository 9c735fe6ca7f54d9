"""What can be heard of a song: its mixture, and its stems, finished or on their way."""

from __future__ import annotations

from pathlib import Path

from app.audio.store import Store
from app.catalog.stems import DIFFERENCE
from app.core.intervals import Interval, Intervals
from app.project.changes import changed_spans
from app.project.comp import Reader as CompleteReader
from app.project.comp import readers
from app.project.growing import GrowingReader, growing_readers
from app.project.model import Project, Take
from app.project.preview import PreviewReader, preview_readers
from app.ui.growth import Growth

Key = tuple[Project | None, Project | None, Path | None, Take | None]
Reader = CompleteReader | GrowingReader | PreviewReader


class Sources:
    """The readers of the song that is shown; they stay the same while a stem grows.

    Attributes:
        by_name: Readers by stem; empty without a song.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._key: Key = (None, None, None, None)
        self.by_name: dict[str, Reader] = {}

    def follow(
        self,
        project: Project | None,
        growth: Growth | None,
        preview: Take | None = None,
        before: Project | None = None,
    ) -> bool:
        """Take over what there is of a song now; return whether the readers are others.

        Args:
            project: What was decided.
            growth: A separation on its way.
            preview: What is heard instead of both.
            before: What the project is compared with; None while no difference is to be heard.

        Raises:
            AppError: If the sound is gone; then there are no readers.
        """
        key = (project, before, growth.path if growth is not None else None, preview)
        pairs = zip(self._key[:2], key[:2], strict=True)
        is_new = key[2:] != self._key[2:] or any(_differ(old, new) for old, new in pairs)
        self._key = key
        if is_new:
            self.by_name = {} if project is None else self._open(project, growth, preview, before)
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

    def _open(
        self,
        project: Project,
        growth: Growth | None,
        preview: Take | None,
        before: Project | None,
    ) -> dict[str, Reader]:
        self.by_name = {}  # should the sound be gone
        if preview is not None:
            return preview_readers(project, self._store, preview)
        if growth is None:
            found = readers(project, self._store, before)
            if before is None:
                found.pop(DIFFERENCE, None)
            return found
        return growing_readers(project, self._store, growth.stem, growth.path, growth.span)

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


def _differ(old: Project | None, new: Project | None) -> bool:
    """Say whether two projects need other readers; a name or a mark that decides nothing do not."""
    if old is new or old is None or new is None:
        return old is not new
    return bool(changed_spans(old, new))
