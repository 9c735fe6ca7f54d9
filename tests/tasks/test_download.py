"""Networks of a catalogue from a real server: their files, and several at a time."""

import errno
import hashlib
import subprocess
import sys
import threading
from collections import namedtuple
from pathlib import Path

import pytest

from app.catalog.catalogue import CatalogueEntry, RemoteFile
from app.core import paths
from app.core.errors import DownloadError
from app.core.jobs import Cancelled, Job
from app.tasks import download as task
from app.tasks.download import download, download_all, downloads_folder
from app.tasks.download_hashes import forget, measured
from app.tasks.download_limits import Limits
from tests.fakes.web import HOST, Page

ROOT = Path(__file__).parents[2]
BODY, SETTINGS = b"weights " * 40_000, b"audio: {sample_rate: 44100}\n"
LIMITS = Limits(stall_seconds=5, pause_seconds=0, plain_hosts=frozenset({HOST}))


@pytest.fixture
def server(server):
    """The server with a network and its settings."""
    server.pages["/a"], server.pages["/a.yaml"] = Page(BODY), Page(SETTINGS)
    return server


@pytest.fixture
def entry(server):
    def entry(name="tiny", path="/a", known=True, settings=True):
        def file(tail, body, path):
            digest = hashlib.sha256(body).hexdigest() if known else ""
            return RemoteFile(
                name + tail, (server.url(path),), len(body), digest, sha256_unknown=not known
            )

        return CatalogueEntry(
            name=name,
            label=name.title(),
            best_at="Small songs.",
            kind="vocals",
            stem="vocals",
            family="Tiny",
            speed="fast",
            licence="MIT.",
            commercial="yes",
            author="Somebody",
            page="https://example.org/tiny",
            checkpoint=file(".ckpt", BODY, path),
            settings=file(".yaml", SETTINGS, "/a.yaml") if settings else None,
        )

    return entry


def test_all_files_of_a_network_come_into_its_folder(entry):
    told = []
    found = download(entry(), Job(lambda *report: told.append(report)), limits=LIMITS)
    folder = downloads_folder(entry())
    assert folder.is_relative_to(paths.user_data())
    assert (found.checkpoint, found.settings) == (folder / "tiny.ckpt", folder / "tiny.yaml")
    assert found.checkpoint.read_bytes() == BODY
    assert found.settings.read_bytes() == SETTINGS
    assert found.sha256 == hashlib.sha256(BODY).hexdigest()
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert told[-1] == (1.0, "Downloaded Tiny")
    assert "Downloading Tiny (0 of 0 MB) …" in {message for _, message in told}


def test_progress_is_told_often_enough_but_not_for_every_block(entry):
    told = []
    report = task._told(Job(lambda fraction, message: told.append(fraction)), entry(), 0, 10**6)
    for received in range(0, 10**6 + 1, 100):
        report(received)
    assert told[-1] == 1.0
    assert 400 < len(told) < 600


def test_what_was_downloaded_is_there_without_the_internet(server, entry):
    download(entry(), Job(), limits=LIMITS)
    server.pages.clear()
    assert download(entry(), Job(), limits=LIMITS).checkpoint.read_bytes() == BODY


def test_the_digest_of_a_first_download_is_kept_and_compared_until_it_is_forgotten(server, entry):
    unknown = entry(known=False)
    digest = download(unknown, Job(), limits=LIMITS).sha256
    assert measured(unknown, unknown.checkpoint) == digest
    (downloads_folder(unknown) / "tiny.ckpt").unlink()
    server.pages["/a"] = Page(BODY[:-1] + b"?")
    with pytest.raises(DownloadError, match="damaged, or another file"):
        download(unknown, Job(), limits=LIMITS)
    forget(unknown)
    assert download(unknown, Job(), limits=LIMITS).sha256 != digest


def test_a_digest_that_is_publicly_known_is_not_written_down_again(entry):
    download(entry(), Job(), limits=LIMITS)
    assert list((paths.user_data()).rglob("*.hashes.json")) == []


def test_a_digest_that_cannot_be_written_down_is_said(entry, monkeypatch):
    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(task, "keep", full)
    with pytest.raises(DownloadError, match="Cannot download Tiny: the disk is full"):
        download(entry(known=False), Job(), limits=LIMITS)


def test_what_will_not_fit_is_refused_before_the_first_byte(server, entry, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(task.shutil, "disk_usage", lambda path: usage(0, 0, 50_000_000))
    with pytest.raises(DownloadError, match=r"“Tiny” needs 68 MB .* and 50 MB are free") as caught:
        download(entry(), Job(), limits=LIMITS)
    assert "Free some space" in caught.value.hint
    assert server.pages["/a"].asked == []


def test_several_come_side_by_side_and_one_that_fails_does_not_stop_the_others(server, entry):
    together = threading.Barrier(2, timeout=10)

    server.pages["/b"], server.pages["/c"] = Page(BODY), Page(status=404)
    ask = server.RequestHandlerClass.do_GET

    def met(handler):
        if handler.path in ("/a", "/b"):
            together.wait()
        ask(handler)

    server.RequestHandlerClass = type("Met", (server.RequestHandlerClass,), {"do_GET": met})
    told = []
    entries = [entry("one"), entry("two", "/b"), entry("three", "/c")]
    came = download_all(entries, Job(lambda *report: told.append(report)), limits=LIMITS)
    assert came["one"].checkpoint.read_bytes() == came["two"].checkpoint.read_bytes() == BODY
    assert isinstance(came["three"], DownloadError)
    assert all(0 <= fraction <= 1 for fraction, _ in told)


def test_cancelling_several_stops_each(server, entry):
    server.pages["/a"] = Page(BODY, stalls=100_000)
    server.pages["/b"] = Page(BODY, stalls=100_000)

    def report(fraction, message):
        if fraction > 0:
            job.cancel()

    job = Job(report)
    patient = Limits(stall_seconds=60, plain_hosts=frozenset({HOST}))
    with pytest.raises(Cancelled):
        download_all([entry("one"), entry("two", "/b")], job, limits=patient)


def test_only_downloads_know_the_web_and_nothing_else_imports_it():
    knowing = {
        path.name
        for path in (ROOT / "app").rglob("*.py")
        if {"import httpx", "import truststore"} & set(path.read_text("utf-8").splitlines())
    }
    assert knowing == {"download_web.py"}
    code = (
        "import sys, app.ui.application, app.cli.main, app.cli.commands.cards\n"
        "print(*(m for m in ('httpx', 'truststore', 'torch') if m in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == ""
