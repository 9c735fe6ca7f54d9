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
from app.core.texts import say
from app.networks.demucs_file import PAGES

WEIGHTS_ALONE = say("Unsung never runs code from checkpoints; get a file with the weights alone.")
DEMUCS_CLASS = "demucs."  # in what torch says of the class that such a file asks for
DEMUCS_HINT = say(
    "Unsung never runs code from checkpoints; get the .safetensors file of this Demucs from {0}.",
    PAGES,
)
AGAIN = say("Remove the file and fetch it again.")
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
        check_digest(path, sha256)
        with path.open("rb") as stream:
            head = stream.read(HEADER_LENGTH + 1)
        if head[HEADER_LENGTH:] == b"{":
            return load_file(path)
        if head.startswith(ZIP):
            _refuse_bombs(path)
        elif not head.startswith(PICKLE):
            raise CardError(say("The file {0} cannot be read: it is no checkpoint.", name), AGAIN)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about pickles of other programs, refused or not
            state = torch.load(path, map_location="cpu", weights_only=True)
    except BROKEN as error:
        if isinstance(error, pickle.UnpicklingError) and "GLOBAL" in str(error):
            raise CardError(
                say(
                    "The checkpoint {0} cannot be read: it holds program code besides weights.",
                    name,
                ),
                DEMUCS_HINT if DEMUCS_CLASS in str(error) else WEIGHTS_ALONE,
            ) from error
        raise CardError(
            say("The checkpoint {0} cannot be read: it is damaged.", name), AGAIN
        ) from error
    if not isinstance(state, Mapping):
        raise CardError(
            say("The checkpoint {0} does not hold the weights of a network.", name), AGAIN
        )
    return state


def check_digest(path: Path, sha256: str) -> None:
    """Refuse a file that is not the one expected; any is where `sha256` is empty.

    Raises:
        CardError: If it is another one, or cannot be read.
    """
    try:
        agrees = not sha256 or digest_of(path) == sha256.lower()
    except OSError as error:
        raise CardError(
            say("The checkpoint {0} cannot be read: it is damaged.", path.name), AGAIN
        ) from error
    if not agrees:
        raise CardError(
            say("The checkpoint {0} is damaged or not the one expected.", path.name), AGAIN
        )


def _refuse_bombs(path: Path) -> None:
    """Refuse an archive that would unpack to more than it is; `torch.save` never compresses."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > path.stat().st_size:
        raise CardError(
            say(
                "The checkpoint {0} cannot be read: it would unpack to more than it is.", path.name
            ),
            say("Do not use this file; fetch the checkpoint from its author."),
        )
