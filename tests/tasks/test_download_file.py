"""One file from a real server that fails in every way a server can."""

import errno
import hashlib
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from app.catalog.catalogue import RemoteFile
from app.core.errors import DownloadError
from app.core.jobs import Cancelled, Job
from app.tasks.download_file import fetch_file
from app.tasks.download_limits import Limits
from app.tasks.download_lock import only_one
from app.tasks.download_part import PartFile
from tests.fakes.certificates import certified
from tests.fakes.web import HOST, Page, Server

BODY = bytes(range(256)) * 2000  # 512 000 bytes: several blocks
SIZE = len(BODY)
DIGEST = hashlib.sha256(BODY).hexdigest()
LIMITS = Limits(connect_seconds=5, stall_seconds=5, pause_seconds=0, plain_hosts=frozenset({HOST}))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Netze äöü 日本" / "new"


def wanted(*urls, known=True, size=SIZE, name="network.ckpt"):
    """A catalogue's file at these addresses."""
    digest = DIGEST if known else ""
    return RemoteFile(name, urls, size, digest, bytes_unknown=not size, sha256_unknown=not known)


def fetch(file, folder, limits=LIMITS, job=None, **more):
    return fetch_file(file, folder, job or Job(), limits=limits, **more)


def names(folder):
    return sorted(p.name for p in folder.iterdir() if not p.name.endswith(".lock"))


def refused(file, folder, words, limits=LIMITS, **more):
    with pytest.raises(DownloadError, match=words) as caught:
        fetch(file, folder, limits, **more)
    assert caught.value.hint.endswith(".")
    assert file.name not in names(folder)
    return caught.value


def test_a_file_arrives_whole_and_progress_is_told(server, folder):
    server.pages["/a"] = Page(BODY)
    told = []
    fetched = fetch(wanted(server.url("/a")), folder, progress=told.append)
    assert fetched.path == folder / "network.ckpt"
    assert fetched.path.read_bytes() == BODY
    assert fetched.sha256 == DIGEST
    assert names(folder) == ["network.ckpt"]
    assert told == sorted(told)
    assert told[-1] == len(BODY)


def test_a_server_that_hangs_up_is_asked_for_the_rest(server, folder):
    page = server.pages["/a"] = Page(BODY, drops=[200_000, 100_000])
    assert fetch(wanted(server.url("/a")), folder).path.read_bytes() == BODY
    starts = [asked.get("Range") for asked in page.asked]
    assert starts == [None, "bytes=200000-", "bytes=300000-"]
    assert page.asked[1]["If-Range"] == '"one"'


def test_a_server_that_always_hangs_up_is_given_up_and_what_came_is_kept(server, folder):
    server.pages["/a"] = Page(BODY, drops=[200_000] + [0] * 50)
    refused(wanted(server.url("/a")), folder, r"127\.0\.0\.1: the connection was lost")
    assert (folder / "network.ckpt.part").read_bytes() == BODY[:200_000]
    page = server.pages["/a"] = Page(BODY)  # the program is started again
    assert fetch(wanted(server.url("/a")), folder).path.read_bytes() == BODY
    assert page.asked[0]["Range"] == "bytes=200000-"


def test_a_server_that_cannot_go_on_begins_again(server, folder):
    server.pages["/a"] = Page(BODY, drops=[200_000], ranges=False)
    assert fetch(wanted(server.url("/a")), folder).path.read_bytes() == BODY


def test_a_file_that_changed_meanwhile_is_not_joined_with_the_old_one(server, folder):
    file = wanted(server.url("/a"), known=False)
    server.pages["/a"] = Page(b"old" + BODY[3:], drops=[200_000] + [0] * 50)
    refused(file, folder, "lost")
    server.pages["/a"] = Page(BODY, etag='"two"')
    assert fetch(file, folder).sha256 == DIGEST


def test_without_a_digest_only_the_same_address_is_gone_on_with(server, folder):
    server.pages["/a"] = Page(BODY, drops=[200_000] + [0] * 50)
    other = server.pages["/b"] = Page(BODY)
    assert fetch(wanted(server.url("/a"), server.url("/b"), known=False), folder).sha256 == DIGEST
    assert "Range" not in other.asked[0]


def test_with_a_digest_another_mirror_sends_the_rest(server, folder):
    server.pages["/a"] = Page(BODY, drops=[200_000] + [0] * 50)
    other = server.pages["/b"] = Page(BODY, etag='"of another"')
    assert fetch(wanted(server.url("/a"), server.url("/b")), folder).sha256 == DIGEST
    assert other.asked[0]["Range"] == "bytes=200000-"


