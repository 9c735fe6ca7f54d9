"""Reads what libsndfile does not, through PyAV: MPEG, MP4, WebM, Windows Media and more."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from app.audio.promises import mp3_frames
from app.audio.sound_stream import sound_stream
from app.audio.source import BLOCK, SourceInfo, known_tags, no_sound, not_audio
from app.core.closing import Closing
from app.core.errors import AudioError
from app.core.texts import say

LABELS = {"mov": "MP4", "matroska": "MKV", "asf": "WMA"}
JITTER_SECONDS = 0.002  # Matroska rounds times to milliseconds
LONGEST_GAP_SECONDS = 60  # beyond it, the timestamp is more likely to be what is broken
CODEC_FRAME = 4096  # frames; the most a codec pads at the end
OPTIONS = {"protocol_whitelist": "file"}  # a playlist must not reach for the network


class ContainerSource(Closing):
    """A file open in libav and a sound stream in it; a `Source`.

    Broken packets are left out; where the timestamps tell how long they were, silence takes
    their place so that what follows stays where it was.

    Args:
        path: Any file.
        stream: Which of its sound streams, from 0 on; None for the one that libav prefers.

    Raises:
        AudioError: If no sound is found in it, or fewer streams.
        OSError: If it is gone.
    """

    ends_at_damage = False

    def __init__(self, path: Path, stream: int | None = None) -> None:
        self.lost = 0
        self._path = path
        self._broken = 0
        self._container = _open(path)
        try:
            self._stream = sound_stream(self._container, path, stream)
            self._frames = self._decode()
            self._first = self._first_frame()
        except AudioError:
            self._container.close()
            raise
        rate = self._first.sample_rate
        estimate = _stream_seconds(self._container, self._stream)
        self.expected = None if estimate is None else round(estimate * rate)
        names = self._container.format.name.split(",")
        suffix = path.suffix.lower().removeprefix(".")
        self.info = SourceInfo(
            path=path,
            title=path.stem,
            container=(suffix if suffix in names else LABELS.get(names[0], names[0])).upper(),
            subtype=self._stream.codec_context.codec.canonical_name.upper(),
            sample_rate=rate,
            channels=self._first.layout.nb_channels,
            frames=self.expected if self._keeps_promises() else None,
            tags=known_tags(self._container.metadata, self._stream.metadata),
        )

    def close(self) -> None:
        """Let the file go."""
        self._frames.close()
        self._container.close()

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield float32 blocks (frames, channels).

        Raises:
            AudioError: If most of the file turns out not to be sound.
        """
        pending: list[np.ndarray] = []
        held = 0
        for piece in self._cut(self._pieces()):
            pending.append(piece)
            held += len(piece)
            if held >= BLOCK:
                yield np.concatenate(pending)
                pending, held = [], 0
        if pending:
            yield np.concatenate(pending)

    def _pieces(self) -> Iterator[np.ndarray]:
        """Yield the decoded frames as they come, with silence for what was lost between them."""
        first, rate = self._first, self.info.sample_rate
        converters: dict[tuple[str, str, int], av.AudioResampler] = {}
        position = 0
        broken_before = self._broken
        # FLAC frames carry their position, and its parser drops broken ones without a word.
        numbered = self._stream.codec_context.name == "flac"
        decoded = 0
        frame: av.AudioFrame | None = first
        while frame is not None:
            decoded += 1
            if self._broken > broken_before or numbered:
                gap = self._gap(frame, position)
                broken_before = self._broken
                if gap > rate * JITTER_SECONDS:
                    self.lost += gap
                    position += gap
                    yield from _silence(gap, self.info.channels)
            parts = [frame]
            if not _alike(frame, first):  # a broadcast that changes from stereo to surround
                kind = (frame.format.name, frame.layout.name, frame.sample_rate)
                if kind not in converters:
                    converters[kind] = av.AudioResampler("fltp", first.layout, rate)
                frame.pts = None  # a converter must not fill what lies between its passages
                parts = converters[kind].resample(frame)
            for part in parts:
                samples = to_float(part)
                position += len(samples)
                yield samples
            frame = next(self._frames, None)
        if self._broken > decoded:
            raise not_audio(self._path)

    def _gap(self, frame: av.AudioFrame, position: int) -> int:
        """Return how many frames are missing before this one by its timestamp."""
        if frame.pts is None or self._first.pts is None or frame.time_base is None:
            return 0
        seconds = (frame.pts - self._first.pts) * Fraction(frame.time_base)
        gap = round(seconds * self.info.sample_rate) - position
        longest = min((self.expected or 0) - position, LONGEST_GAP_SECONDS * self.info.sample_rate)
        return gap if 0 < gap <= longest else 0

    def _cut(self, pieces: Iterator[np.ndarray]) -> Iterator[np.ndarray]:
        """Drop the codec's padding after the end where an MP4 says exactly where that is."""
        end = self.info.frames
        if end is None or not self._container.format.name.startswith("mov"):
            yield from pieces
            return
        tail: list[np.ndarray] = []
        excess, position = 0, 0
        for piece in pieces:
            inside = min(max(end - position, 0), len(piece))
            position += len(piece)
            if inside:
                yield piece[:inside]
            if inside < len(piece):
                tail.append(piece[inside:])
                excess += len(piece) - inside
                if excess > CODEC_FRAME:  # more than padding: the promise is wrong
                    yield from tail
                    tail = []

    def _first_frame(self) -> av.AudioFrame:
        """Decode until something comes: only then rate and channels are certain (HE-AAC)."""
        frame = next(self._frames, None)
        if frame is None and self._broken:
            raise not_audio(self._path)
        if frame is None or frame.sample_rate < 1:
            raise no_sound(self._path)
        return frame

    def _decode(self) -> Iterator[av.AudioFrame]:
        """Yield frames; count packets that cannot be decoded and go on."""
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
            except av.FFmpegError:
                return  # the file ends in the middle; what is missing shows in the length
            if packet is None:
                return
            try:
                frames = packet.decode()
            except av.FFmpegError:
                self._broken += 1
                continue
            yield from (frame for frame in frames if frame.samples)

    def _keeps_promises(self) -> bool:
        """Return whether the container states the length rather than libav estimating it."""
        name = self._container.format.name
        if name == "mp3":  # libav estimates where the header does not fit the file's size
            stated = mp3_frames(self._path)
            return None not in (stated, self.expected) and abs(stated - self.expected) < CODEC_FRAME
        return name.startswith(("mov", "matroska", "asf", "flac", "wav", "aiff", "ogg"))


