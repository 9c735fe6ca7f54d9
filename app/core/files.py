"""Writing files whole or not at all, and their digests."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.core.errors import AppError
from app.core.texts import say

READ_BYTES = 1 << 20
NAME_BYTES = 255  # longest file name most file systems take, in UTF-8 bytes


@contextmanager
def atomic_path(target: Path) -> Iterator[Path]:
    """Yield a temporary path beside `target`; rename it to `target` when the block succeeds.

    The temporary file is removed when the block raises, so no half-written file stays behind.
    """
    temporary = target.with_name(f".unsung-{secrets.token_hex(6)}.part")
    try:
        yield temporary
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as hexadecimal text."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def free_names(folder: Path, name: str, tails: Sequence[str]) -> list[Path]:
    """Return one path per tail, `folder/name+tail`, none of which exists yet.

    A tail is " (Vocals).wav". Where any of the files exists, all are numbered alike:
    "name (Vocals) (2).wav". The name is cut at the end where the file system would refuse its
    length.
    """
    number = 1
    while True:
        mark = "" if number == 1 else f" ({number})"
        parts = [tail.rpartition(".") for tail in tails]
        marked = [head + mark + dot + extension for head, dot, extension in parts]
        fitted = fit_name(name, max(marked, key=lambda tail: len(tail.encode())))
        paths = [folder / (fitted + tail) for tail in marked]
        if not any(os.path.lexists(path) for path in paths):
            return paths
        number += 1


def fit_name(name: str, tail: str) -> str:
    """Cut `name` at a character border so that `name + tail` is a legal length."""
    room = NAME_BYTES - len(tail.encode())
    return name.encode()[:room].decode(errors="ignore").rstrip() if room > 0 else ""


def explain_os_error(error: OSError, failed: str, kind: type[AppError] = AppError) -> AppError:
    """Turn a file system error into a sentence; `failed` reads "Cannot write song.wav"."""
    free = say("Free some space or choose another folder.")
    denied = (
        say("permission was denied"),
        say("Choose another folder or change its permissions."),
    )
    hints = {
        errno.ENOSPC: (say("the disk is full"), free),
        errno.EDQUOT: (say("your disk quota is used up"), free),
        errno.EROFS: (say("the disk is read-only"), say("Choose another folder.")),
        errno.EACCES: denied,
        errno.EPERM: denied,
        errno.ENOENT: (say("it does not exist"), say("Check the path.")),
        errno.EISDIR: (say("it is a folder"), say("Choose a file.")),
        errno.ENOTDIR: (say("part of its path is a file"), say("Choose another folder.")),
        errno.ENAMETOOLONG: (say("its name is too long"), say("Give the file a shorter name.")),
    }
    number = -1 if error.errno is None else error.errno
    reason, hint = hints.get(number, (error.strerror or str(error), say("Try another folder.")))
    return kind(say("{0}: {1}.", failed, reason), hint)
