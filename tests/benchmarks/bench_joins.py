"""Where this engine differs from others, frame by frame over a song, and what each of them costs.

    python -m tests.benchmarks.bench_joins [--pymss FOLDER …] [--audio-separator FOLDER …]
        [--seconds 36] [--song FILE]

All engines cut a song into chunks and join what a network says of them. The weights are random
here, so that what is in a chunk decides much, and no training hides a mistake.

- reach: an MDX23C of convolutions that hears at most 0.4 s to either side, here and in `pymss`,
  each on its own grid; columns of both fall on the same frames. Away from the edges of chunks it
  says the same whatever the chunk, which is what it says of the whole song at once.
- grid: a BS-Roformer, which hears all of its chunk, here and in `pymss`, whose chunks are moved
  onto ours by the length of overlaps and by silence before the song. Both put the same before the
  network, and differ where chunks overlap. There, what the network said here, joined with the
  weights that `pymss` gives it, must be the other's result.
- mdx: the same of an MDX-Net of convolutions, here and in `audio-separator`. Ours puts silence in
  the place of the last 48 frames that it sees, so that a chunk is whole at every common rate.

What each costs is measured of the engines as they come (`here`, `plain`), of the song alone. Each
runs in a process of its own, with one thread.
"""

import argparse
import json
import logging
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile

from tests.benchmarks import bench_community
from tests.benchmarks.bench_community import DEMO, RATE, ours, pymss

SAME = 1e-5  # of full scale: -100 dB
HOP, N_FFT, SCALES, BLOCKS = 512, 2048, 3, 2  # of the MDX23C
COLUMNS = 2 * BLOCKS * (2 * SCALES + 1)  # that its convolutions reach to either side
REACH = COLUMNS * HOP + N_FFT  # frames; half a window on the way in, and half on the way out
GAINS = 1.7, 1 / 8  # of its weights, so that they reach far, and of the last, for the song's level
CONVOLUTIONS = {
    "audio": {
        "chunk_size": HOP * 510, "sample_rate": RATE, "num_channels": 2, "n_fft": N_FFT,
        "hop_length": HOP, "dim_f": 1024,
    },
    "model": {
        "act": "gelu", "norm": "BatchNorm", "bottleneck_factor": 4, "growth": 8,
        "num_blocks_per_scale": BLOCKS, "num_channels": 16, "num_scales": SCALES,
        "num_subbands": 4, "scale": [1, 2],
    },
    "training": {
        "instruments": ["vocals", "other"], "target_instrument": "vocals", "use_amp": False
    },
    "inference": {"batch_size": 1, "num_overlap": 2},
}  # fmt: skip
BINS, EXPONENT = 2048, 8  # of the MDX-Net, and of two: its columns
MDX_HOP = 1024
MDX_OVERLAP = 0.25  # that `audio-separator` comes with


def convolutions():
    """Return an MDX23C without steps or means over time, with random weights and statistics."""
    import torch
    from pymss_core.config import to_attrdict
    from pymss_core.modules.mdx23c_tfc_tdf_v3 import TFC_TDF_net

    torch.manual_seed(0)
    network = TFC_TDF_net(to_attrdict(CONVOLUTIONS)).eval().requires_grad_(False)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.2, 0.2)
            module.running_var.uniform_(0.5, 1.5)
            module.weight.uniform_(0.5, 1.5)
            module.bias.uniform_(-0.2, 0.2)
        elif getattr(module, "weight", None) is not None:
            module.weight *= GAINS[0]
    network.final_conv[-1].weight *= GAINS[1]
    return network


def written(folder, part):
    """Write the part's network as it would be published."""
    import torch
    import yaml

    from tests.fakes import onnx_graph

    if part == "mdx":
        (folder / "voice.onnx").write_bytes(onnx_graph.mdx_net(BINS, 2**EXPONENT))
        return
    reach = part == "reach"
    network = convolutions() if reach else bench_community.network()
    path = folder / "voice.ckpt"
    torch.save(network.state_dict(), path)
    settings = CONVOLUTIONS if reach else bench_community.SETTINGS
    path.with_suffix(".yaml").write_text(yaml.dump(settings))


