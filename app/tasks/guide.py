"""The user guide: which pages there are, their texts, and the table of keys that is made for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

FIRST, KEYS = "index", "keys"
ENGLISH = "en"
HERE, THERE = "<!-- keys -->", "<!-- end of keys -->"  # what is between them is for browsers
LINK = re.compile(r'<a href="([\w-]+)\.html">')
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
PICTURE = re.compile(r'(<img [^>]*width=")(\d+)"')
TAG = re.compile(r"<[^>]*>")
HEAD = re.compile(r"<head>.*?</head>|<!--.*?-->", re.DOTALL)

Keys = Sequence[tuple[str, Sequence[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        name: Of its file, without the ending.
        title: Its heading.
        html: All of it.
    """

    name: str
    title: str
    html: str

    @property
    def words(self) -> str:
        """What can be read on it, in lower case, to be searched."""
        return " ".join(unescape(TAG.sub(" ", HEAD.sub("", self.html))).split()).casefold()


def read_pages(folder: Path, language: str, keys: Keys = ()) -> list[Page]:
    """Return the pages in the order in which the first one names them.

    A page that the language does not have is the English one.

    Args:
        folder: Holds a folder for each language.
        language: Such as "de".
        keys: Groups of keys with their titles: what an action is called, and its keys.

    Raises:
        OSError: If the guide is not there.
    """
    first = _read(folder, language, FIRST)
    pages = [first]
    for name in dict.fromkeys(LINK.findall(first.html)):
        page = _read(folder, language, name)
        if name == KEYS and keys:
            page = Page(name, page.title, _with_keys(page.html, keys))
        pages.append(page)
    return pages


def fitted(html: str, width: int) -> str:
    """Return a page whose pictures are no wider than so many pixels."""
    return PICTURE.sub(lambda found: f'{found[1]}{min(int(found[2]), width)}"', html)


def _read(folder: Path, language: str, name: str) -> Page:
    path = folder / language / f"{name}.html"
    if not path.is_file():
        path = folder / ENGLISH / f"{name}.html"
    html = path.read_text(encoding="utf-8")
    heading = TITLE.search(html)
    return Page(name, unescape(TAG.sub("", heading[1])).strip() if heading else name, html)


def _with_keys(html: str, keys: Keys) -> str:
    before, _, rest = html.partition(HERE)
    _, _, after = rest.partition(THERE)
    return before + "".join(_table(*group) for group in keys) + after


def _table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td width="58%">{escape(text)}</td><td class="key">{escape(keys)}</td></tr>'
        for text, keys in rows
    )
    return f'<h2>{escape(title)}</h2><table width="100%" cellpadding="3">{cells}</table>'
