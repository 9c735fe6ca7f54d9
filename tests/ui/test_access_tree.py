"""The whole tree that assistive tools see, and what Tab reaches."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QRadioButton,
    QWidget,
)

from tests.ui.parts import do
from tests.ui.sections_parts import RATE, mark

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

ROLE = QAccessible.Role
USED = {  # roles of what a person does something with
    ROLE.PushButton, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText,
    ROLE.SpinBox, ROLE.Slider, ROLE.List, ROLE.ListItem, ROLE.MenuItem, ROLE.PopupMenu,
    ROLE.ProgressBar, ROLE.ButtonDropDown, ROLE.ButtonMenu, ROLE.PageTab, ROLE.Table, ROLE.Tree,
    ROLE.Dialog, ROLE.HotkeyField,
}  # fmt: skip
NOBODY = {ROLE.NoRole, ROLE.Client}  # says nothing about what a thing is
DIALOGS = (
    "export", "ensemble", "history", "shortcuts", "about", "settings", "commandPalette",
    "guide",
)  # fmt: skip


def tree(interface, depth=0):
    """Yield everything that can be seen, with what lies in it."""
    assert depth < 40
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child, depth + 1)


def place_of(interface):
    thing = interface.object()
    parent = thing.parent() if thing is not None else None
    return interface.role(), thing, parent


def is_inner(interface):
    """Say whether it is a part of one of Qt's own widgets that is named as a whole."""
    thing = interface.object()
    if thing is not None and thing.objectName().startswith("qt_"):
        return True
    return isinstance(thing, QWidget) and isinstance(thing.parent(), QAbstractItemView)


def nameless(root):
    found = []
    for interface in tree(QAccessible.queryAccessibleInterface(root)):
        is_used = interface.role() in USED or interface.state().focusable
        if is_used and not is_inner(interface) and not interface.state().disabled:
            name = interface.text(QAccessible.Text.Name)
            if not name.strip():
                found.append(place_of(interface))
    return found


def roleless(root):
    """Return what has the focus and no role; the timeline is drawn, and says in words what it is.

    Qt has no role for it, and Python cannot give it one.
    """
    return [
        place_of(interface)
        for interface in tree(QAccessible.queryAccessibleInterface(root))
        if interface.state().focusable
        and interface.role() in NOBODY
        and not is_inner(interface)
        and not (place_of(interface)[1].objectName() == "timeline" and described(interface))
    ]


def described(interface):
    return interface.text(QAccessible.Text.Name) and interface.text(QAccessible.Text.Description)


def stops(root):
    """Return what Tab should reach: of radio buttons in a group, one."""
    found = []
    for widget in root.findChildren(QWidget):
        can_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_other = isinstance(widget, QRadioButton) and not widget.isChecked()
        is_here = widget.isVisible() and widget.window() is root.window()
        if can_tab and is_here and widget.isEnabled() and not is_other and not widget.focusProxy():
            found.append(widget)
    return found


def reached(root, start):
    """Press Tab until the focus is where it was before; return where it was."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(500):
        widget = QApplication.focusWidget()
        if widget in seen:
            return seen
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes round")


@pytest.fixture
def full(separated):
    """The window with all panels: songs, sections, first steps, a message."""
    mark(separated, RATE, 2 * RATE)
    do(separated, "songList")
    do(separated, "firstSteps")
    separated.messages.show_note("A note.", "With a hint.", ("Do it", lambda: None))
    return separated


def opened_dialog(window, name, qtbot):
    before = set(window.findChildren(QDialog))
    do(window, name)
    (dialog,) = [one for one in window.findChildren(QDialog) if one not in before]
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_everything_that_is_used_has_a_name_and_a_role(full):
    assert sum(1 for _ in tree(QAccessible.queryAccessibleInterface(full))) > 80
    assert nameless(full) == []
    assert roleless(full) == []


def test_the_empty_window_has_names_too(window):
    assert nameless(window) == []
    assert roleless(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_have_names_roles_and_titles(full, name, qtbot):
    dialog = opened_dialog(full, name, qtbot)
    assert nameless(dialog) == []
    assert roleless(dialog) == []
    assert dialog.windowTitle() or dialog.accessibleName()
    dialog.reject()


def test_tab_reaches_everything_in_the_window(full, qtbot):
    full.activateWindow()
    qtbot.waitUntil(full.isActiveWindow)
    seen = reached(full, full.timeline)
    assert [widget for widget in stops(full) if widget not in seen] == []


@pytest.mark.parametrize("name", [name for name in DIALOGS if name != "commandPalette"])
def test_tab_reaches_everything_in_a_dialog(full, name, qtbot):
    dialog = opened_dialog(full, name, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    expected = stops(dialog)
    assert expected
    seen = reached(dialog, expected[0])
    assert [widget for widget in expected if widget not in seen] == []
    dialog.reject()
