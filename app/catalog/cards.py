"""Cards: what can be run, read from TOML files; says where each checkpoint lies, never opens it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from typing import Any

from app.catalog.stems import STEMS
from app.core import paths
from app.core.errors import CardError
from app.core.texts import say

IMPORTED = "imported from "  # how the source of an imported card begins
EXPANSION = 2  # bytes in memory per byte of a checkpoint, should it be in half precision


@dataclass(frozen=True, slots=True)
class Weights:
    """The checkpoint a card needs.

    Attributes:
        file: Name of the file, without folder.
        sha256: Its digest, or empty where the published file could not be measured.
        url: Page or address to fetch it from.
    """

    file: str
    sha256: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """How the published program of a frame transformer cuts songs; for results equal to its own.

    Attributes:
        crop: Columns whose mask is taken from one pass.
        padding: Columns seen beyond them on each side.
        passes: Pairs of crop and padding whose masks are averaged instead ("TTA").
    """

    crop: int = 4096
    padding: int = 0
    passes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A network that can be run.

    Attributes:
        name: Short name, unique; the file name of the card.
        label: What the window shows.
        description: One sentence for the person who chooses.
        family: Which module of `app.networks` builds it.
        config: Arguments of that family.
        sample_rate: Rate the network works at, in Hz.
        stem: What it estimates.
        chunk: Frames of result taken from one pass, at `sample_rate`.
        context: Frames of real audio added on each side of a chunk and thrown away after it.
        weights: Its checkpoint; None for a network without weights.
        published: To run it as its author's program does; chunk and context do not count then.
        fallback: Whether it is the default where no better card is ready.
        licence: Licence of the weights.
        source: Who made it and where it comes from.
    """

    name: str
    label: str
    description: str
    family: str
    sample_rate: int
    stem: str
    chunk: int
    context: int
    config: Mapping[str, Any] = field(default_factory=dict)
    weights: Weights | None = None
    published: Published | None = None
    fallback: bool = False
    licence: str = "not stated"
    source: str = ""

    @property
    def sentence(self) -> str:
        """The description, as a text that can be translated where an import made it."""
        tail = f", {self.source}."
        if self.source.startswith(IMPORTED) and self.description.endswith(tail):
            label, name = self.description.removesuffix(tail), self.source.removeprefix(IMPORTED)
            return say("{0}, imported from {1}.", label, name)
        return self.description


def load_cards(*folders: Path) -> dict[str, Card]:
    """Read every card of these folders (default: the program's and the user's).

    Returns:
        Cards by name; a later folder's card replaces an earlier one of that name.

    Raises:
        CardError: If a card cannot be read or is not valid.
    """
    chosen = folders or (paths.cards(), paths.user_data() / "cards")
    cards: dict[str, Card] = {}
    for folder in chosen:
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else []:
            card = read_card(path)
            cards[card.name] = card
    return cards


def read_card(path: Path) -> Card:
    """Read one card.

    Raises:
        CardError: If the file is not TOML or lacks or misspells a field.
    """
    try:
        fields = tomllib.loads(path.read_text(encoding="utf-8"))
        weights = fields.pop("weights", None)
        published = fields.pop("published", None)
        card = Card(
            name=path.stem,
            weights=None if weights is None else _weights(weights),
            published=None if published is None else _published(published),
            **fields,
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise CardError(
            say("The card {0} cannot be used: {1}.", path.name, error),
            say("Repair or remove that file."),
        ) from error
    numbers = (card.sample_rate, card.chunk)
    if card.stem not in STEMS or card.context < 0 or any(n < 1 for n in numbers):
        raise CardError(
            say("The card {0} has an impossible stem, rate, chunk or context.", path.name),
            say("Repair or remove that file."),
        )
    return card


def _weights(fields: Mapping[str, Any]) -> Weights:
    """Return what a card says of its checkpoint; nothing in it leads out of our folders."""
    weights = Weights(**fields)
    texts = (weights.file, weights.sha256, weights.url)
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("file, sha256 and url of its weights must be texts")
    if PureWindowsPath(weights.file).name != weights.file or weights.file in ("", ".", ".."):
        raise ValueError(f"{weights.file!r} is no plain file name")
    return weights


def _published(fields: Mapping[str, Any]) -> Published:
    passes = tuple((int(crop), int(padding)) for crop, padding in fields.get("passes", ()))
    published = Published(**{**fields, "passes": passes})
    pairs = ((published.crop, published.padding), *published.passes)
    if any(crop < 1 or padding < 0 for crop, padding in pairs):
        raise ValueError("an impossible crop or padding")
    return published


def weights_folders() -> tuple[Path, ...]:
    """Where checkpoints are looked for, in this order."""
    return (paths.user_data() / "weights", paths.bundled_weights())


def found_weights(card: Card) -> Path | None:
    """Return where the card's checkpoint lies; None if it needs none or has none here."""
    if card.weights is None:
        return None
    places = (folder / card.weights.file for folder in weights_folders())
    return next((place for place in places if place.is_file()), None)


def weights_path(card: Card) -> Path | None:
    """Return where the card's checkpoint lies, or None for a card that needs none.

    Raises:
        CardError: If it is not on this machine; the hint says how to get it.
    """
    path = found_weights(card)
    if path is not None or card.weights is None:
        return path
    file, folder, url = card.weights.file, weights_folders()[0], card.weights.url
    hint = say("Put the file {0} into {1}, or import it.", file, folder)
    if url:  # its host may need a browser, so the program does not try
        hint = say(
            "Download it by hand from {0}; then import it, or put the file {1} into {2}.",
            url,
            file,
            folder,
        )
    raise CardError(say("The checkpoint of “{0}” is not on this computer.", card.label), hint)


def weights_memory(card: Card) -> int:
    """Return how many bytes of memory the card's weights may take.

    Raises:
        CardError: If its checkpoint is not on this machine.
    """
    path = weights_path(card)
    return 0 if path is None else path.stat().st_size * EXPANSION


def is_ready(card: Card) -> bool:
    """Say whether the card could run now, without opening its checkpoint."""
    return card.weights is None or found_weights(card) is not None


def default_card(cards: Mapping[str, Card]) -> Card:
    """Return the card to use when nobody chose: one that came with weights, else the fallback.

    Raises:
        CardError: If no card is ready.
    """
    ready = [card for card in cards.values() if is_ready(card)]
    bundled = [
        card
        for card in ready
        if card.weights is not None and (paths.bundled_weights() / card.weights.file).is_file()
    ]
    for choice in (bundled, [card for card in ready if card.fallback], ready):
        if choice:
            return choice[0]
    raise CardError(say("No network is installed."), say("Install Unsung again, or add a card."))
