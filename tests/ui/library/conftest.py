import hashlib
from functools import partial

import pytest

from app.catalog.catalogue import CatalogueEntry, RemoteFile
from app.tasks import network_shelf
from app.tasks.download_limits import Limits
from app.tasks.install_network import install
from tests.fakes.web import HOST, Page

LIMITS = Limits(stall_seconds=5, attempts=1, pause_seconds=0, plain_hosts=frozenset({HOST}))


@pytest.fixture
def make_entry(server):
    """Makes a network that this machine's own server has."""

    def make(name, **more):
        body = name.encode() * 10_000
        server.pages[f"/{name}"] = Page(body)
        digest = hashlib.sha256(body).hexdigest()
        file = RemoteFile(f"{name}.ckpt", (server.url(f"/{name}"),), len(body), digest)
        facts = {
            "label": name.title(),
            "best_at": f"Songs about {name}.",
            "kind": "vocals",
            "stem": "vocals",
            "family": "Tiny",
            "speed": "slow",
            "licence": "MIT, by its page.",
            "commercial": "yes",
            "author": "Somebody",
            "page": "https://example.org/tiny",
            "checkpoint": file,
        }
        return CatalogueEntry(name=name, **facts | more)

    return make


@pytest.fixture
def entries(make_entry, monkeypatch):
    """The catalogue that the window sees: three networks."""
    made = {
        "amber": make_entry("amber", starter=True),
        "birch": make_entry("birch", speed="fast", commercial="no", licence="CC BY-NC 4.0"),
        "cedar": make_entry("cedar", speed="medium", commercial="unknown", licence="Not known."),
    }
    monkeypatch.setattr(network_shelf, "load_catalogue", lambda: made)
    return made


@pytest.fixture
def library(window, entries, qtbot):
    """The window's library, shown, with a catalogue of three."""
    window.library.downloads._do = partial(install, limits=LIMITS)
    window.actions_by_name["library"].trigger()
    qtbot.waitUntil(lambda: window.library.shelf is not None)
    return window.library
