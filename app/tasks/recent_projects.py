"""The projects that were opened or saved last."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from app.core import paths
from app.core.files import atomic_path

MOST = 12


def recent_projects() -> list[Path]:
    """Return the projects opened or saved last, the last one first, without missing ones."""
    return [path for path in _listed() if _is_there(path)]


def note_recent(path: Path) -> None:
    """Put a project at the top of the list; one that cannot be written costs the list only."""
    path = path.absolute()
    others = [other for other in _listed() if _key(other) != _key(path)]
    _write([path, *others])


def forget_recent(path: Path) -> None:
    """Take a project off the list."""
    _write([other for other in _listed() if _key(other) != _key(path.absolute())])


def _listed() -> list[Path]:
    try:
        names = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    names = names if isinstance(names, list) else []
    return [Path(name) for name in names if isinstance(name, str) and name]


def _write(listed: list[Path]) -> None:
    with contextlib.suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        with atomic_path(_file()) as temporary:
            names = [str(path) for path in listed[:MOST]]
            temporary.write_text(json.dumps(names, indent=1), encoding="utf-8")


def _file() -> Path:
    return paths.user_data() / "recent.json"


def _key(path: Path) -> str:
    return os.path.normcase(path)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
