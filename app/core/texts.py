"""Sentences that are written in English and can be shown in another language.

The layers below the window know no translator, and the sentences they make cross from one process
to another. So a sentence keeps what it was made of: a fixed template, which translators find in
the source, and the values filled in. `app/ui/texts.py` translates it; everybody else reads English.
"""

from __future__ import annotations

from collections.abc import Iterable


class Text(str):
    """An English sentence that knows its template.

    Attributes:
        template: With placeholders "{0}", "{1}" …, constant where the text is made.
        values: What was filled in: texts of their own (translated too), numbers, names.
    """

    template: str
    values: tuple[object, ...]

    def __new__(cls, template: str, *values: object) -> Text:
        """Fill the template in."""
        kept = tuple(v if isinstance(v, str | int | float) else str(v) for v in values)
        text = super().__new__(cls, template.format(*kept) if kept else template)
        text.template, text.values = template, kept
        return text

    def __reduce__(self) -> tuple[type[Text], tuple[object, ...]]:
        return type(self), (self.template, *self.values)


class Number(str):
    """A decimal number as English writes it, e.g. "1.5"; the window writes it as its user does.

    Attributes:
        value: The number.
        decimals: Digits after the point.
    """

    value: float
    decimals: int

    def __new__(cls, value: float, decimals: int) -> Number:
        """Write the number."""
        text = super().__new__(cls, f"{value:.{decimals}f}")
        text.value, text.decimals = value, decimals
        return text

    def __reduce__(self) -> tuple[type[Number], tuple[float, int]]:
        return type(self), (self.value, self.decimals)


def say(template: str, *values: object) -> Text:
    """Return a sentence that can be translated.

    Args:
        template: A constant, with a placeholder for each value: "Cannot read {0}.". One value
            never is a word that the sentence would have to agree with; a count has a sentence
            for one and a sentence for more, each of its own. Without values, braces stay as
            they are.
        values: Names, whole numbers, a `Number`, or other texts.
    """
    return Text(template, *values)


def number(value: float, decimals: int) -> Number:
    """Return a decimal number as a value for `say`."""
    return Number(value, decimals)


def joined(separator: str, parts: Iterable[str]) -> Text:
    """Return texts one after another, each of which can still be translated."""
    kept = tuple(parts)
    return Text(separator.join(f"{{{place}}}" for place in range(len(kept))), *kept)
