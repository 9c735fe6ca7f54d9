"""Command: separate songs and write their stems."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.audio.store import Store
from app.catalog.recipes import Recipe
from app.cli.batch import Song, songs
from app.cli.devices import add_device
from app.cli.file_options import add_file_options, mark, options_of, unopened
from app.cli.finished import Finished
from app.cli.outcome import failure, summary, told
from app.cli.progress import ProgressLine
from app.cli.ranks import Rank, current_rank, device_of
from app.cli.recipe_options import add_recipe_options, recipe_of
from app.core import paths
from app.core.errors import AppError
from app.core.jobs import Job
from app.core.times import format_time, parse_time
from app.project.model import Project, Span
from app.tasks.export import ExportOptions, check_folder, export_stems
from app.tasks.export_options import check_format, for_file, range_part
from app.tasks.local_engine import LocalEngine
from app.tasks.open_song import open_song
from app.tasks.separate import separate_song

NAME = "separate"
HELP = "Separate songs into vocals and instrumental, which add up to the song again."
EXAMPLES = """\
examples:
  unsung separate song.mp3 --out stems
  unsung separate song.mp3 --out stems --preset best
  unsung separate song.mp3 --out stems --format mp3 --name "{artist} - {title} ({stem})"
  unsung separate song.mp3 --out stems --card one:2 --card two --rule median --overlap 0.25

many songs:
  unsung separate FOLDER --out stems --skip-existing
      What is computed is kept: the same command goes on where it was stopped, however it was.

several processes, graphics cards or machines (torchrun comes with PyTorch):
  torchrun --nproc-per-node 2 main.py separate FOLDER --out stems --skip-existing
      Each process takes its share of the songs, and the graphics card of its number; with --json
      it prints a line of its own. On several machines, start it on each for the same folder, with
      torchrun's --nnodes, --node-rank and --master-addr. Without torchrun, RANK=0 WORLD_SIZE=2
      before the command does the first half of the songs, RANK=1 WORLD_SIZE=2 the other.
"""

OPENED, SEPARATED = 0.1, 0.9  # share of the whole work at which each step ends


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    parser.epilog = EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="song, or folder")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write to")
    add_recipe_options(parser)
    files = parser.add_argument_group("files")
    add_file_options(files)
    files.add_argument(
        "--span", type=_span, metavar="START-END", help="only this section, as 61.5-75 or 1:01-1:15"
    )
    there = files.add_mutually_exclusive_group()
    there.add_argument("--overwrite", action="store_true", help="replace files of the same name")
    there.add_argument(
        "--skip-existing", action="store_true",
        help="leave out songs whose files are there already, made in this way; without it, new "
        "files get a number",
    )  # fmt: skip
    files.add_argument(
        "--accept-damaged", action="store_true", help="take what can be read of broken files"
    )
    add_device(parser)
    parser.add_argument(
        "--precision", default="auto", choices=("auto", "float32", "bfloat16", "float16"),
        help="what networks compute in; auto takes bfloat16 where it is faster",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object at the end")


def run(options: argparse.Namespace) -> int:
    """Separate every file; one that fails does not stop the others."""
    wanted = options_of(options)
    rank, recipe = current_rank(), recipe_of(options)
    check_folder(options.out)
    batch = songs(options.files, options.out)
    if not batch:
        raise AppError("These folders hold no songs.", "Name a folder with audio files in it.")
    store = Store(paths.user_cache() / "store")
    engine = LocalEngine(store.root, device_of(rank, options.device), options.precision)
    work = _Work(options, wanted, recipe, rank, store, engine)
    results = [work.one(song) for song in rank.share(batch)]
    store.trim()
    if options.json:
        place = {} if rank.is_alone else {"rank": rank.number, "ranks": rank.count}
        sys.stdout.write(json.dumps({"files": results, **place}, ensure_ascii=False) + "\n")
    elif len(batch) > 1:
        print(rank.mark(summary(results)))
        for result in results:
            if result["error"]:
                print(rank.mark(failure(result)), file=sys.stderr)
    sys.stdout.flush()
    return int(any(result["error"] for result in results))


@dataclass(frozen=True, slots=True)
class _Work:
    """What the songs of a run share."""

    options: argparse.Namespace
    wanted: ExportOptions
    recipe: Recipe
    rank: Rank
    store: Store
    engine: LocalEngine

    def one(self, song: Song) -> dict[str, Any]:
        """Do all there is to do for a song, and say what came of it."""
        quiet = self.options.json or not self.rank.is_alone  # their lines would mix
        line = ProgressLine(song.path.name, quiet=quiet, mark=self.rank.mark)
        began = time.monotonic()
        result = {"input": str(song.path), "outputs": {}, "error": None, "hint": None}
        result |= {"skipped": False}
        try:
            result |= self._left_out(song) or self._separated(song, line.job)
        except AppError as error:
            result |= {"error": error.message, "hint": error.hint}
        finally:
            line.clear()
        result |= {"seconds": round(time.monotonic() - began, 3)}
        if not self.options.json:
            text, stream = (failure, sys.stderr) if result["error"] else (told, sys.stdout)
            print(self.rank.mark(text(result)), file=stream, flush=True)
        return result

    def _left_out(self, song: Song) -> dict[str, Any] | None:
        if not (self.options.skip_existing and song.path.is_file()):
            return None
        wanted = replace(self.wanted, overwrite=True)
        asked = unopened(wanted, song.path, song.title, self.recipe)
        found = self._finished.find(song, asked)
        return found and {"outputs": _texts(found), "skipped": True}

    def _separated(self, song: Song, job: Job) -> dict[str, Any]:
        options, recipe, engine = self.options, self.recipe, self.engine
        opening, separating = job.part(0.0, OPENED), job.part(OPENED, SEPARATED)
        accept = options.accept_damaged
        project = open_song(song.path, self.store, opening, accept_damaged=accept)
        check_format(self.wanted, project.mixture.sample_rate, project.mixture.channels)
        span = _frames(options.span, project)
        take = separate_song(project, recipe, engine, separating, span)
        where = for_file(self.wanted, project.info, recipe, song.title)
        parts = (range_part(span.start, span.end, project.mixture.sample_rate),) if span else ()
        where = replace(where, overwrite=options.overwrite, parts=parts)
        exported = export_stems(project.mixture, take, self.store, where, job.part(SEPARATED, 1.0))
        self._finished.note(song, exported.paths)
        return {
            "outputs": _texts(exported.paths),
            "frames": exported.frames,
            "sample_rate": exported.sample_rate,
            "channels": project.mixture.channels,
            "gain_db": round(exported.gain_db, 3),
            "cards": [member.card for member in recipe.members],
            "recipe": recipe.to_dict(),
            "disagreement": _mean(take.disagreement),
            "precision": engine.precision,
        }

    @property
    def _finished(self) -> Finished:
        written = [*mark(self.wanted), self.options.span]
        return Finished(self.store, [self.recipe.digest(), *written])


def _mean(values: Sequence[float]) -> float | None:
    return round(math.fsum(values) / len(values), 2) if values else None


def _texts(files: Mapping[str, Path]) -> dict[str, str]:
    return {stem: str(path) for stem, path in files.items()}


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
