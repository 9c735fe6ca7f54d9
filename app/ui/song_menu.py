"""The menu of one song in the list: what can be done with it without showing it first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.catalog.recipes import Recipe
from app.ui.panels.songs import SongList
from app.ui.session import Session
from app.ui.song import Song


class SongMenu(QObject):
    """Opens the menu and does what is chosen.

    Args:
        session: Does it.
        songs: The list that asks for the menu.
        recipe: Returns what is chosen to separate with.
        window: Parent of the menu.

    Signals:
        closes(song): The user wants to close a song.
    """

    closes = Signal(object)

    def __init__(
        self,
        session: Session,
        songs: SongList,
        recipe: Callable[[], Recipe | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._songs = songs
        self._recipe = recipe
        self._window = window
        songs.menu_requested.connect(self.show)

    @Slot(object, QPoint)
    def show(self, song: Song, place: QPoint) -> None:
        """Show the menu of a song at a place of the screen."""
        menu = self.build(song)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def build(self, song: Song) -> QMenu:
        """Return the menu for a song as it stands."""
        session, recipe = self._session, self._recipe()
        menu = QMenu(self._window)
        if song.trouble is not None:
            menu.addAction(self.tr("Try again"), partial(session.try_again, song))
        elif recipe is not None:
            separate = menu.addAction(self.tr("Separate"), partial(session.queue.add, song, recipe))
            separate.setEnabled(song.lacks(recipe))
        cancel = menu.addAction(self.tr("Cancel"), partial(session.cancel, song))
        cancel.setEnabled(bool(song.activities) or song.waiting is not None)
        menu.addSeparator()
        place = session.songs.index(song)
        for text, shift in ((self.tr("Move up"), -1), (self.tr("Move down"), 1)):
            move = menu.addAction(text, partial(self._songs.move, song, shift))
            move.setEnabled(0 <= place + shift < len(session.songs))
        menu.addSeparator()
        menu.addAction(self.tr("Close song"), partial(self.closes.emit, song))
        return menu
