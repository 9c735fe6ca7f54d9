"""Command: score networks on songs whose true stems are known."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from app.audio.store import Store
from app.catalog.cards import default_card, load_cards
from app.cli.devices import add_device
from app.cli.progress import ProgressLine
from app.core import paths
from app.core.errors import AppError
from app.core.files import explain_os_error

NAME = "evaluate"
HELP = "Score networks on songs whose true stems are known."

COLUMNS = {  # heading -> score
    "SDR": "sdr_global",
    "SI-SDR": "si_sdr",
    "museval": "sdr_museval",
    "bleedless": "bleedless",
    "fullness": "fullness",
}
STEMS = ("vocals", "instrumental")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    parser.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="folder of folders that hold mixture, vocals and instrumental, or of NAME.stem.mp4",
    )
    parser.add_argument(
        "--card",
        action="append",
        default=[],
        metavar="NAME",
        help="network to score; may be given several times",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all scores there")
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="only tracks whose name contains this"
    )
    add_device(parser)
    parser.add_argument("--threads", type=int, help="threads of the processor")


def run(options: argparse.Namespace) -> int:
    """Print a table per card; a track that fails does not stop the others."""
    from app.separation.checkpoints import NetworkCache
    from app.separation.devices import choose_device, choose_precision
    from app.training.distributed import limit_threads
    from app.training.evaluation import Evaluation, find_tracks, summary

    limit_threads(options.threads)
    cards = load_cards()
    names = options.card or [default_card(cards).name]
    for name in names:
        if name not in cards:
            raise AppError(f"There is no card “{name}”.", f"There are: {', '.join(cards)}.")
    tracks = [t for t in find_tracks(options.folder) if options.only in t.name]
    if not tracks:
        raise AppError(f"No track's name contains “{options.only}”.", "Leave out --only.")
    device = choose_device(options.device)
    networks = NetworkCache(device, choose_precision(device))
    evaluation = Evaluation(Store(paths.user_cache() / "store"), networks, cards)
    results, failed = {}, False
    for name in names:
        line = ProgressLine(cards[name].label)
        scores = {}
        for number, track in enumerate(tracks):
            try:
                part = line.job.part(number / len(tracks), (number + 1) / len(tracks))
                scores[track.name] = evaluation.score(track, name, part)
            except AppError as error:
                line.clear()
                print(f"{track.name}: {error}", file=sys.stderr)
                failed = True
        line.clear()
        if scores:
            results[name] = {"tracks": scores, **summary(list(scores.values()))}
            _print(cards[name].label, results[name])
    if options.json:
        _write(results, options.json)
    return int(failed)


def _print(label: str, result: dict) -> None:
    """Print tracks, mean and median; scores of the vocals, then of the instrumental."""
    rows = {**result["tracks"], "mean": result["mean"], "median": result["median"]}
    width = max(len(name) for name in rows)
    known = [
        (f"{heading} {stem[0].upper()}", f"{stem}_{key}")
        for stem in STEMS
        for heading, key in COLUMNS.items()
        if f"{stem}_{key}" in result["mean"]
    ]
    print(f"{label} (V vocals, I instrumental; SDR in dB over the whole track)")
    print(" ".join([" " * width, *(heading.rjust(11) for heading, _ in known)]))
    for name, scores in rows.items():
        print(" ".join([name.ljust(width), *(f"{scores[key]:11.2f}" for _, key in known)]))
    print(f"{result['mean']['times_real_time']:.1f}× real time\n", flush=True)


def _write(results: dict, path: Path) -> None:
    try:
        path.write_text(json.dumps(results, indent=1), encoding="utf-8")
    except OSError as error:
        raise explain_os_error(error, f"Cannot write {path}") from error
