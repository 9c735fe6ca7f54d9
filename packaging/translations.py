"""Keeps the translations: python packaging/translations.py update | check | release.

`update` brings resources/translations/unsung_<language>.ts up to date with the program's texts;
what is translated stays. The files are edited with Qt Linguist (pyside6-linguist) or any editor.
`check` says what is missing or wrong. `release` writes the .qm files that the program reads.
"""

from __future__ import annotations

import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translation_sources import ROOT, Source, sources

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
GONE = "vanished"  # how Qt Linguist marks the translation of a text that is no more
SHOWN = 60  # characters of a text in a message

Key = tuple[str, str]  # context and text


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of a .ts file.

    Attributes:
        translation: Empty while there is none.
        kind: "", "unfinished", or `GONE`.
    """

    translation: str
    kind: str


def update(folder: Path, found: Sequence[Source], language: str) -> tuple[int, int]:
    """Write the .ts file of a language anew, keeping its translations.

    A text that moved to another context keeps its translation, to be looked at. A text that is
    gone keeps its translation too, so that it is there should the text come back.

    Returns:
        How many texts there are, and how many are new.
    """
    path = ts_path(folder, language)
    known = read(path)
    elsewhere = {text: entry.translation for (_, text), entry in known.items()}
    wanted: dict[Key, set[str]] = {}
    for source in found:
        wanted.setdefault((source.context, source.text), set()).add(source.file)
    entries: dict[Key, Entry] = {}
    for key in wanted:
        old = known.get(key)
        if old is None:
            entries[key] = Entry(elsewhere.get(key[1], ""), "unfinished")
        else:
            is_done = old.translation and old.kind != "unfinished"
            entries[key] = Entry(old.translation, "" if is_done else "unfinished")
    for key, old in known.items():
        if key not in wanted and old.translation:
            entries[key] = Entry(old.translation, GONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_written(entries, wanted, language), encoding="utf-8", newline="\n")
    return len(wanted), sum(key not in known for key in wanted)


def ts_path(folder: Path, language: str) -> Path:
    """Return the file that translators edit."""
    return folder / f"unsung_{language}.ts"


def read(path: Path) -> dict[Key, Entry]:
    """Return what a .ts file holds; nothing where there is none."""
    if not path.exists():
        return {}
    entries = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            text, kind = ("", "unfinished") if found is None else (found.text, found.get("type"))
            kind = GONE if kind == "obsolete" else kind or ""
            key = (context.findtext("name", ""), message.findtext("source", ""))
            entries[key] = Entry(text or "", kind)
    return entries


def problems(entries: dict[Key, Entry], found: Sequence[Source]) -> Iterator[str]:
    """Yield what is wrong in a language, a line each."""
    wanted = {(source.context, source.text) for source in found}
    for key in sorted(wanted):
        entry = entries.get(key, Entry("", "unfinished"))
        where = f"{key[0]}: “{_short(key[1])}”"
        if not entry.translation:
            yield f"{where} is not translated"
        elif entry.kind:
            yield f"{where} is marked as unfinished"
        else:
            for difference in differences(key[1], entry.translation):
                yield f"{where} and “{_short(entry.translation)}” differ in {difference}"
    for key, entry in sorted(entries.items()):
        if key not in wanted and entry.kind != GONE:
            yield f"{key[0]}: “{_short(key[1])}” is no text of the program; run update"


def differences(text: str, translation: str) -> list[str]:
    """Return in what a translation differs from its text where it must not."""
    return [name for name, look in MUST_AGREE.items() if look(text) != look(translation)]


def _placeholders(text: str) -> object:
    try:
        return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name})
    except ValueError:  # a brace without its partner
        return text.count("{"), text.count("}")


MUST_AGREE = {
    "placeholders": _placeholders,
    "the underlined letter (&)": lambda text: len(re.findall(r"&[^&\s]", text.replace("&&", ""))),
    "the ellipsis": lambda text: text.rstrip().endswith("…"),
    "the space at the beginning or end": lambda text: (
        text[: len(text) - len(text.lstrip())],
        text[len(text.rstrip()) :],
    ),
    "the full stop or colon at the end": lambda text: text.rstrip()[-1:] in (".", ":"),
    "the number of lines": lambda text: text.count("\n"),
}


def release(folder: Path, language: str) -> Path:
    """Write the .qm file that the program reads, with Qt's own tool."""
    source = ts_path(folder, language)
    target = source.with_suffix(".qm")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)
    return target


def _written(entries: dict[Key, Entry], files: dict[Key, set[str]], language: str) -> str:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for key, entry in sorted(entries.items()):
        name, text = key
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        for file in sorted(files.get(key, ())):  # without lines, which would change all the time
            ET.SubElement(message, "location", filename=f"../../{file}")
        ET.SubElement(message, "source").text = text
        kind = {"type": entry.kind} if entry.kind else {}
        ET.SubElement(message, "translation", kind).text = entry.translation
    ET.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(root, encoding="unicode", short_empty_elements=False) + "\n"


def _short(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def main(arguments: Sequence[str]) -> int:
    """Return the exit code: 0 done and nothing wrong, 1 something wrong, 2 wrong usage."""
    if list(arguments) not in (["update"], ["check"], ["release"]):
        print(__doc__)
        return 2
    found, wrong = sources(), 0
    for language in LANGUAGES:
        if arguments[0] == "update":
            count, new = update(FOLDER, found, language)
            print(f"{language}: {count} texts, {new} of them new")
        elif arguments[0] == "release":
            print(f"{language}: {release(FOLDER, language)}")
        else:
            entries = read(ts_path(FOLDER, language))
            lines = list(problems(entries, found))
            gone = sum(entry.kind == GONE for entry in entries.values())
            done = sum(bool(entry.translation) and not entry.kind for entry in entries.values())
            print(*lines, sep="\n", end="\n" if lines else "")
            print(f"{language}: {done} translated, {len(lines)} problems, {gone} no longer used")
            wrong += len(lines)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
