"""Streams frames into the store: one pass writes the file, its peaks and its digest."""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from io import FileIO
from pathlib import Path

import numpy as np

from app.audio.buffer import HEADER_BYTES, SAMPLE, AudioRef
from app.audio.peaks import Peaks
from app.core.closing import Closing
from app.core.errors import AudioError, CacheError
from app.core.files import atomic_path, explain_os_error
from app.core.texts import say
from app.core.times import format_time

CAN_BE_HELD = os.name == "nt"  # an open file cannot be renamed or replaced
REPLACE_SECONDS = 2.0  # how long Windows may hold on to a file that another thread reads


class Writer(Closing):
    """Takes blocks and turns them into audio of the store; made by `Store.writer`.

    A context manager: leaving it without `finish` removes what was written so far. Every block
    is in the file when `add` returns, so another process may read it.

    Attributes:
        path: The growing file.
        frames: Frames written.
        peaks: Their pyramid; may be read from another thread meanwhile.
    """

    def __init__(self, partial: Path, audio: Path, channels: int, sample_rate: int) -> None:
        self.channels = channels
        self.sample_rate = sample_rate
        self.frames = 0
        self.peaks = Peaks(channels)
        self._audio = audio
        self._hash = start_hash(sample_rate, channels)
        self.path, self._stream = begin_file(partial, 0, channels)

    def add(self, block: np.ndarray) -> None:
        """Append a block.

        Args:
            block: Shape (frames, channels); converted to float32.

        Raises:
            AudioError: If a sample is not finite or the disk does not take it.
            ValueError: If the number of channels is another.
        """
        if block.ndim != 2 or block.shape[1] != self.channels:
            raise ValueError(f"expected (frames, {self.channels}), got {block.shape}")
        block = np.ascontiguousarray(block, SAMPLE)
        finite = np.isfinite(block)
        if not finite.all():
            frame = self.frames + int(np.flatnonzero(~finite.all(axis=1))[0])
            place = format_time(frame / self.sample_rate, 3)
            raise AudioError(
                say("The audio has an invalid sample (not a finite number) at {0}.", place),
                say("Export the file again from the program that made it, as 16 or 24 bit."),
            )
        data = memoryview(block).cast("B") if block.size else memoryview(b"")
        try:
            write_all(self._stream, data)
        except OSError as error:
            raise no_room(error) from error
        self._hash.update(data)
        self.peaks.add(block)
        self.frames += len(block)

    def finish(self) -> AudioRef:
        """Close the file and give it its final name.

        Returns:
            The reference; equal content gets an equal one and is kept once.

        Raises:
            AudioError: If the disk does not take it.
        """
        ref = AudioRef(self._hash.hexdigest(), self.frames, self.channels, self.sample_rate)
        self._write_header()
        self._stream.close()
        put_into_place(self.path, self._audio, ref, self.peaks)
        return ref

    def _write_header(self) -> None:
        write_header(self._stream, self.frames, self.channels)

    def close(self) -> None:
        """Let the file go, unless it has got its final name."""
        self._stream.close()
        self.path.unlink(missing_ok=True)


def start_hash(sample_rate: int, channels: int) -> hashlib._Hash:
    """Begin the digest of audio, see `AudioRef`; its samples follow."""
    return hashlib.sha256(f"{sample_rate}:{channels}:".encode())


def begin_file(partial: Path, frames: int, channels: int) -> tuple[Path, FileIO]:
    """Begin a .npy file of that length among the unfinished ones, named by its process.

    Raises:
        AudioError: If the disk does not take it; then nothing is left of it.
    """
    path = partial / f"{os.getpid()}-{secrets.token_hex(8)}.npy"
    try:
        stream = FileIO(path, "xb")
    except OSError as error:
        raise no_room(error) from error
    try:
        write_header(stream, frames, channels)
    except AudioError:
        stream.close()
        path.unlink(missing_ok=True)
        raise
    return path, stream


def write_header(stream: FileIO, frames: int, channels: int) -> None:
    """Write the .npy header for a length; its size is the same for every length.

    Raises:
        AudioError: If the disk does not take it.
    """
    try:
        stream.seek(0)
        fields = {"descr": SAMPLE.str, "fortran_order": False, "shape": (frames, channels)}
        np.lib.format.write_array_header_1_0(stream, fields)
    except OSError as error:
        raise no_room(error) from error
    if stream.tell() != HEADER_BYTES:
        raise RuntimeError(f"numpy's header takes {stream.tell()} bytes")


def put_into_place(path: Path, audio: Path, ref: AudioRef, peaks: Peaks) -> None:
    """Give a finished file its final name in the folder `audio`, its peaks beside it.

    Raises:
        AudioError: If the disk does not take it.
    """
    target = audio / f"{ref.digest}.npy"
    try:
        with atomic_path(target.with_suffix(".peaks")) as temporary:
            peaks.save(temporary)
        if is_whole(target, ref):
            os.utime(target)
            path.unlink()
        else:
            _replace(path, target, ref)
    except OSError as error:
        raise no_room(error) from error


def write_all(stream: FileIO, data: memoryview) -> None:
    """Write everything: an unbuffered file may take a part only (nearly full disk, 2 GiB)."""
    while data:
        data = data[stream.write(data) :]


def is_whole(path: Path, ref: AudioRef) -> bool:
    """Return whether the file is there and as long as the reference says."""
    try:
        size = path.stat().st_size
    except OSError:
        return False
    return size == HEADER_BYTES + ref.frames * ref.channels * SAMPLE.itemsize


def no_room(error: OSError) -> CacheError:
    """Explain why the cache could not be written."""
    explained = explain_os_error(error, say("Cannot keep the audio in the cache"), CacheError)
    explained.hint = say("Free some space, or set UNSUNG_CACHE to a folder that can be written.")
    return explained


def _replace(source: Path, target: Path, ref: AudioRef) -> None:
    """Rename; Windows refuses while somebody has either file open, which passes quickly."""
    give_up = time.monotonic() + REPLACE_SECONDS
    while True:
        try:
            os.replace(source, target)
        except PermissionError:
            if is_whole(target, ref):  # another process has just finished the same content
                source.unlink(missing_ok=True)
                return
            if not CAN_BE_HELD or time.monotonic() > give_up:
                raise
            time.sleep(0.02)
        else:
            return
