"""The catalogue that comes with the program, and what is refused in one."""

import dataclasses
import re
from urllib.parse import urlsplit

import pytest

from app.catalog.cards import Card, Weights, load_cards
from app.catalog.catalogue import (
    KINDS,
    SPEEDS,
    RemoteFile,
    find_entry,
    installed_card,
    load_catalogue,
)
from app.core.errors import CardError

DOUBTFUL = re.compile(r"bs[-_]?ro(?:former|fo)[-_]sw|ai_magic|patreon|discord|mega\.nz", re.I)
ENTRY = """
[[network]]
name = "tiny"
label = "Tiny"
best_at = "Small songs."
kind = "vocals"
stem = "vocals"
family = "Tiny"
speed = "fast"
licence = "MIT, by its page."
commercial = "yes"
author = "Somebody"
page = "https://example.org/tiny"

[network.checkpoint]
name = "tiny.ckpt"
bytes = 12
sha256 = "00000000000000000000000000000000000000000000000000000000000000ff"
urls = ["https://example.org/tiny.ckpt", "https://example.com/tiny.ckpt"]
"""
DIGEST = "0" * 62 + "ff"

entries = load_catalogue()


@pytest.fixture
def catalogue(tmp_path):
    def catalogue(text):
        path = tmp_path / "catalogue.toml"
        path.write_text(text)
        return load_catalogue(path)

    return catalogue


@pytest.mark.parametrize("entry", entries.values(), ids=lambda entry: entry.name)
def test_every_entry_says_what_a_person_has_to_know(entry):
    assert entry.licence.endswith(".")
    assert entry.best_at.endswith(".")
    assert entry.author
    assert urlsplit(entry.page).scheme == "https"
    for file in entry.files:
        assert all(urlsplit(url).scheme == "https" for url in file.urls)
        assert len(set(file.urls)) == len(file.urls) > 1
        assert bool(file.sha256) != file.sha256_unknown
        assert bool(file.bytes) != file.bytes_unknown
    assert entry.checkpoint.bytes > 1_000_000
    assert entry.settings is None or entry.settings.bytes < 100_000


@pytest.mark.parametrize("entry", entries.values(), ids=lambda entry: entry.name)
def test_nothing_doubtful_is_offered(entry):
    everything = " ".join((entry.name, entry.label, entry.page, *entry.checkpoint.urls))
    assert not DOUBTFUL.search(everything)


def test_there_is_something_for_everybody():
    assert 20 <= len(entries) <= 35
    assert {entry.kind for entry in entries.values()} == set(KINDS)
    assert {entry.speed for entry in entries.values()} == set(SPEEDS)
    assert {entry.stem for entry in entries.values()} == {"vocals", "accompaniment"}
    assert sum(entry.starter for entry in entries.values()) >= 8
    assert sum(entry.commercial == "yes" for entry in entries.values()) >= 3
    first = next(iter(entries.values()))
    assert (first.starter, first.stem) == (True, "vocals")


def test_most_digests_are_known_and_no_two_entries_are_the_same_file():
    known = [entry.checkpoint.sha256 for entry in entries.values() if entry.checkpoint.sha256]
    assert len(known) >= 0.8 * len(entries)
    assert len(set(known)) == len(known)


def test_no_entry_has_the_name_of_a_card_of_the_program():
    assert not set(entries) & set(load_cards())


def test_whose_licence_forbids_it_is_not_commercial():
    for entry in entries.values():
        if re.search(r"\bNC\b|non-?commercial", entry.licence):
            assert entry.commercial == "no"
        if "Not known" in entry.licence:
            assert entry.commercial == "unknown"


def test_an_entry_is_read_with_its_mirrors_in_order(catalogue):
    (entry,) = catalogue(ENTRY).values()
    assert entry.checkpoint == RemoteFile(
        "tiny.ckpt", ("https://example.org/tiny.ckpt", "https://example.com/tiny.ckpt"), 12, DIGEST
    )
    assert entry.files == (entry.checkpoint,)
    assert (entry.bytes, entry.sample_rate, entry.chunk) == (12, 44100, 0)
    assert (entry.description, entry.source) == (
        "Small songs.",
        "Somebody, https://example.org/tiny",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f'sha256 = "{DIGEST}"', ""),
        (f'sha256 = "{DIGEST}"', 'sha256 = "ff"'),
        (f'sha256 = "{DIGEST}"', f'sha256 = "{DIGEST}"\nsha256_unknown = true'),
        ("bytes = 12", ""),
        ("bytes = 12", "bytes = -1"),
        ("bytes = 12", "bytes = 99999999999999"),
        ("https://example.com", "http://example.com"),
        ("https://example.com", "https://me:secret@example.com"),
        ('"https://example.org/tiny.ckpt", "https://example.com/tiny.ckpt"', ""),
        ('"tiny.ckpt"', '"../tiny.ckpt"'),
        ('licence = "MIT, by its page."', ""),
        ('licence = "MIT, by its page."', 'licence = " "'),
        ('page = "https', 'page = "http'),
        ('commercial = "yes"', 'commercial = "perhaps"'),
        ('speed = "fast"', 'speed = "very fast"'),
        ('stem = "vocals"', 'stem = "drums"'),
        ('name = "tiny"', 'name = "../tiny"'),
        ('name = "tiny"', 'name = "tiny"\ncolour = 3'),
        ("[[network]]", "[[network"),
    ],
)
def test_an_entry_that_is_wrong_is_explained(catalogue, old, new):
    assert old in ENTRY
    with pytest.raises(CardError, match=r"The catalogue catalogue\.toml cannot be used"):
        catalogue(ENTRY.replace(old, new, 1))


def test_two_entries_of_one_name_are_refused(catalogue):
    with pytest.raises(CardError, match="twice"):
        catalogue(ENTRY + ENTRY)


def test_an_unknown_name_says_where_the_names_are(catalogue):
    with pytest.raises(CardError, match="no network “huge”") as caught:
        find_entry(catalogue(ENTRY), "huge")
    assert "cards list" in caught.value.hint


def test_what_is_installed_is_known_by_its_digest_whatever_it_is_called(catalogue):
    (entry,) = catalogue(ENTRY).values()
    card = Card("mine", "Mine", "A card.", "tiny", 44100, "vocals", 10, 1)
    same = dataclasses.replace(card, weights=Weights("x.ckpt", DIGEST))
    other = dataclasses.replace(card, name="tiny", weights=Weights("x.ckpt", "1" * 64))
    assert installed_card(entry, [card, other]) is None
    assert installed_card(entry, [card, other, same]) is same
    unknown = dataclasses.replace(
        entry, checkpoint=dataclasses.replace(entry.checkpoint, sha256="", sha256_unknown=True)
    )
    assert installed_card(unknown, [same, other]) is other  # by its name, for want of better
    assert installed_card(unknown, [same, other], DIGEST) is same
