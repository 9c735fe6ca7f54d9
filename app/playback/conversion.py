"""From the song's sample rate to the sound card's, in blocks that start on a common grid."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from app.playback.ring import CHANNELS

BLOCK_FRAMES = 1024  # frames the sound card asks for at a time
COARSEST_GRID_HERTZ = 25  # rates that share no such step would need blocks longer than 40 ms


class Conversion:
    """How blocks of a song become blocks of the sound card.

    `block_in` frames of the song last exactly as long as `block_out` frames of the card, so a
    resampler started at any block meets the same phases as one that has run from the beginning.
    Rates with no common step of 25 Hz are rounded to one (0.03 % at 44.1 kHz, not audible);
    positions are counted in song frames and do not drift.

    Attributes:
        block_in: Song frames of a block.
        block_out: Card frames of a block, about BLOCK_FRAMES.
        guard: Blocks before an edit that sound different after it, since the filter looks ahead,
            and that a new resampler needs to settle. Measured with soxr's HQ: 520 frames at most.
    """

    def __init__(self, song_rate: int, card_rate: int) -> None:
        if math.gcd(song_rate, card_rate) < COARSEST_GRID_HERTZ:
            song_rate, card_rate = (
                max(1, round(rate / COARSEST_GRID_HERTZ)) * COARSEST_GRID_HERTZ
                for rate in (song_rate, card_rate)
            )
        self._rates = song_rate, card_rate
        step = math.gcd(song_rate, card_rate)
        times = max(1, round(BLOCK_FRAMES * step / card_rate))
        self.block_in = times * song_rate // step
        self.block_out = times * card_rate // step
        self.guard = 1
        if song_rate == card_rate:
            self.block_in = self.block_out = BLOCK_FRAMES
            self.guard = 0

    def start(self) -> Callable[[np.ndarray], np.ndarray]:
        """Return a fresh converter of successive blocks, float32 (frames, 2).

        A converter keeps what its filter still needs: it returns fewer frames at first.
        """
        if self.guard == 0:
            return lambda block: block
        import soxr  # most cards take the song's rate

        return soxr.ResampleStream(
            *self._rates, CHANNELS, dtype="float32", quality="HQ"
        ).resample_chunk
