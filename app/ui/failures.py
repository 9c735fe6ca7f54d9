"""What happens when something goes wrong: errors in words, and one report for our own mistakes."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from app.core import paths
from app.core.crash_report import kind_of
from app.core.errors import AppError

log = logging.getLogger(__name__)


def in_words(error: BaseException) -> AppError:
    """Return the error as a sentence and a hint, whatever it is."""
    if isinstance(error, AppError):
        return error
    if isinstance(error, MemoryError):
        return AppError(
            QCoreApplication.translate("Failures", "There is not enough memory."),
            QCoreApplication.translate("Failures", "Close other programs and try again."),
        )
    name = type(error).__name__
    reason = str(error).strip().splitlines()
    detail = f"{name}: {reason[-1]}" if reason else name
    return AppError(
        QCoreApplication.translate("Failures", "Something unexpected happened ({0}).").format(
            detail
        ),
        QCoreApplication.translate(
            "Failures", "Your files are unharmed. Details are in the log in {0}."
        ).format(paths.logs_folder()),
    )


def is_mistake(error: BaseException) -> bool:
    """Return whether an error is one of ours, rather than one that the user can mend."""
    return not isinstance(error, AppError | MemoryError)


class Failures(QObject):
    """Catches what nobody caught, in any thread, and tells it in the UI thread.

    Mistakes in jobs, and those that the separation process sent, come through the log: their
    records are marked with `app.core.logs.BUG`. A mistake of one kind is told once.

    Args:
        show: Called with an error that the user can mend.
        report: Called with a mistake of ours.
        parent: Owner.
    """

    _happened = Signal(object)

    def __init__(
        self,
        show: Callable[[AppError], None],
        report: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show, self._tell = show, report
        self._told: set[str] = set()
        self._former = (sys.excepthook, threading.excepthook)
        self._listener = _Listener(self._happened.emit)
        # Queued even within one thread: a message shown from inside a paint event would recurse.
        self._happened.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over both except hooks, and listen to the log."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        logging.getLogger().addHandler(self._listener)

    def uninstall(self) -> None:
        """Give them back."""
        sys.excepthook, threading.excepthook = self._former
        logging.getLogger().removeHandler(self._listener)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        # A mistake in a timer would fill the log, 60 times a second.
        if is_mistake(error) and kind_of(error) not in self._told:
            log.critical("unhandled", exc_info=(kind, error, trace))
        self._happened.emit(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(object)
    def _report(self, error: BaseException) -> None:
        if not is_mistake(error):
            self._show(in_words(error))
        elif kind_of(error) not in self._told:
            self._told.add(kind_of(error))
            self._tell(error)


class _Listener(logging.Handler):
    """Hands on the exceptions of records that are marked as mistakes of ours."""

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        super().__init__(logging.ERROR)
        self._tell_of = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Called in whatever thread wrote the record."""
        error = record.exc_info[1] if record.exc_info else None
        if getattr(record, "is_bug", False) and error is not None and is_mistake(error):
            self._tell_of(error)
