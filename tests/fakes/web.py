"""A real web server on this machine that fails in the way it is told to."""

from __future__ import annotations

import contextlib
import ssl
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


@dataclass
class Page:
    """How the server answers for one path.

    Attributes:
        body: The file.
        status: What it answers with.
        headers: Sent besides.
        etag: What it calls the file.
        ranges: Whether it can send from the middle.
        drops: After how many bytes of an answer it hangs up, one for each answer in turn; then
            no more.
        flips: In how many answers the last byte is wrong.
        stalls: After how many bytes it falls silent until `release` is set; later, at once.
        says_length: Whether it says how long the file is.
        asked: The headers of every request.
    """

    body: bytes = b""
    status: int = 200
    headers: dict = field(default_factory=dict)
    etag: str = '"one"'
    ranges: bool = True
    drops: list = field(default_factory=list)
    flips: int = 0
    stalls: int | None = None
    says_length: bool = True
    asked: list = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)


class Handler(BaseHTTPRequestHandler):
    """Answers as the page of that path says."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        page = self.server.pages.get(self.path, Page(status=404))
        page.asked.append(dict(self.headers))
        start = self._start(page)
        if start is None:
            self._head(416, {"Content-Range": f"bytes */{len(page.body)}", "Content-Length": "0"})
            return
        body = page.body[start:]
        if page.flips > 0:
            page.flips -= 1
            body = body[:-1] + bytes([body[-1] ^ 1])
        headers = {"ETag": page.etag} if page.etag else {}
        if page.says_length:
            headers["Content-Length"] = str(len(body))
        else:
            self.close_connection = True
            headers["Connection"] = "close"
        if start:
            last = len(page.body) - 1
            headers["Content-Range"] = f"bytes {start}-{last}/{len(page.body)}"
        self._head(206 if start else page.status, headers | page.headers)
        self._send(page, body)

    def _start(self, page):
        """The first byte that was asked for; None where there is none so far on."""
        asked = self.headers.get("Range")
        same = self.headers.get("If-Range") in (None, page.etag)
        if not asked or not page.ranges or not same or page.status != 200:
            return 0
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        return start if start < len(page.body) else None

    def _head(self, status, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _send(self, page, body):
        with contextlib.suppress(OSError):
            if page.drops:
                self.wfile.write(body[: page.drops.pop(0)])
                self.close_connection = True
            elif page.stalls is not None:
                self.wfile.write(body[: page.stalls])
                self.wfile.flush()
                page.stalls = 0
                page.release.wait(30)
                self.close_connection = True
            else:
                self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server; `pages` by path."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, context: ssl.SSLContext | None = None):
        super().__init__((HOST, 0), Handler)
        self.pages = {}
        self._scheme = "http" if context is None else "https"
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,), name="web")
        self._thread.start()

    def url(self, path):
        return f"{self._scheme}://{HOST}:{self.server_port}{path}"

    def handle_error(self, request, client_address):
        """A client that hangs up, or trusts nobody, is no error of the test."""

    def close(self):
        for page in self.pages.values():
            page.release.set()
        self.shutdown()
        self.server_close()
        self._thread.join()
