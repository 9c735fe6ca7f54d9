"""Command: separate songs and write their stems."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from pathlib import Path

from app.audio.decode import audio_files
from app.audio.store import Store
from app.catalog.cards import default_card, load_cards
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import STEMS, VOCALS
from app.cli.devices import add_device
from app.cli.progress import ProgressLine
from app.core import paths
from app.core.discover import discover
from app.core.errors import AppError
from app.core.jobs import Job
from app.core.times import format_time, parse_time
from app.project.model import Project, Span
from app.tasks.engine_process import LocalEngine
from app.tasks.export import ExportOptions, check_folder, export_stems, formats
from app.tasks.open_song import open_song
from app.tasks.separate import separate_song

NAME = "separate"
HELP = "Separate songs into vocals and instrumental, which add up to the song again."

OPENED, SEPARATED = 0.1, 0.9  # share of the whole work at which each step ends


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    subtypes = sorted({subtype for f in formats().values() for subtype in f.SUBTYPES})
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="song, or folder")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write to")
    parser.add_argument(
        "--card", action="append", default=[], metavar="NAME",
        help="network to use, see the command cards; several make an ensemble",
    )  # fmt: skip
    parser.add_argument(
        "--rule", default="mean", choices=sorted(discover("app.separation.rules", "NAME")),
        help="how an ensemble is combined (%(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--lead", default=VOCALS, choices=STEMS,
        help="stem that is estimated; the other is the song minus it (%(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--clean", action="store_true", help="clean up instrumental-only passages (voice networks)"
    )
    parser.add_argument("--format", default="wav", choices=sorted(formats()), help="(%(default)s)")
    parser.add_argument("--subtype", default="PCM_24", choices=subtypes, help="(%(default)s)")
    parser.add_argument(
        "--span", type=_span, metavar="START-END", help="only this section, as 61.5-75 or 1:01-1:15"
    )
    add_device(parser)
    parser.add_argument(
        "--precision", default="auto", choices=("auto", "float32", "bfloat16", "float16"),
        help="what networks compute in; auto takes bfloat16 where it is faster",
    )  # fmt: skip
    parser.add_argument("--overwrite", action="store_true", help="replace files of the same name")
    parser.add_argument(
        "--accept-damaged", action="store_true", help="take what can be read of broken files"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object at the end")


def run(options: argparse.Namespace) -> int:
    """Separate every file; one that fails does not stop the others."""
    if options.subtype not in formats()[options.format].SUBTYPES:
        raise AppError(
            f"{options.format} cannot hold {options.subtype}.",
            f"Choose one of {', '.join(formats()[options.format].SUBTYPES)}.",
        )
    recipe = _recipe(options)
    check_folder(options.out)
    store = Store(paths.user_cache() / "store")
    engine = LocalEngine(store.root, options.device, options.precision)
    results = []
    for file in audio_files(options.files):
        result = _one(file, recipe, options, store, engine)
        results.append(result)
        if not options.json:
            _tell(result)
    store.trim()
    if not results:
        raise AppError("These folders hold no songs.", "Name a folder with audio files in it.")
    if options.json:
        print(json.dumps({"files": results}, ensure_ascii=False))
    return int(any(result["error"] for result in results))


def _recipe(options: argparse.Namespace) -> Recipe:
    cards = load_cards()
    names = options.card or [default_card(cards).name]
    for name in names:
        if name not in cards:
            raise AppError(f"There is no card “{name}”.", f"There are: {', '.join(cards)}.")
    members = tuple(Member(name) for name in names)
    return Recipe(members, options.rule, options.lead, clean=options.clean)


def _one(
    file: Path, recipe: Recipe, options: argparse.Namespace, store: Store, engine: LocalEngine
) -> dict:
    line = ProgressLine(file.name, quiet=options.json)
    began = time.monotonic()
    result = {"input": str(file), "outputs": {}, "error": None, "hint": None}
    try:
        job = line.job
        project = open_song(
            file, store, job.part(0.0, OPENED), accept_damaged=options.accept_damaged
        )
        result |= _separate_and_export(project, recipe, options, store, engine, job)
    except AppError as error:
        result |= {"error": error.message, "hint": error.hint}
    finally:
        line.clear()
    return result | {"seconds": round(time.monotonic() - began, 3)}


def _separate_and_export(
    project: Project,
    recipe: Recipe,
    options: argparse.Namespace,
    store: Store,
    engine: LocalEngine,
    job: Job,
) -> dict:
    span = _frames(options.span, project)
    take = separate_song(project, recipe, engine, job.part(OPENED, SEPARATED), span)
    exported = export_stems(
        project.mixture,
        take,
        store,
        ExportOptions(
            folder=options.out,
            title=project.info.title,
            format=options.format,
            subtype=options.subtype,
            overwrite=options.overwrite,
            tags=project.info.tags,
        ),
        job.part(SEPARATED, 1.0),
    )
    return {
        "outputs": {stem: str(path) for stem, path in exported.paths.items()},
        "frames": exported.frames,
        "sample_rate": project.mixture.sample_rate,
        "channels": project.mixture.channels,
        "gain_db": round(exported.gain_db, 3),
        "cards": [member.card for member in recipe.members],
        "precision": engine.precision,
    }


def _span(text: str) -> tuple[float, float]:
    start, dash, end = text.partition("-")
    try:
        seconds = parse_time(start), parse_time(end)
    except AppError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if not dash or seconds[0] >= seconds[1] or not math.isfinite(seconds[1]):
        raise argparse.ArgumentTypeError("the start must come before the end, as in 61.5-75")
    return seconds


def _frames(seconds: tuple[float, float] | None, project: Project) -> Span | None:
    if seconds is None:
        return None
    rate, frames = project.mixture.sample_rate, project.mixture.frames
    start, end = (min(round(second * rate), frames) for second in seconds)
    if start >= end:
        raise AppError(
            f"The section begins after the end of the song ({format_time(frames / rate, 1)}).",
            "Choose an earlier section.",
        )
    return Span(start, end)


def _tell(result: dict) -> None:
    name = Path(result["input"]).name
    if result["error"]:
        print(f"{name}: {result['error']} {result['hint']}".rstrip(), file=sys.stderr, flush=True)
        return
    length = result["frames"] / result["sample_rate"]
    speed = length / result["seconds"] if result["seconds"] else 0.0
    took = f"{result['seconds']:.1f} s ({speed:.1f}× real time)"
    print(f"{name}: {format_time(length, 1)} of music separated in {took}")
    for path in result["outputs"].values():
        print(f"  {path}")
    if result["precision"] not in ("", "float32"):
        print(f"  Computed in {result['precision']} where the network allows; see --precision.")
    if result["gain_db"]:
        print(f"  Both stems were lowered by {-result['gain_db']:.2f} dB so that neither clips.")
    sys.stdout.flush()
