"""What the window remembers from one start to the next: a folder, a volume, its place."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.core.files import atomic_path
from app.ui.settings import is_allowed

log = logging.getLogger(__name__)

VERSION = 1  # of the file; see `MIGRATIONS`


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
        snap: What marks snap to: "off", "zero" (crossings) or "beats".
        ensemble: The ensemble put together last, see `app/ui/ensembles.py`; may be empty.
        scheme: "system", "light" or "dark".
        export_format: Name of the export format chosen last.
        export_subtype: Its sample format or quality.
        export_rate: Frames per second of exported files; 0 for the song's.
        export_dither: "tpdf" or "none".
        export_template: How exported files are called.
        export_stems: Which stems were written last, with commas between them.
        export_what: "song" or "sections".
        look: How the lanes show sound, see `app/ui/timeline/look.py`; may be empty.
        device: Where networks run: "auto", "cpu", "cuda", "mps" or "xpu".
        precision: What they compute in: "auto", "float32", "bfloat16" or "float16".
        pre_roll: Seconds that are heard before the section or the playhead.
        match_loudness: Whether everything is heard equally loud.
        output: Name of the sound output; empty for the system's own.
        geometry: Place and size of the window, as Qt writes them, in base 64.
        language: Of the window: "system", or a key of `app/ui/language.py: LANGUAGES`.
        ruler: What the timeline's ruler counts: "time" or "bars".
        difference_lane: Whether the lane of what sections change is shown.
        check_updates: Whether it is asked at each start if a newer version is out.
        cache_gb: How much disk separations and decoded songs may use, in GB; 0 for any amount.
        strong_offer: What was said to the first strong network: "no", "done", or nothing yet.
    """

    open_folder: str = ""
    export_folder: str = ""
    volume: float = 0.8
    import_folder: str = ""
    card: str = ""
    section_card: str = ""
    snap: str = "off"
    ensemble: dict[str, Any] = field(default_factory=dict)
    scheme: str = "system"
    export_format: str = "wav"
    export_subtype: str = "PCM_24"
    export_rate: int = 0
    export_dither: str = "tpdf"
    export_template: str = "{title} ({stem})"
    export_stems: str = "vocals,accompaniment"
    export_what: str = "song"
    look: dict[str, Any] = field(default_factory=dict)
    device: str = "auto"
    precision: str = "auto"
    pre_roll: float = 2.0
    match_loudness: bool = False
    output: str = ""
    geometry: str = ""
    language: str = "system"
    ruler: str = "time"
    difference_lane: bool = False
    check_updates: bool = False
    cache_gb: int = 20
    strong_offer: str = ""


Values = dict[str, Any]
# What makes the values of a version those of the next one: a renamed field, another kind of value.
MIGRATIONS: dict[int, Callable[[Values], Values]] = {
    # Whether marks snap to zero crossings became what they snap to.
    0: lambda values: {**values, "snap": "zero" if values.get("snap") is True else "off"},
}


class MemoryFile(QObject):
    """Keeps `Memory` as JSON in the user's folder; a lost file costs nothing but the memory.

    What this version does not know, since a newer one wrote it, stays in the file.

    Attributes:
        is_new: Whether nothing was ever remembered: this is the first start.

    Signals:
        changed(field): A field has another value now, by whatever menu or dialog.
    """

    changed = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.is_new = not path.exists()
        self._stored = _stored(path)
        self.value = _memory(self._stored)

    @property
    def folder(self) -> Path:
        """Where the user's data lies."""
        return self._path.parent

    def update(self, **changes: object) -> None:
        """Change some fields; written by `save`."""
        old, self.value = self.value, replace(self.value, **changes)
        for name in changes:
            if getattr(old, name) != getattr(self.value, name):
                self.changed.emit(name)

    def save(self) -> None:
        """Write the file, whole or not at all."""
        with contextlib.suppress(OSError):  # a read-only home must not keep the window open
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_path(self._path) as temporary:
                temporary.write_text(json.dumps(self._written(), indent=1), encoding="utf-8")

    def _written(self) -> Values:
        """Return the values of all fields, and what was in the file and is not understood."""
        usual, values = asdict(Memory()), asdict(self.value)
        strange = _strange(self._stored)
        kept = {k: v for k, v in strange.items() if k not in values or values[k] == usual[k]}
        return {**values, **kept, "version": max(VERSION, _version(self._stored))}


def migrated(
    stored: Mapping[str, Any],
    migrations: Mapping[int, Callable[[Values], Values]] = MIGRATIONS,
    version: int = VERSION,
) -> Values:
    """Return the values of a file as this version calls them.

    Args:
        stored: As read; a file without a version is of version 0.
        migrations: By the version they start from; where there is none, nothing changed.
        version: Where they lead. A file of a newer one stays as it is.
    """
    values = dict(stored)
    for number in range(_version(stored), version):
        if number in migrations:
            values = migrations[number](values)
    return values


def _stored(path: Path) -> Values:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return migrated(stored) if isinstance(stored, dict) else {}


def _memory(stored: Values) -> Memory:
    strange = _strange(stored)
    memory = Memory(**{name: v for name, v in stored.items() if name not in strange})
    return replace(memory, volume=min(max(memory.volume, 0.0), 1.0))


def _strange(stored: Values) -> Values:
    """Return what is no field of `Memory`, or has a value that the field cannot have."""
    usual = asdict(Memory())
    return {
        name: value
        for name, value in stored.items()
        if type(value) is not type(usual.get(name)) or not is_allowed(name, value)
    }


def _version(stored: Mapping[str, Any]) -> int:
    number = stored.get("version")
    return number if type(number) is int and number >= 0 else 0
