"""Task: write stems to files."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from app.audio.buffer import AudioRef
from app.audio.conversion import converted, converted_length
from app.audio.cover import find_cover
from app.audio.output import Output
from app.audio.store import Store
from app.catalog.stems import LABELS, MIXTURE, STEMS
from app.core.errors import ExportError
from app.core.files import atomic_path, explain_os_error
from app.core.jobs import Job
from app.core.texts import say
from app.project.comp import readers
from app.project.model import Project, Span, Take
from app.project.stem_reader import StemReader
from app.tasks.export_names import export_files, target_paths
from app.tasks.export_options import (
    TPDF,
    ExportOptions,
    Part,
    check_format,
    for_song,
    formats,
)

__all__ = [
    "ExportOptions", "ExportResult", "Part", "check_folder", "export_project", "export_stems",
    "for_song", "formats", "target_paths",
]  # fmt: skip

BITS = {"PCM_16": 16, "PCM_24": 24}
USUAL_BITS = 16  # of what players make of formats that keep no bits
BOUNDLESS = {"FLOAT"}  # subtypes that hold samples beyond full scale
MEASURED = 0.3  # share of the work
GAIN_TAG = "UNSUNG_GAIN_DB"  # begins the comment of files that were turned down


class Source(Protocol):
    """A stem, or what else can be heard."""

    frames: int
    channels: int
    sample_rate: int

    def read(self, start: int, end: int) -> np.ndarray:
        """Return float32 audio, shape (end - start, channels)."""
        ...


@dataclass(frozen=True, slots=True)
class _Bounded:
    """A reader, and which frames it has."""

    reader: Source
    bounds: Span


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written.

    Attributes:
        paths: The files, by stem; by stem and number where parts have files of their own.
        gain_db: Gain all share so that none clips; 0 where none was needed.
        frames: Length of each file; of all parts, if there are several.
        sample_rate: Of the files, in Hz.
    """

    paths: Mapping[str, Path]
    gain_db: float
    frames: int
    sample_rate: int


def export_stems(
    mixture: AudioRef, take: Take, store: Store, options: ExportOptions, job: Job
) -> ExportResult:
    """Write stems of a take, see `export_project`."""
    sources = {stem: StemReader(store, mixture, take, stem) for stem in STEMS}
    sources[MIXTURE] = StemReader(store, mixture, None, MIXTURE)
    return _export(sources, take.span, options, job)


def export_project(
    project: Project, store: Store, options: ExportOptions, job: Job
) -> ExportResult:
    """Write stems of a separated song exactly as they are heard, with its channels.

    What is not float cannot hold samples beyond full scale. Where either stem has some, all get the
    same gain, whichever of them is written, so that they still add up to the song at that gain.
    Another rate is made in the same way of all, so they add up there too.

    Raises:
        ExportError: If a file cannot be written, or the format cannot hold the song; nothing
            half-written stays behind.
        Cancelled: If the user stopped it; likewise.
    """
    return _export(readers(project, store), Span(0, project.mixture.frames), options, job)


def _export(
    sources: Mapping[str, Source], span: Span, options: ExportOptions, job: Job
) -> ExportResult:
    encoder = formats()[options.format]
    source = sources[STEMS[0]]
    rate = options.rate or source.sample_rate
    check_format(options, source.sample_rate, source.channels)
    check_folder(options.folder)
    bounded = {stem: _Bounded(reader, span) for stem, reader in sources.items()}
    spans = [part.span for part in options.parts] or [options.span or span]
    gain = 1.0
    if options.subtype not in BOUNDLESS:
        measured = [bounded[stem] for stem in dict.fromkeys((*STEMS, *options.stems))]
        bits = BITS.get(options.subtype, USUAL_BITS)
        gain = _shared_gain(measured, spans, rate, bits, job.part(0.0, MEASURED))
    cover = find_cover(options.source) if options.source is not None else None
    contents, targets = export_files(options), target_paths(options)
    with _all_or_none(targets) as temporaries:
        steps = _steps(job.part(MEASURED, 1.0), len(targets))
        for (key, temporary), step in zip(temporaries.items(), steps, strict=True):
            stem, part = contents[key]
            message = say("Writing {0}", targets[key].name)
            blocks = _blocks(
                bounded[stem], part.span if part else spans[0], rate, gain, step, message
            )
            output = Output(
                blocks,
                rate,
                source.channels,
                options.subtype,
                _tags(options, stem, part, gain),
                cover,
                dither=options.dither == TPDF,
            )
            encoder.encode(output, temporary)
        job.check()
    frames = sum(converted_length(s.end - s.start, source.sample_rate, rate) for s in spans)
    return ExportResult(targets, 20 * math.log10(gain), frames, rate)


def check_folder(folder: Path) -> None:
    """Make `folder` and see that files can be written there, before hours of work are spent.

    Raises:
        ExportError: If not.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise explain_os_error(error, say("Cannot write into {0}", folder), ExportError) from error


@contextmanager
def _all_or_none(targets: Mapping[str, Path]) -> Iterator[dict[str, Path]]:
    """Yield temporary files; put all of them in place at the end, or none after an error."""
    try:
        with ExitStack() as files:
            yield {key: files.enter_context(atomic_path(path)) for key, path in targets.items()}
    except OSError as error:
        folder = next(iter(targets.values())).parent
        raise explain_os_error(error, say("Cannot write into {0}", folder), ExportError) from error


def _shared_gain(
    sources: Iterable[_Bounded], spans: Iterable[Span], rate: int, bits: int, job: Job
) -> float:
    both = [(source, span) for source in sources for span in spans]
    peak = 0.0
    for (source, span), step in zip(both, _steps(job, len(both)), strict=True):
        for block in _blocks(source, span, rate, 1.0, step, say("Measuring the peak")):
            peak = max(peak, float(np.abs(block).max(initial=0.0)))
    headroom = 2.0 ** (2 - bits)  # two steps: rounding and dither stay inside
    return (1.0 - headroom) / peak if peak > 1.0 else 1.0


def _steps(job: Job, count: int) -> list[Job]:
    return [job.part(number / count, (number + 1) / count) for number in range(count)]


def _blocks(
    source: _Bounded, span: Span, rate: int, gain: float, job: Job, message: str
) -> Iterator[np.ndarray]:
    own_rate, bounds = source.reader.sample_rate, (source.bounds.start, source.bounds.end)
    length = converted_length(span.end - span.start, own_rate, rate)
    done = 0
    for block in converted(source.reader.read, (span.start, span.end), bounds, own_rate, rate):
        yield block if gain == 1.0 else block * np.float32(gain)
        done += len(block)
        job.advance(min(done / length, 1.0), message)


def _tags(options: ExportOptions, stem: str, part: Part | None, gain: float) -> dict[str, str]:
    tags = dict(options.tags or {})
    section = f" - {part.section}" if part and part.section else ""
    tags["title"] = f"{tags.get('title', options.title)}{section} ({LABELS[stem]})"
    tags.pop("comment", None)  # the song's says nothing of a stem
    if gain != 1.0:  # whoever adds the stems up needs it
        tags["comment"] = f"{GAIN_TAG}={20 * math.log10(gain):.6f}"
    return tags
