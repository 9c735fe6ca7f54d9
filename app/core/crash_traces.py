"""Traces of hard crashes: what native code left of a process, found at the next start."""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import os
import re
from pathlib import Path
from typing import TextIO

NAME = re.compile(r"crash-(\d+)\.log")


def begin(folder: Path) -> Path:
    """Let a crash of this process write where each thread was; a normal end removes the file.

    Raises:
        OSError: If the folder cannot be written.
    """
    path = folder / f"crash-{os.getpid()}.log"
    file = path.open("w", encoding="utf-8")
    faulthandler.enable(file)
    atexit.register(_end, path, file)
    return path


def take(folder: Path) -> list[str]:
    """Return the traces of processes that crashed, and remove them: each is told once."""
    found = []
    for path in sorted(folder.glob("crash-*.log")):
        match = NAME.fullmatch(path.name)
        if match is None or _is_of_running(int(match[1]), path):
            continue
        with contextlib.suppress(OSError):  # another window took it
            text = path.read_text(encoding="utf-8", errors="replace").strip()
            path.unlink()
            if text:  # a process that was killed leaves an empty one
                found.append(text)
    return found


def take_of(folder: Path, process: int) -> str:
    """Return the trace of a process that has ended, and remove it; empty where there is none."""
    path = folder / f"crash-{process}.log"
    text = ""
    with contextlib.suppress(OSError):
        text = path.read_text(encoding="utf-8", errors="replace").strip()
        path.unlink()
    return text


def _is_of_running(process: int, path: Path) -> bool:
    from app.core.processes import ran_at  # psutil, which no start should wait for

    try:
        return ran_at(process, path.stat().st_mtime)
    except OSError:
        return False


def _end(path: Path, file: TextIO) -> None:
    faulthandler.disable()
    file.close()
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
