import json
from dataclasses import asdict

import pytest

from app.ui.memory import MIGRATIONS, VERSION, Memory, MemoryFile, migrated


@pytest.fixture
def path(tmp_path):
    return tmp_path / "window.json"


def stored(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_what_is_changed_is_there_the_next_time(path):
    memory = MemoryFile(path)
    memory.update(volume=0.5, scheme="dark")
    memory.save()
    assert MemoryFile(path).value == Memory(volume=0.5, scheme="dark")
    assert stored(path)["version"] == VERSION


def test_only_fields_that_change_are_told(path, qtbot):
    memory = MemoryFile(path)
    told = []
    memory.changed.connect(told.append)
    memory.update(scheme="system", device="cpu")
    assert told == ["device"]


@pytest.mark.parametrize("text", ["", "[1, 2]", "{", '{"volume": "loud", "device": "toaster"}'])
def test_a_file_that_makes_no_sense_costs_only_the_memory(path, text):
    path.write_text(text, encoding="utf-8")
    assert MemoryFile(path).value == Memory()


def test_what_a_newer_version_wrote_stays_in_the_file(path):
    newer = {"version": VERSION + 3, "colour_of_the_moon": "green", "device": "npu", "volume": 0.3}
    path.write_text(json.dumps(newer), encoding="utf-8")
    memory = MemoryFile(path)
    assert (memory.value.device, memory.value.volume) == ("auto", 0.3)
    memory.update(volume=0.4)
    memory.save()
    assert stored(path) == {**asdict(memory.value), **newer, "volume": 0.4}


def test_what_is_chosen_here_replaces_what_was_not_understood(path):
    path.write_text(json.dumps({"device": "npu"}), encoding="utf-8")
    memory = MemoryFile(path)
    memory.update(device="cpu")
    memory.save()
    assert stored(path)["device"] == "cpu"


def test_migrations_lead_from_any_version_to_this_one():
    steps = {
        0: lambda values: {**values, "colours": values.pop("theme")},
        2: lambda values: {**values, "scheme": values.pop("colours")},
    }
    assert migrated({"theme": "dark"}, steps, 3)["scheme"] == "dark"
    assert migrated({"version": 1, "colours": "dark"}, steps, 3)["scheme"] == "dark"
    assert migrated({"version": 3, "scheme": "dark"}, steps, 3)["scheme"] == "dark"
    assert migrated({"version": 4, "theme": "other"}, steps, 3) == {"version": 4, "theme": "other"}


def test_no_migration_starts_from_this_version_or_a_later_one():
    assert all(0 <= start < VERSION for start in MIGRATIONS)
