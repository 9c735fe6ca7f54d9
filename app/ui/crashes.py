"""Reports of our own mistakes: changes are written down first, then the user is shown one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.core import crash_traces
from app.core.crash_report import crash_report, trace_of
from app.core.jobs import Job
from app.core.logs import LAST_RUN, THIS_RUN, log_tail
from app.ui.autosave import Autosaver
from app.ui.dialogs.crash import CrashDialog
from app.ui.panels.messages import MessageBar
from app.ui.song import Song
from app.ui.worker import JobRunner

log = logging.getLogger(__name__)

SAVE_MS = 3000  # how long the report waits for the autosave
MOST = 5  # mistakes in one report


class Crashes(QObject):
    """Shows one dialog, whatever goes wrong while it is open is added to it.

    Args:
        autosaver: Writes changes down.
        messages: Where a report of the last run is offered.
        songs: Returns the songs that are open, whose names stay out of the report.
        folder: Of the log.
        runner: Reads the log.
        window: Parent of the dialog; closed on request.
    """

    def __init__(
        self,
        autosaver: Autosaver,
        messages: MessageBar,
        songs: Callable[[], Sequence[Song]],
        folder: Path,
        runner: JobRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._autosaver, self._messages, self._songs = autosaver, messages, songs
        self._folder, self._runner, self._window = folder, runner, window
        self._dialog: CrashDialog | None = None
        self._errors: list[str] = []
        self._patience = QTimer(self, interval=SAVE_MS, singleShot=True)
        self._patience.timeout.connect(self._show)
        autosaver.rested.connect(self._on_rested)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Write every change down, then tell what happened."""
        if len(self._errors) == MOST:
            return
        self._errors.append(trace_of(error))
        if self._dialog is not None:
            self._read(self._errors, THIS_RUN, self._dialog.show_report)
        elif not self._patience.isActive():
            self._patience.start()
            try:
                self._autosaver.flush()
            except Exception:  # what went wrong may have to do with it; the report comes anyway
                log.exception("changes cannot be written down")
            if self._autosaver.is_idle:
                self._show()

    def find_last(self) -> None:
        """Look whether an earlier run ended in native code, and offer its report once."""
        handle = self._runner.submit(partial(_last_crash, self._folder))
        handle.succeeded.connect(self._offer)

    @Slot()
    def _on_rested(self) -> None:
        if self._patience.isActive():
            self._show()

    @Slot()
    def _show(self) -> None:
        self._patience.stop()
        if not self._window.isVisible():  # it is closing; the log has it
            self._errors.clear()
            return
        self._dialog = dialog = CrashDialog(
            is_over=False, is_saved=self._autosaver.is_all_written, parent=self._window
        )
        self._read(self._errors, THIS_RUN, dialog.show_report)
        dialog.finished.connect(self._on_finished)
        self._open(dialog)

    def _open(self, dialog: CrashDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _offer(self, traces: list[str]) -> None:
        if traces:
            self._messages.show_offer(
                self.tr("Unsung stopped unexpectedly the last time."),
                self.tr("There is a report of it. Nothing is sent anywhere."),
                (self.tr("Show report…"), partial(self._show_last, traces)),
            )

    def _show_last(self, traces: list[str]) -> None:
        dialog = CrashDialog(is_over=True, parent=self._window)
        self._read(traces, LAST_RUN, dialog.show_report)
        self._open(dialog)

    def _read(self, what: Sequence[str], run: int, then: Callable[[str], None]) -> None:
        titles = {name for song in self._songs() for name in names_of(song)}
        handle = self._runner.submit(partial(_report, self._folder, tuple(what), run, titles))
        handle.succeeded.connect(then)

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        self._dialog = None
        self._errors.clear()
        if result == CrashDialog.QUIT:
            self._window.close()


def names_of(song: Song) -> set[str]:
    """Return everything a song is called."""
    files = [song.path, *([song.file] if song.file is not None else [])]
    return {song.title, *(name for file in files for name in (file.name, file.stem))}


def _last_crash(folder: Path, job: Job) -> list[str]:
    return crash_traces.take(folder)


def _report(folder: Path, what: tuple[str, ...], run: int, titles: set[str], job: Job) -> str:
    return crash_report(what, log_tail(folder, run), titles)
