"""Takes file paths and names out of a text, so that a report tells nothing about its sender."""

from __future__ import annotations

import getpass
import platform
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from app.core.paths import program_folder

PATH, SONG, NAME = "‹path›", "‹song›", "‹name›"
NOBODY = {"root", "user", "users", "home", "admin", "administrator", "localhost"}
SHORTEST = 2  # letters; what is shorter identifies nobody and is in every sentence
OURS = re.compile(r"(?:app/[\w/]+|main)\.py")
FILES = (  # endings of what a user names
    "wav|wave|flac|ogg|oga|opus|mp3|aif|aiff|aifc|m4a|m4b|aac|wma|mp4|webm|mkv|mov|avi|caf|w64|au"
    "|unsung|unsungpack|autosave|pth|pt|ckpt|safetensors|onnx|th|yaml|json|toml"
)
START = r"(?:file://+|[A-Za-z]:[\\/]|\\\\+[\w.$-]+\\|~[\w.-]*[\\/]|//?(?=[^\s/]))"
FOUND = re.compile(
    rf"""
    “(?P<named>[^”\n]*)”                                  # our own sentences quote names so
    | (?P<quote>["'])(?P<quoted>{START}(?:\\.|(?!(?P=quote))[^\\\n])*)(?P=quote)
    | (?P<bare>(?<![\w./\\:])\\\\+[\w.$-]+\\[^\n]*
        | (?<![\w./\\])(?:file://+|[A-Za-z]:[\\/]|~[\w.-]*[\\/]|/(?=[^\s/]))[^\n]*
        | (?<![\w./\\:])//(?=[^\s/])[^\n]*)
    """,
    re.VERBOSE,
)
SOURCE = re.compile(r"[^\s\"'<>|]+?\.py(?=[:,\s]|$)")
FILE_QUOTED = re.compile(rf"""(["'])(?:(?!\1)[^\n\\]|\\.)*\.(?:{FILES})\1""", re.IGNORECASE)
FILE_BARE = re.compile(rf"""[^\s"'“”‹›(\[=]+\.(?:{FILES})(?!\.?\w)""", re.IGNORECASE)


def scrub(
    text: str,
    titles: Iterable[str] = (),
    names: Iterable[str] | None = None,
    root: Path | None = None,
) -> str:
    """Return a text without absolute paths, names of files, songs, users and this computer.

    A path without quotes has no certain end, as names have spaces: all that follows on its line
    goes with it. Our own source files stay, as "app/ui/window.py".

    Args:
        text: Any.
        titles: Of songs.
        names: Of people and computers; None for this user and computer.
        root: The folder of `app/`; None for this program's.
    """
    folder = _slashed(str(program_folder() if root is None else root))
    text = _without_paths(text, folder)
    text = _without(text, titles, SONG)
    text = _without(text, identities() if names is None else names, NAME)
    text = FILE_QUOTED.sub(rf"\g<1>{SONG}\g<1>", text)
    return FILE_BARE.sub(SONG, text)


def identities() -> tuple[str, ...]:
    """Return what this user and this computer are called."""
    try:
        user, home = getpass.getuser(), Path.home().name
    except (OSError, KeyError, RuntimeError, ImportError):  # an account without a name
        user = home = ""
    return tuple(n for n in {user, home, platform.node()} if n.casefold() not in NOBODY)


def _without_paths(text: str, folder: str) -> str:
    def replaced(match: re.Match[str]) -> str:
        if match["named"] is not None:
            return f"“{NAME}”"
        if match["quoted"] is not None:
            return f"{match['quote']}{_short(match['quoted'], folder)}{match['quote']}"
        source = SOURCE.match(match["bare"])
        short = _short(source.group(), folder) if source is not None else PATH
        if source is None or short == PATH:
            return PATH
        return short + _without_paths(match["bare"][source.end() :], folder)

    return FOUND.sub(replaced, text)


def _short(path: str, folder: str) -> str:
    """Return a path within `folder` to one of our source files; of any other, nothing."""
    path = _slashed(path)
    inner = path[len(folder) + 1 :]
    is_inside = path.casefold().startswith(f"{folder}/".casefold())
    return inner if is_inside and OURS.fullmatch(inner) else PATH


def _slashed(path: str) -> str:
    return re.sub(r"[\\/]+", "/", path).rstrip("/")


def _without(text: str, names: Iterable[str], mark: str) -> str:
    """Replace whole names, the longest first, as written, decomposed or escaped."""
    forms = set()
    for name in names:
        for form in (name, *(unicodedata.normalize(kind, name) for kind in ("NFC", "NFD"))):
            written = (form, repr(form)[1:-1], ascii(form)[1:-1])
            forms |= {w.strip() for w in (*written, form.replace("'", r"\'"))}
    for form in sorted(forms, key=len, reverse=True):
        if len(form) >= SHORTEST:
            before = r"(?<![\w‹])" if form[0].isalnum() else ""
            after = r"(?!\w)" if form[-1].isalnum() else ""
            text = re.sub(before + re.escape(form) + after, mark, text, flags=re.IGNORECASE)
    return text
