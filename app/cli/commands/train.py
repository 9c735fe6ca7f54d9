"""Command: train a network, and what belongs to it."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from app.cli.devices import add_device
from app.cli.progress import ProgressLine
from app.core import paths
from app.core.errors import AppError

NAME = "train"
HELP = "Train a network, check training data, or publish what was trained."

TRACKS = "tracks that were never trained on"
DESCRIPTION = "Small and quick: a neural network trained on freely licensed audio only."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    verbs = parser.add_subparsers(dest="verb", metavar="WHAT", required=True)
    run = verbs.add_parser("run", help="train from data folders, or go on with a run")
    run.add_argument("folder", type=Path, metavar="RUN", help="folder for checkpoints and history")
    run.add_argument("--config", type=Path, metavar="TOML", help="settings of a new run")
    run.add_argument(
        "--data",
        type=Path,
        action="append",
        required=True,
        metavar="DIR",
        help="folder with vocals/, instrumental/, pairs/; several may be given",
    )
    run.add_argument(
        "--start", type=Path, metavar="WEIGHTS", help="published weights that a new run begins from"
    )
    run.add_argument("--store", type=Path, metavar="DIR", help="where decoded audio is kept")
    run.add_argument("--resume", action="store_true", help="go on where the run stopped")
    run.add_argument("--minutes", type=float, help="stop after so long")
    run.add_argument("--memory-gib", type=float, help="stop when the process grows beyond this")
    run.add_argument("--checkpoint-minutes", type=float, default=3.0, help="(%(default)s)")
    run.add_argument(
        "--workers", type=int, default=0, help="processes that make data (%(default)s)"
    )
    run.add_argument("--threads", type=int, help="threads of the processor")
    add_device(run)
    run.set_defaults(do=_run)
    check = verbs.add_parser("check", help="look for files that would spoil training")
    check.add_argument("data", nargs="+", type=Path, metavar="DIR", help="data folder")
    check.add_argument("--store", type=Path, metavar="DIR", help="where decoded audio is kept")
    check.add_argument("--detector", metavar="CARD", help="network that looks for voices in music")
    check.add_argument("--json", action="store_true", help="print one JSON object")
    check.set_defaults(do=_check)
    publish = verbs.add_parser("publish", help="turn a checkpoint into a card with weights")
    publish.add_argument("checkpoint", type=Path, metavar="CHECKPOINT")
    publish.add_argument("--name", default="unsung_compact", help="of the card (%(default)s)")
    publish.add_argument("--label", default="Unsung Compact", help="(%(default)s)")
    publish.add_argument("--description", default=DESCRIPTION, help="one sentence")
    publish.add_argument("--licence", default="MIT", help="of the weights (%(default)s)")
    publish.add_argument(
        "--weakness",
        action="append",
        default=[],
        metavar="SENTENCE",
        help="what it does badly; may be given several times",
    )
    publish.add_argument("--tracks", default=TRACKS, help="what was scored (%(default)s)")
    publish.add_argument("--scores", type=Path, metavar="JSON", help="what evaluate --json wrote")
    publish.add_argument(
        "--bundle",
        action="store_true",
        help="into the program's models/ instead of your own data folder",
    )
    publish.set_defaults(do=_publish)


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
        learner, history = prepare(
            config, options.folder, device, share, resume=options.resume, start=options.start
        )
        if options.resume and options.start and share.rank == 0:
            print("--start is ignored: the run goes on with its own weights.", flush=True)
        line = ProgressLine("Reading the data")
        store = Store(_store(options))
        library = load_library(options.data, store, line.job, leave_out=learner.config.leave_out)
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
            learner,
            library,
            store,
            options.folder,
            limits,
            lambda text: print(text, flush=True),
            history,
        )
        reason = training.go()
    print(f"Stopped at step {learner.step} (process {os.getpid()}): {reason}.", flush=True)
    return 0


def _check(options: argparse.Namespace) -> int:
    from app.audio.store import Store
    from app.training.inspection import inspect, voice_detector
    from app.training.library import load_library

    line = ProgressLine("Checking")
    store = Store(_store(options))
    library = load_library(options.data, store, line.job.part(0.0, 0.5))
    detector = voice_detector(options.detector) if options.detector else None
    found = list(inspect(library, store, line.job.part(0.5, 1.0), detector))
    line.clear()
    if options.json:
        rows = [{"file": str(f.path), "kind": f.kind, "detail": f.detail} for f in found]
        print(json.dumps({"unreadable": library.problems, "findings": rows}, ensure_ascii=False))
        return int(bool(library.problems or found))
    for problem in library.problems:
        print(problem)
    for finding in found:
        print(f"{finding.path}: {finding.kind}. {finding.detail}")
    files = len({s.path for s in (*library.vocals, *library.instrumentals)})
    print(f"{files} files read, {len(library.problems)} unreadable, {len(found)} suspicious.")
    return int(bool(library.problems or found))


def _publish(options: argparse.Namespace) -> int:
    from app.training.checkpoint import load
    from app.training.publish import Imprint, publish

    if options.bundle:
        cards, weights = paths.cards(), paths.bundled_weights()
    else:
        cards, weights = paths.user_data() / "cards", paths.user_data() / "weights"
    imprint = Imprint(
        name=options.name,
        label=options.label,
        description=options.description,
        licence=options.licence,
        tracks=options.tracks,
        weaknesses=tuple(options.weakness),
    )
    done = publish(
        load(options.checkpoint),
        imprint,
        cards=cards,
        weights=weights,
        scores=_scores(options.scores),
    )
    for path in (done.weights, done.card, done.document):
        print(path)
    return 0


def _scores(path: Path | None) -> dict | None:
    if path is None:
        return None
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise AppError(f"The scores {path} cannot be read.", "Write them with evaluate.") from error
