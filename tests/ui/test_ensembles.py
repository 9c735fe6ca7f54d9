"""Ensembles in the window: the dialog, the list of networks, and what is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.catalog.cards import load_cards
from app.catalog.recipes import Member, Quality, Recipe
from app.catalog.stems import ACCOMPANIMENT
from app.core import paths
from app.ui import ensembles
from app.ui.dialogs.ensemble import EnsembleDialog
from app.ui.memory import MemoryFile
from app.ui.panels.network_combo import EDIT, ENSEMBLE, PRESET
from app.ui.song import State
from app.ui.window import MainWindow
from tests.ui.mouse import turn_wheel
from tests.ui.parts import write_card


@pytest.fixture
def two_more(engine):
    """Cards besides "halves": "thirds" is ready, "missing" lacks its checkpoint."""
    write_card("thirds")
    weights = '[weights]\nfile = "gone.pth"\nurl = "https://example.org/gone"\n'
    write_card("missing", more=weights)


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
    assert choices(combo)[-3:-1] == ["Halves + Thirds", "Ensemble…"]
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


def test_the_entry_at_the_end_opens_the_dialog_and_leaves_the_choice(window):
    combo = window.separation.combo
    before = combo.currentIndex()
    row = combo.findData(EDIT)
    assert row == combo.count() - 2  # above the library
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
        {"members": [{"card": "a", "weight": 1}], "rule": "mean", "seed": "0"},
        {"members": [{"card": "a", "weight": 1}], "quality": {"overlap": 0.9}},
        {"members": [{"card": "a", "weight": 1}], "quality": {"overlap": "much"}},
        {"members": [{"card": "a", "weight": 1}], "quality": {"shifts": 2.5}},
        {"members": [{"card": "a", "weight": 1}], "quality": {"swap": "yes"}},
        {"members": [{"card": "a", "weight": 1}], "quality": {"of a later version": 1}},
        {"members": [{"card": "a", "weight": 1}], "quality": 2},
    ],
)
def test_what_was_remembered_wrongly_is_forgotten(stored):
    assert ensembles.remembered(stored) is None


def test_what_older_versions_remembered_is_understood():
    members = [{"card": "a", "weight": 2}, {"card": "b", "weight": 1.0}]
    plain = Recipe((Member("a", 2.0), Member("b")))
    stored = {"members": members, "rule": "mean", "lead": "vocals", "seed": 0}
    assert ensembles.remembered(stored) == plain
    assert ensembles.remembered(stored | {"clean": False}) == plain
    assert ensembles.remembered({"members": members, "rule": "mean", "seed": 0}) == plain


FULL = Quality(overlap=0.25, context=2.0, shifts=3, swap=True, invert=True)


def test_the_quality_is_remembered_and_described(two_more):
    recipe = Recipe((Member("halves"), Member("thirds")), seed=4, quality=FULL)
    assert ensembles.remembered(ensembles.to_remember(recipe)) == recipe
    text = ensembles.described(recipe, load_cards())
    for words in ("25 %", "2 s", "3 shifts", "left and right", "inverted polarity"):
        assert words in text
    assert "shifts" not in ensembles.described(Recipe((Member("halves"),)), load_cards())


def test_a_preset_fills_the_dialog_and_a_change_makes_it_custom(two_more, opened):
    dialog = open_dialog(opened)
    for row in range(dialog.presets.combo.count() - 1):
        dialog.presets.combo.setCurrentIndex(row)
        chosen = dialog.presets.combo.itemData(row)
        assert dialog.preset == chosen
        wanted = ensembles.presets(load_cards())[chosen].recipe
        assert dialog.recipe == wanted  # to the order and the last digit
    assert dialog.presets.combo.itemText(row + 1) == "Custom"
    swap = dialog.quality.swap
    swap.toggle()
    assert dialog.preset == ""
    assert dialog.recipe.quality.swap is swap.isChecked()
    swap.toggle()
    assert dialog.preset == chosen
    dialog.leads[ACCOMPANIMENT].click()
    assert dialog.preset == ""
    dialog.accept()
    assert opened.separation.combo.currentData() == ENSEMBLE


def test_a_preset_is_chosen_in_the_list_and_remembered(
    two_more, opened, store, engine, player, qtbot
):
    combo = opened.separation.combo
    assert choices(combo)[:6] == [
        "Presets", "Fast", "Balanced", "Best", "Cleanest instrumental", "Fullest vocals",
    ]  # fmt: skip
    assert not combo.model().item(0).isEnabled()
    row = combo.findData(PRESET + "best")
    combo.setCurrentIndex(row)
    combo.activated.emit(row)
    wanted = ensembles.presets(load_cards())["best"].recipe
    assert opened.separation.recipe == wanted
    assert "nearest to the true voice" in combo.toolTip()
    assert open_dialog(opened).preset == "best"
    opened.close()
    again = MainWindow(store, engine, player, MemoryFile(paths.user_data() / "window.json"))
    qtbot.addWidget(again)
    assert again.separation.combo.currentText() == "Best"
    assert again.separation.recipe == wanted
    again.close()


def test_a_preset_chosen_in_the_dialog_is_the_presets_entry_in_the_list(two_more, opened):
    dialog = open_dialog(opened)
    combo = dialog.presets.combo
    combo.setCurrentIndex(combo.findData("balanced"))
    dialog.accept()
    assert opened.separation.combo.currentData() == PRESET + "balanced"


def test_the_quality_section_makes_the_recipe_and_tells_what_it_costs(two_more, opened):
    dialog = open_dialog(opened)
    quality = dialog.quality
    assert not quality.seed.isVisible()
    quality.overlap.setCurrentIndex(quality.overlap.findData(0.5))
    quality.shifts.setValue(2)
    quality.invert.setChecked(True)
    assert quality.seed.isVisible()  # only where shifts are random
    quality.seed.setValue(9)
    assert dialog.recipe.quality == Quality(overlap=0.5, shifts=2, invert=True)
    assert dialog.recipe.seed == 9
    cards = load_cards()
    words = ensembles.cost_in_words(dialog.recipe.quality, [cards["halves"]])
    assert words == "Takes about 6 × the time."
    assert "no extra time" in ensembles.cost_in_words(Quality(), [cards["halves"]])


def test_settings_the_dialog_cannot_show_are_kept(two_more, window):
    quality = Quality(overlap=0.1, context=3.0, shifts=12)
    recipe = Recipe((Member("thirds", 0.25), Member("halves")), seed=2**40, quality=quality)
    dialog = EnsembleDialog(load_cards(), recipe, window)
    assert dialog.recipe == recipe
    dialog.clean.setChecked(True)
    assert dialog.recipe.quality == quality
    assert dialog.recipe.seed == 2**40
    assert dialog.rows["thirds"].weight.value() == pytest.approx(0.25, abs=0.05)


def test_the_dialog_fits_small_screens(two_more, window):
    dialog = EnsembleDialog(load_cards(), Recipe((Member("halves"),)), window)
    assert dialog.minimumHeight() <= 640  # of 720, less a title bar and a task bar
    assert dialog.minimumWidth() <= 1024


@pytest.mark.parametrize(("is_in_it", "expected"), [(False, 2), (True, 3)])
def test_the_wheel_changes_a_number_only_when_the_user_is_in_it(opened, qtbot, is_in_it, expected):
    dialog = open_dialog(opened)
    field = dialog.quality.shifts
    field.setValue(2)
    (field if is_in_it else dialog.quality.overlap).setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() == is_in_it)
    assert turn_wheel(field, field.rect().center()) == is_in_it
    assert field.value() == expected
