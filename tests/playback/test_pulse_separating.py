"""Five minutes on a real stream while a separation takes the other cores: what a record must hold.

All that the sink played is compared, sample by sample, with what the exported files and the frames
of the switches say it must be. So a dropout, a click, a lost or a repeated frame cannot hide.
"""

import itertools
import math
import os
import subprocess
import threading

import numpy as np
import psutil
import pytest
import soundfile

from app.audio.decode import SourceInfo
from app.audio.store import Store
from app.catalog.recipes import Member, Quality, Recipe
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, STEMS, VOCALS
from app.core.jobs import Cancelled, Job
from app.project.comp import readers
from app.project.edits import add_region, add_take, set_base
from app.project.model import Project, Span, Take
from app.tasks.engine_process import EngineProcess
from app.tasks.export import ExportOptions, export_project
from tests.playback import test_pulse
from tests.playback.switched import rendered, switches_of
from tests.playback.test_pulse import FADE, RATE, player, pulse  # noqa: F401

pytestmark = test_pulse.pytestmark

SECONDS = 300
SWITCHES = 200
SHORTEST = 0.3  # seconds between two switches
EXACT = 1e-6  # the sum of two faded stems, computed in another order
NAMES = (MIXTURE, VOCALS, ACCOMPANIMENT)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def project(store, demo_song):
    """A real song again and again for five minutes, never twice the same, with real decisions."""
    rng = np.random.default_rng(0)
    song = soundfile.read(demo_song, dtype="float32", always_2d=True)[0]
    repeats = -(-SECONDS * RATE // len(song))
    noise = rng.uniform(-0.01, 0.01, (SECONDS * RATE, 2))
    mixture = (0.7 * np.tile(song, (repeats, 1))[: SECONDS * RATE] + noise).astype(np.float32)
    ref = put(store, mixture)
    info = SourceInfo(demo_song, "Song", "WAV", "FLOAT", RATE, 2, len(mixture), {})
    recipe = Recipe((Member("basic"),))
    centre = (0.8 * mixture.mean(axis=1, keepdims=True) + noise).astype(np.float32)
    whole = Take(recipe, Span(0, len(mixture)), {VOCALS: put(store, centre)})
    project = set_base(Project(info, ref), whole)
    for start in range(20 * RATE, len(mixture) - 20 * RATE, 40 * RATE):
        span = Span(start, start + 10 * RATE)
        take = Take(recipe, span, {VOCALS: put(store, 0.5 * centre[span.start : span.end])})
        project = add_region(project, span, RATE // 20)
        project = add_take(project, project.regions[-1].id, take)
    return project


def put(store, samples):
    with store.writer(samples.shape[1], RATE) as writer:
        writer.add(samples.astype(np.float32))
        return writer.finish()


@pytest.fixture
def exported(project, store, tmp_path):
    """What the files say, float32 (frames, 2) by name."""
    options = ExportOptions(tmp_path / "stems", "Song", STEMS, "wav", "FLOAT")
    paths = export_project(project, store, options, Job()).paths
    found = {stem: soundfile.read(path, dtype="float32")[0] for stem, path in paths.items()}
    mixture = readers(project, store)[MIXTURE]
    return {MIXTURE: mixture.read(0, mixture.frames), **found}


class Separating:
    """Separates over and over in the program's own process until it is left; counts what it did."""

    def __init__(self, store, ref):
        self._engine, self._ref = EngineProcess(store.root), ref
        self._job, self.reports, self.songs = Job(self._note), 0, 0
        self._thread = threading.Thread(target=self._run, name="separating")
        self._engine.warm(Job())
        (self._child,) = (child for child in psutil.Process().children() if is_engine(child))

    def _note(self, fraction, message):
        self.reports += 1

    def _run(self):
        try:
            for seed in itertools.count():  # another seed is another result: nothing is known yet
                recipe = Recipe((Member("unsung_compact"),), seed=seed, quality=Quality(shifts=4))
                self._engine.separate(self._ref, recipe, None, self._job, focus=0)
                self.songs += 1
        except Cancelled:
            return

    @property
    def processor_seconds(self):
        times = self._child.cpu_times()
        return times.user + times.system

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._job.cancel()
        self._thread.join(10)
        self._engine.close()


def is_engine(process):
    return any("spawn_main" in part for part in process.cmdline())


@pytest.fixture
def tape(pulse, tmp_path):  # noqa: F811
    """A record of all that the sink plays; let it run on for seconds after the last call's."""
    file = tmp_path / "tape.raw"
    with file.open("wb") as stream:
        recorder = subprocess.Popen(
            ["timeout", str(SECONDS + 120), "parec", "-d", pulse, "--format=float32le",
             f"--rate={RATE}", "--channels=2", "--latency-msec=50", "--raw"],
            stdout=stream, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wait, frames = threading.Event(), 0

        def run(seconds):
            nonlocal frames
            # Seconds are counted from the last call's end, but after a pause from now on.
            frames = max(frames, file.stat().st_size // 8 - RATE // 10) + round(seconds * RATE)
            while file.stat().st_size < frames * 8:
                assert recorder.poll() is None, "the recorder ended early"
                wait.wait(0.02)
            return np.memmap(file, np.float32, "r")[: frames * 2].reshape(-1, 2)

        run(0.1)
        yield run
        recorder.terminate()
        recorder.wait(10)


def gaps(rng):
    """Return random seconds from switch to switch, all of them within the song."""
    free = rng.uniform(0, 1, SWITCHES + 1)
    return SHORTEST + free / free.sum() * (SECONDS - 4 - SHORTEST * (SWITCHES + 1))


def start_of(record, mixture):
    """Return the frame of the record that holds the song's first, where it was begun last."""
    probe = mixture[2 * FADE : 2 * FADE + 64]
    places = np.flatnonzero((record[:-64] == probe[0]).all(axis=1))
    same = [at for at in places if (record[at : at + 64] == probe).all()]
    return same[-1] - 2 * FADE


def test_five_minutes_with_200_switches_are_heard_to_the_last_sample_during_a_separation(
    project, store, exported, tape, player, capsys  # noqa: F811
):  # fmt: skip
    rng = np.random.default_rng(200)
    player.load(readers(project, store), MIXTURE)
    asked, loads = [], []
    with Separating(store, project.mixture) as separating:
        began = separating.processor_seconds
        for order in (player.play, player.stop):  # what a server renders as it opens is not kept
            order()
            tape(0.5)
        player.play()
        name = MIXTURE
        for seconds in gaps(rng)[:SWITCHES]:
            tape(seconds)
            name = str(rng.choice([other for other in NAMES if other != name]))
            asked.append((player.position, name))
            player.select(name)
            loads.append(os.getloadavg()[0])
        while player.is_playing:
            tape(0.5)
        record = np.array(tape(0.5))
        worked, reports, songs = (
            separating.processor_seconds - began, separating.reports, separating.songs,
        )  # fmt: skip
    assert not player.errors
    late = player._transport._ring.late
    with capsys.disabled():  # first: what follows may fail on a machine that does more than this
        print(
            f"\nlate callbacks {late}; load {min(loads):.1f} to {max(loads):.1f} on "
            f"{os.cpu_count()} cores; the separation took {worked:.0f} processor seconds and "
            f"finished {songs} whole songs and a part ({reports} reports)"
        )
    first = start_of(record, exported[MIXTURE])
    sound = record[first : first + SECONDS * RATE]
    switches = switches_of(sound, exported, MIXTURE)
    error = np.abs(sound - rendered(exported, MIXTURE, switches, FADE)).max()
    after = np.abs(record[first + SECONDS * RATE + FADE :]).max(initial=0.0)
    waits = [
        (heard - position) / RATE for (heard, _), (position, _) in zip(switches, asked, strict=True)
    ]
    with capsys.disabled():
        print(
            f"\n{len(switches)} switches in {SECONDS} s, each heard {min(waits) * 1e3:.0f} to "
            f"{max(waits) * 1e3:.0f} ms after it was asked; largest error {error:.1e} "
            f"({20 * math.log10(max(error, 1e-12)):.0f} dBFS), lag constant to the sample"
        )
    assert [name for _, name in switches] == [name for _, name in asked]
    assert error <= EXACT
    assert after == 0
    assert late == 0
    assert worked > SECONDS / 10
    assert reports > songs
    assert all(wait > 0 for wait in waits)
