"""One download of a file at a time: who comes second waits for the first."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.file_locks import lock_at_once
from app.core.jobs import Job
from app.core.texts import say

POLL_SECONDS = 0.1


@contextmanager
def only_one(target: Path, job: Job) -> Iterator[None]:
    """Hold the right to download `target`, once nobody else in any process does.

    The operating system lets it go when a process ends, however it ends; the empty file stays
    until its folder is removed.

    Raises:
        Cancelled: If the user did not want to wait.
    """
    lock = target.with_name(f"{target.name}.lock")
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        while not _is_ours(descriptor):
            job.advance(0.0, say("Waiting for another download of {0} …", target.name))
            time.sleep(POLL_SECONDS)
        yield
    finally:
        os.close(descriptor)


def _is_ours(descriptor: int) -> bool:
    try:
        lock_at_once(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system without locks
        pass
    return True
