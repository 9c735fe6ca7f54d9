import logging
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from app import __version__
from app.core import paths
from app.core.errors import AppError
from app.core.logs import BUG
from app.project.edits import add_region
from app.project.model import Span
from app.ui import crashes as module
from app.ui.dialogs.crash import CrashDialog
from app.ui.failures import Failures

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def failures(opened, caplog):
    """What the program has installed, without its except hooks, which the test's runner needs."""
    caplog.expected = ("unhandled", "job failed", "cannot be written down")
    failures = Failures(opened.show_error, opened.support.crashes.report, opened)
    logging.getLogger().addHandler(failures._listener)
    yield failures
    logging.getLogger().removeHandler(failures._listener)


def dialogs(window):
    return [d for d in window.findChildren(CrashDialog) if d.isVisible()]


def wait_report(window, qtbot):
    """Wait until a report is shown whole; return the dialog."""
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1 and bool(dialogs(window)[0].text))
    return dialogs(window)[0]


def fail(failures, error):
    failures._on_exception(type(error), error, error.__traceback__)


def mark(window):
    """Change something."""
    project = add_region(window.song.project, Span(0, 4000), name="Verse")
    window.song.document.apply("Mark", project)


def press(dialog, word):
    buttons = dialog.findChildren(QPushButton)
    next(b for b in buttons if b.text().replace("&", "").startswith(word)).click()


def test_a_mistake_is_reported_without_names(opened, failures, qtbot, song_file):
    fail(failures, KeyError(f"{song_file} “{opened.song.title}” {song_file.stem}"))
    dialog = wait_report(opened, qtbot)
    assert dialog.text.startswith(f"Unsung {__version__}")
    assert "KeyError" in dialog.text
    assert song_file.stem not in dialog.text
    assert str(song_file.parent) not in dialog.text
    assert opened.messages.text == ""


def test_changes_are_written_down_before_the_report_is_shown(opened, failures, qtbot):
    mark(opened)
    seen = []
    folder, show = paths.user_data() / "autosave", opened.support.crashes._show
    opened.support.crashes._show = lambda: (seen.extend(folder.glob("*.unsung*")), show())
    fail(failures, KeyError("x"))
    wait_report(opened, qtbot)
    assert len(seen) == 1


def test_a_failing_autosave_does_not_hold_the_report_back(opened, failures, qtbot, monkeypatch):
    def fail_too():
        raise RuntimeError

    monkeypatch.setattr(opened.projects.autosaver, "flush", fail_too)
    monkeypatch.setattr(module.Autosaver, "is_all_written", False)
    fail(failures, KeyError("x"))
    dialog = wait_report(opened, qtbot)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("could not be written down" in text for text in texts)


def test_the_same_mistake_opens_one_dialog_only(opened, failures, qtbot):
    for _ in range(60):
        fail(failures, KeyError("x"))
    dialog = wait_report(opened, qtbot)
    dialog.reject()
    fail(failures, KeyError("x"))
    QApplication.processEvents()
    assert not dialogs(opened)


def test_another_mistake_is_added_to_the_report_that_is_open(opened, failures, qtbot):
    fail(failures, KeyError("one"))
    dialog = wait_report(opened, qtbot)
    dialog._notes.setPlainText("I pressed a key.")
    fail(failures, ValueError("two"))
    qtbot.waitUntil(lambda: "ValueError: two" in dialog.text)
    assert "KeyError: 'one'" in dialog.text
    assert dialog.text.startswith("I pressed a key.\n\n")
    assert len(dialogs(opened)) == 1


def test_a_mistake_in_a_job_is_reported(opened, failures, qtbot):
    def work(job):
        raise ZeroDivisionError("in a job")

    handle = opened.session._files.submit(work)
    with qtbot.waitSignal(handle.finished):
        pass
    assert "ZeroDivisionError: in a job" in wait_report(opened, qtbot).text


def test_a_mistake_in_a_thread_is_reported(opened, failures, qtbot):
    arguments = threading.ExceptHookArgs((KeyError, KeyError("in a thread"), None, None))
    thread = threading.Thread(target=failures._on_thread_exception, args=[arguments])
    thread.start()
    thread.join()
    assert "in a thread" in wait_report(opened, qtbot).text


@pytest.mark.parametrize("error", [AppError("The disk is full."), MemoryError()])
def test_what_the_user_can_mend_is_no_mistake(opened, failures, qtbot, error):
    fail(failures, error)
    qtbot.waitUntil(lambda: opened.messages.text != "")
    try:
        raise error
    except (AppError, MemoryError):
        logging.getLogger("any").exception("job failed", extra=BUG)
    QApplication.processEvents()
    assert not dialogs(opened)


def test_a_mistake_that_a_job_hands_to_the_window_is_a_sentence_there(window):
    window.session.engine_failed.emit(RuntimeError("in the separation process:\nTraceback\nlast"))
    assert window.messages.text.startswith("Something unexpected happened (RuntimeError: last).")
    assert "Traceback" not in window.messages.text


def test_hooks_are_given_back(opened):
    before = sys.excepthook, threading.excepthook, list(logging.getLogger().handlers)
    failures = Failures(opened.show_error, lambda error: None)
    failures.install()
    assert sys.excepthook == failures._on_exception
    failures.uninstall()
    assert (sys.excepthook, threading.excepthook, logging.getLogger().handlers) == before


def test_the_report_is_copied_with_what_the_user_adds(opened, failures, qtbot):
    fail(failures, KeyError("x"))
    dialog = wait_report(opened, qtbot)
    dialog._notes.setPlainText("With “Élan”.")
    press(dialog, "Copy")
    assert QApplication.clipboard().text() == dialog.text
    assert dialog.text.startswith("With “Élan”.")


def test_the_report_is_saved(opened, failures, qtbot, tmp_path, monkeypatch):
    fail(failures, KeyError("x"))
    dialog = wait_report(opened, qtbot)
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
    press(dialog, "Save")
    assert target.read_text(encoding="utf-8") == dialog.text
    target.unlink()
    target.mkdir()
    press(dialog, "Save")
    assert "Cannot write" in dialog._done.text()


def test_the_user_goes_on_or_quits(opened, failures, qtbot):
    fail(failures, KeyError("one"))
    press(wait_report(opened, qtbot), "Continue")
    assert opened.isVisible()
    fail(failures, ValueError("two"))
    dialog = wait_report(opened, qtbot)
    assert "one" not in dialog.text.partition("The end of the log")[0]
    press(dialog, "Quit")
    assert not opened.isVisible()


def test_a_crash_of_the_last_run_is_offered_once(window, qtbot, monkeypatch):
    traces = [["Fatal Python error: Aborted"], []]
    monkeypatch.setattr(module.crash_traces, "take", lambda folder: traces.pop(0))
    window.support.crashes.find_last()
    qtbot.waitUntil(lambda: "stopped unexpectedly" in window.messages.text)
    assert not dialogs(window)
    press(window.messages, "Show report")
    dialog = wait_report(window, qtbot)
    assert "Fatal Python error: Aborted" in dialog.text
    assert not any(b.text() == "&Quit" for b in dialog.findChildren(QPushButton))
    dialog.reject()
    window.support.crashes.find_last()
    qtbot.waitUntil(lambda: not traces and window.support._runner.is_idle)
    assert window.messages.text == ""
