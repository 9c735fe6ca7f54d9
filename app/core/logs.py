"""The log file, and what of it a report shows."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
from pathlib import Path

from app import __version__
from app.core import crash_traces

MAX_BYTES = 1 << 20
TAIL_BYTES = 1 << 16  # of the log's end that is read for a report
TAIL_LINES = 60
BEGINS = "Unsung {} begins"  # first line of each run
BUG = {"is_bug": True}  # `extra` of a record whose exception is our mistake: it reaches the report
THIS_RUN, LAST_RUN = 1, 2

log = logging.getLogger(__name__)


def start_logging(folder: Path) -> Path | None:
    """Write warnings and worse to a rotating file, and crashes of native code beside it.

    Args:
        folder: Where `unsung.log` is kept; created when missing.

    Returns:
        The log file, or None where the folder cannot be written (the program runs without).
    """
    path = log_file(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=MAX_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
        crash_traces.begin(folder)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    sys.unraisablehook = _log_unraisable
    log.info(BEGINS.format(__version__))
    return path


def log_file(folder: Path) -> Path:
    """Return where the log is in its folder."""
    return folder / "unsung.log"


def log_tail(folder: Path, run: int = THIS_RUN, lines: int = TAIL_LINES) -> list[str]:
    """Return the last lines that a run of the program wrote; none where there is no log.

    Args:
        folder: Of the log.
        run: `THIS_RUN`, or `LAST_RUN` for the one before.
        lines: How many at most.
    """
    try:
        with log_file(folder).open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - TAIL_BYTES))
            text = file.read().decode("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    begin = f"{__name__}: {BEGINS.partition('{')[0]}"
    starts = [place for place, line in enumerate(text) if begin in line]
    first = starts[-run] if len(starts) >= run else 0
    last = starts[1 - run] if run > 1 and len(starts) >= run - 1 else len(text)
    return text[first:last][-lines:]


def _log_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    logging.getLogger("unraisable").error(
        "%s in %r", unraisable.exc_value, unraisable.object, exc_info=unraisable.exc_value
    )
