"""A project as plain values that JSON can keep, and back; with every earlier form of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import inf, isfinite
from pathlib import Path
from typing import Any

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.audio.tempo import Beats
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import STEMS
from app.core.errors import AppError
from app.core.texts import say
from app.core.times import format_time
from app.project.model import Band, Project, Region, Span, Take

FORMAT = "unsung project"
VERSION = 2
Values = dict[str, Any]

# Each makes of the values of a version those of the next one.
MIGRATIONS: dict[int, Callable[[Values], Values]] = {
    1: lambda values: {"beats": None, **values},
}

LARGEST = 1 << 64  # of any number; a float can hold it
NON_FINITE = {"inf": inf, "-inf": -inf, "nan": float("nan")}  # JSON has no numbers for them
TEXTS, COUNTS = ("path", "title", "container", "subtype"), ("sample_rate", "channels")
INFO_KINDS = {**dict.fromkeys(TEXTS, str), **dict.fromkeys(COUNTS, int)}
INFO_KINDS |= {"frames": int | None, "tags": dict}
RECIPE_KINDS = {"rule": str, "lead": str, "seed": int, "clean": bool}
QUALITY_KINDS = {"shifts": int, "swap": bool, "invert": bool}


class ProjectError(AppError):
    """A project that cannot be opened or saved."""


class DamagedProjectError(ProjectError):
    """A project file that does not say what one must say."""


def to_dict(project: Project) -> Values:
    """Return all of a project as JSON can keep it; `from_dict` returns an equal one."""
    info = project.info
    return {
        "format": FORMAT,
        "version": VERSION,
        "info": {
            "path": str(info.path),
            "title": info.title,
            "container": info.container,
            "subtype": info.subtype,
            "sample_rate": info.sample_rate,
            "channels": info.channels,
            "frames": info.frames,
            "tags": dict(info.tags),
        },
        "mixture": project.mixture.to_dict(),
        "base": None if project.base is None else take_values(project.base),
        "regions": [region_values(region) for region in project.regions],
        "beats": beats_values(project.beats),
    }


def from_dict(values: Any) -> tuple[Project, tuple[str, ...]]:
    """Return the project that `to_dict` described, and what had to be changed, in sentences.

    What lies beyond the end of the song is cut off. Keys beside those of `to_dict` are left alone.

    Raises:
        DamagedProjectError: If the values make no sense; the message names where.
        ProjectError: If a newer version of the program made them.
    """
    values = _current(values)
    info = _info(_of(values, "", "info", dict))
    mixture = _audio(_of(values, "", "mixture", dict), "mixture")
    notes: list[str] = []
    base = _of(values, "", "base", dict | Take | None)
    base = None if base is None else read_take(base, "base")
    if base is not None and not (_fits(base, mixture) and _length(base) == mixture.frames):
        notes.append(say("The separation of the song was left out: it is of another length."))
        base = None
    listed = enumerate(_of(values, "", "regions", list | tuple))
    found = [_region(part, f"regions[{number}]", mixture, notes) for number, part in listed]
    regions = tuple(region for region in found if region is not None)
    beats = _of(values, "", "beats", dict | None)
    beats = None if beats is None else _beats(beats)
    try:
        return Project(info, mixture, base, regions, beats), tuple(notes)
    except ValueError as error:
        raise _damaged(f"regions: {error}") from error


def _current(values: Any) -> Values:
    """Return values of this version, made of those of any earlier one."""
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise _damaged(say("it is not a project of Unsung"))
    version = _of(values, "", "version", int)
    if version > VERSION:
        raise ProjectError(
            say(
                "This project was made by a newer version of Unsung (format {0}; this "
                "version reads up to {1}).",
                version,
                VERSION,
            ),
            say("Update Unsung, then open it again."),
        )
    while version < VERSION:
        if version not in MIGRATIONS:
            raise _damaged(f"there is no version {version}")
        values = MIGRATIONS[version](dict(values))
        version += 1
    return values


def take_values(take: Take) -> Values:
    """Return a take as JSON can keep it."""
    return {
        "recipe": _plain(take.recipe.to_dict()),
        "span": [int(take.span.start), int(take.span.end)],
        "stems": {stem: ref.to_dict() for stem, ref in take.stems.items()},
        "disagreement": _plain(take.disagreement),
    }


def region_values(region: Region, take_values: Callable[[Take], Any] = take_values) -> Values:
    """Return a passage as JSON can keep it; `take_values` makes that of each take."""
    ids = [take.id for take in region.takes]
    return {
        "id": region.id,
        "span": [int(region.span.start), int(region.span.end)],
        "name": region.name,
        "takes": [take_values(take) for take in region.takes],
        # Which one, rather than its id: that may be computed otherwise one day.
        "chosen": ids.index(region.chosen) if region.chosen else None,
        "fade": int(region.fade),
        "band": None if region.band is None else _plain([region.band.low, region.band.high]),
        "content": region.content,
        "gain_db": _plain(region.gain_db),
    }


def beats_values(beats: Beats | None) -> Values | None:
    """Return where the user says that the beats are, as JSON can keep it."""
    if beats is None:
        return None
    return {"bpm": _plain(beats.bpm), "first": int(beats.first), "per_bar": int(beats.per_bar)}


def _plain(value: Any) -> Any:
    """Return a value with lists for tuples, Python's numbers, and names for what is not finite."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        if set(map(type, value)) == {float} and all(map(isfinite, value)):
            return list(value)  # thousands of seconds, in an instant
        return [_plain(part) for part in value]
    if value is None or isinstance(value, str | int):
        return value
    value = float(value)
    return value if isfinite(value) else str(value)


