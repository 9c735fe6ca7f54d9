"""Tries an unknown checkpoint: is its network known, and does it make sound of sound?"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from app.core.errors import CardError, SettingsMissingError
from app.core.jobs import Job
from app.core.texts import say
from app.networks.demucs_file import settings_within
from app.networks.mss_settings import read_settings_file
from app.networks.recognition import (
    Recognised,
    Wish,
    family_of_file,
    from_state_dict,
    recognise,
)
from app.networks.weights import unwrapped
from app.separation.checkpoint_file import read_checkpoint
from app.separation.devices import memory_explained

SECONDS = 5
PITCHES = (110.0, 220.5, 331.0, 880.0)  # Hz
COUNTER = "num_batches_tracked"  # a whole number that torch keeps beside norms over batches
# What networks raise whose settings have sizes that fit no sound, or no sizes.
FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
FETCH_ANOTHER = say("Fetch it again, or another one.")


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
        stem: What it estimates.
    """

    label: str
    family: str
    config: dict[str, Any]
    sample_rate: int
    chunk: int
    context: int
    stem: str


def examine(
    path: Path,
    job: Job,
    *,
    settings: Path | None = None,
    around: Sequence[Path] = (),
    stem: str = "",
    output: str = "",
) -> Trial:
    """Recognise a checkpoint and run it on five seconds of sound.

    Args:
        path: The checkpoint.
        job: Told the progress.
        settings: The settings file that belongs to it.
        around: Where that is not known, files of which one may be it; the only one that fits is.
        stem: What the user says that it estimates; empty for what its settings say.
        output: Which of its outputs that is, by name; empty likewise.

    Raises:
        SettingsMissingError: If only its settings file can tell what network it is.
        CardError: If it cannot be read, holds unusable numbers, is of no known network, or its
            network fails.
        SeparationError: If it does not fit into memory.
        Cancelled: If the user stopped it.
    """
    wish = Wish(stem, output)
    job.advance(0.0, say("Reading the checkpoint …"))
    family = family_of_file(path)
    if family is not None:
        found = family.recognise_file(path, wish, job.part(0.0, 0.5))
        with memory_explained(found.label):
            _try(family.load_file(found.config, path), found, job)
        return _trial(found)
    state = read_checkpoint(path)
    job.advance(0.3, say("Recognising the network …"))
    told = settings_within(path)  # some files say it themselves, and they know best
    found = recognise(state, told, wish) if told else _recognise(state, settings, around, wish)
    _check_numbers(unwrapped(state), path)
    with memory_explained(found.label):
        _try(from_state_dict(state, found), found, job)
    return _trial(found)


def _recognise(
    state: Mapping[Any, Any], settings: Path | None, around: Sequence[Path], wish: Wish
) -> Recognised:
    """Recognise a checkpoint with its settings file, or with the only one around that fits."""
    if settings is not None:
        try:
            told = read_settings_file(settings)
        except CardError:
            with contextlib.suppress(CardError):  # it may lie beside a checkpoint by chance
                return recognise(state, None, wish)
            raise
        return recognise(state, told, wish)
    try:
        return recognise(state, None, wish)
    except SettingsMissingError:
        fitting: list[Recognised] = []
        for candidate in around:
            with contextlib.suppress(CardError):
                found = recognise(state, read_settings_file(candidate), wish)
                fitting += [found] if found not in fitting else []
        if len(fitting) != 1:  # none, or there is no telling which
            raise
        return fitting[0]


def _try(separator: nn.Module, found: Recognised, job: Job) -> None:
    separator = separator.eval().requires_grad_(False)
    job.advance(0.5, say("Trying “{0}” on five seconds of sound …", found.label))
    _run(separator, found, job)
    job.advance(1.0, say("Tried"))


def _check_numbers(weights: Mapping[str, Any], path: Path) -> None:
    """Refuse what is no weight of a network, and a file that claims more than it holds."""
    promised, met = 0, set()
    for name, weight in weights.items():
        if not isinstance(weight, Tensor):
            continue  # its absence was or will be noticed where names are compared
        plain = weight.layout == torch.strided and not weight.is_meta
        counts = name.endswith(COUNTER) and weight.numel() == 1  # nobody computes with these
        if not plain or not (weight.is_floating_point() or counts):
            raise CardError(
                say("In {0}, “{1}” holds no plain numbers.", path.name, name), FETCH_ANOTHER
            )
        place = (weight.data_ptr(), tuple(weight.shape), weight.stride())
        if place in met:  # a file holds what several parts of a network share only once
            continue
        met.add(place)
        promised += weight.numel() * weight.element_size()
        # Counted first: nothing is computed of a weight that is larger than its file.
        if promised > path.stat().st_size:
            raise CardError(
                say("The checkpoint {0} claims more weights than it holds.", path.name),
                FETCH_ANOTHER,
            )
        if not weight.isfinite().all():
            raise CardError(
                say("In {0}, “{1}” has invalid numbers.", path.name, name), FETCH_ANOTHER
            )


def _run(separator: nn.Module, found: Recognised, job: Job) -> None:
    for module in separator.modules():
        module.register_forward_pre_hook(lambda module, inputs: job.check())
    audio = _sound(found.sample_rate)
    try:
        with torch.inference_mode():
            result = separator(audio[None], peak=None)[0]
    except FAILURES as error:
        if isinstance(error, torch.OutOfMemoryError):
            raise
        raise CardError(
            say("The network, {0}, fails: {1}.", found.label, error), FETCH_ANOTHER
        ) from error
    if result.shape != audio.shape or not result.isfinite().all():
        raise CardError(
            say("The network, {0}, makes no sound of five seconds of sound.", found.label),
            FETCH_ANOTHER,
        )


def _sound(sample_rate: int) -> Tensor:
    """Return five seconds of a chord with noise, left a little louder; the same each time."""
    time = torch.arange(SECONDS * sample_rate) / sample_rate
    chord = sum(torch.sin(2 * math.pi * pitch * time) for pitch in PITCHES) / len(PITCHES)
    noise = torch.randn(2, len(time), generator=torch.Generator().manual_seed(0))
    return 0.3 * torch.stack((chord, 0.8 * chord)) + 0.05 * noise


def _trial(found: Recognised) -> Trial:
    plain = {k: list(v) if isinstance(v, tuple) else v for k, v in found.config.items()}
    return Trial(
        found.label,
        found.family,
        plain,
        found.sample_rate,
        found.chunk,
        found.context,
        found.stem,
    )
