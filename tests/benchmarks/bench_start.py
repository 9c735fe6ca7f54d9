"""Time from starting the process to the first painted window, against an empty Qt window.

    python -m tests.benchmarks.bench_start [--runs 5]

The peer is a program that shows one empty QMainWindow: what Qt itself costs on this machine.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORT = """
import psutil, sys, time
def report():
    spent = time.time() - psutil.Process().create_time()
    print(f"{spent:.3f}", "torch" in sys.modules, flush=True)
"""
EMPTY = (
    REPORT
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
class Inner(QWidget):
    def paintEvent(self, event):
        report()
        QApplication.instance().exit()
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Inner())
window.resize(1200, 800)
window.show()
application.exec()
"""
)
UNSUNG = (
    REPORT
    + """
from app.ui import application
def painted(self):
    report()
    self._window.close()
application.AfterFirstPaint._start = painted
application.SETTLE_MS = 0
application.run([])
"""
)


def start(code):
    """Return (seconds to the first paint, whether torch was imported)."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"UNSUNG_CACHE": folder, "UNSUNG_DATA": folder}
        shown = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    seconds, torch = shown.stdout.split()[:2]
    return float(seconds), torch == "True"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    times = {"empty": [], "unsung": []}
    for _ in range(runs):
        for name, code in (("empty", EMPTY), ("unsung", UNSUNG)):
            seconds, torch = start(code)
            times[name].append(seconds)
            if torch:
                sys.exit(f"{name} has imported torch")
    empty, unsung = (statistics.median(times[name]) for name in ("empty", "unsung"))
    print(f"empty Qt window: median {empty:.2f} s, worst {max(times['empty']):.2f} s")
    print(f"Unsung: median {unsung:.2f} s, worst {max(times['unsung']):.2f} s, without torch")
    print(f"ratio {unsung / empty:.2f}")


if __name__ == "__main__":
    main()
