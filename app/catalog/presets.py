"""Presets: ensembles under plain names, of whatever networks are ready on this machine."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from itertools import islice
from pathlib import Path
from typing import Any

from app.catalog.cards import Card
from app.catalog.recipes import Member, Quality, Recipe
from app.catalog.stems import STEMS, VOCALS
from app.core import paths
from app.core.errors import AppError
from app.core.texts import say

WILDCARDS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Wish:
    """Some of the networks a preset would like to have.

    Attributes:
        cards: What they may be, best first: names of cards or of families, or patterns such as
            "frame_transformer_*". Only a whole name chooses a fallback card.
        weight: The weight of each.
        count: How many of them at most.
    """

    cards: tuple[str, ...]
    weight: float = 1.0
    count: int = 1

    def __post_init__(self) -> None:
        _check_names(self.cards, "cards")
        if not self.cards:
            raise ValueError("a member names no cards")
        if not self.weight > 0:
            raise ValueError(f"weight is {self.weight}, not positive")
        _check_count(self.count, "count")


@dataclass(frozen=True, slots=True)
class Preset:
    """An ensemble to be had under a name.

    Attributes:
        name: Short name, unique; the file name of the preset.
        label: What the window shows.
        sentence: One sentence for the person who chooses.
        members: The networks wished for; those that are not ready are left out.
        at_least: How many networks it takes to do what the name promises.
        otherwise: What fills up to that number where too few of the members are ready, each with
            weight 1; as in `Wish.cards`.
        rule: Name of the ensemble rule.
        lead: The stem that is estimated.
        clean: As in `Recipe`.
        quality: What takes more time.
        order: Place in lists; smaller numbers come first.
    """

    name: str
    label: str
    sentence: str
    members: tuple[Wish, ...]
    at_least: int = 1
    otherwise: tuple[str, ...] = ()
    rule: str = "mean"
    lead: str = VOCALS
    clean: bool = False
    quality: Quality = field(default_factory=Quality)
    order: int = 0

    def __post_init__(self) -> None:
        _check_names((self.label, self.sentence, self.rule), "label, sentence and rule")
        _check_names(self.otherwise, "otherwise")
        if not self.members:
            raise ValueError("it wishes for no members")
        _check_count(self.at_least, "at_least")
        if not isinstance(self.order, int):
            raise TypeError(f"order is {self.order!r}, not a whole number")
        if self.lead not in STEMS:
            raise ValueError(f"unknown stem {self.lead!r}")


def load_presets(folder: Path | None = None) -> dict[str, Preset]:
    """Read every preset of a folder (default: the program's).

    Returns:
        Presets by name, in the order to show them in.

    Raises:
        AppError: If a preset cannot be read or is not valid.
    """
    files = (paths.ensembles() if folder is None else folder).glob("*.toml")
    presets = sorted(map(read_preset, files), key=lambda preset: (preset.order, preset.name))
    return {preset.name: preset for preset in presets}


def read_preset(path: Path) -> Preset:
    """Read one preset.

    Raises:
        AppError: If the file is not TOML or lacks or misspells a field.
    """
    try:
        fields = tomllib.loads(path.read_text(encoding="utf-8"))
        return _preset(path.stem, fields)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise AppError(
            say("The preset {0} cannot be used: {1}.", path.name, error),
            say("Repair or remove that file."),
        ) from error


def recipe_for(
    preset: Preset, cards: Mapping[str, Card], is_ready: Callable[[Card], bool]
) -> Recipe | None:
    """Make a recipe of the networks that are ready.

    Args:
        preset: What is wished for.
        cards: All cards by name.
        is_ready: Says whether a card could run now; `app.catalog.cards.is_ready`.

    Returns:
        The recipe, or None if no network that the preset knows is ready.
    """
    ready = [card for card in cards.values() if is_ready(card)]
    members: dict[str, Member] = {}

    def add(patterns: tuple[str, ...], count: int, weight: float) -> None:
        found = (card for pattern in patterns for card in ready if _is_meant(card, pattern))
        fresh = dict.fromkeys(card.name for card in found if card.name not in members)
        for name in islice(fresh, count):
            members[name] = Member(name, weight)

    for wish in preset.members:
        add(wish.cards, wish.count, wish.weight)
    add(preset.otherwise, max(preset.at_least - len(members), 0), 1.0)
    if not members:
        return None
    if len(members) == 1:  # its weight says nothing, and equal recipes should be equal
        members = {name: Member(name) for name in members}
    return Recipe(
        tuple(members.values()),
        rule=preset.rule,
        lead=preset.lead,
        clean=preset.clean,
        quality=preset.quality,
    )


def _preset(name: str, fields: dict[str, Any]) -> Preset:
    wishes = tuple(_wish(wish) for wish in _listed(fields.pop("members", []), "members"))
    otherwise = tuple(_listed(fields.pop("otherwise", []), "otherwise"))
    quality = Quality(**fields.pop("quality", {}))
    return Preset(name=name, members=wishes, otherwise=otherwise, quality=quality, **fields)


def _wish(fields: Any) -> Wish:
    if not isinstance(fields, dict):
        raise TypeError("members are not tables [[members]]")
    names = _listed(fields.get("cards", []), "cards")
    return Wish(**{**fields, "cards": tuple(names), "weight": float(fields.get("weight", 1.0))})


def _listed(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{what} is not a list")
    return value


def _check_names(names: tuple[str, ...], what: str) -> None:
    if not all(isinstance(name, str) and name for name in names):
        raise ValueError(f"{what} must be texts that are not empty")


def _check_count(count: int, what: str) -> None:
    if not isinstance(count, int) or count < 1:
        raise ValueError(f"{what} is {count!r}, not a whole number from 1")


def _is_meant(card: Card, pattern: str) -> bool:
    if card.fallback and WILDCARDS & set(pattern):
        return False
    return fnmatchcase(card.name, pattern) or fnmatchcase(card.family, pattern)
