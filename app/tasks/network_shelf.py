"""Task: list every network there is or could be, with what is known of it on this machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.audio.store import Store
from app.catalog.cards import Card, found_weights, is_ready, load_cards, weights_folders
from app.catalog.catalogue import CatalogueEntry, RemoteFile, installed_card, load_catalogue
from app.core import paths
from app.core.jobs import Job
from app.separation.keys import speed_key
from app.tasks.download_hashes import measured

INSTALLED, AVAILABLE, BY_HAND = "installed", "available", "by_hand"
OTHER = "card/"  # before the name of a card that is called like another network of the catalogue
LOCAL = ("127.", "::1", "fe80:", "169.254.")  # how addresses begin that lead nowhere


@dataclass(frozen=True, slots=True)
class Shelved:
    """A network on the shelf.

    Attributes:
        name: Unique among all of them.
        label, description, author, page, licence, family: For the person who chooses; may be empty.
        commercial: Whether the licence allows commercial use: "yes", "no" or "unknown".
        kind: What for, as in the catalogue; empty where it is not known.
        stem: What it estimates.
        speed: "fast", "medium" or "slow" beside the others; empty where it is not known.
        measured: Seconds of music per second on this machine; None if it was never run here.
        bytes: Size on this disk if it is installed, else of the download; 0 where unknown.
        state: `INSTALLED`, `AVAILABLE` (can be downloaded) or `BY_HAND` (a card whose checkpoint
            the user has to find and import).
        is_own: Whether it can be removed: it lies in the user's folder.
        entry: What the catalogue says of it, or None.
        card: Its card, or None.
    """

    name: str
    label: str
    description: str
    licence: str
    author: str = ""
    page: str = ""
    family: str = ""
    commercial: str = "unknown"
    kind: str = ""
    stem: str = ""
    speed: str = ""
    measured: float | None = None
    bytes: int = 0
    state: str = AVAILABLE
    is_own: bool = False
    entry: CatalogueEntry | None = None
    card: Card | None = None

    @property
    def files(self) -> tuple[RemoteFile, ...]:
        """What a download consists of."""
        return () if self.entry is None else self.entry.files


@dataclass(frozen=True, slots=True)
class Shelf:
    """All networks, and the disk they use.

    Attributes:
        networks: Those of the catalogue in its order, then the others.
        cards: All cards by name.
        used: Bytes of all weights on this disk.
        is_connected: Whether this computer is on some network.
    """

    networks: tuple[Shelved, ...]
    cards: Mapping[str, Card]
    used: int
    is_connected: bool

    def of(self, name: str) -> Shelved | None:
        """Return the network of that name, or None."""
        return next((network for network in self.networks if network.name == name), None)


def look(store_root: Path, job: Job) -> Shelf:
    """Read the catalogue, the cards, and how fast they ran.

    Raises:
        CardError: If the catalogue or a card cannot be read.
    """
    job.check()
    cards, entries, store = load_cards(), load_catalogue(), Store(store_root)
    speeds = {card.name: _speed(card, store) for card in cards.values() if is_ready(card)}
    made = {name: _made_of(entry, cards) for name, entry in entries.items()}
    listed = [_of_entry(entry, made[name], speeds) for name, entry in entries.items()]
    # Also those whose weights are gone.
    known = {card.name for card in made.values() if card is not None}
    others = [
        _of_card(card, OTHER + card.name if card.name in entries else card.name, speeds)
        for card in cards.values()
        if card.name not in known
    ]
    return Shelf((*listed, *others), cards, _used(cards.values()), is_connected())


def is_connected() -> bool:
    """Say whether this computer has an address by which it could reach others; asks nobody."""
    found = (entry.address for several in psutil.net_if_addrs().values() for entry in several)
    return any(
        ("." in address or address.count(":") > 5 or "::" in address)
        and not address.startswith(LOCAL)
        for address in found
    )


def _of_entry(
    entry: CatalogueEntry, card: Card | None, speeds: Mapping[str, float | None]
) -> Shelved:
    card = card if card is not None and is_ready(card) else None
    return Shelved(
        name=entry.name,
        label=entry.label,
        description=entry.best_at,
        licence=entry.licence,
        author=entry.author,
        page=entry.page,
        family=entry.family,
        commercial=entry.commercial,
        kind=entry.kind,
        stem=entry.stem,
        speed=entry.speed,
        measured=None if card is None else speeds.get(card.name),
        bytes=entry.bytes if card is None else _size(card),
        state=AVAILABLE if card is None else INSTALLED,
        is_own=card is not None and _is_own(card),
        entry=entry,
        card=card,
    )


def _made_of(entry: CatalogueEntry, cards: Mapping[str, Card]) -> Card | None:
    return installed_card(entry, cards.values(), measured(entry, entry.checkpoint))


def _of_card(card: Card, name: str, speeds: Mapping[str, float | None]) -> Shelved:
    ready = is_ready(card)
    return Shelved(
        name=name,
        label=card.label,
        description=card.sentence,
        licence=card.licence,
        author=card.source,
        page=card.weights.url if card.weights is not None else "",
        commercial="yes" if _came_along(card) else "unknown",
        stem=card.stem,
        measured=speeds.get(card.name),
        bytes=_size(card),
        state=INSTALLED if ready else BY_HAND,
        is_own=_is_own(card),
        card=card,
    )


def _came_along(card: Card) -> bool:
    """Say whether the program brought it, whose licence is the program's own."""
    if not (paths.cards() / f"{card.name}.toml").is_file():
        return False
    return card.weights is None or (paths.bundled_weights() / card.weights.file).is_file()


def _is_own(card: Card) -> bool:
    is_mine = (paths.user_data() / "cards" / f"{card.name}.toml").is_file()
    return is_mine or (card.weights is not None and _own_weights(card).is_file())


def _own_weights(card: Card) -> Path:
    return weights_folders()[0] / card.weights.file


def _size(card: Card) -> int:
    path = found_weights(card)
    return 0 if path is None else path.stat().st_size


def _used(cards: Iterable[Card]) -> int:
    found = {path for card in cards if (path := found_weights(card)) is not None}
    return sum(path.stat().st_size for path in found)


def _speed(card: Card, store: Store) -> float | None:
    known = store.recall(speed_key(card))
    speed = None if known is None else known.get("speed")
    return float(speed) if isinstance(speed, int | float) and speed > 0 else None
