"""Seconds and memory of our networks against plain transcriptions of them, with the same weights.

    python -m tests.benchmarks.bench_networks [v7 v8 v9 v10] [--columns 512 2048] [--threads 1]

Both run in one process, one after the other, at the published sizes with random weights; memory is
what the process needs at its peak beyond what it needs with its weights loaded. Seconds are wall
and processor time of one pass, the better of `--repeats`. One column is 1024 frames, 23 ms.
"""

import argparse
import ctypes
import multiprocessing
import time
from pathlib import Path

import torch

from app.networks import (
    frame_transformer_v7,
    frame_transformer_v8,
    frame_transformer_v9,
    frame_transformer_v10,
)
from tests.benchmarks import plain_networks

FAMILIES = {
    "v7": (frame_transformer_v7, plain_networks.v7),
    "v8": (frame_transformer_v8, plain_networks.v8),
    "v9": (frame_transformer_v9, plain_networks.v9),
    "v10": (frame_transformer_v10, plain_networks.v10),
}
DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16}
MEBIBYTE = 1024  # in the kilobytes of /proc


def status(field):
    """Return a size of this process in MiB, as Linux counts it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field)) / MEBIBYTE


def measured(run, repeats):
    """Return (wall seconds, processor seconds, peak MiB above the start, result)."""
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # resets the peak
    before, best = status("VmRSS"), None
    for _ in range(repeats):
        wall, processor = time.perf_counter(), time.process_time()
        result = run()
        times = time.perf_counter() - wall, time.process_time() - processor
        best = times if best is None else min(best, times, key=lambda pair: pair[1])
    return *best, status("VmHWM") - before, result


def compare(generation, columns, threads, repeats, precision):
    """Measure one generation at one length, and print a line of a table."""
    torch.set_num_threads(threads)
    family, plain = FAMILIES[generation]
    config = family.Config()
    torch.manual_seed(0)
    separator = family.build({})
    network = separator.network.eval().requires_grad_(False)
    x = torch.rand(1, config.in_channels, config.bins, columns)
    weights = network.state_dict()
    with torch.inference_mode():
        network(x[..., :256])  # libraries make their tables
        rows = {"plain": measured(lambda: plain(weights, x, config), repeats)}
        rows["ours"] = measured(lambda: network(x), repeats)
        if precision != "float32":
            separator.lower_precision(DTYPES[precision])
            network(x[..., :256].to(DTYPES[precision]))
            rows[precision] = measured(lambda: network(x.to(DTYPES[precision])), repeats)
    theirs = rows["plain"]
    for name, row in rows.items():
        error = (row[3].float() - theirs[3]).abs().max() / theirs[3].std()
        print(
            f"| {generation} | {columns} | {name} | {row[0]:.2f} | {row[1]:.2f} | "
            f"{theirs[1] / row[1]:.2f} | {row[2]:.0f} | {row[2] / theirs[2]:.2f} | {error:.1e} |",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("generations", nargs="*", default=list(FAMILIES))
    parser.add_argument("--columns", nargs="+", type=int, default=[512, 2048])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=2)
    parser.add_argument("--precision", default="float32", choices=DTYPES)
    options = parser.parse_args()
    print("| network | columns | layout | wall s | CPU s | × | peak MiB | share | deviation |")
    print("|---|---|---|---|---|---|---|---|---|")
    rest = (options.threads, options.repeats, options.precision)
    for generation in options.generations:
        for columns in options.columns:
            process = multiprocessing.get_context("spawn").Process(
                target=compare, args=(generation, columns, *rest)
            )
            process.start()
            process.join()


if __name__ == "__main__":
    main()
