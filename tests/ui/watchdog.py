"""Measures how long the event loop stands still, and says where.

Time that the thread was ready to run while other programs had the processors does not count,
where the system tells it (Linux): it says something of the machine, not of the window.
"""

import contextlib
import faulthandler
import gc
import os
import tempfile
import threading
import time

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2
LOOK_SECONDS = 0.004
SUSPECT_SECONDS = 0.03
LONGEST_BLOCK = 0.05  # seconds the window may stand still
ATTEMPTS = 3  # other programs may take the processor away; the bound stays


def check_never_still(go_once):
    """Fail unless one attempt of a few, which return `longest` and `where`, keeps the bound."""
    found = []
    for _ in range(ATTEMPTS):
        found.append(go_once())
        print(f"longest block: {found[-1][0] * 1e3:.1f} ms\n{found[-1][1]}")
        if found[-1][0] < LONGEST_BLOCK:
            return
    best = min(found)
    pytest.fail(f"the window stood still for {best[0] * 1e3:.0f} ms:\n{best[1]}")


class Watchdog(QObject):
    """A timer beats every few milliseconds; the longest silence is how long the window froze."""

    def __init__(self):
        super().__init__()
        self.longest = 0.0
        self.where = ""
        self._last = time.perf_counter()
        self._waited = 0.0
        self._schedule = None
        self._ends = threading.Event()
        self._suspect = ""
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self):
        gc.collect()
        gc.freeze()  # as the program does: what other tests left behind is not the window's
        with contextlib.suppress(OSError):
            self._schedule = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        self._waited = self._kept_waiting()
        self._last = time.perf_counter()
        self._timer.start()
        self._thread.start()

    def restart(self):
        """Forget what was measured so far and return it."""
        found, self.longest, self.where = self.longest, 0.0, ""
        self._last = time.perf_counter()
        return found

    def stop(self):
        gc.unfreeze()
        self._timer.stop()
        self._ends.set()
        self._thread.join()
        if self._schedule is not None:
            os.close(self._schedule)

    def _kept_waiting(self):
        """Return the seconds for which this thread was ready but not running, ever since."""
        if self._schedule is None:
            return 0.0
        ready = os.pread(self._schedule, 128, 0).split()[1]
        return int(ready) / 1e9

    def _beat(self):
        now, kept_waiting = time.perf_counter(), self._kept_waiting()
        silence = now - self._last - BEAT_MS / 1000 - (kept_waiting - self._waited)
        self._last, self._waited = now, kept_waiting
        if silence > self.longest:
            self.longest, self.where = silence, self._suspect
        self._suspect = ""

    def _watch(self):
        # Not sys._current_frames: it keeps the painters of a paint event alive beyond its end.
        with tempfile.TemporaryFile("w+") as trace:
            while not self._ends.wait(LOOK_SECONDS):
                if time.perf_counter() - self._last > SUSPECT_SECONDS and not self._suspect:
                    trace.seek(0)
                    trace.truncate()
                    faulthandler.dump_traceback(trace, all_threads=True)
                    trace.seek(0)
                    self._suspect = trace.read()
