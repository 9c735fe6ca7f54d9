"""Songs that are separated one after the other, and the list that decides their order."""

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from app.catalog.recipes import Member, Recipe
from app.ui.song import State
from app.ui.song_menu import SongMenu
from tests.ui.watchdog import Watchdog, check_never_still

RATE = 44_100


@pytest.fixture
def album(window, drop, tmp_path, qtbot):
    """The window with three short songs open."""
    for number, name in enumerate(("one", "two", "three"), start=1):
        wave = np.sin(np.arange(RATE) * 0.01 * number)[:, None] / 2
        soundfile.write(tmp_path / f"{number} {name}.wav", wave, RATE)
    drop(*sorted(tmp_path.glob("*.wav")))
    qtbot.waitUntil(lambda: [song.state for song in window.session.songs] == [State.READY] * 3)
    return window


def names(window):
    return [song.title.split()[-1] for song in window.session.songs]


def states(window):
    return [song.state for song in window.session.songs]


def rows(window):
    return window.songs._rows


def separated_in_order(window, engine):
    by_digest = {song.project.mixture.digest: song for song in window.session.songs}
    return [by_digest[digest].title.split()[-1] for digest in engine.songs]


def wait_done(qtbot, window):
    songs = window.session.songs
    qtbot.waitUntil(lambda: not any(song.activities or song.waiting for song in songs))


def menu_action(window, song, text):
    menu = window.findChild(SongMenu).build(song)
    found = {action.text(): action for action in menu.actions()}
    return found[text]


def test_all_songs_are_separated_one_after_the_other(album, engine, qtbot):
    engine.gate.clear()
    album.actions_by_name["separateAll"].trigger()
    assert states(album) == [State.SEPARATING, State.WAITING, State.WAITING]
    qtbot.waitUntil(lambda: not album.actions_by_name["separateAll"].isEnabled())
    texts = [album.songs.state_text(song) for song in album.session.songs]
    assert texts[0] == "0:01  ·  Separating 0 %"
    assert texts[1] == texts[2] == "0:01  ·  Waiting to be separated"
    engine.gate.set()
    wait_done(qtbot, album)
    assert states(album) == [State.SEPARATED] * 3
    assert separated_in_order(album, engine) == ["one", "two", "three"]


def test_songs_that_are_separated_that_way_are_left_alone(album, engine, qtbot):
    album.actions_by_name["separate"].trigger()
    wait_done(qtbot, album)
    engine.songs.clear()
    album.actions_by_name["separateAll"].trigger()
    wait_done(qtbot, album)
    assert separated_in_order(album, engine) == ["two", "three"]
    qtbot.waitUntil(lambda: not album.actions_by_name["separateAll"].isEnabled())
    other = Recipe((Member("halves"),), lead="accompaniment")
    assert len(album.session.unseparated(other)) == 3


