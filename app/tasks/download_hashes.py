"""Digests that were measured at a first download, where nobody has published them."""

from __future__ import annotations

import json
from pathlib import Path

from app.catalog.catalogue import SHA256, CatalogueEntry, RemoteFile
from app.core import paths
from app.core.files import atomic_path


def measured(entry: CatalogueEntry, file: RemoteFile) -> str:
    """Return the digest measured at the first download of a file, or an empty text."""
    digest = _read(entry).get(file.name, "")
    return digest if isinstance(digest, str) and SHA256.fullmatch(digest) else ""


def keep(entry: CatalogueEntry, file: RemoteFile, digest: str) -> None:
    """Note the digest of a file whose digest the catalogue does not know."""
    if file.sha256 or measured(entry, file) == digest:
        return
    path = _path(entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_path(path) as written:
        written.write_text(json.dumps(_read(entry) | {file.name: digest}), encoding="utf-8")


def forget(entry: CatalogueEntry) -> None:
    """Take the next download as the first."""
    _path(entry).unlink(missing_ok=True)


def _path(entry: CatalogueEntry) -> Path:
    return paths.user_data() / "cards" / f"{entry.name}.hashes.json"


def _read(entry: CatalogueEntry) -> dict[str, object]:
    try:
        found = json.loads(_path(entry).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
