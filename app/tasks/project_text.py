"""A project's file: reading and writing its text, whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.core.files import atomic_path, explain_os_error
from app.core.texts import say
from app.project.serial import DamagedProjectError, ProjectError, Values

SUFFIX = ".unsung"
PACK_SUFFIX = ".unsungpack"
MOST_BYTES = 256 << 20  # a thousand passages take one million
ZIP_START = b"PK\x03\x04"


def read_values(path: Path) -> Values:
    """Return what a project file says, not yet checked.

    Raises:
        DamagedProjectError: If it is cut in half or never was a project file.
        ProjectError: If it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise explain_os_error(error, say("Cannot read “{0}”", path.name), ProjectError) from error
    if data.startswith(ZIP_START):
        raise ProjectError(say("“{0}” is a packed project.", path.name), say("Unpack it first."))
    return parsed(data, path.name)


def parsed(data: bytes, name: str) -> Values:
    """Return what the bytes of a project file say, not yet checked.

    Raises:
        DamagedProjectError: If they are no such text.
    """
    damaged = DamagedProjectError(
        say("“{0}” is damaged, cut off or not a project of Unsung.", name),
        say("Open an earlier copy of it, if there is one."),
    )
    if len(data) > MOST_BYTES:
        raise damaged
    try:
        values = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise damaged from error
    if not isinstance(values, dict):
        raise damaged
    return values


def text_of(values: Values) -> bytes:
    """Return the text of a project file, for people to read, in UTF-8."""
    try:
        return _dumped(values, False).encode("utf-8")
    except UnicodeEncodeError:  # a file name that is no text, on Linux
        return _dumped(values, True).encode("utf-8")


def write_values(path: Path, values: Values) -> None:
    """Write a project file; an earlier one stays until the new one is on the disk.

    Raises:
        ProjectError: If the disk does not take it.
    """
    data = text_of(values)
    try:
        with atomic_path(path) as temporary, temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise explain_os_error(error, say("Cannot save “{0}”", path.name), ProjectError) from error


def entry(values: Values, name: str, kind: Any) -> Any:
    """Return an entry that may be missing or of another kind: None then."""
    value = values.get(name)
    return value if isinstance(value, kind) and not isinstance(value, bool) else None


def _dumped(values: Values, ascii_only: bool) -> str:
    # One long call of the encoder would keep Python's lock all the while, and the window would
    # stand still; so would numbers one by one. A list of them is what is short enough.
    encode = json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False).encode
    return "".join(_pieces(values, encode, "\n")) + "\n"


def _pieces(value: Any, encode: Callable[[Any], str], line: str) -> Iterator[str]:
    """Yield the text of a value: a line for each entry, but numbers side by side."""
    inner = line + "  "
    if isinstance(value, dict) and value:
        mark = "{"
        for name, entry_value in value.items():
            yield f"{mark}{inner}{encode(name)}: "
            yield from _pieces(entry_value, encode, inner)
            mark = ","
        yield f"{line}}}"
    elif isinstance(value, list) and any(isinstance(one, (dict, list, str)) for one in value):
        mark = "["
        for one in value:
            yield mark + inner
            yield from _pieces(one, encode, inner)
            mark = ","
        yield f"{line}]"
    else:
        yield encode(value)