def test_keys_put_a_waiting_song_further_up(album, engine, qtbot):
    engine.gate.clear()
    album.actions_by_name["separateAll"].trigger()
    album.songs.select(album.session.songs[2])
    rows(album).setFocus()
    QTest.keyClick(rows(album), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(album) == ["one", "three", "two"]
    assert album.song.title == "3 three"
    engine.gate.set()
    wait_done(qtbot, album)
    assert separated_in_order(album, engine) == ["one", "three", "two"]
    for _ in range(3):
        QTest.keyClick(rows(album), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(album) == ["one", "two", "three"]


def test_a_waiting_song_is_dragged_to_another_place(album, engine, qtbot):
    engine.gate.clear()
    album.actions_by_name["separateAll"].trigger()
    view = rows(album).viewport()

    def middle(row):
        return rows(album).visualItemRect(rows(album).item(row)).center()

    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle(2))
    start, target = middle(2), middle(1)
    for step in range(1, 6):
        place = start + (target - start) * step / 5
        QTest.mouseMove(view, place)
        QApplication.processEvents()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    assert names(album) == ["one", "three", "two"]
    assert album.song.title == "3 three"
    assert [rows(album).item(i).data(Qt.ItemDataRole.UserRole) for i in range(3)] == (
        album.session.songs
    )
    engine.gate.set()
    wait_done(qtbot, album)
    assert separated_in_order(album, engine) == ["one", "three", "two"]


def test_a_click_moves_nothing(album):
    view = rows(album).viewport()
    place = rows(album).visualItemRect(rows(album).item(1)).center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(view, place + QPoint(0, 60))
    assert names(album) == ["one", "two", "three"]
    assert album.song.title == "2 two"


def test_one_that_fails_stops_no_other_and_can_be_tried_again(album, engine, qtbot):
    engine.fails_after, engine.error = 0, ("The network refused.", "Choose another one.")

    def forgive():
        if len(engine.songs) == 1 and album.session.songs[0].trouble is not None:
            engine.fails_after = None
            engine.error = None
        return engine.error is None

    engine.gate.clear()
    album.actions_by_name["separateAll"].trigger()
    album.session.songs[0].changed.connect(forgive)
    engine.gate.set()
    wait_done(qtbot, album)
    first = album.session.songs[0]
    assert states(album) == [State.READY, State.SEPARATED, State.SEPARATED]
    assert "The network refused." in album.songs.state_text(first)
    assert "The network refused." in album.messages.text
    assert menu_action(album, first, "Try again").isEnabled()
    again = next(b for b in album.messages.findChildren(QPushButton) if b.text() == "Try again")
    again.click()
    wait_done(qtbot, album)
    assert first.state is State.SEPARATED
    assert album.messages.text == ""


def test_what_waits_can_be_cancelled(album, engine, qtbot):
    engine.gate.clear()
    album.actions_by_name["separateAll"].trigger()
    first, second, third = album.session.songs
    album.songs.select(second)
    assert album.progress.cancel_button.isVisible()
    assert not album.progress.bar.isVisible()
    assert "Waiting" in album.progress._message.text()
    album.actions_by_name["cancel"].trigger()
    assert second.state is State.READY
    assert not album.progress.cancel_button.isVisible()
    menu_action(album, third, "Cancel").trigger()
    assert third.state is State.READY
    assert first.state is State.SEPARATING
    engine.gate.set()
    wait_done(qtbot, album)
    assert separated_in_order(album, engine) == ["one"]


def test_cancelling_the_one_that_runs_lets_the_next_begin(album, engine, qtbot):
    engine.gate.clear()
    album.actions_by_name["separateAll"].trigger()
    first, second, third = album.session.songs
    qtbot.waitUntil(lambda: first.activity.has_started)
    album.actions_by_name["cancel"].trigger()
    qtbot.waitUntil(lambda: states(album)[:2] == [State.READY, State.SEPARATING])
    album.session.remove(third)  # closed while it waits
    engine.gate.set()
    wait_done(qtbot, album)
    assert separated_in_order(album, engine) == ["one", "two"]
    assert second.state is State.SEPARATED


def test_the_menu_of_a_song_offers_what_can_be_done(album, engine, qtbot):
    first, _, third = album.session.songs
    assert not menu_action(album, first, "Move up").isEnabled()
    assert not menu_action(album, first, "Cancel").isEnabled()
    menu_action(album, first, "Move down").trigger()
    assert names(album) == ["two", "one", "three"]
    assert not menu_action(album, third, "Move down").isEnabled()
    menu_action(album, third, "Separate").trigger()
    wait_done(qtbot, album)
    assert third.state is State.SEPARATED
    assert not menu_action(album, third, "Separate").isEnabled()
    menu_action(album, third, "Close song").trigger()
    assert names(album) == ["two", "one"]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("reason", ["Mouse", "Keyboard"])
def test_the_menu_opens_by_mouse_and_by_key(album, reason):
    asked = []
    album.songs.menu_requested.connect(lambda song, place: asked.append((song, place)))
    album.songs.select(album.session.songs[1])
    place = rows(album).visualItemRect(rows(album).item(1)).center()
    where = rows(album).viewport().mapToGlobal(place)
    far = place if reason == "Mouse" else QPoint(3, 500)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason[reason], far, rows(album).viewport().mapToGlobal(far)
    )
    QApplication.sendEvent(rows(album).viewport(), event)
    assert asked == [(album.session.songs[1], where)]
    (menu,) = (w for w in album.findChildren(QMenu) if w.isVisible())
    assert "Move up" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_long_album_does_not_stop_the_window(window, drop, engine, tmp_path, qtbot):
    for number in range(30):
        soundfile.write(tmp_path / f"{number:02}.wav", np.full((500, 1), number / 99), RATE)
    drop(*sorted(tmp_path.glob("*.wav")))
    qtbot.waitUntil(lambda: states(window) == [State.READY] * 30)
    engine.gate.clear()
    begun = []

    def go_once():
        dog = Watchdog()
        dog.start()
        try:
            window.actions_by_name["separateAll"].trigger()
            qtbot.waitUntil(lambda: states(window)[1:] == [State.WAITING] * 29)
            return dog.longest, dog.where
        finally:
            dog.stop()
            begun.append(window.session.songs[0])
            for song in window.session.songs:
                window.session.cancel(song)
            wait_done(qtbot, window)

    check_never_still(go_once)
    assert len(engine.songs) == len(begun)
