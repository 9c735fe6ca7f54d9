import logging
import os
import threading
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import pytest

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = Path(os.environ.get("UNSUNG_REFERENCE", ROOT.parent / "shared"))


@pytest.fixture
def shared():
    """Reference vectors and real songs with true stems, which users do not have."""
    if not (REFERENCE / "reference").is_dir():
        pytest.skip("the reference data (golden vectors, songs with true stems) is not here")
    return REFERENCE


@pytest.fixture
def demo_song():
    """The real song that ships with the program."""
    return ROOT / "resources" / "demo" / "francium.flac"


@pytest.fixture
def server(monkeypatch):
    """A web server on this machine without a page; asked directly, whatever proxy there is."""
    from tests.fakes.web import HOST, Server  # few tests need it

    monkeypatch.setenv("NO_PROXY", HOST)
    server = Server()
    yield server
    server.close()


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """Settings, cards and cache of a test live in its own temporary folder."""
    monkeypatch.setenv("UNSUNG_DATA", str(tmp_path / "user-data"))
    monkeypatch.setenv("UNSUNG_CACHE", str(tmp_path / "user-cache"))


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog):
    """A warning or error in the log fails the test unless it says it expects one."""
    yield
    records = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    expected = getattr(caplog, "expected", ())
    unexpected = [r for r in records if not any(e in r.getMessage() for e in expected)]
    assert not unexpected, [r.getMessage() for r in unexpected]


@pytest.fixture(autouse=True)
def no_thread_left_behind():
    """A test ends every thread it starts."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        if thread.name.startswith(("QThread", "Dummy", "QueueFeederThread", "pymp")):
            continue
        thread.join(timeout=5)
        assert not thread.is_alive(), f"{thread.name} is still running"
