"""What the window remembers from one start to the next: a folder, a volume, its place."""

from __future__ import annotations

import contextlib
import json
import logging
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from app.core.files import atomic_path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Memory:
    """Remembered choices; all have a default.

    Attributes:
        open_folder: Where a song was opened last.
        export_folder: Where stems were written last.
        volume: 0..1.
        import_folder: Where a checkpoint was imported from last.
        card: Name of the card chosen last, or the key of the ensemble.
        section_card: The same for sections.
        snap: Whether marks snap to zero crossings.
        ensemble: The ensemble put together last, see `app/ui/ensembles.py`; may be empty.
        scheme: "system", "light" or "dark".
        export_format: Name of the export format chosen last.
        export_subtype: Its sample format.
        look: How the lanes show sound, see `app/ui/timeline/look.py`; may be empty.
        device: Where networks run: "auto", "cpu", "cuda", "mps" or "xpu".
        precision: What they compute in: "auto", "float32", "bfloat16" or "float16".
        geometry: Place and size of the window, as Qt writes them, in base 64.
    """

    open_folder: str = ""
    export_folder: str = ""
    volume: float = 0.8
    import_folder: str = ""
    card: str = ""
    section_card: str = ""
    snap: bool = False
    ensemble: dict[str, Any] = field(default_factory=dict)
    scheme: str = "system"
    export_format: str = "wav"
    export_subtype: str = "PCM_24"
    look: dict[str, Any] = field(default_factory=dict)
    device: str = "auto"
    precision: str = "auto"
    geometry: str = ""


class MemoryFile:
    """Keeps `Memory` as JSON in the user's folder; a lost file costs nothing but the memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.value = _read(path)

    @property
    def folder(self) -> Path:
        """Where the user's data lies."""
        return self._path.parent

    def update(self, **changes: object) -> None:
        """Change some fields; written by `save`."""
        self.value = replace(self.value, **changes)

    def save(self) -> None:
        """Write the file, whole or not at all."""
        with contextlib.suppress(OSError):  # a read-only home must not keep the window open
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_path(self._path) as temporary:
                temporary.write_text(json.dumps(asdict(self.value), indent=1), encoding="utf-8")


def _read(path: Path) -> Memory:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Memory()
    if not isinstance(stored, dict):
        return Memory()
    usual = Memory()
    kinds = {entry.name: type(getattr(usual, entry.name)) for entry in fields(Memory)}
    known = {k: v for k, v in stored.items() if k in kinds and isinstance(v, kinds[k])}
    memory = Memory(**known)
    return replace(memory, volume=min(max(memory.volume, 0.0), 1.0))
