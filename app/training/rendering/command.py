"""Command: render training songs; `arguments` and `run` are as in app.cli.commands."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from app.core.jobs import Job
from app.training.rendering.render import Sources, read_manifest, render_many
from app.training.rendering.shifted import LEAVE_OUT

HELP = "Render songs with singing from free soundfonts, synthesisers and voices."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's options."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to fill")
    parser.add_argument("--count", type=int, default=100, help="songs (%(default)s)")
    parser.add_argument("--first", type=int, default=0, help="number of the first (%(default)s)")
    parser.add_argument(
        "--recordings", type=Path, action="append", default=[], metavar="DIR",
        help="folder with vocals/, pairs/ and LICENSES.md whose voices are to sing too; repeatable",
    )  # fmt: skip
    parser.add_argument(
        "--leave-out", action="append", default=list(LEAVE_OUT), metavar="PATTERN",
        help="recordings that are held out, by file name, besides " + ", ".join(LEAVE_OUT)
        + "; neither their songs nor their voices are used; repeatable",
    )  # fmt: skip
    parser.add_argument(
        "--voices", type=Path, metavar="DIR", help="folder with .htsvoice files for Open JTalk"
    )
    parser.add_argument(
        "--copyleft", action="store_true",
        help="also use voices and soundfonts under the GPL; their songs are named G_",
    )  # fmt: skip


def run(options: argparse.Namespace, job: Job | None = None) -> int:
    """Render what is missing and say what the folder holds."""
    sources = Sources.find(
        options.recordings,
        options.voices,
        copyleft=options.copyleft,
        leave_out=options.leave_out,
    )
    render_many(options.first, options.count, options.out, sources, job or Job())
    lines = read_manifest(options.out)
    minutes = sum(line["seconds"] for line in lines) / 60
    held_out = sum(line["held_out"] for line in lines)
    print(f"{len(lines)} songs, {minutes:.0f} minutes, {held_out} of them held out.")
    for licence, count in Counter(lic for line in lines for lic in line["licences"]).most_common():
        print(f"  {count:5} songs with: {licence}")
    return 0
