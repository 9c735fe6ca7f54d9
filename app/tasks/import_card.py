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

from app.catalog.cards import IMPORTED, Card, Weights, is_ready, load_cards, read_card
from app.core import paths
from app.core.errors import CardError
from app.core.files import READ_BYTES, atomic_path, explain_os_error
from app.core.jobs import Job
from app.core.texts import say

EXTENSIONS = (".pth", ".pt", ".ckpt", ".safetensors", ".onnx", ".th")
SETTINGS_EXTENSIONS = (".yaml", ".yml")  # of files that say which network a checkpoint is of
MOST_CANDIDATES = 50  # settings files that are read to find the one that fits
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
    stem: str


class Facts(Protocol):
    """What a catalogue knows of a checkpoint; it goes before what the file says."""

    name: str  # short, unique
    label: str
    description: str
    licence: str
    source: str
    chunk: int  # frames; 0 for what the file says
    context: int
    stem: str
    output: str  # empty for the usual one


Examine = Callable[..., Trial]  # as `examine` of app/separation/trial.py


def import_card(
    path: Path,
    name: str,
    examine: Examine,
    job: Job,
    *,
    settings: Path | None = None,
    facts: Facts | None = None,
    stem: str = "",
    output: str = "",
) -> Card:
    """Copy a checkpoint, try the copy, and write a card for it.

    The copy is named after its SHA-256. A checkpoint of a published size takes the place of the
    catalogue's card that waits for it, unless it is given a name. Where a settings file is needed
    and none is given, it is one of the checkpoint's name beside it, or else the only one there that
    fits.

    Args:
        path: The checkpoint.
        name: What to call the network; may be empty.
        examine: Recognises a checkpoint and tries it; needs torch, so the caller brings it.
        job: Told the progress.
        settings: The settings file (.yaml) that belongs to it.
        facts: What a catalogue says of it.
        stem: What it estimates, "vocals" or "accompaniment"; empty for what its settings say.
        output: Which of its outputs that is, by the name in its settings; empty likewise.

    Returns:
        The new card, which `load_cards` finds from now on.

    Raises:
        SettingsMissingError: If it needs a settings file and there is none.
        CardError: If the file is no checkpoint that works; nothing is left of it then.
        Cancelled: If the user stopped it.
    """
    _check_file(path)
    told = (stem, output) if facts is None else (stem or facts.stem, output or facts.output)
    asked = _asked(path, settings, *told)
    weights_folder, cards_folder = paths.user_data() / "weights", paths.user_data() / "cards"
    try:
        weights_folder.mkdir(parents=True, exist_ok=True)
        cards_folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".unsung-", dir=weights_folder) as temporary:
            copy = Path(temporary) / path.name
            digest = _copy(path, copy, job.part(0.0, COPIED))
            same = _same(digest)
            if same is not None and not (name.strip() or stem or output):
                copy.replace(weights_folder / same.weights.file)  # mends a damaged one, too
                job.advance(1.0, say("Imported"))
                return same
            part = job.part(COPIED, TRIED)
            trial = examine(copy, part, **asked)  # the very bytes that are kept
            weights = Weights(digest + path.suffix.lower(), digest)
            card = _card(trial, weights, path, name.strip(), facts)
            job.check()
            with atomic_path(cards_folder / f"{card.name}.toml") as written:
                written.write_text(_toml(card), encoding="utf-8")
                copy.replace(weights_folder / weights.file)  # then only a rename can fail
    except OSError as error:
        raise explain_os_error(error, say("Cannot import {0}", path.name), CardError) from error
    job.advance(1.0, say("Imported"))
    return read_card(cards_folder / f"{card.name}.toml")


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise CardError(
            say("{0} is a folder.", path.name), say("Choose the checkpoint file in it.")
        )
    if not path.is_file():
        raise CardError(say("There is no file {0}.", path), say("Check the path."))
    if path.suffix.lower() not in EXTENSIONS:
        raise CardError(
            say("{0} is no checkpoint by its name.", path.name),
            say("Choose a file {0}.", ", ".join(EXTENSIONS)),
        )
    if path.stat().st_size == 0:
        raise CardError(say("The checkpoint {0} is empty.", path.name), say("Fetch it again."))


