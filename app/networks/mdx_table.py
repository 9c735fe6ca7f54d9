"""What is known of published MDX-Net networks, whose files do not say it: `models/mdx_net.toml`."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass

from app.core import paths

TAIL_BYTES = 10_240_000  # of a file's end that are hashed; so do the programs that publish the list


@dataclass(frozen=True)
class Published:
    """One row of the table.

    Attributes:
        stem: What the network estimates, by its published name ("Vocals", "Drums").
        n_fft: Frames of one spectrum.
        dim_f: Bins it sees, from the lowest.
        dim_t: Columns it sees at once.
        compensate: What its estimate is multiplied by.
        karaoke: Whether only the lead vocals count as vocals.
    """

    stem: str
    n_fft: int
    dim_f: int
    dim_t: int
    compensate: float = 1.0
    karaoke: bool = False


def published() -> dict[str, Published]:
    """Return all rows by the digest of their files' ends."""
    text = paths.mdx_table().read_text(encoding="utf-8")
    return {digest: Published(**row) for digest, row in tomllib.loads(text).items()}


def tail_digest(content: bytes) -> str:
    """Return the MD5 of a file's end: a name in the table, no protection."""
    tail = memoryview(content)[-TAIL_BYTES:]
    return hashlib.md5(tail, usedforsecurity=False).hexdigest()
