"""Collects the licences of all that is in the bundle, and ends the build at what is unknown.

Each file that PyInstaller collected is traced to the package that brought it, to a native library
of `licences/components.toml`, to Python, or to Unsung. The licences go into a folder of the bundle:
an overview, and one file for each component with its notices and texts.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path, PurePath

from bundle.components import FOLDER, Component, is_free, native_component, read_table

OVERVIEW = "THIRD-PARTY.txt"
NOTICES = re.compile(
    r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS|COPYRIGHT|ThirdPartyNotices)", re.IGNORECASE
)
PYTHON = Component("Python", "PSF-2.0", "https://www.python.org/downloads/source/")
ALWAYS = ("pyinstaller",)  # its bootloader is the executable


class UnknownLicence(Exception):
    """Files of the bundle whose licence nobody has looked at, or which may not be passed on."""


@dataclass(slots=True)
class Found:
    """What of the bundle belongs to one component."""

    component: Component
    version: str = ""
    notices: list[Path] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def components(collected: Iterable[str], own: tuple[Path, ...]) -> list[Found]:
    """Return the components of the bundle by name.

    Args:
        collected: Lines of `collected.tsv`, see unsung.spec.
        own: Folders whose files are Unsung's own.

    Raises:
        UnknownLicence: If a file belongs to none, or a licence forbids passing the bundle on.
    """
    packages, native = read_table()
    owners = _owners()
    found: dict[str, Found] = {}
    unknown = []
    for name, source in _kept(collected):
        path = Path(source)
        library = native_component(PurePath(name).name, native)
        owner = owners.get(str(path))
        if library is not None:
            found.setdefault(library.name, Found(library)).files.append(name)
        elif ".libs" in PurePath(name).parent.suffixes or ".dylibs" in PurePath(name).parts:
            unknown.append(name)
        elif owner is not None and _normal(owner.name) in packages:
            _add(found, owner, packages).files.append(name)
        elif owner is not None:
            unknown.append(f"{name} (package {owner.name})")
        elif _is_pythons(path):
            found.setdefault(PYTHON.name, _python()).files.append(name)
        elif not any(path.is_relative_to(folder) for folder in own):
            unknown.append(f"{name} ({source})")
    for name in ALWAYS:
        _add(found, metadata.distribution(name), packages)
    unknown += [
        f"{one.component.name}: {one.component.licence}"
        for one in found.values()
        if not is_free(one.component.licence)
    ]
    if unknown:
        text = "\n  ".join(unknown[:20])
        raise UnknownLicence(f"No known free licence; see licences/components.toml:\n  {text}")
    return sorted(found.values(), key=lambda one: one.component.name.lower())


def write(found: list[Found], folder: Path) -> None:
    """Write the overview and one file for each component."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        "Unsung is under the MIT licence (LICENSE). It comes with the work of others, each part",
        "under the licence named here and given in full in the file of its name. The libraries",
        "under the LGPL are separate files and may be replaced by other versions of themselves.",
        "",
    ]
    for one in found:
        part = one.component
        rows.append(f"{part.name} {one.version}".strip())
        rows += [f"    licence: {part.licence}", f"    source: {part.source}", ""]
        (folder / f"{file_name(part.name)}.txt").write_text(_text(one), encoding="utf-8")
    (folder / OVERVIEW).write_text("\n".join(rows), encoding="utf-8")


def file_name(component: str) -> str:
    """Return a component's name as that of a file."""
    return re.sub(r"[^A-Za-z0-9.+]+", "-", component).strip("-")


def _text(one: Found) -> str:
    parts = [f"{one.component.name} {one.version}".strip(), one.component.copyright]
    parts += [f"Licence: {one.component.licence}\nSource: {one.component.source}"]
    texts = [*one.notices, *(FOLDER / f"{name}.txt" for name in one.component.texts)]
    parts += [path.read_text(encoding="utf-8", errors="replace") for path in texts]
    return f"\n\n{'-' * 80}\n\n".join(part for part in parts if part) + "\n"


def _kept(collected: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield (path in the bundle, file) of the files that are in it."""
    for line in collected:
        when, kind, name, source = line.rstrip("\n").split("\t")
        if when == "kept" and kind != "SYMLINK" and source not in ("", "-"):
            yield name, source


def _owners() -> dict[str, metadata.Distribution]:
    """Return the package of each installed file, by its path."""
    owners = {}
    for package in metadata.distributions():
        for file in package.files or ():
            owners[str(package.locate_file(file))] = package
    return owners


def _add(found: dict, package: metadata.Distribution, packages: dict) -> Found:
    part = packages[_normal(package.name)]
    if part.name not in found:
        files = [Path(package.locate_file(f)) for f in package.files or ()]
        notices = [p for p in files if NOTICES.match(p.name) and p.suffix not in (".py", ".pyc")]
        found[part.name] = Found(part, package.version, sorted(notices))
    return found[part.name]


def _python() -> Found:
    places = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    notices = [folder / "LICENSE.txt" for folder in places if (folder / "LICENSE.txt").is_file()]
    return Found(PYTHON, ".".join(map(str, sys.version_info[:3])), notices[:1])


def _is_pythons(path: Path) -> bool:
    base = Path(sys.base_prefix).resolve()
    return path.resolve().is_relative_to(base) and "site-packages" not in path.parts


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
