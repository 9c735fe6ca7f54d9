"""The unfinished file of a download, and a note beside it of where it comes from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Origin:
    """Which file at which address an unfinished file is the beginning of.

    Attributes:
        url: The address in the catalogue.
        validator: What the server calls this state of the file: a strong ETag, or a date; empty
            where it says neither.
    """

    url: str
    validator: str = ""


class PartFile:
    """The unfinished file beside `target`: NAME.part, with its origin in NAME.part.json."""

    def __init__(self, target: Path) -> None:
        self.path = target.with_name(f"{target.name}.part")
        self._note = target.with_name(f"{target.name}.part.json")

    @property
    def size(self) -> int:
        """How many bytes are there."""
        return self.path.stat().st_size if self.path.is_file() else 0

    @property
    def origin(self) -> Origin | None:
        """Where they come from, or None where nobody can tell."""
        try:
            return Origin(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def begin(self, origin: Origin) -> None:
        """Note where what comes next is from."""
        self._note.write_text(json.dumps(asdict(origin)), encoding="utf-8")

    def finish(self, target: Path) -> None:
        """Give the whole file its name."""
        self.path.replace(target)
        self._note.unlink(missing_ok=True)

    def drop(self) -> None:
        """Remove it."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)
