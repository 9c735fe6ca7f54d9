"""Where the lines of the ruler are and what is written beside them: by time, or by bars."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.audio.tempo import Beats
from app.core.times import format_time

STEPS = (  # seconds between labels, and into how many parts the small ticks divide them
    *((base * 10.0**power, parts) for power in (-4, -3, -2, -1) for base, parts in
      ((1, 10), (2, 4), (5, 5))),
    (1, 10), (2, 4), (5, 5), (10, 10), (15, 3), (30, 6), (60, 6), (120, 4), (300, 5), (600, 10),
    (1200, 4), (1800, 6), (3600, 6), (7200, 4), (14400, 4),
)  # fmt: skip
LABEL_PIXELS = 84  # least distance between labels
BAR_PIXELS = 48  # the same for bars, whose numbers are shorter
SMALL_PIXELS = 6  # least distance between small ticks of bars
PARTS_OF_BEAT = 4  # a beat is divided into sixteenths of a bar of four beats


class Tick(NamedTuple):
    """A line of the ruler.

    Attributes:
        frame: Where it is.
        is_major: Whether it is a long one, which goes through the lanes too.
        text: What is written beside it; empty for nothing.
    """

    frame: float
    is_major: bool
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    """How the ruler counts.

    Attributes:
        sample_rate: In Hz; 0 while there is no song.
        beats: The beats by which it counts; None for time.
    """

    sample_rate: int = 0
    beats: Beats | None = None

    def ticks(self, start: float, end: float, width: float) -> tuple[Tick, ...]:
        """Return the lines in a range of frames that is so many pixels wide."""
        if not self.sample_rate or end <= start or width <= 0:
            return ()
        return _ticks(self, start, end, width)


def step_for(seconds_per_pixel: float) -> tuple[float, int]:
    """Return the distance of the labels in seconds, and the parts between two of them."""
    for step, parts in STEPS:
        if step >= LABEL_PIXELS * seconds_per_pixel:
            return step, parts
    return STEPS[-1]


@lru_cache(maxsize=4)  # the ruler and all lanes have the same ones
def _ticks(scale: Scale, start: float, end: float, width: float) -> tuple[Tick, ...]:
    beats, rate = scale.beats, scale.sample_rate
    # Within less than a sixteenth nothing would be written: time says more.
    if beats is not None and beats.period(rate) / PARTS_OF_BEAT < end - start:
        found = _bars(beats, rate, start, end, width)
    else:
        found = _times(rate, start, end, width)
    return tuple(tick for tick in found if start <= tick.frame <= end)


def _times(sample_rate: int, start: float, end: float, width: float) -> Iterator[Tick]:
    first, last = start / sample_rate, end / sample_rate
    step, parts = step_for((last - first) / width)
    decimals = max(0, -math.floor(math.log10(step))) if step < 1 else 0
    for index in range(math.floor(first / step * parts), math.ceil(last / step * parts) + 1):
        second, is_major = index * step / parts, index % parts == 0
        text = format_time(second, decimals) if is_major and index >= 0 else ""
        yield Tick(second * sample_rate, is_major, text)


def _bars(beats: Beats, sample_rate: int, start: float, end: float, width: float) -> Iterator[Tick]:
    beat = beats.period(sample_rate)
    pixels = width / (end - start) * beat  # of a beat
    count, parts = _bar_step(pixels, beats.per_bar)
    step = count * beat
    first, last = (math.floor((frame - beats.first) / step * parts) for frame in (start, end))
    for index in range(first, last + 2):
        is_major = index % parts == 0
        text = _bar_text(index // parts * count, beats.per_bar) if is_major else ""
        yield Tick(beats.first + index * step / parts, is_major, text)


def _bar_step(pixels: float, per_bar: int) -> tuple[float, int]:
    """Return the distance of the labels in beats, and into how many parts small ticks divide it.

    Args:
        pixels: Of a beat.
        per_bar: Beats of a bar.
    """
    if pixels / PARTS_OF_BEAT >= LABEL_PIXELS:
        return 1 / PARTS_OF_BEAT, 2
    if pixels >= BAR_PIXELS:
        return 1, PARTS_OF_BEAT
    bars = 1
    while bars * per_bar * pixels < BAR_PIXELS:
        bars *= 2
    parts = per_bar if bars == 1 else min(bars, 4)
    if bars * per_bar * pixels / parts < SMALL_PIXELS:
        parts = 1
    return bars * per_bar, parts


def _bar_text(beat: float, per_bar: int) -> str:
    """Return the name of a beat, counted from the first one of bar 1, as "3", "3.2" or "3.2.4"."""
    whole = math.floor(beat)
    bar, rest = divmod(whole, per_bar)
    part = round((beat - whole) * PARTS_OF_BEAT)
    text = str(bar + 1).replace("-", "−")
    if part:
        return f"{text}.{rest + 1}.{part + 1}"
    return f"{text}.{rest + 1}" if rest else text