def _info(values: Values) -> SourceInfo:
    found = {name: _of(values, "info.", name, kind) for name, kind in INFO_KINDS.items()}
    if not all(isinstance(text, str) for text in found["tags"].values()):
        raise _damaged("info.tags holds something that is not text")
    return SourceInfo(**{**found, "path": Path(found["path"]), "tags": dict(found["tags"])})


def _audio(values: Any, where: str) -> AudioRef:
    digest = _of(values, f"{where}.", "digest", str)
    if not re.fullmatch("[0-9a-f]{64}", digest):  # it becomes a file name
        raise _damaged(f"{where}.digest is {_shown(digest)}")
    for name in ("frames", "channels", "sample_rate"):
        _of(values, f"{where}.", name, int)
    try:
        return AudioRef.from_dict(values)
    except ValueError as error:
        raise _damaged(f"{where}: {error}") from error


def read_take(values: Any, where: str) -> Take:
    """Return the take that `take_values` described, or that was read already.

    Raises:
        DamagedProjectError: If the values make no sense; the message begins with `where`.
    """
    if isinstance(values, Take):
        return values
    recipe = _recipe(_of(values, f"{where}.", "recipe", dict), f"{where}.recipe")
    stems = {
        stem: _audio(ref, f"{where}.stems.{stem}")
        for stem, ref in _of(values, f"{where}.", "stems", dict).items()
    }
    if not any(stem in stems for stem in STEMS):
        raise _damaged(f"{where}.stems has neither of {', '.join(STEMS)}")
    disagreement = _numbers(values, where, "disagreement")
    return Take(recipe, Span(*_span(values, where)), stems, disagreement)


def _recipe(values: Values, where: str) -> Recipe:
    for name, kind in RECIPE_KINDS.items():
        if name in values:
            _of(values, f"{where}.", name, kind)
    quality = _of(values, f"{where}.", "quality", dict) if "quality" in values else {}
    for name, kind in QUALITY_KINDS.items():
        if name in quality:
            _of(quality, f"{where}.quality.", name, kind)
    dot = f"{where}.members."
    try:
        # The weights as they were written: 1 and 1.0 are equal but make another digest.
        members = tuple(
            Member(_of(part, dot, "card", str), _number(part, dot, "weight"))
            for part in _of(values, f"{where}.", "members", list | tuple)
        )
        return replace(Recipe.from_dict(values), members=members)
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(f"{where}: {error}") from error


