"""The report of a mistake of ours: what runs here, what happened, the log; nothing personal."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence

from app.core.scrub import scrub
from app.core.versions import version_lines


def crash_report(what: Sequence[str], log_lines: Sequence[str], titles: Iterable[str] = ()) -> str:
    """Return a report in English, for developers, without paths and names.

    Args:
        what: Traces of what happened, the first one first.
        log_lines: The last lines of the log.
        titles: Of the songs that are open.
    """
    log = "\n".join(log_lines)
    for trace in what:
        log = log.replace(trace.strip(), "(the traceback above)")
    parts = ["\n".join(version_lines()), *(trace.strip() for trace in what)]
    if log.strip():
        parts.append(f"The end of the log:\n{log.strip()}")
    return scrub("\n\n".join(parts), titles) + "\n"


def trace_of(error: BaseException) -> str:
    """Return an exception's traceback, with those of its causes."""
    return "".join(traceback.format_exception(error))


def kind_of(error: BaseException) -> str:
    """Return what is the same for the same mistake: the exception's kind and where it was."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    # One that came from the separation process has the traceback it had there in its message.
    message = str(error)
    return " ".join((type(error).__name__, place, message if not place or "\n" in message else ""))
