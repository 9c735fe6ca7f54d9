"""Chooses where networks run, and with how many threads."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import torch

from app.core.errors import AppError, SeparationError
from app.core.texts import joined, say

DEVICES = ("cuda", "mps", "xpu", "cpu")  # in the order "auto" tries them
LABELS = {
    "cuda": say("NVIDIA or AMD graphics card"),
    "mps": say("Apple graphics processor"),
    "xpu": say("Intel graphics processor"),
    "cpu": say("processor"),
}
PRECISIONS = {
    "float32": torch.float32,
    "bfloat16": torch.bfloat16,
    "float16": torch.float16,
}
TOLERANCE = 1e-2  # of a product of 64 terms near 1; reduced-precision matrix units stay within

# How torch says that memory ran out where it has no type of error for it.
ALLOCATION_FAILED = ("can't allocate memory", "not enough memory", "out of memory")

log = logging.getLogger(__name__)


def choose_device(name: str = "auto") -> torch.device:
    """Return the device called `name`, or for "auto" the first one that really works.

    Args:
        name: "auto", one of `DEVICES`, or one of several such, as "cuda:1".

    Raises:
        AppError: If a named device is unknown, missing or fails a small calculation.
    """
    if name == "auto":
        return torch.device(next(kind for kind in DEVICES if _works(kind)))
    kind, colon, number = name.partition(":")
    if kind not in DEVICES or (colon and not number.isdecimal()):
        raise AppError(
            say("“{0}” is not a device.", name),
            say("Choose auto, {0}, or one of several, as cuda:1.", ", ".join(DEVICES)),
        )
    if not _works(name):
        label = joined(" ", [LABELS[kind], number]) if number else LABELS[kind]
        raise AppError(
            say("This computer has no {0} that PyTorch can use.", label),
            say("Choose “auto” or “cpu”, or install a PyTorch built for it and its driver."),
        )
    return torch.device(name)


def choose_precision(device: torch.device, name: str = "auto") -> torch.dtype:
    """Return the precision called `name`, or for "auto" bfloat16 where matrix units compute in it.

    float16 is never chosen: networks may leave its range.

    Raises:
        AppError: If the name is unknown.
    """
    if name == "auto":
        return torch.bfloat16 if _has_bfloat16_units(device) else torch.float32
    if name not in PRECISIONS:
        raise AppError(
            say("“{0}” is not a precision.", name), say("Choose auto, {0}.", ", ".join(PRECISIONS))
        )
    return PRECISIONS[name]


def _has_bfloat16_units(device: torch.device) -> bool:
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type == "cpu":  # AVX-512 alone computes in bfloat16 too, and hardly faster
        return bool(torch.cpu.get_capabilities().get("amx_bf16"))
    return False


def inference_threads() -> int:
    """Return how many threads to give torch: one processor stays free for window and sound.

    Processes that torchrun started on this machine share the others.
    """
    has_affinity = hasattr(os, "sched_getaffinity")
    processors = len(os.sched_getaffinity(0)) if has_affinity else os.cpu_count() or 1
    sharing = os.environ.get("LOCAL_WORLD_SIZE", "1")
    return max(1, (processors - 1) // max(1, int(sharing) if sharing.isdecimal() else 1))


def leave_a_core_free() -> None:
    """Let torch compute with `inference_threads` threads in this process from now on."""
    torch.set_num_threads(inference_threads())


class OutOfMemory(SeparationError):
    """A network did not fit into the memory of its device; smaller pieces of work may."""


@contextmanager
def memory_explained(label: str) -> Iterator[None]:
    """Turn the lack of memory for what is called `label` into words where it arises.

    Raises:
        OutOfMemory: Instead of torch's and Python's own errors.
    """
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise _too_little(label) from error
    except RuntimeError as error:
        if any(text in str(error) for text in ALLOCATION_FAILED):
            raise _too_little(label) from error
        raise


def _too_little(label: str) -> OutOfMemory:
    return OutOfMemory(
        say("There is not enough memory to run “{0}”.", label),
        say("Close other programs, choose a smaller network, or the device “cpu” in the settings."),
    )


def free_memory(device: torch.device) -> int:
    """Return how many bytes a network may take on a device now."""
    backend = getattr(torch, device.type, None)
    if device.type in ("cuda", "xpu"):
        return int(backend.mem_get_info(device)[0])
    if device.type == "mps":
        return max(0, backend.recommended_max_memory() - backend.driver_allocated_memory())
    return int(psutil.virtual_memory().available)


def empty_cache(device: torch.device) -> None:
    """Give memory back that torch keeps for itself."""
    if device.type != "cpu":
        getattr(torch, device.type).empty_cache()


def _works(name: str) -> bool:
    """Say whether the device is there and gets a product and a spectrum right."""
    kind = name.partition(":")[0]
    if kind == "cpu":
        return True
    backend = getattr(torch, kind, None)
    if backend is None or not backend.is_available():
        return False
    wave = torch.linspace(-1, 1, 4096)
    try:
        return torch.allclose(_sample(wave, name), _sample(wave, "cpu"), atol=TOLERANCE)
    except RuntimeError as error:  # a driver too old, a card too old, no memory left, no such
        log.info("%s is there but fails: %s", name, error)
        return False


def _sample(wave: torch.Tensor, kind: str) -> torch.Tensor:
    """Return what the device makes of a small product and a short spectrum."""
    wave = wave.to(kind)
    matrix = wave.reshape(64, 64)
    spectrum = torch.stft(
        wave, 256, window=torch.hann_window(256, device=kind), return_complex=True
    )
    return torch.cat([(matrix @ matrix).flatten(), spectrum.abs().flatten() / 256]).cpu()
