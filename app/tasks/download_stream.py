"""Receiving a file: going on where it stopped, and noticing early what is not the file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.catalog.catalogue import RemoteFile
from app.core.files import READ_BYTES
from app.core.jobs import Job
from app.core.texts import say
from app.tasks.download_limits import Dropped, Limits, Refused
from app.tasks.download_part import Origin, PartFile

if TYPE_CHECKING:
    import httpx

PAGES = ("text/html", "application/xhtml+xml")  # what a server sends in the place of a file
PAGE_BEGINNINGS = (b"<!doctype", b"<html", b"<head", b"<?xml")
RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")

Progress = Callable[[int], None]  # told how many bytes of the file are there


def receive(
    client: httpx.Client,
    url: str,
    part: PartFile,
    file: RemoteFile,
    limits: Limits,
    job: Job,
    progress: Progress,
) -> str:
    """Fetch what is missing of a file into `part`.

    What is there already is read again for the digest and gone on with: from anywhere if the
    digest of the whole is known and will be compared, otherwise only if the server says that its
    file is still the same.

    Returns:
        The SHA-256 of the whole file.

    Raises:
        Refused: If this is not the file.
        Dropped: If it ended early.
        OSError: If it cannot be written.
        Cancelled: If the user stopped it; what came stays.
    """
    from app.tasks.download_web import ask  # httpx; see there

    origin = part.origin
    digest, start = _begun(part, job, progress) if _may_go_on(origin, url, file) else _anew(part)
    if file.bytes and start == file.bytes:
        return digest.hexdigest()
    headers = {}
    if start:
        headers["Range"] = f"bytes={start}-"
        if origin and origin.url == url and origin.validator:
            headers["If-Range"] = origin.validator
    with ask(client, url, headers, limits, job) as response:
        if response.status_code == 416:  # it is shorter than what we have of it
            part.drop()
            raise Dropped(say("it has another file now"))
        if response.status_code == 200:
            digest, start = _anew(part)
        total = _total(response, start)
        _check(response, total, file, limits)
        if start == 0:
            part.begin(Origin(url, _validator(response)))
        received = start
        with part.path.open("ab") as sink:
            for block in response.iter_raw():
                job.check()
                if received == 0:
                    _check_beginning(block)
                received += len(block)
                if received > (file.bytes or limits.most_bytes):
                    part.drop()
                    raise Refused(say("it sends more than the file"))
                sink.write(block)
                digest.update(block)
                progress(received)
    if received < (file.bytes or total):
        raise Dropped(say("the connection ended early"))
    return digest.hexdigest()


def _may_go_on(origin: Origin | None, url: str, file: RemoteFile) -> bool:
    """Say whether what came of a file may be gone on with at this address."""
    if origin is None:
        return False
    return bool(file.sha256) or (origin.url == url and bool(origin.validator))


def _begun(part: PartFile, job: Job, progress: Progress) -> tuple[hashlib._Hash, int]:
    digest, size = hashlib.sha256(), 0
    if part.path.is_file():
        with part.path.open("rb") as source:
            while block := source.read(READ_BYTES):
                job.check()
                digest.update(block)
                size += len(block)
                progress(size)
    return digest, size


def _anew(part: PartFile) -> tuple[hashlib._Hash, int]:
    part.drop()
    return hashlib.sha256(), 0


def _total(response: httpx.Response, start: int) -> int:
    """Return how long the whole file is, 0 where the server does not say."""
    if response.status_code == 206:
        found = RANGE.fullmatch(response.headers.get("content-range", ""))
        if found is None or int(found[1]) != start:
            raise Refused(say("it sends another stretch than was asked for"))
        return 0 if found[3] == "*" else int(found[3])
    length = response.headers.get("content-length", "")
    return int(length) if length.isdecimal() else 0


def _check(response: httpx.Response, total: int, file: RemoteFile, limits: Limits) -> None:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in PAGES:
        raise Refused(say("it sent a web page in the place of the file"))
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise Refused(say("it sends the file packed, which nobody asked for"))
    if total and file.bytes and total != file.bytes:
        raise Refused(say("its file has another size ({0} bytes)", total))
    if total > limits.most_bytes:
        raise Refused(say("its file is too large ({0} bytes)", total))


def _check_beginning(block: bytes) -> None:
    if block.lstrip()[:16].lower().startswith(PAGE_BEGINNINGS):
        raise Refused(say("it sent a web page in the place of the file"))


def _validator(response: httpx.Response) -> str:
    """Return what `If-Range` may be compared with."""
    etag = response.headers.get("etag", "")
    return etag if etag and not etag.startswith("W/") else response.headers.get("last-modified", "")
