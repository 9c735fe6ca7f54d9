"""The choices of where networks run and in which precision; shows what they came to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.core.errors import AppError
from app.ui import actions as table
from app.ui.memory import MemoryFile
from app.ui.session import Session

AUTO = "auto"
DEVICES = (AUTO, "cpu", "cuda", "mps", "xpu")
PRECISIONS = (AUTO, "float32", "bfloat16", "float16")


class Processing(QObject):
    """Readies the engine as the user chose, and remembers it.

    Args:
        session: Has the engine.
        memory: The choices.
        parent: Owner.
    """

    def __init__(self, session: Session, memory: MemoryFile, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._memory = memory
        self._actions: Mapping[str, QAction] = {}
        memory.changed.connect(self._on_changed)
        session.engine_ready.connect(self._on_ready)
        session.engine_failed.connect(self._on_failed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        devices = {f"device_{name}": partial(self._choose, "device", name) for name in DEVICES}
        return devices | {
            f"precision_{name}": partial(self._choose, "precision", name) for name in PRECISIONS
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Show what is remembered in the menu from now on."""
        self._actions = actions
        self._check()

    def start(self) -> None:
        """Ready the engine in the background."""
        memory = self._memory.value
        self._session.warm(memory.device, memory.precision)

    def _choose(self, field: str, name: str) -> None:
        self._memory.update(**{field: name})

    @Slot(str)
    def _on_changed(self, field: str) -> None:
        if field in ("device", "precision"):
            self._check()
            self.start()

    def _check(self) -> None:
        memory = self._memory.value
        for name in (f"device_{memory.device}", f"precision_{memory.precision}"):
            if name in self._actions:
                self._actions[name].setChecked(True)

    @Slot(object)
    def _on_ready(self, running: object) -> None:
        """Tell what “automatic” came to."""
        device, precision = getattr(running, "device", ""), getattr(running, "precision", "")
        for group, found in (("device", device), ("precision", precision)):
            action = self._actions.get(f"{group}_{AUTO}")
            chosen = self._actions.get(f"{group}_{found}")
            if action is None or chosen is None:
                continue
            text = self.tr("&Automatic")
            if getattr(self._memory.value, group) == AUTO:
                text = self.tr("&Automatic: {0}").format(table.plain(chosen.text()))
            action.setText(text)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        """Go back to what always works; the window shows why."""
        memory = self._memory.value
        if memory.device != AUTO:
            self._memory.update(device=AUTO)