def _region(values: Any, where: str, mixture: AudioRef, notes: list[str]) -> Region | None:
    """Return a passage as far as it lies in the song; None where nothing does."""
    dot = f"{where}."
    name = _of(values, dot, "name", str)
    start, end = _span(values, where)
    time = format_time(start / mixture.sample_rate)
    shown = say("“{0}”", name) if name else say("at {0}", time)
    takes = [
        read_take(part, f"{where}.takes[{number}]")
        for number, part in enumerate(_of(values, dot, "takes", list | tuple))
    ]
    index = _of(values, dot, "chosen", int | None)
    if index is not None and not 0 <= index < len(takes):
        raise _damaged(f"{where}.chosen is {index}, of {len(takes)} takes")
    chosen = "" if index is None else takes[index].id
    kept = tuple(take for take in takes if _fits(take, mixture))
    if start >= mixture.frames:
        notes.append(
            say("The passage {0} was left out: it begins after the end of the song.", shown)
        )
        return None
    if end > mixture.frames:
        notes.append(say("The passage {0} was cut at the end of the song.", shown))
        end = mixture.frames
    if len(kept) < len(takes):
        notes.append(
            say("A separation of the passage {0} was left out: it does not fit the song.", shown)
        )
    fade = _of(values, dot, "fade", int)
    try:
        return Region(
            _of(values, dot, "id", str),
            Span(start, end),
            name,
            kept,
            chosen if any(take.id == chosen for take in kept) else "",
            min(fade, (end - start) // 2) if end < _span(values, where)[1] else fade,
            _band(values, where),
            _of(values, dot, "content", str),
            _number(values, dot, "gain_db"),
        )
    except ValueError as error:
        raise _damaged(f"{where}: {error}") from error


def _band(values: Values, where: str) -> Band | None:
    if _of(values, f"{where}.", "band", list | tuple | None) is None:
        return None
    edges = _numbers(values, where, "band")
    if len(edges) != 2:
        raise _damaged(f"{where}.band has {len(edges)} edges")
    return Band(*edges)


def _beats(values: Values) -> Beats:
    first, per_bar = (_of(values, "beats.", name, int) for name in ("first", "per_bar"))
    try:
        return Beats(_number(values, "beats.", "bpm"), first, per_bar)
    except ValueError as error:
        raise _damaged(f"beats: {error}") from error


def _fits(take: Take, mixture: AudioRef) -> bool:
    measures = (_length(take), mixture.channels, mixture.sample_rate)
    return take.span.end <= mixture.frames and all(
        (ref.frames, ref.channels, ref.sample_rate) == measures for ref in take.stems.values()
    )


def _length(take: Take) -> int:
    return take.span.end - take.span.start


def _span(values: Values, where: str) -> tuple[int, int]:
    span = _of(values, f"{where}.", "span", list | tuple)
    if len(span) != 2 or any(type(frame) is not int for frame in span):
        raise _damaged(f"{where}.span is {_shown(span)}, not two frames")
    if not 0 <= span[0] < span[1] <= LARGEST:
        raise _damaged(f"{where}.span is empty or negative: {_shown(span)}")
    return span[0], span[1]


def _numbers(values: Values, where: str, name: str) -> tuple[float, ...]:
    listed = dict(enumerate(_of(values, f"{where}.", name, list | tuple)))
    return tuple(_number(listed, f"{where}.{name} ", at) for at in listed)


def _number(values: Any, where: str, name: Any) -> float:
    number = _of(values, where, name, int | float | str)
    if isinstance(number, str) and number not in NON_FINITE:
        raise _damaged(f"{where}{name} is {_shown(number)}, not a number")
    return NON_FINITE[number] if isinstance(number, str) else number


def _of(values: Any, where: str, name: Any, kind: Any) -> Any:
    """Return an entry that must be there and of that kind."""
    if not isinstance(values, dict) or name not in values:
        raise _damaged(f"{where}{name} is missing")
    value = values[name]
    is_odd = isinstance(value, bool) and kind is not bool
    if is_odd or not isinstance(value, kind) or (isinstance(value, int) and abs(value) > LARGEST):
        raise _damaged(f"{where}{name} is {_shown(value)}")
    return value


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def _damaged(what: str) -> DamagedProjectError:
    return DamagedProjectError(
        say("The project file is damaged: {0}.", what),
        say("Open an earlier copy of it, if there is one."),
    )
