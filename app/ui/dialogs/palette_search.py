"""Finds actions by what the user types: all words, in any order, the best matches first."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from PySide6.QtGui import (
    QAction,
    QKeySequence,
)

from app.ui import actions as table

DASHES = str.maketrans("−–‐‑", "----")  # of texts, as the keyboard writes them
# What a word costs that is found in a field: at the beginning of a word there, within one.
# What a word costs that is found in a field: at the beginning of a word there, within one.
COSTS = ((0, 2), (1, 3), (4, 5))  # title, menus and key, tip


def fold(written: str) -> str:
    """Return a text without case and accents, with dashes as they are typed."""
    parts = unicodedata.normalize("NFKD", written.translate(DASHES).casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


@dataclass(frozen=True, slots=True)
class Entry:
    """An action as it stands now.

    Attributes:
        name: Its name in the table.
        title, path, keys, tip: Its text, the menus it is in, its key, what it does.
        is_enabled, is_checked: Whether it can be triggered, whether it has a tick.
        fields: What is searched, folded, in the order of `COSTS`.
    """

    name: str
    title: str
    path: str
    keys: str
    tip: str
    is_enabled: bool
    is_checked: bool
    fields: tuple[str, ...]


def entry(row: table.Row, action: QAction) -> Entry:
    """Return what is shown and searched of an action."""
    menus = (row.menu, row.submenu) if row.submenu else (row.menu,)
    title = table.plain(action.text())
    path = " › ".join(table.plain(table.translate(menu)) for menu in menus)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = table.translate(row.tip) if row.tip else ""
    fields = tuple(fold(text) for text in (title, f"{path} {keys}", tip))
    state = action.isEnabled(), action.isChecked()
    return Entry(row.name, title, path, keys, tip, *state, fields)


def search(entries: list[Entry], query: str) -> list[Entry]:
    """Return the actions that have every word of the query, the best ones first.

    Beginnings of words come before what is within words, titles before menus and keys, and these
    before tips; among equals come titles that begin with the whole query, then what can be done
    now, then the table's order.
    """
    words = fold(query).split()
    if not words:
        return entries
    whole = " ".join(words)
    ranked = []
    for each in entries:
        costs = [_cost(each, word) for word in words]
        if None not in costs:
            title = each.fields[0]
            form = 0 if title == whole else 1 if title.startswith(whole) else 2
            ranked.append(((sum(costs), form, not each.is_enabled), each))
    return [each for _, each in sorted(ranked, key=lambda item: item[0])]


def _cost(each: Entry, word: str) -> int | None:
    """Return what the best place of a word costs, or None where it is not found."""
    begins = re.compile(rf"(?<!\w){re.escape(word)}")
    costs = [
        at_beginning if begins.search(field) else within
        for field, (at_beginning, within) in zip(each.fields, COSTS, strict=True)
        if word in field
    ]
    return min(costs, default=None)
