"""What a separation will need, found out before its first second."""

from types import SimpleNamespace

import numpy as np
import pytest

from app.audio.decode import SourceInfo
from app.audio.store import Store
from app.catalog.cards import EXPANSION, load_cards
from app.catalog.recipes import Member, Quality, Recipe
from app.core import paths
from app.core.errors import SeparationError
from app.core.jobs import Job
from app.project.model import Project, Span
from app.separation.keys import speed_key
from app.tasks.local_engine import LocalEngine
from app.tasks.preflight import SPARE_BYTES, preflight
from app.tasks.separate import separate_song
from tests.fakes.engines import Halves

RATE, FRAMES = 44_100, 22_050
RECIPE = Recipe((Member("small"),))
CARD = """
label = "Small"
description = "For tests."
family = "basic"
sample_rate = 44100
stem = "vocals"
chunk = 8192
context = 0
"""
HEAVY = CARD + '[weights]\nfile = "heavy.pth"\n'
WEIGHTS_BYTES = 100 * 10**6


@pytest.fixture(autouse=True)
def cards():
    folder = paths.user_data() / "cards"
    folder.mkdir(parents=True)
    (folder / "small.toml").write_text(CARD)
    (folder / "other.toml").write_text(CARD)
    (folder / "heavy.toml").write_text(HEAVY)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def mixture(store):
    noise = np.random.default_rng(0).uniform(-1, 1, (FRAMES, 2)).astype(np.float32)
    with store.writer(2, RATE) as writer:
        writer.add(noise)
        return writer.finish()


@pytest.fixture
def machine(monkeypatch):
    """Pretends how much the disk and the memory have left, in bytes."""

    def machine(disk=10**12, memory=10**12):
        monkeypatch.setattr(
            "app.tasks.preflight.shutil.disk_usage", lambda path: SimpleNamespace(free=disk)
        )
        monkeypatch.setattr(
            "app.tasks.preflight.psutil.virtual_memory", lambda: SimpleNamespace(available=memory)
        )

    return machine


def needs(mixture, store, recipe=RECIPE):
    return preflight(mixture, recipe, store.root, Span(0, mixture.frames))


def test_a_disk_that_is_too_small_is_refused_and_named(machine, mixture, store):
    machine(disk=SPARE_BYTES)
    with pytest.raises(SeparationError, match="disk space") as refused:
        needs(mixture, store)
    assert str(store.root) in refused.value.hint
    machine(disk=needs_of_disk(machine, mixture, store))
    needs(mixture, store)  # just enough


def needs_of_disk(machine, mixture, store):
    machine()
    return needs(mixture, store).disk


def test_more_members_and_more_overlap_need_more_disk(machine, mixture, store):
    machine()
    one = needs(mixture, store).disk
    two = needs(mixture, store, Recipe((Member("small"), Member("other")))).disk
    twice = needs(mixture, store, Recipe((Member("small"),), quality=Quality(overlap=0.5))).disk
    stem = FRAMES * 2 * 4
    assert one >= SPARE_BYTES + 2 * stem  # what the network says, and the result
    assert two >= one + stem
    assert twice >= one + stem


def test_a_memory_that_is_too_small_is_refused_with_a_way_out(machine, mixture, store):
    weights = paths.user_data() / "weights" / "heavy.pth"
    weights.parent.mkdir()
    with weights.open("wb") as file:
        file.truncate(WEIGHTS_BYTES)
    heavy = Recipe((Member("small"), Member("heavy")))
    machine(memory=WEIGHTS_BYTES)
    with pytest.raises(SeparationError, match=r"needs 0\.2 GB of memory.* 0\.1 GB are free"):
        needs(mixture, store, heavy)
    assert needs(mixture, store).memory == 0  # the small one would do
    machine(memory=3 * WEIGHTS_BYTES)
    assert needs(mixture, store, heavy).memory == WEIGHTS_BYTES * EXPANSION


def test_what_cannot_work_is_refused_before_the_engine_is_asked(machine, mixture, store, tmp_path):
    machine(disk=0)
    engine = Halves(store.root)
    engine.separate = None  # would fail if it were called
    info = SourceInfo(tmp_path / "song.wav", "song", "WAV", "FLOAT", RATE, 2, FRAMES, {})
    with pytest.raises(SeparationError, match="disk space"):
        separate_song(Project(info, mixture), RECIPE, engine, Job())


def test_the_time_is_unknown_before_a_first_run_and_known_after_it(mixture, store, tmp_path):
    assert needs(mixture, store).seconds is None
    assert needs(mixture, store).message == "Starting"
    info = SourceInfo(tmp_path / "song.wav", "song", "WAV", "FLOAT", RATE, 2, FRAMES, {})
    separate_song(Project(info, mixture), RECIPE, LocalEngine(store.root, "cpu"), Job())
    after = needs(mixture, store)
    assert 0 < after.seconds < 60
    assert "Starting; about 0:0" in after.message


def test_the_time_grows_with_the_quality_and_needs_every_network_known(mixture, store):
    store.remember(speed_key(load_cards()["small"]), {"speed": 0.05})
    plain = needs(mixture, store)
    assert plain.seconds == pytest.approx(FRAMES / RATE / 0.05)
    assert plain.message == "Starting; about 0:10"
    quality = Quality(overlap=0.5, shifts=2, swap=True)
    better = needs(mixture, store, Recipe((Member("small"),), quality=quality))
    assert better.seconds == pytest.approx(6 * plain.seconds)
    assert needs(mixture, store, Recipe((Member("small"), Member("gone")))).seconds is None
