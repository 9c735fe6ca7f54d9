"""Command: list what can be run, and add to it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from app.catalog.cards import Card, default_card, is_ready, load_cards, weights_path
from app.cli.progress import ProgressLine
from app.core import paths
from app.core.errors import CardError
from app.tasks.local_engine import LocalEngine

NAME = "cards"
HELP = "List the networks that can be run, or import a checkpoint."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    verbs = parser.add_subparsers(dest="verb", metavar="import")
    text = "Add a checkpoint (.pth, .pt, .ckpt, .safetensors) to the networks that can be run."
    verb = verbs.add_parser("import", help=text, description=text)
    verb.add_argument("file", type=Path, metavar="FILE", help="checkpoint, without program code")
    verb.add_argument("--name", default="", help="what to call the network")


def run(options: argparse.Namespace) -> int:
    """List the cards, or import one."""
    return _import(options) if options.verb == "import" else _list(options)


def _import(options: argparse.Namespace) -> int:
    engine = LocalEngine(paths.user_cache() / "store")
    line = ProgressLine(options.file.name, quiet=options.json)
    try:
        card = engine.import_checkpoint(options.file, options.name, line.job)
    finally:
        line.clear()
    if options.json:
        print(json.dumps(_fields(card)))
    else:
        print(f"{options.file.name} is now “{card.label}”: {card.description}")
        print(f"Use it with: separate --card {card.name} …")
    return 0


def _list(options: argparse.Namespace) -> int:
    """Print every card, whether it is ready, and how to get it where it is not."""
    cards = load_cards()
    default = default_card(cards).name
    if options.json:
        print(json.dumps({"default": default, "cards": [_fields(c) for c in cards.values()]}))
        return 0
    width = max(len(name) for name in cards)
    for name, card in cards.items():
        mark = "*" if name == default else " "
        print(f"{mark} {name:{width}}  {card.label}: {card.description}")
        if not is_ready(card):
            print(f"  {'':{width}}  Not installed. {_hint(card)}")
    print(f"\n* is the default; choose others with: separate --card {default} …")
    return 0


def _fields(card: Card) -> dict:
    names = ("name", "label", "description", "family", "stem", "sample_rate", "licence", "source")
    fields = {name: getattr(card, name) for name in names}
    return fields | {"ready": is_ready(card), "hint": _hint(card)}


def _hint(card: Card) -> str:
    try:
        weights_path(card)
    except CardError as error:
        return error.hint
    return ""
