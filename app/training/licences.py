"""Where training audio comes from and on what terms, as is written beside it."""

from __future__ import annotations

import fnmatch
import functools
import json
from pathlib import Path
from typing import Any

from app.training.library import PAIR_TAILS, Library

TABLES, MANIFEST = "LICENSES.md", "manifest.jsonl"
UNKNOWN = "not stated"
COLUMNS = ("author", "licence", "source")


def provenance(library: Library) -> list[dict[str, Any]]:
    """Return file, seconds, author, licence and source of everything trained on, by file name.

    In the file's folder or up to two above, `LICENSES.md` holds Markdown tables: the first column
    is a file name or a pattern, the others are found by the words author, licence and source in
    their headings. `manifest.jsonl` lists rendered songs with what they are made of.
    """
    sources = {s.path: s for s in (*library.vocals, *library.instrumentals)}
    found = []
    for path in sorted(sources, key=lambda path: path.name):
        entry = {"file": path.name, "seconds": round(sources[path].ref.duration, 1)}
        found.append(entry | _terms(path))
    return found


def _terms(path: Path) -> dict[str, str]:
    for folder in path.parents[:3]:
        rendered = _manifest(folder / MANIFEST).get(path.stem)
        if rendered:
            return rendered
        for pattern, terms in _table(folder / TABLES):
            if fnmatch.fnmatch(path.name, pattern):
                return terms
    return dict.fromkeys(COLUMNS, UNKNOWN)


@functools.cache
def _manifest(path: Path) -> dict[str, dict[str, str]]:
    """Return the terms of both stems of every rendered song, by file name without extension."""
    terms: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else []:
        song = json.loads(line)
        # A real song that was only shifted has no parts: its music comes from where its voice does.
        parts = song["parts"] or [{"licence": song["voice_licence"], "source": song["voice"]}]
        voice, music = (song["name"] + tail for tail in PAIR_TAILS)
        terms[voice] = _rendered([song["voice_licence"]], [song["voice"]])
        terms[music] = _rendered([p["licence"] for p in parts], [p["source"] for p in parts])
    return terms


def _rendered(licences: list[str], sources: list[str]) -> dict[str, str]:
    values = "rendered by Unsung", *(", ".join(sorted(set(part))) for part in (licences, sources))
    return dict(zip(COLUMNS, values, strict=True))


@functools.cache
def _table(path: Path) -> tuple[tuple[str, dict[str, str]], ...]:
    """Read all tables of a file as (pattern, terms)."""
    rows: list[tuple[str, dict[str, str]]] = []
    places: dict[str, int] = {}
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for line in lines:
        cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|") or set(line) <= set("|-: "):
            continue
        headings = [cell.lower().replace("license", "licence") for cell in cells]
        if headings[0] in ("file", "files"):
            places = {
                c: i for c in COLUMNS for i, h in reversed(list(enumerate(headings))) if c in h
            }
        elif places:
            terms = {c: cells[i] if i < len(cells) else UNKNOWN for c, i in places.items()}
            rows.append((cells[0], dict.fromkeys(COLUMNS, UNKNOWN) | terms))
    return tuple(rows)
