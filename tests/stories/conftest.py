"""The real window of the stories, over a sound card that the test moves."""

import gc

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.audio.store import Store
from app.core import paths
from app.playback.player import Player
from app.tasks.engine_process import EngineProcess
from app.ui import theme
from app.ui.application import AfterFirstPaint
from app.ui.memory import MemoryFile
from app.ui.window import MainWindow
from tests.ui.parts import close, opener
from tests.ui.watchdog import Watchdog


@pytest.fixture
def streams():
    """Streams the player opened."""
    return []


@pytest.fixture
def engine():
    """The one of the program, in a process of its own."""
    return EngineProcess(paths.user_cache() / "store")


@pytest.fixture
def built(qtbot, streams, engine):
    """The window before it is shown."""
    theme.apply_style(QApplication.instance())
    store = Store(paths.user_cache() / "store")
    memory = MemoryFile(paths.user_data() / "window.json")
    memory.update(strong_offer="no")  # its message would cover those the stories wait for
    window = MainWindow(store, engine, Player(opener(streams)), memory)
    qtbot.addWidget(window)
    yield window
    gc.unfreeze()


@pytest.fixture
def window(built, qtbot):
    """The window as the program starts it."""
    starter = AfterFirstPaint(built, [])
    built.show()
    qtbot.waitExposed(built)
    QTest.qWait(150)
    qtbot.waitUntil(lambda: built.session.is_idle, timeout=30_000)
    yield built
    built.close()
    starter.deleteLater()


@pytest.fixture
def shown(built, qtbot):
    """The window in a usual size, without what the program does at its start."""
    built.resize(1280, 860)
    built.show()
    qtbot.waitExposed(built)
    yield built
    close(built)


@pytest.fixture
def watchdog():
    dog = Watchdog()
    dog.start()
    yield dog
    dog.stop()
