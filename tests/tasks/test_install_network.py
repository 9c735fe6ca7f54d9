"""From the catalogue to a card that can be run, and back."""

import errno
import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest

from app.catalog.cards import load_cards, weights_path
from app.catalog.catalogue import CatalogueEntry, RemoteFile
from app.core import paths
from app.core.errors import CardError, DownloadError
from app.core.jobs import Job
from app.tasks.download import downloads_folder
from app.tasks.download_limits import Limits
from app.tasks.import_card import import_card
from app.tasks.install_network import install, installed, remove, verify_card
from tests.fakes import engines
from tests.fakes.web import HOST, Page

BODY = b"weights " * 40_000
DIGEST = hashlib.sha256(BODY).hexdigest()
SETTINGS = b"audio: {sample_rate: 44100}\n"
LIMITS = Limits(stall_seconds=5, pause_seconds=0, plain_hosts=frozenset({HOST}))


@pytest.fixture
def server(server):
    """The server with a network and its settings."""
    server.pages["/a"], server.pages["/a.yaml"] = Page(BODY), Page(SETTINGS)
    return server


@pytest.fixture
def entry(server):
    settings = RemoteFile("tiny.yaml", (server.url("/a.yaml"),), 0, "", True, True)
    return CatalogueEntry(
        name="tiny",
        label="Tiny",
        best_at="Small songs.",
        kind="vocals",
        stem="vocals",
        family="Tiny",
        speed="fast",
        licence="MIT, by its page.",
        commercial="yes",
        author="Somebody",
        page="https://example.org/tiny",
        checkpoint=RemoteFile("tiny.ckpt", (server.url("/a"),), len(BODY), DIGEST),
        settings=settings,
        chunk=1000,
        context=100,
    )


def examine(path, job, *, settings=None, output="", **more):
    assert settings.read_bytes() == SETTINGS
    return engines.Passed("Tiny network", "frame_transformer_v10", {"output": output})


def importer(path, name, job, **more):
    return import_card(path, name, examine, job, **more)


def have(entry, import_checkpoint=importer, job=None):
    return install(entry, import_checkpoint, job or Job(), limits=LIMITS)


def test_a_network_of_the_catalogue_becomes_a_card_with_what_the_catalogue_says(entry):
    told = []
    card = have(entry, job=Job(lambda fraction, message: told.append(fraction)))
    assert card == load_cards()["tiny"] == installed(entry)
    assert (card.label, card.description) == ("Tiny", "Small songs.")
    assert card.licence == "MIT, by its page."
    assert card.source == "Somebody, https://example.org/tiny"
    assert (card.chunk, card.context) == (1000, 100)
    assert weights_path(card).read_bytes() == BODY
    assert not downloads_folder(entry).exists()
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_the_catalogue_may_say_which_output_is_meant(entry):
    assert have(replace(entry, output="Vocals")).config == {"output": "Vocals"}


def test_what_is_here_and_whole_is_only_checked(server, entry):
    card = have(entry)
    server.pages.clear()
    assert have(entry) == card


def test_damaged_weights_are_moved_aside_and_fetched_again(entry):
    path = weights_path(have(entry))
    path.write_bytes(BODY[:-1] + b"?")
    assert verify_card(installed(entry), Job()).state == "damaged"
    card = have(entry)
    assert verify_card(card, Job()).state == "good"
    assert path.with_name(path.name + ".damaged").is_file()
    assert len(load_cards()) == len({*load_cards()})
    assert "tiny_2" not in load_cards()
    remove("tiny")
    assert not any(path.parent.iterdir())


def test_an_import_that_fails_keeps_the_download_and_makes_no_card(server, entry):
    def fails(path, job, **more):
        raise CardError("It is no network.", "Fetch another.")

    def import_checkpoint(path, name, job, **more):
        return import_card(path, name, fails, job, **more)

    with pytest.raises(CardError, match="no network"):
        have(entry, import_checkpoint)
    assert installed(entry) is None
    assert (downloads_folder(entry) / "tiny.ckpt").is_file()
    assert have(entry) == installed(entry)
    assert len(server.pages["/a"].asked) == 1


