"""The window of the network library, with a real server on this machine behind it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.catalog.cards import load_cards
from app.catalog.recipes import Member, Recipe
from app.separation.keys import speed_key
from app.ui.library.model import Column
from tests.fakes.web import Page
from tests.ui.test_access import controls, name_of

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")


def choose(library, name):
    library.dialog.choose(name)
    assert library.dialog.current.name == name
    return library.dialog.detail


def download(library, name, qtbot):
    detail = choose(library, name)
    with qtbot.waitSignal(library.downloads.installed):
        detail.download_button.click()
    qtbot.waitUntil(lambda: library.shelf.of(name).card is not None)
    return detail


def state(library, name):
    row = library.dialog.model.row_of(name)
    return library.dialog.model.index(row, Column.STATE).data()


def offered(library):
    """Which networks the song's list offers."""
    combo = library._window.separation.combo
    return [combo.itemData(row) for row in range(combo.count())]


def test_it_shows_the_catalogue_and_what_is_here_beside_the_program(library, window):
    dialog = library.dialog
    assert not dialog.isModal()
    assert [dialog.model.index(row, 0).data() for row in range(3)] == ["Amber", "Birch", "Cedar"]
    assert state(library, "basic") == "Came with Unsung"
    assert state(library, "halves") == "Installed"
    assert "networks installed" in dialog.used.text()
    assert dialog.current.name == "amber"


def test_the_licence_and_the_files_are_read_before_the_download(library):
    detail = choose(library, "birch")
    assert detail._licence.text() == "CC BY-NC 4.0"
    assert detail._licence.isVisible()
    assert detail._allows.text() == "It does not allow commercial use."
    assert "checksum published" in detail._files.text()
    assert "example.org/" in detail.facts.page.text()
    assert detail.download_button.isVisible()
    assert not detail.remove_button.isVisible()
    assert not detail.try_button.isVisible()


def test_a_download_ends_in_the_list_of_networks_and_leaves_the_choice_alone(library, qtbot):
    before = library._window.separation.recipe
    detail = download(library, "amber", qtbot)
    assert state(library, "amber") == "Installed"
    assert "amber" in offered(library)
    assert library._window.separation.recipe == before
    assert library._window.messages.isHidden()
    assert detail.use_button.isVisible()
    assert not detail.download_button.isVisible()


def test_a_network_is_put_to_use(opened, entries, qtbot, library):
    detail = download(library, "amber", qtbot)
    detail.use_button.click()
    assert opened.separation.recipe == Recipe((Member("amber"),))
    assert detail.use_button.text() == "In use"
    assert not detail.use_button.isEnabled()


def test_a_download_that_fails_says_so_in_its_row_and_can_be_tried_again(library, server, qtbot):
    good, server.pages["/amber"] = server.pages["/amber"], Page(status=404)
    detail = choose(library, "amber")
    with qtbot.waitSignal(library.downloads.failed):
        detail.download_button.click()
    assert state(library, "amber") == "Not downloaded"
    assert detail._error.isVisible()
    assert "does not have the file" in detail._error.text()
    assert detail.download_button.text() == "Try again"
    assert library._window.messages.isHidden()
    choose(library, "birch")
    assert not detail._error.isVisible()
    server.pages["/amber"] = good
    download(library, "amber", qtbot)
    assert not detail._error.isVisible()


def test_without_its_window_a_failure_is_told_in_the_programs(library, server, qtbot):
    server.pages["/amber"] = Page(status=404)
    library.dialog.close()
    with qtbot.waitSignal(library.downloads.failed):
        library.downloads.start(library.shelf.of("amber").entry)
    assert "does not have the file" in library._window.messages.text
    button = library._window.messages._buttons.itemAt(0).widget()
    assert button.text() == "Show library"
    button.click()
    assert library.dialog.isVisible()
    assert library.dialog.current.name == "amber"


def test_a_download_is_cancelled_in_its_row(library, server, qtbot):
    server.pages["/amber"].stalls = 1000
    detail = choose(library, "amber")
    detail.download_button.click()
    qtbot.waitUntil(lambda: server.pages["/amber"].asked != [])
    assert detail.cancel_button.isVisible()
    assert detail._bar.isVisible()
    detail.cancel_button.click()
    qtbot.waitUntil(lambda: library.downloads.of("amber") is None)
    assert state(library, "amber") == "Available"
    assert detail.download_button.isVisible()


def test_closing_the_program_ends_a_download(library, window, server, qtbot):
    server.pages["/amber"].stalls = 1000
    choose(library, "amber").download_button.click()
    qtbot.waitUntil(lambda: server.pages["/amber"].asked != [])
    window.close()
    assert all(not runner._thread.isRunning() for runner in library.downloads._runners)


