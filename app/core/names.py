"""File names that every system takes."""

from __future__ import annotations

import re

# What Windows refuses, macOS shows as something else, or a shell trips over.
REPLACED = {
    "/": "-", "\\": "-", "|": "-", ":": "-", "*": "_", "?": "", '"': "'", "<": "(", ">": ")",
}  # fmt: skip
CONTROL = dict.fromkeys((*range(32), 127))
TABLE = CONTROL | {ord(character): text for character, text in REPLACED.items()}
RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"
}  # names of devices to Windows, whatever comes behind a dot


def legal_part(text: str) -> str:
    """Return a text that may stand within a file name."""
    text = re.sub(r"\s*:\s+", " - ", text)
    return re.sub(r"\s+", " ", text.translate(TABLE)).strip()


def legal_name(text: str) -> str:
    """Return a file name, without extension, that every system takes and none hides.

    Returns:
        Empty if nothing is left of it. Its length is not looked at.
    """
    name = legal_part(text).lstrip(". ").rstrip(". ")
    head, dot, rest = name.partition(".")
    return f"{head}_{dot}{rest}" if head.rstrip().upper() in RESERVED else name
