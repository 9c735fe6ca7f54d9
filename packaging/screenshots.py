"""Takes the pictures of the window that the README shows: python packaging/screenshots.py."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1280, 800
PLAYHEAD_SECONDS = 12.4
PASSAGES = ((8.5, 12.0, "Verse"), (20.0, 24.5, "Breath"))  # seconds, names
SETTLE_MS = 1500  # until tiles of spectrograms are there


def main() -> int:
    """Separate the demonstration song with the default card and take the pictures."""
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
        studio = Studio(options.folder)
        if options.all:
            studio.picture("empty")
        studio.open(options.song)
        studio.separate(in_between=options.all)
        studio.work()
        studio.picture("window")
        if options.all:
            studio.zooms()
            studio.list_of(options.song)
            studio.dialogs()
        studio.close()
    return 0


class Studio:
    """The real window, and what is done with it before each picture."""

    def __init__(self, folder: Path) -> None:
        from app.audio.store import Store
        from app.core import paths
        from app.playback.player import Player
        from app.tasks.engine_process import EngineProcess
        from app.ui.application import create_application
        from app.ui.memory import MemoryFile
        from app.ui.window import MainWindow

        create_application([sys.argv[0]])
        root = paths.user_cache() / "store"
        memory = MemoryFile(paths.user_data() / "window.json")
        memory.update(strong_offer="no")  # or its message would be in every picture
        self.window: MainWindow = MainWindow(Store(root), EngineProcess(root), Player(), memory)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self._folder = folder

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what a widget, or the window, looks like in both schemes."""
        for scheme in ("light", "dark"):
            self.do(scheme)
            self.wait(SETTLE_MS)
            path = self._folder / f"{name}-{scheme}.png"
            (widget or self.window).grab().save(str(path))
            print(path)

    def close(self) -> None:
        """Close the window; nothing is worth saving."""
        for song in self.window.session.songs:
            song.saved = song.project
        self.window.close()

    def do(self, action: str) -> None:
        """Trigger an action."""
        self.window.actions_by_name[action].trigger()

    def wait(self, milliseconds: int) -> None:
        """Let the window live, and its threads: QTest's own wait keeps Python's lock."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Let the window live until something is so; end where a song is in trouble."""
        while not condition():
            self.wait(20)
            if self.window.song is not None and self.window.song.trouble is not None:
                sys.exit(str(self.window.song.trouble.error))

    def open(self, song: Path) -> None:
        """Open a song."""
        self.window.open([song])
        self.wait_for(lambda: self.window.song is not None and self.window.song.project is not None)

    def separate(self, *, in_between: bool) -> None:
        """Separate it."""
        from app.ui.song import State

        if in_between:
            self.picture("opened")
        self.do("separate")
        if in_between:
            song = self.window.song
            self.wait_for(lambda: song.activity is None or song.activity.fraction > 0.4)
            self.picture("separating")
        self.wait_for(lambda: self.window.song.state is State.SEPARATED)

    def work(self) -> None:
        """Show both waveforms and spectrograms, and mark passages."""
        from app.project import edits
        from app.project.model import Span

        self.do("viewBoth")
        song = self.window.song
        rate, project = song.sample_rate, song.project
        for start, end, name in PASSAGES:
            span = Span(round(start * rate), round(end * rate))
            project = edits.add_region(project, span, fade=rate // 20, name=name)
        song.document.apply("Mark sections", project)
        self.window.playback.seek(round(PLAYHEAD_SECONDS * rate))
        self.wait(SETTLE_MS)

    def zooms(self) -> None:
        """Look closer, down to samples."""
        rate, timeline = self.window.song.sample_rate, self.window.timeline
        timeline.zoom(6, PLAYHEAD_SECONDS * rate)
        self.window.playback.hear("vocals")
        self.picture("zoomed")
        timeline.zoom(200, PLAYHEAD_SECONDS * rate)
        self.picture("samples")
        timeline.fit()

    def list_of(self, song: Path) -> None:
        """Open a song that cannot be read and one with a long name."""
        from app.core.errors import AudioError

        data = Path(os.environ["UNSUNG_DATA"])
        broken = data / "interview.mp3"
        broken.write_text("words")
        other = data / "A song with quite a long name, live (1998).flac"
        other.write_bytes(song.read_bytes())
        self.window.open([broken, other])
        songs = self.window.session.songs
        self.wait_for(lambda: len(songs) == 3 and not songs[2].activities)
        self.window.timeline.setFocus()
        self.window.show_error(AudioError("Something could not be read.", "Try this instead."))
        self.picture("list")
        self.window.songs.select(songs[1])
        self.picture("failed")
        self.window.songs.select(songs[0])

    def dialogs(self) -> None:
        """Open each dialog, with networks as if they had been downloaded."""
        from app.catalog.cards import load_cards, weights_folders
        from app.catalog.recipes import Member, Recipe
        from app.ui.dialogs.ensemble import EnsembleDialog
        from app.ui.dialogs.export import ExportDialog
        from app.ui.dialogs.shortcuts import ShortcutsDialog
        from app.ui.memory import Memory

        cards = load_cards()
        weights_folders()[0].mkdir(parents=True, exist_ok=True)
        chosen = [name for name in cards if name.startswith("frame_transformer_v")][:3]
        for name in chosen:
            (weights_folders()[0] / cards[name].weights.file).touch()
        recipe = Recipe((Member("basic"), *(Member(name) for name in chosen)))
        window = self.window
        for name, dialog in (
            ("export", ExportDialog(window.song.project, Memory(), window)),
            ("shortcuts", ShortcutsDialog(window.actions_by_name, window)),
            ("ensemble", EnsembleDialog(cards, recipe, window)),
        ):
            dialog.show()
            self.picture(name, dialog)
            dialog.close()


if __name__ == "__main__":
    sys.exit(main())