def test_removing_asks_in_place_and_takes_the_network_out_of_the_lists(library, qtbot):
    detail = download(library, "amber", qtbot)
    detail.remove_button.click()
    assert "Remove “Amber” and free 50 KB?" in detail._question._text.text()
    assert detail._question.no.hasFocus()
    QTest.keyClick(detail._question.no, Qt.Key.Key_Escape)
    assert library.dialog.isVisible()
    assert "amber" in load_cards()
    detail.remove_button.click()
    detail._question.yes.click()
    qtbot.waitUntil(lambda: library.shelf.of("amber").card is None)
    assert "amber" not in offered(library)
    assert "amber" not in load_cards()
    assert state(library, "amber") == "Available"
    assert detail.download_button.isVisible()


def test_what_came_with_the_program_cannot_be_removed(library):
    assert not choose(library, "basic").remove_button.isVisible()
    detail = choose(library, "halves")
    assert detail.remove_button.isVisible()


def test_what_a_removed_network_separated_is_still_there(opened, library, qtbot):
    detail = download(library, "amber", qtbot)
    detail.use_button.click()
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: opened.song.project.base is not None and opened.song.activity is None)
    take = opened.song.project.base
    assert take.recipe.members[0].card == "amber"
    detail.remove_button.click()
    detail._question.yes.click()
    qtbot.waitUntil(lambda: library.shelf.of("amber").card is None)
    assert opened.song.project.base is take
    opened.playback.hear("vocals")
    opened.playback.toggle()
    assert opened.playback.is_playing
    assert opened.messages.isHidden()
    assert opened.separation.recipe.members[0].card != "amber"


def test_a_network_is_tried_on_the_song_without_being_chosen(opened, library, engine, qtbot):
    detail = download(library, "amber", qtbot)
    chosen = opened.separation.recipe
    assert detail.try_button.isEnabled()
    detail.try_button.click()
    qtbot.waitUntil(lambda: opened.song.preview is not None)
    assert engine.recipe == Recipe((Member("amber"),))
    assert opened.separation.recipe == chosen
    assert opened.playback.is_playing
    qtbot.waitUntil(lambda: detail.try_button.text() == "Stop trying")
    detail.try_button.click()
    assert opened.song.preview is None
    assert opened.song.project.base is None
    assert detail.try_button.text() == "Try on my song"


def test_a_speed_that_is_measured_meanwhile_is_shown(opened, library, store, qtbot):
    detail = download(library, "amber", qtbot)
    assert detail.facts.speed.text() == "Slow beside the others; not measured here yet"
    store.remember(speed_key(load_cards()["amber"]), {"speed": 2.5})  # as an engine does
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: library.shelf.of("amber").measured == 2.5)
    assert detail.facts.speed.text() == "2.5 × real time, measured on this computer"


def test_without_a_song_there_is_nothing_to_try_on(library, qtbot):
    assert not download(library, "amber", qtbot).try_button.isEnabled()


def test_searching_for_nothing_there_is_says_so(library):
    dialog = library.dialog
    dialog.search.setText("no such thing")
    assert dialog.nothing.isVisible()
    assert not dialog.table.isVisible()
    assert dialog.current is None
    dialog.clear_filters()
    assert dialog.table.isVisible()
    dialog.commercial.setChecked(True)
    shown = {dialog.rows.index(row, 0).data() for row in range(dialog.rows.rowCount())}
    assert {"Amber", "Basic (no network)"} <= shown
    assert not {"Birch", "Cedar", "Halves"} & shown


def test_keys_alone_lead_to_a_download(library, qtbot):
    dialog = library.dialog
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "cedar")
    assert dialog.rows.rowCount() == 1
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Home)
    assert dialog.current.name == "cedar"
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.detail.download_button.hasFocus()
    with qtbot.waitSignal(library.downloads.installed):
        QTest.keyClick(dialog.detail.download_button, Qt.Key.Key_Space)
        assert dialog.detail.cancel_button.hasFocus()
    qtbot.waitUntil(dialog.detail.use_button.hasFocus)
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_has_a_name(library, qtbot):
    download(library, "amber", qtbot).remove_button.click()
    unnamed = [widget for widget in controls(library.dialog) if not name_of(widget)]
    assert not unnamed


def test_a_narrow_window_leaves_out_what_is_said_beside_it_anyway(library, qtbot):
    dialog = library.dialog
    line = dialog.fontMetrics().height()
    dialog.resize(line * 50, line * 30)
    assert dialog.table.isColumnHidden(Column.BEST_AT)
    assert not dialog.table.isColumnHidden(Column.STATE)
    dialog.resize(line * 100, line * 30)
    assert not dialog.table.isColumnHidden(Column.BEST_AT)


def test_the_list_of_networks_leads_to_the_library(window, entries, qtbot):
    combo = window.separation.combo
    before = combo.currentIndex()
    combo.activated.emit(combo.findData("/library"))
    assert window.findChild(QDialog, "libraryWindow").isVisible()
    assert combo.currentIndex() == before
    qtbot.waitUntil(lambda: window.library.shelf is not None)


def test_an_imported_network_joins_the_library(library, window, tmp_path, qtbot):
    path = tmp_path / "Own voice.ckpt"
    path.write_bytes(b"any bytes")
    window.networks.import_files([path])
    qtbot.waitUntil(lambda: library.shelf.of("own_voice") is not None)
    assert state(library, "own_voice") == "Installed"
