"""Which part of the bundle is whose: `licences/components.toml`, and finding a file's component."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "licences"
TABLE = FOLDER / "components.toml"

FREE = {  # licences under which anybody may pass the bundle on, with what it holds
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "LGPL-2.0-or-later",
    "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0",
    "Zlib", "blessing", "bzip2-1.0.6", "Apache-2.0 WITH LLVM-exception",
    "GPL-2.0-or-later WITH Bootloader-exception",  # PyInstaller's: any program may hold it
    "GPL-3.0-or-later WITH GCC-exception-3.1",
    "LicenseRef-Intel-Simplified",  # MKL within torch: binaries may be passed on unchanged
    "LicenseRef-Microsoft-Redistributable",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the bundle that others wrote.

    Attributes:
        name: What it is called.
        licence: SPDX expression.
        source: Where its source can be had.
        copyright: Its notice, where its own files do not say it.
        texts: Names of licence texts in `FOLDER`, without .txt.
        files: Patterns of file names, see `library_stem`; only of native libraries.
    """

    name: str
    licence: str
    source: str
    copyright: str = ""
    texts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def read_table(path: Path = TABLE) -> tuple[dict[str, Component], list[Component]]:
    """Return the Python packages by name, and the native libraries in order."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    packages = {
        name: Component(name=name, **{**entry, "texts": tuple(entry.get("texts", ()))})
        for name, entry in table["python"].items()
    }
    native = [
        Component(**{**entry, "texts": tuple(entry["texts"]), "files": tuple(entry["files"])})
        for entry in table["native"]
    ]
    return packages, native


def is_free(expression: str) -> bool:
    """Say whether an SPDX expression allows passing the bundle on: one side of each OR must."""
    return all(
        any(choice.strip("() ") in FREE for choice in part.split(" OR "))
        for part in expression.split(" AND ")
    )


def library_stem(file_name: str) -> str | None:
    """Return a shared library's name without prefix, version and hash, or None for other files.

    "libx264-d6533a8d.so.165", "libx264.165.dylib" and "libx264-165-f3a9….dll" are all "x264".
    """
    found = re.fullmatch(r"(?:lib)?(.+?)\.(?:so(?:\.[\d.]+)?|dylib|dll)", file_name)
    if found is None:
        return None
    stem = found[1]
    stem = re.sub(r"(-[0-9a-f]{8,64})+$", "", stem)
    return re.sub(r"(-x64|-x86_64|[-.]\d+)+$", "", stem)


def native_component(file_name: str, native: list[Component]) -> Component | None:
    """Return the first component whose patterns match a shared library's name."""
    stem = library_stem(file_name)
    if stem is None:
        return None
    for component in native:
        if any(re.fullmatch(pattern, stem, re.IGNORECASE) for pattern in component.files):
            return component
    return None
