"""Hands out batches in the order that step and position decide, with or without workers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from app.training.schedule import Stage, stage_at
from app.training.synthesis import Item, Synthesis


@dataclass(frozen=True)
class Share:
    """Which part of each batch this process makes and learns from.

    Attributes:
        rank: Number of the process.
        processes: How many there are.
    """

    rank: int = 0
    processes: int = 1


class _Items(Dataset):
    """Items by (number, frames)."""

    def __init__(self, synthesis: Synthesis) -> None:
        self._synthesis = synthesis

    def __getitem__(self, key: tuple[int, int]) -> Item:
        return self._synthesis.item(*key)


class Timetable:
    """The numbers of the items of every batch from a step on; the same whatever came before.

    Args:
        stages: Curriculum.
        step: First optimiser step.
        position: First item.
        steps: Step at which it ends.
        share: This process's part.
    """

    def __init__(
        self, stages: tuple[Stage, ...], step: int, position: int, steps: int, share: Share
    ) -> None:
        self._stages, self._step, self._position = stages, step, position
        self._steps, self._share = steps, share

    def __iter__(self) -> Iterator[list[tuple[int, int]]]:
        position = self._position
        for step in range(self._step, self._steps):
            stage = stage_at(self._stages, step)
            for _ in range(stage.accumulation):
                numbers = range(position, position + stage.batch)
                own = numbers[self._share.rank :: self._share.processes]
                yield [(number, stage.frames) for number in own]
                position += stage.batch


def loader(synthesis: Synthesis, timetable: Timetable, workers: int) -> DataLoader:
    """Return the batches of a timetable as pairs (mixture, vocals), shape (batch, 2, frames).

    Args:
        synthesis: Makes the items.
        timetable: Says which.
        workers: Processes that make them; 0 makes them here.
    """
    return DataLoader(
        _Items(synthesis),
        batch_sampler=timetable,
        num_workers=workers,
        collate_fn=_collate,
        multiprocessing_context="spawn" if workers else None,
        persistent_workers=False,
    )


def _collate(items: list[Item]) -> tuple[Tensor, Tensor]:
    mixtures, vocals = zip(*items, strict=True)
    return (
        torch.stack([torch.from_numpy(mixture) for mixture in mixtures]),
        torch.stack([torch.from_numpy(voice) for voice in vocals]),
    )
