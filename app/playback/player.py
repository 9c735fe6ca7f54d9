"""The transport as the window sees it: every method returns at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.core.errors import PlaybackError
from app.playback.devices import output_names
from app.playback.feed import Edit
from app.playback.levels import Levels, Meter
from app.playback.mixer import Mix
from app.playback.mixer_thread import MixerThread
from app.playback.stream import OpenStream, open_portaudio
from app.playback.transport import OutputNames, Transport
from app.playback.voice import NOTHING, Source

SPEEDS = (-4, -2, -1, 1, 2, 4)


class Player:
    """Plays one song and switches between its sources without losing a sample.

    The owner calls everything from one thread. A mixer thread, started by the first `load`,
    renders and talks to the sound card; `close` ends it. What is asked for takes effect two
    blocks ahead of the card and is heard one device latency later.

    Args:
        open_stream: Opens the stream; given `device=name` once an output was chosen.
        output_names: Reads anew what is connected, the default output first; asked when an
            output was lost, to say what is used instead.
    """

    def __init__(
        self,
        open_stream: OpenStream = open_portaudio,
        output_names: OutputNames = output_names,
    ) -> None:
        self._transport = Transport(open_stream, output_names)
        self._mixer = MixerThread(self._transport)
        self._meter = Meter()
        # What the owner asked for, which the mixer thread may still have to do.
        self._song: tuple[int, int] | None = None  # frames, sample rate
        self._names: frozenset[str] = frozenset()
        self._current = NOTHING
        self._volume = 1.0
        self._gains: dict[str, float] = {}
        self._speed = 1
        self._scrubbed: int | None = None  # the frame scrubbed last, until `end_scrub`
        self._output: str | None = None

    @property
    def on_error(self) -> Callable[[PlaybackError], None] | None:
        """Called with what went wrong, once per failure, in the mixer thread.

        Playback has stopped then, or goes on another output than the chosen one: `is_playing`
        tells.
        """
        return self._mixer.on_error

    @on_error.setter
    def on_error(self, call: Callable[[PlaybackError], None] | None) -> None:
        self._mixer.on_error = call

    @property
    def on_stopped(self) -> Callable[[], None] | None:
        """Called when the end of the song has been heard, or its beginning when played backwards.

        It is called in the mixer thread.
        """
        return self._mixer.on_stopped

    @on_stopped.setter
    def on_stopped(self, call: Callable[[], None] | None) -> None:
        self._mixer.on_stopped = call

    def load(self, sources: Mapping[str, Source], current: str | None) -> None:
        """Take the sources of a song; those of the same length and rate replace its old ones.

        A replacement keeps position, loop, speed and playing and is crossfaded in. Another song
        stops what plays, stands at its beginning and has no loop. Volume and gains are kept.

        Args:
            sources: What can be selected, by name.
            current: What is heard; None is silence, see `select`.

        Raises:
            ValueError: If `current` is none of them, or they differ in length or rate.
        """
        current = NOTHING if current is None else current
        songs = {(source.frames, source.sample_rate) for source in sources.values()}
        if current not in {*sources, NOTHING} or len(songs) != 1 or min(songs)[0] == 0:
            raise ValueError(f"cannot load {current!r} of {sorted(sources)}: {sorted(songs)}")
        is_same = songs == {self._song}
        self._song, self._names, self._current = songs.pop(), frozenset(sources), current
        if is_same:
            self._edit(lambda mix: mix.with_sources(sources, current))
        else:
            mix = Mix.at_rest(sources, current, self._volume, self._gains)
            self._speed, self._scrubbed = 1, None
            self._mixer.order(lambda transport: transport.load(mix), moves_to=0, plays=False)

    def select(self, name: str | None) -> None:
        """Hear another source at the same frame, by a crossfade of 10 ms.

        Args:
            name: The source; None is silence, through which the position moves on.

        Raises:
            ValueError: If no such source is loaded.
        """
        if name is not None and name not in self._names:
            raise ValueError(f"{name!r} is not loaded")
        current = self._current = NOTHING if name is None else name
        self._edit(lambda mix: mix.select(current))

    def play(self) -> None:
        """Play at the song's own speed from the position, or from the beginning at the end."""
        self.shuttle(1)

    def pause(self) -> None:
        """Fall silent; the position moves on until the last sound has been heard."""
        self._speed = 1
        self._edit(Mix.pause, plays=False)

    def stop(self) -> None:
        """Fall silent and go back to the beginning."""
        self._speed, self._scrubbed = 1, None
        self._edit(Mix.stop, moves_to=0, plays=False)

    def shuttle(self, speed: float) -> None:
        """Play at another speed from the position, pitch and all, until `play` or `pause`.

        Backwards it stops at the beginning, forwards at the end. Loops turn at speed 1 alone,
        which is the same as `play`.

        Args:
            speed: One of SPEEDS; below 0 is backwards.

        Raises:
            ValueError: If it is none of them.
        """
        if speed not in SPEEDS:
            raise ValueError(f"cannot play at {speed} times the speed, only at {SPEEDS}")
        whole = self._speed = int(speed)
        self._scrubbed = None
        self._edit(lambda mix: mix.shuttle(whole), plays=True)

    def seek(self, frame: int) -> None:
        """Go to a frame, cut to the song's length; keeps playing or paused."""
        frame, speed, self._scrubbed = self._inside(frame), self._speed, None
        if self._mixer.plays:  # the end may have been rendered though it was not heard yet
            self._edit(lambda mix: mix.seek(frame).shuttle(speed), moves_to=frame)
        else:
            self._edit(lambda mix: mix.seek(frame), moves_to=frame)

    def scrub(self, frame: int) -> None:
        """Stand at a frame and hear the 80 ms that begin there; once as long as it is the same.

        For a playhead that is dragged: moments follow each other by crossfades of 10 ms. Whether
        it `is_playing` does not change. `end_scrub` must follow.
        """
        frame = self._inside(frame)
        if frame != self._scrubbed:
            self._scrubbed = frame
            self._edit(lambda mix: mix.scrub(frame), moves_to=frame)

    def end_scrub(self) -> None:
        """Go on playing from the frame scrubbed last, or stay there if it was paused before."""
        if self._scrubbed is None:
            return
        frame, speed, self._scrubbed = self._scrubbed, self._speed, None
        if self._mixer.plays:
            self._edit(lambda mix: mix.seek(frame).shuttle(speed), moves_to=frame)

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Repeat [start, end) once playback gets there; spans below 10 ms are not repeated."""
        self._edit(lambda mix: mix.with_loop(loop))

    def set_volume(self, volume: float) -> None:
        """Set the gain, 0..1."""
        self._volume = min(max(volume, 0.0), 1.0)
        self._edit(lambda mix, volume=self._volume: mix.with_volume(volume))

    def set_gains(self, gains: Mapping[str, float]) -> None:
        """Give sources levels of their own, kept for all that is loaded later.

        A source that is selected comes in at its gain, within one crossfade; what is heard
        already goes to it within 10 ms.

        Args:
            gains: Linear and at least 0, by name; 1 where missing. Above 1 a sound may clip.
        """
        gains = self._gains = dict(gains)
        self._edit(lambda mix: mix.with_gains(gains))

    def set_output(self, name: str | None) -> None:
        """Play on another output, at once from the frame that is heard.

        While it is not connected, the default one is used and `on_error` says so; once it is
        back, the next play uses it.

        Args:
            name: One of `devices.output_names`; None is the default output.
        """
        if name != self._output:
            self._output = name
            self._mixer.order(lambda transport: transport.set_output(name))

    @property
    def position(self) -> int:
        """The song frame being heard; after a seek, the frame sought until it is heard.

        It goes by what the callback took, less the device's latency, so it advances in blocks.
        """
        return self._mixer.position

    @property
    def is_playing(self) -> bool:
        """Whether the user wants sound: true from `play` until pause, stop, end or an error."""
        return self._mixer.plays

    @property
    def speed(self) -> float:
        """Frames of the song for each frame heard, below 0 backwards; 0 while not playing."""
        return float(self._speed) if self._mixer.plays else 0.0

    @property
    def current(self) -> str:
        """Name of the selected source; empty before the first `load` and for silence."""
        return self._current

    @property
    def output(self) -> str | None:
        """The output that was chosen, be it connected or not; None is the default one."""
        return self._output

    def levels(self) -> Levels:
        """Return how loud what was heard since the last call is; for one meter, at any rate."""
        return self._meter.read(self._mixer.playhead)

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until everything asked for is done and the ring is full.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            Whether it is done.
        """
        return self._mixer.flush(timeout)

    def close(self) -> None:
        """End the stream and the thread at once; the player plays no more."""
        self._mixer.close()

    def _inside(self, frame: int) -> int:
        return min(max(frame, 0), self._song[0] if self._song else 0)

    def _edit(self, edit: Edit, moves_to: int | None = None, plays: bool | None = None) -> None:
        if self._song is not None:
            self._mixer.order(lambda transport: transport.edit(edit), moves_to, plays)
