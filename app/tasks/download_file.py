"""One file from the web into a folder: whole and what it should be, or not at all."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.catalog.catalogue import RemoteFile
from app.core.errors import DownloadError
from app.core.files import digest_of, explain_os_error
from app.core.jobs import Job
from app.core.texts import joined, say
from app.tasks.download_limits import Dropped, Limits, Refused
from app.tasks.download_lock import only_one
from app.tasks.download_part import PartFile
from app.tasks.download_stream import receive

if TYPE_CHECKING:
    import httpx

WAIT_SECONDS = 0.1
DAMAGED = ".damaged"  # behind the name of a file that is not what it should be


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that is here and was checked.

    Attributes:
        path: Where.
        sha256: Its digest.
    """

    path: Path
    sha256: str


def fetch_file(
    file: RemoteFile,
    folder: Path,
    job: Job,
    *,
    known: str = "",
    limits: Limits | None = None,
    context: ssl.SSLContext | None = None,
    progress: Callable[[int], None] = lambda received: None,
) -> Fetched:
    """Have a file in a folder, from the first of its addresses that gives it.

    A file that is there already is checked; if it is damaged it is moved aside and fetched again.
    Whoever fetches the same file at the same time is waited for.

    Args:
        file: Which.
        folder: Where to; made if need be. Nothing is written anywhere else.
        job: May stop it at any block.
        known: Its SHA-256 from a first download, where the catalogue does not know it.
        limits: What to put up with.
        context: Certificates to trust instead of the system's.
        progress: Told how many bytes are there.

    Raises:
        DownloadError: If no address gives it, or it cannot be written.
        Cancelled: If the user stopped it; what came is gone on with next time.
    """
    file = replace(file, sha256=file.sha256 or known, sha256_unknown=not (file.sha256 or known))
    target = folder / file.name  # the catalogue's name; a server has no say in it
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with only_one(target, job):
            there = _verified(file, target)
            return there or _fetch(file, target, limits or Limits(), context, job, progress)
    except OSError as error:
        failed = say("Cannot download {0}", file.name)
        raise explain_os_error(error, failed, DownloadError) from error


def _verified(file: RemoteFile, target: Path) -> Fetched | None:
    """Return the file that is there if it is what it should be; move it aside otherwise."""
    if not target.is_file():
        return None
    digest = digest_of(target)
    if file.sha256 and digest == file.sha256:
        return Fetched(target, digest)
    target.replace(target.with_name(target.name + DAMAGED))
    return None


def _fetch(
    file: RemoteFile,
    target: Path,
    limits: Limits,
    context: ssl.SSLContext | None,
    job: Job,
    progress: Callable[[int], None],
) -> Fetched:
    from app.tasks.download_web import open_client  # httpx: 0.1 s, so not before it is needed

    part, reasons = PartFile(target), []
    with open_client(limits, context) as client:
        for url in file.urls:
            try:
                digest = _from(client, url, part, file, limits, job, progress)
            except Refused as refusal:
                reasons.append(say("{0}: {1}.", urlsplit(url).hostname, refusal.reason))
                continue
            part.finish(target)
            return Fetched(target, digest)
    why = joined(" ", reasons)
    raise DownloadError(
        say("{0} could not be downloaded. {1}", file.name, why),
        say("Check the connection to the internet and the clock, then try again."),
    )


def _from(
    client: httpx.Client,
    url: str,
    part: PartFile,
    file: RemoteFile,
    limits: Limits,
    job: Job,
    progress: Callable[[int], None],
) -> str:
    """Fetch from one address, with patience but not without end; return the digest."""
    vain = wrong = 0
    reason = ""
    for _ in range(limits.most_attempts):
        before = part.size
        try:
            digest = receive(client, url, part, file, limits, job, progress)
        except Dropped as drop:
            reason = drop.reason
            vain = 0 if part.size > before else vain + 1
            if vain >= limits.attempts:
                raise Refused(reason) from drop
            _pause(min(limits.pause_seconds * 2**vain, limits.longest_pause), job)
            continue
        if not file.sha256 or digest == file.sha256:
            return digest
        part.drop()
        wrong += 1
        if wrong > 1:  # once may be the line, or a beginning from elsewhere
            raise Refused(say("what it sends is damaged, or another file"))
    raise Refused(say("{0}, again and again", reason))


def _pause(seconds: float, job: Job) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        job.check()
        time.sleep(min(left, WAIT_SECONDS))
    job.check()
