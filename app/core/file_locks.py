"""Locks on open files, held by the operating system until the file is closed."""

from __future__ import annotations

import os

if os.name == "nt":
    import msvcrt
else:
    import fcntl


def lock_at_once(descriptor: int) -> None:
    """Lock an open file, against other processes and against whoever else opened it here.

    Raises:
        BlockingIOError, PermissionError: If somebody else holds it.
        OSError: If the file system has no locks.
    """
    if os.name == "nt":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
