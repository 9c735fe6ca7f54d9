"""Command: list what can be run, and have more of it or less."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.catalog.cards import Card, default_card, is_ready, load_cards
from app.catalog.catalogue import CatalogueEntry, find_entry, load_catalogue
from app.catalog.stems import ACCOMPANIMENT, STEMS
from app.cli.network_texts import (
    card_fields,
    card_line,
    card_lines,
    entry_fields,
    entry_line,
    entry_lines,
    is_commercial,
)
from app.cli.progress import ProgressLine
from app.core import paths
from app.core.errors import AppError, CardError
from app.tasks.download import download_all
from app.tasks.install_network import (
    ABSENT,
    WRONG,
    install,
    installed,
    remove,
    verify_card,
)
from app.tasks.local_engine import LocalEngine

NAME = "cards"
HELP = "List the networks that can be run; download, import, check or remove them."
FAILED = 1
INSTRUMENTAL = "instrumental"  # what the window calls the accompaniment
YES = ("y", "yes")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    verb = _verb(verbs, "list", "List the networks that are here and those of the catalogue.")
    verb.add_argument("--available", action="store_true", help="only what can be downloaded")
    verb.add_argument(
        "--commercial", action="store_true", help="only where the licence allows commercial use"
    )
    verb = _verb(verbs, "info", "Tell all that is known of a network.")
    verb.add_argument("name", metavar="NAME", help="as in the list")
    verb = _verb(verbs, "download", "Download networks of the catalogue.")
    verb.add_argument("names", metavar="NAME", nargs="+", help="as in the list")
    verb.add_argument("--yes", action="store_true", help="agree to what the licences say")
    text = "Add a checkpoint (.pth, .pt, .ckpt, .safetensors, .onnx)."
    verb = _verb(verbs, "import", text)
    verb.add_argument("file", type=Path, metavar="FILE", help="checkpoint, without program code")
    verb.add_argument("--name", default="", help="what to call the network")
    verb.add_argument(
        "--settings", type=Path, metavar="FILE.yaml", help="settings file that belongs to it"
    )
    stems = (*STEMS, INSTRUMENTAL)
    verb.add_argument("--stem", choices=stems, default="", help="what the network estimates")
    verb.add_argument("--output", default="", metavar="NAME", help="which of its outputs that is")
    verb = _verb(verbs, "remove", "Remove a network that was downloaded or imported.")
    verb.add_argument("name", metavar="NAME", help="as in the list")
    verb = _verb(verbs, "verify", "Compare the weights with their SHA-256.")
    verb.add_argument("name", metavar="NAME", nargs="?", default="", help="only this one")


def run(options: argparse.Namespace) -> int:
    """List the cards, or do what the verb says."""
    return VERBS[options.verb or "list"](options)


def _verb(verbs: Any, name: str, text: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=text, description=text)
    more = {"action": "store_true", "default": argparse.SUPPRESS}  # said before the verb or after
    verb.add_argument("--json", help="print one JSON object", **more)
    return verb


def _list(options: argparse.Namespace) -> int:
    """Print every card, whether it is ready, how to get it where it is not; and the catalogue."""
    only_free = getattr(options, "commercial", False)
    cards, entries = load_cards(), load_catalogue()
    default = default_card(cards).name
    made = {name: installed(entry, cards) for name, entry in entries.items()}
    origins = {card.name: entries[name] for name, card in made.items() if card is not None}
    available = [
        entry
        for entry in entries.values()
        if not _is_here(made[entry.name]) and not (only_free and entry.commercial != "yes")
    ]
    shown = [
        card
        for card in cards.values()
        if (is_ready(card) or card.name not in origins)  # those can be downloaded again
        and not getattr(options, "available", False)
        and not (only_free and not is_commercial(card, origins.get(card.name)))
    ]
    if options.json:
        told = {"default": default, "cards": [card_fields(card) for card in shown]}
        told["available"] = [entry_fields(entry, None) for entry in available]
        print(json.dumps(told))
        return 0
    width = max((len(item.name) for item in (*shown, *available)), default=0)
    for card in shown:
        print(*card_line(card, width, "*" if card.name == default else " "), sep="\n")
    if shown:
        print(f"\n* is the default; choose others with: separate --card {default} …\n")
    if available:
        print("Can be downloaded with: cards download NAME (its licence is shown first)\n")
    for entry in available:
        print(entry_line(entry, width))
    return 0


def _is_here(card: Card | None) -> bool:
    return card is not None and is_ready(card)


def _info(options: argparse.Namespace) -> int:
    cards, entries = load_cards(), load_catalogue()
    entry, card = entries.get(options.name), cards.get(options.name)
    if entry is not None:
        card = installed(entry, cards)
        fields, lines = entry_fields(entry, card), entry_lines(entry, card)
    elif card is not None:
        fields, lines = card_fields(card), card_lines(card)
    else:
        raise CardError(f"There is no network “{options.name}”.", "The names are in: cards list")
    print(json.dumps(fields)) if options.json else print(*lines, sep="\n")
    return 0


def _download(options: argparse.Namespace) -> int:
    """Show the licences, ask, and install one network after another; fetch them side by side."""
    entries = load_catalogue()
    chosen = [find_entry(entries, name) for name in dict.fromkeys(options.names)]
    if not _agreed(chosen, options):
        print("Nothing was downloaded.", file=sys.stderr)
        return FAILED
    outcomes: dict[str, Card | AppError] = {}
    new = [entry for entry in chosen if not _is_here(installed(entry))]
    if len(new) > 1:
        came = _shown("networks", options, lambda job: download_all(new, job))
        outcomes |= {name: what for name, what in came.items() if isinstance(what, AppError)}
    engine = LocalEngine(paths.user_cache() / "store")
    for entry in chosen:
        if entry.name in outcomes:
            continue
        try:
            outcomes[entry.name] = _shown(
                entry.name, options, lambda job, e=entry: install(e, engine.import_checkpoint, job)
            )
        except AppError as error:
            outcomes[entry.name] = error
    return _tell(outcomes, options)


def _agreed(chosen: list[CatalogueEntry], options: argparse.Namespace) -> bool:
    """Show what the user agrees to, and ask unless they said so before."""
    cards = load_cards()
    for entry in chosen:
        print(*entry_lines(entry, installed(entry, cards)), sep="\n", file=sys.stderr)
    if options.yes:
        return True
    if not sys.stdin.isatty():
        raise CardError(
            "Nobody is there to agree to the licence.",
            "Read it with “cards info NAME”, then download with --yes.",
        )
    print("\nDownload? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in YES


def _tell(outcomes: Mapping[str, Card | AppError], options: argparse.Namespace) -> int:
    failed = {name: what for name, what in outcomes.items() if isinstance(what, AppError)}
    cards = [what for what in outcomes.values() if not isinstance(what, AppError)]
    for name, error in failed.items():
        print(f"unsung: {name}: {error}", file=sys.stderr)
    if options.json:
        told = {"cards": [card_fields(card) for card in cards]}
        print(json.dumps(told | {"failed": {name: str(error) for name, error in failed.items()}}))
    for card in cards if not options.json else ():
        print(f"“{card.label}” is here. Use it with: separate --card {card.name} …")
    return FAILED if failed else 0


def _import(options: argparse.Namespace) -> int:
    engine = LocalEngine(paths.user_cache() / "store")
    stem = ACCOMPANIMENT if options.stem == INSTRUMENTAL else options.stem
    card = _shown(
        options.file.name,
        options,
        lambda job: engine.import_checkpoint(
            options.file,
            options.name,
            job,
            settings=options.settings,
            stem=stem,
            output=options.output,
        ),
    )
    if options.json:
        print(json.dumps(card_fields(card)))
    else:
        print(f"{options.file.name} is now “{card.label}”: {card.description}")
        print(f"Use it with: separate --card {card.name} …")
    return 0


def _remove(options: argparse.Namespace) -> int:
    card = remove(options.name, load_catalogue().values())
    print(json.dumps({"removed": card.name}) if options.json else f"“{card.label}” is removed.")
    return 0


def _verify(options: argparse.Namespace) -> int:
    cards = load_cards()
    if options.name and options.name not in cards:
        raise CardError(f"There is no network “{options.name}”.", "The names are in: cards list")
    chosen = [cards[options.name]] if options.name else [c for c in cards.values() if c.weights]
    states = {
        card.name: _shown(card.name, options, lambda job, c=card: verify_card(c, job)).state
        for card in chosen
    }
    if not options.name:
        states = {name: state for name, state in states.items() if state != ABSENT}
    if options.json:
        print(json.dumps(states))
    else:
        print(*(f"{name}: {state}" for name, state in states.items()), sep="\n")
    bad = {WRONG, ABSENT} & set(states.values())
    if bad and not options.json:
        print("Download or import again what is damaged or missing.", file=sys.stderr)
    return FAILED if bad else 0


def _shown(title: str, options: argparse.Namespace, work: Callable[..., Any]) -> Any:
    """Do some work under a line of progress."""
    line = ProgressLine(title, quiet=options.json)
    try:
        return work(line.job)
    finally:
        line.clear()


VERBS = {
    "list": _list,
    "info": _info,
    "download": _download,
    "import": _import,
    "remove": _remove,
    "verify": _verify,
}
