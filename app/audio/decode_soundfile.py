"""Reads WAV, AIFF, FLAC, Ogg and their kin through libsndfile, whose lengths are exact."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from app.audio.decode_container import read_tags
from app.audio.promises import promised_frames
from app.audio.source import BLOCK, SourceInfo, known_tags
from app.core.closing import Closing

# MPEG is not among them: libsndfile's decoder ends at the first kilobyte of junk, misjudges the
# length of files without Xing header, and writes its complaints to stderr.
MAGIC = (b"fLaC", b"OggS", b".snd", b"caff", b"riff\x2e\x91\xcf\x11")
CHUNKED = {(kind, b"WAVE") for kind in (b"RIFF", b"RIFX", b"RF64")} | {
    (b"FORM", b"AIFF"),
    (b"FORM", b"AIFC"),
}
LONGEST = 1 << 48  # frames; libsndfile says more where it does not know


def is_candidate(head: bytes) -> bool:
    """Return whether a file that begins so (12 bytes or more) is one for libsndfile.

    It must not see others: where it knows nothing it goes by the file's name.
    """
    return head.startswith(MAGIC) or (head[:4], head[8:12]) in CHUNKED


def open_soundfile(path: Path) -> SoundfileSource | None:
    """Open a file; None if libsndfile cannot read it.

    Raises:
        OSError: If it is gone.
    """
    try:
        return SoundfileSource(path)
    except soundfile.LibsndfileError:
        return None


class SoundfileSource(Closing):
    """A file open in libsndfile; a `Source`."""

    lost = 0
    ends_at_damage = True

    def __init__(self, path: Path) -> None:
        # Bytes, because names of other encodings cannot be encoded; Windows takes text.
        self._file = soundfile.SoundFile(os.fspath(path) if os.name == "nt" else os.fsencode(path))
        file = self._file
        announced = promised_frames(path)
        frames = file.frames if announced is None else max(announced, file.frames)
        self.expected = frames if 0 < frames < LONGEST else None
        self.info = SourceInfo(
            path=path,
            title=path.stem,
            container={"WAVEX": "WAV"}.get(file.format, file.format),
            subtype=file.subtype,
            sample_rate=file.samplerate,
            channels=file.channels,
            frames=self.expected,
            tags=known_tags(read_tags(path), _strings(file)),
        )

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield float32 blocks (frames, channels) until the end or the first damage."""
        while True:
            try:
                block = self._file.read(BLOCK, dtype="float32", always_2d=True)
            except soundfile.LibsndfileError:
                return  # what is missing shows in the length
            if len(block):
                yield block
            if len(block) < BLOCK:  # the end, or a hole; what follows it would be misplaced
                return


def _strings(file: soundfile.SoundFile) -> dict[str, str]:
    try:
        return file.copy_metadata()
    except UnicodeDecodeError:  # tags of an old encoding; libav has read what can be read
        return {}