def test_a_flipped_byte_is_noticed_and_the_file_fetched_again(server, folder):
    page = server.pages["/a"] = Page(BODY, flips=1)
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST
    assert len(page.asked) == 2


def test_a_mirror_that_always_flips_a_byte_is_left_for_the_next(server, folder):
    server.pages["/a"] = Page(BODY, flips=99)
    error = refused(wanted(server.url("/a")), folder, "damaged, or another file")
    assert names(folder) == [], error
    server.pages["/b"] = Page(BODY)
    assert fetch(wanted(server.url("/a"), server.url("/b")), folder).sha256 == DIGEST


def test_a_spoilt_beginning_is_thrown_away(server, folder):
    folder.mkdir(parents=True)
    server.pages["/a"] = Page(BODY, drops=[200_000] + [0] * 50)
    refused(wanted(server.url("/a")), folder, "lost")
    part = folder / "network.ckpt.part"
    part.write_bytes(b"?" + part.read_bytes()[1:])
    server.pages["/a"] = Page(BODY)
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST


def test_a_beginning_longer_than_the_file_is_thrown_away(server, folder):
    server.pages["/a"] = Page(BODY, drops=[200_000] + [0] * 50)
    refused(wanted(server.url("/a")), folder, "lost")
    (folder / "network.ckpt.part").write_bytes(BODY + b"more")
    server.pages["/a"] = Page(BODY)
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST


@pytest.mark.parametrize(
    "page",
    [
        Page(b"<!DOCTYPE html><p>Sign in to the network of this hotel", headers={}),
        Page(b"\n <html>", headers={}),
        Page(BODY, headers={"Content-Type": "text/html; charset=utf-8"}),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_a_web_page_in_the_place_of_the_file_is_refused(server, folder, page, known):
    server.pages["/a"] = page
    refused(wanted(server.url("/a"), known=known, size=0), folder, "a web page in the place of")
    assert not (folder / "network.ckpt.part").exists() or not PartFile(folder / "network.ckpt").size


def test_a_server_that_sends_on_for_ever_is_left(server, folder):
    page = server.pages["/a"] = Page(status=302, headers={"Location": "/a"})
    refused(wanted(server.url("/a")), folder, "sends on to other addresses without end")
    assert len(page.asked) == LIMITS.redirects + 1


def test_five_redirects_are_followed(server, folder):
    for step in range(5):
        headers = {"Location": f"/{step + 1}"}
        server.pages[f"/{step}"] = Page(status=302, headers=headers)
    server.pages["/5"] = Page(BODY)
    assert fetch(wanted(server.url("/0")), folder).sha256 == DIGEST


@pytest.mark.parametrize(
    "place", ["http://localhost:1/", "ftp://127.0.0.1/a", "file:///etc/passwd"]
)
def test_nobody_is_sent_on_to_where_it_is_not_encrypted(server, folder, place):
    server.pages["/a"] = Page(status=307, headers={"Location": place})
    refused(wanted(server.url("/a")), folder, "not encrypted|cannot be understood")


def test_a_server_that_falls_silent_is_left_after_a_while(server, folder):
    server.pages["/a"] = Page(BODY, stalls=1000)
    limits = Limits(stall_seconds=0.5, pause_seconds=0, attempts=2, plain_hosts=frozenset({HOST}))
    refused(wanted(server.url("/a")), folder, "it stopped sending", limits)
    assert PartFile(folder / "network.ckpt").size == 1000


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "does not have the file"), (403, "to anybody"), (418, "it answered 418")],
)
def test_what_a_server_answers_is_said_in_words(server, folder, status, words):
    page = server.pages["/a"] = Page(b"no", status)
    refused(wanted(server.url("/a")), folder, words)
    assert len(page.asked) == 1  # it would answer the same again


def test_a_busy_server_is_asked_again_but_not_for_ever(server, folder):
    page = server.pages["/a"] = Page(b"later", 503)
    refused(wanted(server.url("/a")), folder, r"it is busy \(it answered 503\)")
    assert len(page.asked) == LIMITS.attempts


def test_mirrors_are_tried_in_order_and_each_reason_is_said(server, folder):
    server.pages["/b"] = Page(b"no", 403)
    urls = [server.url("/a"), server.url("/b"), server.url("/c")]
    error = refused(wanted(*urls), folder, "does not have the file")
    assert error.message.count("127.0.0.1: it does not") == 3
    server.pages["/c"] = Page(BODY)
    assert fetch(wanted(*urls), folder).sha256 == DIGEST


