"""Cards and ensembles in words, and how an ensemble is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.catalog.cards import Card, is_ready, weights_path
from app.catalog.presets import Preset, load_presets, recipe_for
from app.catalog.recipes import PLAIN, Member, Quality, Recipe
from app.catalog.stems import LABELS
from app.core.discover import discover
from app.core.errors import CardError
from app.ui.texts import number, shown


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Ensembles", text)


def rules() -> dict[str, ModuleType]:
    """Return the ensemble rules by name; each has a `LABEL` and says in `HELP` what it does."""
    return discover("app.separation.rules", "NAME")


def rule_title(name: str) -> str:
    """Return what a rule is called, also where it is not known here."""
    rule = rules().get(name)
    return name.replace("_", " ") if rule is None else shown(rule.LABEL)


@dataclass(frozen=True, slots=True)
class Ready:
    """A preset with what it amounts to on this computer."""

    preset: Preset
    recipe: Recipe


def presets(cards: Mapping[str, Card]) -> dict[str, Ready]:
    """Return the presets that can be used now, by name, in their order.

    Raises:
        AppError: If one of the program's own files is broken.
    """
    found = {}
    for name, preset in load_presets().items():
        recipe = recipe_for(preset, cards, is_ready)
        if recipe is not None and recipe.rule in rules():
            found[name] = Ready(preset, recipe)
    return found


def is_same(one: Recipe, other: Recipe) -> bool:
    """Whether two recipes mean the same: neither order nor the weight of a single one matters."""

    def plain(recipe: Recipe) -> Recipe:
        members = recipe.members
        if len(members) == 1:
            return replace(recipe, members=(Member(members[0].card),), rule="mean")
        return replace(recipe, members=tuple(sorted(members, key=lambda member: member.card)))

    return plain(one) == plain(other)


def cost(quality: Quality) -> float:
    """Return how many times as long a quality takes as the plain one."""
    return quality.passes / (1 - quality.overlap)


def cost_in_words(quality: Quality, cards: Iterable[Card]) -> str:
    """Return how much longer these networks take for a quality."""
    bound = [card.published is not None for card in cards]
    if quality == PLAIN:
        return translate("Takes no extra time.")
    if bound and all(bound):
        return translate("Changes nothing: these networks run exactly as published.")
    times = translate("Takes about {0} × the time.").format(number(cost(quality), 2))
    if any(bound):
        return f"{times} {translate('Networks that run exactly as published stay as they are.')}"
    return times


def trouble_of(card: Card) -> CardError | None:
    """Return why a card cannot be used now, with how to get what it lacks; None if it can."""
    try:
        weights_path(card)
    except CardError as error:
        return error
    return None


def title_of(recipe: Recipe, cards: Mapping[str, Card]) -> str:
    """Return a short title such as "Voice + Frame Transformer v10"."""
    labels = [shown(cards[m.card].label) if m.card in cards else m.card for m in recipe.members]
    if len(labels) == 1:  # or it would read like the card itself
        return f"{labels[0]} · {shown(LABELS[recipe.lead])}"
    return " + ".join(labels)


def described(recipe: Recipe, cards: Mapping[str, Card]) -> str:
    """Return the members with their weights, the rule, what leads and the quality, in lines."""
    lines = []
    for member in recipe.members:
        label = shown(cards[member.card].label) if member.card in cards else member.card
        lines.append(label if member.weight == 1 else f"{label} × {number(member.weight)}")
    known = rules().get(recipe.rule)
    if known is not None and len(recipe.members) > 1:
        lines.append(shown(known.HELP))
    lines.append(translate("{0} leads.").format(shown(LABELS[recipe.lead])))
    if recipe.clean:
        lines.append(translate("Instrumental-only passages are cleaned up."))
    return "\n".join(lines + _quality_lines(recipe.quality))


def _quality_lines(quality: Quality) -> list[str]:
    lines = []
    if quality.overlap:
        lines.append(translate("Chunks overlap by {0} %.").format(number(100 * quality.overlap)))
    if quality.context is not None:
        text = translate("Networks hear {0} s on either side of each chunk.")
        lines.append(text.format(number(quality.context)))
    if quality.shifts > 1:
        lines.append(translate("Averaged over {0} shifts.").format(quality.shifts))
    if quality.swap:
        lines.append(translate("Averaged with left and right exchanged."))
    if quality.invert:
        lines.append(translate("Averaged with inverted polarity."))
    return lines


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
    return recipe.to_dict()


def remembered(stored: Mapping[str, Any]) -> Recipe | None:
    """Return the recipe of these values, or None if they are not those of one that can be run."""
    try:
        recipe = Recipe.from_dict(stored)
        return recipe if recipe.rule in rules() and _is_sound(recipe) else None
    except (KeyError, TypeError, ValueError):  # someone edited the file, or another version
        return None


def _is_sound(recipe: Recipe) -> bool:
    quality = recipe.quality
    whole, switches = (recipe.seed, quality.shifts), (recipe.clean, quality.swap, quality.invert)
    return all(isinstance(n, int) for n in whole) and all(isinstance(s, bool) for s in switches)
