"""Spectrogram tiles on their way: what is visible first, what is no longer wanted not at all."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from app.audio import spectrogram
from app.audio.spectrogram import QUICK_TILES, Axis, Sound
from app.core.errors import AudioError
from app.core.intervals import Intervals
from app.core.jobs import Job
from app.ui.worker import JobHandle, JobRunner

CACHE_BYTES = 128 * 2**20
FAILED_BYTES = 256  # what a tile without a picture counts
WHOLE = -1  # `Tile.covered` of a sound that does not grow


@dataclass(frozen=True, slots=True)
class Spectrum:
    """A sound to draw.

    Attributes:
        identity: Equal as long as it sounds the same where it is there.
        sound: Read in another thread.
        sample_rate: In Hz.
        ready: What is there of it, in frames; None if it is complete.
    """

    identity: Hashable
    sound: Sound
    sample_rate: int
    ready: Intervals | None = None


class Identity:
    """What names a sound, with its hash kept: of a song with many sections, that takes long.

    It equals the value itself, and has its hash.
    """

    __slots__ = ("_hash", "_value")

    def __init__(self, value: Hashable) -> None:
        self._value, self._hash = value, hash(value)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Identity):
            return self is other or (self._hash == other._hash and self._value == other._value)
        return self._value == other


class TileKey(NamedTuple):
    """Which tile; see `app/audio/spectrogram.py: tile`."""

    identity: Hashable
    axis: Axis
    level: int
    index: int
    is_quick: bool = False

    @property
    def quick(self) -> TileKey:
        """The quick tile that stands in for this one."""
        return self._replace(index=self.index // QUICK_TILES, is_quick=True)

    @property
    def frames(self) -> tuple[int, int]:
        """The first frame, and the one after the last."""
        length = spectrogram.frames_of(self.level, self.is_quick)
        return self.index * length, (self.index + 1) * length


@dataclass(frozen=True, slots=True)
class Request:
    """A tile that is wanted.

    Attributes:
        key: Which one.
        spectrum: What to make it of.
        urgency: What is smaller is made first.
        covered: Frames it can be made of now; `WHOLE` if all are there.
    """

    key: TileKey
    spectrum: Spectrum
    urgency: tuple[float, ...]
    covered: int

    @classmethod
    def of(cls, spectrum: Spectrum, key: TileKey, urgency: tuple[float, ...]) -> Request:
        """Return the request for a tile as far as it can be made now."""
        covered = WHOLE
        if spectrum.ready is not None:
            reach = spectrogram.window_length(spectrum.sample_rate, key.level)
            start, end = key.frames
            there = spectrum.ready & Intervals.of([(start - reach, end + reach)])
            covered = there.total
        return cls(key, spectrum, urgency, covered)


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile that was made.

    Attributes:
        levels: Uint8, shape (rows, columns); None if the sound was gone.
        covered: As in its request.
    """

    levels: np.ndarray | None
    covered: int


