"""The engine in a warm child process.

Importing torch, building a network and reading its weights hold Python's lock for up to half a
second at a time, which freezes a window and tears its sound. The window therefore never imports
torch: a thread of it owns an `EngineProcess`, whose child imports torch once and stays warm. Audio
passes through the store's files, progress through a pipe. A child that crashes, or that does not
answer a cancellation, is ended and started anew without harm to the window.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import queue
import signal
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from app.audio.buffer import AudioRef
from app.catalog.cards import Card
from app.catalog.recipes import Recipe
from app.core import crash_traces
from app.core.errors import AppError, SeparationError
from app.core.jobs import Cancelled, Job
from app.core.logs import BUG
from app.core.paths import logs_folder
from app.core.texts import say
from app.tasks.local_engine import LocalEngine, Running
from app.tasks.separate import Engine, Separated

log = logging.getLogger(__name__)

AUTO = "auto"  # precision
POLL_SECONDS = 0.05
CANCEL_SECONDS = 2.0  # how long a child may take to stop before it is ended
REPORT_SECONDS = 1 / 30
NICENESS = 5  # the window and the sound card come first


class EngineProcess:
    """Separates in a child process that this object owns.

    Methods block the calling thread, a worker's; `focus` and `close` may be called from any.

    Args:
        store_root: The store both processes use.
        device: "auto", "cpu", "cuda", "mps" or "xpu".
        build: Makes the child's engine; a function of a module, since it is called over there.
    """

    def __init__(
        self,
        store_root: Path,
        device: str = "auto",
        build: Callable[[Path, str], Engine] = LocalEngine,
    ) -> None:
        self.store_root = store_root
        self._build = build
        self._arguments = (store_root, device, AUTO)
        self._context = multiprocessing.get_context("spawn")
        self._process: Any = None
        self._pipe: Connection | None = None
        self._closed = False
        self._sending = threading.Lock()
        self._started_with: tuple = ()

    def configure(self, device: str, precision: str) -> None:
        """Run networks elsewhere or otherwise from the next request on; from any thread."""
        self._arguments = (self.store_root, device, precision)

    def warm(self, job: Job) -> Running:
        """Start the child and let it import torch, so that the first separation starts at once.

        Returns:
            How networks run over there.

        Raises:
            SeparationError: If it cannot start.
            Cancelled: If the user stopped it.
        """
        return self._request(("warm",), job)

    def separate(
        self,
        mixture: AudioRef,
        recipe: Recipe,
        span: tuple[int, int] | None,
        job: Job,
        focus: int | None = None,
    ) -> Separated:
        """Run `recipe` over the whole mixture or the frames of `span`, over there.

        Raises:
            AppError: What the engine raised, or `SeparationError` if the child died.
            Cancelled: If the user stopped it; at the latest two seconds after.
        """
        return self._request(("separate", mixture, recipe, span, focus), job)

    def focus(self, frame: int) -> None:
        """Go on from this frame in what is being separated; from any thread."""
        pipe = self._pipe
        if pipe is not None:
            with contextlib.suppress(OSError):  # the child is just ending: nothing to move
                self._send(pipe, ("focus", frame))

    def import_checkpoint(self, path: Path, name: str, job: Job, **more: Any) -> Card:
        """Take a checkpoint into the user's networks, over there.

        Args:
            path: The checkpoint.
            name: What to call it; may be empty.
            job: Told the progress.
            more: As for `import_card`.

        Raises:
            AppError: If it is not one that works, or if the child died.
            Cancelled: If the user stopped it.
        """
        return self._request(("import_checkpoint", path, name, more), job)

    def close(self) -> None:
        """End the child; a separation still running in it raises `Cancelled` in its thread."""
        self._closed = True
        self._end()

    def _request(self, request: tuple, job: Job) -> Any:
        job.check()
        if self._closed:
            raise Cancelled
        self._start()
        pipe, process = self._pipe, self._process
        try:
            self._send(pipe, request)
            return self._follow(pipe, process, job)
        except (EOFError, OSError) as error:
            if self._closed:
                raise Cancelled from error
            process.join(CANCEL_SECONDS)
            code = process.exitcode
            trace = "" if process.pid is None else crash_traces.take_of(logs_folder(), process.pid)
            self._end()
            # A trace means that native code went wrong, rather than that it was killed.
            extra = BUG if trace else None
            log.exception("the separation process ended with code %s\n%s", code, trace, extra=extra)
            raise SeparationError(
                say("The separation process stopped unexpectedly (code {0}).", code),
                say("Try again; if it happens again, close other programs to free memory."),
            ) from error

    def _follow(self, pipe: Connection, process: Any, job: Job) -> Any:
        deadline: float | None = None
        while True:
            if deadline is None and job.is_cancelled:
                self._send(pipe, ("cancel",))
                deadline = time.monotonic() + CANCEL_SECONDS
            if deadline is not None and time.monotonic() > deadline:
                self._end()
                raise Cancelled
            wait([pipe, process.sentinel], POLL_SECONDS)
            if not pipe.poll():
                if not process.is_alive() and not pipe.poll():
                    raise EOFError
                continue
            kind, *payload = pipe.recv()
            if kind == "progress":
                if not job.is_cancelled:
                    job.advance(*payload)
            elif kind == "publish":
                job.publish(*payload)
            elif kind == "done":
                return payload[0]
            elif kind == "cancelled":
                raise Cancelled
            elif kind == "failed":
                raise payload[0]

    def _send(self, pipe: Connection, message: tuple) -> None:
        with self._sending:
            pipe.send(message)

    def _start(self) -> None:
        is_alive = self._process is not None and self._process.is_alive()
        if is_alive and self._started_with == self._arguments:
            return
        self._end()
        self._started_with = self._arguments
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(
            target=_serve,
            args=(theirs, self._build, *self._started_with),
            name="unsung-engine",
            daemon=True,
        )
        self._process.start()
        theirs.close()

    def _end(self) -> None:
        process, self._process = self._process, None
        pipe, self._pipe = self._pipe, None
        if process is not None:
            process.terminate()
            process.join(CANCEL_SECONDS)
            if process.is_alive():
                process.kill()
                process.join(CANCEL_SECONDS)
            if process.pid is not None:
                crash_traces.take_of(logs_folder(), process.pid)
        if pipe is not None:
            pipe.close()


class _Server:
    """The child's side: one thread listens for requests and cancellations, the main one works."""

    def __init__(self, pipe: Connection, engine: Engine) -> None:
        self._pipe = pipe
        self._engine = engine
        self._requests: queue.SimpleQueue[tuple[Job, tuple]] = queue.SimpleQueue()
        self._job: Job | None = None
        self._reported = 0.0
        threading.Thread(target=self._listen, daemon=True, name="listener").start()

    def run(self) -> None:
        """Answer requests until the parent goes."""
        while True:
            job, (verb, *arguments) = self._requests.get()
            try:
                if verb == "warm":
                    result = self._engine.warm()
                elif verb == "separate":
                    mixture, recipe, span, focus = arguments
                    result = self._engine.separate(mixture, recipe, span, job, focus)
                else:
                    path, name, more = arguments
                    result = self._engine.import_checkpoint(path, name, job, **more)
                answer = ("done", result)
            except Cancelled:
                answer = ("cancelled",)
            except AppError as error:
                answer = ("failed", error)
            except Exception as error:  # a bug here must reach the window's report, not end there
                text = "".join(traceback.format_exception(error))
                answer = ("failed", RuntimeError(f"in the separation process:\n{text}"))
            self._pipe.send(answer)

    def _listen(self) -> None:
        while True:
            try:
                request = self._pipe.recv()
            except (EOFError, OSError):
                os._exit(0)  # the parent is gone; nothing here is worth keeping
            if request[0] == "cancel":
                if self._job is not None:
                    self._job.cancel()
            elif request[0] == "focus":
                self._engine.focus(request[1])
            else:
                self._job = Job(self._report, lambda value: self._pipe.send(("publish", value)))
                self._requests.put((self._job, request))

    def _report(self, fraction: float, message: str) -> None:
        now = time.monotonic()
        if now - self._reported >= REPORT_SECONDS or fraction >= 1.0:
            self._reported = now
            self._pipe.send(("progress", fraction, message))


def _serve(
    pipe: Connection, build: Callable, store_root: Path, device: str, precision: str
) -> None:
    with contextlib.suppress(OSError):  # it works without
        crash_traces.begin(logs_folder())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's to answer
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    how = {} if precision == AUTO else {"precision": precision}
    _Server(pipe, build(store_root, device, **how)).run()
