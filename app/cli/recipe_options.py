"""The options that say how to separate, and the recipe they amount to."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from app.catalog.cards import Card, default_card, is_ready, load_cards
from app.catalog.presets import load_presets, recipe_for
from app.catalog.recipes import MOST_CONTEXT, MOST_OVERLAP, MOST_SHIFTS, Member, Recipe
from app.catalog.stems import STEMS
from app.core.discover import discover
from app.core.errors import AppError

LARGEST_SEED = 2**32 - 1


def add_recipe_options(parser: argparse.ArgumentParser) -> None:
    """Declare them. What is not given is None, so that it does not change a preset."""
    what = parser.add_argument_group("what separates")
    what.add_argument(
        "--card", action="append", default=[], metavar="NAME[:WEIGHT]",
        help="network to use, see the command cards; several make an ensemble, in which each "
        "counts by its weight (1)",
    )  # fmt: skip
    what.add_argument(
        "--preset", metavar="NAME",
        help="ready-made choice of networks and settings: fast, balanced, best and others; "
        "options given besides change it",
    )  # fmt: skip
    what.add_argument(
        "--rule", choices=sorted(discover("app.separation.rules", "NAME")),
        help="how an ensemble is combined (mean)",
    )  # fmt: skip
    what.add_argument(
        "--lead", choices=STEMS,
        help="stem that is estimated; the other is the song minus it (vocals)",
    )  # fmt: skip
    _switch(what, "--clean", "clean up instrumental-only passages (voice networks)")
    better = parser.add_argument_group("quality, for more time")
    better.add_argument(
        "--overlap", type=_number(float, 0, MOST_OVERLAP, "0.25"), metavar="SHARE",
        help=f"share of each chunk that its neighbours estimate too, 0 to {MOST_OVERLAP} (0)",
    )  # fmt: skip
    better.add_argument(
        "--context", type=_number(float, 0, MOST_CONTEXT, "2"), metavar="SECONDS",
        help="music a network sees on either side of each chunk (as its card says)",
    )  # fmt: skip
    better.add_argument(
        "--shifts", type=_number(int, 1, MOST_SHIFTS, "2"), metavar="N",
        help=f"average of so many estimates, each a little later, 1 to {MOST_SHIFTS} (1)",
    )  # fmt: skip
    _switch(
        better, "--swap-channels", "average with an estimate whose left and right are exchanged"
    )
    _switch(better, "--invert-polarity", "average with an estimate whose polarity is inverted")
    better.add_argument(
        "--seed", type=_number(int, 0, LARGEST_SEED, "1"), metavar="N",
        help="start of what is random, which are the shifts (0)",
    )  # fmt: skip


def _switch(group: argparse._ArgumentGroup, name: str, text: str) -> None:
    """Declare what is on or not given, never off: only so a preset keeps its own."""
    group.add_argument(name, action="store_true", default=None, help=text)


def recipe_of(options: argparse.Namespace) -> Recipe:
    """Return what the options ask for.

    Raises:
        AppError: If there is no such card or preset, or it cannot be used here.
    """
    cards = load_cards()
    recipe = _preset(options, cards) if options.preset else _members(options, cards)
    quality = replace(
        recipe.quality,
        **_given(
            overlap=options.overlap,
            context=options.context,
            shifts=options.shifts,
            swap=options.swap_channels,
            invert=options.invert_polarity,
        ),
    )
    given = _given(rule=options.rule, lead=options.lead, clean=options.clean, seed=options.seed)
    return replace(recipe, quality=quality, **given)


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _preset(options: argparse.Namespace, cards: Mapping[str, Card]) -> Recipe:
    if options.card:
        raise AppError("A preset brings its own networks.", "Give --preset or --card, not both.")
    presets = load_presets()
    if options.preset not in presets:
        raise AppError(
            f"There is no preset “{options.preset}”.", f"There are: {', '.join(presets)}."
        )
    recipe = recipe_for(presets[options.preset], cards, is_ready)
    if recipe is None:
        raise AppError(
            f"The networks of the preset “{options.preset}” are not on this computer.",
            "The command cards tells how to get them; or choose another preset.",
        )
    return recipe


def _members(options: argparse.Namespace, cards: Mapping[str, Card]) -> Recipe:
    names = options.card or [default_card(cards).name]
    return Recipe(tuple(_member(text, cards) for text in names))


def _member(text: str, cards: Mapping[str, Card]) -> Member:
    """Read "NAME" or "NAME:WEIGHT"; a card's name may have a colon in it."""
    name, colon, number = (text, "", "") if text in cards else text.rpartition(":")
    if not colon:
        name = text
    if name not in cards:
        raise AppError(f"There is no card “{name}”.", f"There are: {', '.join(cards)}.")
    try:
        weight = float(number) if colon else 1.0
    except ValueError:
        weight = 0.0
    if not 0 < weight < math.inf:
        raise AppError(
            f"“{number}” is not a weight of “{name}”.",
            f"Write a number above 0, as --card {name}:2.",
        )
    return Member(name, weight)


def _number(
    kind: type[float] | type[int], least: float, most: float, example: str
) -> Callable[[str], float]:
    """Return what reads a number between two others."""

    def read(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = None
        if value is None or not least <= value <= most:
            whole = "whole number" if kind is int else "number"
            raise argparse.ArgumentTypeError(
                f"“{text}” is not a {whole} from {least} to {most}; try {example}"
            )
        return value

    return read
