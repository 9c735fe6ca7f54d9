"""The catalogue: networks that can be downloaded, what they are good for and where they lie."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.catalog.cards import Card
from app.catalog.stems import STEMS
from app.core import paths
from app.core.errors import CardError
from app.core.names import legal_name
from app.core.texts import say

COMMERCIAL = ("yes", "no", "unknown")  # whether the licence allows commercial use
SPEEDS = ("fast", "medium", "slow")  # beside each other on one machine
KINDS = ("vocals", "instrumental", "karaoke")  # karaoke takes the lead voice only
PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,150}")  # of a file, without any folder
SHORT_NAME = re.compile(r"[a-z0-9][a-z0-9_]{0,50}")
SHA256 = re.compile(r"[0-9a-f]{64}")
MOST_BYTES = 8 << 30  # no network has more, and nothing longer is downloaded


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that can be downloaded.

    Attributes:
        name: What it is called here; a plain file name.
        urls: Where it lies; the same bytes everywhere, tried in this order.
        bytes: Its size; 0 where `bytes_unknown`.
        sha256: Its digest; empty where `sha256_unknown`, until a first download measured it.
        bytes_unknown: Says that nobody has published the size.
        sha256_unknown: Says that nobody has published the digest.
    """

    name: str
    urls: tuple[str, ...]
    bytes: int = 0
    sha256: str = ""
    bytes_unknown: bool = False
    sha256_unknown: bool = False

    def __post_init__(self) -> None:
        if not PLAIN_NAME.fullmatch(self.name) or legal_name(self.name) != self.name:
            raise ValueError(f"{self.name!r} is no plain file name")
        if not self.urls:
            raise ValueError(f"{self.name} has no address")
        if bool(self.sha256) == self.sha256_unknown:
            raise ValueError(f"{self.name} has neither a digest nor the mark that it is unknown")
        if self.sha256 and not SHA256.fullmatch(self.sha256):
            raise ValueError(f"the digest of {self.name} is no SHA-256")
        if (self.bytes > 0) == self.bytes_unknown or not 0 <= self.bytes <= MOST_BYTES:
            raise ValueError(f"{self.name} has neither a size nor the mark that it is unknown")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A network that can be downloaded.

    Attributes:
        name: Short name, unique; the card's name after the download.
        label: What the window shows.
        best_at: One sentence for the person who chooses.
        kind: What for: "vocals", "instrumental" or "karaoke".
        stem: What it estimates, as in `Card`.
        family: How the network is built, in the words of its makers.
        speed: "fast", "medium" or "slow".
        licence: What is known of the licence of the weights; shown before the download.
        commercial: Whether that allows commercial use: "yes", "no" or "unknown".
        author: Who trained it.
        page: Where it comes from.
        checkpoint: Its weights.
        settings: The settings file that belongs to them; None where they need none.
        sample_rate: Rate it works at, in Hz.
        chunk: Frames of result taken from one pass; 0 for what its files say.
        context: Frames of real audio added on each side of a chunk.
        output: Which of several outputs is taken, by the name in its settings; empty for the
            usual one.
        starter: Whether it is among the few to begin with.
    """

    name: str
    label: str
    best_at: str
    kind: str
    stem: str
    family: str
    speed: str
    licence: str
    commercial: str
    author: str
    page: str
    checkpoint: RemoteFile
    settings: RemoteFile | None = None
    sample_rate: int = 44100
    chunk: int = 0
    context: int = 0
    output: str = ""
    starter: bool = False

    def __post_init__(self) -> None:
        if not SHORT_NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no short name")
        texts = (self.label, self.best_at, self.family, self.licence, self.author)
        if not all(isinstance(text, str) and text.strip() for text in texts):
            raise ValueError("label, best_at, family, licence and author must not be empty")
        if urlsplit(self.page).scheme != "https":
            raise ValueError(f"{self.page!r} is no https address")
        choices = {
            "kind": KINDS,
            "stem": STEMS,
            "speed": SPEEDS,
            "commercial": COMMERCIAL,
        }
        for field, allowed in choices.items():
            if getattr(self, field) not in allowed:
                raise ValueError(f"{field} is none of {', '.join(allowed)}")
        numbers = (self.sample_rate, self.chunk, self.context)
        if not all(isinstance(n, int) and n >= 0 for n in numbers) or not self.sample_rate:
            raise ValueError("sample_rate, chunk or context is impossible")

    @property
    def files(self) -> tuple[RemoteFile, ...]:
        """All files it consists of; the small ones first, so that what is wrong shows early."""
        return (self.checkpoint,) if self.settings is None else (self.settings, self.checkpoint)

    @property
    def bytes(self) -> int:
        """Size of all files together, as far as it is known."""
        return sum(file.bytes for file in self.files)

    @property
    def description(self) -> str:
        """What its card says of it."""
        return self.best_at

    @property
    def source(self) -> str:
        """What its card says of where it comes from."""
        return f"{self.author}, {self.page}"


def load_catalogue(path: Path | None = None) -> dict[str, CatalogueEntry]:
    """Read the catalogue (default: the program's).

    Returns:
        Entries by name, in the order to show them in.

    Raises:
        CardError: If it cannot be read or an entry is not valid.
    """
    path = paths.catalogue() if path is None else path
    name = "?"
    entries: dict[str, CatalogueEntry] = {}
    try:
        for fields in tomllib.loads(path.read_text(encoding="utf-8")).get("network", []):
            name = fields.get("name", "?")
            _add(entries, _entry(fields))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise CardError(
            say("The catalogue {0} cannot be used, at “{1}”: {2}.", path.name, name, error),
            say("Repair that file, or install Unsung again."),
        ) from error
    return entries


def find_entry(entries: Mapping[str, CatalogueEntry], name: str) -> CatalogueEntry:
    """Return the entry of that name.

    Raises:
        CardError: If there is none.
    """
    if name not in entries:
        raise CardError(
            say("There is no network “{0}” in the catalogue.", name),
            say("The names are listed by: cards list --available"),
        )
    return entries[name]


def installed_card(entry: CatalogueEntry, cards: Iterable[Card], digest: str = "") -> Card | None:
    """Return the card made of this entry, or None.

    Args:
        entry: The entry.
        cards: All cards.
        digest: The checkpoint's SHA-256 as measured at its first download, where the catalogue
            does not know it.
    """
    wanted = entry.checkpoint.sha256 or digest
    with_weights = [card for card in cards if card.weights is not None]
    same = [card for card in with_weights if wanted and card.weights.sha256 == wanted]
    named = [card for card in with_weights if not wanted and card.name == entry.name]
    return next(iter(same or named), None)


def _add(entries: dict[str, CatalogueEntry], entry: CatalogueEntry) -> None:
    if entry.name in entries:
        raise ValueError("it is there twice")
    entries[entry.name] = entry


def _entry(fields: Mapping[str, Any]) -> CatalogueEntry:
    files = {
        key: _file(fields[key]) for key in ("checkpoint", "settings") if fields.get(key) is not None
    }
    return CatalogueEntry(**{**fields, **files})


def _file(fields: Any) -> RemoteFile:
    if not isinstance(fields, dict) or not isinstance(fields.get("urls"), list):
        raise TypeError("a file has no list of addresses")
    for url in fields["urls"]:
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or parts.username:
            raise ValueError(f"{url!r} is no https address")
    return RemoteFile(**{**fields, "urls": tuple(fields["urls"])})