def here(folder, audio, part):
    more = {"file": "voice.onnx", "stem": "vocals"} if part == "mdx" else {}
    return ours(folder, audio, **more)


def laid(audio):
    """Return the card that was imported, and where its chunks lie."""
    from app.catalog.cards import load_cards
    from app.separation.overlap_add import ChunkGrid

    card = load_cards()["voice"]
    return card, ChunkGrid.of(card, RATE, audio.shape[1])


def length(part, chunks):
    """Return how many frames of the song a chunk sees elsewhere, and here but for a few."""
    start, end = chunks.seen(0)
    return MDX_HOP * (2**EXPONENT - 1) if part == "mdx" else end - start


def plain(folder, audio, part):
    if part == "mdx":
        return audio_separator(folder, audio, MDX_OVERLAP)
    return pymss(folder, audio, "mdx23c" if part == "reach" else "bs_roformer")


def there(folder, audio, part):
    """Run the other engine on our chunks."""
    card, chunks = laid(audio)
    whole = length(part, chunks)
    overlap = whole - chunks.step
    if part == "mdx":
        before = chunks.context - card.config["n_fft"] // 2  # silence of its own comes before
        silent = np.pad(audio, ((0, 0), (before, whole)))
        found, seconds = audio_separator(folder, silent, (overlap - 0.5) / whole)
    else:
        before = chunks.step - overlap + chunks.context  # so its second chunk is our first
        silent = np.pad(audio, ((0, 0), (before, whole)))
        found, seconds = pymss(folder, silent, overlap_size=overlap)
    return found[:, before : before + audio.shape[1]], seconds


def audio_separator(folder, audio, overlap):
    import torch
    from audio_separator.separator.architectures.mdx_separator import MDXSeparator

    common = {
        "logger": logging.getLogger("there"), "log_level": logging.ERROR, "model_name": "voice",
        "torch_device": torch.device("cpu"), "onnx_execution_provider": ["CPUExecutionProvider"],
        "model_path": str(folder / "voice.onnx"),
        "model_data": {
            "compensate": 1.0, "mdx_dim_f_set": BINS, "mdx_dim_t_set": EXPONENT,
            "mdx_n_fft_scale_set": laid(audio)[0].config["n_fft"], "primary_stem": "Vocals",
        },
    }  # fmt: skip
    special = {"segment_size": 2**EXPONENT, "overlap": overlap, "hop_length": MDX_HOP}
    separator = MDXSeparator(common, special | {"batch_size": 1, "enable_denoise": False})
    began = time.monotonic()
    return separator.demix(audio), time.monotonic() - began


