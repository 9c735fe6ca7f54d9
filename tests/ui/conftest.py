import threading

import numpy as np
import pytest
import soundfile
from PySide6.QtWidgets import QApplication

from app.audio.store import Store
from app.core import paths
from app.playback.player import Player
from app.ui import theme
from app.ui.memory import MemoryFile
from app.ui.window import MainWindow
from tests.ui.parts import HalvesInThread, close, drop_files, opener, wait_open, write_card
from tests.ui.project_parts import choose, file, saved, start  # noqa: F401

RATE = 44_100


@pytest.fixture
def store():
    return Store(paths.user_cache() / "store")


@pytest.fixture
def song_file(tmp_path):
    """Four seconds of stereo music, nearly."""
    seconds = np.arange(4 * RATE) / RATE
    left = 0.4 * np.sin(2 * np.pi * 220 * seconds) * (1 + np.sin(2 * np.pi * 2 * seconds)) / 2
    right = 0.3 * np.sin(2 * np.pi * 331 * seconds)
    path = tmp_path / "Élan – song.wav"
    soundfile.write(path, np.stack([left, right], axis=1).astype(np.float32), RATE, subtype="FLOAT")
    return path


@pytest.fixture
def streams():
    """Streams the player opened; a test calls their callback instead of a sound card."""
    return []


@pytest.fixture
def player(streams):
    player = Player(opener(streams))
    yield player
    player.close()


@pytest.fixture
def engine(store):
    write_card("halves")
    return HalvesInThread(store.root)


@pytest.fixture
def window(qtbot, store, engine, player):
    theme.apply_style(QApplication.instance())
    window = MainWindow(store, engine, player, MemoryFile(paths.user_data() / "window.json"))
    qtbot.addWidget(window, before_close_func=lambda w: None)
    window.resize(1100, 700)
    window.show()
    qtbot.waitExposed(window)
    yield window
    close(window)


@pytest.fixture
def drop(window):
    """Drops files on the window as a desktop does."""

    return lambda *files: drop_files(window, *files)


@pytest.fixture
def opened(window, drop, song_file, qtbot):
    """The window with one song open."""
    drop(song_file)
    wait_open(qtbot, window)
    return window


@pytest.fixture
def separated(opened, qtbot):
    """The window with one separated song."""
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: opened.song.project.base is not None)
    qtbot.waitUntil(lambda: opened.song.activity is None)
    return opened


@pytest.fixture
def growing(opened, engine):
    """The window while a song is separated; call with how many half seconds to do."""
    engine.block = RATE // 2
    engine.steps = threading.Semaphore(0)
    yield engine.steps.release
    engine.steps.release(1000)