def test_a_server_that_is_not_there_is_said_to_be_unreachable(server, folder):
    url = server.url("/a").replace(str(server.server_port), "1")
    refused(wanted(url), folder, "it cannot be reached")


def test_a_file_of_another_size_is_not_even_begun(server, folder):
    server.pages["/a"] = Page(BODY[:-1])
    refused(wanted(server.url("/a")), folder, "another size")
    assert names(folder) == []


def test_a_server_that_sends_without_end_is_stopped(server, folder):
    server.pages["/a"] = Page(BODY + b"!", says_length=False)
    refused(wanted(server.url("/a")), folder, "sends more than the file")
    assert names(folder) == []


def test_a_file_of_unknown_size_may_not_fill_the_disk(server, folder):
    server.pages["/a"] = Page(BODY)
    limits = Limits(pause_seconds=0, plain_hosts=frozenset({HOST}), most_bytes=1000)
    refused(wanted(server.url("/a"), known=False, size=0), folder, "too large", limits)


def test_a_whole_file_that_is_here_is_not_fetched_again(server, folder):
    page = server.pages["/a"] = Page(BODY)
    fetch(wanted(server.url("/a")), folder)
    fetch(wanted(server.url("/a")), folder)
    assert len(page.asked) == 1


def test_a_damaged_file_that_is_here_is_moved_aside_and_fetched_again(server, folder):
    server.pages["/a"] = Page(BODY)
    folder.mkdir(parents=True)
    (folder / "network.ckpt").write_bytes(BODY[:-1] + b"!")
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST
    assert names(folder) == ["network.ckpt", "network.ckpt.damaged"]
    assert (folder / "network.ckpt.damaged").read_bytes()[-1:] == b"!"


def test_a_first_downloads_digest_is_compared_with_later(server, folder):
    server.pages["/a"] = Page(BODY)
    file = wanted(server.url("/a"), known=False)
    assert fetch(file, folder, known=DIGEST).sha256 == DIGEST
    (folder / "network.ckpt").unlink()
    refused(file, folder, "damaged, or another file", known="0" * 64)


def test_a_full_disk_is_explained_and_what_came_is_kept(server, folder, monkeypatch):
    server.pages["/a"] = Page(BODY)

    class Full:
        def __init__(self, sink):
            self._sink, self._left = sink, 100_000

        def __enter__(self):
            return self

        def __exit__(self, *raised):
            self._sink.close()

        def write(self, block):
            if self._left < len(block):
                raise OSError(errno.ENOSPC, "No space left on device")
            self._left -= len(block)
            return self._sink.write(block)

    real = Path.open

    def opened(path, mode="r", *more, **options):
        sink = real(path, mode, *more, **options)
        return Full(sink) if mode == "ab" else sink

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", opened)
        error = refused(wanted(server.url("/a")), folder, "the disk is full")
    assert "Free some space" in error.hint
    assert 0 < PartFile(folder / "network.ckpt").size <= 100_000
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST


def test_a_folder_that_cannot_be_made_is_explained(server, tmp_path):
    (tmp_path / "file").write_text("here")
    with pytest.raises(DownloadError, match="Cannot download"):
        fetch(wanted(server.url("/a")), tmp_path / "file" / "new")


def test_two_downloads_of_one_file_fetch_it_once(server, folder):
    page = server.pages["/a"] = Page(BODY)
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(fetch, wanted(server.url("/a")), folder) for _ in range(2)]
        assert {future.result().sha256 for future in both} == {DIGEST}
    assert len(page.asked) == 1


def test_who_waits_for_another_download_is_told_and_may_stop(folder):
    folder.mkdir(parents=True)
    told = []

    def report(fraction, message):
        told.append(message)
        job.cancel()

    job = Job(report)
    with only_one(folder / "network.ckpt", Job()), pytest.raises(Cancelled):
        fetch(wanted("https://example.org/a"), folder, job=job)
    assert told == ["Waiting for another download of network.ckpt …"]


def test_a_cancelled_download_stops_at_once_and_is_gone_on_with_later(server, folder):
    page = server.pages["/a"] = Page(BODY, stalls=200_000)
    job, there = Job(), threading.Event()
    threading.Thread(target=lambda: (there.wait(10), job.cancel())).start()
    patient = Limits(stall_seconds=60, plain_hosts=frozenset({HOST}))

    def progress(received):
        if received == 200_000:  # all that the server sends for now
            there.set()

    with pytest.raises(Cancelled):  # long before the server is found to be silent
        fetch(wanted(server.url("/a")), folder, patient, job, progress=progress)
    assert PartFile(folder / "network.ckpt").size == 200_000
    page.stalls = None
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST
    assert page.asked[-1]["Range"] == "bytes=200000-"


