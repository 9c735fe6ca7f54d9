"""Name, version and addresses of the program: what every installer says of it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

NAME = "unsung"
TITLE = "Unsung"
PUBLISHER = "The Unsung authors"
IDENTIFIER = "io.github.unsung.Unsung"  # macOS's name for the application
SUMMARY = "take the voice out of a song, and perfect the result by ear"
COPYRIGHT = "Copyright (c) 2026 The Unsung authors"


def version() -> str:
    """Return `app.__version__`, the only place that says it, without importing the program.

    Raises:
        ValueError: If the line is not there.
    """
    text = (ROOT / "app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("app/__init__.py does not say __version__")
    return found[1]
