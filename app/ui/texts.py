"""Sentences of the layers below in the user's language, and numbers as the user writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.errors import AppError
from app.core.texts import Number, Text

CONTEXT = "Texts"  # of everything that is made outside of `app/ui`, and of the TOML files


def shown(text: str) -> str:
    """Return a text of another layer as the user reads it.

    Args:
        text: A `Text`, a `Number`, or the label or sentence of a card or preset. What nobody
            translated, such as a name or the card of an imported network, stays as it is.
    """
    if isinstance(text, Number):
        return decimal(text.value, text.decimals)
    if not isinstance(text, Text):
        return QCoreApplication.translate(CONTEXT, text) if text else ""
    if not text.values:
        return QCoreApplication.translate(CONTEXT, text.template) if text else ""
    template = QCoreApplication.translate(CONTEXT, text.template)
    values = [shown(v) if isinstance(v, Text | Number) else v for v in text.values]
    try:
        return template.format(*values)
    except (IndexError, KeyError, ValueError):  # a slip of a translator must not hide an error
        return text.template.format(*values)


def explained(error: AppError) -> str:
    """Return what happened and what to do about it."""
    return f"{shown(error.message)} {shown(error.hint)}".strip()


def quoted(name: str) -> str:
    """Return a name in the quotation marks of the user's language."""
    return QCoreApplication.translate("Texts", "“{0}”").format(name)


def decimal(value: float, decimals: int) -> str:
    """Return a number with the user's decimal point and so many digits after it."""
    return _locale().toString(float(value), "f", decimals)


def number(value: float, digits: int = 6) -> str:
    """Return a number with as few digits as it needs, at most so many in all."""
    return _locale().toString(float(value), "g", digits)


def _locale() -> QLocale:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale
