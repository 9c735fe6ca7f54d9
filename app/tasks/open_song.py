"""Task: open a song."""

from __future__ import annotations

from pathlib import Path

from app.audio.decode import decode
from app.audio.store import Store
from app.core.jobs import Job
from app.project.model import Project


def open_song(path: Path, store: Store, job: Job, *, accept_damaged: bool = False) -> Project:
    """Decode a file of any known format into the store and make a new project of it.

    Args:
        path: The file.
        store: Where its sound goes.
        job: Told the progress; `Decoding` is published as soon as the first block is known.
        accept_damaged: Keep what could be read of a file that ends early.

    Raises:
        AudioError: If it cannot be read; `DamagedAudioError` if only part of it can.
    """
    info, mixture = decode(path, store, job, accept_damaged=accept_damaged)
    return Project(info, mixture)
