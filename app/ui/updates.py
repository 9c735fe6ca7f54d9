"""Tells whether a newer version is out: when asked, or at the start if the user wants that."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app import UPDATES_URL, __version__
from app.tasks.updates import Release, newer_release
from app.ui.failures import in_words
from app.ui.memory import MemoryFile
from app.ui.panels.messages import MessageBar
from app.ui.worker import JobRunner

log = logging.getLogger(__name__)


class Updates(QObject):
    """Asks in the background and answers in the message bar.

    Args:
        messages: Shows the answer.
        memory: Whether to ask at the start.
        runner: Asks.
        parent: Owner.
        url: What is asked; empty in a build that has no address.
    """

    def __init__(
        self,
        messages: MessageBar,
        memory: MemoryFile,
        runner: JobRunner,
        parent: QObject,
        url: str = UPDATES_URL,
    ) -> None:
        super().__init__(parent)
        self._messages, self._memory, self._runner = messages, memory, runner
        self._url = url
        self._is_asking = False

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"checkUpdates": self.check}

    def start(self) -> None:
        """Ask, if the user wants that; only a newer version is worth a word."""
        if self._memory.value.check_updates and self._url:
            handle = self._runner.submit(partial(newer_release, self._url))
            handle.succeeded.connect(self._on_found)
            handle.failed.connect(self._on_missed)

    @Slot()
    def check(self) -> None:
        """Ask, and say what came of it."""
        if not self._url:
            self._messages.show_note(
                self.tr("This copy of Unsung does not know where to ask for newer versions."),
                self.tr("You have version {0}. Look where you got it from.").format(__version__),
            )
        elif not self._is_asking:
            self._is_asking = True
            self._messages.show_note(self.tr("Asking whether a newer version is out…"))
            handle = self._runner.submit(partial(newer_release, self._url))
            handle.succeeded.connect(self._on_answered)
            handle.failed.connect(self._on_failed)
            handle.finished.connect(self._on_finished)

    @Slot(object)
    def _on_found(self, release: Release | None) -> None:
        if release is not None:
            self._messages.show_offer(*self._words(release), *self._buttons(release))

    @Slot(object)
    def _on_missed(self, error: Exception) -> None:
        log.info("no answer about updates: %s", type(error).__name__)

    @Slot(object)
    def _on_answered(self, release: Release | None) -> None:
        if release is None:
            text = self.tr("You have the newest version, {0}.")
            self._messages.show_note(text.format(__version__))
        else:
            self._messages.show_note(*self._words(release), *self._buttons(release))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._messages.show_error(in_words(error))

    @Slot()
    def _on_finished(self) -> None:
        self._is_asking = False

    def _words(self, release: Release) -> tuple[str, str]:
        first = self.tr("Unsung {0} is out.").format(release.version)
        second = self.tr("You have {0}. Nothing is downloaded by itself.").format(__version__)
        return first, second

    def _buttons(self, release: Release) -> list[tuple[str, Callable[[], None]]]:
        if not release.page:
            return []
        return [(self.tr("Open page"), partial(_visit, release.page))]


def _visit(page: str) -> None:
    QDesktopServices.openUrl(QUrl(page))
