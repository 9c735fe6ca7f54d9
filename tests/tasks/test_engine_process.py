import threading

import numpy as np
import pytest

from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.core.errors import CardError, SeparationError
from app.core.jobs import Cancelled, Job
from app.separation.results import Growing
from app.tasks.engine_process import EngineProcess
from tests.fakes import engines

RECIPE = Recipe((Member("any"),))


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def mixture(store):
    noise = np.random.default_rng(0).uniform(-1, 1, (20_000, 2)).astype(np.float32)
    with store.writer(2, 44100) as writer:
        writer.add(noise)
        return writer.finish()


@pytest.fixture
def start(store):
    started = []

    def start(build):
        started.append(EngineProcess(store.root, build=build))
        return started[-1]

    yield start
    for engine in started:
        engine.close()


def test_the_child_separates_and_its_progress_and_stretches_arrive(start, store, mixture):
    fractions, stretches = [], []
    job = Job(lambda fraction, message: fractions.append(fraction), stretches.append)
    result = start(engines.Halves).separate(mixture, RECIPE, (100, 15_000), job)
    vocals = store.open(result.stems["vocals"]).read(0, 14_900)
    np.testing.assert_array_equal(vocals, store.open(mixture).read(100, 15_000) / 2)
    assert fractions[-1] == 1.0
    assert [type(stretch) for stretch in stretches] == [Growing] * len(stretches)
    assert stretches[-1].ready.covers(100, 15_000)


def test_a_warm_child_is_used_again(start, mixture):
    engine = start(engines.Halves)
    engine.warm(Job())
    child = engine._process.pid
    engine.separate(mixture, RECIPE, None, Job())
    assert engine._process.pid == child


def cancel_at_first_report():
    job = Job(lambda fraction, message: fraction > 0 and job.cancel())
    return job


def test_a_cancelled_child_stops_and_stays_warm(start, mixture):
    engine = start(engines.Endless)
    with pytest.raises(Cancelled):
        engine.separate(mixture, RECIPE, None, cancel_at_first_report())
    assert engine._process.is_alive()


def test_a_child_that_does_not_listen_is_ended(start, mixture, monkeypatch):
    monkeypatch.setattr("app.tasks.engine_process.CANCEL_SECONDS", 0.2)
    engine = start(engines.Deaf)
    with pytest.raises(Cancelled):
        engine.separate(mixture, RECIPE, None, cancel_at_first_report())
    assert engine._process is None


def test_a_crash_over_there_is_a_sentence_here_and_the_next_call_works(
    start, mixture, caplog, monkeypatch
):
    caplog.expected = ["separation process ended with code 7"]
    engine = start(engines.Crashing)
    with pytest.raises(SeparationError, match="stopped unexpectedly"):
        engine.separate(mixture, RECIPE, None, Job())
    engine._build = engines.Halves
    assert engine.separate(mixture, RECIPE, None, Job()).stems


def test_a_crash_of_native_code_over_there_leaves_its_trace_in_the_log(
    start, mixture, caplog, monkeypatch
):
    caplog.expected = ["separation process ended with code"]
    paths.logs_folder().mkdir(parents=True)
    engine = start(engines.Aborting)
    with pytest.raises(SeparationError, match="stopped unexpectedly"):
        engine.separate(mixture, RECIPE, None, Job())
    (record,) = [r for r in caplog.records if "separation process ended" in r.getMessage()]
    assert "Fatal Python error: Aborted" in record.getMessage()
    assert record.is_bug
    assert not list(paths.logs_folder().glob("crash-*"))


def test_a_child_that_is_ended_leaves_no_trace_behind(start, mixture):
    paths.logs_folder().mkdir(parents=True)
    engine = start(engines.Halves)
    engine.separate(mixture, RECIPE, None, Job())
    assert len(list(paths.logs_folder().glob("crash-*"))) == 1
    engine.close()
    assert not list(paths.logs_folder().glob("crash-*"))


def test_an_error_in_words_arrives_as_it_was_raised(start, mixture):
    with pytest.raises(CardError, match=r"no good\. Choose another"):
        start(engines.Refusing).separate(mixture, RECIPE, None, Job())


def test_a_bug_over_there_arrives_with_its_traceback(start, mixture):
    with pytest.raises(RuntimeError, match="IndexError"):
        start(engines.Buggy).separate(mixture, RECIPE, None, Job())


def test_closing_while_it_works_cancels_the_thread_that_waits(start, mixture):
    engine = start(engines.Endless)
    working = threading.Event()
    outcome = []

    def work():
        job = Job(lambda fraction, message: working.set())
        try:
            engine.separate(mixture, RECIPE, None, job)
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    assert working.wait(30)
    engine.close()
    thread.join(10)
    assert outcome == ["cancelled"]


def test_a_closed_engine_starts_no_child(start, mixture):
    engine = start(engines.Halves)
    engine.close()
    with pytest.raises(Cancelled):
        engine.separate(mixture, RECIPE, None, Job())
    assert engine._process is None
