"""Drop, separate, compare, repair a passage, export: by mouse, and by keys alone, as the CLI would.

The engine is the real one in its own process, and the files are compared with those that the
command line writes with a cache of its own: byte for byte before the passage is repaired, and
within it with the command line's files of that passage.
"""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, STEMS, VOCALS
from app.cli.main import run
from app.ui.dialogs.export import ExportDialog
from app.ui.song import State
from tests.stories.window_parts import RATE, write_excerpt
from tests.ui.parts import drop_files, wait_open
from tests.ui.sections_parts import drag, place_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one

SECONDS = 8
PATIENCE_MS = 60_000
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def song(demo_song, tmp_path):
    return write_excerpt(demo_song, tmp_path / "Francium.wav", SECONDS * RATE + 123, start=5 * RATE)


@pytest.fixture
def by_command_line(song, tmp_path, monkeypatch, capsys):
    """Separates with the command line, in a cache of its own; returns the files by stem."""

    def separate(name, card, *options):
        with monkeypatch.context() as context:
            context.setenv("UNSUNG_CACHE", str(tmp_path / "cache of the command line"))
            arguments = ["separate", str(song), "--out", str(tmp_path / name), "--card", card]
            code = run([*arguments, "--subtype", "FLOAT", "--json", *options])
        assert code == 0
        return json.loads(capsys.readouterr().out)["files"][0]["outputs"]

    return separate


@pytest.fixture
def window(shown, qtbot):
    shown.session.prepare()
    qtbot.waitUntil(lambda: shown.session.is_idle, timeout=PATIENCE_MS)
    interval = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)  # a list that just opened takes no click for so long
    yield shown
    QApplication.setDoubleClickInterval(interval)


class Hand:
    """What both ways through the window share: waiting, and comparing with the command line."""

    def __init__(self, window, qtbot, folder, song, streams):
        self.window, self.qtbot, self.folder, self.song = window, qtbot, folder, song
        self.streams = streams

    def go(self, by_command_line):
        """Walk the whole path."""
        self.open()
        wait_open(self.qtbot, self.window)
        song = self.window.song
        self.choose(self.window.separation.combo, "basic")
        self.separate()
        self.wait(lambda: song.state is State.SEPARATED and not song.activities)
        self.compare()
        before = self.exported("before")
        theirs = by_command_line("their song", "basic")
        assert digests(before) == digests(theirs)

        self.mark(2 * RATE, 5 * RATE)
        region = song.project.regions[0]
        span = region.span
        self.choose(self.window.workbench.panel.combo, "unsung_compact")
        self.repair()
        self.wait(lambda: song.project.regions[0].takes and not song.activities)
        self.compare()
        after = self.exported("after")
        seconds = f"{span.start / RATE!r}-{span.end / RATE!r}"
        passage = by_command_line("their passage", "unsung_compact", "--span", seconds)
        check_repaired(after, before, passage, span, region.fade)

        self.undo()
        self.wait(lambda: not song.project.regions[0].takes)
        assert digests(self.exported("undone")) == digests(theirs)

    def wait(self, is_so):
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    def exported(self, name):
        """Export as float into a folder and return the files by stem."""
        folder = self.folder / name
        self.window.messages.clear()
        dialog = self.ask_export()
        self.fill(dialog, folder)
        self.wait(lambda: "(Vocals)" in dialog.preview.text())
        assert dialog.options.subtype == "FLOAT"
        self.confirm(dialog)
        self.wait(lambda: self.window.messages.text.startswith("Exported"))
        return {VOCALS: next(folder.glob("*Vocals*")), ACCOMPANIMENT: next(folder.glob("*Instr*"))}

    def check_heard(self, stem):
        """Check that the card is given this stem, after a moment, at the place of the playhead."""
        playback = self.window.playback
        assert playback.heard == stem
        player = playback._player
        assert player.flush()
        for _ in range(12):
            self.streams[-1].pull()
            assert player.flush()
        place = player.position
        heard = self.streams[-1].pull() / self.window.transport.level
        around = playback.sources[stem].read(max(place - 2048, 0), place + 2048)
        near = np.lib.stride_tricks.sliding_window_view(around, len(heard), axis=0)
        assert np.abs(near - heard.T[None]).max(axis=(1, 2)).min() < 1e-4, stem


class Mouse(Hand):
    """Goes by mouse alone; only a folder's name is typed."""

    def click(self, widget, place=None):
        widget = getattr(widget, "viewport", lambda: widget)()
        QTest.mouseClick(widget, LEFT, NONE, place or widget.rect().center())
        QApplication.processEvents()

    def open(self):
        drop_files(self.window, self.song)

    def choose(self, combo, name):
        self.click(combo)
        index = combo.model().index(combo.findData(name), combo.modelColumn())
        view = combo.view()
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseMove(view.viewport(), place)
        QApplication.processEvents()
        self.click(view, place)
        self.wait(lambda: not view.isVisible())
        assert combo.currentData() == name

    def separate(self):
        self.click(self.window.separation.button)

    def compare(self):
        transport = self.window.transport
        self.window.playback.seek(RATE)
        self.click(self.window.findChild(object, "playButton"))
        assert self.window.playback.is_playing
        for stem in (VOCALS, ACCOMPANIMENT, MIXTURE):
            segments = transport.selector.findChildren(object)
            (segment,) = [one for one in segments if getattr(one, "name", None) == stem]
            self.click(segment)
            self.check_heard(stem)
        self.click(self.window.findChild(object, "playButton"))
        assert not self.window.playback.is_playing

    def mark(self, first, last):
        drag(self.window, place_of(self.window, first), place_of(self.window, last))
        menu = next(m for m in self.window.menuBar().actions() if self.has(m, "markSection")).menu()
        bar = self.window.menuBar()
        QTest.mouseClick(bar, LEFT, NONE, bar.actionGeometry(menu.menuAction()).center())
        self.click(menu, menu.actionGeometry(self.window.actions_by_name["markSection"]).center())

    def has(self, entry, name):
        return entry.menu() and self.window.actions_by_name[name] in entry.menu().actions()

    def repair(self):
        self.click(self.window.workbench.panel.button)

    def ask_export(self):
        self.click(self.window.separation.export_button)
        return shown_dialog(self.window)

    def fill(self, dialog, folder):
        self.click(dialog.folder)
        dialog.folder.selectAll()
        QTest.keyClicks(dialog.folder, str(folder))
        if dialog.depth.currentData() != "FLOAT":
            self.choose(dialog.depth, "FLOAT")

    def confirm(self, dialog):
        self.click(dialog._accept)

    def undo(self):
        bar = self.window.menuBar()
        menu = next(m for m in bar.actions() if self.has(m, "undo")).menu()
        QTest.mouseClick(bar, LEFT, NONE, bar.actionGeometry(menu.menuAction()).center())
        self.click(menu, menu.actionGeometry(self.window.actions_by_name["undo"]).center())


