"""What an export is to write: which parts of a song, as what, under which names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType, ModuleType

from app.audio.decode import SourceInfo
from app.catalog.recipes import Recipe
from app.catalog.stems import DIFFERENCE, MIXTURE, STEMS
from app.core.discover import discover
from app.core.errors import ExportError
from app.core.texts import Text, say
from app.core.texts import number as decimal
from app.project.model import Project, Span

TPDF, NONE = "tpdf", "none"
DITHERS = (TPDF, NONE)
TEMPLATE = "{title} ({stem})"
USUAL_RATES = (44_100, 48_000, 88_200, 96_000, 176_400, 192_000)  # Hz
FLAC_SHARE = 0.6  # of the size of plain samples, for estimates; music varies from 0.4 to 0.75
SAMPLE_BYTES = {"PCM_16": 2, "PCM_24": 3, "FLOAT": 4}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a song that becomes files of its own.

    Attributes:
        span: Its frames.
        section: What it is called in file names; empty for the song itself.
        number: Counts the sections from 1 on; 0 for what is none.
    """

    span: Span
    section: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write, where, and how.

    Attributes:
        folder: Made when missing.
        title: Of the song, for the names.
        stems: Which stems; the mixture and the difference count as such.
        format: Name of a module of `app.audio.formats`.
        subtype: One of its `SUBTYPES`.
        span: Frames to write; None for all the take covers.
        overwrite: Replace files of these names; otherwise new ones are numbered.
        tags: Title, artist and so on of the source; the title gets the stem's name.
        rate: Frames per second of the files; 0 for the song's.
        dither: One of `DITHERS`; matters to 16 bit only.
        template: How files are called, see `app/tasks/export_names.py`.
        parts: Stretches that get files of their own; empty for the one of `span`.
        source: File of the song, where its picture is looked for.
        song_rate: Frames per second of the song; 0 while unknown.
        network: What separated it, for the names.
        date: Of today, for the names.
    """

    folder: Path
    title: str
    stems: tuple[str, ...] = STEMS
    format: str = "wav"
    subtype: str = "PCM_24"
    span: Span | None = None
    overwrite: bool = False
    tags: Mapping[str, str] | None = None
    rate: int = 0
    dither: str = TPDF
    template: str = TEMPLATE
    parts: tuple[Part, ...] = ()
    source: Path | None = None
    song_rate: int = 0
    network: str = ""
    date: str = ""


@cache
def formats() -> Mapping[str, ModuleType]:
    """Return the export formats by name."""
    return MappingProxyType(discover("app.audio.formats", "NAME"))


def for_song(options: ExportOptions, project: Project, title: str = "") -> ExportOptions:
    """Return the options with what follows from the song: its title, tags, rate, network.

    Args:
        options: What is wanted of any song.
        project: The song.
        title: What it is called in file names; its own title, if empty.
    """
    recipe = project.base.recipe if project.base is not None else None
    return for_file(options, project.info, recipe, title)


def for_file(
    options: ExportOptions, info: SourceInfo, recipe: Recipe | None, title: str = ""
) -> ExportOptions:
    """Return the same for a song of which only this is known."""
    members = recipe.members if recipe is not None else ()
    return replace(
        options,
        title=title or info.title,
        tags=info.tags,
        source=info.path,
        song_rate=info.sample_rate,
        network=" + ".join(member.card for member in members),
        date=date.today().isoformat(),
    )


def exportable(project: Project) -> tuple[str, ...]:
    """Return the stems that can be written; the difference where sections make one."""
    if project.base is None:
        return (MIXTURE,)
    changes = any(region.changes_sound for region in project.regions)
    return (*STEMS, MIXTURE, *((DIFFERENCE,) if changes else ()))


def section_parts(project: Project) -> tuple[Part, ...]:
    """Return a part for each section, in the order of time, whose names are all different."""
    rate = project.mixture.sample_rate
    regions = sorted(project.regions, key=lambda region: (region.span, region.id))
    counts = Counter(region.name.strip().casefold() for region in regions)
    parts = []
    for number, region in enumerate(regions, start=1):
        minutes, seconds = divmod(region.span.start // rate, 60)
        name = region.name.strip()
        if not name:
            name = f"Section {number} at {minutes}m{seconds:02}s"
        elif counts[name.casefold()] > 1:
            name = f"{name} {number}"
        parts.append(Part(region.span, name, number))
    return tuple(parts)


def range_part(start: int, end: int, sample_rate: int) -> Part:
    """Return the part that is a stretch of frames nobody gave a name."""
    tenths = [frame * 10 // sample_rate for frame in (start, end)]
    is_whole = all(tenth % 10 == 0 for tenth in tenths)
    words = []
    for tenth in tenths:
        minutes, rest = divmod(tenth, 600)
        words.append(f"{minutes}m{rest // 10:02}" + ("s" if is_whole else f".{rest % 10}s"))
    return Part(Span(start, end), "-".join(words))


def rates_of(module: ModuleType) -> tuple[int, ...]:
    """Return the rates to offer for a format, in Hz."""
    low, high = module.RATES
    offered = getattr(module, "ONLY_RATES", USUAL_RATES)
    return tuple(rate for rate in offered if low <= rate <= high)


def nearest_rate(module: ModuleType, rate: int) -> int:
    """Return the rate a format holds that loses least: the next higher one, else its highest."""
    if not misfit(module, rate, 1):
        return rate
    offered = rates_of(module)
    return min((r for r in offered if r >= rate), default=max(offered))


def check_format(options: ExportOptions, song_rate: int, channels: int) -> None:
    """See that the format can hold a song, before work is spent on it.

    Raises:
        ExportError: If not; it names the nearest rate where that is what is wrong.
    """
    module, rate = formats()[options.format], options.rate or song_rate
    reason = misfit(module, rate, channels)
    if reason is None:
        return
    if channels > module.MAX_CHANNELS:
        raise ExportError(reason, say("Choose WAV or FLAC."))
    nearest = rate_text(nearest_rate(module, rate))
    raise ExportError(reason, say("Choose the sample rate {0}, or another format.", nearest))


def misfit(module: ModuleType, rate: int, channels: int) -> Text | None:
    """Return why a format cannot hold a song, in one sentence; None if it can."""
    name = module.LABEL
    if channels > module.MAX_CHANNELS:
        return say("{0} holds no more than {1} channels.", name, module.MAX_CHANNELS)
    only = getattr(module, "ONLY_RATES", None)
    low, high = module.RATES
    if low <= rate <= high and (only is None or rate in only):
        return None
    if low == high:
        return say("{0} holds {1} only, not {2}.", name, rate_text(high), rate_text(rate))
    if rate > high:
        return say("{0} holds up to {1}, not {2}.", name, rate_text(high), rate_text(rate))
    return say("{0} does not hold {1}.", name, rate_text(rate))


def rate_text(rate: int) -> Text:
    """Return a rate as "44.1 kHz", with as many digits as it needs."""
    decimals = next((d for d in range(3) if rate * 10**d % 1000 == 0), 3)
    return say("{0} kHz", decimal(rate / 1000, decimals))


def estimated_bytes(options: ExportOptions, frames: int, channels: int) -> int:
    """Return about how large the files of so many frames of the song, all together, will be."""
    module = formats()[options.format]
    rate = options.rate or options.song_rate
    seconds = frames / options.song_rate
    if options.subtype in module.KBPS:
        each = module.KBPS[options.subtype] * 1000 / 8 * min(channels, 2) / 2 * seconds
    else:
        each = SAMPLE_BYTES[options.subtype] * rate * channels * seconds
        each *= FLAC_SHARE if options.format == "flac" else 1
    return round(each * len(options.stems))
