"""Files that the system hands to the running program, as macOS does with “Open with”."""

import subprocess
import sys

import pytest

from app.ui.application import AfterFirstPaint
from tests.conftest import ROOT
from tests.ui.project_parts import is_idle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

POSTS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from app.ui.application import create_application

application = create_application(["unsung"])
application.file_named.connect(lambda path: print(path.name, path.is_absolute()))
for url in (QUrl.fromLocalFile(sys.argv[1]), QUrl("https://example.org/song.wav")):
    QCoreApplication.postEvent(application, QFileOpenEvent(url))
QTimer.singleShot(0, application.quit)
sys.exit(application.exec())
"""


@pytest.fixture
def other(song_file, tmp_path):
    path = tmp_path / "own.wav"
    path.write_bytes(song_file.read_bytes())
    return path


def test_the_application_says_which_file_the_system_wants_opened(tmp_path):
    """An address on the internet is none."""
    command = [sys.executable, "-c", POSTS, str(tmp_path / "Größe.wav")]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.splitlines() == ["Größe.wav True"]


def test_a_file_that_comes_before_the_window_is_seen_opens_with_it(window, song_file, qtbot):
    starter = AfterFirstPaint(window, [], is_first=True)
    window.empty.removeEventFilter(starter)  # it would start by itself a little later
    starter.open(song_file)
    assert not window.session.songs
    starter._start()
    qtbot.waitUntil(lambda: is_idle(window))
    assert [song.path for song in window.session.songs] == [song_file]
    assert not window.welcome.is_shown


def test_a_file_that_comes_later_opens_beside_the_others(window, song_file, other, qtbot):
    starter = AfterFirstPaint(window, [song_file])
    window.empty.removeEventFilter(starter)
    starter._start()
    starter.open(other)
    qtbot.waitUntil(lambda: is_idle(window))
    assert [song.path for song in window.session.songs] == [song_file, other]
