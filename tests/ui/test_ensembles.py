"""Ensembles in the window: the dialog, the list of networks, and what is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.catalog.cards import load_cards
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT
from app.core import paths
from app.ui import ensembles
from app.ui.dialogs.ensemble import EnsembleDialog
from app.ui.memory import MemoryFile
from app.ui.panels.network_combo import EDIT, ENSEMBLE
from app.ui.song import State
from app.ui.window import MainWindow
from tests.ui.conftest import CARD


@pytest.fixture
def two_more(engine):
    """Cards besides "halves": "thirds" is ready, "missing" lacks its checkpoint."""
    folder = paths.user_data() / "cards"
    (folder / "thirds.toml").write_text(CARD.replace("Halves", "Thirds"))
    (folder / "missing.toml").write_text(
        CARD.replace("Halves", "Missing") + '[weights]\nfile = "gone.pth"\n'
        'url = "https://example.org/gone"\n'
    )


def choices(combo):
    return [combo.itemText(row) for row in range(combo.count()) if combo.itemText(row)]


def open_dialog(window):
    window.actions_by_name["ensemble"].trigger()
    return window.findChild(EnsembleDialog, "ensembleDialog")


def tick(dialog, *names):
    for name, row in dialog.rows.items():
        row.box.setChecked(name in names)


def test_the_dialog_makes_the_recipe_and_the_combo_shows_it(two_more, opened, engine, qtbot):
    dialog = open_dialog(opened)
    chosen = opened.separation.recipe.members[0].card
    assert dialog.rows[chosen].is_ticked  # what was chosen is where it begins
    tick(dialog)
    assert not dialog.accept_button.isEnabled()
    assert dialog.recipe is None
    tick(dialog, "halves", "thirds")
    dialog.rows["thirds"].weight.setValue(2.5)
    dialog.leads[ACCOMPANIMENT].setChecked(True)
    wanted = Recipe((Member("halves"), Member("thirds", 2.5)), "mean", ACCOMPANIMENT)
    assert dialog.recipe == wanted
    dialog.accept()
    combo = opened.separation.combo
    assert combo.currentText() == "Halves + Thirds"
    assert "Thirds × 2.5" in combo.toolTip()
    assert choices(combo)[-2:] == ["Halves + Thirds", "Ensemble…"]
    assert opened.separation.recipe == wanted
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: opened.song.state is State.SEPARATED)
    assert engine.recipe == wanted


def test_what_lacks_its_checkpoint_cannot_be_ticked_and_says_how_to_get_it(two_more, window):
    dialog = open_dialog(window)
    row = dialog.rows["missing"]
    assert not row.box.isEnabled()
    assert "https://example.org/gone" in row.box.accessibleDescription()
    names = list(dialog.rows)
    assert names.index("missing") > names.index("thirds")  # those at hand come first
    dialog.reject()


def test_the_dialog_is_used_by_keys_alone(two_more, window):
    dialog = open_dialog(window)
    first = next(iter(dialog.rows.values()))
    before = first.is_ticked
    QTest.keyClick(first.box, Qt.Key.Key_Space)
    assert first.is_ticked is not before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_ensemble_is_remembered_and_can_be_edited(
    two_more, opened, store, engine, player, qtbot
):
    dialog = open_dialog(opened)
    tick(dialog, "halves", "thirds")
    dialog.rows["halves"].weight.setValue(3.0)
    dialog.clean.setChecked(True)
    dialog.accept()
    wanted = opened.separation.recipe
    assert wanted.clean
    assert "cleaned up" in opened.separation.combo.toolTip()
    opened.close()
    again = MainWindow(store, engine, player, MemoryFile(paths.user_data() / "window.json"))
    qtbot.addWidget(again)
    assert again.separation.recipe == wanted
    dialog = open_dialog(again)
    assert dialog.recipe == wanted
    tick(dialog, "thirds")
    dialog.clean.setChecked(False)
    dialog.accept()  # one network by itself is no ensemble
    assert again.separation.recipe == Recipe((Member("thirds"),))
    assert again.separation.combo.itemText(again.separation.combo.findData(ENSEMBLE)) != ""
    again.close()


def test_the_last_entry_opens_the_dialog_and_leaves_the_choice(window):
    combo = window.separation.combo
    before = combo.currentIndex()
    row = combo.findData(EDIT)
    assert row == combo.count() - 1
    combo.setCurrentIndex(row)
    combo.activated.emit(row)  # as the list does for a click or Enter
    assert combo.currentIndex() == before
    dialog = window.findChild(EnsembleDialog, "ensembleDialog")
    assert dialog.isVisible()
    dialog.reject()


def test_stepping_through_the_networks_with_keys_opens_no_dialog(opened):
    combo = opened.separation.combo
    for _ in range(combo.count() + 1):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert opened.findChild(EnsembleDialog, "ensembleDialog") is None
    assert opened.separation.recipe is not None


def test_an_ensemble_whose_network_is_gone_is_seen_but_not_chosen(two_more, window):
    combo = window.separation.combo
    gone = Recipe((Member("halves"), Member("missing")))
    combo.show_cards(load_cards(), ENSEMBLE, gone)
    row = combo.findData(ENSEMBLE)
    assert not combo.model().item(row).isEnabled()
    assert "https://example.org/gone" in combo.itemData(row, Qt.ItemDataRole.ToolTipRole)
    assert combo.recipe != gone


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"members": []},
        {"members": [{"card": "a", "weight": "much"}], "rule": "mean", "seed": 0},
        {"members": [{"card": "a", "weight": -1}], "rule": "mean", "seed": 0},
        {"members": [{"card": "a", "weight": 1}], "rule": "of a later version", "seed": 0},
        {"members": [{"card": "a", "weight": 1}], "rule": ["mean"], "seed": 0},
        {"members": [{"card": "a", "weight": 1}], "rule": "mean", "lead": "drums", "seed": 0},
        {"members": 3, "rule": "mean", "seed": 0},
    ],
)
def test_what_was_remembered_wrongly_is_forgotten(stored):
    assert ensembles.remembered(stored) is None
