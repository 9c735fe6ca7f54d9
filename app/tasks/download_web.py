"""Asking a web server for a file: certificates, proxies, redirects, and what its answer means.

The only file that knows httpx; it is imported when a download begins, never before.
"""

from __future__ import annotations

import logging
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from urllib.request import getproxies

import httpx
import truststore

from app import __version__
from app.core.errors import DownloadError
from app.core.jobs import Job
from app.core.texts import say
from app.tasks.download_limits import Dropped, Limits, Refused

REDIRECTS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})  # what may be over in a moment
REASONS = {
    401: say("it wants a password"),
    403: say("it does not give the file to anybody"),
    404: say("it does not have the file"),
    410: say("it does not have the file any more"),
    451: say("it may not give the file to you"),
}
# What the library raises for a proxy of a kind it does not know, and for no address at all.
UNUSABLE = (ImportError, ValueError, httpx.InvalidURL)
CANCEL_SECONDS = 0.2  # how long a cancellation may go unnoticed while a server is silent


def open_client(limits: Limits, context: ssl.SSLContext | None = None) -> httpx.Client:
    """Return a client that trusts what the system trusts and goes through the system's proxy.

    Args:
        limits: What it puts up with.
        context: Certificates to trust instead of the system's.

    Raises:
        DownloadError: If the system names a proxy that cannot be used.
    """
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would log addresses with tickets
    timeout = httpx.Timeout(limits.stall_seconds, connect=limits.connect_seconds)
    make = partial(
        httpx.Client,
        verify=context or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        timeout=timeout,
        follow_redirects=False,  # each is looked at, see `_next_url`
        headers={"User-Agent": f"Unsung/{__version__}", "Accept-Encoding": "identity"},
    )
    try:
        return make(trust_env=True)
    except UNUSABLE as error:
        # One that is not needed may be to blame: desktops name a SOCKS proxy beside the others.
        found = getproxies()
        proxy = found.get("https") or found.get("all", "")
        with suppress(*UNUSABLE):
            return make(trust_env=False, proxy=_with_scheme(proxy) if proxy else None)
        name = proxy.rpartition("@")[2]  # without the password that may be before it
        raise DownloadError(
            say("The proxy that this computer is set to use cannot be used: {0}.", name),
            say("Set an HTTP proxy in the system or in HTTPS_PROXY, or none, and try again."),
        ) from error


def _with_scheme(proxy: str) -> str:
    return proxy if "://" in proxy else f"http://{proxy}"


@contextmanager
def ask(
    client: httpx.Client, url: str, headers: Mapping[str, str], limits: Limits, job: Job
) -> Iterator[httpx.Response]:
    """Yield a server's answer, 200, 206 or 416, behind all redirects, with its body unread.

    Raises:
        Refused: If it has no such file, or is not who it says it is.
        Dropped: If it was not there, stopped, or was busy; also while the body is read.
        Cancelled: If the user stopped it.
    """
    try:
        for _ in range(limits.redirects + 1):
            job.check()
            _check_address(url, limits)
            with client.stream("GET", url, headers=dict(headers)) as response:
                if response.status_code not in REDIRECTS:
                    _check_status(response.status_code)
                    with _interrupted_by(job, response):
                        yield response
                    return
                url = _next_url(response)
        raise Refused(say("it sends on to other addresses without end"))
    except httpx.HTTPError as error:
        job.check()  # a cancellation breaks the connection, see `_interrupted_by`
        raise _explained(error) from error
    except httpx.InvalidURL as error:
        raise Refused(say("it sends on to an address that is none")) from error


def _check_address(url: str, limits: Limits) -> None:
    parts = httpx.URL(url)
    plain = parts.scheme == "http" and parts.host in limits.plain_hosts
    if parts.scheme != "https" and not plain:
        raise Refused(say("it sends on to an address that is not encrypted"))


def _check_status(status: int) -> None:
    if status in (200, 206, 416):
        return
    if status in BUSY:
        raise Dropped(say("it is busy (it answered {0})", status))
    raise Refused(REASONS.get(status, say("it answered {0}", status)))


def _next_url(response: httpx.Response) -> str:
    location = response.headers.get("location", "")
    if not location:
        raise Refused(say("it sends on to an address that is none"))
    return str(response.url.join(location))


def _explained(error: httpx.HTTPError) -> Refused:
    """Say in words what happened to a connection."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = cause.verify_message or cause.reason or ""
            return Refused(say("its certificate cannot be trusted: {0}", why))
        cause = cause.__cause__ or cause.__context__
    kinds: tuple[tuple[type[httpx.HTTPError], str], ...] = (
        (httpx.ConnectTimeout, say("it cannot be reached")),
        (httpx.ConnectError, say("it cannot be reached")),
        (httpx.ProxyError, say("the proxy does not let us through")),
        (httpx.TimeoutException, say("it stopped sending")),
        (httpx.TransportError, say("the connection was lost")),
    )
    for kind, reason in kinds:
        if isinstance(error, kind):
            return Dropped(reason)
    return Refused(say("it sends what cannot be understood"))


@contextmanager
def _interrupted_by(job: Job, response: httpx.Response) -> Iterator[None]:
    """Break the connection when the user cancels, since a read may wait for the server long."""
    stream = response.extensions.get("network_stream")
    connection = None if stream is None else stream.get_extra_info("socket")
    done = threading.Event()

    def watch() -> None:
        while not done.wait(CANCEL_SECONDS):
            if job.is_cancelled:
                with suppress(OSError):  # it has ended by itself
                    # Not through TLS, which would want to say good-bye.
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
                return

    watcher = threading.Thread(target=watch, name="download-watch", daemon=True)
    if isinstance(connection, socket.socket):
        watcher.start()
    try:
        yield
    finally:
        done.set()
        if watcher.ident is not None:
            watcher.join()
