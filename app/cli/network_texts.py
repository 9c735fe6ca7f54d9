"""How networks are told of on a terminal: those that are here and those of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.catalog.cards import Card, is_ready, weights_path
from app.catalog.catalogue import CatalogueEntry
from app.core.errors import CardError

MEGABYTE = 1_000_000
ALLOWED = {"yes": "allowed", "no": "not allowed", "unknown": "not known"}
OPEN_LICENCES = ("MIT (trained", "CC0")  # how the licences of the program's own weights begin
CODE_ONLY = "MIT"  # of a card without weights


def card_fields(card: Card) -> dict[str, Any]:
    """Return what is told of a card as JSON."""
    names = ("name", "label", "description", "family", "stem", "sample_rate", "licence", "source")
    fields = {name: getattr(card, name) for name in names}
    return fields | {"ready": is_ready(card), "hint": hint(card)}


def entry_fields(entry: CatalogueEntry, card: Card | None) -> dict[str, Any]:
    """Return what is told of a catalogue's entry as JSON; `card` is the one made of it."""
    names = (
        "name", "label", "best_at", "kind", "stem", "family", "speed", "licence", "commercial",
        "author", "page", "sample_rate", "bytes", "starter",
    )  # fmt: skip
    fields = {name: getattr(entry, name) for name in names}
    files = [
        {"name": file.name, "bytes": file.bytes, "sha256": file.sha256, "urls": list(file.urls)}
        for file in entry.files
    ]
    return fields | {"files": files, "installed": card.name if card and is_ready(card) else ""}


def card_line(card: Card, width: int, mark: str) -> Iterable[str]:
    """Yield the lines of a list for a card."""
    yield f"{mark} {card.name:{width}}  {card.label}: {card.description}"
    if not is_ready(card):
        yield f"  {'':{width}}  Not installed. {hint(card)}"


def entry_line(entry: CatalogueEntry, width: int) -> str:
    """Return the line of a list for an entry of the catalogue."""
    tail = f"({size(entry)}, {entry.speed}, commercial use {ALLOWED[entry.commercial]})"
    return f"  {entry.name:{width}}  {entry.label}: {entry.best_at} {tail}"


def entry_lines(entry: CatalogueEntry, card: Card | None) -> Iterable[str]:
    """Yield all that is known of an entry; what has to be read before a download."""
    yield f"{entry.label}, by {entry.author}"
    yield f"  {entry.best_at}"
    yield f"  Network: {entry.family}, {entry.speed}; for {entry.kind}; estimates {entry.stem}"
    yield f"  Licence: {entry.licence}"
    yield f"  Commercial use: {ALLOWED[entry.commercial]}"
    yield f"  From: {entry.page}"
    yield f"  Size: {size(entry)}"
    for file in entry.files:
        digest = file.sha256 or "not publicly known; kept at the first download"
        yield f"  File: {file.name}, SHA-256 {digest}"
        yield from (f"    {url}" for url in file.urls)
    is_here = card is not None and is_ready(card)
    yield f"  Installed: {f'yes, as {card.name}' if is_here else 'no'}"


def card_lines(card: Card) -> Iterable[str]:
    """Yield all that is known of a card."""
    yield card.label
    yield f"  {card.description}"
    yield f"  Network: {card.family}; estimates {card.stem} at {card.sample_rate} Hz"
    yield f"  Licence: {card.licence}"
    yield f"  From: {card.source or 'this program'}"
    if card.weights is not None:
        yield f"  File: {card.weights.file}, SHA-256 {card.weights.sha256 or 'not known'}"
    yield f"  Installed: {'yes' if is_ready(card) else f'no. {hint(card)}'}"


def size(entry: CatalogueEntry) -> str:
    """Return the size of a download."""
    return f"{entry.bytes / MEGABYTE:.0f} MB" if entry.bytes else "size not known"


def is_commercial(card: Card, entry: CatalogueEntry | None) -> bool:
    """Say whether the licence of a card allows commercial use, as far as is known."""
    if entry is not None:
        return entry.commercial == "yes"
    return card.licence.startswith(OPEN_LICENCES) or (
        card.weights is None and card.licence == CODE_ONLY
    )


def hint(card: Card) -> str:
    """Return how to get a card's checkpoint, or an empty text where it is here."""
    try:
        weights_path(card)
    except CardError as error:
        return error.hint
    return ""