class TileLoader(QObject):
    """Makes tiles in a thread of its own and keeps those used last.

    Signals:
        arrived(key): This tile is there.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, limit: int = CACHE_BYTES) -> None:
        super().__init__(parent)
        self.bytes = 0
        self._limit = limit
        self._tiles: OrderedDict[TileKey, Tile] = OrderedDict()
        self._desk = _Desk()
        self._runner: JobRunner | None = None
        self._handle: JobHandle | None = None
        self._is_closed = False

    def get(self, key: TileKey) -> np.ndarray | None:
        """Return a tile if it is there, be it complete or not."""
        tile = self._tiles.get(key)
        if tile is None:
            return None
        self._tiles.move_to_end(key)
        return tile.levels

    def ask(self, owner: object, requests: Sequence[Request]) -> None:
        """Ask for tiles; whatever this owner asked for before is no longer wanted.

        Args:
            owner: Who asks.
            requests: What is there already is left out.
        """
        wanted = [one for one in requests if one.covered and not self._has(one)]
        if self._desk.put(owner, wanted) and not self._is_closed:
            self._start()

    def close(self) -> None:
        """End the thread."""
        self._is_closed = True
        self._desk.clear()
        if self._runner is not None:
            self._runner.close()

    def _has(self, request: Request) -> bool:
        tile = self._tiles.get(request.key)
        return tile is not None and tile.covered == request.covered

    def _start(self) -> None:
        if self._handle is not None:
            return
        if self._runner is None:  # a window without spectrograms needs no thread for them
            self._runner = JobRunner(self)
        self._handle = self._runner.submit(self._make)
        self._handle.published.connect(self._on_made)
        self._handle.finished.connect(self._on_finished)

    def _make(self, job: Job) -> None:
        """Make what is wanted until nothing is; in the worker thread."""
        while (request := self._desk.take()) is not None:
            job.check()
            key, spectrum = request.key, request.spectrum
            try:
                at = key.level, key.index, key.axis, key.is_quick
                check = partial(self._desk.check, request)
                levels = spectrogram.tile(spectrum.sound, spectrum.sample_rate, *at, check)
            except _GiveWay:
                continue
            except AudioError:  # an unfinished file goes away; whoever plays finished ones says so
                levels = None
            job.publish((request, levels))

    @Slot(object)
    def _on_made(self, made: tuple[Request, np.ndarray | None]) -> None:
        request, levels = made
        self._desk.settle(request)
        former = self._tiles.pop(request.key, None)
        if former is not None:
            self.bytes -= _size(former)
            levels = former.levels if levels is None else levels
        tile = Tile(levels, request.covered)
        self._tiles[request.key] = tile
        self.bytes += _size(tile)
        while self.bytes > self._limit and len(self._tiles) > 1:
            self.bytes -= _size(self._tiles.popitem(last=False)[1])
        self.arrived.emit(request.key)

    @Slot()
    def _on_finished(self) -> None:
        self._handle = None
        self._desk.forget_unsettled()
        if self._desk.has_work and not self._is_closed:
            self._start()


class _GiveWay(Exception):
    """A tile that is being made has to wait, or is no longer wanted."""


class _Desk:
    """Requests, most urgent first; shared by both threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wanted: dict[object, Sequence[Request]] = {}
        self._under_way: dict[TileKey, int] = {}  # made, too, until that is settled

    @property
    def has_work(self) -> bool:
        with self._lock:
            return bool(self._waiting())

    def put(self, owner: object, requests: Sequence[Request]) -> bool:
        """Replace what an owner wants; say whether there is anything to do."""
        with self._lock:
            self._wanted[owner] = requests
            return bool(self._waiting())

    def take(self) -> Request | None:
        """Return the most urgent request, which then is under way."""
        with self._lock:
            first = min(self._waiting(), key=lambda one: one.urgency, default=None)
            if first is not None:
                self._under_way[first.key] = first.covered
            return first

    def check(self, request: Request) -> None:
        """Go on with what is under way, if nothing of greater urgency waits.

        Raises:
            _GiveWay: Else, or if it is no longer wanted; then it is no longer under way.
        """
        with self._lock:
            wanted = any(one.key == request.key for one in self._all())
            most = min((one.urgency[0] for one in self._waiting()), default=request.urgency[0])
            if not wanted or most < request.urgency[0]:
                self._under_way.pop(request.key, None)
                raise _GiveWay

    def settle(self, request: Request) -> None:
        """Note that what was under way arrived."""
        made = request.key, request.covered
        with self._lock:
            if self._under_way.get(request.key) == request.covered:
                del self._under_way[request.key]
            for owner, requests in self._wanted.items():
                left = [one for one in requests if (one.key, one.covered) != made]
                self._wanted[owner] = left

    def _all(self) -> Iterator[Request]:
        return (one for requests in self._wanted.values() for one in requests)

    def _waiting(self) -> list[Request]:
        return [one for one in self._all() if self._under_way.get(one.key) != one.covered]

    def forget_unsettled(self) -> None:
        """Note that nothing is under way: a bug may have ended the work."""
        with self._lock:
            self._under_way.clear()

    def clear(self) -> None:
        """Note that nothing is wanted any longer."""
        with self._lock:
            self._wanted.clear()


def _size(tile: Tile) -> int:
    return FAILED_BYTES if tile.levels is None else tile.levels.nbytes
