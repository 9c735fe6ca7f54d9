"""Without eyes and without a mouse: names and roles of all that takes the focus, and its order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.core import paths
from app.core.errors import AppError
from tests.stories.window_parts import RATE, write_excerpt
from tests.ui.parts import do, use, wait_open
from tests.ui.sections_parts import Shares, mark, reseparate, write_cards

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

DRAWN = {"timeline"}  # by hand; Qt knows no better role for it than that of a pane
DIALOGS = ("export", "ensemble", "settings", "shortcuts", "history", "commandPalette", "about")


@pytest.fixture
def engine():
    write_cards()
    return Shares(paths.user_cache() / "store")


@pytest.fixture
def window(shown):
    return shown


@pytest.fixture
def worked(window, qtbot, demo_song, tmp_path):
    """The window with a song that is separated, a section with two takes, and a message."""
    window.open([write_excerpt(demo_song, tmp_path / "song.wav", 5 * RATE, start=RATE)])
    wait_open(qtbot, window)
    use(window.separation.combo, "thirds")
    do(window, "separate")
    qtbot.waitUntil(lambda: window.song.project.base is not None and not window.song.activities)
    mark(window, RATE, 3 * RATE)
    reseparate(window, qtbot, "halves")
    reseparate(window, qtbot, "tenths")
    window.show_error(AppError("Something went wrong.", "Try again."))
    return window


def tree_of(interface):
    """Yield an interface and all that is below it, as a screen reader goes through them."""
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from tree_of(child)


def nameless(root):
    """Return what can take the focus but has no name, or no role, below a window."""
    found = []
    for interface in tree_of(QAccessible.queryAccessibleInterface(root)):
        state = interface.state()
        if not state.focusable or state.invisible:
            continue
        name = interface.text(QAccessible.Text.Name).strip()
        is_pane = interface.role() is QAccessible.Role.Client
        has_role = interface.role() is not QAccessible.Role.NoRole and (
            not is_pane or interface.object().objectName() in DRAWN
        )
        if not name or not has_role:
            found.append((interface.object(), interface.role(), name))
    return found


def focusable(root):
    """Return the number of things below a window that can take the focus."""
    tree = tree_of(QAccessible.queryAccessibleInterface(root))
    return sum(bool(one.state().focusable and not one.state().invisible) for one in tree)


def test_all_that_takes_the_focus_has_a_name_and_a_role_before_a_song_is_open(window):
    assert nameless(window) == []
    assert focusable(window) > 5


def test_all_that_takes_the_focus_has_a_name_and_a_role_in_a_full_window(worked):
    assert nameless(worked) == []
    assert focusable(worked) > 25


@pytest.mark.parametrize("name", DIALOGS)
def test_all_that_takes_the_focus_has_a_name_and_a_role_in_dialogs(worked, name):
    do(worked, name)
    (dialog,) = [one for one in worked.findChildren(QDialog) if one.isVisible()]
    assert nameless(dialog) == []
    assert focusable(dialog) > 0
    dialog.reject()


def by_tab(window, key=Qt.Key.Key_Tab):
    """Return the widgets that Tab goes through until it is back where it began."""
    found = [QApplication.focusWidget()]
    for _ in range(200):
        QTest.keyClick(found[-1], key)
        QApplication.processEvents()
        now = QApplication.focusWidget()
        if now is found[0]:
            return found
        assert now not in found, f"Tab goes round without its beginning, at {now}"
        found.append(now)
    return pytest.fail("Tab never comes back")


def reachable(window):
    """Return the widgets that Tab must go through."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
    }


def test_tab_goes_through_every_control_once_and_back_the_same_way(worked):
    worked.activateWindow()
    worked.timeline.setFocus()
    ahead = by_tab(worked)
    lacking = reachable(worked) - set(ahead)
    inside = {w for w in lacking if any(one.isAncestorOf(w) for one in ahead)}
    assert not lacking - inside, lacking - inside
    back = by_tab(worked, Qt.Key.Key_Backtab)
    assert back == [ahead[0], *reversed(ahead[1:])]


def test_tab_goes_from_top_to_bottom(worked):
    worked.activateWindow()
    worked.separation.combo.setFocus()
    order = [widget.objectName() for widget in by_tab(worked)]
    wanted = ["ensembleCombo", "separateButton", "timeline", "reseparateButton", "playButton"]
    assert [name for name in order if name in wanted] == wanted
