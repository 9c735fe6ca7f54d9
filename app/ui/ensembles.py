"""Cards and ensembles in words, and how an ensemble is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.catalog.cards import Card, weights_path
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import LABELS, VOCALS
from app.core.discover import discover
from app.core.errors import CardError


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Ensembles", text)


def rules() -> dict[str, ModuleType]:
    """Return the ensemble rules by name; each says in `HELP` what it does."""
    return discover("app.separation.rules", "NAME")


def trouble_of(card: Card) -> CardError | None:
    """Return why a card cannot be used now, with how to get what it lacks; None if it can."""
    try:
        weights_path(card)
    except CardError as error:
        return error
    return None


def title_of(recipe: Recipe, cards: Mapping[str, Card]) -> str:
    """Return a short title such as "Voice + Frame Transformer v10"."""
    labels = [cards[m.card].label if m.card in cards else m.card for m in recipe.members]
    if len(labels) == 1:  # or it would read like the card itself
        return f"{labels[0]} · {translate(LABELS[recipe.lead])}"
    return " + ".join(labels)


def described(recipe: Recipe, cards: Mapping[str, Card]) -> str:
    """Return the members with their weights, the rule and the stem that leads, in lines."""
    lines = []
    for member in recipe.members:
        label = cards[member.card].label if member.card in cards else member.card
        lines.append(label if member.weight == 1 else f"{label} × {member.weight:g}")
    known = rules().get(recipe.rule)
    if known is not None:
        lines.append(translate(known.HELP))
    lines.append(translate("{0} leads.").format(translate(LABELS[recipe.lead])))
    if recipe.clean:
        lines.append(translate("Instrumental-only passages are cleaned up."))
    return "\n".join(lines)


def trouble_with(recipe: Recipe, cards: Mapping[str, Card]) -> CardError | None:
    """Return why an ensemble cannot be used now; None if it can."""
    for member in recipe.members:
        if member.card not in cards:
            return CardError(
                translate("There is no network “{0}” any more.").format(member.card),
                translate("Choose others."),
            )
        if error := trouble_of(cards[member.card]):
            return error
    return None


def to_remember(recipe: Recipe) -> dict[str, Any]:
    """Return a recipe as plain values for JSON."""
    return asdict(recipe)


def remembered(stored: Mapping[str, Any]) -> Recipe | None:
    """Return the recipe of these values, or None if they are not those of one that can be run."""
    try:
        members = tuple(Member(str(m["card"]), float(m["weight"])) for m in stored["members"])
        lead, clean = stored.get("lead", VOCALS), bool(stored.get("clean", False))
        recipe = Recipe(members, stored["rule"], lead, int(stored["seed"]), clean)
        return recipe if recipe.rule in rules() else None
    except (KeyError, TypeError, ValueError):  # someone edited the file, or an older program
        return None
