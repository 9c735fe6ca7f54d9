"""How long after pressing Separate the first separated sound can be heard.

    python -m tests.benchmarks.bench_live [--minutes 4 60] [--repeats 3]

The engine's process is warm, as it is once the window has been open for a second; the playhead
stands in the middle of the song. What counts is the time until the second of sound at the playhead
can be read.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.core.jobs import Cancelled, Job
from app.separation.results import Growing
from app.tasks.engine_process import EngineProcess
from tests.benchmarks.bench_length import written


class Stopwatch:
    """Cancels the separation once a second at the playhead is there."""

    def __init__(self, focus, rate):
        self.focus, self.rate, self.seconds = focus, rate, None
        self.job = Job(publish=self._look)
        self.began = time.monotonic()

    def _look(self, value):
        if isinstance(value, Growing) and value.ready.covers(self.focus, self.focus + self.rate):
            self.seconds = time.monotonic() - self.began
            self.job.cancel()


def measure(engine, store, ref, card):
    watch = Stopwatch(ref.frames // 2, ref.sample_rate)
    try:
        engine.separate(ref, Recipe((Member(card),)), None, watch.job, watch.focus)
    except Cancelled:
        return watch.seconds
    return time.monotonic() - watch.began


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, nargs="+", default=[4, 60])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--card", default="unsung_compact")
    options = parser.parse_args()
    for minutes in options.minutes:
        times = []
        for number in range(options.repeats):
            with tempfile.TemporaryDirectory() as folder:
                store = Store(Path(folder))
                ref = written(store, minutes * 60 + number)
                engine = EngineProcess(store.root)
                engine.warm(Job())
                times.append(measure(engine, store, ref, options.card))
                engine.close()
        print(
            f"{minutes:g} minutes: first sound after {statistics.median(times):.2f} s "
            f"(worst {max(times):.2f} s of {len(times)})",
            flush=True,
        )


if __name__ == "__main__":
    main()