def _asked(path: Path, settings: Path | None, stem: str, output: str) -> dict[str, Any]:
    """Return what the trial is told besides the file: only what there is to tell."""
    if settings is not None and not settings.is_file():
        raise CardError(say("There is no file {0}.", settings), say("Check the path."))
    around = [] if settings is not None else _settings_around(path)
    own = [p for p in around if p.stem in (path.stem, path.name)]
    told = {
        "settings": settings or next(iter(own), None),
        "around": () if own else tuple(around),
        "stem": stem,
        "output": output,
    }
    return {key: value for key, value in told.items() if value}


def _settings_around(path: Path) -> list[Path]:
    """Return the settings files in the checkpoint's folder, by name."""
    try:
        found = [p for p in path.parent.iterdir() if p.suffix.lower() in SETTINGS_EXTENSIONS]
    except OSError:  # a folder that may be entered, but not listed
        return []
    return sorted(p for p in found if p.is_file())[:MOST_CANDIDATES]


def _copy(path: Path, target: Path, job: Job) -> str:
    """Copy in blocks and return the SHA-256 of what was copied."""
    size, done, digest = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as source, target.open("wb") as sink:
        while block := source.read(READ_BYTES):
            digest.update(block)
            sink.write(block)
            done += len(block)
            job.advance(min(done / size, 1.0), say("Copying the checkpoint …"))
    return digest.hexdigest()


def _same(digest: str) -> Card | None:
    """Return the card that has this very checkpoint already."""
    cards = load_cards().values()
    return next((c for c in cards if c.weights and c.weights.sha256 == digest), None)


def _card(trial: Trial, weights: Weights, path: Path, name: str, facts: Facts | None) -> Card:
    """Return the catalogue's card that waits for this checkpoint, or a new one."""
    cards = load_cards()
    waiting = [card for card in cards.values() if card.weights and _waits(card, trial)]
    if waiting and not name:
        return replace(waiting[0], weights=replace(weights, url=waiting[0].weights.url))
    label = _printable(name or path.stem)
    card = Card(
        name=_short_name(name or facts.name if facts else label, cards, chosen=bool(name)),
        label=label,
        description=f"{trial.label}, {IMPORTED}{_printable(path.name)}.",
        family=trial.family,
        sample_rate=trial.sample_rate,
        stem=trial.stem,
        chunk=trial.chunk,
        context=trial.context,
        config=trial.config,
        weights=weights,
        source=f"{IMPORTED}{_printable(path.name)}",
    )
    return card if facts is None else _with_facts(card, name, facts)


def _with_facts(card: Card, name: str, facts: Facts) -> Card:
    return replace(
        card,
        label=card.label if name else facts.label,
        description=facts.description,
        licence=facts.licence,
        source=facts.source,
        chunk=facts.chunk or card.chunk,
        context=facts.context if facts.chunk else card.context,
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
        raise CardError(
            say("There is a network “{0}” already.", short), say("Choose another name.")
        )
    return next(name for n in itertools.count(2) if (name := f"{short}_{n}") not in taken)


def _toml(card: Card) -> str:
    """Write a card down."""
    fields = ("label", "description", "family", "sample_rate", "stem", "chunk", "context")
    lines = [_line(name, getattr(card, name)) for name in (*fields, "licence", "source")]
    tables = {"config": dict(card.config), "weights": asdict(card.weights)}
    for title, table in tables.items():
        if table:
            lines += ["", f"[{title}]", *(_line(name, value) for name, value in table.items())]
    return "\n".join(lines) + "\n"


def _line(name: str, value: Any) -> str:
    return f"{_key(name)} = {_value(value)}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else json.dumps(name, ensure_ascii=False)


def _value(value: Any) -> str:
    """Write a value in TOML. A string or number of JSON is one of TOML too."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(_line(str(key), inner) for key, inner in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value, ensure_ascii=False)
