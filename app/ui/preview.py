"""Preview: ten seconds of what a network would make of the song, in a loop, then forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.catalog.recipes import Recipe
from app.catalog.stems import MIXTURE, VOCALS
from app.ui.hearing import Hearing
from app.ui.playback import Playback
from app.ui.queue import SeparationQueue
from app.ui.section import Section, SectionDone, section_from
from app.ui.song import Song


@dataclass(frozen=True, slots=True)
class _Before:
    """How a song was heard before its preview."""

    song: Song
    position: int
    loop: tuple[int, int] | None
    loop_on: bool
    heard: str
    hearing: Hearing
    was_playing: bool


class Preview(QObject):
    """Makes a preview of the song that is shown, and leaves it as if it had never been.

    Args:
        queue: Separates.
        playback: Plays.
        recipe: Returns what is chosen to separate with.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        queue: SeparationQueue,
        playback: Playback,
        recipe: Callable[[], Recipe | None],
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._playback = queue, playback
        self._recipe, self._current = recipe, current
        self._before: _Before | None = None
        queue.section_done.connect(self.show)

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._action = actions["preview"]

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"preview": self.toggle}

    @property
    def recipe(self) -> Recipe | None:
        """What the preview that is heard, or else made, is made with; None without any."""
        song = self._current()
        if song is None:
            return None
        made = [section.recipe for section in _being_made(song)]
        return made[-1] if made else song.preview and song.preview.section.recipe

    @Slot()
    def toggle(self) -> None:
        """Hear a preview; with the same network again, leave it; with another, hear that one."""
        recipe = self._recipe()
        if recipe is not None:
            self.toggle_with(recipe)

    def toggle_with(self, recipe: Recipe) -> None:
        """Do the same with this recipe, whatever is chosen."""
        song = self._current()
        if song is None or song.project is None:
            return
        shown = song.preview
        if _is_being_made(song):
            self._queue.cancel_preview(song)
        elif shown is not None and shown.section.recipe == recipe:
            song.leave()
        else:
            frame = song.position if shown is None else shown.section.span.start
            self._queue.add_section(song, section_from(song.project, frame, recipe))
        self.refresh()

    @Slot(object, object)
    def show(self, song: Song, done: SectionDone) -> None:
        """Hear a preview that is ready, if its song is still shown."""
        if song is not self._current() or done.section.region_id:
            return
        playback = self._playback
        if self._before is None:
            self._before = _Before(
                song, song.position, song.loop, song.loop_on, playback.heard, song.hearing,
                playback.is_playing,
            )  # fmt: skip
        song.audition = None
        song.loop, song.loop_on = (done.take.span.start, done.take.span.end), True
        is_first = song.preview is None
        song.show_preview(done)
        playback.apply_loop()
        if is_first:
            playback.seek(done.take.span.start)
            if playback.heard == MIXTURE:
                playback.hear(VOCALS)
        if not playback.is_playing:
            playback.toggle()

    @Slot()
    def refresh(self) -> None:
        """Show whether there is a preview; restore what was when it was left."""
        song, before = self._current(), self._before
        if before is not None and (before.song is not song or song.preview is None):
            self._before = None
            self._restore(before, is_shown=before.song is song)
        can_preview = song is not None and song.project is not None and self._recipe() is not None
        self._action.setEnabled(can_preview)
        is_on = song is not None and (song.preview is not None or _is_being_made(song))
        self._action.setChecked(is_on)

    def _restore(self, before: _Before, is_shown: bool) -> None:
        song, playback = before.song, self._playback
        song.preview = None
        song.loop, song.loop_on, song.position = before.loop, before.loop_on, before.position
        song.hearing = before.hearing
        if not is_shown:
            return
        if playback.is_playing and not before.was_playing:
            playback.toggle()
        playback.apply_loop()
        if before.hearing.is_plain:
            playback.hear(before.heard)
        else:
            playback.set_hearing(before.hearing)
        playback.seek(before.position)


def _is_being_made(song: Song) -> bool:
    return bool(_being_made(song))


def _being_made(song: Song) -> list[Section]:
    running = [a.section for a in song.activities if a.section is not None and not a.is_stopping]
    return [section for section in (*running, *song.sections) if not section.region_id]
