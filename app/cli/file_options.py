"""The options that say what files an export writes."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.audio.decode import SourceInfo, probe
from app.catalog.recipes import Recipe
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, STEMS, VOCALS
from app.core.errors import AppError
from app.core.texts import say
from app.tasks.export_names import FIELDS, check_template
from app.tasks.export_options import (
    DITHERS,
    TEMPLATE,
    TPDF,
    ExportOptions,
    for_file,
    formats,
    rates_of,
)

SPELLED = {"vocals": VOCALS, "instrumental": ACCOMPANIMENT, "mixture": MIXTURE}
PLAIN_FIELDS = {"title", "stem", "network", "date"}  # known before a song is opened


def add_file_options(group: argparse._ArgumentGroup) -> None:
    """Declare them."""
    found = formats()
    kinds = "; ".join(f"{name}: {', '.join(found[name].SUBTYPES)}" for name in sorted(found))
    subtypes = sorted({subtype for module in found.values() for subtype in module.SUBTYPES})
    usual = sorted({module.USUAL for module in found.values()}, reverse=True)
    group.add_argument("--format", default="wav", choices=sorted(found), help="(%(default)s)")
    group.add_argument(
        "--subtype", choices=subtypes, metavar="KIND",
        help=f"bits or quality; {kinds} ({' or '.join(usual)})",
    )  # fmt: skip
    group.add_argument(
        "--rate", type=_rate, default=0, metavar="HZ",
        help="sample rate of the files, as 48000 (the song's)",
    )  # fmt: skip
    group.add_argument(
        "--dither", default=TPDF, choices=DITHERS,
        help="noise that keeps quiet music clean at 16 bit (%(default)s)",
    )  # fmt: skip
    group.add_argument(
        "--stem", action="append", choices=SPELLED, metavar="NAME",
        help=f"write only this one of {', '.join(SPELLED)}; may be given several times "
        "(vocals and instrumental)",
    )  # fmt: skip
    fields = ", ".join(f"{{{field}}}" for field in FIELDS)
    group.add_argument(
        "--name", default=TEMPLATE, metavar="TEMPLATE",
        help=f"name of the files without extension, with any of {fields} (%(default)s)",
    )  # fmt: skip


def options_of(arguments: argparse.Namespace) -> ExportOptions:
    """Return what the arguments ask for, of any song.

    Raises:
        AppError: If a format cannot hold what is asked for, or the name cannot be.
    """
    module = formats()[arguments.format]
    subtype = arguments.subtype or module.USUAL
    if subtype not in module.SUBTYPES:
        raise AppError(
            say("{0} cannot hold {1}.", arguments.format, subtype),
            say("Choose one of {0}.", ", ".join(module.SUBTYPES)),
        )
    low, high = module.RATES
    only = getattr(module, "ONLY_RATES", None)
    rate = arguments.rate
    if rate and (not low <= rate <= high or (only and rate not in only)):
        raise AppError(
            say("{0} cannot hold {1} Hz.", arguments.format, rate),
            say("Choose one of {0}.", ", ".join(map(str, rates_of(module)))),
        )
    check_template(arguments.name)
    stems = tuple(dict.fromkeys(SPELLED[name] for name in arguments.stem or ())) or STEMS
    return ExportOptions(
        arguments.out, "", stems, arguments.format, subtype,
        rate=rate, dither=arguments.dither, template=arguments.name,
    )  # fmt: skip


def unopened(options: ExportOptions, path: Path, title: str, recipe: Recipe) -> ExportOptions:
    """Return the options for a song that was not opened; it is asked for its tags if they matter.

    Raises:
        AudioError: If it has to be read and cannot be.
    """
    needs_tags = any(f"{{{field}}}" in options.template for field in {*FIELDS} - PLAIN_FIELDS)
    if needs_tags:
        return for_file(options, probe(path), recipe, title)
    info = SourceInfo(path, title, "", "", 0, 0, None, {})
    return for_file(options, info, recipe, title)


def mark(options: ExportOptions) -> list[object]:
    """Return what of the options decides the content of files, as JSON can keep it.

    What is as usual is left out, so that the files of older versions are still known.
    """
    usual = ExportOptions(options.folder, "")
    more = {
        name: getattr(options, name)
        for name in ("rate", "dither", "template", "stems")
        if getattr(options, name) != getattr(usual, name)
    }
    return [options.format, options.subtype, *([more] if more else [])]


def _rate(text: str) -> int:
    try:
        rate = int(text)
    except ValueError:
        rate = 0
    if not 1 <= rate <= 0xFFFFFFFF:
        raise argparse.ArgumentTypeError(f"“{text}” is not a rate in Hz; try 48000")
    return rate
