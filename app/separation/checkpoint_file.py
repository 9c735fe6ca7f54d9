"""Reads checkpoint files, which come from strangers: weights only, and never code."""

from __future__ import annotations

import pickle
import struct
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file

from app.core.errors import CardError
from app.core.files import digest_of

AGAIN = "Remove the file and fetch it again."
ZIP, PICKLE = b"PK\x03\x04", b"\x80"  # how files of torch.save begin, new and old ones
HEADER_LENGTH = 8  # bytes, before the JSON object that a .safetensors file begins with
# What readers raise for bytes that somebody has damaged or made up.
BROKEN = (
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    MemoryError,
    struct.error,
    zipfile.BadZipFile,
    pickle.UnpicklingError,
    SafetensorError,
)


def read_checkpoint(path: Path, sha256: str = "") -> Mapping[str, Any]:
    """Read what trainers save, weights by name mostly; a file that wants to run code is refused.

    What the file is shows in its first bytes, not in its name.

    Args:
        path: A .safetensors file, or one written by `torch.save`.
        sha256: What the file's digest must be; empty where nobody has measured it.

    Raises:
        CardError: If the file cannot be read, is not that file, or holds no weights by name.
    """
    name = path.name
    try:
        if sha256 and digest_of(path) != sha256.lower():
            raise CardError(f"The checkpoint {name} is damaged or not the one expected.", AGAIN)
        with path.open("rb") as stream:
            head = stream.read(HEADER_LENGTH + 1)
        if head[HEADER_LENGTH:] == b"{":
            return load_file(path)
        if head.startswith(ZIP):
            _refuse_bombs(path)
        elif not head.startswith(PICKLE):
            raise CardError(f"The file {name} cannot be read: it is no checkpoint.", AGAIN)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about pickles of other programs, refused or not
            state = torch.load(path, map_location="cpu", weights_only=True)
    except BROKEN as error:
        if isinstance(error, pickle.UnpicklingError) and "GLOBAL" in str(error):
            raise CardError(
                f"The checkpoint {name} cannot be read: it holds program code besides weights.",
                "Unsung never runs code from checkpoints; get a file with the weights alone.",
            ) from error
        raise CardError(f"The checkpoint {name} cannot be read: it is damaged.", AGAIN) from error
    if not isinstance(state, Mapping):
        raise CardError(f"The checkpoint {name} does not hold the weights of a network.", AGAIN)
    return state


def _refuse_bombs(path: Path) -> None:
    """Refuse an archive that would unpack to more than it is; `torch.save` never compresses."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > path.stat().st_size:
        raise CardError(
            f"The checkpoint {path.name} cannot be read: it would unpack to more than it is.",
            "Do not use this file; fetch the checkpoint from its author.",
        )
