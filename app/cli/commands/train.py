"""Command: train a network, and what belongs to it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from app.cli.progress import ProgressLine
from app.core import paths
from app.core.errors import AppError

NAME = "train"
HELP = "Train a network, check training data, or publish what was trained."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    verbs = parser.add_subparsers(dest="verb", metavar="WHAT", required=True)
    run = verbs.add_parser("run", help="train from data folders, or go on with a run")
    run.add_argument("folder", type=Path, metavar="RUN", help="folder for checkpoints and history")
    run.add_argument("--config", type=Path, metavar="TOML", help="settings of a new run")
    run.add_argument("--data", type=Path, action="append", required=True, metavar="DIR",
                     help="data folder with vocals/, instrumental/, pairs/; several may be given")  # fmt: skip
    run.add_argument("--store", type=Path, metavar="DIR", help="where decoded audio is kept")
    run.add_argument("--resume", action="store_true", help="go on where the run stopped")
    run.add_argument("--minutes", type=float, help="stop after so long")
    run.add_argument("--memory-gib", type=float, help="stop when the process grows beyond this")
    run.add_argument("--checkpoint-minutes", type=float, default=3.0, help="(%(default)s)")
    run.add_argument("--workers", type=int, default=0, help="processes that make data (%(default)s)")
    run.add_argument("--threads", type=int, help="threads of the processor")
    run.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps", "xpu"))
    run.set_defaults(do=_run)


def run(options: argparse.Namespace) -> int:
    """Do what the second word says."""
    return options.do(options)


def _store(options: argparse.Namespace) -> Path:
    return options.store or paths.user_cache() / "training"


def _run(options: argparse.Namespace) -> int:
    from app.audio.store import Store
    from app.training.config import read_config
    from app.training.distributed import joined
    from app.training.library import load_library
    from app.training.run import Limits, Run, prepare

    config = read_config(options.config) if options.config else None
    if config is None and not options.resume:
        raise AppError("A new run needs settings.", "Name a file with --config.")
    with joined(options.device, options.threads) as (device, share):
        learner, history = prepare(config, options.folder, device, share, resume=options.resume)
        line = ProgressLine("Reading the data")
        store = Store(_store(options))
        library = load_library(
            options.data, store, line.job, leave_out=learner.config.leave_out
        )
        line.clear()
        if share.rank == 0:
            for problem in library.problems:
                print(f"Left out: {problem}", flush=True)
            print(
                f"{len(library.vocals)} files of vocals, {len(library.instrumentals)} of music, "
                f"{len(library.pairs)} true pairs, {len(library.held_out)} for validation",
                flush=True,
            )
        limits = Limits(
            options.minutes, options.memory_gib, options.checkpoint_minutes, options.workers
        )
        training = Run(
            learner, library, store, options.folder, limits,
            lambda text: print(text, flush=True), history,
        )  # fmt: skip
        reason = training.go()
    print(f"Stopped at step {learner.step} (process {os.getpid()}): {reason}.", flush=True)
    return 0
