"""Task: write stems to files."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np

from app.audio.buffer import AudioRef
from app.audio.store import Store
from app.catalog.stems import LABELS, STEMS
from app.core.discover import discover
from app.core.errors import ExportError
from app.core.files import atomic_path, explain_os_error, fit_name, free_names
from app.core.jobs import Job
from app.project.comp import CompReader, readers
from app.project.model import Project, Span, Take
from app.project.stem_reader import StemReader

Source = StemReader | CompReader

BLOCK_FRAMES = 65_536
BITS = {"PCM_16": 16, "PCM_24": 24}  # subtypes that cannot hold samples beyond full scale


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write, where, and how.

    Attributes:
        folder: Made when missing.
        title: Beginning of the file names, "TITLE (Vocals).wav".
        stems: Which stems.
        format: Name of a module of `app.audio.formats`.
        subtype: One of its `SUBTYPES`.
        span: Frames to write; None for all the take covers.
        overwrite: Replace files of these names; otherwise new ones are numbered.
        tags: Title, artist and so on of the source; the title gets the stem's name.
    """

    folder: Path
    title: str
    stems: tuple[str, ...] = STEMS
    format: str = "wav"
    subtype: str = "PCM_24"
    span: Span | None = None
    overwrite: bool = False
    tags: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written.

    Attributes:
        paths: File of each stem.
        gain_db: Gain both stems share so that neither clips; 0 where none was needed.
        frames: Length of each file.
    """

    paths: Mapping[str, Path]
    gain_db: float
    frames: int


def formats() -> dict[str, ModuleType]:
    """Return the export formats by name."""
    return discover("app.audio.formats", "NAME")


def export_stems(
    mixture: AudioRef, take: Take, store: Store, options: ExportOptions, job: Job
) -> ExportResult:
    """Write stems of a take, see `export_project`."""
    sources = {stem: StemReader(store, mixture, take, stem) for stem in STEMS}
    return _export(sources, options.span or take.span, options, job)


def export_project(
    project: Project, store: Store, options: ExportOptions, job: Job
) -> ExportResult:
    """Write stems of a separated song exactly as they are heard, at its rate and channels.

    PCM cannot hold samples beyond full scale. Where either stem has some, both get the same gain,
    whichever of them is written, so that they still add up to the song at that gain.

    Raises:
        ExportError: If a file cannot be written; nothing half-written stays behind.
        Cancelled: If the user stopped it; likewise.
    """
    sources = readers(project, store)
    return _export(sources, options.span or Span(0, project.mixture.frames), options, job)


def _export(
    sources: Mapping[str, Source], span: Span, options: ExportOptions, job: Job
) -> ExportResult:
    check_folder(options.folder)
    encoder = formats()[options.format]
    gain = 1.0
    if options.subtype in BITS:
        stems = {stem: sources[stem] for stem in STEMS}
        gain = _shared_gain(stems, span, BITS[options.subtype], job.part(0.0, 0.3))
    targets = target_paths(options)
    with _all_or_none(targets) as temporaries:
        for number, (stem, temporary) in enumerate(temporaries.items()):
            part = job.part(
                0.3 + 0.7 * number / len(targets), 0.3 + 0.7 * (number + 1) / len(targets)
            )
            encoder.encode(
                _blocks(sources[stem], span, gain, part, f"Writing {targets[stem].name}"),
                temporary,
                sources[stem].sample_rate,
                sources[stem].channels,
                options.subtype,
                _tags(options, stem),
            )
        job.check()
    return ExportResult(targets, 20 * math.log10(gain), span.end - span.start)


def target_paths(options: ExportOptions) -> dict[str, Path]:
    """Return the file of each stem that an export with these options would write now."""
    extension = formats()[options.format].EXTENSION
    tails = [f" ({LABELS[stem]}){extension}" for stem in options.stems]
    if options.overwrite:
        name = fit_name(options.title, max(tails, key=len))
        paths = [options.folder / (name + tail) for tail in tails]
    else:
        paths = free_names(options.folder, options.title, tails)
    return dict(zip(options.stems, paths, strict=True))


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
        raise explain_os_error(error, f"write into {folder}", ExportError) from error


@contextmanager
def _all_or_none(targets: Mapping[str, Path]) -> Iterator[dict[str, Path]]:
    """Yield temporary files; put all of them in place at the end, or none after an error."""
    try:
        with ExitStack() as files:
            yield {stem: files.enter_context(atomic_path(path)) for stem, path in targets.items()}
    except OSError as error:
        folder = next(iter(targets.values())).parent
        raise explain_os_error(error, f"write into {folder}", ExportError) from error


def _shared_gain(sources: Mapping[str, Source], span: Span, bits: int, job: Job) -> float:
    peak = 0.0
    for number, reader in enumerate(sources.values()):
        part = job.part(number / len(sources), (number + 1) / len(sources))
        for block in _blocks(reader, span, 1.0, part, "Measuring the peak"):
            peak = max(peak, float(np.abs(block).max()))
    headroom = 2.0 ** (2 - bits)  # two steps: rounding and dither stay inside
    return (1.0 - headroom) / peak if peak > 1.0 else 1.0


def _blocks(
    reader: Source, span: Span, gain: float, job: Job, message: str
) -> Iterator[np.ndarray]:
    for start in range(span.start, span.end, BLOCK_FRAMES):
        end = min(start + BLOCK_FRAMES, span.end)
        block = reader.read(start, end)
        yield block if gain == 1.0 else block * np.float32(gain)
        job.advance((end - span.start) / (span.end - span.start), message)


def _tags(options: ExportOptions, stem: str) -> dict[str, str]:
    tags = dict(options.tags or {})
    tags["title"] = f"{tags.get('title', options.title)} ({LABELS[stem]})"
    return tags
