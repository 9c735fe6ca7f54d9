"""Files that are dragged over the window, and dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui.droppable import Dragged, drop_text, refusal
from app.ui.panels.empty import DropOverlay, EmptyState

REFUSAL_MS = 4000  # not every desktop says that what was refused is gone


class Drops(QObject):
    """Watches a window: what lies under the pointer lights up and says what dropping does.

    Args:
        window: Takes the files.
        empty: Lights up where it is seen.
        overlay: Covers everything else; says why something is refused.

    Signals:
        dropped(paths): Files or folders were dropped.
        refused(error): What else was dropped with them cannot be taken.
    """

    dropped = Signal(object)
    refused = Signal(object)

    def __init__(self, window: QWidget, empty: EmptyState, overlay: DropOverlay) -> None:
        super().__init__(window)
        self._empty, self._overlay = empty, overlay
        self._fading = QTimer(self, interval=REFUSAL_MS, singleShot=True)
        self._fading.timeout.connect(overlay.hide)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See files come, go and fall."""
        if isinstance(event, QDragLeaveEvent):
            self._darken()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._darken()
            self._take(event)
        elif isinstance(event, QDragEnterEvent):
            dragged = _dragged(event)
            event.setAccepted(bool(dragged.taken))
            if dragged.taken:
                event.acceptProposedAction()
                self._light(list(dragged.taken))
            elif dragged.refused or dragged.is_remote:
                self._refuse(dragged)
        else:
            if isinstance(event, QDragMoveEvent) and self._fading.isActive():
                self._fading.start()
            return super().eventFilter(watched, event)
        return True

    def _take(self, event: QDropEvent) -> None:
        dragged = _dragged(event)
        if dragged.taken:
            event.acceptProposedAction()
            self.dropped.emit(list(dragged.taken))
        if dragged.refused:
            self.refused.emit(refusal(dragged))

    def _light(self, paths: list[Path]) -> None:
        self._fading.stop()
        self._empty.set_lit(True, drop_text(paths))
        if not self._empty.isVisible():
            self._overlay.show_over(self._overlay.parentWidget().rect(), drop_text(paths))

    def _refuse(self, dragged: Dragged) -> None:
        error = refusal(dragged)
        area = self._overlay.parentWidget().rect()
        self._overlay.show_over(area, error.message, error.hint, is_refusal=True)
        self._fading.start()

    def _darken(self) -> None:
        self._fading.stop()
        self._empty.set_lit(False)
        self._overlay.hide()


def _dragged(event: QDropEvent) -> Dragged:
    urls = event.mimeData().urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return Dragged.of(files, is_remote=len(files) < len(urls))
