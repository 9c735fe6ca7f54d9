"""Importing checkpoints in the window."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from app.catalog.cards import load_cards
from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.core.errors import SettingsMissingError, StemMissingError
from app.ui.song import State


@pytest.fixture
def checkpoint(tmp_path):
    path = tmp_path / "My voice.pth"
    path.write_bytes(b"any bytes pass the fake trial")
    return path


def done(window, qtbot):
    qtbot.waitUntil(lambda: window.session.is_idle and window.session.imports.activity is None)


def drag_over(window, *files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    event = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window, event)


def test_a_dropped_checkpoint_is_imported_chosen_and_said(opened, drop, checkpoint, qtbot):
    drop(checkpoint)
    done(opened, qtbot)
    combo = opened.separation.combo
    assert combo.currentText() == "My voice"
    assert opened.separation.recipe == Recipe((Member("my_voice"),))
    assert opened.messages.text == "Imported “My voice”. Any, imported from My voice.pth."
    assert len(opened.session.songs) == 1
    assert opened.actions_by_name["separate"].isEnabled()
    opened.close()
    assert json.loads((paths.user_data() / "window.json").read_text())["card"] == "my_voice"


def test_songs_open_and_networks_import_when_dropped_together(
    window, drop, song_file, checkpoint, qtbot
):
    drop(checkpoint, song_file)
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)
    done(window, qtbot)
    assert [song.path for song in window.session.songs] == [song_file]
    assert "my_voice" in load_cards()


def test_progress_of_an_import_is_shown_without_a_song(window, drop, engine, checkpoint, qtbot):
    engine.gate.clear()
    drop(checkpoint)
    qtbot.waitUntil(lambda: window.progress._message.text() == "My voice.pth:  Trying")
    assert window.progress.isVisible()
    assert window.progress.bar.isVisible()
    assert window.actions_by_name["cancel"].isEnabled()
    assert window.stack.currentWidget() is window.empty
    engine.gate.set()
    done(window, qtbot)
    assert not window.progress.isVisible()
    assert "Imported “My voice”." in window.messages.text


def test_cancelling_an_import_leaves_nothing(window, drop, engine, checkpoint, tmp_path, qtbot):
    second = tmp_path / "second.ckpt"
    second.write_bytes(b"more bytes")
    engine.gate.clear()
    drop(checkpoint, second)
    qtbot.waitUntil(lambda: window.progress._message.text().endswith("Trying"))
    qtbot.mouseClick(window.progress.cancel_button, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert {"my_voice", "second"}.isdisjoint(load_cards())
    assert window.messages.text == ""
    assert not window.progress.isVisible()


def test_cancel_stops_the_import_and_not_the_waiting_separation(
    opened, drop, engine, checkpoint, qtbot
):
    engine.gate.clear()
    drop(checkpoint)
    qtbot.waitUntil(lambda: opened.progress._message.text().endswith("Trying"))
    opened.actions_by_name["separate"].trigger()
    opened.actions_by_name["cancel"].trigger()
    engine.gate.set()
    qtbot.waitUntil(lambda: opened.song.state is State.SEPARATED)
    assert "my_voice" not in load_cards()


def test_an_import_that_waits_for_a_separation_says_so(opened, drop, engine, checkpoint, qtbot):
    engine.gate.clear()
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: opened.song.activity.has_started)
    drop(checkpoint)
    assert "as soon as the separation is done" in opened.messages.text
    qtbot.waitUntil(lambda: opened.progress._message.text() == "Separating")
    engine.gate.set()
    done(opened, qtbot)
    assert opened.song.state is State.SEPARATED
    assert "Imported “My voice”." in opened.messages.text


def test_a_failed_import_is_one_sentence_and_a_hint(window, drop, tmp_path, qtbot):
    empty = tmp_path / "empty.safetensors"
    empty.write_bytes(b"")
    drop(empty)
    done(window, qtbot)
    assert window.messages.text == ("The checkpoint empty.safetensors is empty. Fetch it again.")


def test_one_failed_import_stops_no_other_and_both_are_said(
    window, drop, checkpoint, tmp_path, qtbot
):
    empty = tmp_path / "empty.pt"
    empty.write_bytes(b"")
    drop(empty, checkpoint)
    done(window, qtbot)
    assert window.messages.text.startswith("The checkpoint empty.pt is empty.")
    assert window.messages.text.endswith("Imported “My voice”.")
    assert window.separation.combo.currentText() == "My voice"


def test_the_menu_asks_for_checkpoints_and_remembers_the_folder(
    window, checkpoint, qtbot, monkeypatch
):
    asked = []

    def choose(parent, title, folder, pattern):
        asked.append((folder, pattern))
        return [str(checkpoint)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    for _ in range(2):
        window.actions_by_name["importNetwork"].trigger()
        done(window, qtbot)
    assert [folder for folder, _ in asked] == ["", str(checkpoint.parent)]
    assert "*.pth *.pt *.ckpt *.safetensors" in asked[0][1]
    assert "my_voice" in load_cards()


def test_a_drag_says_that_networks_can_be_dropped(opened, checkpoint, song_file):
    drag_over(opened, song_file)
    assert opened.overlay.text == "Drop to open"
    drag_over(opened, checkpoint)
    assert opened.overlay.text == "Drop to import the network"
    drag_over(opened, checkpoint, song_file)
    assert opened.overlay.text == "Drop to open songs and import networks"


def test_an_empty_window_says_it_too_and_only_during_the_drag(window, drop, checkpoint, qtbot):
    drag_over(window, checkpoint)
    assert window.empty._title.text() == "Drop to import the network"
    drop(checkpoint)
    assert window.empty._title.text() == "Drop a song here"
    done(window, qtbot)


def test_a_settings_file_that_nothing_waits_for_is_a_message(window, drop, tmp_path, qtbot):
    path = tmp_path / "net.yaml"
    path.write_text("model: {}")
    drop(path)
    qtbot.waitUntil(lambda: "waits for the settings file net.yaml" in window.messages.text)


def test_settings_go_to_the_checkpoint_of_their_name(opened, engine, drop, tmp_path, qtbot):
    asked = {}

    def import_checkpoint(path, name, job, **more):
        asked[path.name] = more
        if path.name == "a.ckpt" and not more:
            raise SettingsMissingError("It needs its settings.", "Drop them.")
        return load_cards()["basic"]

    engine.import_checkpoint = import_checkpoint
    files = [tmp_path / name for name in ("a.ckpt", "b.ckpt", "b.yaml")]
    for file in files:
        file.write_bytes(b"x")
    drop(*files)
    done(opened, qtbot)
    assert asked == {"a.ckpt": {}, "b.ckpt": {"settings": files[2]}}
    later = tmp_path / "config.yml"
    later.write_text("model: {}")
    drop(later)
    qtbot.waitUntil(lambda: bool(asked["a.ckpt"]))
    done(opened, qtbot)
    assert asked["a.ckpt"] == {"settings": later}


def test_who_knows_what_a_network_estimates_can_say_so(opened, engine, drop, tmp_path, qtbot):
    asked = []

    def import_checkpoint(path, name, job, **more):
        asked.append(more)
        if "stem" not in more:
            raise StemMissingError("Nobody knows what net.onnx estimates.", "Say it.")
        return load_cards()["basic"]

    engine.import_checkpoint = import_checkpoint
    path = tmp_path / "net.onnx"
    path.write_bytes(b"x")
    drop(path)
    done(opened, qtbot)
    qtbot.waitUntil(lambda: "Nobody knows what net.onnx estimates" in opened.messages.text)
    buttons = {b.text(): b for b in opened.messages.findChildren(QPushButton)}
    buttons["Instrumental"].click()
    qtbot.waitUntil(lambda: "Imported" in opened.messages.text)
    assert asked == [{}, {"stem": "accompaniment"}]
