"""What a sound file says about itself, and what its readers share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from app.core.errors import AudioError
from app.core.texts import say

BLOCK = 65_536  # frames read at once
TAGS = ("title", "artist", "album", "date", "track", "genre", "comment")
TAG_SYNONYMS = {"tracknumber": "track", "year": "date", "description": "comment"}


@dataclass(frozen=True)
class SourceInfo:
    """A sound file as it is found.

    Attributes:
        path: Where it lies.
        title: Its name without extension.
        container: Kind of file: "WAV", "MP3", "M4A" ...
        subtype: How samples are kept in it: "PCM_24", "AAC" ...
        sample_rate: Frames per second.
        channels: Number of channels.
        frames: Length the container promises; None where it promises none.
        tags: Those of `TAGS` that it has.
    """

    path: Path
    title: str
    container: str
    subtype: str
    sample_rate: int
    channels: int
    frames: int | None
    tags: dict[str, str]


class Source(AbstractContextManager["Source"], Protocol):
    """An open sound file and its blocks.

    Attributes:
        info: What it says about itself.
        expected: Frames to expect, for progress; None if unknown.
        lost: Frames replaced by silence so far, because they could not be decoded.
        ends_at_damage: Whether another decoder may read on where this one gives up.
    """

    info: SourceInfo
    expected: int | None
    lost: int
    ends_at_damage: bool

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield float32 blocks (frames, channels) until the end or a damage."""


def known_tags(*found: Mapping[str, str]) -> dict[str, str]:
    """Return the tags we know under our names; the first of several wins."""
    tags: dict[str, str] = {}
    for mapping in found:
        for key, text in mapping.items():
            name = TAG_SYNONYMS.get(key.lower(), key.lower())
            if name in TAGS and text.strip():
                tags.setdefault(name, text.strip())
    return tags


def not_audio(path: Path) -> AudioError:
    """Return the error for a file in which no decoder finds sound."""
    return AudioError(
        say("“{0}” is not an audio file, or it is damaged from its beginning.", path.name),
        say("Choose another file, or get this one again from where it came."),
    )


def no_sound(path: Path) -> AudioError:
    """Return the error for a file of length zero."""
    return AudioError(
        say("“{0}” contains no sound: its length is zero.", path.name),
        say("Export or record it again."),
    )
