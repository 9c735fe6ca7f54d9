"""Looks for what spoils training data: silence, clipping, duplicates, voices in instrumentals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from app.audio.buffer import AudioReader
from app.audio.store import Store
from app.catalog.cards import load_cards
from app.core.errors import CardError
from app.core.jobs import Job
from app.separation.checkpoints import load_network
from app.training.library import Library, Source

CLIPPED_RUN = 4  # frames in a row at the file's peak that no converter leaves by chance
CLIPPED_SHARE = 1e-4  # of all frames
SILENT_SHARE = 0.6
FULL_SCALE = 0.99
BLEED_DB = -14.0  # of voice relative to the music, in the loudest tenth of a file
BLOCK = 1 << 20  # frames
PRINT_TIMES = 768  # places in a file that are compared
ALIKE = 0.985  # correlation of two courses of level

Detector = Callable[[np.ndarray], np.ndarray]  # mixture to its vocals, (2, frames)


@dataclass(frozen=True)
class Finding:
    """Something wrong with a file.

    Attributes:
        path: The file.
        kind: "silent", "clipped", "duplicate" or "voice".
        detail: A sentence.
    """

    path: Path
    kind: str
    detail: str


def inspect(
    library: Library, store: Store, job: Job, detector: Detector | None = None
) -> Iterator[Finding]:
    """Yield what is wrong with the files of a library.

    Args:
        library: What to look at.
        store: Where it lies.
        job: Progress and cancellation.
        detector: A trained network, to find voices in instrumentals; None leaves that out.
    """
    music = {source.ref.digest for source in library.instrumentals}
    everything = (*library.vocals, *library.instrumentals)
    # Stems of one file are several sources, and one source may stand in several lists.
    sources = {(source.path, source.ref.digest): source for source in everything}
    prints: list[tuple[Source, np.ndarray]] = []
    for number, source in enumerate(sources.values()):
        job.advance(number / len(sources), source.path.name)
        reader = store.open(source.ref)
        yield from _levels(source, reader)
        own = fingerprint(source)
        for other, print_ in prints:
            if source.ref == other.ref or _alike(own, print_):
                yield Finding(source.path, "duplicate", f"It sounds like {other.path.name}.")
                break
        prints.append((source, own))
        if detector is not None and source.ref.digest in music:
            yield from _voice(source, reader, detector)


def voice_detector(name: str) -> Detector:
    """Return a function from a mixture to its vocals, by a card's name.

    Raises:
        CardError: If there is no such card or it cannot be loaded.
    """
    cards = load_cards()
    if name not in cards:
        raise CardError(f"There is no card “{name}”.", f"There are: {', '.join(cards)}.")
    network = load_network(cards[name]).eval()

    def vocals(mixture: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            return network(torch.from_numpy(mixture)[None])[0].numpy()

    return vocals


def _levels(source: Source, reader: AudioReader) -> Iterator[Finding]:
    silent = float((source.levels < 1e-4).mean())
    if silent > SILENT_SHARE:
        yield Finding(source.path, "silent", f"{silent:.0%} of it is silent.")
    clipped = sum(clipped_frames(block) for block in _blocks(reader))
    if clipped > CLIPPED_SHARE * source.frames:
        yield Finding(source.path, "clipped", f"{clipped} frames are clipped.")


def clipped_frames(audio: np.ndarray) -> int:
    """Count frames in runs at full scale, shape (channels, frames)."""
    loud = (np.abs(audio) >= FULL_SCALE).any(axis=0).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.pad(loud, 1)))
    runs = edges[1::2] - edges[::2]
    return int(runs[runs >= CLIPPED_RUN].sum())


def fingerprint(source: Source) -> np.ndarray:
    """Return the course of a file's level, stretched to a fixed length and normalised."""
    levels = np.log(source.levels + 1e-4)
    places = np.linspace(0, len(levels) - 1, PRINT_TIMES)
    course = np.interp(places, np.arange(len(levels)), levels)
    course -= course.mean()
    return course / (np.linalg.norm(course) + 1e-9)


def _alike(a: np.ndarray, b: np.ndarray) -> bool:
    return float(a @ b) > ALIKE


def _voice(source: Source, reader: AudioReader, detector: Detector) -> Iterator[Finding]:
    shares = []
    for block in _blocks(reader):
        stereo = np.repeat(block, 2, axis=0) if len(block) == 1 else block
        energy = float(np.square(stereo).sum())
        if energy > 0:
            shares.append(float(np.square(detector(stereo)).sum()) / energy)
    loudest = np.quantile(shares, 0.9) if shares else 0.0
    level = 10 * np.log10(loudest + 1e-9)
    if level > BLEED_DB:
        yield Finding(
            source.path, "voice", f"Somebody may be singing in it (voice at {level:.0f} dB)."
        )


def _blocks(reader: AudioReader) -> Iterator[np.ndarray]:
    """Yield a file in blocks, shape (channels, frames)."""
    for start in range(0, reader.ref.frames, BLOCK):
        yield reader.read(start, min(start + BLOCK, reader.ref.frames)).T