def test_a_file_that_nobody_vouches_for_and_that_does_not_run_is_not_trusted(server, entry):
    unknown = replace(entry.checkpoint, bytes=0, sha256="", bytes_unknown=True, sha256_unknown=True)
    entry = replace(entry, checkpoint=unknown)

    def examine_it(path, job, **more):
        if path.read_bytes() != BODY:
            raise CardError("It is no network.", "Fetch another.")
        return examine(path, job, **more)

    def import_checkpoint(path, name, job, **more):
        return import_card(path, name, examine_it, job, **more)

    server.pages["/a"] = Page(b'{"error": "too many requests"}')
    with pytest.raises(CardError, match="no network"):
        have(entry, import_checkpoint)
    server.pages["/a"] = Page(BODY)
    assert weights_path(have(entry, import_checkpoint)).read_bytes() == BODY


def test_a_folder_that_cannot_be_written_is_said(entry, monkeypatch):
    def denied(*args):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("app.tasks.download_lock.os.open", denied)
    with pytest.raises(DownloadError, match="Cannot download Tiny: the disk is read-only"):
        have(entry)


def test_a_download_that_fails_is_not_listed_as_installed(server, entry):
    server.pages["/a"] = Page(BODY, flips=99)
    with pytest.raises(DownloadError):
        have(entry)
    assert installed(entry) is None
    assert "tiny" not in load_cards()


def test_two_installations_of_one_network_fetch_it_once(server, entry):
    with ThreadPoolExecutor(2) as pool:
        first, second = (pool.submit(partial(have, entry)) for _ in range(2))
        assert first.result() == second.result()
    assert len(server.pages["/a"].asked) == 1


def test_a_removed_network_leaves_nothing_and_can_be_had_again(entry):
    unknown = replace(entry, checkpoint=replace(entry.checkpoint, sha256="", sha256_unknown=True))
    card = have(unknown)
    assert installed(unknown) == card
    assert remove("tiny", [unknown]) == card
    left = [p for p in paths.user_data().rglob("*") if p.is_file() and p.suffix != ".lock"]
    assert left == []
    assert installed(unknown) is None
    assert have(unknown).name == "tiny"


def test_weights_that_another_card_needs_stay(entry):
    card = have(entry)
    again = paths.user_data() / "cards" / "twin.toml"
    again.write_text((paths.user_data() / "cards" / "tiny.toml").read_text())
    remove("tiny")
    assert weights_path(load_cards()["twin"]).read_bytes() == BODY
    remove("twin")
    with pytest.raises(CardError):
        weights_path(card)


@pytest.mark.parametrize("name", ["basic", "unsung_compact", "frame_transformer_v10"])
def test_what_came_with_the_program_stays(name):
    with pytest.raises(CardError, match="came with the program and stays"):
        remove(name)
    assert name in load_cards()


def test_removing_what_is_not_there_says_so():
    with pytest.raises(CardError, match="no network “nothing”"):
        remove("nothing")


@pytest.mark.parametrize(
    ("name", "state"),
    [("basic", "good"), ("frame_transformer_v10", "missing"), ("unsung_compact", "good")],
)
def test_verifying_says_what_is_the_case(name, state):
    card = load_cards()[name]
    assert verify_card(card, Job()).state == state


def test_weights_whose_digest_nobody_knows_cannot_be_verified():
    card = load_cards()["frame_transformer_v10"]
    card = replace(card, weights=replace(card.weights, sha256=""))
    folder = paths.user_data() / "weights"
    folder.mkdir(parents=True)
    (folder / card.weights.file).write_bytes(BODY)
    assert verify_card(card, Job()).state == "unknown"
