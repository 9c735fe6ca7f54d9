"""From the library to a preview and a separation: a server, the window, the separation process."""

import hashlib
from functools import partial

import pytest

from app.catalog.catalogue import CatalogueEntry, RemoteFile
from app.catalog.recipes import Member, Recipe
from app.tasks import network_shelf
from app.tasks.download_limits import Limits
from app.tasks.install_network import install
from app.ui.song import State
from tests.fakes.web import HOST, Page
from tests.stories.window_parts import RATE, write_excerpt
from tests.ui.parts import drop_files

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)"),  # of the offscreen platform
]

PATIENCE_MS = 240_000
LIMITS = Limits(stall_seconds=20, plain_hosts=frozenset({HOST}))


@pytest.fixture
def entry(server, tmp_path, monkeypatch):
    """A tiny network of the community in a catalogue of its own."""
    from tests.fakes import community  # torch: not before it is needed

    checkpoint, _ = community.write_checkpoint(tmp_path, "mel_band_roformer", stem="Tiny")
    settings = checkpoint.with_suffix(".yaml")
    files = []
    for path in (checkpoint, settings):
        body = path.read_bytes()
        server.pages[f"/{path.name}"] = Page(body)
        digest = hashlib.sha256(body).hexdigest()
        files.append(RemoteFile(path.name, (server.url(f"/{path.name}"),), len(body), digest))
    made = CatalogueEntry(
        name="tiny", label="Tiny Roformer", best_at="Tests.", kind="vocals", stem="vocals",
        family="Mel-Band Roformer", speed="fast", licence="MIT, by its page.", commercial="yes",
        author="Somebody", page="https://example.org/tiny", checkpoint=files[0],
        settings=files[1],
    )  # fmt: skip
    monkeypatch.setattr(network_shelf, "load_catalogue", lambda: {"tiny": made})
    return made


def test_a_network_is_downloaded_tried_used_and_removed(window, entry, demo_song, tmp_path, qtbot):
    library = window.library
    library.downloads._do = partial(install, limits=LIMITS)
    drop_files(window, write_excerpt(demo_song, tmp_path / "song.wav", 2 * RATE, start=441_000))
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)
    song = window.song

    window.actions_by_name["library"].trigger()
    qtbot.waitUntil(lambda: library.shelf is not None)
    dialog, detail = library.dialog, library.dialog.detail
    dialog.choose("tiny")
    with qtbot.waitSignal(library.downloads.installed, timeout=PATIENCE_MS):
        detail.download_button.click()
    qtbot.waitUntil(detail.try_button.isVisible)

    detail.try_button.click()
    qtbot.waitUntil(lambda: song.preview is not None, timeout=PATIENCE_MS)
    assert song.preview.section.recipe == Recipe((Member("tiny"),))
    detail.try_button.click()
    assert song.preview is None

    detail.use_button.click()
    window.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: song.state is State.SEPARATED, timeout=PATIENCE_MS)
    library.refresh()
    qtbot.waitUntil(lambda: library.shelf.of("tiny").measured is not None)
    assert "× real time, measured on this computer" in detail.facts.speed.text()

    detail.remove_button.click()
    detail._question.yes.click()
    qtbot.waitUntil(lambda: library.shelf.of("tiny").card is None)
    assert song.project.base.recipe == Recipe((Member("tiny"),))
    assert song.state is State.SEPARATED
