"""What is dragged over the window: lit up, taken, or refused with a sentence."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.audio.decode import AUDIO_EXTENSIONS
from app.tasks.import_card import EXTENSIONS
from app.ui.droppable import NEVER_SONGS, Dragged, drop_text
from tests.ui.project_parts import is_idle

COPY, LEFT, NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def drag(window):
    """Drags files or addresses into the window; returns whether they are taken."""
    kept = []

    def drag(*files):
        mime = QMimeData()
        mime.setUrls(
            [QUrl(f) if str(f).startswith("http") else QUrl.fromLocalFile(str(f)) for f in files]
        )
        kept.append(mime)
        event = QDragEnterEvent(QPoint(300, 300), COPY, mime, LEFT, NONE)
        event.ignore()
        QApplication.sendEvent(window, event)
        return event.isAccepted()

    return drag


@pytest.fixture
def let_fall(window):
    def let_fall(*files):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), COPY, mime, LEFT, NONE))

    return let_fall


def url_of(file):
    text = str(file)
    return QUrl(text) if text.startswith("http") else QUrl.fromLocalFile(text)


def made(folder, *names):
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"x")
    return paths


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("song.mp3", "Drop to open"),
        ("film.mkv", "Drop to open"),
        ("without ending", "Drop to open"),
        ("Song.unsung", "Drop to open the project"),
        ("Song.unsungpack", "Drop to open the project"),
        ("net.ckpt", "Drop to import the network"),
        ("net.pth", "Drop to import the network"),
        ("net.safetensors", "Drop to import the network"),
    ],
)
def test_what_can_be_taken_lights_the_window_up(opened, drag, tmp_path, name, text):
    (path,) = made(tmp_path, name)
    assert drag(path)
    assert opened.overlay.isVisible()
    assert (opened.overlay.text, opened.overlay.is_refusal) == (text, False)
    QApplication.sendEvent(opened, QDragLeaveEvent())
    assert not opened.overlay.isVisible()


def test_the_empty_window_itself_lights_up(window, drag, tmp_path):
    folder = tmp_path / "album"
    folder.mkdir()
    assert drag(folder)
    assert not window.overlay.isVisible()
    assert window.empty._title.text() == "Drop to open the songs and projects in this folder"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.empty._title.text() == "Drop a song here"


@pytest.mark.parametrize("state", ["window", "opened"])
def test_wrong_files_are_refused_with_a_sentence(request, drag, tmp_path, state):
    window = request.getfixturevalue(state)
    assert not drag(*made(tmp_path, "notes.pdf"))
    assert window.overlay.isVisible()
    assert window.overlay.is_refusal
    assert window.overlay.text == "“notes.pdf” is neither a song nor a project nor a network."
    assert "Drop songs" in window.overlay.hint
    window.grab()  # paints it
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.overlay.isVisible()


def test_a_refusal_goes_by_itself_where_the_desktop_does_not_say_that_the_drag_ended(
    window, drag, tmp_path
):
    drag(*made(tmp_path, "notes.pdf"))
    (fading,) = [timer for timer in window._drops.children() if timer.isActive()]
    fading.timeout.emit()
    assert not window.overlay.isVisible()


def test_addresses_are_refused_with_what_to_do(window, drag):
    assert not drag("https://example.org/song.mp3")
    assert window.overlay.text == "This lies on no disk of this computer."
    assert "Download it first" in window.overlay.hint


def test_of_several_files_the_wrong_ones_are_left_out_and_it_is_said(
    window, drag, let_fall, song_file, tmp_path, qtbot
):
    wrong = made(tmp_path, "a.txt", "b.jpg", "c.pdf", "d.docx")
    assert drag(*wrong, song_file)
    let_fall(*wrong, song_file)
    qtbot.waitUntil(lambda: len(window.session.songs) == 1 and is_idle(window))
    assert window.song.path == song_file
    assert window.messages.text.startswith("“a.txt”, “b.jpg”, “c.pdf”, … are neither songs nor")


def test_settings_are_dropped_with_their_checkpoint_or_after_it(tmp_path):
    checkpoint, settings = made(tmp_path, "net.ckpt", "net.yaml")
    assert Dragged.of([checkpoint, settings]) == Dragged((checkpoint, settings))
    assert Dragged.of([settings]) == Dragged((settings,))
    assert drop_text([checkpoint, settings]) == drop_text([settings])
    assert drop_text([checkpoint, settings]) == "Drop to import the network"


def test_nothing_that_can_be_opened_is_refused():
    assert not NEVER_SONGS & {*AUDIO_EXTENSIONS, *EXTENSIONS, ".unsung", ".unsungpack", ".zip"}


def test_a_folder_with_a_project_and_its_song_opens_the_project(
    saved, start, file, song_file, qtbot
):
    folder = file.parent
    saved.close()
    window = start(folder)
    qtbot.waitUntil(lambda: bool(window.session.songs) and is_idle(window))
    assert [song.file for song in window.session.songs] == [file]