def test_a_server_has_no_say_in_names(server, folder, tmp_path):
    headers = {"Content-Disposition": 'attachment; filename="../../evil.ckpt"'}
    server.pages["/a"] = Page(status=302, headers={"Location": "/..%2f..%2fevil.ckpt"})
    server.pages["/..%2f..%2fevil.ckpt"] = Page(BODY, headers=headers)
    before = {p for p in tmp_path.rglob("*") if folder not in p.parents}
    fetch(wanted(server.url("/a")), folder)
    assert names(folder) == ["network.ckpt"]
    assert {p for p in tmp_path.rglob("*") if folder not in p.parents} - before <= {
        folder,
        *folder.parents,
    }


@pytest.mark.parametrize(
    "name", ["../evil.ckpt", "a/b.ckpt", "a\\b.ckpt", "C:x.ckpt", "..", ".hidden", "CON", "a\n", ""]
)
def test_the_catalogue_cannot_name_a_file_outside_its_folder(name):
    with pytest.raises(ValueError, match="plain file name"):
        RemoteFile(name, ("https://example.org/",), 1, DIGEST)


def test_https_is_fetched_from_a_server_that_is_trusted_and_from_no_other(tmp_path, folder):
    server_side, client_side = certified(tmp_path / "certificates", "20200101", "20900101")
    server = Server(server_side)
    try:
        server.pages["/a"] = Page(BODY, drops=[200_000])
        file = wanted(server.url("/a"))
        refused(file, folder, "its certificate cannot be trusted")
        assert fetch(file, folder, context=client_side).sha256 == DIGEST
    finally:
        server.close()


def test_an_expired_certificate_is_refused_and_said(tmp_path, folder):
    server_side, client_side = certified(tmp_path / "certificates", "20200101", "20200102")
    server = Server(server_side)
    try:
        server.pages["/a"] = Page(BODY)
        words = "certificate cannot be trusted: certificate has expired"
        error = refused(wanted(server.url("/a")), folder, words, context=client_side)
        assert "clock" in error.hint
    finally:
        server.close()


def test_the_systems_certificates_and_its_proxy_are_used(monkeypatch, server, folder):
    from app.tasks.download_web import open_client

    proxied = server.pages["http://network.invalid/a"] = Page(BODY)
    monkeypatch.setenv("HTTP_PROXY", server.url(""))
    for name in ("NO_PROXY", "no_proxy", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    limits = Limits(pause_seconds=0, plain_hosts=frozenset({"network.invalid"}))
    assert fetch(wanted("http://network.invalid/a"), folder, limits).sha256 == DIGEST
    assert len(proxied.asked) == 1
    with open_client(limits) as client:
        context = client._transport._pool._ssl_context
        assert type(context).__module__.startswith("truststore")
        assert context.verify_mode == ssl.CERT_REQUIRED
        assert context.check_hostname


@pytest.fixture
def no_proxy(monkeypatch):
    """A machine that is set to use no proxy."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    "proxy", ["socks5://me:secret@127.0.0.1:9", "socks://127.0.0.1:9/", "x://y"]
)
def test_a_proxy_of_a_kind_we_cannot_use_is_said(no_proxy, server, folder, proxy):
    server.pages["/a"] = Page(BODY)
    no_proxy.setenv("ALL_PROXY", proxy)
    error = refused(wanted(server.url("/a")), folder, "The proxy .* cannot be used")
    assert "secret" not in str(error)
    assert "HTTPS_PROXY" in error.hint


def test_what_is_odd_about_proxies_does_not_matter_where_it_is_not_needed(no_proxy, server, folder):
    from app.tasks.download_web import open_client

    server.pages["/a"] = Page(BODY)
    no_proxy.setenv("NO_PROXY", "[fe80::1]:80,localhost")
    assert fetch(wanted(server.url("/a")), folder).sha256 == DIGEST
    no_proxy.setenv("ALL_PROXY", "socks://127.0.0.1:9/")  # as desktops set it beside the others
    no_proxy.setenv("HTTPS_PROXY", "127.0.0.1:9")
    with open_client(LIMITS) as client:
        transport = client._transport_for_url(httpx.URL("https://example.org/"))
        assert transport._pool._proxy_url.port == 9
