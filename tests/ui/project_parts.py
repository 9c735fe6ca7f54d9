"""Windows with projects, for the tests of saving, opening and recovering them."""

import os

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.catalog.recipes import Member, Recipe
from app.catalog.stems import VOCALS
from app.core import paths
from app.playback.player import Player
from app.project.edits import add_region, add_take, change_region
from app.project.model import Span, Take
from app.tasks import project_text
from app.ui.memory import MemoryFile
from app.ui.window import MainWindow
from tests.ui.parts import close, opener

RATE = 44_100
GONE = Recipe((Member("a-card-that-was-removed"),))
DEAD = [2**22 + 1, 1.5]  # the number and the beginning of a process that runs no more


@pytest.fixture
def start(qtbot, store, engine, streams):
    """Starts the program anew over the same folders."""
    windows = []

    def start(*files):
        memory = MemoryFile(paths.user_data() / "window.json")
        window = MainWindow(store, engine, Player(opener(streams)), memory)
        qtbot.addWidget(window, before_close_func=lambda w: None)
        windows.append(window)
        window.show()
        window.start_work(list(files))
        qtbot.waitUntil(lambda: is_idle(window))
        return window

    yield start
    for window in windows:
        close(window)


@pytest.fixture
def choose(monkeypatch):
    """Answers every file dialog with this path."""

    def choose(path):
        answer = lambda *arguments: (str(path), "")  # noqa: E731
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, answer)

    return choose


@pytest.fixture
def file(tmp_path):
    return tmp_path / "Song.unsung"


@pytest.fixture
def saved(separated, store, file, choose, qtbot):
    """A window with a saved project: a separation, and a passage with a take of an unknown card."""
    mark(separated, store)
    save(qtbot, separated, choose, file)
    return separated


def is_idle(window):
    is_busy = any(song.activities for song in window.session.songs)
    return window.session.is_idle and window.projects.is_idle and not is_busy


def mark(window, store, name="chorus", start=RATE, end=2 * RATE):
    """Mark a passage and give it a take that is silent."""
    document = window.song.document
    with store.writer(2, RATE) as writer:
        writer.add(np.zeros((end - start, 2), np.float32))
        take = Take(GONE, Span(start, end), {VOCALS: writer.finish()})
    project = add_region(document.project, Span(start, end), 0, name)
    document.apply("Mark", add_take(project, project.regions[-1].id, take))


def rename(window, name):
    project = window.song.project
    window.song.document.apply("Rename", change_region(project, project.regions[0].id, name=name))


def save(qtbot, window, choose, file, action="save"):
    choose(file)
    window.actions_by_name[action].trigger()
    qtbot.waitUntil(lambda: is_idle(window) and not window.song.is_unsaved)


def autosave(qtbot, window):
    window.projects.autosaver.flush()
    qtbot.waitUntil(lambda: window.projects.is_idle)


def crash(qtbot, window):
    """Close a window, but leave its autosaves as a program that was killed does."""
    autosave(qtbot, window)
    folders = [paths.user_data() / "autosave"]
    folders += [song.file.parent for song in window.session.songs if song.file]
    kept = [
        (file, project_text.read_values(file), file.stat())
        for folder in folders
        for file in folder.glob("[!.]*.unsung*")
        if file.is_file() and "process" in project_text.read_values(file)
    ]
    assert kept
    close(window)
    for file, values, status in kept:
        project_text.write_values(file, {**values, "process": DEAD})
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def buttons(window):
    found = window.messages.findChildren(QPushButton)
    return {button.text(): button for button in found if not button.isHidden()}


def answer(window, text):
    buttons(window)[text].click()


def dialog(window):
    return window.findChild(object, "unsavedDialog")


def decide(window, name):
    dialog(window).findChild(QPushButton, name).click()
