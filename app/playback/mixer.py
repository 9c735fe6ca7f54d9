"""What is heard, as a value: the state of the transport and the blocks it renders.

A `Mix` is everything that decides the sound from one frame on. Edits (`play`, `select`, `seek`)
return another `Mix`; `render` returns the next block and the `Mix` after it and touches nothing.
So the mixer can go back to any block it has kept the state of, edit it and render again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from app.playback.playhead import Mark
from app.playback.ramp import Ramp
from app.playback.ring import CHANNELS
from app.playback.voice import Source, Voice, with_silence

FADE_SECONDS = 0.010  # A/B, seek, play, pause and volume: no click, yet felt as at once
SEAM_SECONDS = 0.005  # crossfade that ends where a loop starts again
GRAIN_SECONDS = 0.080  # what is heard of one place while scrubbing: long enough to tell a vowel
EDGE_SECONDS = 0.020  # its rise and its fall


@dataclass(frozen=True, slots=True, eq=False)
class Mix:
    """The state of playback at one frame.

    Attributes:
        sources: What can be selected, by name; equal in length and rate. NOTHING is one of them.
        current: Name of the selected one.
        voices: What sounds; the last is the selected one, those before it are fading out.
        gate: Opened by play, closed by pause and by the end; closed and settled is silence.
        volume: The user's volume.
        gains: Level of each source, by name; 1 where missing.
        loop: Span to repeat, or None.
        rest_at: Where to stand once the gate has closed; None is where the sound stopped.
        grain: While scrubbing, frames until the gate begins to close.
        ended: Whether the gate was closed by the end of the song, or backwards by its beginning.
        rested: Frames of silence rendered since the gate closed.
    """

    sources: Mapping[str, Source]
    current: str
    voices: tuple[Voice, ...]
    gate: Ramp = field(default=Ramp(0.0, 0.0))
    volume: Ramp = field(default=Ramp(1.0, 1.0))
    gains: Mapping[str, float] = field(default_factory=dict)
    loop: tuple[int, int] | None = None
    rest_at: int | None = None
    grain: int | None = None
    ended: bool = False
    rested: int = 0

    @classmethod
    def at_rest(
        cls,
        sources: Mapping[str, Source],
        current: str,
        volume: float = 1.0,
        gains: Mapping[str, float] | None = None,
    ) -> Mix:
        """Return a song that stands at its beginning."""
        sources, gains = with_silence(sources), gains or {}
        voice = Voice(sources[current], 0, Ramp.at(1.0), Ramp.at(gains.get(current, 1.0)))
        return cls(sources, current, (voice,), volume=Ramp.at(volume), gains=gains)

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
    def speed(self) -> int:
        """Frames of the song for each frame heard; 1 or the speed of shuttling."""
        return self.voices[-1].speed

    @property
    def is_silent(self) -> bool:
        """Whether the gate is closed and nothing moves."""
        return self.gate.is_closed

    @property
    def wants_sound(self) -> bool:
        """Whether the gate is open or opening."""
        return self.gate.target > 0

    @property
    def is_scrubbing(self) -> bool:
        """Whether the gate was opened to hear one place only."""
        return self.grain is not None

    def play(self) -> Mix:
        """Open the gate, at the song's own speed; at the end of the song, start again."""
        return self.shuttle(1)

    def shuttle(self, speed: int) -> Mix:
        """Open the gate and go on at another speed; see `Voice.speed`."""
        here = self.voices[-1]
        if self.wants_sound and not self.is_scrubbing:
            return self._go(replace(here, speed=speed))
        place = 0 if speed == 1 and self.position == self.frames else self.position
        mix = replace(self, rest_at=None)._go(replace(here, position=place, speed=speed))
        gate = self.gate.to(1.0, self._fade)
        return replace(mix, gate=gate, grain=None, ended=False, rested=0)

    def scrub(self, frame: int) -> Mix:
        """Stand at a frame and hear a moment of what is there."""
        frame = min(max(frame, 0), self.frames)
        length, edge = (round(s * self.sample_rate) for s in (GRAIN_SECONDS, EDGE_SECONDS))
        start = max(0, min(frame, self.frames - length))
        mix = self._go(replace(self.voices[-1], position=start, speed=1))
        gate = self.gate.to(1.0, edge)
        grain = max(1, length - edge)
        return replace(mix, gate=gate, rest_at=frame, grain=grain, ended=False, rested=0)

    def pause(self) -> Mix:
        """Close the gate; the sound moves on until it has closed."""
        if not self.wants_sound:
            return self
        return replace(self, gate=self.gate.to(0.0, self._fade), grain=None)

    def stop(self) -> Mix:
        """Close the gate and go back to the beginning."""
        return self.pause().seek(0)

    def seek(self, frame: int) -> Mix:
        """Go to a frame of the song, by a crossfade if anything is heard."""
        frame = min(max(frame, 0), self.frames)
        mix = self.pause() if self.is_scrubbing else self
        if mix.wants_sound or mix.is_silent:
            return replace(mix._go(replace(mix.voices[-1], position=frame)), ended=False)
        return replace(mix, rest_at=frame, ended=False)

    def select(self, name: str) -> Mix:
        """Hear another source at the same frame, at its own gain."""
        gain = Ramp.at(self.gains.get(name, 1.0))
        mix = self._go(replace(self.voices[-1], source=self.sources[name], gain=gain))
        return replace(mix, current=name)._with_current_gain()

    def with_sources(self, sources: Mapping[str, Source], current: str) -> Mix:
        """Hear another set of sources of the same song at the same frame."""
        return replace(self, sources=with_silence(sources)).select(current)

    def with_gains(self, gains: Mapping[str, float]) -> Mix:
        """Give the sources other levels."""
        return replace(self, gains=gains)._with_current_gain()

    def with_volume(self, volume: float) -> Mix:
        """Go to another volume, 0..1."""
        return replace(self, volume=self.volume.to(volume, 0 if self.is_silent else self._fade))

    def with_loop(self, loop: tuple[int, int] | None) -> Mix:
        """Repeat a span; one too short for a crossfade is not repeated."""
        start, end = (min(max(frame, 0), self.frames) for frame in loop or (0, 0))
        return replace(self, loop=(start, end) if end - start >= 2 * self._seam else None)

    def halted(self, position: int) -> Mix:
        """Fall silent at once at `position`; for when no sound can be had any more."""
        gain = Ramp.at(self.gains.get(self.current, 1.0))
        voice = Voice(self.sources[self.current], position, Ramp.at(1.0), gain)
        return replace(
            self, voices=(voice,), gate=Ramp.at(0.0), rest_at=None, grain=None, ended=False
        )

    def render(self, frames: int) -> tuple[np.ndarray, Mix, tuple[Mark, ...]]:
        """Return the next frames, float32 (frames, 2), the mix after them, and where they lie."""
        mix, parts, marks, done = self, [], [], 0
        while done < frames:
            mix = mix._turn()
            moves = mix.rest_at is None and not mix.is_silent
            marks.append(Mark(done, mix.position, mix.speed if moves else 0))
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

    def _go(self, there: Voice, fade: int | None = None) -> Mix:
        """Crossfade to another place, source or speed, or be there at once in silence."""
        here = self.voices[-1]
        is_place = (here.position, here.speed) == (there.position, there.speed)
        if is_place and here.source is there.source:
            return self
        if self.is_silent:
            return replace(self, voices=(replace(there, share=Ramp.at(1.0)),))
        fade = self._fade if fade is None else fade
        leaving = tuple(
            replace(voice, share=voice.share.to(0.0, fade))
            for voice in self.voices
            if voice.share.value > 0
        )
        share = Ramp(0.0, 1.0, fade) if leaving else Ramp.at(1.0)
        return replace(self, voices=(*leaving, replace(there, share=share)))

    def _with_current_gain(self) -> Mix:
        *others, here = self.voices
        gain = self.gains.get(self.current, 1.0)
        if here.gain.target == gain:
            return self
        gain = here.gain.to(gain, 0 if self.is_silent else self._fade)
        return replace(self, voices=(*others, replace(here, gain=gain)))

    def _turn(self) -> Mix:
        """Do what is due at this very frame: rest, jump at a loop's seam, or end."""
        here = self.voices[-1]
        if self.is_silent:
            if (len(self.voices), self.rest_at, here.speed) == (1, None, 1) and (
                here.position == self.position
            ):
                return self
            voice = replace(here, position=self.position, share=Ramp.at(1.0), speed=1)
            return replace(self, voices=(voice,), rest_at=None)
        if self.is_scrubbing:
            if self.grain > 0:
                return self
            edge = round(EDGE_SECONDS * self.sample_rate)
            return replace(self, gate=self.gate.to(0.0, edge), grain=None)
        if self._loops and self.loop[1] - self._seam <= here.position < self.loop[1]:
            # The fade ends where the loop begins, so its first beat is heard whole.
            start, end = self.loop
            return self._go(replace(here, position=here.position - (end - start)), self._seam)
        if self._way_left <= 0 and self.wants_sound:
            return replace(self, gate=self.gate.to(0.0, self._fade), ended=True)
        return self

    def _until_turn(self, frames: int) -> int:
        """Frames until something is due, `frames` at most."""
        if self.is_silent:
            return frames
        due = [self._way_left, self.grain or 0]
        if self._loops:
            due.append(self.loop[1] - self._seam - self.voices[-1].position)
        if not self.wants_sound:
            due.append(self.gate.left)
        return min([frames, *(count for count in due if count > 0)])

    @property
    def _loops(self) -> bool:
        return self.loop is not None and self.speed == 1 and self.rest_at is None

    @property
    def _way_left(self) -> int:
        """Frames to be heard until the song ends, backwards until it begins; may be below 0."""
        here = self.voices[-1]
        way = self.frames - here.position if here.speed > 0 else here.position
        return -(-way // abs(here.speed))

    def _sound(self, frames: int) -> np.ndarray:
        if self.is_silent:
            return np.zeros((frames, CHANNELS), np.float32)
        first, *others = (
            scaled(voice.sound(frames), voice.share.curve(frames) * voice.gain.curve(frames))
            for voice in self.voices
        )
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
            grain=None if self.grain is None else self.grain - frames,
            rested=0,
        )


def scaled(sound: np.ndarray, gain: np.ndarray | np.float32) -> np.ndarray:
    """Return `sound` times `gain`, or `sound` itself where the gain is one throughout.

    Numpy lets go of the interpreter lock in each operation on a block, and taking it back costs
    up to 5 ms for every thread that is busy in Python; so those not needed are left out.
    """
    return sound if np.isscalar(gain) and gain == 1 else sound * gain
