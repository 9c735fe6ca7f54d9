"""The thread that mixes: what it is asked for, what it has done, and what it reports."""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.core.errors import PlaybackError
from app.playback.devices import enter_thread
from app.playback.playhead import Playhead, StandingPlayhead
from app.playback.transport import TURN_SECONDS, Transport

CLOSE_SECONDS = 2.0  # longest wait for a driver that does not let go

Order = Callable[[Transport], None]


class MixerThread:
    """Does the owner's orders and keeps the sound card fed; started by the first order.

    The owner calls everything from one thread. What it asked for shows at once, though this
    thread may still have to do it.

    Args:
        transport: Used by this thread alone from now on.

    Attributes:
        on_error: Called with what went wrong or with a notice; see `Player`.
        on_stopped: Called when the end of the song has been heard.
    """

    def __init__(self, transport: Transport) -> None:
        self.on_error: Callable[[PlaybackError], None] | None = None
        self.on_stopped: Callable[[], None] | None = None
        self._transport = transport
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()  # between owner and this thread; the callback has no part
        self._wake = threading.Event()
        self._orders: list[Order] = []
        self._given = 0  # number of orders given
        self._waiting: list[threading.Event] = []
        self._closes = False
        # What the owner asked for.
        self._plays = False
        self._expected = (0, 0)  # number of the last order that moves the playhead, and where to
        # What this thread has done: number of its last order, and the playhead since.
        self._shown: tuple[int, Playhead | StandingPlayhead] = (0, StandingPlayhead(0))

    @property
    def plays(self) -> bool:
        """Whether sound is wanted: from a `play` until a pause, the end or an error."""
        return self._plays

    @property
    def playhead(self) -> Playhead | StandingPlayhead:
        """Where the listener is, by what is done."""
        return self._shown[1]

    @property
    def position(self) -> int:
        """Where the listener is, or will be once all is done."""
        number, frame = self._expected
        done, playhead = self._shown
        return frame if done < number else playhead.position()

    def order(self, order: Order, moves_to: int | None = None, plays: bool | None = None) -> None:
        """Have something done.

        Args:
            order: Called with the transport in this thread.
            moves_to: Where the playhead goes by it, if it does.
            plays: Whether sound is wanted from now on, if that changes.
        """
        with self._lock:
            if self._closes:
                return
            self._orders.append(order)
            self._given += 1
            if moves_to is not None:
                self._expected = (self._given, moves_to)
            if plays is not None:
                self._plays = plays
        self._wake.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="mixer", daemon=True)
            self._thread.start()

    def flush(self, timeout: float) -> bool:
        """Wait `timeout` seconds at most; return whether all is done and the ring is full."""
        if self._thread is None or not self._thread.is_alive():
            return True
        done = threading.Event()
        with self._lock:
            self._waiting.append(done)
        self._wake.set()
        return done.wait(timeout)

    def close(self) -> None:
        """End the stream and the thread at once; nothing is done any more."""
        with self._lock:
            self._closes = True
            self._plays = False
        self._wake.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(CLOSE_SECONDS)

    def _run(self) -> None:
        enter_thread()
        try:
            while True:
                woken = self._wake.wait(TURN_SECONDS if self._transport.is_open else None)
                self._wake.clear()
                if self._closes:
                    return
                self._turn(waited=not woken)
        finally:
            self._plays = False
            self._transport.close()

    def _turn(self, waited: bool) -> None:
        """Do the orders given so far and report what came of it."""
        with self._lock:
            orders, self._orders = self._orders, []
            waiting, self._waiting = self._waiting, []
            done = self._given
        failures = [self._attempt(order) for order in orders]
        has_ended = False
        try:
            has_ended = self._transport.turn(waited)
        except PlaybackError as error:
            self._transport.halt()
            failures.append(error)
        failure = next(filter(None, failures), None)
        self._shown = (done, self._transport.playhead())
        with self._lock:
            is_latest = self._given == done  # else the owner has asked for something since
            has_stopped = has_ended and self._plays and is_latest
            if (failure or has_stopped) and is_latest:
                self._plays = False
        for report in (*self._transport.take_notices(), failure):
            if report and self.on_error:
                self.on_error(report)
        if has_stopped and self.on_stopped:
            self.on_stopped()
        for event in waiting:
            event.set()

    def _attempt(self, order: Order) -> PlaybackError | None:
        try:
            order(self._transport)
        except PlaybackError as error:
            self._transport.halt()
            return error
        return None
