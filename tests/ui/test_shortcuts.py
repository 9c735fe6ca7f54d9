import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.dialogs import room
from app.ui.dialogs.guide import GuideDialog
from app.ui.dialogs.settings import SettingsDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture(params=[(640, 360), (1280, 720), (3840, 2160)])
def screen(request, monkeypatch):
    """A screen of this size: 1920 × 1080 pixels at 300 %, 3840 × 2160 at 300 and at 100 %."""
    size = QSize(*request.param)
    monkeypatch.setattr(room, "room_for", lambda window: size)
    monkeypatch.setattr("app.ui.dialogs.shortcuts.room_for", lambda window: size)
    return size


@pytest.fixture
def dialog(window, screen, qtbot):
    dialog = ShortcutsDialog(window.actions_by_name, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_the_shortcuts_fit_the_screen_and_none_is_cut_off(dialog, screen):
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()
    page, seen = dialog.list.widget(), dialog.list.viewport()
    assert page.width() <= seen.width()
    for label in page.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()


def test_shortcuts_that_are_too_long_for_the_screen_scroll_by_key(dialog):
    bar = dialog.list.verticalScrollBar()
    dialog.activateWindow()
    for key, place in (
        (Qt.Key.Key_PageDown, min(bar.maximum(), bar.pageStep())),
        (Qt.Key.Key_End, bar.maximum()),
        (Qt.Key.Key_Up, max(0, bar.maximum() - bar.singleStep())),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(QApplication.focusWidget() or dialog, key)
        assert bar.value() == place


def test_every_action_with_a_key_is_on_the_page(window, dialog):
    texts = {label.text() for label in dialog.list.widget().findChildren(QLabel)}
    for action in window.actions_by_name.values():
        if not action.shortcut().isEmpty():
            assert any(action.shortcut().toString() in text for text in texts), action.text()


def test_settings_and_guide_open_within_the_screen(window, screen, qtbot):
    settings = SettingsDialog(window._memory, window)
    qtbot.addWidget(settings)
    window.actions_by_name["guide"].trigger()
    for dialog in (settings, window.findChild(GuideDialog)):
        assert dialog.width() <= screen.width()
        assert dialog.height() <= screen.height()
