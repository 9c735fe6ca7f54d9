"""Opens and closes the stream as the song needs it; used by the mixer thread alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.core.errors import AppError, PlaybackError
from app.playback.devices import lost_output
from app.playback.feed import Edit, Feed
from app.playback.mixer import Mix
from app.playback.playhead import Playhead, StandingPlayhead
from app.playback.ring import Ring
from app.playback.stream import OpenStream, OutputStream

TURN_SECONDS = 0.02  # how often the ring is filled while a stream is open
IDLE_SECONDS = 3.0  # silence after which the card is given back to other programs
STALL_TURNS = 250  # 5 s; turns rather than seconds, which may pass while the machine sleeps
# What a source that cannot be read raises; soundfile's errors are RuntimeErrors.
READ_ERRORS = (AppError, OSError, ValueError, RuntimeError)


class Transport:
    """One song and, while it plays, one stream.

    Changes go through `edit` and `load`; `turn` then does what they call for. The stream runs
    from `play` until some seconds after the last sound; meanwhile pauses are rendered as silence,
    so that play, seek and select take the same way and time whether something is heard or not.

    Args:
        open_stream: Opens a stream that is not started yet; may raise `PlaybackError`.
    """

    def __init__(self, open_stream: OpenStream) -> None:
        self._open_stream = open_stream
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

    def playhead(self) -> Playhead | StandingPlayhead:
        """Return where the listener is, to be asked by other threads."""
        if self._feed is not None and not self._leaves:
            return self._feed.playhead()
        return StandingPlayhead(self._mix.position if self._mix is not None else 0)

    def _open(self, mix: Mix) -> None:
        ring = Ring()
        stream = self._open_stream(mix.sample_rate, ring.callback)
        self._ring, self._stream = ring, stream
        self._feed = Feed(mix, ring, stream.sample_rate, round(stream.latency * stream.sample_rate))
        self._last_read = self._stalled = 0
        with reading():
            self._feed.prime()
        stream.start()

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
        if not self._stream.is_alive or self._stalled >= STALL_TURNS:
            raise lost_output()

    def _has_ended(self) -> bool:
        if self._feed is None or self._leaves:
            return False
        return self._feed.mix.ended and self._feed.heard().ended


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
            f"Playback stopped because the sound could not be read. {message}", hint
        ) from error
