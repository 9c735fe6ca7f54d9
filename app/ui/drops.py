"""Files that are dragged over the window, and dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui.describe import drop_text
from app.ui.imports import is_checkpoint
from app.ui.panels.empty import DropOverlay, EmptyState


class Drops(QObject):
    """Watches a window: what lies under the pointer lights up and says what dropping does.

    Args:
        window: Takes the files.
        empty: Lights up where it is seen.
        overlay: Covers everything else.

    Signals:
        dropped(paths): Files or folders were dropped.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, empty: EmptyState, overlay: DropOverlay) -> None:
        super().__init__(window)
        self._empty, self._overlay = empty, overlay
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See files come, go and fall."""
        if isinstance(event, QDragLeaveEvent):
            self._light([])
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._light([])
            if paths := _local_files(event):
                event.acceptProposedAction()
                self.dropped.emit(paths)
        elif isinstance(event, QDragEnterEvent):
            if paths := _local_files(event):
                event.acceptProposedAction()
                self._light(paths)
        else:
            return super().eventFilter(watched, event)
        return True

    def _light(self, paths: list[Path]) -> None:
        is_for_networks = any(is_checkpoint(path) for path in paths)
        self._empty.set_lit(bool(paths), drop_text(paths) if is_for_networks else "")
        if paths and not self._empty.isVisible():
            self._overlay.show_over(self._overlay.parentWidget().rect(), drop_text(paths))
        else:
            self._overlay.hide()


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
