"""What is heard, as a value: the state of the transport and the blocks it renders.

A `Mix` is everything that decides the sound from one frame on. Edits (`play`, `select`, `seek`)
return another `Mix`; `render` returns the next block and the `Mix` after it and touches nothing.
So the mixer can go back to any block it has kept the state of, edit it and render again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from app.playback.fold import fold_to_stereo
from app.playback.ramp import Ramp
from app.playback.ring import CHANNELS

FADE_SECONDS = 0.010  # A/B, seek, play, pause and volume: no click, yet felt as at once
SEAM_SECONDS = 0.005  # crossfade that ends where a loop starts again


class Source(Protocol):
    """Sound of one stem or of the mixture; `AudioReader` and `StemReader` are such."""

    @property
    def frames(self) -> int: ...  # noqa: D102
    @property
    def channels(self) -> int: ...  # noqa: D102
    @property
    def sample_rate(self) -> int: ...  # noqa: D102
    def read(self, start: int, end: int) -> np.ndarray:
        """Return float32 of shape (end - start, channels)."""


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """One source at one place, with its share of the sound; the shares of a mix sum to one."""

    source: Source
    position: int  # frame; may leave the song while the voice fades
    share: Ramp

    def sound(self, frames: int) -> np.ndarray:
        """Return the next frames, float32 (frames, 2); outside the song its edge is held.

        Holding the edge sample keeps a fade free of steps where there is nothing to fade.
        """
        start, end, last = self.position, self.position + frames, self.source.frames - 1
        first = min(max(start, 0), last)
        block = self.source.read(first, min(max(end, 1), last + 1))
        if start < 0 or end > last + 1:
            block = block[np.clip(np.arange(start, end), 0, last) - first]
        return fold_to_stereo(block)

    def after(self, frames: int) -> Voice:
        """Return this voice `frames` later."""
        return Voice(self.source, self.position + frames, self.share.after(frames))


@dataclass(frozen=True, slots=True)
class Mark:
    """From frame `offset` of a block on, `position` is heard; it stands still or moves on."""

    offset: int
    position: int
    moves: bool


@dataclass(frozen=True, slots=True, eq=False)
class Mix:
    """The state of playback at one frame.

    Attributes:
        sources: What can be selected, by name; equal in length and rate.
        current: Name of the selected one.
        voices: What sounds; the last is the selected one, those before it are fading out.
        gate: Opened by play, closed by pause and by the end; closed and settled is silence.
        volume: The user's volume.
        loop: Span to repeat, or None.
        rest_at: Where to stand once the gate has closed; None is where the sound stopped.
        ended: Whether the gate was closed by the end of the song.
        rested: Frames of silence rendered since the gate closed.
    """

    sources: Mapping[str, Source]
    current: str
    voices: tuple[Voice, ...]
    gate: Ramp = field(default=Ramp(0.0, 0.0))
    volume: Ramp = field(default=Ramp(1.0, 1.0))
    loop: tuple[int, int] | None = None
    rest_at: int | None = None
    ended: bool = False
    rested: int = 0

    @classmethod
    def at_rest(cls, sources: Mapping[str, Source], current: str, volume: float = 1.0) -> Mix:
        """Return a song that stands at its beginning."""
        voice = Voice(sources[current], 0, Ramp.at(1.0))
        return cls(dict(sources), current, (voice,), volume=Ramp.at(volume))

    @property
    def frames(self) -> int:
        """Length of the song."""
        return self.voices[-1].source.frames

    @property
    def sample_rate(self) -> int:
        """Rate of the song."""
        return self.voices[-1].source.sample_rate

    @property
    def position(self) -> int:
        """Frame to show as the place of playback."""
        place = self.voices[-1].position if self.rest_at is None else self.rest_at
        return min(max(place, 0), self.frames)

    @property
    def is_silent(self) -> bool:
        """Whether the gate is closed and nothing moves."""
        return self.gate.is_closed

    @property
    def wants_sound(self) -> bool:
        """Whether the gate is open or opening."""
        return self.gate.target > 0

    def play(self) -> Mix:
        """Open the gate; at the end of the song, start again."""
        if self.wants_sound:
            return self
        mix = self
        if self.is_silent or self.rest_at is not None or self.position == self.frames:
            place = self.position if self.position < self.frames else 0
            mix = replace(self, rest_at=None)._go(place, self.voices[-1].source)
        return replace(mix, gate=self.gate.to(1.0, self._fade), ended=False, rested=0)

    def pause(self) -> Mix:
        """Close the gate; the sound moves on until it has closed."""
        return replace(self, gate=self.gate.to(0.0, self._fade)) if self.wants_sound else self

    def stop(self) -> Mix:
        """Close the gate and go back to the beginning."""
        return self.pause().seek(0)

    def seek(self, frame: int) -> Mix:
        """Go to a frame of the song, by a crossfade if anything is heard."""
        frame = min(max(frame, 0), self.frames)
        if self.wants_sound or self.is_silent:
            return replace(self._go(frame, self.voices[-1].source), ended=False)
        return replace(self, rest_at=frame, ended=False)

    def select(self, name: str) -> Mix:
        """Hear another source at the same frame."""
        return replace(self._go(self.voices[-1].position, self.sources[name]), current=name)

    def with_sources(self, sources: Mapping[str, Source], current: str) -> Mix:
        """Hear another set of sources of the same song at the same frame."""
        return replace(self, sources=dict(sources)).select(current)

    def with_volume(self, volume: float) -> Mix:
        """Go to another volume, 0..1."""
        return replace(self, volume=self.volume.to(volume, 0 if self.is_silent else self._fade))

    def with_loop(self, loop: tuple[int, int] | None) -> Mix:
        """Repeat a span; one too short for a crossfade is not repeated."""
        start, end = (min(max(frame, 0), self.frames) for frame in loop or (0, 0))
        return replace(self, loop=(start, end) if end - start >= 2 * self._seam else None)

    def halted(self, position: int) -> Mix:
        """Fall silent at once at `position`; for when no sound can be had any more."""
        voice = Voice(self.sources[self.current], position, Ramp.at(1.0))
        return replace(self, voices=(voice,), gate=Ramp.at(0.0), rest_at=None, ended=False)

    def render(self, frames: int) -> tuple[np.ndarray, Mix, tuple[Mark, ...]]:
        """Return the next frames, float32 (frames, 2), the mix after them, and where they lie."""
        mix, parts, marks, done = self, [], [], 0
        while done < frames:
            mix = mix._turn()
            marks.append(Mark(done, mix.position, mix.rest_at is None and not mix.is_silent))
            count = mix._until_turn(frames - done)
            parts.append(mix._sound(count))
            mix = mix._after(count)
            done += count
        return parts[0] if len(parts) == 1 else np.concatenate(parts), mix, tuple(marks)

    @property
    def _fade(self) -> int:
        return round(FADE_SECONDS * self.sample_rate)

    @property
    def _seam(self) -> int:
        return max(1, round(SEAM_SECONDS * self.sample_rate))

    def _go(self, position: int, source: Source, fade: int | None = None) -> Mix:
        """Crossfade to another place or source, or be there at once in silence."""
        here = self.voices[-1]
        if here.position == position and here.source is source:
            return self
        if self.is_silent:
            return replace(self, voices=(Voice(source, position, Ramp.at(1.0)),))
        fade = self._fade if fade is None else fade
        leaving = tuple(
            replace(voice, share=voice.share.to(0.0, fade))
            for voice in self.voices
            if voice.share.value > 0
        )
        share = Ramp(0.0, 1.0, fade) if leaving else Ramp.at(1.0)
        return replace(self, voices=(*leaving, Voice(source, position, share)))

    def _turn(self) -> Mix:
        """Do what is due at this very frame: rest, jump at a loop's seam, or end."""
        here = self.voices[-1]
        if self.is_silent:
            if len(self.voices) == 1 and self.rest_at is None and here.position == self.position:
                return self
            voice = Voice(here.source, self.position, Ramp.at(1.0))
            return replace(self, voices=(voice,), rest_at=None)
        if self.loop and self.loop[1] - self._seam <= here.position < self.loop[1]:
            # The fade ends where the loop begins, so its first beat is heard whole.
            start, end = self.loop
            return self._go(here.position - (end - start), here.source, self._seam)
        if here.position >= self.frames and self.wants_sound:
            return replace(self, gate=self.gate.to(0.0, self._fade), ended=True)
        return self

    def _until_turn(self, frames: int) -> int:
        """Frames until something is due, `frames` at most."""
        if self.is_silent:
            return frames
        here = self.voices[-1].position
        due = [self.frames - here]
        if self.loop:
            due.append(self.loop[1] - self._seam - here)
        if not self.wants_sound:
            due.append(self.gate.left)
        return min([frames, *(count for count in due if count > 0)])

    def _sound(self, frames: int) -> np.ndarray:
        if self.is_silent:
            return np.zeros((frames, CHANNELS), np.float32)
        first, *others = (scaled(v.sound(frames), v.share.curve(frames)) for v in self.voices)
        sound = sum(others, start=first)
        return scaled(sound, self.gate.curve(frames) * self.volume.curve(frames))

    def _after(self, frames: int) -> Mix:
        volume = self.volume.after(frames)
        if self.is_silent:
            return replace(self, volume=volume, rested=self.rested + frames)
        voices = tuple(voice.after(frames) for voice in self.voices)
        return replace(
            self,
            voices=tuple(voice for voice in voices if not voice.share.is_closed),
            gate=self.gate.after(frames),
            volume=volume,
            rested=0,
        )


def scaled(sound: np.ndarray, gain: np.ndarray | np.float32) -> np.ndarray:
    """Return `sound` times `gain`, or `sound` itself where the gain is one throughout.

    Numpy lets go of the interpreter lock in each operation on a block, and taking it back costs
    up to 5 ms for every thread that is busy in Python; so those not needed are left out.
    """
    return sound if np.isscalar(gain) and gain == 1 else sound * gain
