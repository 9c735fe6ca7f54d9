"""The first strong network is offered once, beside the first separation."""

import json
from types import SimpleNamespace

import psutil
import pytest

from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.tasks import network_shelf
from tests.ui.parts import separate

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")


@pytest.fixture(autouse=True)
def machine(monkeypatch):
    """A machine with memory and a network."""
    memory = SimpleNamespace(available=64 * 2**30)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: memory)
    monkeypatch.setattr(network_shelf, "is_connected", lambda: True)


@pytest.fixture
def begin(opened, library, engine, qtbot):
    """Lets the engine run on a device, and separates; returns the window once it was looked."""
    library.dialog.close()

    def begin(device="cuda"):
        opened.session.engine_ready.emit(SimpleNamespace(device=device, precision="float32"))
        with qtbot.waitSignal(library.looked):
            separate(opened)
        return opened

    return begin


def buttons(window):
    box = window.messages._buttons
    found = [box.itemAt(row).widget() for row in range(box.count())]
    return {button.text(): button for button in found}


def test_it_says_what_it_costs_and_separates_meanwhile(opened, begin, qtbot):
    chosen = opened.separation.recipe
    window = begin()
    for said in ("“Amber” by Somebody", "50 KB", "slow", "MIT, by its page."):
        assert said in window.messages.text
    assert list(buttons(window)) == ["Get it", "Not now"]
    qtbot.waitUntil(lambda: window.song.project.base is not None)
    assert window.song.project.base.recipe == chosen


def test_nothing_is_fetched_before_the_answer(begin, server):
    begin()
    assert all(page.asked == [] for page in server.pages.values())


def test_one_click_has_it_and_uses_it(begin, library, qtbot):
    window = begin()
    with qtbot.waitSignal(library.downloads.installed):
        buttons(window)["Get it"].click()
    assert window.separation.recipe == Recipe((Member("amber"),))
    assert window.messages.text == "“Amber” is installed, and used from now on."
    assert window._memory.value.strong_offer == "done"


@pytest.mark.parametrize("how", ["button", "cross"])
def test_a_no_is_remembered(begin, library, how, qtbot):
    window = begin()
    button = buttons(window)["Not now"] if how == "button" else window.messages._close
    button.click()
    assert window.messages.isHidden()
    assert window._memory.value.strong_offer == "no"
    window._memory.save()
    assert json.loads((paths.user_data() / "window.json").read_text())["strong_offer"] == "no"
    qtbot.waitUntil(lambda: window.song.activity is None)
    separate(window)
    library.refresh()
    qtbot.waitSignal(library.looked).wait()
    assert window.messages.isHidden()


def test_closing_another_message_is_no_answer(begin):
    window = begin()
    offer = window.messages.text
    window.messages.show_note("Something else.")
    window.messages._close.click()
    assert window.messages.text == offer
    assert window._memory.value.strong_offer == ""


def test_who_has_a_network_of_the_catalogue_is_not_asked(opened, library, qtbot):
    with qtbot.waitSignal(library.downloads.installed):
        library.downloads.start(library.shelf.of("birch").entry)
    qtbot.waitUntil(lambda: library.shelf.of("birch").card is not None)
    opened.session.engine_ready.emit(SimpleNamespace(device="cuda"))
    with qtbot.waitSignal(library.looked):
        separate(opened)
    assert opened.messages.isHidden()
    assert opened._memory.value.strong_offer == "done"


def test_without_a_connection_nothing_is_offered(begin, library, monkeypatch):
    monkeypatch.setattr(network_shelf, "is_connected", lambda: False)
    window = begin()
    assert window.messages.isHidden()
    library.show()
    library.dialog.show_shelf(library.shelf)
    assert "This computer is offline." in library.dialog.used.text()


def test_a_download_that_fails_is_told_and_the_next_one_is_not_chosen(
    begin, library, server, qtbot
):
    window = begin()
    chosen = window.separation.recipe
    server.pages["/amber"].status = 404
    with qtbot.waitSignal(library.downloads.failed):
        buttons(window)["Get it"].click()
    assert "Show library" in buttons(window)
    assert window.separation.recipe == chosen
