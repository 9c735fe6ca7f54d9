"""What happens when something goes wrong: errors in words, and one report for our own mistakes."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from app.core import paths
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
        ).format(paths.user_cache() / "logs"),
    )


class Failures(QObject):
    """Catches what nobody caught, logs it, and shows it once in the window.

    Args:
        show: Called in the UI thread with the error in words.
        parent: Owner.
    """

    _happened = Signal(object)

    def __init__(self, show: Callable[[AppError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._shown: set[str] = set()
        self._former = (sys.excepthook, threading.excepthook)
        # Queued even within one thread: a message shown from inside a paint event would recurse.
        self._happened.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over both except hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give them back."""
        sys.excepthook, threading.excepthook = self._former

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if not isinstance(error, AppError):
            log.critical("unhandled", exc_info=(kind, error, trace))
        self._happened.emit(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(object)
    def _report(self, error: BaseException) -> None:
        words = in_words(error)
        if isinstance(error, AppError) or words.message not in self._shown:
            self._shown.add(words.message)  # a bug in a timer would show itself 60 times a second
            self._show(words)
