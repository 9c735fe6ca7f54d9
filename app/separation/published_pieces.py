"""Lets the engine ask for a published program's result piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import nn

from app.audio.buffer import AudioReader
from app.audio.resample import grid
from app.catalog.cards import Card
from app.core.jobs import Job
from app.core.texts import say
from app.separation.overlap_add import ChunkGrid
from app.separation.published import PublishedRunner

PIECE_FRAMES = 1 << 22  # at the network's rate: 4096 columns of 1024 frames, a usual crop


def published_grid(card: Card, sample_rate: int, frames: int) -> ChunkGrid:
    """Lay pieces over a song that do not overlap: the published program joins nothing."""
    unit = grid(sample_rate, card.sample_rate)
    network_unit = unit * card.sample_rate // sample_rate
    length = -(-PIECE_FRAMES // network_unit) * unit
    return ChunkGrid(frames, length, length, 0)


class PublishedPieces:
    """One network at work on one song in the published way; stands where `Runner` does.

    Pieces cost least in order: each goes on where the one before ended.

    Attributes:
        chunks: Where the pieces lie.
        in_order: True.
    """

    in_order = True

    def __init__(
        self, reader: AudioReader, card: Card, network: nn.Module, device: torch.device
    ) -> None:
        self._runner = PublishedRunner(reader, card, network, device)
        self._song = reader.ref
        self.chunks = published_grid(card, self._song.sample_rate, self._song.frames)
        self._blocks: Iterator[np.ndarray] = iter(())
        self._next: int | None = None
        self._held: list[np.ndarray] = []

    def peaks(self, job: Job) -> list[float]:
        """Find the largest spectral magnitude of the whole song, for each group of channels."""
        return self._runner.peaks(job)

    def estimate(
        self, indices: Sequence[int], peaks: Sequence[float | None] | None, job: Job
    ) -> list[np.ndarray]:
        """Estimate the vocals of one piece, see `Runner.estimate`."""
        (index,) = indices
        start = index * self.chunks.core
        end = min(start + self.chunks.core, self._song.frames)
        if index != self._next:
            self._job = _Relay(job)
            self._blocks = self._runner.run(start, self._song.frames, peaks, self._job)
            self._held = []
        self._job.target = job
        there = sum(block.shape[1] for block in self._held)
        while there < end - start:
            block = next(self._blocks)
            self._held.append(block)
            there += block.shape[1]
            job.advance(min(1.0, there / (end - start)), say("Separating as published …"))
        found = np.concatenate(self._held, axis=1)
        self._held = [found[:, end - start :].copy()]
        self._next = index + 1
        piece = np.zeros((len(found), self.chunks.core), np.float32)
        piece[:, : end - start] = found[:, : end - start]
        return [piece]


class _Relay(Job):
    """Asks the job of the piece under way whether to stop; the run that spans pieces has none."""

    def __init__(self, target: Job) -> None:
        super().__init__()
        self.target = target

    def check(self) -> None:
        """Raise `Cancelled` if a stop was asked for."""
        self.target.check()

    def part(self, start: float, end: float) -> Job:
        """Return this job: the run reports nothing itself."""
        return self
