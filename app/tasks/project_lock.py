"""One writer per project: who opens it second may only read it."""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

from app.core.closing import Closing
from app.core.file_locks import lock_at_once
from app.core.files import explain_os_error
from app.core.texts import say

ATTEMPTS = 20

log = logging.getLogger(__name__)


class ProjectLock(Closing):
    """Holds a project for writing until it is closed.

    The operating system holds the lock and lets it go when the process ends, however it ends; so
    a lock that a dead process left behind is none. It counts between windows of one process too.
    Where a file system has no locks, everybody may write.

    Args:
        path: The project's file, which need not exist; its folder must.

    Attributes:
        reason: A sentence and a hint, why it is read-only; None where it is not.
    """

    def __init__(self, path: Path) -> None:
        self._project = path.resolve()
        self._file = self._project.with_name(f".{self._project.name}.lock")
        self._descriptor: int | None = None
        self.reason: tuple[str, str] | None = None
        try:
            # Whoever held it may remove the file between our opening and locking it.
            any(self._is_decided(attempt) for attempt in range(ATTEMPTS))
        except OSError as error:
            self.reason = explain_os_error(error, say("Cannot write “{0}”", path.name)).args

    @property
    def read_only(self) -> bool:
        """Whether this project must not be written."""
        return self.reason is not None

    def guards(self, path: Path) -> bool:
        """Return whether this is the lock of that project, and held."""
        return self._descriptor is not None and self._project == path.resolve()

    def close(self) -> None:
        """Let somebody else write; twice does no harm."""
        if self._descriptor is None:
            return
        if os.name != "nt":  # before it is let go, so that nobody locks what is about to vanish
            self._file.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None
        with contextlib.suppress(OSError):  # on Windows, held by somebody who waits for it
            if os.name == "nt":
                self._file.unlink()

    def _is_decided(self, attempt: int) -> bool:
        """Try to lock the file; return whether it is ours or somebody else's."""
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            lock_at_once(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            self.reason = (
                say("“{0}” is open in another window.", self._project.name),
                say("Close it there, or save under another name."),
            )
            return True
        except OSError as error:
            log.info("no locks for %s: %s", self._file, error)
        try:
            is_current = os.fstat(descriptor).st_ino == self._file.stat().st_ino
        except OSError:
            is_current = False
        if not is_current and attempt < ATTEMPTS - 1:  # some network drives number at random
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True
