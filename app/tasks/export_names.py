"""The names of exported files: a template with fields, filled in for every file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from app.catalog.stems import LABELS
from app.core.errors import ExportError
from app.core.files import NAME_BYTES
from app.core.names import legal_name, legal_part
from app.core.texts import say
from app.tasks.export_options import ExportOptions, Part, formats, rate_text

FIELDS = (
    "title", "artist", "album", "stem", "section", "number", "date", "rate", "network",
)  # fmt: skip
CUT_FIRST = ("title", "album", "artist", "network", "section")  # where a name is too long
FIELD = re.compile(r"\{([^{}]*)\}")


def target_paths(options: ExportOptions) -> dict[str, Path]:
    """Return the files that an export with these options would write now.

    Where any of them exists, all get a number that is free: "Song (Vocals) (2).wav".

    Returns:
        By stem; where there are several parts, by stem and number, as "vocals-2".

    Raises:
        ExportError: If the template has an unknown field, or calls two files alike.
    """
    extension = formats()[options.format].EXTENSION
    files = _files(options)
    for number in count(1):
        mark = "" if number == 1 else f" ({number})"
        names = _names(options, files, mark + extension)
        paths = [options.folder / f"{name}{mark}{extension}" for name in names]
        if options.overwrite or not any(os.path.lexists(path) for path in paths):
            break
    return {
        _key(stem, part, options): path for (stem, part), path in zip(files, paths, strict=True)
    }


def export_files(options: ExportOptions) -> dict[str, tuple[str, Part | None]]:
    """Return what belongs into each file of `target_paths`: which stem of which part."""
    return {_key(stem, part, options): (stem, part) for stem, part in _files(options)}


def check_template(template: str) -> None:
    """See that a template can be filled in.

    Raises:
        ExportError: If it is empty, has an unknown field, or a brace too many.
    """
    if not template.strip():
        raise ExportError(say("The name is empty."), say("Write one, such as {0}.", "{title}"))
    for name in FIELD.findall(template):
        if name not in FIELDS:
            raise ExportError(
                say("There is no field “{0}” for names.", f"{{{name}}}"),
                say("There are {0}.", ", ".join(f"{{{field}}}" for field in FIELDS)),
            )
    if re.search(r"[{}]", FIELD.sub("", template)):
        raise ExportError(
            say("The name has a brace that belongs to no field."),
            say("Write fields like {0}.", "{title}"),
        )


def _files(options: ExportOptions) -> list[tuple[str, Part | None]]:
    return [(stem, part) for part in options.parts or (None,) for stem in options.stems]


def _key(stem: str, part: Part | None, options: ExportOptions) -> str:
    if part is None or len(options.parts) < 2:
        return stem
    return f"{stem}-{options.parts.index(part) + 1}"


def _names(
    options: ExportOptions, files: Iterable[tuple[str, Part | None]], tail: str
) -> list[str]:
    """Return the name of each file without its tail, which is the longest the name must bear."""
    check_template(options.template)
    template = _with_section(options)
    values = [_values(options, stem, part) for stem, part in files]
    names = _fitted(template, values, NAME_BYTES - len(tail.encode()))
    seen: set[str] = set()
    for name in names:
        if not name:
            raise ExportError(
                say("The name has nothing but empty fields."),
                say("Add {0}, or a word.", "{title}"),
            )
        if name.casefold() in seen:  # some systems take names that differ in case for the same
            raise ExportError(
                say("Two files would have the name “{0}”.", name),
                say("Add {0} to the name.", _missing(options)),
            )
        seen.add(name.casefold())
    return names


def _with_section(options: ExportOptions) -> str:
    """Return the template, with the section in it where there are several and it has none."""
    template = options.template
    is_told = {"section", "number"} & set(FIELD.findall(template))
    if is_told or not any(part.number for part in options.parts):
        return template
    if "{title}" in template:
        return template.replace("{title}", "{title} - {section}", 1)
    return f"{template} - {{section}}"


def _missing(options: ExportOptions) -> str:
    """Return the field that would make names different."""
    used = set(FIELD.findall(options.template))
    if len(options.stems) > 1 and "stem" not in used:
        return "{stem}"
    return "{number}" if len(options.parts) > 1 and "number" not in used else "{section}"


def _values(options: ExportOptions, stem: str, part: Part | None) -> dict[str, str]:
    tags = options.tags or {}
    rate = options.rate or options.song_rate
    values = {
        "title": options.title,
        "artist": tags.get("artist", ""),
        "album": tags.get("album", ""),
        "stem": str(LABELS[stem]),
        "section": part.section if part else "",
        "number": f"{part.number:02}" if part and part.number else "",
        "date": options.date,
        "rate": str(rate_text(rate)) if rate else "",
        "network": options.network,
    }
    return {name: legal_part(value) for name, value in values.items()}


def _fitted(template: str, files: list[dict[str, str]], room: int) -> list[str]:
    """Return filled-in names that have at most so many bytes, cut in the same way."""
    names = [_fill(template, values) for values in files]
    for field in CUT_FIRST:
        excess = max(len(name.encode()) for name in names) - room
        if excess <= 0:
            return names
        longest = max(len(values[field].encode()) for values in files)
        files = [{**v, field: _cut(v[field], max(longest - excess, 0))} for v in files]
        names = [_fill(template, values) for values in files]
    return [legal_name(_cut(name, room)) for name in names]


def _fill(template: str, values: Mapping[str, str]) -> str:
    text = FIELD.sub(lambda match: values[match[1]], template)
    if all(values[name] for name in FIELD.findall(template)):
        return legal_name(text)
    text = re.sub(r"\(\s*\)|\[\s*\]", "", text)  # what stood around an empty field goes too
    text = re.sub(r"(\s[-–_]\s)(\s*[-–_]\s)+", r"\1", text)
    return legal_name(re.sub(r"^[\s\-–_,]+|[\s\-–_,]+$", "", text))


def _cut(text: str, size: int) -> str:
    """Cut a text at a character border to so many bytes of UTF-8."""
    return text.encode()[:size].decode(errors="ignore").rstrip()
