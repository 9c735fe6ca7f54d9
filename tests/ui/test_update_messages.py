import pytest
from PySide6.QtWidgets import QPushButton

from app import UPDATES_URL, __version__
from app.core.errors import AppError
from app.tasks.updates import Release
from app.ui import updates as module
from app.ui.memory import Memory

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def answers(window, monkeypatch):
    """What the server says, one after another; the window has its address."""
    answers = []

    def ask(url, job):
        assert url == "https://example.com/newest.json"
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(module, "newer_release", ask)
    window.support.updates._url = "https://example.com/newest.json"
    return answers


def buttons(window):
    return [b.text() for b in window.messages.findChildren(QPushButton) if b.isVisible()]


def wait_idle(window, qtbot):
    qtbot.waitUntil(lambda: window.support._runner.is_idle)


def test_it_is_asked_only_by_who_wants_it():
    assert Memory().check_updates is False


def test_a_build_without_an_address_says_so(window):
    if UPDATES_URL:
        pytest.skip("this build has an address")
    window.actions_by_name["checkUpdates"].trigger()
    assert "does not know where to ask" in window.messages.text


def test_a_newer_version_is_told_with_its_page(window, answers, qtbot, monkeypatch):
    visited = []
    monkeypatch.setattr(module, "_visit", visited.append)
    answers.append(Release("9.1", "https://example.com/9.1"))
    window.actions_by_name["checkUpdates"].trigger()
    qtbot.waitUntil(lambda: "Unsung 9.1 is out." in window.messages.text)
    assert __version__ in window.messages.text
    (button,) = (b for b in window.messages.findChildren(QPushButton) if b.text() == "Open page")
    button.click()
    assert visited == ["https://example.com/9.1"]


def test_without_a_page_there_is_no_button(window, answers, qtbot):
    answers.append(Release("9.1"))
    window.actions_by_name["checkUpdates"].trigger()
    qtbot.waitUntil(lambda: "9.1" in window.messages.text)
    assert "Open page" not in buttons(window)


def test_the_newest_version_is_told_too_and_can_be_asked_again(window, answers, qtbot):
    answers.extend([None, AppError("There is no answer.", "Try later.")])
    window.actions_by_name["checkUpdates"].trigger()
    qtbot.waitUntil(lambda: "You have the newest version" in window.messages.text)
    wait_idle(window, qtbot)
    window.actions_by_name["checkUpdates"].trigger()
    qtbot.waitUntil(lambda: window.messages.text == "There is no answer. Try later.")


def test_nothing_is_asked_at_the_start_unless_the_user_wants_it(window, answers, qtbot):
    window.support.start()
    wait_idle(window, qtbot)
    assert window.messages.text == ""


def test_at_the_start_only_news_is_told(window, answers, qtbot):
    window._memory.update(check_updates=True)
    answers.extend([None, AppError("There is no answer."), Release("9.1")])
    for _ in range(2):
        window.support.updates.start()
        wait_idle(window, qtbot)
        assert window.messages.text == ""
    window.support.updates.start()
    qtbot.waitUntil(lambda: "Unsung 9.1 is out." in window.messages.text)
