"""The choices of the View menu about lanes: waveform or spectrogram, frequencies and colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.ui.memory import MemoryFile
from app.ui.timeline.look import CHOICES, Look
from app.ui.timeline.timeline import Timeline


def action_name(field: str, value: str | int) -> str:
    """Return the name of the action that makes a choice, e.g. "viewBoth" or "top8000"."""
    text = str(value)
    return field + text[0].upper() + text[1:]


class Looks(QObject):
    """Shows lanes as the user chose, and remembers it."""

    def __init__(self, timeline: Timeline, memory: MemoryFile, parent: QObject) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._memory = memory
        self.look = Look.from_dict(memory.value.look)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            action_name(field, value): partial(self._choose, field, value)
            for field, values in CHOICES.items()
            for value in values
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Show what is remembered, in the menus and in the timeline."""
        for field in CHOICES:
            actions[action_name(field, getattr(self.look, field))].setChecked(True)
        self._timeline.set_look(self.look)

    def _choose(self, field: str, value: str | int, checked: bool = True) -> None:
        self.look = replace(self.look, **{field: value})
        self._memory.update(look=self.look.to_dict())
        self._timeline.set_look(self.look)
