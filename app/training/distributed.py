"""Joins the processes of a run that torchrun started, on one machine or several."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import torch

from app.separation.devices import choose_device
from app.training.batches import Share


@contextmanager
def joined(
    device: str = "auto", threads: int | None = None
) -> Iterator[tuple[torch.device, Share]]:
    """Set up this process, alone or as the member of a group that torchrun describes.

    Args:
        device: As for `choose_device`.
        threads: Of the processor; None leaves torch's own choice.

    Yields:
        Where to compute, and this process's share of the work.
    """
    limit_threads(threads)
    chosen = choose_device(device)
    processes = int(os.environ.get("WORLD_SIZE", "1"))
    if processes == 1:
        yield chosen, Share()
        return
    if chosen.type == "cuda":
        chosen = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(chosen)
    torch.distributed.init_process_group("nccl" if chosen.type == "cuda" else "gloo")
    try:
        yield chosen, Share(torch.distributed.get_rank(), processes)
    finally:
        torch.distributed.destroy_process_group()


def limit_threads(threads: int | None) -> None:
    """Use so many threads of the processor; None leaves torch's own choice."""
    if threads:
        torch.set_num_threads(threads)
