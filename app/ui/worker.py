"""Runs jobs one after another on a single background thread and reports to the UI thread."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.core.errors import AppError
from app.core.jobs import Cancelled, Job
from app.core.logs import BUG
from app.ui.texts import shown

log = logging.getLogger(__name__)

STACK_BYTES = 16 * 2**20  # macOS gives threads 512 KiB, too little for BLAS (numpy#11551)
REPORT_SECONDS = 1 / 30


class JobHandle(QObject):
    """The UI's side of one job; all its signals arrive in the UI thread.

    Args:
        work: What to do, given the job.
        translate: Called in the worker thread with every value the work publishes; what it
            returns is shown. This is where a published value is made cheap to draw.
        parent: Owner.

    Signals:
        progressed(fraction, message): First when the work begins; at most 30 times a second
            for one message.
        published(value): An intermediate value.
        succeeded(result), failed(error), cancelled(): Exactly one of them, once.
        finished(): After it.
    """

    progressed = Signal(float, str)
    published = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _posted = Signal(str, object)

    def __init__(
        self,
        work: Callable[[Job], Any],
        translate: Callable[[Any], Any] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.job = Job(self._report, self._publish)
        self._work = work
        self._translate = translate
        self._last_report = 0.0
        self._last_message = ""
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop at its next boundary."""
        self.job.cancel()

    def run(self) -> None:
        """Do the work; called in the worker thread only."""
        try:
            self.job.advance(0.0)
            self._posted.emit("succeeded", self._work(self.job))
        except Cancelled:
            self._posted.emit("cancelled", None)
        except AppError as error:
            self._posted.emit("failed", error)
        except Exception as error:
            log.exception("job failed", extra=BUG)
            self._posted.emit("failed", error)

    def _report(self, fraction: float, message: str) -> None:
        now = time.monotonic()
        is_news = message != self._last_message or fraction >= 1.0
        if is_news or now - self._last_report >= REPORT_SECONDS:
            self._last_report, self._last_message = now, message
            self._posted.emit("progressed", (fraction, message))

    def _publish(self, value: Any) -> None:
        self._posted.emit("published", self._translate(value) if self._translate else value)

    @Slot(str, object)
    def _deliver(self, kind: str, payload: Any) -> None:
        if kind == "progressed":
            fraction, message = payload
            self.progressed.emit(fraction, shown(message))
            return
        if kind == "published":
            self.published.emit(payload)
            return
        if kind == "cancelled":
            self.cancelled.emit()
        else:
            getattr(self, kind).emit(payload)
        self.finished.emit()


class _Worker(QObject):
    @Slot(object)
    def run(self, handle: JobHandle) -> None:
        handle.run()


class JobRunner(QObject):
    """Queue of jobs with one worker thread behind it."""

    _requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending: list[JobHandle] = []
        self._thread = QThread(self)
        self._thread.setStackSize(STACK_BYTES)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.run, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running or waiting."""
        return not self._pending

    def submit(
        self, work: Callable[[Job], Any], translate: Callable[[Any], Any] | None = None
    ) -> JobHandle:
        """Queue `work` and return its handle; connect its signals before returning to Qt."""
        handle = JobHandle(work, translate, parent=self)  # owned here, never deleted over there
        self._pending.append(handle)
        handle.finished.connect(partial(self._retire, handle))
        self._requested.emit(handle)
        return handle

    def _retire(self, handle: JobHandle) -> None:
        self._pending.remove(handle)
        handle.deleteLater()

    def cancel_all(self) -> None:
        """Ask the running job and all that wait to stop."""
        for handle in self._pending:
            handle.cancel()

    def close(self, timeout_ms: int = 5000) -> bool:
        """Cancel everything and end the thread; False if the work ignored the request."""
        self.cancel_all()
        self._thread.quit()
        return self._thread.wait(timeout_ms)
