"""Tries an unknown checkpoint: is its network known, and does it make sound of sound?"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from app.core.errors import CardError
from app.core.jobs import Job
from app.networks.recognition import Recognised, from_state_dict, recognise
from app.networks.weights import unwrapped
from app.separation.checkpoint_file import read_checkpoint
from app.separation.devices import memory_explained

SECONDS = 5
SAMPLE_RATE = 44100  # Hz; no checkpoint says it, and all published ones are for this rate
PITCHES = (110.0, 220.5, 331.0, 880.0)  # Hz
FETCH_ANOTHER = "Fetch it again, or another one."


@dataclass(frozen=True)
class Trial:
    """What is known of a checkpoint that passed; plain values, for a process without torch.

    Attributes:
        label: What to call its network where nobody named it.
        family: Module of `app.networks`.
        config: Settings for that family, lists for tuples.
        sample_rate: Rate the network works at, in Hz.
        chunk: Frames to estimate in one pass.
        context: Frames to see beyond them on each side.
    """

    label: str
    family: str
    config: dict[str, Any]
    sample_rate: int
    chunk: int
    context: int


def examine(path: Path, job: Job) -> Trial:
    """Recognise a checkpoint and run it on five seconds of sound.

    Raises:
        CardError: If it cannot be read, holds unusable numbers, is of no known network, or its
            network fails.
        SeparationError: If it does not fit into memory.
        Cancelled: If the user stopped it.
    """
    job.advance(0.0, "Reading the checkpoint …")
    state = read_checkpoint(path)
    job.advance(0.3, "Recognising the network …")
    found = recognise(state)
    _check_numbers(unwrapped(state), path)
    with memory_explained(found.label):
        separator = from_state_dict(state).eval().requires_grad_(False)
        job.advance(0.5, f"Trying “{found.label}” on five seconds of sound …")
        _run(separator, found, job)
    job.advance(1.0, "Tried")
    return _trial(found, separator)


def _check_numbers(weights: Mapping[str, Any], path: Path) -> None:
    """Refuse what is no weight of a network, and a file that claims more than it holds."""
    promised = 0
    for name, weight in weights.items():
        if not isinstance(weight, Tensor):
            continue  # its absence was or will be noticed where names are compared
        plain = weight.layout == torch.strided and not weight.is_meta
        if not plain or not weight.is_floating_point():
            raise CardError(f"In {path.name}, “{name}” holds no plain numbers.", FETCH_ANOTHER)
        promised += weight.numel() * weight.element_size()
        # Counted first: nothing is computed of a weight that is larger than its file.
        if promised > path.stat().st_size:
            raise CardError(
                f"The checkpoint {path.name} claims more weights than it holds.", FETCH_ANOTHER
            )
        if not weight.isfinite().all():
            raise CardError(f"In {path.name}, “{name}” has invalid numbers.", FETCH_ANOTHER)


def _run(separator: nn.Module, found: Recognised, job: Job) -> None:
    for module in separator.modules():
        module.register_forward_pre_hook(lambda module, inputs: job.check())
    audio = _sound()
    try:
        with torch.inference_mode():
            result = separator(audio[None], peak=None)[0]
    except (RuntimeError, ValueError, IndexError) as error:  # sizes that fit no sound
        if isinstance(error, torch.OutOfMemoryError):
            raise
        raise CardError(f"The network, {found.label}, fails: {error}.", FETCH_ANOTHER) from error
    if result.shape != audio.shape or not result.isfinite().all():
        raise CardError(
            f"The network, {found.label}, makes no sound of five seconds of sound.", FETCH_ANOTHER
        )


def _sound() -> Tensor:
    """Return five seconds of a chord with noise, left a little louder; the same each time."""
    time = torch.arange(SECONDS * SAMPLE_RATE) / SAMPLE_RATE
    chord = sum(torch.sin(2 * math.pi * pitch * time) for pitch in PITCHES) / len(PITCHES)
    noise = torch.randn(2, len(time), generator=torch.Generator().manual_seed(0))
    return 0.3 * torch.stack((chord, 0.8 * chord)) + 0.05 * noise


def _trial(found: Recognised, separator: nn.Module) -> Trial:
    hop_length = separator.stft.hop_length
    plain = {k: list(v) if isinstance(v, tuple) else v for k, v in found.config.items()}
    return Trial(
        found.label,
        found.family,
        plain,
        SAMPLE_RATE,
        found.chunk_columns * hop_length,
        found.context_columns * hop_length,
    )
