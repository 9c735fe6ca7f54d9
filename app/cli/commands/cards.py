"""Command: list what can be run."""

from __future__ import annotations

import argparse
import json

from app.catalog.cards import Card, default_card, is_ready, load_cards, weights_path
from app.core.errors import CardError

NAME = "cards"
HELP = "List the networks that can be run."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
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
