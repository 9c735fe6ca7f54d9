"""Every network there is or could be, and what is known of it on this machine."""

from collections import namedtuple

import psutil
import pytest

from app.audio.store import Store
from app.catalog.cards import load_cards
from app.catalog.catalogue import load_catalogue
from app.core import paths
from app.core.jobs import Cancelled, Job
from app.separation.keys import speed_key
from app.tasks.network_shelf import AVAILABLE, BY_HAND, INSTALLED, is_connected, look

CARD = """
label = "{label}"
description = "For tests."
family = "any"
sample_rate = 44100
stem = "vocals"
chunk = 1000
context = 0
licence = "Nobody knows"
[weights]
file = "{name}.bin"
sha256 = "{sha256}"
"""
SIZE = 1234


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def have():
    def write(name, sha256="", weights=True):
        folder = paths.user_data()
        for part in ("cards", "weights"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        text = CARD.format(label=name.title(), name=name, sha256=sha256)
        (folder / "cards" / f"{name}.toml").write_text(text)
        if weights:
            (folder / "weights" / f"{name}.bin").write_bytes(bytes(SIZE))

    return write


def test_all_of_the_catalogue_comes_first_in_its_order(store):
    shelf = look(store.root, Job())
    entries = load_catalogue()
    first = shelf.networks[: len(entries)]
    assert [network.name for network in first] == list(entries)
    assert {network.state for network in first} == {AVAILABLE}
    assert all(network.bytes == network.entry.bytes for network in first)


def test_a_network_of_the_catalogue_that_is_here_is_installed(store, have):
    entry = load_catalogue()["htdemucs"]
    have("whatever_it_is_called", entry.checkpoint.sha256)
    network = look(store.root, Job()).of("htdemucs")
    assert (network.state, network.is_own, network.bytes) == (INSTALLED, True, SIZE)
    assert network.card.name == "whatever_it_is_called"
    assert network.label == entry.label
    names = [network.name for network in look(store.root, Job()).networks]
    assert "whatever_it_is_called" not in names


def test_a_card_whose_weights_are_gone_can_be_downloaded_again(store, have):
    entry = load_catalogue()["htdemucs"]
    have("htdemucs", entry.checkpoint.sha256, weights=False)
    shelf = look(store.root, Job())
    assert shelf.of("htdemucs").state == AVAILABLE
    assert [n.name for n in shelf.networks if n.label in ("Htdemucs", entry.label)] == ["htdemucs"]


def test_what_came_with_the_program_cannot_be_removed_and_may_be_used_for_anything(store):
    network = look(store.root, Job()).of("basic")
    assert (network.state, network.is_own, network.commercial) == (INSTALLED, False, "yes")


def test_cards_that_wait_for_a_checkpoint_are_to_be_imported(store):
    network = look(store.root, Job()).of("frame_transformer_v1")
    assert (network.state, network.is_own, network.commercial) == (BY_HAND, False, "unknown")


def test_the_disk_that_is_used_counts_every_file_once(store, have):
    before = look(store.root, Job()).used
    have("one")
    have("two")
    card = paths.user_data() / "cards" / "two.toml"
    card.write_text(card.read_text().replace("two.bin", "one.bin"))
    assert look(store.root, Job()).used == before + SIZE


def test_a_card_that_is_called_like_another_network_has_a_row_of_its_own(store, have):
    have("htdemucs")
    shelf = look(store.root, Job())
    assert shelf.of("htdemucs").state == AVAILABLE
    assert shelf.of("card/htdemucs").card.name == "htdemucs"
    names = [network.name for network in shelf.networks]
    assert len(names) == len(set(names))


def test_the_speed_is_what_was_measured_here(store, have):
    have("one")
    assert look(store.root, Job()).of("one").measured is None
    store.remember(speed_key(load_cards()["one"]), {"speed": 7.5})
    assert look(store.root, Job()).of("one").measured == 7.5


@pytest.mark.parametrize(
    ("addresses", "answer"),
    [
        (["127.0.0.1", "::1", "00:00:00:00:00:00"], False),
        (["fe80::1%eth0", "169.254.3.4"], False),
        (["127.0.0.1", "192.168.1.5"], True),
        (["2001:db8::7"], True),
        ([], False),
    ],
)
def test_a_computer_without_an_address_is_offline(monkeypatch, addresses, answer):
    Address = namedtuple("Address", "address")
    found = {"one": [Address(text) for text in addresses]}
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: found)
    assert is_connected() is answer


def test_looking_can_be_stopped(store):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        look(store.root, job)
