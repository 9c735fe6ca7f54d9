"""One source sounding at one place, at one speed: forwards, backwards or faster."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from app.playback.fold import fold_to_stereo
from app.playback.ramp import Ramp
from app.playback.ring import CHANNELS

LOBES = 8  # zero crossings of the low-pass on either side
NOTHING = ""  # name of the silence that can be selected in every song
PASSED = 0.9  # its edge, as a share of half the rate that is left


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


@dataclass(frozen=True, slots=True)
class Silence:
    """A source of nothing, as long as the song: what is heard when every lane is muted."""

    frames: int
    sample_rate: int
    channels: int = CHANNELS

    def read(self, start: int, end: int) -> np.ndarray:
        """Return zeros, float32 of shape (end - start, channels)."""
        return np.zeros((end - start, self.channels), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """One source at one place, with its share of the sound; the shares of a mix sum to one.

    Attributes:
        source: What sounds.
        position: Frame; may leave the song while the voice fades. Backwards, the frame before it
            is the next to be heard.
        share: Its part in a crossfade.
        gain: Its own level, whatever the volume.
        speed: Frames of the song for each frame heard, not 0; below 0 it plays backwards.
    """

    source: Source
    position: int
    share: Ramp
    gain: Ramp = field(default=Ramp(1.0, 1.0))
    speed: int = 1

    def sound(self, frames: int) -> np.ndarray:
        """Return the next frames, float32 (frames, 2), without share and gain.

        Faster than the song, frames are left out after a low-pass, so that nothing is folded
        down from above the highest pitch that can be heard.
        """
        step = abs(self.speed)
        first, last = self.position, self.position + step * (frames - 1)
        if self.speed < 0:
            first, last = 2 * first - 1 - last, first - 1
        if step == 1:
            sound = self._stretch(first, last + 1)
        else:
            taps = low_pass(step)
            reach = len(taps) // 2
            around = self._stretch(first - reach, last + 1 + reach)
            sound = np.lib.stride_tricks.sliding_window_view(around, len(taps), axis=0)[::step]
            sound = sound @ taps
        return sound[::-1] if self.speed < 0 else sound

    def after(self, frames: int) -> Voice:
        """Return this voice `frames` later."""
        return replace(
            self,
            position=self.position + frames * self.speed,
            share=self.share.after(frames),
            gain=self.gain.after(frames),
        )

    def _stretch(self, start: int, end: int) -> np.ndarray:
        """Return [start, end) of the source, float32 (frames, 2); outside it, its edge is held.

        Holding the edge sample keeps a fade free of steps where there is nothing to fade.
        """
        last = self.source.frames - 1
        first = min(max(start, 0), last)
        block = self.source.read(first, min(max(end, 1), last + 1))
        if start < 0 or end > last + 1:
            block = block[np.clip(np.arange(start, end), 0, last) - first]
        return fold_to_stereo(block)


def with_silence(sources: Mapping[str, Source]) -> dict[str, Source]:
    """Return the sources of a song and the silence that can be selected among them."""
    song = next(iter(sources.values()))
    return {NOTHING: Silence(song.frames, song.sample_rate), **sources}


@functools.cache
def low_pass(step: int) -> np.ndarray:
    """Return what to weigh frames with before only every `step`-th is kept: float32, odd length.

    A sinc under a Hann window, of unit gain at 0 Hz.
    """
    reach = LOBES * step
    place = np.arange(-reach, reach + 1)
    taps = np.sinc(place * PASSED / step) * np.hanning(2 * reach + 3)[1:-1]
    return (taps / taps.sum()).astype(np.float32)