def alone(folder, audio, part):
    """Run our network without the engine: on all at once, or on our chunks, joined as theirs."""
    import torch

    from app.separation.checkpoints import NetworkCache

    card, chunks = laid(audio)
    run = NetworkCache(torch.device("cpu")).get(card)
    frames, began = audio.shape[1], time.monotonic()
    with torch.inference_mode():
        if part == "reach":
            around = HOP * -(-REACH // HOP)
            seen = torch.from_numpy(np.pad(audio, ((0, 0), (around, around))))
            found = run.network(seen[None])[0, :, around : around + frames].numpy()
            return found, time.monotonic() - began
        whole = length(part, chunks)
        if part == "mdx":
            window = np.hanning(whole).astype(np.float32)
        else:
            fade, window = whole // 10, np.ones(whole, np.float32)
            window[:fade], window[-fade:] = np.linspace(0, 1, fade), np.linspace(1, 0, fade)
        total, weights = np.zeros_like(audio), np.zeros(frames, np.float32)
        for index in range(0 if part == "mdx" else -1, frames // chunks.step + 2):
            start = chunks.seen(index)[0]
            end = start + whole
            inside = slice(max(start, 0), min(end, frames))
            if inside.start >= inside.stop:
                continue
            beside = inside.start - start, end - inside.stop
            seen = torch.from_numpy(np.pad(audio[:, inside], ((0, 0), beside)))
            found = run(seen[None])[0].numpy() * window
            total[:, inside] += found[:, beside[0] : whole - beside[1]]
            weights[inside] += window[beside[0] : whole - beside[1]]
    return total / weights, time.monotonic() - began


def measure(way, part, folder, audio, pipe):
    import torch

    torch.set_num_threads(1)
    torch.ones(1)
    began = time.process_time()
    found, seconds = way(folder, audio, part)
    spent = time.process_time() - began
    np.save(folder / f"{way.__name__}.npy", found)
    pipe.send((seconds, spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def found_by(part, audio):
    """Return what each way says of the song, and how our chunks lie."""
    spawn, results = multiprocessing.get_context("spawn"), {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.environ |= {"UNSUNG_DATA": temporary, "UNSUNG_CACHE": temporary}
        written(folder, part)
        for way in (here, plain, alone) if part == "reach" else (here, plain, there, alone):
            ears, mouth = spawn.Pipe(duplex=False)
            process = spawn.Process(target=measure, args=(way, part, folder, audio, mouth))
            process.start()
            mouth.close()
            seconds, spent, peak = ears.recv()
            process.join()
            results[way.__name__] = np.load(folder / f"{way.__name__}.npy")
            numbers = {"seconds": seconds, "processor": spent, "mib": peak}
            print(part, way.__name__, json.dumps({k: round(v, 1) for k, v in numbers.items()}))
        return results, laid(audio)[1]


def tell(what, one, other, where):
    """Print how far two results are apart in some of the frames; return it for all of them."""
    gap = np.abs(one - other).max(axis=0)
    share, same, worst = np.mean(where), np.mean(gap[where] <= SAME), gap[where].max(initial=0)
    print(f"  {what}: {share:.1%} of the song, {same:.2%} of it the same, worst {worst:.1e}")
    return gap


def compare(part, audio):
    found, chunks = found_by(part, audio)
    here, alone = found["here"], found["alone"]
    there = found["plain" if part == "reach" else "there"]
    frames = np.arange(audio.shape[1])
    everywhere = np.ones(len(frames), bool)
    print(f"{part}: mean square {10 * np.log10(np.mean(here**2)):.0f} dB")
    if part == "reach":
        border = CONVOLUTIONS["audio"]["chunk_size"] // 2  # and step: all edges are multiples
        distance = np.minimum(frames % border, border - frames % border)
        distance = np.minimum(distance, len(frames) - frames)
        joins = distance <= REACH
    else:
        begun = frames - chunks.seen(0)[0]
        joins = begun % chunks.step < length(part, chunks) - chunks.step
        if part == "mdx":  # elsewhere there is a chunk before our first
            joins &= begun >= chunks.step
    gap = tell("ours - theirs, at their joins", here, there, joins)
    tell("ours - theirs, elsewhere", here, there, ~joins)
    if part == "reach":
        furthest = distance[gap > SAME].max(initial=0)
        print(f"  where they differ: up to {furthest} frames from an edge; reach: {REACH}")
        tell("ours - the whole song at once", here, alone, everywhere)
        tell("theirs - the whole song at once", there, alone, everywhere)
    else:
        tell("our chunks with their weights - theirs", alone, there, everywhere)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=36)
    parser.add_argument("--song", type=Path, default=DEMO)
    parser.add_argument("--pymss", nargs="+", default=[], metavar="FOLDER")
    parser.add_argument("--audio-separator", nargs="+", default=[], metavar="FOLDER")
    options = parser.parse_args()
    folders = [*options.pymss, *options.audio_separator]
    os.environ["PYTHONPATH"] = os.pathsep.join([*sys.path, *folders])
    sys.path += folders
    audio, rate = soundfile.read(options.song, dtype="float32", always_2d=True)
    assert rate == RATE
    audio = np.resize(audio, (round(options.seconds * RATE), 2)).T.copy()
    parts = ["reach", "grid"] if options.pymss else []
    for part in [*parts, "mdx"] if options.audio_separator else parts:
        compare(part, audio)


if __name__ == "__main__":
    main()
