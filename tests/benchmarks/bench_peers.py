"""Our engine with the bundled network against Open-Unmix and Demucs, on one song in one run.

    pip install --no-deps openunmix demucs einops julius lameenc dora-search pyyaml tqdm omegaconf
    python -m tests.benchmarks.bench_peers [--seconds 60] [--threads 1] [--repeats 2]

The peers run with random weights of their published sizes, through their own functions for whole
songs, in a process of their own each; what it costs does not depend on the weights. Open-Unmix
estimates the vocals alone, as ours does, once without and once with its Wiener filter; Demucs
always estimates four stems.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import soundfile

ROOT = Path(__file__).parents[2]
SONG = ROOT / "resources" / "demo" / "francium.flac"
RATE = 44_100
POLL_SECONDS = 0.02


def song(seconds):
    """The demonstration song, repeated, float32 (frames, 2)."""
    audio, rate = soundfile.read(SONG, dtype="float32", always_2d=True)
    assert rate == RATE
    return np.resize(audio, (round(seconds * rate), 2)).astype(np.float32)


def ours(seconds):
    import torch

    from app.audio.store import Store
    from app.catalog.cards import load_cards
    from app.catalog.recipes import Member, Recipe
    from app.core.jobs import Job
    from app.separation.checkpoints import NetworkCache
    from app.separation.engine import separate

    cards = load_cards()
    networks = NetworkCache(torch.device("cpu"))
    networks.get(cards["unsung_compact"])
    recipe = Recipe((Member("unsung_compact"),))

    def run():
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder))
            with store.writer(2, RATE) as writer:
                writer.add(song(seconds))
                ref = writer.finish()
            separate(store.open(ref), recipe, store, networks, cards, Job())

    return run


def open_unmix(seconds, wiener):
    import torch

    from app.training.torchaudio_guard import import_torchaudio

    import_torchaudio()
    from openunmix.model import OpenUnmix, Separator

    network = OpenUnmix(nb_bins=2049, nb_channels=2, hidden_size=512, max_bin=1487)
    separator = Separator(
        {"vocals": network}, niter=int(wiener), residual=True, n_fft=4096, n_hop=1024
    ).eval()
    audio = torch.from_numpy(song(seconds).T.copy())[None]

    def run():
        with torch.inference_mode():
            separator(audio)

    return run


def demucs(seconds):
    import torch

    from app.training.torchaudio_guard import import_torchaudio

    import_torchaudio()
    from demucs.apply import apply_model
    from demucs.htdemucs import HTDemucs

    # What the published htdemucs sets beyond its class's defaults.
    network = HTDemucs(["drums", "bass", "other", "vocals"], segment=7.8, bottom_channels=512)
    network.eval()
    audio = torch.from_numpy(song(seconds).T.copy())[None]

    def run():
        with torch.inference_mode():
            apply_model(network, audio, shifts=0, split=True, overlap=0.25)

    return run


CONTESTANTS = {
    "Unsung, Compact": ours,
    "Open-Unmix, vocals": lambda seconds: open_unmix(seconds, wiener=False),
    "Open-Unmix, vocals, Wiener": lambda seconds: open_unmix(seconds, wiener=True),
    "Demucs, htdemucs": demucs,
}


def measure(name, options):
    """Print seconds of wall and processor per minute of audio, and the peak memory in MiB."""
    import torch

    torch.set_num_threads(options.threads)
    run = CONTESTANTS[name](options.seconds)
    process, peak, over = psutil.Process(), 0, threading.Event()

    def watch():
        nonlocal peak
        while not over.wait(POLL_SECONDS):
            peak = max(peak, process.memory_info().rss)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    times = []
    for _ in range(options.repeats):
        wall, used = time.perf_counter(), time.process_time()
        run()
        times.append((time.perf_counter() - wall, time.process_time() - used))
    over.set()
    watcher.join()
    minutes = options.seconds / 60
    wall, used = min(times)
    print(json.dumps({"wall": wall / minutes, "cpu": used / minutes, "peak": peak / 2**20}))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=2)
    parser.add_argument("--only", choices=CONTESTANTS)
    options = parser.parse_args()
    if options.only:
        measure(options.only, options)
        return
    print("| | wall s per minute | CPU s per minute | × | peak MiB |\n|---|---|---|---|---|")
    first = None
    for name in CONTESTANTS:
        command = [sys.executable, "-m", "tests.benchmarks.bench_peers", "--only", name]
        for option in ("seconds", "threads", "repeats"):
            command += [f"--{option}", str(getattr(options, option))]
        text = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        found = json.loads(text.splitlines()[-1])
        first = first or found
        ratio = found["wall"] / first["wall"]
        print(
            f"| {name} | {found['wall']:.1f} | {found['cpu']:.1f} | {ratio:.2f} "
            f"| {found['peak']:.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
