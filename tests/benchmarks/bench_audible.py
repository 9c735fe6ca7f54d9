"""How long after a separation is done its stem is given to the sound card, in the real window.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_audible [--minutes 1] [--repeats 5]

The window plays the mixture. As soon as the engine's process has said that it is done, the vocals
are chosen; the card, which takes 512 frames whenever so many have passed, is given nothing else
from some block on. What counts is the time from that word to that block, and from the choice to it.
A real card adds its own latency: 0.2 s (`LATENCY_SECONDS`), less where it is asked for less.
"""

import argparse
import os
import statistics
import tempfile
import threading
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import VOCALS
from app.core import paths
from app.playback.player import Player
from app.playback.stream import LATENCY_SECONDS
from app.tasks.engine_process import EngineProcess
from app.ui.application import create_application
from app.ui.memory import MemoryFile
from app.ui.window import MainWindow

RATE, PULL = 44_100, 512


class PacedCard:
    """A sound card that takes sound at its own pace and notes when it got what."""

    def __init__(self, sample_rate, callback):
        self.sample_rate, self.latency, self.is_alive = sample_rate, 0.0, True
        self._callback, self._ends = callback, threading.Event()
        self.taken = []  # time, float32 (frames, 2)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self):
        self._thread.start()

    def close(self):
        self.is_alive = False
        self._ends.set()

    def _run(self):
        due = time.perf_counter()
        while not self._ends.wait(max(0.0, due - time.perf_counter())):
            out = bytearray(PULL * 8)
            self._callback(memoryview(out), PULL, None, None)
            self.taken.append((time.perf_counter(), np.frombuffer(out, np.float32).reshape(-1, 2)))
            due += PULL / self.sample_rate


class NotingEngine(EngineProcess):
    """The engine of the program, which notes when its process was done."""

    done = 0.0

    def separate(self, *arguments, **options):
        found = super().separate(*arguments, **options)
        self.done = time.perf_counter()
        return found


def write_song(path, minutes, seed):
    import soundfile

    audio = np.random.default_rng(seed).uniform(-0.3, 0.3, (round(minutes * 60 * RATE), 2))
    soundfile.write(path, audio.astype(np.float32), RATE, subtype="FLOAT")
    return path


def measure(application, folder, minutes, seed):
    """Return the seconds from done to heard, and from chosen to heard."""
    os.environ["UNSUNG_DATA"], os.environ["UNSUNG_CACHE"] = f"{folder}/data", f"{folder}/cache"
    store, cards = Store(paths.user_cache() / "store"), []
    engine = NotingEngine(store.root)

    def open_card(*arguments):
        cards.append(PacedCard(*arguments))
        return cards[-1]

    memory = MemoryFile(paths.user_data() / "window.json")
    window = MainWindow(store, engine, Player(open_card), memory)
    window.show()
    song_file = write_song(Path(folder, "song.wav"), minutes, seed)
    window.open([song_file])
    until(application, lambda: window.song is not None and window.song.project is not None)
    window.playback._player.set_volume(1.0)
    window.playback.toggle_loop()  # so that it plays however long the separation takes
    window.playback.toggle()
    chosen = []

    def on_separated(song, separated):
        chosen.append(time.perf_counter())
        window.playback.hear(VOCALS)

    window.session.queue.separated.connect(on_separated)
    window.session.queue.add(window.song, Recipe((Member("basic"),)))
    until(application, lambda: bool(chosen))
    until(application, lambda: time.perf_counter() > chosen[0] + 1.0)
    vocals = window.playback.sources[VOCALS].read(0, window.song.frames)
    heard = first_heard(cards[-1].taken, chosen[0], vocals)
    window.song.saved = window.song.project
    window.close()
    return heard - engine.done, heard - chosen[0]


def first_heard(taken, since, vocals):
    """Return when the card took the first block, after a moment, that is the vocals alone."""
    for when, block in taken:
        places = np.flatnonzero(vocals[:, 0] == block[0, 0]) if when > since else ()
        if any(np.array_equal(block, vocals[place : place + PULL]) for place in places):
            return when
    raise RuntimeError("the vocals were never heard")


def until(application, is_so):
    while not is_so():
        application.processEvents()
        time.sleep(0.001)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    application = create_application([])
    loads, found = [os.getloadavg()[0]], []
    for seed in range(options.repeats):
        with tempfile.TemporaryDirectory() as folder:
            found.append(measure(application, folder, options.minutes, seed))
        loads.append(os.getloadavg()[0])
    for name, times in zip(("done", "chosen"), zip(*found, strict=True), strict=True):
        middle, worst = statistics.median(times) * 1e3, max(times) * 1e3
        print(f"from {name} to the card: {middle:.0f} ms (worst {worst:.0f} of {len(times)})")
    print(
        f"the card adds {LATENCY_SECONDS * 1e3:.0f} ms; load {min(loads):.1f} to {max(loads):.1f}"
    )


if __name__ == "__main__":
    main()
