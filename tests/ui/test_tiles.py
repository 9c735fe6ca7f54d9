"""The thread that makes spectrogram tiles: order, limits, and that nobody waits for it."""

import threading

import numpy as np
import pytest

from app.audio import spectrogram
from app.audio.spectrogram import COLUMNS, ROWS, Axis
from app.core.errors import AudioError
from app.core.intervals import Intervals
from app.ui.timeline.tiles import Identity, Request, Spectrum, TileKey, TileLoader
from tests.ui.watchdog import Watchdog

RATE = 44_100
AXIS = Axis("log", RATE / 2)
LEVEL = 6
SIZE = COLUMNS << LEVEL  # frames of a tile


class Noise:
    """Sound that notes what is read of it, and can be held back."""

    def __init__(self, frames=100 * SIZE):
        self.frames = frames
        self.read_at = []
        self.gate = threading.Event()
        self.gate.set()
        self.error = None

    def read(self, start, end):
        self.gate.wait(5)
        if self.error:
            raise self.error
        self.read_at.append(start)
        return np.full((end - start, 2), 0.5, np.float32)


@pytest.fixture
def made(monkeypatch):
    """Indices of tiles in the order in which they are made."""
    order, make = [], spectrogram.tile

    def note(sound, rate, level, index, *rest):
        order.append(index)
        return make(sound, rate, level, index, *rest)

    monkeypatch.setattr(spectrogram, "tile", note)
    return order


@pytest.fixture
def loader():
    loader = TileLoader()
    yield loader
    loader.close()


def key(index, identity="sound"):
    return TileKey(identity, AXIS, LEVEL, index)


def request(sound, index, urgency=None, ready=None, identity="sound"):
    spectrum = Spectrum(identity, sound, RATE, ready)
    return Request.of(spectrum, key(index, identity), urgency or (1.0, index))


def arrived(loader, qtbot, *indices):
    qtbot.waitUntil(lambda: all(loader.get(key(index)) is not None for index in indices))


def test_a_tile_that_is_wanted_arrives(loader, qtbot):
    with qtbot.waitSignal(loader.arrived) as signal:
        loader.ask("lane", [request(Noise(), 3)])
    assert signal.args == [key(3)]
    assert loader.get(key(3)).shape == (ROWS, COLUMNS)
    assert loader.get(key(4)) is None


def test_the_most_urgent_tile_of_all_lanes_is_made_first(loader, made, qtbot):
    sound = Noise()
    sound.gate.clear()
    loader.ask("first", [request(sound, 50)])  # is under way
    qtbot.wait(20)
    loader.ask("lane", [request(sound, i, (1.0, abs(i - 7))) for i in range(5, 10)])
    loader.ask("another", [request(sound, 20, (0.0, 9.0))])
    sound.gate.set()
    arrived(loader, qtbot, *range(5, 10), 20, 50)
    assert made[:3] == [50, 20, 7]
    assert set(made[3:5]) == {6, 8}


def test_what_is_no_longer_wanted_is_not_made(loader, made, qtbot):
    sound = Noise()
    sound.gate.clear()
    loader.ask("lane", [request(sound, i) for i in range(10)])
    qtbot.wait(20)
    loader.ask("lane", [request(sound, i) for i in (80, 81)])
    sound.gate.set()
    arrived(loader, qtbot, 80, 81)
    assert made == [0, 80, 81]  # the first was under way


def test_a_tile_under_way_gives_way_to_one_of_greater_urgency_and_is_made_afterwards(
    loader, made, qtbot
):
    sound = Noise()
    sound.gate.clear()
    loader.ask("lane", [request(sound, 0, (2.0, 0.0))])
    qtbot.waitUntil(lambda: made == [0])
    loader.ask("another", [request(sound, 7, (2.0, 1.0)), request(sound, 20, (1.0, 5.0))])
    sound.gate.set()
    arrived(loader, qtbot, 0, 7, 20)
    assert made == [0, 20, 0, 7]


