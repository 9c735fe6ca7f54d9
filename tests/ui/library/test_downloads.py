"""Several downloads at a time: turns, cancelling, failing; imports in the engine's thread."""

import threading

import pytest

from app.core.errors import DownloadError
from app.ui.library.downloads import AT_ONCE, Downloads
from app.ui.library.engine_turn import EngineTurn
from app.ui.worker import JobRunner


class Gate:
    """Downloads nothing, for as long as it is told."""

    def __init__(self):
        self.opened = {}
        self.error = None

    def __call__(self, entry, take_in, job):
        gate = self.opened.setdefault(entry.name, threading.Event())
        job.advance(0.5, "Half")
        while not gate.wait(0.005):
            job.check()
        if self.error is not None:
            raise self.error
        return entry.label

    def open(self, name):
        self.opened.setdefault(name, threading.Event()).set()


@pytest.fixture
def gate():
    return Gate()


@pytest.fixture
def downloads(qapp, gate):
    downloads = Downloads(None, do=gate)
    yield downloads
    downloads.close()
    qapp.processEvents()  # what the threads said last


@pytest.fixture
def many(make_entry):
    return [make_entry(f"net{number}") for number in range(AT_ONCE + 2)]


def going(downloads, entry):
    state = downloads.of(entry.name)
    return state is not None and not state.is_waiting


def test_several_run_side_by_side_and_the_others_wait(downloads, gate, many, qtbot):
    for entry in many:
        downloads.start(entry)
    qtbot.waitUntil(lambda: all(downloads.of(e.name).fraction == 0.5 for e in many[:AT_ONCE]))
    assert [downloads.of(entry.name).is_waiting for entry in many[AT_ONCE:]] == [True, True]
    assert downloads.running == len(many)
    with qtbot.waitSignal(downloads.installed) as told:
        gate.open(many[1].name)
    assert told.args == [many[1].name, many[1].label]
    qtbot.waitUntil(lambda: going(downloads, many[AT_ONCE]))
    assert downloads.of(many[1].name) is None
    assert downloads.of(many[AT_ONCE + 1].name).is_waiting


def test_one_that_runs_is_cancelled_and_one_that_waits_never_begins(downloads, gate, many, qtbot):
    for entry in many:
        downloads.start(entry)
    downloads.cancel(many[-1].name)
    assert downloads.of(many[-1].name) is None
    downloads.cancel(many[0].name)
    assert downloads.of(many[0].name).is_stopping
    qtbot.waitUntil(lambda: downloads.of(many[0].name) is None)
    qtbot.waitUntil(lambda: going(downloads, many[AT_ONCE]))
    assert many[-1].name not in gate.opened


def test_one_that_failed_says_why_and_can_be_started_again(downloads, gate, many, qtbot):
    gate.error = DownloadError("The server does not answer.", "Try again.")
    gate.open(many[0].name)
    with qtbot.waitSignal(downloads.failed) as told:
        downloads.start(many[0])
    assert told.args == [many[0].name, gate.error]
    assert downloads.of(many[0].name).error is gate.error
    assert downloads.running == 0
    gate.error = None
    with qtbot.waitSignal(downloads.installed):
        downloads.start(many[0])
    assert downloads.of(many[0].name) is None


def test_asking_twice_downloads_once(downloads, gate, many, qtbot):
    downloads.start(many[0])
    downloads.start(many[0])
    assert downloads.running == 1
    told = []
    downloads.installed.connect(lambda name, card: told.append(name))
    gate.open(many[0].name)
    qtbot.waitUntil(lambda: downloads.running == 0)
    assert told == [many[0].name]


def test_closing_ends_what_runs_and_what_waits(downloads, many):
    for entry in many:
        downloads.start(entry)
    downloads.close()
    downloads.start(many[0])  # too late: nothing may begin any more
    assert all(not runner._thread.isRunning() for runner in downloads._runners)


class Engine:
    """Says in which thread it was asked."""

    def __init__(self):
        self.threads = []

    def import_checkpoint(self, path, name, job, **more):
        self.threads.append(threading.current_thread())
        job.check()
        if more.get("error"):
            raise more["error"]
        return path.name


@pytest.fixture
def engine_runner(qapp):
    runner = JobRunner()
    yield runner
    runner.close()
    qapp.processEvents()


@pytest.fixture
def turn(engine_runner):
    engine = Engine()

    def lend(work):
        return engine_runner.submit(lambda job: work(engine, job))

    turn = EngineTurn(lend)
    turn.engine = engine
    return turn


@pytest.fixture
def importing(turn, tmp_path, qapp):
    """Downloads that do nothing but import."""
    more = {}

    def do(entry, take_in, job):
        return take_in(tmp_path / entry.name, "", job, **more)

    downloads = Downloads(turn.import_checkpoint, do=do)
    downloads.more = more
    yield downloads
    downloads.close()
    qapp.processEvents()


def test_a_download_is_imported_in_the_engines_thread(importing, turn, make_entry, qtbot):
    with qtbot.waitSignal(importing.installed) as told:
        importing.start(make_entry("net"))
    assert told.args == ["net", "net"]
    (asked,) = turn.engine.threads
    assert asked is not threading.main_thread()


def test_an_import_that_fails_is_a_download_that_failed(importing, make_entry, qtbot):
    importing.more["error"] = DownloadError("It does not run.", "Choose another.")
    with qtbot.waitSignal(importing.failed) as told:
        importing.start(make_entry("net"))
    assert told.args[1] is importing.more["error"]


def test_waiting_for_the_engine_can_be_cancelled(importing, turn, engine_runner, make_entry, qtbot):
    busy = threading.Event()
    engine_runner.submit(lambda job: busy.wait(10))
    try:
        importing.start(make_entry("net"))
        qtbot.waitUntil(lambda: "Waiting until" in importing.of("net").message)
        importing.cancel("net")
        qtbot.waitUntil(lambda: importing.of("net") is None)
    finally:
        busy.set()
    qtbot.waitUntil(lambda: engine_runner.is_idle)
