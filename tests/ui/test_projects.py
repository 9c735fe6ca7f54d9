"""Projects in the window: saved, elsewhere too, and what shows that they are not."""

import json
import os
import sys
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.audio.store import Store
from app.catalog.stems import VOCALS
from app.project.edits import add_region, add_take
from app.project.model import Span
from app.ui.application import SWITCH_SECONDS
from tests.ui.project_parts import RATE, answer, autosave, is_idle, rename
from tests.ui.watchdog import ATTEMPTS, LONGEST_BLOCK, Watchdog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def test_title_and_list_mark_what_is_not_saved(saved, qtbot, drop, tmp_path):
    other = tmp_path / "other.wav"
    soundfile.write(other, np.zeros((900, 2), np.float32), RATE)
    drop(other)
    qtbot.waitUntil(lambda: len(saved.session.songs) == 2 and is_idle(saved))
    row = saved.songs._rows.item(0)
    assert not saved.isWindowModified()
    assert "not saved" not in row.data(Qt.ItemDataRole.AccessibleTextRole)
    rename(saved, "bridge")
    assert saved.isWindowModified()
    assert "[*]" in saved.windowTitle()
    assert "not saved" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    saved.songs._rows.repaint()
    saved.actions_by_name["undo"].trigger()  # now it is as it was saved
    assert not saved.isWindowModified()
    saved.actions_by_name["redo"].trigger()
    saved.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: is_idle(saved))
    assert not saved.isWindowModified()
    assert "not saved" not in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_change_during_a_save_stays_unsaved(saved, qtbot):
    rename(saved, "bridge")
    saved.actions_by_name["save"].trigger()
    rename(saved, "outro")
    qtbot.waitUntil(lambda: is_idle_but_due(saved))
    assert saved.song.is_unsaved
    assert saved.song.saved.regions[0].name == "bridge"


def is_idle_but_due(window):
    return not window.song.activities and window.song.saved.regions[0].name == "bridge"


def test_saving_elsewhere_moves_the_project(saved, qtbot, choose, tmp_path, file):
    rename(saved, "bridge")
    autosave(qtbot, saved)
    assert file.with_name("Song.unsung.autosave").exists()
    choose(tmp_path / "Other")  # the ending is added
    saved.actions_by_name["saveAs"].trigger()
    qtbot.waitUntil(lambda: is_idle(saved))
    assert saved.song.file == tmp_path / "Other.unsung"
    assert json.loads(saved.song.file.read_text())["regions"][0]["name"] == "bridge"
    assert json.loads(file.read_text())["regions"][0]["name"] == "chorus"
    assert not list(tmp_path.glob("*.autosave*"))
    assert not list(tmp_path.glob(".Song.unsung.lock"))


def test_a_project_that_cannot_be_saved_says_why_and_can_be_saved_elsewhere(
    separated, choose, tmp_path, qtbot
):
    choose(tmp_path / "missing" / "Song.unsung")
    separated.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: "does not exist" in separated.messages.text)
    assert separated.song.is_unsaved
    choose(tmp_path / "Song.unsung")
    answer(separated, "Save as…")
    qtbot.waitUntil(lambda: separated.song.file == tmp_path / "Song.unsung")
    assert separated.messages.text == ""


def test_trimming_the_cache_keeps_what_undo_needs(saved, store, qtbot):
    refs = saved.song.project.regions[0].takes[0].stems[VOCALS], saved.song.project.mixture
    for ref in refs:
        os.utime(store.root / "audio" / f"{ref.digest}.npy", (0, 0))
    saved.session.hold(saved.song.project)
    kept = []
    original = Store.trim
    Store.trim = lambda self, keep=(), **options: kept.append(original(self, 0, keep))
    try:
        saved.session.prepare()
        qtbot.waitUntil(lambda: is_idle(saved))
    finally:
        Store.trim = original
    assert kept
    assert all(store.has(ref) for ref in refs)


def test_save_actions_wait_for_a_song(window, opened):
    made = opened.actions_by_name
    assert all(made[name].isEnabled() for name in ("save", "saveAs", "pack"))
    made["close"].trigger()
    assert not any(made[name].isEnabled() for name in ("save", "saveAs", "pack"))
    assert opened.windowTitle() == "Unsung"


@pytest.fixture
def as_in_the_program():
    """How long a thread keeps Python's lock, as `app/ui/application.py` sets it."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("as_in_the_program")
@pytest.mark.slow  # it needs a quiet machine
def test_saving_a_large_project_never_holds_up_the_window(saved, qtbot, file):
    project = saved.song.project
    take = project.regions[0].takes[0]
    for index in range(8):  # as of an hour, separated eight times
        spread = tuple(-20.0 - index - second / 7 for second in range(3600))
        project = add_region(project, Span(index * 100, index * 100 + 90), 0, f"mark {index}")
        project = add_take(project, project.regions[-1].id, replace(take, disagreement=spread))
    longest = []
    for attempt in range(ATTEMPTS):
        saved.song.document.apply("Mark", project)
        qtbot.waitUntil(lambda: saved.session.is_idle)
        QTest.qWait(100)  # drawn, which is not what this is about
        watchdog = Watchdog()
        watchdog.start()
        autosave(qtbot, saved)
        saved.actions_by_name["save"].trigger()
        qtbot.waitUntil(lambda: is_idle(saved))
        watchdog.stop()
        longest.append(watchdog.longest)
        if watchdog.longest < LONGEST_BLOCK:
            break
        rename(saved, f"attempt {attempt}")
        project = saved.song.project
    assert file.stat().st_size > 400_000
    assert min(longest) < LONGEST_BLOCK, (longest, watchdog.where)