class Keys(Hand):
    """Goes by keys alone; the desktop's own dialog for files is answered."""

    def key(self, which, modifier=NONE, times=1):
        if QApplication.focusWidget() is None:  # a dialog has gone; desktops do this by themselves
            self.window.activateWindow()
            self.wait(lambda: QApplication.focusWidget() is not None)
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget(), which, modifier)
            QApplication.processEvents()

    def tab_to(self, widget):
        for _ in range(80):
            if QApplication.focusWidget() is widget:
                return
            self.key(Qt.Key.Key_Tab)
        pytest.fail(f"{widget} cannot be reached by Tab")

    def open(self):
        self.window.activateWindow()
        self.window.setFocus()
        QTest.keyClick(self.window, Qt.Key.Key_O, CTRL)

    def choose(self, combo, name):
        self.tab_to(combo)
        self.key(Qt.Key.Key_Home)
        while combo.currentData() != name:
            index = combo.currentIndex()
            self.key(Qt.Key.Key_Down)
            assert combo.currentIndex() != index, f"{name} is not in the list"

    def separate(self):
        self.key(Qt.Key.Key_Return, CTRL)

    def compare(self):
        self.tab_to(self.window.timeline)
        self.key(Qt.Key.Key_Home)
        self.key(Qt.Key.Key_Space)
        assert self.window.playback.is_playing
        for which, stem in (
            (Qt.Key.Key_2, VOCALS), (Qt.Key.Key_3, ACCOMPANIMENT), (Qt.Key.Key_1, MIXTURE),
        ):  # fmt: skip
            self.key(which)
            self.check_heard(stem)
        self.key(Qt.Key.Key_Space)
        assert not self.window.playback.is_playing

    def mark(self, first, last):
        self.tab_to(self.window.timeline)
        self.key(Qt.Key.Key_Home)
        for frame, which in ((first, Qt.Key.Key_I), (last, Qt.Key.Key_O)):
            while self.window.song.position < frame:
                self.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
            self.key(which)
        self.key(Qt.Key.Key_M)

    def repair(self):
        self.tab_to(self.window.workbench.panel.button)
        self.key(Qt.Key.Key_Space)

    def ask_export(self):
        self.key(Qt.Key.Key_E, CTRL)
        return shown_dialog(self.window)

    def fill(self, dialog, folder):
        self.tab_to(dialog.folder)
        self.key(Qt.Key.Key_A, CTRL)
        QTest.keyClicks(dialog.folder, str(folder))
        if dialog.depth.currentData() != "FLOAT":
            self.choose(dialog.depth, "FLOAT")

    def confirm(self, dialog):
        self.key(Qt.Key.Key_Return)

    def undo(self):
        self.key(Qt.Key.Key_Z, CTRL)


def shown_dialog(window):
    (dialog,) = [one for one in window.findChildren(ExportDialog) if one.isVisible()]
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def digests(files):
    """Return a digest of each file, all of it, by stem."""
    return {
        stem: hashlib.sha256(Path(path).read_bytes()).hexdigest() for stem, path in files.items()
    }


def samples(path):
    return soundfile.read(path, dtype="float32", always_2d=True)[0]


def check_repaired(after, before, passage, span, fade):
    """Check that a passage is the command line's, and that outside of it not a bit changed."""
    core = slice(span.start + fade, span.end - fade)
    for stem in STEMS:
        now, then, theirs = samples(after[stem]), samples(before[stem]), samples(passage[stem])
        np.testing.assert_array_equal(now[: span.start], then[: span.start])
        np.testing.assert_array_equal(now[span.end :], then[span.end :])
        assert len(theirs) == span.end - span.start
        np.testing.assert_allclose(now[core], theirs[fade : len(theirs) - fade], atol=2**-22)
        assert np.abs(now[core] - then[core]).max() > 1e-3


def test_by_mouse_the_files_are_those_of_the_command_line(
    window, song, streams, qtbot, tmp_path, by_command_line
):
    Mouse(window, qtbot, tmp_path / "stems", song, streams).go(by_command_line)


def test_by_keys_alone_the_files_are_those_of_the_command_line(
    window, song, streams, qtbot, tmp_path, by_command_line, monkeypatch
):
    answer = lambda *arguments: ([str(song)], "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    Keys(window, qtbot, tmp_path / "stems", song, streams).go(by_command_line)
