"""Task: take a checkpoint file into the user's networks, whole or not at all."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from app.catalog.cards import Card, Weights, is_ready, load_cards, read_card
from app.catalog.stems import VOCALS
from app.core import paths
from app.core.errors import CardError
from app.core.files import READ_BYTES, atomic_path, explain_os_error
from app.core.jobs import Job

EXTENSIONS = (".pth", ".pt", ".ckpt", ".safetensors")
COPIED, TRIED = 0.3, 0.95  # share of the whole work at which each step ends
LONGEST_NAME = 60  # characters of a card's short name


class Trial(Protocol):
    """What is known of a checkpoint that passed the trial, see `app/separation/trial.py`."""

    label: str
    family: str
    config: Mapping[str, Any]
    sample_rate: int
    chunk: int
    context: int


Examine = Callable[[Path, Job], Trial]


def import_card(path: Path, name: str, examine: Examine, job: Job) -> Card:
    """Copy a checkpoint, try the copy, and write a card for it.

    The copy is named after its SHA-256. A checkpoint of a published size takes the place of the
    catalogue's card that waits for it, unless it is given a name.

    Args:
        path: The checkpoint.
        name: What to call the network; may be empty.
        examine: Recognises a checkpoint and tries it; needs torch, so the caller brings it.
        job: Told the progress.

    Returns:
        The new card, which `load_cards` finds from now on.

    Raises:
        CardError: If the file is no checkpoint that works; nothing is left of it then.
        Cancelled: If the user stopped it.
    """
    _check_file(path)
    weights_folder, cards_folder = paths.user_data() / "weights", paths.user_data() / "cards"
    try:
        weights_folder.mkdir(parents=True, exist_ok=True)
        cards_folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".unsung-", dir=weights_folder) as temporary:
            copy = Path(temporary) / path.name
            digest = _copy(path, copy, job.part(0.0, COPIED))
            same = _same(digest)
            if same is not None and not name.strip():
                copy.replace(weights_folder / same.weights.file)  # mends a damaged one, too
                job.advance(1.0, "Imported")
                return same
            trial = examine(copy, job.part(COPIED, TRIED))  # the very bytes that are kept
            weights = Weights(digest + path.suffix.lower(), digest)
            card = _card(trial, weights, path, name.strip())
            job.check()
            with atomic_path(cards_folder / f"{card.name}.toml") as written:
                written.write_text(_toml(card), encoding="utf-8")
                copy.replace(weights_folder / weights.file)  # then only a rename can fail
    except OSError as error:
        raise explain_os_error(error, f"import {path.name}", CardError) from error
    job.advance(1.0, "Imported")
    return read_card(cards_folder / f"{card.name}.toml")


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise CardError(f"{path.name} is a folder.", "Choose the checkpoint file in it.")
    if not path.is_file():
        raise CardError(f"There is no file {path}.", "Check the path.")
    if path.suffix.lower() not in EXTENSIONS:
        raise CardError(
            f"{path.name} is no checkpoint by its name.", f"Choose a file {', '.join(EXTENSIONS)}."
        )
    if path.stat().st_size == 0:
        raise CardError(f"The checkpoint {path.name} is empty.", "Fetch it again.")


def _copy(path: Path, target: Path, job: Job) -> str:
    """Copy in blocks and return the SHA-256 of what was copied."""
    size, done, digest = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as source, target.open("wb") as sink:
        while block := source.read(READ_BYTES):
            digest.update(block)
            sink.write(block)
            done += len(block)
            job.advance(min(done / size, 1.0), "Copying the checkpoint …")
    return digest.hexdigest()


def _same(digest: str) -> Card | None:
    """Return the card that has this very checkpoint already."""
    cards = load_cards().values()
    return next((c for c in cards if c.weights and c.weights.sha256 == digest), None)


def _card(trial: Trial, weights: Weights, path: Path, name: str) -> Card:
    """Return the catalogue's card that waits for this checkpoint, or a new one."""
    cards = load_cards()
    waiting = [card for card in cards.values() if card.weights and _waits(card, trial)]
    if waiting and not name:
        return replace(waiting[0], weights=replace(weights, url=waiting[0].weights.url))
    label = _printable(name or path.stem)
    return Card(
        name=_short_name(label, cards, chosen=bool(name)),
        label=label,
        description=f"{trial.label}, imported from {_printable(path.name)}.",
        family=trial.family,
        sample_rate=trial.sample_rate,
        stem=VOCALS,
        chunk=trial.chunk,
        context=trial.context,
        config=trial.config,
        weights=weights,
        source=f"imported from {_printable(path.name)}",
    )


def _printable(text: str) -> str:
    """Drop what would break a line of a card, or of a list."""
    return "".join(c for c in text if c.isprintable()).strip()


def _waits(card: Card, trial: Trial) -> bool:
    """Say whether a card is for a checkpoint like this, which nobody has measured or fetched."""
    alike = card.family == trial.family and dict(card.config) == dict(trial.config)
    return alike and not card.weights.sha256 and not is_ready(card)


def _short_name(label: str, taken: Collection[str], *, chosen: bool) -> str:
    """Turn a label into a file name that is legal everywhere and belongs to no other card."""
    short = re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")[:LONGEST_NAME] or "network"
    if short not in taken:
        return short
    if chosen:
        raise CardError(f"There is a network “{short}” already.", "Choose another name.")
    return next(name for n in itertools.count(2) if (name := f"{short}_{n}") not in taken)


def _toml(card: Card) -> str:
    """Write a card down. A JSON string, number or list is one of TOML too."""
    fields = ("label", "description", "family", "sample_rate", "stem", "chunk", "context")
    lines = [_line(name, getattr(card, name)) for name in (*fields, "licence", "source")]
    tables = {"config": dict(card.config), "weights": asdict(card.weights)}
    for title, table in tables.items():
        if table:
            lines += ["", f"[{title}]", *(_line(name, value) for name, value in table.items())]
    return "\n".join(lines) + "\n"


def _line(name: str, value: Any) -> str:
    return f"{name} = {json.dumps(value, ensure_ascii=False)}"
