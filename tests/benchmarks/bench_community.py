"""A community network in this program's engine against a plain loop, and against `pymss`.

    python -m tests.benchmarks.bench_community [--seconds 40] [--pymss FOLDER …]

The network is a BS-Roformer as `pymss-core` makes it, small but of the usual shape (8 seconds at
once, hop of 10 ms), with random weights. Four things run it over one song, each in a process of
its own, with one thread:

- ours: a card made by importing it, and the engine (progress, live, resume, store);
- loop: chunks that overlap by half with linear fades, as the training code's own program has it;
- pymss: that engine, where it is on the path (`--pymss` adds folders to it);
- grid: the library's network on our chunks, one after the other, blended by hand.

`ours` must be `grid` but for rounding, which is the engine's correctness. The difference to the
others is no error: a network that sees all of its chunk says something else in another chunk.
"""

import argparse
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile

RATE, CHUNK, OVERLAPS = 44_100, 352_800, 2
MODEL = {
    "dim": 96, "depth": 4, "stereo": True, "num_stems": 1, "time_transformer_depth": 1,
    "freq_transformer_depth": 1, "dim_head": 32, "heads": 4, "attn_dropout": 0.0,
    "ff_dropout": 0.0, "flash_attn": True, "stft_n_fft": 2048, "stft_hop_length": 441,
    "stft_win_length": 2048, "stft_normalized": False, "mask_estimator_depth": 2,
    "mlp_expansion_factor": 1,
    "freqs_per_bands": [2] * 24 + [4] * 12 + [12] * 8 + [24] * 8 + [48] * 8 + [128, 129],
}  # fmt: skip
SETTINGS = {
    "audio": {"chunk_size": CHUNK, "sample_rate": RATE, "num_channels": 2},
    "model": MODEL,
    "training": {
        "instruments": ["vocals", "other"], "target_instrument": "vocals", "use_amp": False
    },
    "inference": {"batch_size": 1, "num_overlap": OVERLAPS},
}  # fmt: skip
DEMO = Path(__file__).parents[2] / "resources" / "demo" / "francium.flac"


def network():
    import torch
    from pymss_core.modules.bs_roformer import BSRoformer

    torch.manual_seed(0)
    return BSRoformer(**MODEL).eval()


def written(folder):
    """Write the checkpoint with its settings."""
    import torch
    import yaml

    path = folder / "voice.ckpt"
    torch.save(network().state_dict(), path)
    path.with_suffix(".yaml").write_text(yaml.dump(SETTINGS))
    return path


def ours(folder, audio, file="voice.ckpt", **more):
    from app.audio.store import Store
    from app.catalog.recipes import Member, Recipe
    from app.core.jobs import Job
    from app.tasks.local_engine import LocalEngine

    engine, store = LocalEngine(folder / "store", "cpu", "float32"), Store(folder / "store")
    card = engine.import_checkpoint(folder / file, "", Job(), **more)
    with store.writer(2, RATE) as writer:
        writer.add(np.ascontiguousarray(audio.T))
        mixture = writer.finish()
    began = time.monotonic()
    result = engine.separate(mixture, Recipe((Member(card.name),)), None, Job())
    seconds = time.monotonic() - began
    reader = store.open(result.stems["vocals"])
    return reader.read(0, audio.shape[1]).T, seconds


def loop(folder, audio):
    import torch

    run, step, fade = network(), CHUNK // OVERLAPS, CHUNK // 10
    began = time.monotonic()
    window = torch.ones(CHUNK)
    window[:fade], window[-fade:] = torch.linspace(0, 1, fade), torch.linspace(1, 0, fade)
    border = CHUNK - step
    padded = torch.nn.functional.pad(torch.from_numpy(audio)[None], (border,) * 2, "reflect")[0]
    total, weight = torch.zeros_like(padded), torch.zeros(padded.shape[1])
    with torch.inference_mode():
        for start in range(0, padded.shape[1], step):
            part = padded[:, start : start + CHUNK]
            length = part.shape[1]
            part = torch.nn.functional.pad(part, (0, CHUNK - length))
            total[:, start : start + length] += (run(part[None])[0] * window)[:, :length]
            weight[start : start + length] += window[:length]
    found = (total / weight.clamp_min(1e-8))[:, border:-border]
    return found.numpy(), time.monotonic() - began


def pymss(folder, audio, kind="bs_roformer", **inference):
    from pymss import MSSeparator

    path = folder / "voice.ckpt"
    files = str(path), str(path.with_suffix(".yaml"))
    separator = MSSeparator(kind, *files, device="cpu", inference_params=inference)
    began = time.monotonic()
    found = separator.separate(audio, pbar=False, stems="vocals")["vocals"].T
    return found, time.monotonic() - began


def grid(folder, audio):
    import torch

    from app.catalog.cards import load_cards
    from app.separation.overlap_add import ChunkGrid, join

    run, card = network(), load_cards()["voice"]
    began = time.monotonic()
    chunks = ChunkGrid.of(card, RATE, audio.shape[1])

    def core(index):
        start, end = chunks.seen(index)
        seen = np.zeros((2, end - start), np.float32)
        first, last = max(start, 0), min(end, audio.shape[1])
        seen[:, first - start : last - start] = audio[:, first:last]
        with torch.inference_mode():
            found = run(torch.from_numpy(seen)[None])[0].numpy()
        return found[:, chunks.context : chunks.context + chunks.core]

    cores = [core(index) for index in range(chunks.count)]
    found = join(lambda index: cores[index], chunks, 0, audio.shape[1])
    return found, time.monotonic() - began


WAYS = {way.__name__: way for way in (ours, loop, pymss, grid)}


def measure(name, folder, audio, pipe):
    import torch

    torch.set_num_threads(1)
    torch.ones(1)
    network()  # imported and built once, so that only running it is compared
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    found, seconds = WAYS[name](folder, audio)
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    np.save(folder / f"{name}.npy", found)
    pipe.send((seconds, spent, before / 1024, peak / 1024))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--pymss", nargs="*", default=None, metavar="FOLDER")
    options = parser.parse_args()
    os.environ["PYTHONPATH"] = os.pathsep.join([*sys.path, *(options.pymss or ())])
    sys.path += options.pymss or []
    frames = round(options.seconds * RATE)
    audio = soundfile.read(DEMO, frames=frames, dtype="float32", always_2d=True)[0].T.copy()
    names = [name for name in WAYS if name != "pymss" or options.pymss is not None]
    spawn, results = multiprocessing.get_context("spawn"), {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.environ |= {"UNSUNG_DATA": temporary, "UNSUNG_CACHE": temporary}
        written(folder)
        for name in names:
            ears, mouth = spawn.Pipe(duplex=False)
            process = spawn.Process(target=measure, args=(name, folder, audio, mouth))
            process.start()
            mouth.close()
            seconds, spent, before, peak = ears.recv()
            process.join()
            results[name] = np.load(folder / f"{name}.npy")
            numbers = {"seconds": seconds, "processor": spent, "idle_mib": before, "mib": peak}
            print(name, json.dumps({key: round(value, 2) for key, value in numbers.items()}))
    for name in [name for name in names if name != "ours"]:
        gap = results["ours"] - results[name]
        ratio = np.sqrt(np.mean(gap**2) / np.mean(results[name] ** 2))
        decibels = 20 * np.log10(ratio + 1e-20)
        print(f"ours - {name}: peak {np.abs(gap).max():.1e}, {decibels:.1f} dB of the stem")


if __name__ == "__main__":
    main()
