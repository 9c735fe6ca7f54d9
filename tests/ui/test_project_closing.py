"""What the user is asked when a window or song with changes is closed."""

import json

import pytest
from PySide6.QtWidgets import QFileDialog

from app.core import paths
from tests.ui.project_parts import autosave, decide, dialog, is_idle, mark, rename

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def test_closing_asks_what_becomes_of_changes(saved, file, qtbot):
    rename(saved, "bridge")
    saved.close()
    assert saved.isVisible()
    decide(saved, "keepButton")
    assert saved.isVisible()
    saved.close()
    assert "“Élan – song”" in dialog(saved).text()
    decide(saved, "saveButton")
    qtbot.waitUntil(lambda: not saved.isVisible())
    assert json.loads(file.read_text())["regions"][0]["name"] == "bridge"
    assert not list(file.parent.glob("*.autosave*"))


def test_what_is_not_saved_when_closing_is_forgotten(saved, start, file, qtbot):
    rename(saved, "bridge")
    autosave(qtbot, saved)
    saved.close()
    decide(saved, "discardButton")
    assert not saved.isVisible()
    assert not list(file.parent.glob("*.autosave*"))
    assert json.loads(file.read_text())["regions"][0]["name"] == "chorus"
    assert start().messages.text == ""


def test_closing_stays_open_when_the_user_cancels_where_to_save(
    separated, store, choose, monkeypatch
):
    mark(separated, store)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: ("", ""))
    separated.close()
    decide(separated, "saveButton")
    assert separated.isVisible()
    assert separated.song.is_unsaved


def test_nobody_is_asked_about_a_mere_separation(separated, start, qtbot):
    autosave(qtbot, separated)
    assert list((paths.user_data() / "autosave").glob("*.unsung"))
    assert separated.close()
    assert not list((paths.user_data() / "autosave").glob("*.unsung*"))
    assert start().messages.text == ""


def test_closing_a_song_asks_too_and_another_may_write_it(saved, start, file, qtbot):
    rename(saved, "bridge")
    saved.actions_by_name["close"].trigger()
    assert saved.song is not None
    decide(saved, "discardButton")
    assert saved.song is None
    qtbot.waitUntil(lambda: is_idle(saved))
    window = start(file)
    assert not window.song.is_read_only
    assert window.song.project.regions[0].name == "chorus"
