"""Asks whether a newer version is out; downloads nothing."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from app import __version__
from app.core.errors import AppError
from app.core.jobs import Job
from app.core.texts import say
from app.tasks.download_limits import Dropped, Limits, Refused

LIMITS = Limits(connect_seconds=10, stall_seconds=10)
MAX_BYTES = 1 << 16
HEADERS = {"Accept": "application/json", "User-Agent": "Unsung"}  # not its version
VERSION = re.compile(r"v?(\d+(?:\.\d+)*)")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that is out.

    Attributes:
        version: As "1.2.0".
        page: Address of the page about it, https; may be empty.
    """

    version: str
    page: str = ""


def newer_release(
    url: str, job: Job, present: str = __version__, limits: Limits = LIMITS
) -> Release | None:
    """Return what is newer than this version, None if nothing is.

    Nothing is sent but the question and this program's name.

    Args:
        url: Of a JSON object with "version" and "page"; https.
        job: Its cancellation is heard while the server is silent, too.
        present: The version that runs.
        limits: What is put up with.

    Raises:
        AppError: If there is no answer, or none that can be understood.
        Cancelled: If the user stopped it.
    """
    release = _release(_answer(url, limits, job))
    return release if numbers(release.version) > numbers(present) else None


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; zeros at the end do not count.

    Raises:
        ValueError: If it does not begin with numbers.
    """
    match = VERSION.match(version.strip())
    if match is None:
        raise ValueError(f"{version!r} is no version")
    parts = [int(part) for part in match[1].split(".")]
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _answer(url: str, limits: Limits, job: Job) -> bytes:
    from app.tasks.download_web import ask, open_client  # httpx: 0.1 s, so not at the start

    body = b""
    try:
        with open_client(limits) as client, ask(client, url, HEADERS, limits, job) as response:
            for piece in response.iter_bytes():
                body += piece
                if len(body) > MAX_BYTES:
                    raise _strange()
    except (Dropped, Refused) as error:
        raise AppError(
            say("It is not known whether a newer version is out: {0}.", error.reason),
            say("Check the connection to the internet and try again."),
        ) from error
    return body


def _release(body: bytes) -> Release:
    try:
        stored = json.loads(body)
        version, page = stored["version"], stored.get("page", "")
        numbers(version)
        if not isinstance(page, str):
            raise _strange()
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _strange() from error
    return Release(version.strip(), page if _is_safe(page) else "")


def _is_safe(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


def _strange() -> AppError:
    return AppError(
        say("The answer about newer versions cannot be understood."), say("Try again later.")
    )
