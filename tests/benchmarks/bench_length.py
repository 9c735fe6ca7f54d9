"""A song of hours through the engine: what its length costs, and whether the pace holds.

    python -m tests.benchmarks.bench_length [--hours 3] [--card unsung_compact]

Memory beyond the network is the peak of the process less what it has once half a minute was
separated. The pace is seconds of sound per processor second in each third of the song, from the
stretches as they are published.
"""

import argparse
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import soundfile
import torch

from app.audio.store import Store
from app.catalog.cards import load_cards
from app.catalog.recipes import Member, Recipe
from app.core.jobs import Job
from app.separation.checkpoints import NetworkCache
from app.separation.devices import leave_a_core_free
from app.separation.engine import separate
from app.separation.results import Growing

SONG = Path(__file__).parents[2] / "resources" / "demo" / "francium.flac"
POLL_SECONDS = 0.1


class Peak:
    """The most resident memory of this process, in MiB."""

    def __init__(self):
        self.most = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _watch(self):
        process = psutil.Process()
        while not self._over.wait(POLL_SECONDS):
            self.most = max(self.most, process.memory_info().rss / 2**20)


def written(store, seconds):
    """Put the demonstration song, repeated, into the store."""
    audio, rate = soundfile.read(SONG, dtype="float32", always_2d=True)
    left = round(seconds * rate)
    with store.writer(audio.shape[1], rate, left) as writer:
        while left > 0:
            # A little louder or softer each time: no stretch is like another.
            gain = np.float32(0.5 + 0.4 * np.sin(left))
            writer.add(audio[:left] * gain)
            left -= len(audio)
        return writer.finish()


def run(store, ref, card, networks, cards, marks=()):
    """Separate and return processor seconds when each mark (frames) was passed, and all of it."""
    passed, began = [], time.process_time()

    def look(value):
        if isinstance(value, Growing):
            while len(passed) < len(marks) and value.ready.total >= marks[len(passed)]:
                passed.append(time.process_time() - began)

    recipe = Recipe((Member(card),))
    separate(store.open(ref), recipe, store, networks, cards, Job(publish=look))
    return passed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--card", default="unsung_compact")
    options = parser.parse_args()
    leave_a_core_free()
    cards, networks = load_cards(), NetworkCache(torch.device("cpu"))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        with Peak() as short:
            run(store, written(store, 30), options.card, networks, cards)
        song = written(store, options.hours * 3600)
        began = time.monotonic()
        with Peak() as long:
            thirds = [song.frames * part // 3 for part in (1, 2, 3)]
            passed = run(store, song, options.card, networks, cards, thirds)
        wall = time.monotonic() - began
    paces = [song.duration / 3 / seconds for seconds in np.diff([0, *passed])]
    print(f"half a minute: {short.most:.0f} MiB; {options.hours:g} hours: {long.most:.0f} MiB")
    print(f"length costs {long.most - short.most:.0f} MiB; {wall:.0f} s in all")
    print(
        "seconds of sound per processor second, by thirds: " + ", ".join(f"{p:.2f}" for p in paces)
    )
    print(f"last third against the first: {paces[2] / paces[0] - 1:+.1%}")


if __name__ == "__main__":
    main()
