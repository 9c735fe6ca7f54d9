"""Repairing a passage in the real window: by mouse, and by keys alone; heard is exported."""

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core import paths
from app.project.comp import readers
from app.ui.dialogs.export import ExportDialog
from app.ui.song import State
from tests.stories.window_parts import RATE, float_export, write_excerpt
from tests.ui.parts import drop_files, listen, use, wait_open
from tests.ui.sections_parts import SHARES, Shares, click, drag, nearest, place_of, write_cards
from tests.ui.watchdog import check_never_still

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

SECONDS = 30
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def excerpt(demo_song, tmp_path):
    path = tmp_path / "Francium – excerpt.wav"
    return write_excerpt(demo_song, path, SECONDS * RATE + 123)


@pytest.fixture
def engine():
    write_cards()
    return Shares(paths.user_cache() / "store")


@pytest.fixture
def window(shown, qtbot):
    shown.session.prepare()
    qtbot.waitUntil(lambda: shown.session.is_idle, timeout=30_000)
    use(shown.separation.combo, "halves")
    use(shown.workbench.panel.combo, "thirds")
    return shown


def key(which, modifier=NONE, times=1):
    """Press a key where the focus is."""
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), which, modifier)
        QApplication.processEvents()


def tab_to(name):
    """Go to a control by Tab alone."""
    for _ in range(60):
        if QApplication.focusWidget().objectName() == name:
            return
        key(Qt.Key.Key_Tab)
    pytest.fail(f"{name} cannot be reached by Tab")


def stems(window):
    """Read all of both stems as they are heard."""
    sources = window.playback.sources
    frames = window.song.frames
    return {stem: sources[stem].read(0, frames) for stem in (MIXTURE, VOCALS, ACCOMPANIMENT)}


def share(audio, first, last):
    ratio = np.abs(audio[VOCALS][first:last]).sum() / np.abs(audio[MIXTURE][first:last]).sum()
    return nearest(ratio)


def wait_separated(qtbot, song):
    qtbot.waitUntil(lambda: song.state is State.SEPARATED, timeout=20_000)
    qtbot.waitUntil(lambda: not song.activities)


def wait_for_take(window, qtbot, count):
    song = window.song
    qtbot.waitUntil(lambda: len(song.project.regions[0].takes) == count, timeout=20_000)
    qtbot.waitUntil(lambda: not song.activities and window.session.is_idle, timeout=20_000)


def exported(window, folder, qtbot):
    """Export as float and return what was written, by stem, having compared it with the comp."""
    window.messages.clear()
    dialog = float_export(window, folder, qtbot)
    key(Qt.Key.Key_Return) if dialog.isActiveWindow() else dialog.accept()
    qtbot.waitUntil(lambda: window.messages.text.startswith("Exported"), timeout=20_000)
    files = {VOCALS: next(folder.glob("*Vocals*")), ACCOMPANIMENT: next(folder.glob("*Instr*"))}
    found = {}
    for stem, reader in readers(window.song.project, window.session.store).items():
        if stem not in files:
            continue
        found[stem], rate = soundfile.read(files[stem], dtype="float32")
        assert rate == RATE
        np.testing.assert_array_equal(found[stem], reader.read(0, reader.frames))
    return found


def check_passage(base, now, span, fade, name):
    """Compare the sound with that of the base take: the acceptance test of the field's first pain.

    Outside not a bit changes, inside it is the take, both stems are the song, nothing clicks.
    """
    start, end = span
    for stem in (VOCALS, ACCOMPANIMENT):
        np.testing.assert_array_equal(now[stem][:start], base[stem][:start])
        np.testing.assert_array_equal(now[stem][end:], base[stem][end:])
    inner = slice(start + fade, end - fade)
    expected = now[MIXTURE] * np.float32(SHARES[name])
    np.testing.assert_allclose(now[VOCALS][inner], expected[inner], atol=1e-6)
    np.testing.assert_allclose(now[VOCALS] + now[ACCOMPANIMENT], now[MIXTURE], atol=1e-6)
    for seam in (slice(start - 5, start + fade), slice(end - fade, end + 5)):
        both = max(np.abs(np.diff(a[seam], axis=0)).max() for a in (base[VOCALS], expected))
        assert np.abs(np.diff(now[VOCALS][seam], axis=0)).max() <= both + 1e-3


