"""The log file, and a trace of hard crashes."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
from pathlib import Path

MAX_BYTES = 1 << 20


def start_logging(folder: Path) -> Path | None:
    """Write warnings and worse to a rotating file, and crashes of native code beside it.

    Args:
        folder: Where `unsung.log` is kept; created when missing.

    Returns:
        The log file, or None where the folder cannot be written (the program runs without).
    """
    path = folder / "unsung.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=MAX_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable(crashes)
    sys.unraisablehook = _log_unraisable
    return path


def _log_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    logging.getLogger("unraisable").error(
        "%s in %r", unraisable.exc_value, unraisable.object, exc_info=unraisable.exc_value
    )
