"""The workbench: everything about sections, takes, previews and doubts, joined for the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.ui.difference_lane import DifferenceLane
from app.ui.doubts import Doubts
from app.ui.memory import MemoryFile
from app.ui.panels.sections import SectionPanel
from app.ui.preview import Preview
from app.ui.section_bands import SectionBands
from app.ui.sections import Sections
from app.ui.snapping import Snapping
from app.ui.song_view import SongView
from app.ui.takes import Takes
from app.ui.tempos import Tempos

if TYPE_CHECKING:  # the window makes the workbench
    from app.ui.window import MainWindow


class Workbench(QObject):
    """Makes the panel of sections and what stands behind it.

    Attributes:
        panel: It; made by `attach`.
        difference: The lane of what sections change.
        tempos: The beats.
        preview: Ten seconds of what a network would make of the song.

    Args:
        window: Whose songs, timeline and playback it works with.
        memory: Keeps choices.
    """

    def __init__(self, window: MainWindow, memory: MemoryFile) -> None:
        super().__init__(window)
        self._current = lambda: window.song
        self._networks = window.networks
        self._wanted: bool | None = None  # None: as soon as there is a section
        session, timeline, playback = window.session, window.timeline, window.playback
        self.tempos = Tempos(session.store, timeline, memory, self._current, self)
        self.tempos.missed.connect(window.messages.show_note)
        self._snapping = Snapping(playback, self.tempos, memory, self._current, self)
        self.difference = DifferenceLane(timeline, playback, memory, self._current, self)
        self._sections = Sections(
            timeline, playback, window.networks, self._snapping, self._current, self
        )
        self._bands = SectionBands(
            timeline.stage.sections, self._sections, playback, self._snapping, self._current, self
        )
        self._takes = Takes(session, playback, window.networks, self._current, self)
        self.preview = Preview(
            session.queue, playback, lambda: window.separation.recipe, self._current, self
        )
        self._doubts = Doubts(timeline, playback, self._current, self)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        parts = (
            self._sections,
            self._takes,
            self.preview,
            self._doubts,
            self.tempos,
            self._snapping,
            self.difference,
        )
        found = {"sectionPanel": self._on_toggle}
        for part in parts:
            found |= part.handlers()
        return found

    def attach(self, actions: dict[str, QAction]) -> None:
        """Make the panel and take over the actions."""
        self._actions = actions
        self.panel = SectionPanel(actions)
        self._networks.attach(self.panel.combo, "section_card")
        self._sections.attach(self.panel, actions)
        self._takes.attach(self.panel, actions)
        self.preview.attach(actions)
        self._doubts.attach(actions)
        for part in (self.tempos, self._snapping, self.difference):
            part.attach(actions)

    def follow(self, view: SongView) -> None:
        """Keep everything true from now on."""
        view.refreshed.connect(self.refresh)
        view.progressed.connect(self._on_progressed)

    def close(self) -> None:
        """End the threads."""
        self.tempos.close()
        self.difference.close()

    @Slot()
    def refresh(self) -> None:
        """Bring everything up to date."""
        self.preview.refresh()
        self._sections.refresh()
        self._takes.refresh()
        self._doubts.refresh()
        self.tempos.refresh()
        self._snapping.refresh()
        self.difference.refresh()
        song = self._current()
        has_sections = song is not None and song.project is not None and song.project.regions
        is_shown = bool(has_sections) if self._wanted is None else self._wanted
        is_shown = is_shown and song is not None and song.project is not None
        self.panel.setVisible(is_shown)
        self._actions["sectionPanel"].setChecked(is_shown)
        self._actions["sectionPanel"].setEnabled(song is not None and song.project is not None)

    @Slot()
    def _on_progressed(self) -> None:
        song = self._current()
        if song is not None and (song.sections or any(a.section for a in song.activities)):
            self._sections.refresh()
            self._takes.refresh()

    @Slot()
    def _on_toggle(self) -> None:
        self._wanted = not self.panel.isVisible()
        self.refresh()
