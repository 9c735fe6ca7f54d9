"""The program in a process of its own, which a test kills."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from app.audio.store import Store
from app.core import paths
from app.playback.player import Player
from app.tasks.engine_process import EngineProcess
from app.ui.application import create_application
from app.ui.memory import MemoryFile
from app.ui.window import MainWindow

ROOT = Path(__file__).parents[2]


class Child:
    """What the script of such a process uses: the window, with the songs it was given.

    The script is a file with a guarded main part, as its engine starts a process too.
    """

    def __init__(self, engine):
        self._application = create_application([])
        root = paths.user_cache() / "store"
        memory = MemoryFile(paths.user_data() / "window.json")
        self.window = MainWindow(Store(root), EngineProcess(root, build=engine), Player(), memory)
        self.window.show()
        self.window.open([Path(name) for name in sys.argv[1:]])

    def wait_until(self, is_so):
        while not is_so():
            self._application.processEvents()

    def stay(self, word):
        """Say a word and run on until the process is killed."""
        print(word, flush=True)
        self._application.exec()


@contextmanager
def running(script, folder, *songs, until):
    """Run a script with these songs, wait for the word it says; kill it in the end."""
    file = folder / "killed.py"
    file.write_text(script)
    child = subprocess.Popen(
        [sys.executable, str(file), *map(str, songs)],
        stdout=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        assert child.stdout.readline().strip() == until
        yield
    finally:
        child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        child.wait()
        child.stdout.close()
