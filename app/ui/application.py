"""Starts the window: builds what it needs and gives it to it."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import __version__
from app.audio.store import Store
from app.core import paths
from app.playback.player import Player
from app.tasks.engine_process import EngineProcess
from app.ui import theme
from app.ui.failures import Failures
from app.ui.language import SYSTEM, install
from app.ui.memory import MemoryFile
from app.ui.window import MainWindow

SWITCH_SECONDS = 0.001  # the UI thread waits so long for Python's lock while a worker computes
SETTLE_MS = 50  # after the first paint, so that starting the engine does not delay what is seen


def run(files: Sequence[Path]) -> int:
    """Open the window with these files and return when it is closed.

    Returns:
        The exit code of the program.
    """
    memory = MemoryFile(paths.user_data() / "window.json")
    application = create_application(sys.argv, memory.value.language)
    store_root = paths.user_cache() / "store"
    window = MainWindow(Store(store_root), EngineProcess(store_root), Player(), memory)
    failures = Failures(window.show_error, window.support.crashes.report, window)
    failures.install()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    starter = AfterFirstPaint(window, list(files), is_first=memory.is_new)
    application.file_named.connect(starter.open)
    window.show()
    code = application.exec()
    starter.deleteLater()
    failures.uninstall()
    return code


class Application(QApplication):
    """Says which files the system wants opened: macOS names none of them on the command line.

    Signals:
        file_named(path): A song or project was opened with Unsung, or dropped on its icon.
    """

    file_named = Signal(object)

    def event(self, event: QEvent) -> bool:
        """See such a file; only what is sent to the application itself comes here."""
        if event.type() == QEvent.Type.FileOpen and event.file():
            self.file_named.emit(Path(event.file()))
            return True
        return super().event(event)


def create_application(arguments: Sequence[str], language: str = SYSTEM) -> QApplication:
    """Return the Qt application with our name, icon, style and translation.

    Args:
        arguments: Of the program.
        language: The setting; see `app/ui/language.py`.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setDesktopFileName("unsung")
    application = Application(list(arguments))
    application.setApplicationName("Unsung")
    application.setApplicationVersion(__version__)
    icon = paths.resources() / "icons" / "unsung.png"
    application.setWindowIcon(QIcon(str(icon)))
    install(application, language)
    theme.apply_style(application)
    return application


class AfterFirstPaint(QObject):
    """Waits until the window can be seen, then opens files and readies the engine.

    At the first start, where no file is to be opened, it opens the song that we bring along.
    """

    def __init__(self, window: MainWindow, files: list[Path], *, is_first: bool = False) -> None:
        super().__init__(window)
        self._window, self._files, self._is_first = window, files, is_first
        self._has_started = False
        # The window itself never paints: the widgets it holds cover it.
        window.empty.installEventFilter(self)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open one more file, now or with the others."""
        if self._has_started:
            self._window.open([path])
        else:
            self._files.append(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(SETTLE_MS, self._start)
        return False

    def _start(self) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        self._has_started = True
        self._window.start_work(self._files)
        if self._is_first and not self._files:
            self._window.welcome.begin()
        # What is alive now stays; a full collection would otherwise stop the sound for 60 ms.
        gc.collect()
        gc.freeze()
