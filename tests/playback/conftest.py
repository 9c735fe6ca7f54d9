import threading

import numpy as np
import pytest

from app.core.errors import AudioError, PlaybackError
from app.playback.conversion import BLOCK_FRAMES
from app.playback.devices import MissingOutputError
from app.playback.player import Player

RATE = 44_100


class ArraySource:
    """A source in memory; `broken` makes it unreadable, `reads` tells what was asked for."""

    def __init__(self, sound, sample_rate=RATE):
        self.sound = np.asarray(sound, np.float32)
        self.sample_rate = sample_rate
        self.frames, self.channels = self.sound.shape
        self.broken = None

    def read(self, start, end):
        if self.broken:
            raise self.broken
        assert 0 <= start < end <= self.frames
        return self.sound[start:end].copy()


class FakeStream:
    def __init__(self, sample_rate, callback, latency, name):
        self.sample_rate, self.latency, self._callback = sample_rate, latency, callback
        self.name = name
        self.is_alive = True
        self.is_started = self.is_closed = False

    def start(self):
        self.is_started = True

    def close(self):
        self.is_closed, self.is_alive = True, False

    def pull(self, frames=BLOCK_FRAMES):
        assert self.is_started
        assert not self.is_closed
        out = bytearray(b"\xff" * (frames * 8))
        self._callback(memoryview(out), frames, None, None)
        return np.frombuffer(out, np.float32).reshape(-1, 2)


class FakeCard:
    """Stands for `open_portaudio`; runs at `sample_rate` if that is set, whatever is asked.

    The first of the names in `connected` is the default output.
    """

    def __init__(self):
        self.sample_rate = None
        self.latency = 0.0
        self.fails_with = None
        self.connected = ["Loudspeakers"]
        self.streams = []

    def __call__(self, sample_rate, callback, device=None):
        if self.fails_with:
            raise self.fails_with
        if not self.connected:
            raise PlaybackError("This computer has no sound output.", "Connect one.")
        if device not in (None, *self.connected):
            raise MissingOutputError(f"“{device}” is not connected.")
        name = device or self.connected[0]
        rate = self.sample_rate or sample_rate
        self.streams.append(FakeStream(rate, callback, self.latency, name))
        return self.streams[-1]

    @property
    def stream(self):
        return self.streams[-1]


class Listener:
    """A player, its card, and what has been heard of it."""

    def __init__(self):
        self.card = FakeCard()
        self.names = ["Loudspeakers"]
        self.player = Player(self.card, lambda: list(self.names))
        self.errors, self.ends = [], 0
        self.told = threading.Event()
        self.player.on_error = self._on_error
        self.player.on_stopped = self._on_stopped

    def _on_error(self, error):
        self.errors.append(error)
        self.told.set()

    def _on_stopped(self):
        self.ends += 1
        self.told.set()

    def hear(self, blocks=1):
        """Let the card play; the ring is topped up before each block."""
        heard = []
        for _ in range(blocks):
            assert self.player.flush()
            heard.append(self.card.stream.pull())
        assert self.player.flush()
        return np.concatenate(heard)


@pytest.fixture
def listener():
    listener = Listener()
    yield listener
    listener.player.close()


@pytest.fixture
def source():
    return ArraySource


@pytest.fixture
def noise():
    def make(frames=RATE, channels=2, seed=0, sample_rate=RATE):
        sound = np.random.default_rng(seed).uniform(-1, 1, (frames, channels))
        return ArraySource(sound, sample_rate)

    return make


@pytest.fixture
def sine():
    def make(frames=RATE, hertz=441.0, phase=0.0, sample_rate=RATE):
        wave = np.sin(2 * np.pi * hertz * np.arange(frames) / sample_rate + phase)
        return ArraySource(np.stack([wave, wave], 1), sample_rate)

    return make


@pytest.fixture
def unreadable():
    return AudioError("The file is gone.", "Open the song again.")
