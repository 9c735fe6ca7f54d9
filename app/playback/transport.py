"""Opens and closes the stream as the song needs it; used by the mixer thread alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.core.errors import AppError, PlaybackError
from app.core.texts import say
from app.playback.devices import MissingOutputError
from app.playback.feed import Edit, Feed
from app.playback.loss import lost_output, replaced_output
from app.playback.mixer import Mix
from app.playback.playhead import Playhead, StandingPlayhead
from app.playback.ring import Ring
from app.playback.stream import OpenStream, OutputStream

OutputNames = Callable[[], list[str]]

TURN_SECONDS = 0.02  # how often the ring is filled while a stream is open
IDLE_SECONDS = 3.0  # silence after which the card is given back to other programs
STALL_TURNS = 250  # 5 s; turns rather than seconds, which may pass while the machine sleeps
# What a source that cannot be read raises; soundfile's errors are RuntimeErrors.
READ_ERRORS = (AppError, OSError, ValueError, RuntimeError)


class Transport:
    """One song and, while it plays, one stream.

    Changes go through `edit`, `load` and `set_output`; `turn` then does what they call for. The
    stream runs from `play` until some seconds after the last sound; meanwhile pauses are rendered
    as silence, so that play, seek and select take the same way and time whether something is heard
    or not.

    Args:
        open_stream: Opens a stream that is not started yet; may raise `PlaybackError`.
        output_names: Reads anew what is connected, the default first; may raise it, too.
    """

    def __init__(self, open_stream: OpenStream, output_names: OutputNames) -> None:
        self._open_stream = open_stream
        self._output_names = output_names
        self._output: str | None = None  # the user's choice
        self._is_told_missing = False
        self._notices: list[PlaybackError] = []
        self._mix: Mix | None = None  # the song's state, except while a feed holds it
        self._stream: OutputStream | None = None
        self._ring: Ring | None = None
        self._feed: Feed | None = None
        self._leaves = False  # whether the feed fades out a song that was replaced
        self._last_read = 0
        self._stalled = 0

    @property
    def is_open(self) -> bool:
        """Whether `turn` must be called again soon."""
        return self._stream is not None

    def load(self, mix: Mix) -> None:
        """Take another song; what plays is faded out first."""
        self._mix = mix
        if self._feed is not None and not self._leaves:
            self._leaves = True
            self._change(Mix.pause)

    def edit(self, edit: Edit) -> None:
        """Change the state of the song.

        Raises:
            PlaybackError: If the sound cannot be read; see `halt`.
        """
        if self._feed is not None and not self._leaves:
            self._change(edit)
        elif self._mix is not None:
            self._mix = edit(self._mix)

    def set_output(self, name: str | None) -> None:
        """Play on another output; what plays goes on there at the frame it got to."""
        self._output, self._is_told_missing = name, False
        if self._feed is not None and not self._leaves:
            last, heard = self._feed.mix, self._feed.heard()
            goes_on = last.wants_sound or (last.ended and not heard.ended)
            speed = last.speed if last.wants_sound else heard.speed
            self._mix = last.halted(self.playhead().position())
            if goes_on and not last.is_scrubbing:
                self._mix = self._mix.shuttle(speed)
        self.close()

    def turn(self, waited: bool) -> bool:
        """Open or close the stream and fill the ring, as the song needs it.

        Args:
            waited: Whether TURN_SECONDS have passed since the last turn.

        Returns:
            Whether the end of the song has been heard.

        Raises:
            PlaybackError: If the sound cannot be read or played; see `halt`.
        """
        if self._feed is not None:
            self._check_stream(waited)
        if self._feed is not None:
            with reading():
                self._feed.fill()
            heard = self._feed.heard()
            idle = heard.rested >= IDLE_SECONDS * heard.sample_rate and self._feed.mix.is_silent
            if self._leaves and heard.is_silent:
                self.close()
            elif idle:
                self._mix = self._feed.mix
                self.close()
        if self._feed is None and self._mix is not None and self._mix.wants_sound:
            self._open(self._mix)
        return self._has_ended()

    def halt(self) -> None:
        """Give up the stream after an error and stand where the sound broke off."""
        playhead = self.playhead()
        if self._feed is not None and not self._leaves:
            self._mix = self._feed.mix
        self.close()
        if self._mix is not None:
            self._mix = self._mix.halted(playhead.position())

    def close(self) -> None:
        """Close the stream at once."""
        if self._stream is not None:
            self._stream.close()
        self._stream = self._feed = None
        self._leaves = False

    def take_notices(self) -> list[PlaybackError]:
        """Return, once, what the user should know though playback goes on."""
        notices, self._notices = self._notices, []
        return notices

    def playhead(self) -> Playhead | StandingPlayhead:
        """Return where the listener is, to be asked by other threads."""
        if self._feed is not None and not self._leaves:
            return self._feed.playhead()
        return StandingPlayhead(self._mix.position if self._mix is not None else 0)

    def _open(self, mix: Mix) -> None:
        ring = Ring()
        stream = self._open_output(mix.sample_rate, ring)
        self._ring, self._stream = ring, stream
        self._feed = Feed(mix, ring, stream.sample_rate, round(stream.latency * stream.sample_rate))
        self._last_read = self._stalled = 0
        with reading():
            self._feed.prime()
        stream.start()

    def _open_output(self, sample_rate: int, ring: Ring) -> OutputStream:
        """Open the chosen output, or the default one while that is not connected."""
        if self._output is None:
            return self._open_stream(sample_rate, ring.callback)
        try:
            stream = self._open_stream(sample_rate, ring.callback, device=self._output)
            self._is_told_missing = False
        except MissingOutputError:
            stream = self._open_stream(sample_rate, ring.callback)
            if not self._is_told_missing:
                self._notices.append(replaced_output(self._output, name_of(stream)))
            self._is_told_missing = True
        return stream

    def _change(self, edit: Edit) -> None:
        try:
            with reading():
                self._feed.change(edit)
        except PlaybackError:
            self._feed.mix = edit(self._feed.mix)  # asked for all the same, see `halt`
            raise

    def _check_stream(self, waited: bool) -> None:
        # Most systems end a stream whose device is gone; some (CoreAudio) just stop asking.
        moved = self._ring.read != self._last_read
        self._stalled = 0 if moved else self._stalled + waited
        self._last_read = self._ring.read
        if self._stream.is_alive and self._stalled < STALL_TURNS:
            return
        if self._leaves:
            self.close()
            return
        name, has_sound = name_of(self._stream), self._feed.mix.wants_sound
        has_sound = has_sound or not self._feed.heard().is_silent
        self.halt()
        if has_sound:  # else the next play finds another output by itself
            outputs = self._connected()
            self._is_told_missing = self._output not in outputs
            raise lost_output(name, self._output, outputs)

    def _connected(self) -> list[str]:
        """Return the outputs there are, the default one first."""
        try:
            return self._output_names()
        except PlaybackError:
            return []

    def _has_ended(self) -> bool:
        if self._feed is None or self._leaves:
            return False
        return self._feed.mix.ended and self._feed.heard().ended


def name_of(stream: OutputStream) -> str:
    """Return the output a stream plays on; empty if it does not say."""
    return getattr(stream, "name", "")


@contextmanager
def reading() -> Iterator[None]:
    """Say in words that a source failed while it was played."""
    try:
        yield
    except READ_ERRORS as error:
        message, hint = str(error), ""
        if isinstance(error, AppError):
            message, hint = error.message, error.hint
        raise PlaybackError(
            say("Playback stopped because the sound could not be read. {0}", message), hint
        ) from error
