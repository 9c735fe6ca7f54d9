"""How large a window may be: no larger than its screen, however much that is scaled."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

TITLE_LINES = 3  # of text; what the desktop puts around a window


def room_for(window: QWidget) -> QSize:
    """Return the most that a window can show on its screen, in pixels of the window."""
    title = window.fontMetrics().height() * TITLE_LINES
    return window.screen().availableSize() - QSize(title // 2, title)


def resize_within_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window this size, or as much of it as its screen has room for."""
    window.resize(wanted.boundedTo(room_for(window)))
