import json

import pytest

from app.core.errors import AppError
from app.core.jobs import Cancelled, Job
from app.tasks.download_limits import Limits
from app.tasks.updates import Release, newer_release, numbers
from tests.fakes.web import HOST, Page

NEWEST = "/newest.json"
LIMITS = Limits(connect_seconds=5, stall_seconds=5, plain_hosts=frozenset({HOST}))


def ask(server, present="1.2.0", job=None):
    return newer_release(server.url(NEWEST), job or Job(), present, LIMITS)


def test_a_newer_version_is_found_with_its_page(server):
    server.pages[NEWEST] = Page(
        json.dumps({"version": "1.10", "page": "https://example.com/new"}).encode()
    )
    assert ask(server) == Release("1.10", "https://example.com/new")


@pytest.mark.parametrize("version", ["1.2.0", "1.2", "1.1.9", "v1.2.0"])
def test_the_same_and_older_versions_are_no_news(server, version):
    server.pages[NEWEST] = Page(json.dumps({"version": version, "page": ""}).encode())
    assert ask(server) is None


def test_only_the_question_is_sent(server):
    server.pages[NEWEST] = Page(b'{"version": "1"}')
    ask(server)
    (headers,) = server.pages[NEWEST].asked
    assert headers["User-Agent"] == "Unsung"
    assert set(headers) <= {"Host", "Accept", "Accept-Encoding", "Connection", "User-Agent"}


@pytest.mark.parametrize(
    "page", ["http://example.com", "file:///etc", "javascript:x", "x", "https:"]
)
def test_a_page_that_is_not_safe_is_not_offered(server, page):
    server.pages[NEWEST] = Page(json.dumps({"version": "2", "page": page}).encode())
    assert ask(server) == Release("2", "")


@pytest.mark.parametrize(
    "answer",
    [b"", b"<html>", b"[]", b"{}", b'"2.0"', b'{"version": 2}', b'{"version": "new"}',
     b'{"version": "2", "page": 3}', b'{"version": null}', b"\xff\xfe", b" " * 100_000],
)  # fmt: skip
def test_an_answer_that_is_none_is_said_in_words(server, answer):
    server.pages[NEWEST] = Page(answer)
    with pytest.raises(AppError, match="cannot be understood"):
        ask(server)


def test_a_server_that_refuses_or_is_not_there_is_said_in_words(server):
    server.pages[NEWEST] = Page(status=404)
    with pytest.raises(AppError, match="does not have the file"):
        ask(server)
    url = server.url(NEWEST)
    server.close()
    with pytest.raises(AppError, match="It is not known"):
        newer_release(url, Job(), "1", LIMITS)


def test_an_address_without_encryption_is_not_asked(server):
    page = server.pages[NEWEST] = Page()
    with pytest.raises(AppError, match="not encrypted"):
        newer_release(server.url(NEWEST), Job(), "1")
    assert not page.asked


def test_it_can_be_cancelled(server):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        ask(server, job=job)


def test_versions_are_compared_as_numbers():
    assert numbers("1.10.0") > numbers("1.9")
    assert numbers("1.0") == numbers("1")
    assert numbers("v2.1-beta") == (2, 1)
    with pytest.raises(ValueError, match="no version"):
        numbers("new")
