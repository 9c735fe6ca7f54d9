"""The first start: the song that comes with the program is open, and the first steps are shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core import paths
from app.ui.opening import Opened
from app.ui.panels.first_steps import FirstSteps
from app.ui.session import Session
from app.ui.song import Song, State


def demo_song() -> Path:
    """Return the song that comes with the program; its README says where it is from."""
    return paths.resources() / "demo" / "francium.flac"


class Welcome(QObject):
    """Shows a hint that is in nobody's way: no dialog, and nothing has to be answered.

    The song goes when the user opens one of their own, unless something was done with it.

    Args:
        session: Opens the song.
        room: Where the hint is put, below the first item; made when it is first needed.
        actions: Whose keys are shown, by name.
        window: Where Esc puts the hint away.

    Signals:
        shown(text): The hint appeared; all that it says.
    """

    shown = Signal(str)

    def __init__(
        self,
        session: Session,
        room: QVBoxLayout,
        actions: Mapping[str, QAction],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._room, self._window = session, room, window
        self._actions = actions
        self._demo: Song | None = None
        self.panel: FirstSteps | None = None
        session.added.connect(self._on_added)
        session.opened.connect(self._on_opened)
        session.removed.connect(self._on_removed)

    @property
    def is_shown(self) -> bool:
        """Whether the first steps are on the screen."""
        return self.panel is not None and not self.panel.isHidden()

    @Slot()
    def begin(self) -> None:
        """Show the first steps; open the song that comes with the program where none is open."""
        if not self._session.songs and demo_song().is_file():
            self._demo = self._session.add(demo_song())
        if self.panel is None:
            self.panel = FirstSteps(self._actions)
            self.panel.closed.connect(self.dismiss)
            self._room.insertWidget(1, self.panel)
            self._window.installEventFilter(self)
        self._show_credit()
        self.panel.show()
        self.shown.emit(self.panel.accessibleDescription())

    @Slot()
    def dismiss(self) -> None:
        """Put the first steps away."""
        if self.panel is not None:
            self.panel.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc put the hint away, where there is nothing to cancel."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape and self.is_shown:
            self.dismiss()
            return True
        if event.type() == QEvent.Type.Resize and self.is_shown:
            self.panel.fit()
        return super().eventFilter(watched, event)

    def _show_credit(self) -> None:
        credit = ""
        if self._demo is not None:
            credit = self.tr("This one is “Francium” by Software-Entwicklungskit (CC0).")
        self.panel.set_credit(credit)

    @Slot(object)
    def _on_added(self, song: Song) -> None:
        demo = self._demo
        if demo is None:
            return
        self.dismiss()
        if _is_untouched(demo):
            self._session.remove(demo)

    def _on_opened(self, song: Song, opened: Opened) -> None:
        if song is self._demo and self.panel is not None:
            self._show_credit()

    @Slot(object)
    def _on_removed(self, song: Song) -> None:
        if song is self._demo:
            self._demo = None
            if self.panel is not None:
                self._show_credit()


def _is_untouched(song: Song) -> bool:
    """Return whether nothing was done with a song, and nothing is about to be."""
    if song.state in (State.OPENING, State.FAILED):
        return True
    return song.state is State.READY and not song.is_unsaved and not song.activities
