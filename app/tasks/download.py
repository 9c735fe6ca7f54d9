"""Task: download networks of the catalogue, one or several at a time."""

from __future__ import annotations

import shutil
import ssl
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from app.catalog.catalogue import CatalogueEntry, RemoteFile
from app.core import paths
from app.core.errors import AppError, DownloadError
from app.core.files import explain_os_error
from app.core.jobs import Job
from app.core.texts import number, say
from app.tasks.download_file import Fetched, fetch_file
from app.tasks.download_hashes import keep, measured
from app.tasks.download_limits import Limits
from app.tasks.download_part import PartFile

AT_ONCE = 3  # downloads side by side
POLL_SECONDS = 0.1  # between two reports of all of them together
SPARE_BYTES = 64 * 2**20  # what the rest of the system needs while the disk fills
REPORTS = 500  # of progress, in one download
MEGABYTE = 1_000_000
GUESSED_BYTES = 10_000  # of a file whose size nobody knows: those are settings


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A network whose files are here and were checked.

    Attributes:
        checkpoint: Its weights.
        sha256: Their digest.
        settings: The settings file that belongs to them, or None.
    """

    checkpoint: Path
    sha256: str
    settings: Path | None = None


def downloads_folder(entry: CatalogueEntry) -> Path:
    """Where its files wait until they are imported."""
    return paths.user_data() / "downloads" / entry.name


def download(
    entry: CatalogueEntry,
    job: Job,
    *,
    limits: Limits | None = None,
    context: ssl.SSLContext | None = None,
) -> Downloaded:
    """Have the files of a network in its folder; those that are there are checked, not fetched.

    Args:
        entry: Which network.
        job: Told the progress; a download that was stopped is gone on with next time.
        limits: What to put up with.
        context: Certificates to trust instead of the system's.

    Raises:
        DownloadError: If a file cannot be had, or does not fit on the disk.
        Cancelled: If the user stopped it.
    """
    folder = downloads_folder(entry)
    _check_disk(entry, folder)
    sizes = [file.bytes or GUESSED_BYTES for file in entry.files]
    fetched: dict[str, Fetched] = {}
    for place, file in enumerate(entry.files):
        before, total = sum(sizes[:place]), sum(sizes)
        fetched[file.name] = fetch_file(
            file,
            folder,
            job,
            known=measured(entry, file),
            limits=limits,
            context=context,
            progress=_told(job, entry, before, total),
        )
        _keep(entry, file, fetched[file.name].sha256)
    job.advance(1.0, say("Downloaded {0}", entry.label))
    checkpoint = fetched[entry.checkpoint.name]
    settings = None if entry.settings is None else fetched[entry.settings.name].path
    return Downloaded(checkpoint.path, checkpoint.sha256, settings)


def download_all(
    entries: Sequence[CatalogueEntry],
    job: Job,
    *,
    limits: Limits | None = None,
    context: ssl.SSLContext | None = None,
) -> Mapping[str, Downloaded | AppError]:
    """Download several networks side by side; one that fails does not stop the others.

    Returns:
        By name, what came of each: its files, or why there are none.

    Raises:
        Cancelled: If the user stopped them.
    """
    shares = [entry.bytes or GUESSED_BYTES for entry in entries]
    done = [0.0] * len(entries)
    jobs = [Job(_kept_in(done, place)) for place in range(len(entries))]
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="download") as pool:
        futures: list[Future[Downloaded]] = [
            pool.submit(download, entry, own, limits=limits, context=context)
            for entry, own in zip(entries, jobs, strict=True)
        ]
        waiting = set(futures)
        try:
            while waiting:
                _, waiting = wait(waiting, POLL_SECONDS, FIRST_COMPLETED)
                there = sum(share * part for share, part in zip(shares, done, strict=True))
                job.advance(there / sum(shares), _several(there, sum(shares)))
        finally:
            for own in jobs:  # no harm to those that are done
                own.cancel()
    return {entry.name: _outcome(future) for entry, future in zip(entries, futures, strict=True)}


def _keep(entry: CatalogueEntry, file: RemoteFile, digest: str) -> None:
    try:
        keep(entry, file, digest)
    except OSError as error:
        raise explain_os_error(
            error, say("Cannot download {0}", entry.label), DownloadError
        ) from error


def _told(job: Job, entry: CatalogueEntry, before: int, total: int) -> Callable[[int], None]:
    reported = before

    def told(received: int) -> None:
        nonlocal reported
        there = before + received
        if reported < there < min(reported + total // REPORTS, total):
            return
        reported = there
        text = say("Downloading {0} ({1} of {2} MB) …", entry.label, *_megabytes(there, total))
        job.advance(min(there / total, 1.0), text)

    return told


def _several(there: float, total: int) -> str:
    return say("Downloading ({0} of {1} MB) …", *_megabytes(there, total))


def _megabytes(there: float, total: int) -> tuple[str, str]:
    return number(min(there, total) / MEGABYTE, 0), number(total / MEGABYTE, 0)


def _kept_in(done: list[float], place: int) -> Callable[[float, str], None]:
    def keep_share(fraction: float, message: str) -> None:
        done[place] = fraction

    return keep_share


def _outcome(future: Future[Downloaded]) -> Downloaded | AppError:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, AppError):
        return error
    raise error


def _check_disk(entry: CatalogueEntry, folder: Path) -> None:
    """Refuse what will not fit: what is missing, and the copy that its import keeps."""
    needed = sum(_missing(file, folder) for file in entry.files)
    needed += entry.checkpoint.bytes + SPARE_BYTES
    home = next(place for place in (folder, *folder.parents) if place.is_dir())
    free = shutil.disk_usage(home).free
    if free < needed:
        raise DownloadError(
            say(
                "“{0}” needs {1} MB on the disk with {2}, and {3} MB are free.",
                entry.label,
                number(needed / MEGABYTE, 0),
                home,
                number(free / MEGABYTE, 0),
            ),
            say("Free some space and try again; what came so far is kept."),
        )


def _missing(file: RemoteFile, folder: Path) -> int:
    target = folder / file.name
    return 0 if target.is_file() else max(file.bytes - PartFile(target).size, 0)
