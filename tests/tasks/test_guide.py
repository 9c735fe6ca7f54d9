import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.tasks.guide import ENGLISH, FIRST, HERE, KEYS, THERE, Page, fitted, read_pages

HELP = Path(__file__).parents[2] / "resources" / "help"
LANGUAGES = sorted(p.name for p in HELP.iterdir() if (p / "index.html").is_file())
MOST_BYTES, MOST_TOGETHER = 150_000, 700_000
# What QTextBrowser renders as browsers do.
TAGS = {
    "html", "head", "meta", "title", "link", "body", "h1", "h2", "p", "a", "b", "i", "em", "ul",
    "ol", "li", "table", "tr", "td", "th", "img", "code", "br",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    """A guide of two pages in English, one of them in German too."""
    for language in ("en", "de"):
        (tmp_path / language).mkdir()
    index = '<h1>Start</h1><a href="two.html">2</a> <a href="keys.html">K</a> <a href="two.html">'
    (tmp_path / "en" / "index.html").write_text(index)
    (tmp_path / "en" / "two.html").write_text("<h1>Two &amp; <b>more</b></h1><p>Words</p>")
    (tmp_path / "en" / "keys.html").write_text(f"<h1>Keys</h1>a{HERE}in a browser{THERE}z")
    (tmp_path / "de" / "two.html").write_text("<h1>Zwei</h1>", encoding="utf-8")
    return tmp_path


def test_pages_come_in_the_order_of_the_first_one(folder):
    pages = read_pages(folder, "en")
    assert [(p.name, p.title) for p in pages] == [
        ("index", "Start"), ("two", "Two & more"), ("keys", "Keys"),
    ]  # fmt: skip


def test_a_page_that_is_not_translated_is_the_english_one(folder):
    assert [p.title for p in read_pages(folder, "de")] == ["Start", "Zwei", "Keys"]
    assert [p.title for p in read_pages(folder, "xx")] == ["Start", "Two & more", "Keys"]


def test_the_keys_replace_what_browsers_see(folder):
    keys = [("File <1>", [("Open & go", "Ctrl+O")])]
    page = read_pages(folder, "en", keys)[-1]
    assert "in a browser" not in page.html
    assert "File &lt;1&gt;" in page.html
    assert "Open &amp; go" in page.html
    assert page.html.endswith("z")
    assert "ctrl+o" in page.words


def test_what_is_searched_is_what_can_be_read():
    page = Page(
        "x", "X", "<head><title>no</title></head><p>Sound &amp;\n<b>Voice</b></p><!-- no -->"
    )
    assert page.words == "sound & voice"


def test_pictures_are_made_to_fit():
    html = '<img src="a.png" width="620" alt="width="> <img width="90">'
    assert fitted(html, 300) == '<img src="a.png" width="300" alt="width="> <img width="90">'


class Parts(HTMLParser):
    """Tags that are open, links and pictures of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.pictures, self._open = set(), [], [], []
        self.feed(html)
        assert not self._open

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.add(tag)
        if tag == "a":
            self.links.append(values["href"])
        if tag == "img":
            assert values["alt"]
            assert int(values["width"]) > 0
            self.pictures.append(values["src"])
        if tag not in ("meta", "link", "img", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_and_leads_only_to_what_is_there(language):
    names = {page.name for page in read_pages(HELP, language)}
    for page in read_pages(HELP, language):
        parts = Parts(page.html)
        assert parts.tags <= TAGS
        assert {link.removesuffix(".html") for link in parts.links} <= names
        assert all((HELP / language / picture).is_file() for picture in parts.pictures)
        assert page.title != page.name
    assert {FIRST, KEYS} <= names
    assert {p.stem for p in (HELP / language).glob("*.html")} <= names


def test_every_picture_is_shown_has_both_schemes_and_is_small():
    pages = "".join(page.html for page in read_pages(HELP, ENGLISH))
    files = list((HELP / "pictures").iterdir())
    sizes = [file.stat().st_size for file in files]
    assert max(sizes) < MOST_BYTES
    assert sum(sizes) < MOST_TOGETHER
    for file in files:
        name = re.fullmatch(r"(\w+)-(light|dark)\.png", file.name)[1]
        assert f"pictures/{name}-light.png" in pages
        assert (HELP / "pictures" / f"{name}-dark.png").is_file()