def read_tags(path: Path) -> dict[str, str]:
    """Return a file's tags under libav's names; empty if it cannot be read."""
    try:
        with av.open(os.fspath(path), options=OPTIONS, metadata_errors="replace") as container:
            tags = dict(container.metadata)
            for stream in container.streams.audio:
                tags = {**stream.metadata, **tags}
            return tags
    except (av.FFmpegError, OSError):
        return {}


def to_float(frame: av.AudioFrame) -> np.ndarray:
    """Return the samples of a frame of any format as float32, shape (frames, channels)."""
    data = frame.to_ndarray()
    data = data.T if frame.format.is_planar else data.reshape(-1, frame.layout.nb_channels)
    if data.dtype == np.uint8:
        return (data.astype(np.float32) - 128) / 128
    if data.dtype.kind == "i":
        # A power of two: exact in float32 even for the 24 bit that come in 32.
        return data.astype(np.float32) * np.float32(0.5 ** (8 * data.itemsize - 1))
    return data.astype(np.float32)


def _open(path: Path) -> av.container.InputContainer:
    try:
        return av.open(os.path.abspath(path), options=OPTIONS, metadata_errors="replace")
    except (av.FFmpegError, OSError) as error:
        with path.open("rb") as stream:
            head = stream.read(12)
        if head[4:8] == b"ftyp":  # the table of contents lies at the end
            raise AudioError(
                say("“{0}” is incomplete: its end is missing.", path.name),
                say("Copy or download it again."),
            ) from error
        raise not_audio(path) from error


def _stream_seconds(
    container: av.container.InputContainer, stream: av.AudioStream
) -> Fraction | None:
    """Return the length of the sound as the container tells it."""
    if stream.duration and stream.time_base:
        return stream.duration * Fraction(stream.time_base)
    start = Fraction(0)
    if stream.start_time and stream.time_base:
        start = max(start, stream.start_time * Fraction(stream.time_base))
    match = re.fullmatch(r"(\d+):(\d+):(\d+(?:\.\d+)?)", stream.metadata.get("DURATION", ""))
    if match:  # Matroska keeps the end of each stream in a tag
        hours, minutes, seconds = match.groups()
        return max(3600 * int(hours) + 60 * int(minutes) + Fraction(seconds) - start, Fraction(0))
    if container.duration and not container.streams.video:
        return max(Fraction(container.duration, av.time_base) - start, Fraction(0))
    return None


def _alike(frame: av.AudioFrame, first: av.AudioFrame) -> bool:
    return (
        frame.sample_rate == first.sample_rate
        and frame.layout.nb_channels == first.layout.nb_channels
    )


def _silence(frames: int, channels: int) -> Iterator[np.ndarray]:
    for start in range(0, frames, BLOCK):
        yield np.zeros((min(BLOCK, frames - start), channels), np.float32)
