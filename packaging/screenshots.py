"""Takes the pictures of the window that the README shows: python packaging/screenshots.py."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1280, 800
PLAYHEAD_SECONDS = 12.4


def main() -> int:
    """Separate the demonstration song with the default card and take both pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "resources" / "screenshots")
    parser.add_argument("--song", type=Path, default=ROOT / "resources" / "demo" / "francium.flac")
    parser.add_argument("--all", action="store_true", help="more states, to look at")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["UNSUNG_DATA"] = str(Path(folder) / "data")
        os.environ.setdefault("UNSUNG_CACHE", str(Path(folder) / "cache"))
        return _take(options)


def _take(options: argparse.Namespace) -> int:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from app.audio.store import Store
    from app.catalog.cards import load_cards, weights_folders
    from app.catalog.recipes import Member, Recipe
    from app.core import paths
    from app.core.errors import AudioError
    from app.playback.player import Player
    from app.tasks.engine_process import EngineProcess
    from app.ui.application import create_application
    from app.ui.dialogs.ensemble import EnsembleDialog
    from app.ui.dialogs.export import ExportDialog
    from app.ui.dialogs.shortcuts import ShortcutsDialog
    from app.ui.memory import Memory, MemoryFile
    from app.ui.panels.network_combo import ENSEMBLE
    from app.ui.song import State
    from app.ui.window import MainWindow

    create_application([sys.argv[0]])
    root = paths.user_cache() / "store"
    memory = MemoryFile(paths.user_data() / "window.json")
    window = MainWindow(Store(root), EngineProcess(root), Player(), memory)
    window.resize(WIDTH, HEIGHT)
    window.show()

    def wait_for(condition: Callable[[], bool]) -> None:
        while not condition():
            QTest.qWait(20)
            if window.song is not None and window.song.trouble is not None:
                sys.exit(str(window.song.trouble.error))

    def picture(name: str, widget: QWidget = window) -> None:
        for scheme in ("light", "dark"):
            window.actions_by_name[scheme].trigger()
            QTest.qWait(100)
            path = options.folder / f"{name}-{scheme}.png"
            widget.grab().save(str(path))
            print(path)

    if options.all:
        picture("empty")
    window.open([options.song])
    wait_for(lambda: window.song is not None and window.song.project is not None)
    if options.all:
        picture("opened")
    window.actions_by_name["separate"].trigger()
    if options.all:
        wait_for(lambda: window.song.activity is None or window.song.activity.fraction > 0.4)
        picture("separating")
    wait_for(lambda: window.song.state is State.SEPARATED)
    rate = window.song.sample_rate
    window.playback.seek(round(PLAYHEAD_SECONDS * rate))
    window.playback.set_loop(11 * rate, 17 * rate)
    picture("window")
    if options.all:
        window.timeline.zoom(6, PLAYHEAD_SECONDS * rate)
        window.playback.hear("vocals")
        picture("zoomed")
        window.timeline.zoom(200, PLAYHEAD_SECONDS * rate)
        picture("samples")
        window.timeline.fit()
        broken = Path(os.environ["UNSUNG_DATA"]) / "interview.mp3"
        broken.parent.mkdir(parents=True, exist_ok=True)
        broken.write_text("words")
        other = Path(os.environ["UNSUNG_DATA"]) / "A song with quite a long name, live (1998).flac"
        other.write_bytes(options.song.read_bytes())
        window.open([broken, other])
        wait_for(lambda: len(window.session.songs) == 3 and not window.session.songs[2].activities)
        window.timeline.setFocus()
        window.show_error(AudioError("Something could not be read.", "Try this instead."))
        picture("list")
        window.songs.select(window.session.songs[1])
        picture("failed")
        window.songs.select(window.session.songs[0])
        cards = load_cards()
        weights_folders()[0].mkdir(parents=True, exist_ok=True)
        chosen = [name for name in cards if name.startswith("frame_transformer_v")][:3]
        for name in chosen:  # as if they had been downloaded
            (weights_folders()[0] / cards[name].weights.file).touch()
        recipe = Recipe((Member("basic"), *(Member(name) for name in chosen)))
        window.separation.combo.show_cards(cards, ENSEMBLE, recipe)
        picture("ensemble-chosen")
        for name, dialog in (
            ("export", ExportDialog(window.song.project, Memory(), window)),
            ("shortcuts", ShortcutsDialog(window.actions_by_name, window)),
            ("ensemble", EnsembleDialog(cards, recipe, window)),
        ):
            dialog.show()
            picture(name, dialog)
            dialog.close()
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
