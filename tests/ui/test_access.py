"""Names, keys, contrast, and the reference counts of Qt's Python binding."""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from app.catalog.cards import load_cards
from app.core.errors import AppError
from app.ui import actions as table
from app.ui import theme
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.ensemble import EnsembleDialog
from app.ui.dialogs.export import ExportDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.dialogs.tempo import TempoDialog
from app.ui.memory import Memory

ROOT = Path(__file__).parents[2]


def controls(root):
    for widget in root.findChildren(QWidget):
        can_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        inner = widget.objectName().startswith("qt_") or type(widget).__module__.startswith("pyqt")
        is_inside = isinstance(widget.parent(), QMenu) or widget.window() is not root.window()
        if (can_focus or isinstance(widget, QAbstractButton)) and not inner and not is_inside:
            yield widget


def name_of(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_every_control_has_an_accessible_name(separated):
    separated.show_error(AppError("A message.", "A hint."))
    unnamed = [w for w in controls(separated) if not name_of(w)]
    assert not unnamed, [(w, w.parent(), w.parent().parent()) for w in unnamed]


def test_every_control_of_the_dialogs_has_a_name(separated, qtbot):
    for dialog in (
        ExportDialog(separated.song.project, Memory(), separated),
        ShortcutsDialog(separated.actions_by_name, separated),
        AboutDialog(separated),
        EnsembleDialog(load_cards(), separated.separation.recipe, separated),
        TempoDialog(44_100, 0, separated),
    ):
        qtbot.addWidget(dialog)
        unnamed = [w for w in controls(dialog) if not name_of(w)]
        assert not unnamed, dialog


def test_intended_object_names_exist(separated):
    for name in (
        "timeline", "playButton", "separateButton", "cancelButton", "ensembleCombo",
        "exportAction", "abSelector", "progressBar", "regionList", "takeList", "reseparateButton",
    ):  # fmt: skip
        assert separated.findChild(object, name) is not None, name


def test_assistive_tools_and_outside_tests_find_the_parts_by_these_names(separated):
    found = set()
    for widget in separated.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            found.add(interface.text(QAccessible.Text.Identifier))
    wanted = {
        "timeline", "playButton", "separateButton", "cancelButton", "ensembleCombo", "exportAction",
        "abSelector", "progressBar", "regionList", "takeList", "reseparateButton",
    }  # fmt: skip
    assert wanted <= found, wanted - found
    assert separated.workbench.panel.combo.accessibleIdentifier() == "sectionEnsembleCombo"


def test_no_two_actions_share_a_key(window):
    keys = [key for row in table.TABLE for key in row.keys]
    assert len(keys) == len(set(keys))
    for key in keys:
        assert not QKeySequence(key).isEmpty()


def test_every_action_is_in_the_table_and_has_a_handler(window):
    assert {row.name for row in table.TABLE} == set(window.actions_by_name)


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_background(chosen):
    backgrounds = (chosen.window, chosen.panel, chosen.base, chosen.raised, chosen.lane,
                   chosen.ruler)  # fmt: skip
    texts = (chosen.text, chosen.muted, *chosen.stems.values(), chosen.danger, chosen.good)
    for text, back in itertools.product(texts, backgrounds):
        assert theme.contrast(text, back) >= 4.5, (text, back)
    assert theme.contrast(chosen.on_accent, chosen.accent) >= 4.5
    assert theme.contrast(chosen.on_warning, chosen.warning) >= 4.5
    assert theme.contrast(chosen.on_section, chosen.section) >= 4.5
    assert theme.contrast(chosen.text, theme.mix(chosen.ruler, chosen.section, 0.18).name()) >= 4.5
    row = theme.mix(chosen.panel, chosen.section, 0.15).name()  # a section that is worked on
    for text in (chosen.text, chosen.muted):
        assert theme.contrast(text, row) >= 4.5
    assert theme.contrast(chosen.section, chosen.ruler) >= 3
    for colour in chosen.stems.values():  # the chosen segment
        assert theme.contrast(chosen.base, colour) >= 4.5
        tinted = theme.mix(chosen.panel, colour, 0.10).name()  # the head of the lane heard
        assert theme.contrast(colour, tinted) >= 4.5
        assert theme.contrast(chosen.muted, tinted) >= 4.5
    current = theme.mix(chosen.panel, chosen.accent, 0.14).name()  # the song shown
    for text in (chosen.text, chosen.muted, chosen.danger, chosen.good):
        assert theme.contrast(text, current) >= 4.5
    for line in (chosen.accent, chosen.playhead):  # not text: WCAG asks for 3
        assert theme.contrast(line, chosen.lane) >= 3


def test_the_user_can_choose_light_and_dark(window):
    for name, colours in (("dark", theme.DARK), ("light", theme.LIGHT)):
        window.actions_by_name[name].trigger()
        assert theme.colours() is colours


def test_qt_calls_keep_reference_counts(qtbot):
    # PySide6 6.12.0 loses a reference to None with each of them on Python below 3.12.
    label = QLabel("text")
    qtbot.addWidget(label)
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(500):
        label.update()
        label.isVisible()
        label.isEnabled()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    assert all(now > then - 50 for then, now in zip(before, after, strict=True))


def test_the_window_runs_without_torch(tmp_path):
    code = (
        "import sys\n"
        "from app.ui.application import create_application\n"
        "from app.ui.window import MainWindow\n"
        "from app.ui.memory import MemoryFile\n"
        "from app.audio.store import Store\n"
        "from app.playback.player import Player\n"
        "from app.tasks.engine_process import EngineProcess\n"
        "from app.core import paths\n"
        "application = create_application([])\n"
        "root = paths.user_cache() / 'store'\n"
        "window = MainWindow(Store(root), EngineProcess(root), Player(),\n"
        "                    MemoryFile(paths.user_data() / 'window.json'))\n"
        "window.show()\n"
        "application.processEvents()\n"
        "print(*(m for m in ('torch', 'av', 'sounddevice') if m in sys.modules))\n"
        "window.close()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == ""


def test_fonts_follow_the_size_the_user_set(window):
    sizes = {label.font().pixelSize() for label in window.findChildren(QLabel)}
    assert sizes == {-1}  # none is set in pixels
    assert QApplication.font().pixelSize() == -1
