"""Offers what a program that ended too early had written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.jobs import Job
from app.tasks.project_autosave import Recoverable, discard, recoverable
from app.tasks.project_places import point_to
from app.ui.autosave import Autosaver
from app.ui.failures import in_words
from app.ui.opening import Asked, Opened, open_any
from app.ui.panels.messages import MessageBar
from app.ui.session import Session
from app.ui.song import Song, State
from app.ui.texts import quoted
from app.ui.worker import JobRunner


class Recovery(QObject):
    """Asks in the message bar, and opens or removes the autosaves.

    Args:
        session: Opens them.
        messages: Where it is asked.
        runner: Looks for them.
        autosaver: Writes down what was restored into a project that is open.
        parent: Owner.

    Signals:
        searched(): What was found, if anything was, is offered.
    """

    searched = Signal()

    def __init__(
        self,
        session: Session,
        messages: MessageBar,
        runner: JobRunner,
        autosaver: Autosaver,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._runner = runner
        self._autosaver = autosaver
        self._waiting: list[Recoverable] = []  # until their projects are open
        session.opened.connect(self._on_opened)

    def find(self, file: Path | None = None) -> None:
        """Look in the background for autosaves, all of them or those of one project; offer them."""
        handle = self._runner.submit(partial(_found, file))
        handle.succeeded.connect(self._on_found)
        handle.finished.connect(self.searched)

    def restore(self, found: Sequence[Recoverable]) -> None:
        """Open these autosaves; one of what is open already becomes a step of its history."""
        for one in sorted(found, key=lambda one: one.saved):  # the newest is the last step
            if self._session.is_recovering(one):
                continue  # its sections needed it
            session = self._session
            song = (
                session.unsaved_song(one.unsaved) if one.path is None else session.song_of(one.path)
            )
            if song is not None and song.state is State.OPENING:
                self._waiting.append(one)
                continue
            if song is None or song.project is None:
                self._session.open_recovered(one)
                continue
            asked = Asked(song.path, found=one)
            handle = self._runner.submit(partial(open_any, asked, self._session.store))
            handle.succeeded.connect(partial(self._on_restored, song, one))
            handle.failed.connect(self._on_failed)

    def discard(self, found: Sequence[Recoverable]) -> None:
        """Remove these autosaves."""
        for one in found:
            self._runner.submit(partial(_discard, one)).failed.connect(self._on_failed)

    def _on_found(self, found: list[Recoverable]) -> None:
        if not found:
            return
        self._messages.show_offer(
            self._text(found),
            self.tr("They were written down before Unsung stopped."),
            (self.tr("Restore"), partial(self.restore, found)),
            (self.tr("Discard"), partial(self.discard, found)),
        )

    def _on_opened(self, song: Song, opened: Opened) -> None:
        due, self._waiting = self._waiting, []
        self.restore(due)

    def _text(self, found: Sequence[Recoverable]) -> str:
        first, others = quoted(found[0].title), len(found) - 1
        if not others:
            return self.tr("{0} has changes that were not saved.").format(first)
        if others == 1:
            text = self.tr("{0} and {1} have changes that were not saved.")
            return text.format(first, quoted(found[1].title))
        text = self.tr("{0} and {1} other songs have changes that were not saved.")
        return text.format(first, others)

    def _on_restored(self, song: Song, found: Recoverable, opened: Opened) -> None:
        if opened.lock is not None:
            opened.lock.close()
        project = opened.project
        if song not in self._session.songs or project.mixture != song.project.mixture:
            self._session.open_recovered(found)
            return
        self._session.hold(project)
        if project.base is not None:
            song.keep_peaks(project.base, dict(opened.stems))
        project = replace(project, info=song.project.info)
        song.document.apply(self.tr("Restore changes"), project)
        if not song.is_read_only:
            self._autosaver.flush()
            self.discard([found])

    def _on_failed(self, error: Exception) -> None:
        self._messages.show_error(in_words(error))


def _found(file: Path | None, job: Job) -> list[Recoverable]:
    if file is None:
        return recoverable()
    point_to(file)  # it may have come from another machine, with its autosave
    return [one for one in recoverable() if one.path == file]


def _discard(found: Recoverable, job: Job) -> None:
    discard(found)
