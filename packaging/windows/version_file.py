"""Writes what Windows shows in a program's properties: name, version, copyright."""

from __future__ import annotations

import re
from pathlib import Path

from bundle import about

TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004,
                    fileType=1, subtype=0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', {publisher!r}),
      StringStruct('FileDescription', {title!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {name!r}),
      StringStruct('LegalCopyright', {copyright!r}),
      StringStruct('OriginalFilename', {file!r}),
      StringStruct('ProductName', {title!r}),
      StringStruct('ProductVersion', {version!r})])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])])
  ]
)
"""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows wants it: "1.2.0rc2" is (1, 2, 0, 0)."""
    numbers = [int(n) for n in re.match(r"[\d.]+", version)[0].strip(".").split(".")]
    return tuple([*numbers, 0, 0, 0, 0][:4])


def write(folder: Path) -> Path:
    """Write the file for PyInstaller and return its path."""
    text = TEXT.format(
        numbers=four_numbers(about.version()),
        publisher=about.PUBLISHER,
        title=about.TITLE,
        version=about.version(),
        name=about.NAME,
        copyright=about.COPYRIGHT,
        file=f"{about.NAME}.exe",
    )
    path = folder / "version.txt"
    path.write_text(text, encoding="utf-8")
    return path
