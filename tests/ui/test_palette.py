"""The command palette: what is found, in which order, and what the keyboard does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

from app.ui import actions as table
from app.ui import theme
from app.ui.dialogs.palette import CommandPalette
from app.ui.dialogs.palette_list import DIMMED, ENTRY
from app.ui.dialogs.palette_search import entry, fold, search

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def palette(window, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    return open_palette(window)


def open_palette(window):
    QTest.keyClick(window, Qt.Key.Key_A, CONTROL | SHIFT)
    return shown_palette(window)


def shown_palette(window):
    shown = [each for each in window.findChildren(CommandPalette) if each.isVisible()]
    return shown[0] if shown else None


def write(palette, text):
    palette.field.setText(text)


def names(palette):
    return [found.name for found in palette.model.found]


def current(palette):
    return palette.list.currentIndex().data(ENTRY).name


def press(palette, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(palette.field, key, modifiers)


def test_the_key_opens_it_at_the_top_in_the_middle_with_every_action(window, palette):
    assert palette.objectName() == palette.accessibleIdentifier() == "commandPalette"
    assert palette.field.hasFocus()
    assert names(palette) == [row.name for row in table.TABLE]
    assert current(palette) == table.TABLE[0].name
    panel = palette.panel.geometry()
    assert palette.geometry() == window.rect()
    assert abs(panel.center().x() - window.rect().center().x()) <= 1
    assert panel.top() < window.height() / 8
    assert panel.bottom() < window.height()


def test_the_panel_is_at_once_as_high_as_the_rows_that_are_found(palette):
    for text in ("dif", "", "nothing is called this", "o"):
        write(palette, text)
        QApplication.processEvents()
        assert palette.rows.isVisible() == bool(palette.model.found)
        below = palette.field.height() + palette.rows.height() * palette.rows.isVisible()
        assert palette.hint.y() == below, text
        assert palette.panel.height() == below + palette.hint.height(), text
        if palette.rows.isVisible():
            around = palette.rows.layout().contentsMargins()
            wanted = palette.list.height() + around.top() + around.bottom()
            assert palette.rows.height() == wanted, text


def test_it_is_in_the_help_menu(window):
    help_menu = window.menuBar().actions()[-1].menu()
    assert window.actions_by_name["commandPalette"] in help_menu.actions()


def test_all_words_are_needed_in_any_order_without_case_and_accents(palette):
    write(palette, "folder open")
    assert names(palette)[0] == "openFolder"
    former = names(palette)
    write(palette, "ÖPEN  Fólder")
    assert names(palette) == former
    write(palette, "folder zebra")
    assert names(palette) == []
    assert not palette.rows.isVisible()
    assert "folder zebra" in palette.hint.text()
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_beginnings_of_words_come_before_what_is_within_words(qapp):
    rows = (
        table.Row("tip", table.HELP, "Do", tip="Section by section"),
        table.Row("within", table.HELP, "Dissection"),
        table.Row("second", table.HELP, "Delete section"),
        table.Row("menu", table.SECTION, "Do"),
        table.Row("first", table.HELP, "&Section panel"),
        table.Row("whole", table.HELP, "Se&ction…"),
        table.Row("none", table.HELP, "Do"),
    )
    entries = [entry(row, QAction(row.text)) for row in rows]
    found = [each.name for each in search(entries, "section")]
    assert found == ["whole", "first", "second", "menu", "within", "tip"]


def test_among_equals_what_can_be_done_comes_first(qapp):
    rows = [table.Row(name, table.HELP, f"Hear {name}") for name in ("one", "two", "three")]
    actions = [QAction(row.text) for row in rows]
    actions[0].setEnabled(False)
    entries = [entry(row, action) for row, action in zip(rows, actions, strict=True)]
    assert [each.name for each in search(entries, "hear")] == ["two", "three", "one"]
    assert [each.name for each in search(entries, "")] == ["one", "two", "three"]


def test_menus_keys_and_tips_are_searched_too(palette):
    write(palette, "ctrl+e")
    assert names(palette)[0] == "export"
    write(palette, "precision 32")
    assert names(palette)[0] == "precision_float32"
    write(palette, "another computer")
    assert names(palette) == ["pack"]
    write(palette, "-80")
    assert names(palette) == ["range_db80"]


def test_every_action_of_the_table_is_found_by_its_text_and_menu(window, palette):
    for row in table.TABLE:
        menus = [row.submenu or row.menu, row.text]
        action = window.actions_by_name[row.name]
        assert action.text(), row.name
        palette.field.setText(" ".join(table.plain(table.translate(text)) for text in menus))
        title = table.plain(table.translate(row.text))
        found = palette.model.found
        assert row.name in names(palette), row.name
        assert found[0].title == title, row.name


def test_folding_leaves_case_and_accents_out():
    assert fold("Straße – Élan") == "strasse - elan"


def test_arrows_and_pages_move_while_the_field_keeps_the_focus(palette):
    order = names(palette)
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Down)
    assert current(palette) == order[2]
    press(palette, Qt.Key.Key_Up)
    assert current(palette) == order[1]
    press(palette, Qt.Key.Key_PageDown)
    page = order.index(current(palette))
    assert page > 4
    press(palette, Qt.Key.Key_PageUp)
    assert order.index(current(palette)) < page
    press(palette, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()


def test_enter_triggers_and_the_focus_goes_back_first(opened, qtbot):
    opened.timeline.setFocus()
    palette = open_palette(opened)
    write(palette, "spectrogram")
    press(palette, Qt.Key.Key_Return)
    assert opened.actions_by_name["viewSpectrogram"].isChecked()
    assert shown_palette(opened) is None
    assert opened.timeline.hasFocus()
    qtbot.waitUntil(lambda: not opened.findChildren(CommandPalette))


def test_a_click_triggers(window, palette):
    write(palette, "dark")
    place = palette.list.visualRect(palette.model.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert theme.colours() is theme.DARK
    assert shown_palette(window) is None


def test_what_is_disabled_says_so_and_is_not_triggered(window, palette):
    triggered = []
    action = window.actions_by_name["export"]
    action.triggered.connect(lambda: triggered.append(True))
    assert not action.isEnabled()
    write(palette, "write stems")
    index = palette.list.currentIndex()
    assert current(palette) == "export"
    assert "not available now" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    press(palette, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert palette.isVisible()
    assert "Not available now" in palette.hint.text()
    assert not triggered


def test_what_becomes_possible_meanwhile_can_be_triggered(window, palette, qtbot):
    write(palette, "write stems")
    window.actions_by_name["export"].setEnabled(True)
    qtbot.waitUntil(lambda: palette.model.found[0].is_enabled)
    assert current(palette) == "export"
    assert "Not available" not in palette.hint.text()


def test_a_text_that_changes_keeps_the_current_row(window, palette, qtbot):
    write(palette, "play")
    press(palette, Qt.Key.Key_Down)
    former = current(palette)
    window.actions_by_name["play"].setText("&Pause")
    qtbot.waitUntil(lambda: "Pause" in [found.title for found in palette.model.found])
    assert current(palette) == former


@pytest.mark.parametrize("way", ["escape", "key", "click"])
def test_closing_gives_the_focus_back(opened, way):
    opened.timeline.setFocus()
    palette = open_palette(opened)
    assert palette.field.hasFocus()
    if way == "escape":
        press(palette, Qt.Key.Key_Escape)
    elif way == "key":
        press(palette, Qt.Key.Key_A, CONTROL | SHIFT)
    else:
        QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, palette.height() - 5))
    assert shown_palette(opened) is None
    assert opened.timeline.hasFocus()


def test_keys_of_the_window_do_nothing_meanwhile(opened):
    opened.timeline.setFocus()
    palette = open_palette(opened)
    triggered = []
    for name in ("play", "cancel", "viewBoth", "markSection", "hearTake1"):
        action = opened.actions_by_name[name]
        action.setEnabled(True)
        action.triggered.connect(lambda *_, name=name: triggered.append(name))
    QTest.keyClicks(palette.field, "m 1")
    press(palette, Qt.Key.Key_3, CONTROL)
    press(palette, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    press(palette, Qt.Key.Key_Escape)
    assert not triggered
    assert palette.field.text().startswith("m 1")


def test_focus_that_goes_elsewhere_closes_it_and_stays_there(opened):
    palette = open_palette(opened)
    opened.timeline.setFocus()
    assert shown_palette(opened) is None
    assert opened.timeline.hasFocus()
    del palette


def test_it_can_be_opened_from_itself(window, palette):
    write(palette, "find action")
    press(palette, Qt.Key.Key_Return)
    again = shown_palette(window)
    assert again is not None
    assert again is not palette
    assert again.field.hasFocus()


def test_it_follows_the_size_of_the_window(window, palette):
    for size in ((760, 460), (1500, 900)):
        window.resize(*size)
        QApplication.processEvents()
        assert palette.geometry() == window.rect()
        assert window.rect().contains(palette.panel.geometry())


def test_a_screen_reader_knows_names_roles_and_rows(palette):
    def of(widget):
        return QAccessible.queryAccessibleInterface(widget)

    assert of(palette).role() == QAccessible.Role.Dialog
    assert of(palette.field).role() == QAccessible.Role.EditableText
    assert of(palette.list).role() == QAccessible.Role.List
    for widget in (palette, palette.field, palette.list):
        assert of(widget).text(QAccessible.Text.Name)
    write(palette, "export")
    row = of(palette.list).child(0)
    assert row.role() == QAccessible.Role.ListItem
    assert row.text(QAccessible.Text.Name) == "Export, not available now, File, Ctrl+E"
    checked = [found.name for found in palette.model.found if found.is_checked]
    assert all("checked" in palette.model.index(i).data(Qt.ItemDataRole.AccessibleTextRole)
               for i, found in enumerate(palette.model.found)
               if found.name in checked)  # fmt: skip


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_rows_can_be_read(chosen):
    row = theme.mix(chosen.panel, chosen.accent, 0.14).name()
    for back in (chosen.panel, row):
        for text in (chosen.text, chosen.muted, chosen.danger):
            assert theme.contrast(text, back) >= 4.5, (text, back)
        assert theme.contrast(chosen.accent, back) >= 4.5
        dimmed = theme.mix(chosen.muted, chosen.panel, DIMMED).name()
        assert theme.contrast(dimmed, back) >= 3


def test_its_parts_are_of_the_kinds_that_tests_of_the_program_look_for(palette):
    assert palette.findChild(QLineEdit, "commandPaletteField") is palette.field
    assert palette.findChild(QListView, "commandPaletteList") is palette.list
    assert palette.findChild(QLabel, "commandPaletteHint") is palette.hint
