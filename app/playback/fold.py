"""Any number of channels folded to the two that are listened to."""

from __future__ import annotations

import functools

import numpy as np

CENTRE = SURROUND = 0.5**0.5  # -3 dB, the usual mix levels of ITU-R BS.775 and ATSC A/52

# Gains to (left, right) of each speaker; the low frequency effects are left out, as usual.
FRONT_LEFT, FRONT_RIGHT = (1.0, 0.0), (0.0, 1.0)
FRONT_CENTRE = (CENTRE, CENTRE)
LOW_FREQUENCY = (0.0, 0.0)
LEFT, RIGHT = (SURROUND, 0.0), (0.0, SURROUND)
BACK_CENTRE = (SURROUND / 2**0.5, SURROUND / 2**0.5)

# Speakers by channel count, in the order of WAVE, FLAC and ffmpeg.
LAYOUTS = {
    1: (FRONT_CENTRE,),
    2: (FRONT_LEFT, FRONT_RIGHT),
    3: (FRONT_LEFT, FRONT_RIGHT, FRONT_CENTRE),
    4: (FRONT_LEFT, FRONT_RIGHT, LEFT, RIGHT),
    5: (FRONT_LEFT, FRONT_RIGHT, FRONT_CENTRE, LEFT, RIGHT),
    6: (FRONT_LEFT, FRONT_RIGHT, FRONT_CENTRE, LOW_FREQUENCY, LEFT, RIGHT),
    7: (FRONT_LEFT, FRONT_RIGHT, FRONT_CENTRE, LOW_FREQUENCY, BACK_CENTRE, LEFT, RIGHT),
    8: (FRONT_LEFT, FRONT_RIGHT, FRONT_CENTRE, LOW_FREQUENCY, LEFT, RIGHT, LEFT, RIGHT),
}


@functools.cache
def fold_gains(channels: int) -> np.ndarray:
    """Return the gains from each channel to left and right, shape (channels, 2), float32.

    Every column sums to one at most, as ATSC A/52 (7.8.2) asks, so that a fold never clips. An
    unknown layout goes to both sides in equal parts.
    """
    gains = np.array(LAYOUTS.get(channels, ((1.0, 1.0),) * channels))
    return (gains / gains.sum(axis=0)).astype(np.float32)


def fold_to_stereo(block: np.ndarray) -> np.ndarray:
    """Fold a block, shape (frames, channels), to float32 of shape (frames, 2).

    Stereo passes through bit for bit; it may be the very array that came in.
    """
    if block.shape[1] == 2:
        return block.astype(np.float32, copy=False)
    return block.astype(np.float32, copy=False) @ fold_gains(block.shape[1])
