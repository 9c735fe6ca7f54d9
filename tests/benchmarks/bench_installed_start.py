"""Time from starting a program to its first painted window on a screen, installed against source.

    python -m tests.benchmarks.bench_installed_start [--program /usr/bin/unsung] [--runs 5]

Both run under Xvfb, whose screen is a file: what is measured is what somebody would see, and
nothing is changed in the program. From the second run on the files are in the system's cache; the
first is told apart. The processor time that the program has spent by then hardly depends on what
else runs.
"""

import argparse
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT = 1600, 1000  # pixels
COVERED = 0.2  # share of the screen that is not black any more once the window is painted
GONE = 0.01  # what the mouse pointer covers is less
POLL_SECONDS = 0.005
LONGEST_SECONDS = 60


def share_covered(screen):
    """Return the share of the screen that is not black, of every tenth pixel in each direction."""
    return np.count_nonzero(screen[::10, ::10]) / screen[::10, ::10].size


def start(command, screen, display):
    """Return the seconds until the window is seen, and the processor seconds spent on it."""
    with tempfile.TemporaryDirectory() as folder:
        own = {"UNSUNG_CACHE": folder, "UNSUNG_DATA": folder, "DISPLAY": display}
        environment = os.environ | own | {"QT_QPA_PLATFORM": "xcb"}
        began = time.monotonic()
        process = psutil.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
        try:
            while time.monotonic() - began < LONGEST_SECONDS:
                if share_covered(screen) > COVERED:
                    spent = process.cpu_times()
                    return time.monotonic() - began, spent.user + spent.system
                if process.poll() is not None:
                    sys.exit(f"{command} ended with {process.returncode}")
                time.sleep(POLL_SECONDS)
            sys.exit(f"{command} shows no window")
        finally:
            process.kill()
            process.wait()
            while share_covered(screen) > GONE:  # until the server has taken the window away
                time.sleep(POLL_SECONDS)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, default=Path("/usr/bin/unsung"))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    if shutil.which("Xvfb") is None:
        sys.exit("Xvfb is not installed")
    commands = {
        "source": [sys.executable, str(ROOT / "main.py")],
        "installed": [str(options.program)],
    }
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", folder, "-noreset"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        try:
            display = f":{os.read(read, 16).decode().strip()}"
            with open(Path(folder) / "Xvfb_screen0", "rb") as stream:
                memory = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            header, colours = (struct.unpack_from(">I", memory, at)[0] for at in (0, 76))
            pixels = np.frombuffer(memory, "<u4", WIDTH * HEIGHT, header + 12 * colours)
            screen = pixels.reshape(HEIGHT, WIDTH)
            times = {name: [] for name in commands}
            for _ in range(options.runs + 1):
                for name, command in commands.items():
                    times[name].append(start(command, screen, display))
        finally:
            server.terminate()
            server.wait()
    for name, ((first, _), *rest) in times.items():
        seconds = [wall for wall, _ in rest]
        spent = statistics.median(processor for _, processor in rest)
        print(
            f"{name}: first {first:.2f} s, then median {statistics.median(seconds):.2f} s, "
            f"worst {max(seconds):.2f} s; processor time {spent:.2f} s"
        )


if __name__ == "__main__":
    main()
