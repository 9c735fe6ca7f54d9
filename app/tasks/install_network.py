"""Task: have a network of the catalogue among those that can be run, or have it no longer."""

from __future__ import annotations

import hashlib
import shutil
import ssl
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.catalog.cards import Card, found_weights, load_cards, weights_folders
from app.catalog.catalogue import CatalogueEntry, installed_card
from app.core import paths
from app.core.errors import CardError, DownloadError
from app.core.files import READ_BYTES, explain_os_error
from app.core.jobs import Job
from app.core.texts import say
from app.tasks.download import Downloaded, download, downloads_folder
from app.tasks.download_file import DAMAGED
from app.tasks.download_hashes import forget, measured
from app.tasks.download_limits import Limits
from app.tasks.download_lock import only_one

DOWNLOADED = 0.8  # share of the whole work at which the import begins
GOOD, WRONG, ABSENT, UNKNOWN = "good", "damaged", "missing", "unknown"

Import = Callable[..., Card]  # `import_checkpoint` of an engine


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of comparing a card's weights with their digest.

    Attributes:
        card: The card.
        state: "good", "damaged", "missing", or "unknown" where its digest is not known.
    """

    card: Card
    state: str


def install(
    entry: CatalogueEntry,
    import_checkpoint: Import,
    job: Job,
    *,
    limits: Limits | None = None,
    context: ssl.SSLContext | None = None,
) -> Card:
    """Download a network and import it; one that is here and whole is only checked.

    Args:
        entry: Which.
        import_checkpoint: Imports a file, as an engine does.
        job: Told the progress.
        limits: What the download puts up with.
        context: Certificates to trust instead of the system's.

    Returns:
        Its card, which `load_cards` finds from now on.

    Raises:
        DownloadError: If it cannot be had.
        CardError: If what came does not run.
        Cancelled: If the user stopped it.
    """
    folder = downloads_folder(entry)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with only_one(folder, job):  # whoever comes second finds it installed
            there = installed(entry)
            if there is not None and verify_card(there, job.part(0.0, DOWNLOADED)).state == GOOD:
                job.advance(1.0, say("It is here already."))
                return there
            if there is not None:
                _set_aside(there)
            part = job.part(0.0, DOWNLOADED)
            downloaded = download(entry, part, limits=limits, context=context)
            return take_in(entry, downloaded, import_checkpoint, job.part(DOWNLOADED, 1.0))
    except OSError as error:
        failed = say("Cannot download {0}", entry.label)
        raise explain_os_error(error, failed, DownloadError) from error


def take_in(
    entry: CatalogueEntry, downloaded: Downloaded, import_checkpoint: Import, job: Job
) -> Card:
    """Import what was downloaded, then remove the download.

    Raises:
        CardError: If it does not run; it stays downloaded, but what no published digest vouches
            for is fetched anew next time.
        Cancelled: If the user stopped it.
    """
    more = {"output": entry.output} if entry.output else {}
    try:
        card = import_checkpoint(
            downloaded.checkpoint, "", job, settings=downloaded.settings, facts=entry, **more
        )
    except CardError as error:
        if not isinstance(error.__cause__, OSError):  # a full disk says nothing of the file
            forget(entry)
        raise
    shutil.rmtree(downloads_folder(entry), ignore_errors=True)
    return card


def installed(entry: CatalogueEntry, cards: Mapping[str, Card] | None = None) -> Card | None:
    """Return the card made of this entry whose weights are here or were, or None."""
    known = load_cards() if cards is None else cards
    return installed_card(entry, known.values(), measured(entry, entry.checkpoint))


def remove(name: str, entries: Iterable[CatalogueEntry] = ()) -> Card:
    """Remove a card and its weights from the user's folder.

    Args:
        name: The card's name.
        entries: The catalogue; what was noted of a download of this card is forgotten.

    Raises:
        CardError: If there is no such card, it came with the program, or it cannot be removed.
    """
    cards = load_cards()
    if name not in cards:
        raise CardError(
            say("There is no network “{0}”.", name), say("The names are listed by: cards list")
        )
    card = cards[name]
    mine = paths.user_data() / "cards" / f"{name}.toml"
    weights = _own_weights(card, cards)
    if not mine.is_file() and weights is None:
        raise CardError(
            say("“{0}” came with the program and stays.", card.label),
            say("Only networks that you imported or downloaded can be removed."),
        )
    try:
        mine.unlink(missing_ok=True)
        if weights is not None:
            weights.unlink(missing_ok=True)
            weights.with_name(weights.name + DAMAGED).unlink(missing_ok=True)
        for entry in entries:
            if installed_card(entry, [card], measured(entry, entry.checkpoint)):
                forget(entry)
                shutil.rmtree(downloads_folder(entry), ignore_errors=True)
    except OSError as error:
        raise explain_os_error(error, say("Cannot remove {0}", card.label), CardError) from error
    return card


def verify_card(card: Card, job: Job) -> Verified:
    """Compare a card's weights with their digest.

    Raises:
        CardError: If they cannot be read.
        Cancelled: If the user stopped it.
    """
    path = found_weights(card)
    if path is None:
        return Verified(card, GOOD if card.weights is None else ABSENT)
    if not card.weights.sha256:
        return Verified(card, UNKNOWN)
    digest, done = hashlib.sha256(), 0
    try:
        size = path.stat().st_size
        with path.open("rb") as source:
            while block := source.read(READ_BYTES):
                digest.update(block)
                done += len(block)
                job.advance(done / max(size, 1), say("Checking {0} …", card.label))
    except OSError as error:
        raise explain_os_error(error, say("Cannot read {0}", path.name), CardError) from error
    return Verified(card, GOOD if digest.hexdigest() == card.weights.sha256 else WRONG)


def _own_weights(card: Card, cards: Mapping[str, Card]) -> Path | None:
    """Return the card's weights in the user's folder, unless another card runs with them too."""
    if card.weights is None:
        return None
    path = weights_folders()[0] / card.weights.file
    others = [other for other in cards.values() if other.weights and other.name != card.name]
    shared = any(other.weights.file == card.weights.file for other in others)
    return path if path.is_file() and not shared else None


def _set_aside(card: Card) -> None:
    """Move damaged weights out of the way."""
    path = found_weights(card)
    if path is not None and path.parent == weights_folders()[0]:
        try:
            path.replace(path.with_name(path.name + DAMAGED))
        except OSError as error:
            raise explain_os_error(
                error, say("Cannot replace {0}", path.name), CardError
            ) from error