def test_what_is_there_or_under_way_is_not_made_twice(loader, qtbot):
    sound = Noise()
    sound.gate.clear()
    for _ in range(5):
        loader.ask("lane", [request(sound, 2)])
        loader.ask("another", [request(sound, 2)])
        qtbot.wait(5)
    sound.gate.set()
    arrived(loader, qtbot, 2)
    reads = len(sound.read_at)
    loader.ask("lane", [request(sound, 2)])
    qtbot.wait(30)
    assert len(sound.read_at) == reads
    once = Noise()
    loader.ask("lane", [request(once, 2, identity="once")])
    qtbot.waitUntil(lambda: loader.get(key(2, "once")) is not None)
    assert len(once.read_at) == reads


def test_the_tiles_used_last_stay_within_the_limit(qtbot):
    loader = TileLoader(limit=4 * ROWS * COLUMNS)
    sound = Noise()
    for index in range(6):
        loader.ask("lane", [request(sound, index)])
        arrived(loader, qtbot, index)
        loader.get(key(0))  # in use all the time
    assert loader.bytes == 4 * ROWS * COLUMNS
    assert [i for i in range(6) if loader.get(key(i)) is not None] == [0, 3, 4, 5]
    loader.close()


def test_a_tile_is_made_again_when_more_of_it_is_there(loader, qtbot):
    sound = Noise()
    nothing = Intervals.of([(50 * SIZE, 51 * SIZE)])
    loader.ask("lane", [request(sound, 1, ready=nothing)])
    qtbot.wait(20)
    assert not sound.read_at
    for end in (SIZE + SIZE // 2, 2 * SIZE):
        before = len(sound.read_at)
        with qtbot.waitSignal(loader.arrived):
            loader.ask("lane", [request(sound, 1, ready=Intervals.of([(0, end)]))])
        assert len(sound.read_at) > before
    before = len(sound.read_at)
    loader.ask("lane", [request(sound, 1, ready=Intervals.of([(0, 2 * SIZE)]))])
    qtbot.wait(20)
    assert len(sound.read_at) == before


def test_a_sound_that_is_gone_leaves_the_others_alone(loader, qtbot):
    gone, sound = Noise(), Noise()
    gone.error = AudioError("gone")
    asked = [request(gone, 1, identity="gone"), request(sound, 2)]
    with qtbot.waitSignals([loader.arrived] * 2):
        loader.ask("lane", asked)
    assert loader.get(key(1, "gone")) is None
    assert loader.get(key(2)) is not None


def test_closing_ends_the_thread_and_nothing_is_made_after_it(qtbot):
    loader, sound = TileLoader(), Noise()
    loader.ask("lane", [request(sound, i) for i in range(50)])
    qtbot.wait(10)
    loader.close()
    made = len(sound.read_at)
    loader.ask("lane", [request(sound, 60)])
    qtbot.wait(20)
    assert len(sound.read_at) == made


def test_a_window_without_spectrograms_has_no_thread_for_them(loader):
    loader.ask("lane", [])
    assert loader._runner is None


def test_making_tiles_does_not_hold_up_the_window(loader, qtbot):
    sound = Noise()
    watchdog = Watchdog()
    watchdog.start()
    try:
        qtbot.wait(20)
        watchdog.restart()
        loader.ask("lane", [request(sound, i) for i in range(60)])
        arrived(loader, qtbot, 59)
    finally:
        watchdog.stop()
    print(f"longest silence {watchdog.longest * 1e3:.1f} ms")
    assert watchdog.longest < 0.05, watchdog.where


def test_a_kept_hash_names_the_same_tile():
    name = ("vocals", "digest", (1, 2))
    assert key(3, Identity(name)) in {key(3, name)}
    assert key(3, name) in {key(3, Identity(name))}
    assert Identity(name) == Identity(("vocals", "digest", (1, 2)))
    assert Identity(name) != Identity(("vocals", "digest", (1, 3)))