def test_a_passage_is_repaired_by_mouse(window, engine, excerpt, streams, qtbot, tmp_path):
    drop_files(window, excerpt)
    wait_open(qtbot, window)
    song, panel = window.song, window.workbench.panel
    QTest.mouseClick(window.separation.button, Qt.MouseButton.LeftButton)
    wait_separated(qtbot, song)
    base = stems(window)
    drag(window, place_of(window, 10 * RATE), place_of(window, 20 * RATE))
    window.actions_by_name["markSection"].trigger()
    region = song.project.regions[0]
    span = region.span.start, region.span.end
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    wait_for_take(window, qtbot, 1)
    asked = engine.spans[-1]
    assert asked == (span[0] - RATE, span[1] + RATE)  # no more than the section and its margins
    check_passage(base, stems(window), span, region.fade, "thirds")

    use(panel.combo, "tenths")
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    wait_for_take(window, qtbot, 2)
    check_passage(base, stems(window), span, region.fade, "tenths")
    second = song.project
    row = panel.takes.visualItemRect(panel.takes.item(1)).center()
    QTest.mouseClick(panel.takes.viewport(), Qt.MouseButton.LeftButton, NONE, row)
    check_passage(base, stems(window), span, region.fade, "thirds")
    first = stems(window)
    drag(window, place_of(window, span[1]), place_of(window, 22 * RATE))
    click(window, place_of(window, 5 * RATE))
    assert share(stems(window), span[1], 21 * RATE) == "thirds"
    for text in ("Resize section", "Choose take"):
        assert window.session.histories.undoText() == text
        window.actions_by_name["undo"].trigger()
    assert song.project == second
    window.actions_by_name["redo"].trigger()
    for stem, audio in stems(window).items():
        np.testing.assert_array_equal(audio, first[stem])
    found = exported(window, tmp_path / "stems", qtbot)
    np.testing.assert_allclose(found[VOCALS] + found[ACCOMPANIMENT], base[MIXTURE], atol=1e-6)
    while window.session.histories.undoText() != "Separate song":
        window.actions_by_name["undo"].trigger()
    for stem, audio in stems(window).items():
        np.testing.assert_array_equal(audio, base[stem])


def test_a_passage_is_repaired_by_keys_alone(window, excerpt, streams, qtbot, tmp_path):
    window.open([excerpt])
    wait_open(qtbot, window)
    song = window.song
    window.activateWindow()
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    wait_separated(qtbot, song)
    base = stems(window)
    window.timeline.setFocus()
    key(Qt.Key.Key_Right, times=2)
    key(Qt.Key.Key_I)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_O)
    key(Qt.Key.Key_M)
    span = 10 * RATE, 15 * RATE
    region = song.project.regions[0]
    assert (region.span.start, region.span.end) == span
    tab_to("sectionEnsembleCombo")
    before = window.workbench.panel.combo.recipe
    key(Qt.Key.Key_Home)
    combo = window.workbench.panel.combo
    while combo.currentData() != "thirds":
        index = combo.currentIndex()
        key(Qt.Key.Key_Down)
        assert combo.currentIndex() != index
    assert combo.recipe == before
    tab_to("reseparateButton")
    key(Qt.Key.Key_Space)
    wait_for_take(window, qtbot, 1)
    check_passage(base, stems(window), span, region.fade, "thirds")
    use(combo, "tenths")
    key(Qt.Key.Key_R, CTRL)
    wait_for_take(window, qtbot, 2)
    assert share(stems(window), *span) == "tenths"

    window.timeline.setFocus()
    key(Qt.Key.Key_Space)
    assert window.playback.is_playing
    project = song.project
    for digit, name in ((Qt.Key.Key_1, "thirds"), (Qt.Key.Key_0, "halves")):
        key(digit, ALT)
        assert share(stems(window), *span) == name
        listen(window, streams, blocks=5)
        assert window.playback.is_playing
    assert song.project is project
    key(Qt.Key.Key_Escape)
    assert share(stems(window), *span) == "tenths"
    key(Qt.Key.Key_Space)
    tab_to("takeList")
    key(Qt.Key.Key_Up)
    key(Qt.Key.Key_Return)
    assert share(stems(window), *span) == "thirds"
    key(Qt.Key.Key_Z, CTRL)
    assert share(stems(window), *span) == "tenths"
    key(Qt.Key.Key_Z, CTRL | SHIFT)
    check_passage(base, stems(window), span, region.fade, "thirds")
    key(Qt.Key.Key_E, CTRL)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.reject()
    exported(window, tmp_path / "stems", qtbot)


def test_the_window_never_stands_still_while_a_passage_is_repaired(
    window, demo_song, streams, qtbot, watchdog
):
    """Marking, separating, choosing, drawing: none stops the event loop for long."""
    window.open([demo_song])
    wait_open(qtbot, window)
    song = window.song
    window.actions_by_name["separate"].trigger()
    wait_separated(qtbot, song)
    layer = window.timeline.stage.sections
    window.playback.hear(VOCALS)
    window.playback.toggle()

    def go_once():
        count = len(song.project.regions)
        QTest.qWait(50)
        watchdog.restart()
        layer.on_selected((2 + count) * RATE, (30 + count) * RATE, True)
        QTest.qWait(20)
        window.actions_by_name["markSection"].trigger()
        QTest.qWait(20)
        window.actions_by_name["reseparate"].trigger()
        qtbot.waitUntil(lambda: bool(song.project.regions[-1].takes), timeout=20_000)
        for name in ("hearTake0", "chooseHeard", "undo", "redo", "moveLater", "undo", "undo"):
            window.actions_by_name[name].trigger()
            QTest.qWait(20)
        qtbot.waitUntil(lambda: window.session.is_idle, timeout=20_000)
        QTest.qWait(50)
        return watchdog.longest, watchdog.where

    check_never_still(go_once)
