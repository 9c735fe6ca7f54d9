import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from shiboken6 import isValid

from app.audio.store import Store
from app.ui import settings, theme
from app.ui.dialogs.setting_row import Amount
from app.ui.dialogs.settings import SettingsDialog
from app.ui.memory import Memory, MemoryFile
from app.ui.settings import BOOL, CHOICE, NUMBER, TABLE, TEXT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

KINDS = {BOOL: bool, NUMBER: float, TEXT: str}
ROWS = pytest.mark.parametrize("row", TABLE, ids=lambda row: row.field)


@pytest.fixture
def memory(tmp_path):
    return MemoryFile(tmp_path / "window.json")


@pytest.fixture
def dialog(qtbot, memory):
    dialog = SettingsDialog(memory)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@ROWS
def test_every_row_is_a_field_of_memory_with_a_default_it_allows(row):
    usual = getattr(Memory(), row.field)
    assert row.allows(usual)
    if row.kind == CHOICE:
        assert {type(option.value) for option in row.options} == {type(usual)}
    else:
        assert type(usual) is KINDS[row.kind]


@ROWS
def test_every_row_says_what_it_does(row):
    assert row.help.endswith(".")
    assert all(o.sentence.endswith(".") for o in row.options if o.sentence)


def test_no_field_has_two_rows():
    assert len({row.field for row in TABLE}) == len(TABLE)


@ROWS
def test_the_dialog_shows_what_is_remembered(row, dialog, memory):
    for value in other_values(row):
        memory.update(**{row.field: value})
        assert shown(dialog.rows[row.field].control) == value
        assert not dialog.rows[row.field].is_usual


@ROWS
def test_a_change_in_the_dialog_is_kept_at_once(row, dialog, memory, tmp_path):
    value = other_values(row)[0]
    change(dialog.rows[row.field].control, value)
    assert getattr(memory.value, row.field) == value
    memory.save()
    assert getattr(MemoryFile(tmp_path / "window.json").value, row.field) == value


@ROWS
def test_a_setting_can_be_reset_alone(row, dialog, memory):
    memory.update(volume=0.1, **{row.field: other_values(row)[0]})
    dialog.rows[row.field]._reset.click()
    assert memory.value == Memory(volume=0.1)
    assert dialog.rows[row.field].is_usual


def test_all_settings_can_be_reset_and_nothing_else(dialog, memory):
    memory.update(volume=0.1, **{row.field: other_values(row)[0] for row in TABLE})
    dialog._reset.click()
    assert memory.value == Memory(volume=0.1)
    assert not dialog._reset.isEnabled()


def test_only_settings_with_the_words_searched_for_are_shown(dialog):
    dialog.search.setText("graphics Card")
    assert [field for field, row in dialog.rows.items() if row.isVisible()] == [
        "device",
        "precision",
    ]
    assert [group for group, head in dialog._headings.items() if head.isVisible()] == [
        settings.NETWORKS
    ]
    dialog.search.setText("porridge")
    assert dialog._nothing.isVisible()
    dialog.search.clear()
    assert all(row.isVisible() for row in dialog.rows.values())


def test_the_language_says_that_it_waits_for_the_next_start(dialog):
    assert "started again" in dialog.rows["language"].control.accessibleDescription()
    assert "started again" not in dialog.rows["scheme"].control.accessibleDescription()


def test_the_chosen_value_is_explained(dialog, memory):
    memory.update(cache_gb=0)
    assert "fill up" in dialog.rows["cache_gb"].control.accessibleDescription()


@pytest.fixture
def opened_settings(window, qtbot):
    """The dialog that the menu of a window opened."""
    window.actions_by_name["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    yield dialog
    if isValid(dialog):
        dialog.close()


def test_menus_and_dialog_show_the_same(window, opened_settings):
    rows = opened_settings.rows
    change(rows["precision"].control, "bfloat16")
    assert window.actions_by_name["precision_bfloat16"].isChecked()
    window.actions_by_name["precision_float32"].trigger()
    assert shown(rows["precision"].control) == "float32"
    change(rows["snap"].control, "zero")
    assert window.actions_by_name["snapZero"].isChecked()
    window.actions_by_name["snapOff"].trigger()
    assert shown(rows["snap"].control) == "off"
    change(rows["scheme"].control, "dark")
    assert window.actions_by_name["dark"].isChecked()
    assert theme.is_dark()
    window.actions_by_name["light"].trigger()
    assert shown(rows["scheme"].control) == "light"
    assert not theme.is_dark()


@pytest.fixture
def limits(monkeypatch):
    """The sizes to which the cache was trimmed, in bytes."""
    limits = []
    monkeypatch.setattr(Store, "trim", lambda store, limit_bytes, keep: limits.append(limit_bytes))
    return limits


def test_the_cache_is_trimmed_once_its_size_is_decided(window, opened_settings, limits, qtbot):
    control = opened_settings.rows["cache_gb"].control
    for size in (10, 5, 50):
        change(control, size)
    opened_settings.reject()
    qtbot.waitUntil(lambda: bool(limits) and window.session.is_idle)
    assert limits == [50 * 10**9]


def test_settings_that_leave_the_cache_alone_trim_nothing(window, opened_settings, limits, qtbot):
    change(opened_settings.rows["scheme"].control, "dark")
    opened_settings.reject()
    qtbot.waitUntil(lambda: window.session.is_idle)
    assert limits == []


@pytest.mark.parametrize(("size", "limit"), [(50, 50 * 10**9), (0, None)])
def test_the_cache_is_trimmed_to_its_size_at_the_start(window, limits, qtbot, size, limit):
    window._memory.update(cache_gb=size)
    window.preferences.prepare()
    qtbot.waitUntil(lambda: limits == [limit])


def other_values(row):
    """Values that are not the default."""
    usual = getattr(Memory(), row.field)
    if row.kind == CHOICE:
        return [option.value for option in row.options if option.value != usual]
    return {BOOL: [not usual], NUMBER: [row.least, row.most], TEXT: ["other"]}[row.kind]


def shown(control):
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, Amount):
        return control.value()
    return control.currentData()


def change(control, value):
    if isinstance(control, QCheckBox):
        control.setChecked(value)
    elif isinstance(control, Amount):
        control.setValue(value)
    else:
        assert control.findData(value, Qt.ItemDataRole.UserRole) >= 0
        control.setCurrentIndex(control.findData(value))
