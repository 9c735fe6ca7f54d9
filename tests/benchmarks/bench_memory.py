"""Peak memory of a long song against that of a short one, through the real command line.

    python -m tests.benchmarks.bench_memory [--minutes 60] [--card basic]

The short song stands for the program and its network; what the long one needs beyond it is what
length costs. Both are the demonstration song, repeated.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import soundfile

ROOT = Path(__file__).parents[2]
SONG = ROOT / "resources" / "demo" / "francium.flac"
POLL_SECONDS = 0.1


def write_song(path, minutes):
    audio, rate = soundfile.read(SONG, dtype="int16")
    frames = round(minutes * 60 * rate)
    with soundfile.SoundFile(path, "w", rate, audio.shape[1], "PCM_16") as file:
        while frames > 0:
            file.write(audio[:frames])
            frames -= len(audio)


def measure(minutes, card):
    """Return (peak resident MiB, seconds) of separating a song of that length."""
    with tempfile.TemporaryDirectory() as folder:
        song = Path(folder) / "song.wav"
        write_song(song, minutes)
        command = [sys.executable, "main.py", "separate", str(song), "--out", folder]
        command += ["--card", card, "--format", "flac"]
        environment = os.environ | {"UNSUNG_CACHE": folder, "UNSUNG_DATA": folder}
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        watched, peak = psutil.Process(process.pid), 0
        while process.poll() is None:
            try:
                peak = max(peak, watched.memory_info().rss)
            except psutil.NoSuchProcess:
                break
            time.sleep(POLL_SECONDS)
        seconds = time.monotonic() - began
        if process.wait() != 0:
            sys.exit("the separation failed")
        return peak / 2**20, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--card", default="basic")
    options = parser.parse_args()
    short, _ = measure(0.5, options.card)
    long, seconds = measure(options.minutes, options.card)
    print(f"half a minute: {short:.0f} MiB")
    print(f"{options.minutes:g} minutes: {long:.0f} MiB, {seconds:.0f} s")
    print(f"length costs {long - short:.0f} MiB; {options.minutes * 60 / seconds:.1f}x real time")


if __name__ == "__main__":
    main()
