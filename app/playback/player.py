"""The transport as the window sees it: every method returns at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from app.core.errors import PlaybackError
from app.playback.feed import Edit
from app.playback.mixer import Mix, Source
from app.playback.playhead import Playhead, StandingPlayhead
from app.playback.stream import OpenStream, enter_thread, open_portaudio
from app.playback.transport import TURN_SECONDS, Transport

CLOSE_SECONDS = 2.0  # longest wait for a driver that does not let go


class Player:
    """Plays one song and switches between its sources without losing a sample.

    The owner calls everything from one thread. A mixer thread, started by the first `load`,
    renders and talks to the sound card; `close` ends it. What is asked for takes effect two
    blocks ahead of the card and is heard one device latency later.

    Args:
        open_stream: Opens the stream; `functools.partial(open_portaudio, device=name)` chooses
            an output.

    Attributes:
        on_error: Called with what went wrong, once per failure, after playback has stopped.
        on_stopped: Called when the end of the song has been heard. Both are called from the
            mixer thread.
    """

    def __init__(self, open_stream: OpenStream = open_portaudio) -> None:
        self.on_error: Callable[[PlaybackError], None] | None = None
        self.on_stopped: Callable[[], None] | None = None
        self._transport = Transport(open_stream)
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()  # between owner and mixer thread; the callback has no part
        self._wake = threading.Event()
        self._orders: list[Callable[[Transport], None]] = []
        self._given = 0  # number of orders given
        self._waiting: list[threading.Event] = []
        self._closes = False
        # What the owner asked for, which the mixer thread may still have to do.
        self._song: tuple[int, int] | None = None  # frames, sample rate
        self._names: frozenset[str] = frozenset()
        self._current = ""
        self._volume = 1.0
        self._plays = False
        self._expected = (0, 0)  # number of the last order that moves the playhead, and where to
        # What the mixer thread has done: number of its last order, and the playhead since.
        self._shown: tuple[int, Playhead | StandingPlayhead] = (0, StandingPlayhead(0))

    def load(self, sources: Mapping[str, Source], current: str) -> None:
        """Take the sources of a song; those of the same length and rate replace its old ones.

        A replacement keeps position, loop and playing and is crossfaded in. Another song stops
        what plays, stands at its beginning and has no loop. The volume is kept.

        Raises:
            ValueError: If `current` is none of them, or they differ in length or rate.
        """
        songs = {(source.frames, source.sample_rate) for source in sources.values()}
        if current not in sources or len(songs) != 1 or min(songs)[0] == 0:
            raise ValueError(f"cannot load {current!r} of {sorted(sources)}: {sorted(songs)}")
        is_same = songs == {self._song}
        self._song, self._names, self._current = songs.pop(), frozenset(sources), current
        if is_same:
            self._edit(lambda mix: mix.with_sources(sources, current))
        else:
            mix = Mix.at_rest(sources, current, self._volume)
            self._order(lambda transport: transport.load(mix), moves_to=0, plays=False)

    def select(self, name: str) -> None:
        """Hear another source at the same frame.

        Raises:
            ValueError: If no such source is loaded.
        """
        if name not in self._names:
            raise ValueError(f"{name!r} is not loaded")
        self._current = name
        self._edit(lambda mix: mix.select(name))

    def play(self) -> None:
        """Play from the position, or from the beginning when it is the end."""
        self._edit(Mix.play, plays=True)

    def pause(self) -> None:
        """Fall silent; the position moves on until the last sound has been heard."""
        self._edit(Mix.pause, plays=False)

    def stop(self) -> None:
        """Fall silent and go back to the beginning."""
        self._edit(Mix.stop, moves_to=0, plays=False)

    def seek(self, frame: int) -> None:
        """Go to a frame, cut to the song's length; keeps playing or paused."""
        frame = min(max(frame, 0), self._song[0] if self._song else 0)
        if self._plays:  # the end may have been rendered though it was not heard yet
            self._edit(lambda mix: mix.seek(frame).play(), moves_to=frame)
        else:
            self._edit(lambda mix: mix.seek(frame), moves_to=frame)

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Repeat [start, end) once playback gets there; spans below 10 ms are not repeated."""
        self._edit(lambda mix: mix.with_loop(loop))

    def set_volume(self, volume: float) -> None:
        """Set the gain, 0..1."""
        self._volume = min(max(volume, 0.0), 1.0)
        self._edit(lambda mix, volume=self._volume: mix.with_volume(volume))

    @property
    def position(self) -> int:
        """The song frame being heard; after a seek, the frame sought until it is heard.

        It goes by what the callback took, less the device's latency, so it advances in blocks.
        """
        number, frame = self._expected
        done, playhead = self._shown
        return frame if done < number else playhead.position()

    @property
    def is_playing(self) -> bool:
        """Whether the user wants sound: true from `play` until pause, stop, end or an error."""
        return self._plays

    @property
    def current(self) -> str:
        """Name of the selected source; empty before the first `load`."""
        return self._current

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until everything asked for is done and the ring is full.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            Whether it is done.
        """
        if self._thread is None or not self._thread.is_alive():
            return True
        done = threading.Event()
        with self._lock:
            self._waiting.append(done)
        self._wake.set()
        return done.wait(timeout)

    def close(self) -> None:
        """End the stream and the thread at once; the player plays no more."""
        with self._lock:
            self._closes = True
            self._plays = False
        self._wake.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(CLOSE_SECONDS)

    def _edit(self, edit: Edit, moves_to: int | None = None, plays: bool | None = None) -> None:
        if self._song is not None:
            self._order(lambda transport: transport.edit(edit), moves_to, plays)

    def _order(
        self,
        order: Callable[[Transport], None],
        moves_to: int | None = None,
        plays: bool | None = None,
    ) -> None:
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
        if failure and self.on_error:
            self.on_error(failure)
        if has_stopped and self.on_stopped:
            self.on_stopped()
        for event in waiting:
            event.set()

    def _attempt(self, order: Callable[[Transport], None]) -> PlaybackError | None:
        try:
            order(self._transport)
        except PlaybackError as error:
            self._transport.halt()
            return error
        return None
